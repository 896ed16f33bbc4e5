"""Some of what is counted are there for a part of the year only: 9月起多了10个人; 有2个人6月才来; 有3个人干到8月.

A count times a price of a month would pay them the whole year. What they come to is reckoned, told and offered.
"""

from decimal import Decimal

from assistant.conversation.answering.offering import ASK
from assistant.conversation.changing.changes import Changes
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn
from assistant.facts import Fact
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.money import Money
from corpus.numerals import CHINESE, grouped, parse_number, plain
from corpus.values import ValueKind

_MONTHS = 12
_PEOPLE = {"人", "名", "个", "位"}
_STARTS = {"下半年": 7, "年中": 7, "二季度": 4, "三季度": 7, "四季度": 10}
_WHEN = rf"(?:今年)?(?:第?(?P<part>{'|'.join(_STARTS)})|(?P<month>1[0-2]|[1-9])月)(?:份|初)?"
_MANY = rf"(?P<n>\d+|{CHINESE})(?:个(?=[人名位]))?(?P<u>[\u4e00-\u9fff])(?P<what>[\u4e00-\u9fff]{{0,6}}?)"
_MORE = r"(?:再|又|还|要|会|得|准备|打算|新)*(?:多|增加|新增|增|加|来|招)(?:了|出|进)?"
_JOINED = (
    re.compile(rf"(?:从|到|自)?{_WHEN}(?:以?后|起|开始)?，?{_MORE}{_MANY}(?:了|的)?"),
    re.compile(rf"{_MORE}{_MANY}(?:了)?，?(?:是|要|得|从|自|到|等)*{_WHEN}(?:才|起|开始|以?后)+[\u4e00-\u9fff]{{0,5}}"),
)  # fmt: skip
_LATER = re.compile(
    rf"(?:其中|里面|当中|这里面)?有?{_MANY}(?:是|要|得|从|自|到|等)*{_WHEN}(?:才|起|开始|以?后)+[\u4e00-\u9fff]{{0,5}}"
)
_UNTIL = re.compile(
    rf"(?:其中|里面|当中|这里面)?有?{_MANY}(?:只|就|是)*(?:[干做发上用跑补]?到{_WHEN}(?:底|末)?(?:就|为止|截止|止)*(?:[干做走退停发不没][\u4e00-\u9fff]{{0,3}})?|{_WHEN.replace('<part>', '<part2>').replace('<month>', '<month2>')}(?:底|末)就?(?:要|会)?(?:走|退|停|辞|到期|不)[\u4e00-\u9fff]{{0,3}})(?:了|的)?"
)


def by_part_of_the_year(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The offer of the total with those who are there for some months only; None for every other message."""
    joined = next((one for form in _JOINED if (one := form.fullmatch(text))), None)
    until = None if joined else _UNTIL.fullmatch(text)
    found = joined or until or _LATER.fullmatch(text)
    number = parse_number(found["n"]) if found else None
    basis, total = now.draft.basis.get("funding/total"), now.draft.table.funding.total
    if found is None or number is None or basis is None or total is None:
        return None
    price, fact = _priced(now.brief.facts), _counted(now.brief.facts, found)
    if (
        price is None
        or fact is None
        or f"{grouped(_count(fact))}{fact.value.unit}×" not in basis.text
    ):
        return None
    changes = Changes(workspace, now, message, conversation.focus)
    rows = range(len(now.draft.table.indicators))
    place = next((n for n in rows if changes.fact_behind(n) is not None and now.brief.facts[changes.fact_behind(n) or 0] is fact), None)  # fmt: skip
    monthly = "月" in price.value.per
    if place is None or (monthly and f"×{_MONTHS}个月" not in basis.text):
        return None
    said = found.groupdict()
    month = _STARTS.get(said["part"] or said.get("part2") or "") or int(said["month"] or said.get("month2") or 0)  # fmt: skip
    there = month if until else _MONTHS + 1 - month
    if not joined and number >= _count(fact):
        return None
    months = Decimal(there if joined else _MONTHS - there)
    each = price.value.amount
    if each is None or not months:
        return None
    share = number * each.yuan * months / (1 if monthly else _MONTHS)
    then = Money(yuan=total.yuan + share if joined else total.yuan - share)
    called, unit = now.draft.table.indicators[place], fact.value.unit or ""
    order = f"总额改成{plain(then.yuan)}元"
    if joined:
        order = f"第{place + 1}条改成{plain(_count(fact) + number)}{unit}，{order}"
    way = "" if joined else "少"
    told = (
        f"{plain(number)}{unit}{way}算{plain(months)}个月：{plain(number)}{unit}×{price.value.text}×{plain(months)}个月{'' if monthly else '÷12'}={grouped(share)}元，"
        f"总额由{total}变成{then}。第{place + 1}条“{called.name}”{f'改成{plain(_count(fact) + number)}{unit}' if joined else '不变'}。{ASK}"
    )
    offer = Offer(options=(order,), rows=(place + 1,))
    return Turn(conversation.model_copy(update={"offer": offer}), told)


def _priced(facts: tuple[Fact, ...]) -> Fact | None:
    """The one price of a month or a year of one of something; None where there is none or several."""
    prices = [one for one in facts if one.kind is ValueKind.UNIT_PRICE and {"月", "年"} & set(one.value.per)]  # fmt: skip
    return prices[0] if len(prices) == 1 and len(prices[0].value.per) > 1 else None


def _counted(facts: tuple[Fact, ...], found: re.Match[str]) -> Fact | None:
    """The one count that the message speaks of."""
    counts = [
        one for one in facts
        if one.kind is ValueKind.QUANTITY and one.value.number is not None and not one.value.per
        and (one.value.unit == found["u"] or {one.value.unit, found["u"]} <= _PEOPLE)
    ]  # fmt: skip
    named = [one for one in counts if found["what"] and found["what"] in one.what]
    counts = named or counts
    return counts[0] if len(counts) == 1 else None


def _count(fact: Fact) -> Decimal:
    return fact.value.number or Decimal(0)
