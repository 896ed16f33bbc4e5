"""Numbers of different tables made comparable: 7.52万元/年/人 and 75200元/人·年 are one."""

from dataclasses import dataclass
from decimal import Decimal

from corpus.money import YUAN_PER_UNIT
from corpus.value_units import SAME_PER, TIME_PER
from corpus.values import NUMERIC, IndicatorValue, ValueKind

_ONE = Decimal(1)
_SAME = {
    "名": ("人", _ONE), "位": ("人", _ONE), "员": ("人", _ONE),
    "场次": ("场", _ONE), "批次": ("批", _ONE), "班次": ("班", _ONE), "件次": ("件", _ONE),
    "次数": ("次", _ONE),
    "平米": ("平方米", _ONE), "平方": ("平方米", _ONE), "m2": ("平方米", _ONE),
    "㎡": ("平方米", _ONE), "公顷": ("平方米", Decimal(10_000)),
    "平方公里": ("平方米", Decimal(1_000_000)), "km2": ("平方米", Decimal(1_000_000)),
    "方": ("立方米", _ONE), "立方": ("立方米", _ONE), "m3": ("立方米", _ONE),
    "公里": ("米", Decimal(1000)), "千米": ("米", Decimal(1000)), "km": ("米", Decimal(1000)),
    "里": ("米", Decimal(500)), "m": ("米", _ONE), "延米": ("米", _ONE), "厘米": ("米", Decimal("0.01")),
    "公斤": ("吨", Decimal("0.001")), "千克": ("吨", Decimal("0.001")), "kg": ("吨", Decimal("0.001")),
    "斤": ("吨", Decimal("0.0005")), "t": ("吨", _ONE),
    "年": ("个月", Decimal(12)), "个年度": ("个月", Decimal(12)), "月": ("个月", _ONE),
    "个季度": ("个月", Decimal(3)), "工作日": ("个工作日", _ONE),
    "周": ("天", Decimal(7)), "个周": ("天", Decimal(7)), "个星期": ("天", Decimal(7)),
    "星期": ("天", Decimal(7)), "日": ("天", _ONE), "个天": ("天", _ONE), "自然日": ("天", _ONE),
    "个自然日": ("天", _ONE), "日历天": ("天", _ONE), "个日历天": ("天", _ONE),
    "个小时": ("小时", _ONE), "分钟": ("小时", _ONE / 60), "秒": ("小时", _ONE / 3600),
    "秒钟": ("小时", _ONE / 3600),
}  # fmt: skip
"""Units that are another one times a factor; those whose factor is no plain number stay apart."""
_SAME_PEOPLE = {"名": "人", "位": "人", "学生": "人", "生": "人"}
_PLACES = 6  # decimal places of a converted number


@dataclass(frozen=True)
class Measured:
    """A number in the unit that all of its kind are compared in."""

    number: Decimal
    measure: str  # 元, 元/人·年, %, 人, 个月 ...; empty for a bare number

    def __str__(self) -> str:
        return f"{shown(self.number, self.measure)}"


def measured(value: IndicatorValue) -> Measured | None:
    """The value's number in its common unit; None where it has none.

    Of a range it is the lower end. A difference (同比增长5%) is not compared with levels.
    """
    if value.number is None or value.kind not in NUMERIC | {ValueKind.PERIOD}:
        return None
    number, unit = value.number, value.unit or ""
    if value.kind in {ValueKind.MONEY, ValueKind.UNIT_PRICE}:
        number, unit = number * YUAN_PER_UNIT[unit], "元"
    elif unit == "‰":
        number, unit = number / 10, "%"
    elif unit == "个百分点":
        unit = "百分点"
    else:
        number, unit = _common(number, unit)
    per = sorted({SAME_PER.get(one, _SAME_PEOPLE.get(one, one)) for one in value.per}, key=_place)
    measure = unit + "".join(("/" if not place else "·") + one for place, one in enumerate(per))
    if value.change:
        measure = f"{measure}（增减）"
    return Measured(number, measure)


def shown(number: Decimal | float, measure: str) -> str:
    """For people: money from ten thousand 元 on in 万元, no trailing zeros."""
    exact = Decimal(str(number))
    if measure.startswith("元") and abs(exact) >= 10_000:
        exact, measure = exact / 10_000, "万" + measure
    text = f"{exact.quantize(Decimal('0.0001')):f}".rstrip("0").rstrip(".")
    return text + measure


def common_unit(unit: str | None) -> str:
    """The unit without its scale, by the name that all words of just that unit share: 万方 and 立方 are 立方米."""
    bare = (unit or "").removeprefix("万").removeprefix("亿") or unit or ""
    same, factor = _SAME.get(bare, (bare, _ONE))
    return same if factor == _ONE else bare


def _common(number: Decimal, unit: str) -> tuple[Decimal, str]:
    for scale, factor in (("万", 10_000), ("亿", 100_000_000)):
        if unit.startswith(scale):
            number, unit = number * factor, unit.removeprefix(scale)
    same, factor_of = _SAME.get(unit, (unit, _ONE))
    number *= factor_of
    return Decimal(f"{number.quantize(Decimal(1).scaleb(-_PLACES)).normalize():f}"), same


def _place(per: str) -> tuple[int, str]:
    """People first, then things, time last: 元/人·年."""
    if per == "人":
        return (0, per)
    return (2 if per in TIME_PER or per[-1] in "年月日天周" else 1, per)
