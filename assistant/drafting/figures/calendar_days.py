"""Stated times that have a day in the calendar, as that day: 国庆前 is 10月1日前, 上半年 6月30日前.

A reviewer asks when 国庆前 is; the row says it, and tells what the clerk said. Occasions without a fixed day
(春节, 汛期, 春耕) stay as they are, but for one that the clerk explains by a date: 春耕前也就是4月底前 is one time.
"""

from dataclasses import replace

from assistant.drafting.rows import Row
from assistant.facts import Brief
from corpus import late_re as re

_TIME = "时效指标"
_DAYS = {
    "三八": "3月8日", "五一": "5月1日", "六一": "6月1日", "七一": "7月1日", "八一": "8月1日", "教师": "9月10日",
    "十一": "10月1日", "国庆": "10月1日", "建党": "7月1日", "建军": "8月1日", "劳动": "5月1日", "儿童": "6月1日", "妇女": "3月8日",
}  # fmt: skip
_FESTIVAL = re.compile(
    rf"^(?P<day>{'|'.join(_DAYS)})(?:妇女|劳动|儿童|建党|建军)?节?(?:之?前|以前|前夕)$"
)
_ENDS = {
    "上半年": "6月30日", "年中": "6月30日", "下半年": "12月31日", "一": "3月31日", "二": "6月30日", "三": "9月30日",
    "四": "12月31日",
}  # fmt: skip
_SPAN = re.compile(
    r"^(?:(?P<half>上半年|下半年|年中)|第?(?P<quarter>[一二三四])季度)(?:结束)?(?:末|底|内)?(?:之?前|以前)?$"
)
_DATED = re.compile(r"\d+月(?:\d+日|底|末|中旬|上旬|下旬)?(?:前|之前|以前)?$")
_NUMBERED = re.compile(r"（\d）$")


def with_calendar_days(rows: list[Row], brief: Brief) -> list[Row]:
    """The rows, each stated time as a day where it has one, and none that another row says as a date."""
    made: list[Row] = []
    for row in rows:
        if row.level2 != _TIME or not row.facts or row.kept or not row.applicable:
            made.append(row)
        elif not _said_by_date(row, rows):
            made.append(_dated(row, brief))
    return [_unnumbered(row, made) for row in made]


def _dated(row: Row, brief: Brief) -> Row:
    year = f"{brief.year}年" if brief.year else ""
    said = row.value.removeprefix(year)
    festival, span = _FESTIVAL.match(said), _SPAN.match(said)
    if festival:
        day = _DAYS[festival["day"]]
    elif span:
        day = _ENDS[span["half"] or span["quarter"]]
    else:
        return row
    value = f"{year}{day}前"
    text = f"{row.value_reason.text}“{said}”按日历是{value}，请核对。"
    return replace(row, value=value, value_reason=replace(row.value_reason, text=text))


def _said_by_date(row: Row, rows: list[Row]) -> bool:
    """True for an occasion beside a date of the same name."""
    if _DATED.search(row.value):
        return False
    stem = _NUMBERED.sub("", row.name)
    return any(
        one is not row
        and one.level2 == _TIME
        and one.facts
        and _NUMBERED.sub("", one.name) == stem
        and _DATED.search(one.value) is not None
        for one in rows
    )


def _unnumbered(row: Row, rows: list[Row]) -> Row:
    """The row without the number that told it from one that is gone."""
    stem = _NUMBERED.sub("", row.name)
    alone = row.level2 == _TIME and sum(_NUMBERED.sub("", one.name) == stem for one in rows) == 1
    return replace(row, name=stem) if alone and stem != row.name else row
