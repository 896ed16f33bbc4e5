"""A message taken apart once for weighing: clauses, what each names, and in what manner it is said."""

from copy import copy
from dataclasses import dataclass
from functools import cached_property

from assistant.conversation.parts import words
from assistant.conversation.parts.mentions import CLASS, HEAD, ROW, VALUE, Clause, Span, read_clause
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.measures import equal
from assistant.conversation.roles import net
from assistant.conversation.roles.marked import Marked, marked
from assistant.conversation.roles.told import Roles
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.hedges import (
    AS_IT_WAS,
    HEARSAY,
    LATER,
    NOT_TAKEN,
    OF_OTHERS,
)
from assistant.conversation.vocabulary.said_values import tidy_value
from corpus import late_re as re
from corpus.text import bigrams, normalise
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue, ValueKind

_STRONG = 3
"""Characters of a name from which a clause is taken to speak of that row."""
_PIECES = re.compile(r"(?<=[?？])")
_VETOED = re.compile(
    rf"{NOT_TAKEN}|{LATER}|{AS_IT_WAS}|{HEARSAY}|{OF_OTHERS}"
    r"|没(?:加|改|动|删|错|必要|毛病|问题|批)|不(?:同意|答应|加|改|动|删|挪|移|管|用)|不碍事|以[^，。]{1,6}为准|无意见|合理|不是一个|哪(?:晓得|知道|懂)|就留"
)
"""What was said before it is taken back, or was another's wish."""
_MANNERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("asked", words.ASKED), ("hedged", words.HEDGE), ("undecided", words.UNDECIDED),
    ("past", words.PAST), ("vetoed", _VETOED), ("refused", words.REFUSED), ("reason", words.REASON),
    ("told", words.COMMANDED), ("delete", words.DELETE), ("add", words.ADD_ROW), ("name", words.NAMED),
    ("move", words.MOVE), ("up", words.RAISED), ("down", words.LOWERED), ("postponed", words.POSTPONED),
)  # fmt: skip


@dataclass(frozen=True)
class Said:
    """A value as it was said: where it stands, its text, and what it means."""

    clause: int
    span: Span
    place: int  # among the values of the message
    parsed: IndicatorValue


