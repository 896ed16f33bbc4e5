"""Amounts of money: exact, in 元, shown in 万元 as the forms do."""

import re
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ConfigDict, model_serializer, model_validator

from corpus.errors import UserError, shorten
from corpus.numerals import ARABIC, CHINESE, grouped, parse_number, plain
from corpus.text import normalise

YUAN_PER_UNIT = {
    "元": Decimal(1),
    "块": Decimal(1),
    "块钱": Decimal(1),
    "百元": Decimal(100),
    "千元": Decimal(1000),
    "万": Decimal(10_000),
    "万元": Decimal(10_000),
    "百万元": Decimal(1_000_000),
    "千万元": Decimal(10_000_000),
    "亿": Decimal(100_000_000),
    "亿元": Decimal(100_000_000),
}
"""How many 元 one of each written unit is."""

LARGEST = Decimal(10) ** 11
"""One thousand 亿元: beyond it no local project exists and the figure is a slip."""

_UNIT = "|".join(sorted(map(re.escape, YUAN_PER_UNIT), key=len, reverse=True))
_AMOUNT = re.compile(rf"([-负]?)[¥￥]?({ARABIC}|{CHINESE}?)({_UNIT})?(?:整|人民币)?")


class Money(BaseModel):
    """An amount in 元 on ``Decimal``; its JSON form is a decimal string in 万元."""

    model_config = ConfigDict(frozen=True)

    yuan: Decimal

    @model_validator(mode="before")
    @classmethod
    def _from_json(cls, data: Any) -> Any:
        """Accept the JSON form: a decimal string in 万元."""
        if isinstance(data, str):
            return {"yuan": Decimal(data) * 10_000}
        return data

    @model_serializer
    def _to_json(self) -> str:
        return plain(self.wan)

    @classmethod
    def of(cls, number: Decimal, unit: str) -> "Money":
        """``number`` of the written ``unit`` (元, 万元, 亿 ...). KeyError for another unit."""
        return cls(yuan=number * YUAN_PER_UNIT[unit])

    @classmethod
    def parse(cls, text: str, default_unit: str = "元") -> "Money":
        """Read an amount such as "0.726万元", "7,260元", "三十万"; bare numbers take the default.

        Raises UserError where the text is no amount, is negative, or is beyond sense.
        """
        flat = normalise(text)
        found = _AMOUNT.fullmatch(flat)
        number = parse_number(found.group(2)) if found and found.group(2) else None
        if found is None or number is None:
            raise UserError(f"看不懂金额“{shorten(text)}”：请写成“0.726万元”或“7260元”这样的形式。")
        money = cls.of(number, found.group(3) or default_unit)
        if found.group(1):
            raise UserError(f"金额不能是负数：“{shorten(text)}”。请核对后重新填写。")
        money.require_sensible(text)
        return money

    def require_sensible(self, written: str) -> None:
        """Raise UserError where the amount is no possible project budget."""
        if self.yuan >= LARGEST:
            raise UserError(
                f"金额“{shorten(written)}”超出了项目支出的合理范围（一千亿元以上）：请核对数字和单位。"
            )

    @property
    def wan(self) -> Decimal:
        """The amount in 万元, exact."""
        return self.yuan / Decimal(10_000)

    def in_wan(self) -> str:
        """For forms: "0.726" (万元, no trailing zeros)."""
        return plain(self.wan)

    def in_yuan(self) -> str:
        """For people: "7,260" (元, thousands separators)."""
        return grouped(self.yuan)

    def __str__(self) -> str:
        return f"{self.in_wan()}万元"

    def __add__(self, other: "Money") -> "Money":
        return Money(yuan=self.yuan + other.yuan)

    def __sub__(self, other: "Money") -> "Money":
        return Money(yuan=self.yuan - other.yuan)

    def __lt__(self, other: "Money") -> bool:
        return self.yuan < other.yuan

    def __le__(self, other: "Money") -> bool:
        return self.yuan <= other.yuan
