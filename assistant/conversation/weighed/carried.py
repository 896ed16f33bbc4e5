"""A message read by weights: what it most likely changes, and how far the weights speak for a change."""

from dataclasses import dataclass
from functools import cached_property

from assistant.conversation.accounted.accounting import left_as_it_is, unaccounted
from assistant.conversation.changing.carrying_out import carry_out
from assistant.conversation.outcomes import Outcome
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.vocabulary.hedges import TAKEN_BACK
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.weighed.apart import weighed_apart
from assistant.conversation.weighed.by_roles import by_roles
from assistant.conversation.weighed.choosing import Chosen, changes_of, choose
from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.support import NONE, Support
from assistant.conversation.weighed.weights import shipped
from assistant.conversation.weighed.wishes import Wish
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError
from corpus.text import bigrams
from corpus.value_grammar import parse_value

LONGEST = 160
"""Characters: a longer message is a request or a pasted paragraph."""
_CLEAR = 0.5
"""Score of a part of a name that only one row has."""
_IDLE = -1.5
"""Score below which a value of the message is taken to change nothing: 磨了半天."""
_HINTED = -2.0
"""Score from which a difference is taken to be told of a row."""
_NAMED_ROW = re.compile(r"(?:把|将|那|请)*(?P<n>[\u4e00-\u9fff]{6,16}?)(?:那|这)(?:一)?[条项个行]")
_REFERRED = re.compile(
    r"^(?:把|将|那|请)*(?P<n>[\u4e00-\u9fff]{2,12}?(?:率|满意度|数量|人数|户数|次数|时间|时限|标准|单价))(?:那|这)一?[条项个行](?!都|也)"
)
"""覆盖率那个一百有点玄: of which row the message speaks."""
_MOVED_ROW = re.compile(r"[把将](?P<n>[\u4e00-\u9fff]{5,16}?)(?:挪|移|放|归|转|搬|调)")
_STAYING = re.compile(
    r"^(?:既然|因为|反正|现在|我们?)*(?:已经?|都|又)*有了(?=[\u4e00-\u9fff]{2})|(?:只要|只留|只保留|保留|留着)(?:前|后|上|下|第|那|这|[\u4e00-\u9fff]{2})"
)
"""A clause that tells which row stays."""
_LETTERS = re.compile(r"字(?![数样号体典])|[≥≤]|(?:大于|小于|等于|不等|百分|顿|逗|句)号|符号")
_RETURNED = re.compile(r"[放挪移搬调归]回")
_ONE_OF = re.compile(r"[删去留砍撤减][掉除]?一[条个行项]")
_PROPOSED = re.compile(r"有(?:个)?(?:人|群众|代表|同志|村民|居民|老师|同事|家长|领导)们?[^，。]{0,3}(?:提议|建议|主张|觉得|认为|嚷|嘀咕)")  # fmt: skip
_TAKEN_UP = re.compile(
    r"就按|照(?:办|他|她|此)|采纳|同意|听(?:他|她|取)|接受|可以|也行|那就|请|帮我|改吧|换吧"
)
_LISTED = re.compile(
    r"^(?:再|还|另外?)*(?:加|添|补|增加|新增)[^，。]{2,}(?:不少于|不低于|不超过|≥|≤)?\d"
)
"""加媒体报道不少于10篇: a row to come with its value."""
_ADDED = re.compile(r"(?:再|还要?|另外?)*(?:加|添|补|增加|新增)")
_NAMED_COUNT = re.compile(
    r"[\u4e00-\u9fff]{2,12}(?:不少于|不低于|不超过|≥|≤)?\d[\d.,]*[\u4e00-\u9fff%]{0,3}"
)


def _turns(text: str) -> bool:
    """True where the message takes back what it said before; 不对 at its very start is said of an earlier message."""
    return any(one.start() > 0 for one in re.finditer(TAKEN_BACK, text))


@dataclass(frozen=True)
class Weighed:
    """What the weights make of a message."""

    outcome: Outcome
    told: tuple[str, ...]
    left: tuple[str, ...] = ()  # words of the message that the change does not use


