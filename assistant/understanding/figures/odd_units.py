"""Units that only some words before or behind make units: 四个半月, 半个钟头, 三千六百平, 满意度95分."""

from decimal import Decimal

from assistant.understanding.figures.numbers import Amount
from assistant.understanding.lexicon import pattern
from corpus.values import ValueKind

_ENDS = r",;。、:\n!?() "
_SCORED = r"(?:满意度?|[评得打考]分|评[价教议估课]|[测考]评|好评|考核|成绩|分值)[一-龥]{0,4}[≥>]?$"

_LEAST_MARKS = 40
"""Fewer marks are no aim, and may be how many marks an item has."""


def odd_unit(
    flat: str, start: int, at: int, amount: Amount
) -> tuple[int, Decimal, str, ValueKind] | None:
    """(where it ends, the number, the unit, the kind) where such a unit stands at ``at``.

    The number itself begins at ``start``.
    """
    half = pattern(r"个半(?P<unit>月|小时)(?!刊|报)").match(flat, at)
    if half is not None and not amount.scale:
        number = amount.number + Decimal("0.5")
        if half["unit"] == "月":
            return half.end(), number, "个月", ValueKind.PERIOD
        return half.end(), number, "小时", ValueKind.QUANTITY
    clock = (
        pattern(r"个?(?:小时|钟头)(?!候|工)").match(flat, at) if flat[start:at] == "半" else None
    )
    if clock is not None:
        return clock.end(), Decimal("0.5"), "小时", ValueKind.QUANTITY
    if flat[start:at] == "一" and flat.startswith("刻钟", at):
        return at + 2, Decimal(15), "分钟", ValueKind.QUANTITY
    part_of_scale = amount.number != int(amount.number) and flat.startswith("个单位", at)
    if part_of_scale and not amount.scale:
        return at + 3, amount.number, "个单位", ValueKind.QUANTITY  # pH值提升0.3个单位
    area = pattern(rf"平(?=[{_ENDS}\d×*@/]|$|左右|上下|以上|以内|[每一](?=平))").match(flat, at)
    if area is not None:
        return area.end(), amount.number, f"{amount.scale}平方米", ValueKind.QUANTITY
    part = pattern(rf"编(?=[{_ENDS}]|$)").match(flat, at)
    if part is not None:
        return part.end(), amount.number, "编", ValueKind.QUANTITY  # 初稿36编
    points = pattern(rf"分(?=以上|以下|左右|[{_ENDS}]|$)").match(flat, at)
    scored = pattern(_SCORED).search(flat[max(0, start - 10) : start])
    if points is not None and scored:
        return points.end(), amount.number, "分", ValueKind.QUANTITY
    marks = scored and pattern(r"分").search(scored.group())
    bare = marks and pattern(rf"(?=以上|[{_ENDS}]|$)").match(flat, at)
    if bare and _LEAST_MARKS <= amount.number <= 100:  # 得分≥90
        return at, amount.number, "分", ValueKind.QUANTITY
    return None
