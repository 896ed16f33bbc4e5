"""A message that tells cells above the indicators, and nothing else but why.

Every clause must tell such a cell, or be a mere remark; else the message is left to the other readings.
"""

import re
from dataclasses import dataclass, field

from assistant.conversation.actions import Change, GoalMore, SetTo
from assistant.conversation.clauses import split
from assistant.conversation.heads.offices import OPEN_TAIL, office_in, read_offices
from assistant.conversation.heads.sources import FISCAL, OTHER, Money, read_money
from assistant.conversation.heads.titles import more_of_goal, read_name
from assistant.conversation.parts import words
from assistant.conversation.parts.mentions import CLASS, HEAD, ROW, VALUE, read_clause
from assistant.conversation.state import Snapshot
from corpus.money import Money as Amount
from corpus.schema import TO_FILL

_YEAR = re.compile(
    r"(?:把|将|那|是)?(?P<w>(?:预算|项目)?(?:年度|年份))?(?:写|填|报|就)*(?:是|为|填|写|改成|改为|换成|应该是|应为|应是|：|:)*(?:个)?(?P<y>20\d{2}|\d{2}(?=年))(?:年)?(?P<d>度)?(?:的)?(?:项目|预算|表)?(?:的)?(?:吧|了|啊|哈)*"
)
_YEAR_SPOKEN = re.compile(r"(?:把|将|那)?(?:预算|项目)?(?:年度|年份)[^，。\d]{0,8}")
_VETOED = re.compile(
    r"别|不要|不用|不许|不准|先不|甭|没让|要不要|该不该|如果|要是|假如|万一|[?？]|什么|哪[个里]|谁"
)
_ACTS = re.compile(
    rf"{words.COMMANDED.pattern}|删|去掉|加上|补上|导出|撤|恢复|也(?:要|得|一起|跟着)?(?:改|换|调)|一起|同步"
)
"""Words that ask for more than the cells that were told."""
_LONGEST = 120


@dataclass
class _Told:
    offices: dict[str, str] = field(default_factory=dict)
    open_: list[str] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)  # offices whose names are still to come
    year: str = ""
    year_spoken: bool = False
    name: str = ""
    name_spoken: bool = False
    money: Money = field(default_factory=Money)


def read_heads(now: Snapshot, text: str) -> tuple[Change, ...]:
    """The changes that a (bare) message tells of cells above the indicators; () for other messages."""
    if not text or len(text) > _LONGEST or re.search(r"<\s*[/!a-zA-Z]", text):
        return ()
    table = now.draft.table
    sentence = more_of_goal(text, table.annual_goal or "")
    if sentence:
        return (GoalMore(sentence),)
    told = _Told()
    held = {
        cell: value for cell in ("unit", "authority")
        if (value := getattr(table, cell)) and value != TO_FILL
    }  # fmt: skip
    for raw in split(text):
        if not _tells(now, raw, told, held) and not _remark(now, raw, told):
            return ()
    return _changes(now, told)


def _tells(now: Snapshot, raw: str, told: _Told, held: dict[str, str]) -> bool:
    """Put what the clause tells into ``told``; False where it tells no such cell."""
    if told.open_ and OPEN_TAIL.fullmatch(raw):
        return True
    if told.open_ and (name := office_in(raw, verb=True)) is not None:
        told.offices |= dict.fromkeys(told.open_, name)  # 还空着呢，应为…
        told.open_ = []
        return True
    if _VETOED.search(raw) and not re.match(r".{0,12}不知道(?:填|写|是)", raw):
        return False
    offices = read_offices(raw, held | told.offices)
    if offices is not None:
        told.offices |= offices.told
        told.open_ += offices.open_
        told.spoken = [*offices.spoken]
        return bool(offices.told or offices.open_) or bool(offices.spoken)
    if told.spoken and (name := office_in(raw, verb=True)) is not None:
        told.offices |= dict.fromkeys(told.spoken, name)
        told.spoken = []
        return True
    year = _YEAR.fullmatch(raw)
    if year and (year.group("w") or year.group("d") or told.year_spoken):
        if told.year and told.year != year.group("y")[-2:]:
            return False
        told.year = year.group("y")[-2:]
        return True
    if year and re.search(r"项目|预算|表", raw):
        told.year = year.group("y")[-2:]
        return True
    if _YEAR_SPOKEN.fullmatch(raw) and words.REASON.search(raw):
        told.year_spoken = True
        return True
    name = read_name(raw, now.draft.table.project_name, spoken=told.name_spoken and not told.name)
    if name is not None:
        told.name_spoken = True
        told.name = name or told.name
        return True
    return read_money(raw, told.money)