class Weighing:
    """The weights' reading of one (bare) message about the table as it is now."""

    def __init__(
        self, workspace: Workspace, now: Snapshot, text: str, message: str, focus: Focus | None
    ) -> None:
        self._workspace, self._now, self._focus = workspace, now, focus
        self._text, self._message = text, message
        self._weighs = len(text) <= LONGEST and not _turns(text)
        self.heard = Heard(now, text if self._weighs else "", focus)
        self.chosen, self.scored = choose(self.heard, shipped()) if self._weighs else (None, [])
        parts = [one for one, _ in self.scored if one.of_a_part]
        if len(parts) == 1:  # 去掉“用水”: one name alone has these words
            self.chosen = Chosen((parts[0],), _CLEAR, -NONE, NONE)

    def reading(self) -> Weighed | None:
        """What the message most likely changes, None for nothing."""
        if self._carried is None:
            return None
        outcome, told = self._carried
        left = unaccounted(self._now, outcome.snapshot, self._text, self._focus)
        return Weighed(outcome, told, tuple(left))

    def speaks_against(self, wishes: tuple[Wish, ...]) -> bool:
        """True where the message leaves all as it is, names another row, or tells numbers that do not lead to these wishes."""
        return left_as_it_is(self._text) or _only_proposed(self._text) or self._strikes_another(wishes) or self._speaks_of_another(wishes) or self._strikes_kept(wishes) or self._takes_letters_for_rows(wishes) or self._at_odds(wishes) or self._leaves_open(wishes) or self._strikes_unsaid(wishes)  # fmt: skip

    def waiting(self, left: list[str]) -> list[str]:
        """Words left over, without values that no cell is likely to take."""
        return [one for one in left if one not in self._idle]

    @cached_property
    def _idle(self) -> frozenset[str]:
        """Values that no cell is likely to take."""
        best: dict[str, float] = {}
        for one, weight in self.scored:
            for use in one.uses:
                best[use] = max(best.get(use, NONE), weight)
        return frozenset(
            one.span.text
            for one in self.heard.values
            if best.get(f"v{one.place}", NONE) < _IDLE
            and not _LISTED.search(self.heard.clauses[one.clause].raw)
            and not self._goes_on(one.clause)
        )

    def _goes_on(self, n: int) -> bool:
        """True for 覆盖行政村138个 behind 加巡检次数12次: the next of a list of rows to come."""
        clauses = self.heard.clauses
        before = any(_ADDED.match(one.raw) for one in clauses[max(0, n - 2) : n])
        return before and _NAMED_COUNT.fullmatch(clauses[n].raw) is not None

    def _takes_letters_for_rows(self, wishes: tuple[Wish, ...]) -> bool:
        """True where letters or a sign are to go, and the wishes strike whole rows."""
        return self.of_letters and any(one.act == "delete" for one in wishes)

    def _leaves_open(self, wishes: tuple[Wish, ...]) -> bool:
        """True for 第1条和第2条重复了，删一条 (which?), and for 放回时效 without a row that came from there."""
        named = {row for rows in self.heard.named.values() for row in rows}
        acts = [one.act for one in wishes]
        if acts.count("delete") == 1 and len(named) > 1 and _ONE_OF.search(self._text):
            return True
        return "move" in acts and not named and _RETURNED.search(self._text) is not None

    def _strikes_unsaid(self, wishes: tuple[Wish, ...]) -> bool:
        """True where a row is to go and no letter of the message says that anything goes: 路面完好率要有."""
        return any(one.act == "delete" for one in wishes) and _GOING.search(self._text) is None

    def _strikes_another(self, wishes: tuple[Wish, ...]) -> bool:
        """True where a row is to go of whose name a clause says next to nothing: the one that is named is not there."""
        for wish in wishes:
            for n, part in enumerate(self.heard.clauses if wish.act == "move" else ()):
                away = _MOVED_ROW.search(part.raw)
                told = self.heard.mention(wish.row, n) if away else None
                if away and told and told[0].lstrip("<~") == "2" and len(told[1].text) * 2 < len(away.group("n")):  # fmt: skip
                    return True
            for use in wish.uses if wish.act == "delete" else ():
                clause = int(use.removeprefix("d"))
                named = _NAMED_ROW.match(self.heard.clauses[clause].raw)
                told = self.heard.mention(wish.row, clause)
                if named and told and told[0].lstrip("<~") == "2" and len(told[1].text) * 2 < len(named.group("n")):  # fmt: skip
                    return True
        return False

    def _speaks_of_another(self, wishes: tuple[Wish, ...]) -> bool:
        """True for 覆盖率那个…，98.5 where the one row to be changed has nothing of that name."""
        told = [one for clause in self.heard.clauses if (one := _REFERRED.match(clause.raw))]
        rows = {one.row for one in wishes}
        if len(told) != 1 or len(rows) != 1 or (row := rows.pop()) < 0:
            return False
        return not set(bigrams(told[0].group("n"))) & set(bigrams(self.heard.rows[row].name))

    def _strikes_kept(self, wishes: tuple[Wish, ...]) -> bool:
        """True where a row is to go that is named only as what stays: 既然有了事故次数这条, 只要前头那条清运的."""
        for wish in wishes if len(self.heard.clauses) > 1 else ():
            told = [n for n in range(len(self.heard.clauses)) if wish.act == "delete" and self.heard.mention(wish.row, n)]  # fmt: skip
            if told and all(_STAYING.search(self.heard.clauses[n].raw) for n in told):
                return True
        return False

    @cached_property
    def of_letters(self) -> bool:
        """True for 把水字去掉 and 去掉“用水”: of a name, and no row."""
        acts = {one.act for one, _ in self.scored}
        parts = any(one.of_a_part for one, _ in self.scored)
        return "delete" in acts and (parts or _LETTERS.search(self._text) is not None)

    def _at_odds(self, wishes: tuple[Wish, ...]) -> bool:
        """True where a difference that is told does not lead to the number that is told: 退了3人，按40人算 of 33."""
        for wish in wishes:
            if wish.act != "set" or wish.row < 0:
                continue
            old = self._now.draft.table.indicators[wish.row].parsed.number
            end = parse_value(tidy_value(wish.value)).number
            for other, weight in self.scored:
                step = parse_value(tidy_value(other.value)).number if other.act == "shift" else None
                if other.row != wish.row or step is None or old is None or end is None or weight < _HINTED:  # fmt: skip
                    continue
                if not set(other.uses) & set(wish.uses) and old + (step if other.up else -step) != end:  # fmt: skip
                    return True
        return False

    @cached_property
    def _carried(self) -> tuple[Outcome, tuple[str, ...]] | None:
        return None if self.chosen is None else self.carried(self.chosen.wishes)

    def carried(self, wishes: tuple[Wish, ...]) -> tuple[Outcome, tuple[str, ...]] | None:
        """What these wishes make of the table, and each in words; None where they cannot be carried out or change nothing."""
        changes, told = changes_of(self._now, wishes)
        try:
            outcome = carry_out(self._workspace, self._now, changes, self._message, self._focus)
        except UserError:
            return None  # what cannot be carried out is no reading
        if not isinstance(outcome, Outcome) or outcome.snapshot.draft.table == self._now.draft.table:  # fmt: skip
            return None
        return outcome, told

    def support(self, after: Snapshot) -> float:
        """The score of the least likely part of the change to ``after``; ``-NONE`` where nothing can be said."""
        return self._supports.of(after) if self._weighs else -NONE

    @cached_property
    def apart(self) -> list[tuple[Wish, ...]]:
        """What the sentences of the message ask for when each is heard alone."""
        return weighed_apart(self._now, self._text, self._focus) if self._weighs else []

    @cached_property
    def by_roles(self) -> tuple[Wish, ...]:
        """The changes that fit the roles of the message as a whole."""
        return by_roles(self.heard, self.scored) if self._weighs else ()

    @cached_property
    def _supports(self) -> Support:
        return Support(self.heard, self.scored, letters=self.of_letters)


_GOING = re.compile(
    r"[不没无删去掉撤销取减别免停拿砍划少多余重复错换改合并留剩只光剔除清空抹扔移砸甩]"
)


def _only_proposed(text: str) -> bool:
    """True for 有人提议改成…: another's proposal, of which it is not said that it is taken up."""
    found = _PROPOSED.search(text)
    return found is not None and _TAKEN_UP.search(text[found.end() :]) is None
