"""Whether a cell says what was expected of it: values by sign, number and unit, names by their parts."""

import calendar
from decimal import Decimal

from corpus.text import normalise
from corpus.value_grammar import parse_value
from corpus.values import DatePoint, IndicatorValue, ValueKind


def has(text: str, part: str) -> bool:
    return normalise(part.strip().strip("*")) in normalise(text)


def named_as(text: str, wanted: str) -> bool:
    wanted = wanted.strip()
    if wanted == "*" or (wanted.startswith("*") and has(text, wanted)):
        return True
    return normalise(text) == normalise(wanted)


def says(text: str, wanted: str, *, money: bool) -> bool:
    if wanted == "*":
        return True
    if money:
        return normalise(text or "0").removesuffix("万元") == normalise(wanted or "0").removesuffix(
            "万元"
        )
    return any(named_as(text, one) for one in wanted.split("|"))


def one_of(text: str, wanted: str) -> bool:
    """True where the value is one of those wanted: ≥98% | 98%."""
    return any(same_value(text, one.strip()) for one in wanted.split("|"))


def same_value(text: str, wanted: str) -> bool:
    if normalise(text) == normalise(wanted):
        return True
    one, two = parse_value(text), parse_value(wanted)
    if one == two:
        return True
    if one.date and two.date and one.sign == two.sign:  # the year may be written or not
        years = {one.date.year, two.date.year}
        bare = [_day(v.date) for v in (one, two) if v.date]
        return (None in years or len(years) == 1) and bare[0] == bare[1]
    if _unscaled(one) is not None and _unscaled(one) == _unscaled(two):
        return True  # 1万条 and 10000条
    alike = one.model_copy(update={"sign": None}) == two.model_copy(update={"sign": None})
    ceilings = (
        {"≤"} if one.amount is not None and one.per else set()
    )  # what is bought may cost no more
    return alike and {one.sign, two.sign} <= {None, "=", *ceilings}


def _unscaled(value: IndicatorValue) -> tuple[str | None, Decimal, str] | None:
    """Sign, number and unit of a count, 万 counted out; None for other values."""
    if value.kind is not ValueKind.QUANTITY or value.number is None or value.unit is None:
        return None
    scaled = value.unit.startswith("万") and len(value.unit) > 1
    unit = {"名": "人", "个人": "人", "位": "人"}.get(value.unit.removeprefix("万"), value.unit.removeprefix("万"))  # fmt: skip
    return value.sign, value.number * (10000 if scaled else 1), unit


def _day(date: DatePoint) -> DatePoint:
    """The date without its year; the end of a month as its last day."""
    update: dict[str, object] = {"year": None}
    if date.part == "底" and date.month:
        last = calendar.monthrange(date.year or 2025, date.month)[1]
        update |= {"part": None, "day": last}
    return date.model_copy(update=update)
