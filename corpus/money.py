"""Amounts of money: exact, in 元, shown in 万元 as the forms do."""

from decimal import Context, Decimal
from typing import Any

from pydantic import BaseModel, ConfigDict, model_serializer, model_validator

from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.numerals import ARABIC, CHINESE, SCALED, grouped, parse_number, plain
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
"""One thousand 亿元: from there on no local project exists and the figure is a slip."""

_UNIT = "|".join(sorted(YUAN_PER_UNIT, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?:人民币)?(?P<minus>[-负])?[¥￥]?(?P<minus2>-)?"
    rf"(?P<number>{CHINESE}|{SCALED}|{ARABIC}|[\d十百千万亿]+)"
    rf"\(?(?P<unit>{_UNIT}|圆)?\)?(?:人民币)?整?"
)
_EXACT = Context(prec=80)
_EXPONENT = re.compile(rf"[-负]?\d+(?:\.\d+)?[eE]\+?\d+(?:{_UNIT})?")


class Money(BaseModel):
    """An amount in 元 on ``Decimal``; its JSON form is a decimal string in 万元."""

    model_config = ConfigDict(frozen=True)

    yuan: Decimal

    @model_validator(mode="before")
    @classmethod
    def _from_json(cls, data: Any) -> Any:
        """Accept the JSON form, a decimal string in 万元; never a float."""
        if isinstance(data, str):
            if not re.fullmatch(r"-?\d{1,24}(?:\.\d{1,24})?", data, re.ASCII):
                raise ValueError(f"no decimal amount in 万元: {data!r}")
            return {"yuan": Decimal(data).scaleb(4, _EXACT)}
        if isinstance(data, float) or (isinstance(data, dict) and type(data.get("yuan")) is float):
            raise ValueError("an amount of money is never a float")
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
        number = parse_number(found.group("number")) if found else None
        if found is None or number is None:
            if _EXPONENT.fullmatch(flat) or re.search(r"\d{20}", flat):
                raise _absurd(text)
            raise UserError(f"看不懂金额“{shorten(text)}”：请写成“3万元”或“30000元”这样的形式。")
        if found.group("minus") or found.group("minus2"):
            raise UserError(f"金额不能是负数：“{shorten(text)}”。请核对后重新填写。")
        unit = found.group("unit")
        if unit is None:  # 30万 and 三十万 carry their scale: the rest is 元
            unit = "元" if re.search("[万亿]", found.group("number")) else default_unit
        money = cls.of(number, "元" if unit == "圆" else unit)
        money.require_sensible(text)
        return money

    def require_sensible(self, written: str) -> None:
        """Raise UserError where the amount is no possible project budget."""
        if self.yuan >= LARGEST:
            raise _absurd(written)

    @property
    def wan(self) -> Decimal:
        """The amount in 万元, exact."""
        return self.yuan.scaleb(-4, _EXACT)

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


def _absurd(written: str) -> UserError:
    return UserError(
        f"金额“{shorten(written)}”超出了项目支出的合理范围（一千亿元以上）：请核对数字和单位。"
    )