def _remark(now: Snapshot, raw: str, told: _Told) -> bool:
    """True for a clause that asks for nothing and names nothing that could be changed."""
    if re.search(r"\d", raw) or _ACTS.search(raw) or words.UNDECIDED.search(raw):
        return False
    if re.search(r"如果|要是|[?？]|吗$|多少|什么", raw):
        return False
    clause = read_clause(now, raw, None)
    if clause.of(VALUE) or clause.of(CLASS):
        return False
    if any(one.rows and one.rows[0][1] >= 4 for one in clause.of(ROW)):
        return False
    heads = [one.text for one in clause.of(HEAD)]
    return not heads or all(re.search(r"钱|资金|财政|预算|总", one) for one in heads) or bool(
        told.offices or told.name
    )  # fmt: skip


def _changes(now: Snapshot, told: _Told) -> tuple[Change, ...]:
    if told.spoken or told.money.pending or told.money.clash:
        return ()  # what was begun and not told to its end
    if (told.name_spoken and not told.name) or (told.year_spoken and not told.year):
        return ()
    changes: list[Change] = []
    if told.year:
        changes.append(SetTo("年度", f"20{told.year}"))
    if told.name:
        changes.append(SetTo("项目名称", told.name))
    labels = {"unit": "实施单位", "authority": "主管部门"}
    changes += [SetTo(labels[cell], name) for cell, name in told.offices.items()]
    if told.year and not (told.offices or told.name or told.year_spoken):
        return ()  # 2026年度 alone says nothing of what to do
    money = _sources(now, told.money)
    if money is None:
        return ()
    return (*changes, *money)


def _sources(now: Snapshot, money: Money) -> tuple[SetTo, ...] | None:
    """What was told of the money; None where too little of it was told, or it does not hang together."""
    funding = now.draft.table.funding
    if not money.pieces:
        return () if not money.within else None
    if money.pieces < 2 or not (money.told or money.rest):
        return None
    total = money.total
    if money.within and not _same(funding.total, money.within):
        return None
    told = dict(money.told)
    if money.kept:
        beside = funding.other if money.kept == OTHER else funding.fiscal
        if beside is None or money.kept in told:
            return None
        told[money.kept] = f"{beside.yuan:f}元"
    if money.rest:
        if len(told) != 1 or money.rest in told:
            return None
        told[money.rest] = "其余"
    known = _amount(total) if total else funding.total
    sums = [_amount(one) for one in told.values() if one != "其余"]
    if len(sums) == 2 and sums[0] is not None and sums[1] is not None:
        together = sums[0] + sums[1]
        if known is not None and together != known:
            return None
        if known is None:
            total = f"{together.yuan:f}元"
    order = [cell for cell in (FISCAL, OTHER) if cell in told]
    order.sort(key=lambda cell: told[cell] == "其余")
    first = [SetTo("总额", total, keeping=True)] if total else []
    return (*first, *(SetTo(cell, told[cell]) for cell in order))


def _amount(text: str) -> Amount | None:
    return Amount.parse(text, default_unit="万元")


def _same(total: Amount | None, said: str) -> bool:
    return total is not None and total in {_amount(said), Amount.parse(said, default_unit="元")}
