"""Which cells hold such a value: by its kind and unit, or by the very number."""

from calendar import monthrange
from collections.abc import Callable

from assistant.conversation.referring.cells import HEAD_LABELS, Target, amount_of, row_target
from assistant.conversation.vocabulary.same_sort import bare_pers, bare_unit
from assistant.draft import Draft
from corpus import late_re as re
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue, ValueKind


def find_by_value(draft: Draft, words: str) -> list[Target]:
    """Cells that say the value: 0.88万元 finds the total and the cost ceiling."""
    wanted = parse_value(words)
    dated = wanted.kind is ValueKind.DATE
    if wanted.number is None and not dated:
        return []
    found = [
        Target(cell, HEAD_LABELS[cell])
        for cell in ("funding/total", "funding/fiscal", "funding/other")
        if wanted.amount is not None and amount_of(draft, cell) == wanted.amount
    ]
    for row, indicator in enumerate(draft.table.indicators):
        value = indicator.parsed
        if (
            (
                (value.number, value.unit, value.date) == (wanted.number, wanted.unit, wanted.date)
                and (wanted.number is not None or wanted.date is not None)
            )
            or (dated and value.kind is ValueKind.DATE and _when(value) == _when(wanted))
            or (wanted.unit is None and wanted.number is not None and value.number == wanted.number)
            or (
                wanted.unit in {"万", "亿"}
                and value.amount is None
                and (value.unit or "").startswith(wanted.unit)
                and value.number == wanted.number
            )
            or (wanted.unit in _YUAN and value.amount is not None and value.number == wanted.number)
        ):
            found.append(row_target(draft, row))
    return found


def _when(value: IndicatorValue) -> tuple[int | None, int | None, str]:
    """Month, day and occasion of a date, its year left out: 12月底, 年底 and 12月31日前 are one, so are 暑假前 and 暑假."""
    when = value.date
    if when is None:
        return None, None, re.sub(r"(?:之|以)?前$", "", value.text)
    month = when.month or (12 if when.part == "底" and when.half == when.quarter is None else None)
    end = when.part == "底" and month is not None
    day = monthrange(_COMMON_YEAR, month)[1] if end and month else when.day
    rest = "" if end or (month and day) else str(when.model_copy(update={"year": None}))
    return month, day, rest


_COMMON_YEAR = 2023


def rows_measured_like(draft: Draft, text: str) -> list[Target]:
    """Rows whose value is of the same kind and unit as ``text``: 35人 finds the head counts."""
    wanted = parse_value(text)
    return [row_target(draft, i) for i in rows_where(draft, lambda one: same_measure(one, wanted))]


def equal(one: IndicatorValue, two: IndicatorValue) -> bool:
    """True where two values say the same, the year of a date left out."""
    if two.date is not None and one.date is not None:
        bare = [value.date.model_copy(update={"year": None}) for value in (one, two) if value.date]
        return bare[0] == bare[1]
    if one.number is None or two.number is None:
        return False
    if one.amount is not None and two.amount is not None:
        return one.amount == two.amount
    return one.number == two.number and (two.unit is None or same_measure(one, two))


def same_measure(one, two) -> bool:  # type: ignore[no-untyped-def]
    """True where two parsed values can stand in one cell: both people, both money, both dates."""
    if {one.kind, two.kind} <= {ValueKind.DATE, ValueKind.PERIOD}:
        return one.kind is two.kind
    if one.amount is not None and two.amount is not None:
        return bare_pers(two.per) <= bare_pers(one.per)
    if {one.kind, two.kind} == {ValueKind.PERIOD, ValueKind.QUANTITY}:
        return one.unit is not None and bare_unit(one.unit) == bare_unit(
            two.unit
        )  # 不超过4小时, 2小时
    counts = {ValueKind.QUANTITY}
    if one.unit == "个" and two.unit in _PEOPLE:
        return False  # 再请3人: no three more of what is counted in 个
    if one.kind in counts and two.kind in counts and "个" in {one.unit, two.unit}:
        return one.unit not in _SPANS and two.unit not in _SPANS
    return one.kind is two.kind and bare_unit(one.unit) == bare_unit(two.unit)


_PEOPLE = frozenset({"人", "名", "位"})
_YUAN = frozenset({"块", "块钱", "元钱", "元"})
_SPANS = frozenset(
    {
        "块钱",
        "元钱",
        "天",
        "小时",
        "分钟",
        "公里",
        "米",
        "亩",
        "平方米",
        "万元",
        "元",
        "公顷",
        "吨",
    }
)


def rows_where(draft: Draft, fits: Callable[..., bool]) -> list[int]:
    """The rows that apply and whose parsed value fits."""
    return [
        i for i, row in enumerate(draft.table.indicators) if row.applicable and fits(row.parsed)
    ]


def states_same(fact: IndicatorValue, cell: IndicatorValue) -> bool:
    """True where a cell says what a fact of the request says; the table adds the year to a date."""
    date = cell.date
    if date and fact.date and fact.date.year is None:
        date = date.model_copy(update={"year": None})
    return (fact.number, fact.unit, fact.date, fact.months) == (
        cell.number, cell.unit, date, cell.months,
    )  # fmt: skip


def as_said(value: IndicatorValue, fact: IndicatorValue | None, year: int | None) -> IndicatorValue:
    """The new value without the table's year, where the date that it stands for had none."""
    date = value.date
    if date is None or fact is None or fact.date is None or date.year != year:
        return value
    if fact.date.year is not None or value.until is not None:
        return value
    return value.model_copy(update={"date": date.model_copy(update={"year": None}), "text": ""})
