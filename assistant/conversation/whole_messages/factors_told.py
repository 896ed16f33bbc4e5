"""Factors of the arithmetic told on: what one of the things counted costs, how many months a monthly price is paid.

灭火机3800一台，宣传牌150一块; 护林员工资一年发10个月. They are facts of the brief: rows of prices come and the sum is reckoned.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from assistant.conversation.changes import Changes
from assistant.conversation.clauses import split
from assistant.conversation.hedges import LATER, NOT_TAKEN, OF_OTHERS, OPEN
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.facts import Brief, Fact
from assistant.understanding.brief import extend_brief
from assistant.understanding.lexicon import any_of, units
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.numerals import CHINESE, parse_number
from corpus.values import ValueKind

_SOFT = (
    r"(?:的?(?:单价|价格|价钱|价|均价)|大概|大约|约|差不多|就|都|也|按|算|写|填|要|是|为|定|：|:)*"
)
_MONEY = r"(?P<a>\d[\d.,]*)(?P<u>万元|万块|万|元|块钱|块)?"
_THING = r"(?P<w>[\u4e00-\u9fffA-Za-z]{1,10}?)"
_TAIL = r"(?:左右|吧|了|的|钱)*"
_SHORT_UNITS = {"平": ("平米", "平方米", "㎡"), "方": ("立方米", "方"), "里": ("公里",)}
"""How a measure is cut short in speech."""
_NOT_SO = re.compile(
    rf"{OPEN}|{LATER}|{NOT_TAKEN}|{OF_OTHERS}|[?？]|吗$|改|原来|去年|上年|往年|不[要用算是发]"
)
_MONTHS = re.compile(
    rf"(?P<w>[\u4e00-\u9fff]{{2,10}}?)(?:一年|全年|每年|今年|明年|一共|总共|实际|只|就|都|也|要|得|按|算|写|共|发放?|付|给|干|做|聘|补|交|缴|支付)+(?P<n>\d{{1,2}}|{CHINESE})个月(?:来|去)?(?:发放?|算|付|给|写|支付)?{_TAIL}"
)
_REST = re.compile(
    r"(?:剩下|其余|余下|剩余|剩)的?(?:钱|部分|资金)?(?:就|都|全|也)*(?:是|用于|用在|做|算|当作?)(?P<w>[\u4e00-\u9fff]{2,12}?)(?:吧|了)?"
)
"""剩下的是施工费: what the rest is for, beside prices."""
_MOST_MONTHS = 12
_MONTH = "月"


@dataclass(frozen=True)
class Factor:
    """One factor: the fact of the brief that it belongs to, and the words for it in a request."""

    of: Fact
    words: str


def read_factors(text: str, brief: Brief) -> tuple[Factor, ...]:
    """The factors that a (bare) message tells and nothing else; () for every other message."""
    if _NOT_SO.search(text):
        return ()
    clauses = [one for one in split(text) if not _REST.fullmatch(one)]
    told = [_price(clause, brief) or _term(clause, brief) for clause in clauses]
    found = tuple(one for one in told if one is not None)
    alone = len(found) == len(told) and len({one.words for one in found}) == len(told)
    return found if found and alone else ()


def _price(clause: str, brief: Brief) -> Factor | None:
    """灭火机3800一台: the price of what the brief counts, where it has none yet."""
    for form in _forms():
        said = form.fullmatch(clause)
        if said is None:
            continue
        unit = said.groupdict().get("c") or ""
        counted = [
            one for one in brief.facts
            if one.kind is ValueKind.QUANTITY and _is_called(one.what, said["w"]) and _same_unit(one.value.unit or "", unit)
        ]  # fmt: skip
        if len(counted) != 1 or any(_is_priced(one, counted[0]) for one in brief.facts):
            return None
        money = re.sub(r"块钱?$", "", said["a"] + (said["u"] or ""))
        money = money if money.endswith("元") else f"{money}元"
        return Factor(counted[0], f"{counted[0].what}每{counted[0].value.unit}{money}")
    return None


def _term(clause: str, brief: Brief) -> Factor | None:
    """工资发10个月: the months of the one monthly price, where none were told."""
    said = _MONTHS.fullmatch(clause)
    monthly = [one for one in brief.facts if one.kind is ValueKind.UNIT_PRICE and _MONTH in one.value.per]  # fmt: skip
    if said is None or len(monthly) != 1 or any(one.kind is ValueKind.PERIOD for one in brief.facts):  # fmt: skip
        return None
    number = parse_number(said["n"])
    if number is None or number > _MOST_MONTHS or not _is_called(monthly[0].what, said["w"]):
        return None
    return Factor(monthly[0], f"{said['w']}发{number}个月")


def by_factors_told(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that tells further factors; None for every other message."""
    factors = read_factors(text, now.brief)
    if not factors:
        return None
    try:
        longer = extend_brief(now.brief, "，".join(one.words for one in factors), today=workspace.date())  # fmt: skip
    except UserError:
        return None
    new = [fact for fact in longer.facts if fact not in now.brief.facts]
    if len(new) != len(factors) or not all(fact in longer.facts for fact in now.brief.facts):
        return None
    facts = [one.model_copy(update={"said": message}) if one in new else one for one in longer.facts]  # fmt: skip
    brief = now.brief.model_copy(update={"facts": tuple(facts)})  # the project keeps its name
    outcome = Changes(workspace, now, message, conversation.focus).with_brief(brief)
    there = {one.name for one in outcome.snapshot.draft.table.indicators}
    if any(one.name not in there for one in now.draft.table.indicators if one.applicable):
        return None  # a row would go
    rest = [found["w"] for one in split(text) if (found := _REST.fullmatch(one))]
    notes = [f"其余用于{one}，没有单列一条：要列出来请说是多少，例如“{one}3万元”。" for one in rest]
    return changed(workspace, conversation, now, replace(outcome, notes=[*outcome.notes, *notes]))


def _is_called(what: str, words: str) -> bool:
    """True where a thing of the brief is called so, in full or by the end of its name."""
    return bool(what) and (what.endswith(words) or words.endswith(what))


def _is_priced(fact: Fact, counted: Fact) -> bool:
    return fact.kind is ValueKind.UNIT_PRICE and counted.value.unit in fact.value.per and _is_called(fact.what, counted.what)  # fmt: skip


def _same_unit(unit: str, said: str) -> bool:
    return not said or unit == said or unit in _SHORT_UNITS.get(said, ())


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """灭火机3800一台, 3800元/台; 灭火机每台3800; 一台灭火机3800元; 灭火机单价3800元."""
    pieces = rf"(?P<c>{any_of([*_SHORT_UNITS, *units().countable])})"
    return tuple(
        re.compile(one)
        for one in (
            rf"{_THING}{_SOFT}{_MONEY}(?:一|每|/|1){pieces}{_TAIL}",
            rf"{_THING}{_SOFT}(?:一|每|1){pieces}{_SOFT}{_MONEY}{_TAIL}",
            rf"(?:一|每|1){pieces}{_THING}{_SOFT}{_MONEY}{_TAIL}",
            rf"{_THING}(?:的|每[\u4e00-\u9fff])?(?:单价|价格|均价){_SOFT}{_MONEY}{_TAIL}",
        )
    )
