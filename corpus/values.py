"""The value of an indicator (指标值), parsed once: kind, sign, number, unit, per-units, wording."""

from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from corpus.money import YUAN_PER_UNIT, Money
from corpus.numerals import plain
from corpus.value_units import SAME_PER


class ValueKind(StrEnum):
    """What sort of value stands in the cell."""

    QUANTITY = "quantity"  # 104人
    RATE = "rate"  # ≥90%
    MONEY = "money"  # ≤144万元
    UNIT_PRICE = "unit_price"  # 7.52万元/年/人
    PERIOD = "period"  # 12个月, 1月和2月, 3个工作日
    DATE = "date"  # 10月底前
    FREQUENCY = "frequency"  # 每季度1次
    QUALITATIVE = "qualitative"  # 高质量完成
    NOT_APPLICABLE = "not_applicable"  # 无


NUMERIC = frozenset(
    {ValueKind.QUANTITY, ValueKind.RATE, ValueKind.MONEY, ValueKind.UNIT_PRICE, ValueKind.FREQUENCY}
)
"""Kinds whose value is a number with a unit."""


class DatePoint(BaseModel):
    """A point in the year, as exact as it was written: 10月底, 2025年12月31日, 三季度, 年底."""

    model_config = ConfigDict(frozen=True)

    year: int | None = None
    half: int | None = None  # 上半年 1, 下半年 2
    quarter: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None  # 初, 上旬, 中旬, 下旬, 底

    def __str__(self) -> str:
        text = f"{self.year}年" if self.year is not None else ""
        part = self.part or ""
        if self.half is not None:
            return text + ("上半年" if self.half == 1 else "下半年") + part
        if self.quarter is not None:
            return f"{text}第{'一二三四'[self.quarter - 1]}季度{part}"
        if self.month is None:
            if self.day is not None:
                return f"{text}{self.day}日"
            return ((text or "年") if len(part) < 2 else text) + part
        text += f"{self.month}月"
        return text + (f"{self.day}日" if self.day is not None else part)

    @property
    def latest_month(self) -> int:
        """The last month that the point can mean, 1 to 12."""
        if self.month is not None:
            return self.month
        if self.quarter is not None:
            return self.quarter * 3
        if self.half is not None:
            return self.half * 6
        return 1 if self.part == "初" else 12


class IndicatorValue(BaseModel):
    """One value. Two values are equal when they mean the same, however they were written."""

    model_config = ConfigDict(frozen=True)

    kind: ValueKind
    sign: str | None = None  # one of ≥ ≤ = > <
    number: Decimal | None = None
    upper: Decimal | None = None  # the end of a range: 30-40人
    about: bool = False  # 约500人
    unit: str | None = None  # as written: 人, %, 万元, 个月
    per: tuple[str, ...] = ()  # 220元/人/年 -> ("人", "年")
    change: str | None = None  # 同比增长5%: "同比增长"; the number is a difference, not a level
    months: tuple[int, ...] = ()  # 1月和2月 -> (1, 2); the months that a term covers
    date: DatePoint | None = None  # the point; of a term its start, or just its year
    until: DatePoint | None = None  # the end of a term: 2025年1月1日至12月31日
    word: str | None = None  # the wording of a qualitative value; the occasion of 汛期前
    text: str = ""  # as written

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, IndicatorValue):
            return NotImplemented
        return self._meaning() == other._meaning()

    def __hash__(self) -> int:
        return hash(self._meaning())

    def _meaning(self) -> tuple[object, ...]:
        per = frozenset(SAME_PER.get(unit, unit) for unit in self.per)
        return (
            self.kind, self.sign, self.number, self.upper, self.about, self.unit, per,
            self.change, self.months, self.date, self.until, self.word,
        )  # fmt: skip

    @property
    def amount(self) -> Money | None:
        """The money that the value states (also the price of a unit price), or None.

        A bare "4.1万" counts: kind *quantity* (it may be 4.1万人次), but in a cost row it is money.
        """
        if self.number is None or self.unit == "块" or self.unit not in YUAN_PER_UNIT:
            return None
        return Money.of(self.number, self.unit)

    def render(self) -> str:
        """The canonical wording; ``parse_value(v.render()) == v``."""
        kind, sign = self.kind, self.sign or ""
        if kind is ValueKind.NOT_APPLICABLE:
            return "无"
        if kind is ValueKind.QUALITATIVE:
            return self.word or ""
        if kind is ValueKind.DATE:
            ending = {"≤": "前", "<": "前", "≥": "后", ">": "后"}.get(sign, "")
            return self._point() + ending
        if self.until is not None:
            return f"{self.date}至{self.until}"
        if self.months:
            return (str(self.date) if self.date else "") + _months(self.months)
        body = (self.change or "") + sign + self._number()
        if kind is ValueKind.FREQUENCY:
            return "".join(f"每{unit}" for unit in self.per) + body + (self.unit or "")
        return body + (self.unit or "") + "".join(f"/{unit}" for unit in self.per)

    def _point(self) -> str:
        """A date, also a recurring one: 每月15日, 每季度末, 每年11月30日."""
        point = self.date
        if point is None and self.word:
            return self.word
        if point is None or not self.per:
            alone = point == DatePoint(month=point.month) if point else False
            return f"{point}完成" if alone and not self.sign else str(point or "")
        bare = point.part if point.month is None and point.day is None else None
        every = f"每{self.per[0]}"
        if self.per[0] == "年" and bare:
            return f"{every}年{bare[0]}"
        return every + (bare or str(point))

    def _number(self) -> str:
        text = "约" if self.about else ""
        if self.number is not None:
            text += plain(self.number)
        if self.upper is not None:
            text += f"-{plain(self.upper)}"
        return text

    def __str__(self) -> str:
        return self.render()


def _months(months: tuple[int, ...]) -> str:
    first, last = months[0], months[-1]
    if len(months) > 2 and months == tuple(range(first, last + 1)):
        return f"{first}-{last}月"
    return "、".join(f"{month}月" for month in months[:-1]) + (
        f"和{last}月" if len(months) > 1 else f"{last}月"
    )
