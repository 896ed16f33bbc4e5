"""A reading of the whole message by its roles: for each piece that plays one, the likeliest change that makes use of it.

The weights judge each change by itself, and of several that a long message asks for, one may stay below the rest. Here each value, new name
and row to which the net of roles gives a part must get a change, and the changes must fit together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.conversation.parts.mentions import CLASS, ROW, Span
from assistant.conversation.roles import net
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.weighed.choosing import excludes
from assistant.conversation.weighed.heard import Heard, Said
from assistant.conversation.weighed.names import without_speech
from assistant.conversation.weighed.wishes import Wish
from corpus import late_re as re

_PLAYS = 0.4
"""Mean probability from which a piece is taken to play its likeliest role."""
_LEFT_OUT = -3.0
"""Score of a piece that gets no change."""
_MADE = -2.5
"""Score of a change that no other reading thinks of."""
_OF_ONE_ROW = 3.0
"""What is added to the score of a value for the row that gets a new name, and to that of a name for a row with a new value."""
_WIDTH, _OPTIONS = 12, 6
"""Sets of changes that are kept while they grow, and changes that are tried for a piece."""
_SHORTEST = 2
_OF_VALUES = (net.SET, net.STEP, net.ADDED, *net.BY_CELL.values())
_TEXTS = (net.NAME, net.NEW_NAME, net.WORDING, net.OFFICE, net.TITLE)
_OF_ROWS = (net.GONE, net.MOVED, net.EMPTIED)


@dataclass(frozen=True)
class Piece:
    """A stretch of the message with the part that it plays."""

    role: str
    clause: int
    span: Span
    said: Said | None = None  # where it is a value


def by_roles(heard: Heard, scored: Sequence[tuple[Wish, float]]) -> tuple[Wish, ...]:
    """The changes that together fit the roles best; none where the net sees no piece that plays one."""
    pieces = sorted(_pieces(heard), key=lambda one: (one.clause, one.span.start))
    every = [*scored, *((one, _MADE) for one in _made(heard, pieces))]
    sets: list[tuple[float, tuple[Wish, ...]]] = [(0.0, ())]
    for piece in pieces:
        fit = sorted(((one, weight) for one, weight in every if _fits(heard, piece, one)), key=lambda one: -one[1])[:_OPTIONS]  # fmt: skip
        grown: dict[tuple[Wish, ...], float] = {}
        for total, wishes in sets:
            if any(one in wishes for one, _ in fit):
                grown[wishes] = max(total, grown.get(wishes, total))
                continue
            grown[wishes] = max(total + _LEFT_OUT, grown.get(wishes, total + _LEFT_OUT))
            for one, weight in fit:
                if not any(_clash(one, other) for other in wishes):
                    bonus = _OF_ONE_ROW if any(_of_one_row(one, other) for other in wishes) else 0.0
                    grown[*wishes, one] = total + min(weight + bonus, 0.0)
        sets = sorted(((total, wishes) for wishes, total in grown.items()), key=lambda one: -one[0])[:_WIDTH]  # fmt: skip
    return sets[0][1]


def _clash(one: Wish, other: Wish) -> bool:
    both = set(one.uses) & set(other.uses) if "delete" not in {one.act, other.act} else set()
    return bool(both) or excludes(one, other)


def _of_one_row(one: Wish, other: Wish) -> bool:
    return one.row == other.row >= 0 and {one.act, other.act} <= {"rename", "set", "shift", "word"}


def _pieces(heard: Heard) -> Iterator[Piece]:
    roles = heard.roles
    for said in heard.values:
        role = max(_OF_VALUES, key=lambda one: roles.of(said.clause, said.span, one))
        if roles.of(said.clause, said.span, role) >= _PLAYS:
            yield Piece(role, said.clause, said.span, said)
    for n, clause in enumerate(heard.clauses):
        for role in _TEXTS:
            for span in map(without_speech, roles.stretches(n, clause, role)):
                if len(span.text) >= _SHORTEST and roles.of(n, span, role) >= _PLAYS:
                    yield Piece(role, n, span)
        for span in (*clause.of(ROW), *clause.of(CLASS)):
            role = max(_OF_ROWS, key=lambda one: roles.of(n, span, one))
            if roles.of(n, span, role) >= _PLAYS:
                yield Piece(role, n, span)


def _fits(heard: Heard, piece: Piece, wish: Wish) -> bool:
    """Whether a change makes use of the piece in its role."""
    text = piece.span.text
    if piece.said is not None:
        if f"v{piece.said.place}" not in wish.uses:
            return False
        if piece.role == net.ADDED:
            return wish.act == "add"
        if piece.role in {net.SET, net.STEP}:
            return wish.act == ("set" if piece.role == net.SET else "shift") and wish.row >= 0
        return bool(wish.cell) and net.BY_CELL.get(wish.cell) == piece.role
    if piece.role == net.NAME:
        return wish.act == "add" and _alike(wish.text, text)
    if piece.role == net.NEW_NAME:
        return wish.act == "rename" and _alike(wish.text, text)
    if piece.role == net.WORDING:
        return wish.act in {"word", "add"} and wish.value == text
    if piece.role == net.OFFICE:
        return wish.cell in {"unit", "authority", "office"} and wish.value == text
    if piece.role == net.TITLE:
        return wish.cell == "project_name" and _alike(wish.value, text)
    if piece.role == net.MOVED:
        return wish.act == "move" and wish.row in _rows(heard, piece)
    return wish.act == "delete" and wish.row in _rows(heard, piece)


def _alike(one: str, other: str) -> bool:
    return one == other or (one in other and len(one) + _SHORTEST >= len(other)) or (other in one and len(other) + _SHORTEST >= len(one))  # fmt: skip


def _rows(heard: Heard, piece: Piece) -> set[int]:
    """The rows that a piece names best, or those of its class."""
    most = max((shared for _, shared in piece.span.rows), default=0)
    if most:
        return {row for row, shared in piece.span.rows if shared == most}
    level2 = level2_of(heard.now.draft, piece.span.text)
    return {n for n, row in enumerate(heard.rows) if row.applicable and row.level2 == level2}


_PUT_IN = re.compile(r"(?:[写放归列填](?:[到进在入]|成)?|[加添补](?:[到进在入]))$")
"""3分钟到场，写到时效: what stands before the class of a row to come."""


def _made(heard: Heard, pieces: Sequence[Piece]) -> Iterator[Wish]:
    """Rows to come, new values and new names that the roles tell, whatever stands between their parts."""
    classes = [
        (n, span) for n, clause in enumerate(heard.clauses) for span in clause.of(CLASS)
        if heard.roles.of(n, span, net.ADDED_TO) >= _PLAYS or _PUT_IN.search(clause.raw[: span.start])
    ]  # fmt: skip
    values = [one.said for one in pieces if one.role == net.ADDED and one.said is not None]
    for one in pieces:
        if one.role == net.NAME:
            near = min(classes, key=lambda told: abs(told[0] - one.clause), default=None)
            level2 = level2_of(heard.now.draft, near[1].text) or "" if near else ""
            use = f"t{one.clause}:{one.span.start}"
            for said in values:
                yield Wish("add", value=said.span.text, text=one.span.text, level2=level2, uses=(use, f"v{said.place}"))  # fmt: skip
            if not values:
                yield Wish("add", text=one.span.text, level2=level2, uses=(use,))
        for role, part in ((net.SET, net.VALUED), (net.NEW_NAME, net.RENAMED)):
            for row in _playing(heard, part) if one.role == role else ():
                if one.said is not None:
                    yield Wish("set", row, value=one.span.text, uses=(f"v{one.said.place}",))
                else:
                    yield Wish("rename", row, text=one.span.text, uses=(f"t{one.clause}:{one.span.start}",))  # fmt: skip


def _playing(heard: Heard, role: str) -> set[int]:
    """Rows of which a mention plays the role."""
    found: set[int] = set()
    for n, clause in enumerate(heard.clauses):
        for span in clause.of(ROW):
            if heard.roles.of(n, span, role) >= _PLAYS and span.rows:
                most = max(shared for _, shared in span.rows)
                found |= {row for row, shared in span.rows if shared == most}
        for span in clause.of(CLASS):
            level2 = level2_of(heard.now.draft, span.text)
            mine = {k for k, row in enumerate(heard.rows) if row.applicable and row.level2 == level2}  # fmt: skip
            if heard.roles.of(n, span, role) >= _PLAYS and len(mine) == 1:
                found |= mine
    return found
