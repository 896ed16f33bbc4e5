"""What a search may be narrowed to: plain data, whatever database stands behind the store."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator

from corpus.errors import UserError
from corpus.money import Money
from corpus.taxonomy import TaxonomyName
from corpus.values import ValueKind

SLACK = 1e-9
"""Numbers are kept as floats beside their exact text: equal up to this share."""


class WantedValue(BaseModel):
    """A number that rows are to have, in the common unit of ``corpus.measures``."""

    model_config = ConfigDict(frozen=True)

    number: Decimal
    measure: str
    sign: str | None = None


class Filters(BaseModel):
    """Conditions that a table or a row must all meet; empty ones let everything pass.

    Conditions on rows (一级, 二级, kind of value, value) mean, for a project, that some row of it
    meets all of them. UserError for a range that is upside down.
    """

    model_config = ConfigDict(frozen=True)

    year_from: int | None = None
    year_to: int | None = None
    units: tuple[str, ...] = ()  # 实施单位, as written
    authorities: tuple[str, ...] = ()  # 主管部门, as written
    amount_from: Money | None = None  # 年度资金总额
    amount_to: Money | None = None
    taxonomies: tuple[TaxonomyName, ...] = ()
    level1: tuple[str, ...] = ()
    level2: tuple[str, ...] = ()
    kinds: tuple[ValueKind, ...] = ()
    quantitative: bool = False  # only rows whose value is a number
    value_from: WantedValue | None = None
    value_to: WantedValue | None = None
    passes: bool = False  # only tables in which the checks find no ERROR
    applicable_only: bool = True

    @model_validator(mode="after")
    def _right_way_up(self) -> Self:
        _require_order("年度", self.year_from, self.year_to)
        low, high = self.amount_from, self.amount_to
        if low is not None and high is not None and high < low:
            raise UserError(f"金额范围写反了：{low}大于{high}，请把小的写在前面。")
        if self.value_from and self.value_to:
            if self.value_from.measure != self.value_to.measure:
                raise UserError("指标值范围两端的单位不一样，请用同一个单位。")
            _require_order("指标值", self.value_from.number, self.value_to.number)
        return self

    @property
    def on_rows(self) -> bool:
        """True where a condition looks at rows."""
        return bool(
            self.level1 or self.level2 or self.kinds or self.quantitative
            or self.value_from or self.value_to
        )  # fmt: skip

    @property
    def narrow(self) -> bool:
        """True where anything is left out but rows that do not apply."""
        return self != Filters(applicable_only=self.applicable_only)


def _require_order(what: str, low: int | Decimal | None, high: int | Decimal | None) -> None:
    if low is not None and high is not None and high < low:
        raise UserError(f"{what}范围写反了：{low}大于{high}，请把小的写在前面。")


def spelled(kinds: Iterable[ValueKind]) -> str:
    """Kinds of values in the clerk's words."""
    return "、".join(KIND_WORDS[kind] for kind in kinds)


KIND_WORDS = {
    ValueKind.QUANTITY: "数量", ValueKind.RATE: "比率", ValueKind.MONEY: "金额",
    ValueKind.UNIT_PRICE: "单价", ValueKind.PERIOD: "期限", ValueKind.DATE: "日期",
    ValueKind.FREQUENCY: "频次", ValueKind.QUALITATIVE: "文字描述",
    ValueKind.NOT_APPLICABLE: "不适用",
}  # fmt: skip
