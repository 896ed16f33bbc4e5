"""For how many months money is paid: a count, and no limit by which anything is done.

每人每月300元，按10个月发放 says how much is paid and nothing about when; as a term among the rows of time a
reviewer sends it back.
"""

from dataclasses import replace

from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.drafting.names.prices import aid
from assistant.drafting.rows import Row
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

_TIME, _COUNT = "时效指标", "数量指标"
_SPANS = {"月": ("个月", "月"), "学期": ("学期", "个学期"), "天": ("天", "日"), "年": ("年",)}
_NOUN = {"月": "月数", "学期": "学期数", "天": "天数", "年": "年数"}
_LONGEST, _NEAR = 8, 3
_OWN_TERM = re.compile(r"工期|租期|租赁|保险|质保|周期")
"""Terms that are limits, or are agreed as such."""


def with_paid_months(rows: list[Row], brief: Brief, level1: str) -> list[Row]:
    """Rows in which the months for which people are paid are counted; ``level1`` is that of counts."""
    return [_counted(row, brief, level1) if row.level2 == _TIME else row for row in rows]


def _counted(row: Row, brief: Brief, level1: str) -> Row:
    fact = brief.facts[row.facts[0]] if row.facts else None
    if fact is None or fact.kind is not ValueKind.PERIOD:
        return row
    if _OWN_TERM.search(row.name) and not (gives_money(brief) and "工期" not in row.name):
        return row
    span = next((one for one, units in _SPANS.items() if fact.value.unit in units), "")
    if not span:
        return row
    if (who := _hired_for(fact, brief)) and span != "年":
        return replace(row, level1=level1, level2=_COUNT, name=f"{who}聘用{_NOUN[span]}")
    if not any(_paid_by(other, span) for other in brief.facts):
        return row
    return replace(row, level1=level1, level2=_COUNT, name=_name(brief, _NOUN[span]))


def _hired_for(term: Fact, brief: Brief) -> str:
    """Whose number stands right before the months: 请15个护林员看两个月; "" where nobody's."""
    place = brief.text.find(term.text)
    for fact in brief.facts:
        thing = thing_of(fact, brief)
        if fact.kind is not ValueKind.QUANTITY or not STAFF.search(thing) or len(thing) > _LONGEST:
            continue
        said = f"{fact.text}{fact.what}"
        for words in (said, f"{fact.what}{fact.text}", fact.text):
            at = brief.text.find(words)
            if at >= 0 and 0 <= place - at - len(words) <= _NEAR:
                return thing
    return ""


def _paid_by(fact: Fact, span: str) -> bool:
    """True for a price a head and such a span: 每人每月300元."""
    per = fact.value.per
    heads = bool(set(per) & (PEOPLE | {"户"}))
    staff = STAFF.search(fact.what) is not None
    return fact.kind is ValueKind.UNIT_PRICE and span in per and (heads or staff)


def _name(brief: Brief, noun: str) -> str:
    if gives_money(brief):
        given = aid(brief, None)
        return f"{'补助' if given == '费用' else given}发放{noun}"
    staff = [
        thing
        for fact in brief.facts
        if fact.kind is ValueKind.QUANTITY and STAFF.search(thing := thing_of(fact, brief))
    ]
    return f"{staff[0]}聘用{noun}" if staff and len(staff[0]) <= 8 else f"费用发放{noun}"