class Heard:
    """A (bare) message against the table that it is about."""

    def __init__(self, now: Snapshot, text: str, focus: Focus | None) -> None:
        self.now, self.text, self.focus = now, text, focus
        self.net: net.Net | None = None  # another than the one that ships
        self.rows = now.draft.table.indicators
        pieces = [part for one in split(text) for part in _PIECES.split(one) if part]
        self.clauses: list[Clause] = []
        spoken = focus
        for piece in pieces:
            self.clauses.append(read_clause(now, piece, spoken))
            spoken = _spoken_of(now, self.clauses[-1]) or spoken
        self.spoken = spoken  # what a next message would speak of

    def of_clauses(self, clauses: list[Clause]) -> "Heard":
        """The same message with other mentions in its clauses."""
        self.roles  # noqa: B018 - of the message as it was heard first
        other = copy(self)
        other.clauses = clauses
        other.__dict__.pop("named", None)
        return other

    @cached_property
    def values(self) -> list[Said]:
        """All values, in their order."""
        found: list[Said] = []
        for n, clause in enumerate(self.clauses):
            for span in clause.of(VALUE):
                found.append(Said(n, span, len(found), parse_value(tidy_value(span.text))))
        return found

    @cached_property
    def marked(self) -> Marked:
        """The message as the net of roles reads it."""
        rows = [one.parsed for one in self.rows if one.applicable]
        held = ((one.clause, one.span, any(equal(row, one.parsed) for row in rows)) for one in self.values)  # fmt: skip
        return marked(self.clauses, held)

    @cached_property
    def roles(self) -> Roles:
        """Which role each piece of the message plays."""
        return Roles(self.marked, self.net or net.shipped())

    @cached_property
    def manners(self) -> list[frozenset[str]]:
        """How each clause is said."""
        return [
            frozenset(name for name, pattern in _MANNERS if pattern.search(one.masked))
            for one in self.clauses
        ]

    @cached_property
    def tail(self) -> frozenset[str]:
        """Pairs and threes of characters of the last clause: 没加, 驳回, 再想想 often take back what came before."""
        last = self.clauses[-1].masked
        return frozenset(last[n : n + size] for size in (2, 3) for n in range(len(last) - size + 1))

    @cached_property
    def focused(self) -> int | None:
        """The row that was last spoken of."""
        focus = self.focus
        if focus is None or not focus.level2:
            return None
        mine = [
            n
            for n, one in enumerate(self.rows)
            if (one.level2, one.name) == (focus.level2, focus.name)
        ]
        return mine[0] if mine else None

    @cached_property
    def pairs(self) -> dict[int, float]:
        """For each row the share of its name's pairs of characters that the message says."""
        said = set(bigrams(normalise(self.text)))
        return {
            n: len(said & set(bigrams(one.name))) / max(len(set(bigrams(one.name))), 1)
            for n, one in enumerate(self.rows)
        }

    def mention(self, row: int, clause: int) -> tuple[str, Span] | None:
        """How strongly a clause names a row, and where: nth, whole, 4, 3, 2; ~ where others are named as well."""
        best: tuple[int, str, Span] | None = None
        for span in self.clauses[clause].of(ROW):
            shared = dict(span.rows).get(row)
            if shared is None:
                continue
            most = max(dict(span.rows).values())
            numbered = all(one == len(span.text) for one in dict(span.rows).values()) and re.match(
                r"第|最后|倒数|头|它|刚|上|前|该|此|这|那", span.text
            )
            name = normalise(self.rows[row].name)
            if numbered:
                level, rank = "nth", 9
            elif normalise(span.text) == name:
                level, rank = "whole", 8
            else:
                level, rank = str(min(shared, 5)), min(shared, 5)
            if shared < most:
                level, rank = f"<{level}", rank - 5
            elif sum(one == most for one in dict(span.rows).values()) > 1:
                level, rank = f"~{level}", rank - 2
            if best is None or rank > best[0]:
                best = rank, level, span
        if best is None:
            return self._by_value(row, clause)
        return best[1], best[2]

    def _by_value(self, row: int, clause: int) -> tuple[str, Span] | None:
        """Where a clause says the wording that stands in the row: 有效改善改成明显改善."""
        one = self.rows[row]
        text = one.value.strip()
        if not one.applicable or one.parsed.kind is not ValueKind.QUALITATIVE or len(text) < 3:
            return None
        at = self.clauses[clause].raw.find(text)
        same = sum(other.value == one.value for other in self.rows) > 1
        return (
            ("~value" if same else "value", Span(at, at + len(text), ROW, text))
            if at >= 0
            else None
        )

    def classed(self, row: int, clause: int) -> Span | None:
        """Where a clause names the row's class."""
        for span in self.clauses[clause].of(CLASS):
            if level2_of(self.now.draft, span.text) == self.rows[row].level2:
                return span
        return None

    @cached_property
    def alone(self) -> frozenset[int]:
        """Rows that are the only ones of their class."""
        applying = [one.level2 for one in self.rows if one.applicable]
        return frozenset(
            n
            for n, one in enumerate(self.rows)
            if one.applicable and applying.count(one.level2) == 1
        )

    @cached_property
    def named(self) -> dict[int, list[int]]:
        """For each clause the rows that it names best."""
        found: dict[int, list[int]] = {}
        for n, clause in enumerate(self.clauses):
            for span in clause.of(ROW):
                if span.rows:
                    most = max(shared for _, shared in span.rows)
                    found.setdefault(n, []).extend(
                        row for row, shared in span.rows if shared == most
                    )
        return found

    def heads(self, clause: int) -> list[Span]:
        """Head cells that a clause names."""
        return self.clauses[clause].of(HEAD)


def _spoken_of(now: Snapshot, clause: Clause) -> Focus | None:
    """The one row that a clause names, for a 这条 of the next; None where unclear."""
    rows = now.draft.table.indicators
    best = {
        row
        for span in clause.of(ROW)
        for row, shared in span.rows
        if shared >= _STRONG and shared == max(most for _, most in span.rows)
    }
    if len(best) != 1:
        return None
    row = rows[best.pop()]
    return Focus(level2=row.level2 or "", name=row.name)


def masked_around(clause: Clause, span: Span) -> tuple[str, str]:
    """What stands before and behind a mention, with all mentions taken out."""
    before, at = "", 0
    after = ""
    for one in clause.spans:
        if one.start < span.start:
            before += clause.raw[at : one.start] + one.mark
            at = one.end
    before += clause.raw[at : span.start]
    at = span.end
    for one in clause.spans:
        if one.start >= span.end:
            after += clause.raw[at : one.start] + one.mark
            at = one.end
    after += clause.raw[at:]
    return before, after
