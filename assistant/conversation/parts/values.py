"""How values are written and said in a message (95%, 3.2万元, 每人每月200元, 10月底前), and a date moved by months or days."""

import calendar
import datetime

from assistant.understanding.lexicon import any_of, units
from corpus import late_re as re
from corpus.numerals import ARABIC, CHINESE, SCALED, parse_number
from corpus.occasions import OCCASION
from corpus.text import normalise
from corpus.values import IndicatorValue

_LATIN = r"(?:[A-Za-zμΩ℃°][A-Za-z²³℃]{0,6}(?:/[A-Za-z]{1,4}[²³23]?)?(?![A-Za-z\d]|(?!以|之|内|左|吧|了|就)[\u4e00-\u9fff]))"
"""300dpi, 3000kWh: letters behind a number are its unit, whichever it is; in 5G基站 they begin a name."""
_UNIT = rf"(?:{_LATIN}|个?百分点|个点|%|％|‰|万字(?!数|样)|万元|亿元|日(?=[以之]?内)|元钱|块钱|元|块|毛|万|亿|成(?!交)|倍|折|{any_of(units().countable)})"
_DATE = (
    r"每个?(?:月|季度?|年度?|周)(?:首月|末月)?\d{1,2}[日号](?:之?前)?|(?:(?:20\d{2}年|[今明后]年)?\d{1,2}月(?:\d{1,2}[日号]|底|初|中旬|上旬|下旬|末)?(?:之?前)?"
    rf"|(?:20\d{{2}}年|[今明后]年)?(?:年底|[上下]半年|[一二三四]季度末?)(?:之?前)?|20\d{{2}}年度?|[今明后]年|{OCCASION}(?:之前|以前|前)(?!后))"
)
_MONTHS = r"(?:(?:20\d{2}年|[今明后]年)?\d{1,2}月?份?(?:至|到|-|—|－|~|～)(?:次年|第二年|翌年|20\d{2}年)?\d{1,2}月(?:份|底|中旬|\d{1,2}[日号])?)"
"""5月到10月: from when to when."""
_BOUND = r"(?:不低于|不少于|不超过|不高于|不大于|至少|最多|最少|[≥≤＞＜><=]=?|百分之)"
VALUE_WORDS = re.compile(
    rf"{_MONTHS}|{_DATE}|{_BOUND}?(?:每[\u4e00-\u9fff]{{1,2}}){{0,2}}{_BOUND}?(?:{ARABIC}{_UNIT}?|{SCALED}{_UNIT}?|{CHINESE}{_UNIT}|百分之{CHINESE})"
    rf"(?:[/每一][\u4e00-\u9fff]{{1,2}}){{0,2}}(?:以上|以下|以内|之内|封顶|内(?![容部控设]))?|[一二两三四五六七八九十]+[百千万](?![\u4e00-\u9fff]{{0,1}}[率])|一半|全年|百分百"
)


MOVES = r"(?:[往向][后前]|推迟|延后|推后|顺延|延期|宽限|提前)"
"""Words that say by how much a date moves, and not to which."""


def moved_by(value: IndicatorValue, span: str, way: int) -> str:
    """The date that many months or days later (``way`` 1) or earlier (-1), as a form writes it.

    "" where the date or the span leave more than one reading: another year than an unsaid one, half a month.
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
        days = step * (7 if found.group("u") in {"周", "星期", "个星期"} else 1)
        then = datetime.date(year or 2001, month, day) + datetime.timedelta(days)
        if year is None and (then.year != 2001 or {month, then.month} == {2, 3}):
            return ""
        month, day, year = then.month, then.day, year and then.year
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
