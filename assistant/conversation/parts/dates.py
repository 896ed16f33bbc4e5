"""A date moved by months or days: 10月底前, a month later."""

import calendar
import re

from corpus.numerals import parse_number
from corpus.text import normalise
from corpus.values import IndicatorValue

MOVES = r"(?:[往向][后前]|推迟|延后|推后|顺延|延期|宽限|提前)"
"""Words that say by how much a date moves, and not to which."""


def moved_by(value: IndicatorValue, span: str, way: int) -> str:
    """The date that many months or days later (``way`` 1) or earlier (-1), as a form writes it.

    "" where the date or the span leave more than one reading: another year, half a month.
    """
    found = re.fullmatch(
        r"(?P<n>\d+|[一两二三四五六七八九十]+|半)(?P<u>个?月|天|日|周|个?星期)", normalise(span)
    )
    date = value.date
    if not found or date is None or date.month is None or found.group("n") == "半":
        return ""
    count = parse_number(found.group("n"))
    if count is None:
        return ""
    step = way * int(count)
    month, day, year = date.month, date.day, date.year
    if "月" in found.group("u"):
        month += step
    elif day is not None:
        day += step * (7 if found.group("u") in {"周", "星期", "个星期"} else 1)
        if not 1 <= day <= calendar.monthrange(year or 2001, month)[1]:
            return ""
    else:
        return ""
    if not 1 <= month <= 12:
        if year is None:
            return ""
        year, month = year + (1 if month > 12 else -1), (month - 1) % 12 + 1
    if day is not None:
        last = date.day == calendar.monthrange(date.year or 2001, date.month)[1] and "月" in found.group("u")  # fmt: skip
        most = calendar.monthrange(year or 2001, month)[1]
        day = most if last else min(day, most)  # a month's last day stays one
    moved = date.model_copy(update={"month": month, "day": day, "year": year})
    return value.model_copy(update={"date": moved, "text": ""}).render()
