"""What the total comes to for one of what is counted: no price, as long as nobody says that nothing else is paid of it."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from assistant.draft import Draft
from corpus.numerals import plain
from corpus.schema import Indicator
from corpus.values import ValueKind

_CENT = Decimal("0.01")
_SAME_UNIT = {
    "平米": "平方米",
    "平方": "平方米",
    "平": "平方米",
    "里": "公里",
    "名": "人",
    "位": "人",
}
"""Units by what a clerk calls them: 一平米."""


def average_of(draft: Draft, row: Indicator) -> tuple[Decimal, str] | None:
    """What the total comes to for one of the row's things, in 元, and how that is told; None where it cannot be reckoned."""
    total, value = draft.table.funding.total, row.parsed
    if total is None or value.kind is not ValueKind.QUANTITY or not value.number:
        return None
    if value.per or value.unit is None:
        return None
    share = (total.yuan / value.number).quantize(_CENT, ROUND_HALF_UP)
    about = "＝" if share * value.number == total.yuan else "≈"
    return share, (
        f"按年度资金总额平均：{total}÷{value.render()}{about}{plain(share)}元/{value.unit}；"
        "总额里还有别的支出的话就不是单价，所以没有写进表里。要写请直接说单价。"
    )


def averages(draft: Draft, unit: str, rows: Sequence[int]) -> list[str]:
    """The averages of what is counted in the unit; of several such rows of those that were named."""
    meant = {unit, _SAME_UNIT.get(unit, unit)}
    counted = [n for n, row in enumerate(draft.table.indicators) if row.parsed.unit in meant]
    near = [n for n in counted if n in rows] or counted or list(rows)  # 每个文物点, counted in 处
    shares = [average_of(draft, draft.table.indicators[n]) for n in near[:2]]
    return [told for _, told in filter(None, shares)]
