"""The table against the office's own past: levels, last year's numbers, known names."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.rule import Basis, Criterion, Note, rule
from assistant.checks.sheet import Row, Sheet
from assistant.checks.terms import number as shown_number
from assistant.findings import Severity
from corpus.text import dice
from corpus.values import ValueKind

_COMPARED = frozenset({ValueKind.QUANTITY, ValueKind.RATE, ValueKind.MONEY, ValueKind.UNIT_PRICE})
_FAR = Decimal("0.5")
"""A change of so large a share since last year is worth a question."""
_SAME_NAME = 0.8
_MOST = 200
"""Rows of one table that are compared."""
_TIMES = 3  # a price so many times the median, or a third of it


@rule(
    "value-outlier", "与同类指标差得远", Severity.INFO, order=92, basis=Basis.ARITHMETIC,
    criterion=Criterion.SOUND, cells="比率和标准类指标值",
    reason="指标值与历史库里的同类指标差得远，要么写错了，要么该说明原因。",
    bad="验收合格率≥60%（同类12条在90%至100%之间）", good="验收合格率≥95%",
)  # fmt: skip
def value_outlier(sheet: Sheet) -> Iterator[Note]:
    """A rate or a price far from those of the same name in other projects."""
    past = sheet.around.past
    if past is None:
        return
    key = sheet.table.project_key
    for row in sheet.valued[:_MOST]:
        value = row.value
        if value.kind not in {ValueKind.RATE, ValueKind.UNIT_PRICE} or value.number is None:
            continue
        if value.upper is not None or value.change:
            continue
        if value.per and set(value.per) <= {"年", "季度", "月"}:
            continue  # 312万元/年 is the whole project, whose size is its own
        levels = past.levels(row.indicator, row.family, key)
        if levels is None:
            continue
        low, high, middle = levels.numbers[0], levels.numbers[-1], levels.median
        if value.kind is ValueKind.RATE:
            far = max(Decimal(5), high - low)
            odd = value.number < low - far or (value.number > high + far)
        else:
            odd = value.number > high * _TIMES or value.number * _TIMES < low
        if odd:
            unit = levels.unit
            yield Note(
                f"“{row.title}”写的是{row.text[:14]}，历史库中{len(levels.numbers)}条同类指标在"
                f"{shown_number(low)}{unit}至{shown_number(high)}{unit}之间（中位数"
                f"{shown_number(middle)}{unit}），请核对。",
                row.cell(),
            )  # fmt: skip


@rule(
    "differs-from-last-year", "与上年差得多", Severity.INFO, order=93, basis=Basis.ARITHMETIC,
    criterion=Criterion.SOUND, cells="资金总额和数字类指标值",
    reason="与同一项目上一年的数字相差一半以上，审核时会问原因。",
    bad="参保人数330人（上年33人）", good="参保人数35人（上年33人）",
)  # fmt: skip
def differs_from_last_year(sheet: Sheet) -> Iterator[Note]:
    """Numbers that are half as much again, or half, of last year's."""
    past = sheet.around.past
    before = past.last_year(sheet.table) if past else None
    if before is None:
        return
    when = f"{before.year}年" if before.year else "上一次"
    now, then = sheet.table.funding.total, before.funding.total
    if now and then and _differs(now.yuan, then.yuan):
        yield Note(
            f"资金总额{now}，{when}是{then}，{_change(now.yuan, then.yuan)}，请核对或说明原因。",
            "funding/total",
        )
    earlier = [row for row in Sheet(before).valued if row.value.kind in _COMPARED]
    for row in sheet.valued[:_MOST]:
        if row.value.kind not in _COMPARED:
            continue
        twin = _twin(row, earlier)
        if twin is None or row.value.number is None or twin.value.number is None:
            continue
        if _differs(row.value.number, twin.value.number):
            change = _change(row.value.number, twin.value.number)
            yield Note(
                f"“{row.title}”写的是{row.text[:14]}，{when}是{twin.text[:14]}，{change}，请核对或说明原因。",
                row.cell(),
            )


def _twin(row: Row, earlier: list[Row]) -> Row | None:
    same = [
        other for other in earlier
        if other.family == row.family and other.value.kind is row.value.kind
        and (other.value.unit, other.value.per) == (row.value.unit, row.value.per)
    ]  # fmt: skip
    best = max(same, key=lambda other: dice(other.name, row.name), default=None)
    return best if best is not None and dice(best.name, row.name) >= _SAME_NAME else None


def _differs(now: Decimal, then: Decimal) -> bool:
    return then > 0 and abs(now - then) > _FAR * then


def _change(now: Decimal, then: Decimal) -> str:
    if now >= then * 2:
        return f"是原来的{shown_number(now / then)}倍"
    share = abs(now - then) / then * 100
    return f"{'多' if now > then else '少'}了{shown_number(share)}%"
