"""What the unit of a count says: people, sessions or times, and the noun of its measure."""

from assistant.facts import Fact
from corpus.values import ValueKind

_UNIT_NOUNS = (
    (("人", "名", "位", "人次", "生"), "人数"),
    (("户",), "户数"),
    (("次", "轮", "回"), "次数"),
    (("批次", "批"), "批次"),
    (("场", "场次"), "场次"),
    (("期", "班次", "班"), "期数"),
    (("天", "日"), "天数"),
    (("月", "个月"), "月数"),
    (("小时", "分钟", "学时", "课时"), "时长"),
    (("公里", "千米", "米", "延米", "里"), "长度"),
    (("平方米", "平方", "平米", "㎡", "亩", "亩次", "公顷", "平方公里"), "面积"),
)  # fmt: skip
PEOPLE = {"人", "名", "位", "人次", "生"}
"""Units of people."""
EVENTS = {"次", "场", "期", "届", "回"}
HOUSES = {"楼": "楼栋", "班": "班级"}
SESSIONS = {"期", "场", "次", "班", "批", "轮", "场次", "班次"}
TIMES = {"天", "日", "小时", "课时", "学时", "月", "个月", "年"}
_TRIPS = frozenset({"架次", "车次", "航次", "趟次"})


def measure_noun(fact: Fact | None) -> str:
    """The noun of a count's unit: 人数, 户数, 长度, 面积, 次数; else 数量."""
    unit = (fact.value.unit or "") if fact else ""
    unit = unit.removeprefix("万")
    if unit in _TRIPS:
        return unit
    if unit.endswith("次") and unit not in {"人次", "批次", "场次", "班次", "亩次"}:
        return "次数"
    return next((noun for units, noun in _UNIT_NOUNS if unit in units), "数量")


def by_head(fact: Fact) -> bool:
    """True for a count of people or households, and for a price of each of them."""
    heads = PEOPLE | {"户"}
    if fact.kind is ValueKind.UNIT_PRICE:
        return bool(set(fact.value.per[:1]) & heads)
    return fact.kind is ValueKind.QUANTITY and (fact.value.unit or "").removeprefix("万") in heads


def is_of_each(fact: Fact) -> bool:
    """True for a count of each session: 60人/期."""
    per = fact.value.per
    return fact.kind is ValueKind.QUANTITY and len(per) == 1 and per[0] in SESSIONS
