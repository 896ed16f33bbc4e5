"""Times without a day of the calendar: 汛期前, 春节前, 每月10日前, and those that nobody could read."""

from assistant.understanding.calendar.payments import take_payments
from assistant.understanding.found import Found, Taken
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan
from corpus.errors import shorten
from corpus.occasions import OCCASION, SEASON, SPAN, STAGE, side_sign
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue, ValueKind

NO_DAY = "没有看出是哪一天"
"""Stands in the note about a time that was not understood."""

_SIDE = r"(?P<side>之前|以前|前夕|前|之后|以后|后)"
_NO_TIME = r"(?![后往来景进提列沿线端置期面勤续代])"  # 年前 of 年前景
_EVERY = (
    r"每个?(?:月(?:份)?的?(?:(?:[12]\d|3[01]|0?[1-9])[日号]|月?[初底末]|[上中下]旬)"
    r"|季度?[初末底]|年的?(?:年[初底末]|(?:1[0-2]|0?[1-9])月(?:份)?(?:(?:[12]\d|3[01]|0?[1-9])[日号]|[初底末]|[上中下]旬)))"
    r"(?:之前|以前|前|之后|以后|后)?(?![和、,至到-]*\d)"
)
_OPENING = r"(?:全部|统一|一律|要求|要|须|需|得|应|计划|拟|力争|争取|确保|务必|必须|预计|赶|最迟|最晚|都|就)*(?:在|于|到)?"
_FINISHED = (
    r"(?:要|必须|需|应|能|全部|全面|基本|都|按时|如期)*"
    r"(?:完成|完工|竣工|[弄做干修建办发装换种搬栽演铺摆配补刷喷拍拆印送打走访划]完|[弄做修建办装换种摆配印铺]好|建成|发放|发到|到位|交付|投用|投入使用|验收|启用|结束)"
)
_BY_EVENT = (
    rf"(?:^|(?<=[,;。、:\n!? ])){_OPENING}(?P<word>(?![目提此以之]前|[一二三四五六七八九十]{{1,2}}月(?:[初底末]|[一二三四五六七八九十]{{1,3}}[日号])?(?:[以之]?前))[一-龥]{{2,8}}?)"
    rf"(?P<side>之前|以前|前)(?={_FINISHED})"
)
_LEFT = r"(?:\d{1,2}[日号]|[一-龥]{0,3}(?:[月旬假季]底?|(?<![调环情细关音])节)|月底|周末)(?:之前|以前|前)(?![后往来景进提列沿线端置期面池])"


def find_moments(scan: Scan, taken: Taken) -> list[Found]:
    """Recurring dates, and deadlines that are named by an occasion or an event, in the words said."""
    moments: list[Found] = []

    def add(start: int, end: int, value: IndicatorValue) -> None:
        shown = value.model_copy(update={"text": scan.words(start, end)})
        moments.append(Found(start, end, shown, number_at=start))
        taken.take(start, end)

    take_payments(scan, taken)
    for every in pattern(_EVERY).finditer(scan.flat):
        value = parse_value(every.group().replace("每个", "每").replace("的", ""))
        if value.kind is ValueKind.DATE:
            add(every.start(), every.end(), value)
    for span in pattern(
        rf"(?<![一二三四五六七八九十\d])(?:{SPAN})(?=[,;。、!?) \n]|$|全部|按时|{_FINISHED}|施工|实施|开展|举办|安装|更换)"
    ).finditer(scan.flat):
        if taken.free(span.start(), span.end()):
            add(span.start(), span.end(), IndicatorValue(kind=ValueKind.DATE, word=span.group()))
    for season in pattern(rf"(?<![一-龥])(?:在|于)?(?P<word>{SEASON})(?={_FINISHED})").finditer(
        scan.flat
    ):
        if taken.free(*season.span("word")):
            value = IndicatorValue(kind=ValueKind.DATE, word=season["word"])
            add(season.start("word"), season.end("word"), value)
    for said in (
        rf"(?P<word>(?<![月日号])(?:{OCCASION}){STAGE})[”\"]?(?:期间)?{_SIDE}{_NO_TIME}",
        _BY_EVENT,
    ):
        for found in pattern(said).finditer(scan.flat):
            start, end = found.start("word"), found.end()
            start -= found.group().count("”") and scan.flat[start - 1 : start] == "“"
            if taken.free(start, end) and not pattern(
                r"\d(?!\d?月(?:份)?开学)|[年月]底|[一二三四五六七八九十]月(?:份)?$|[一二三四五六七八九十]月(?:份)?[一二三四五六七八九十]+[日号]"
            ).search(found.group("word")):
                sign = side_sign(found.group("side"))
                word = found.group("word")
                add(start, end, IndicatorValue(kind=ValueKind.DATE, sign=sign, word=word))
    return moments


def unread_times(scan: Scan, taken: Taken) -> list[str]:
    """Notes about words that say by when, but not by which day: 15号前 without its month."""
    return [
        f"“{shorten(scan.words(found.start(), found.end()))}”{NO_DAY}，请写明月份和日期，例如“10月15日前”。"
        for found in pattern(_LEFT).finditer(scan.flat)
        if taken.free(found.start(), found.end())
    ]


def without_glosses(dates: list[Found]) -> list[Found]:
    """Dates without an occasion or a half that only glosses the day beside it: 汛期前（5月31日前）.

    The day is meant as its gloss says: 汛前（4月30日） is by then.
    """
    dates = [one for one in dates if not _half_before(one, dates)]
    days = [one for one in dates if one.value.kind is ValueKind.DATE and one.value.date is not None]
    kept = []
    for one in dates:
        beside = [
            day
            for day in days
            if one.value.word and (0 <= day.start - one.end <= 2 or 0 <= one.start - day.end <= 2)
        ]
        for day in beside:
            if day.value.sign is None and one.value.sign is not None:
                day.value = day.value.model_copy(update={"sign": one.value.sign})
        if not beside:
            kept.append(one)
    return kept


def _half_before(one: Found, dates: list[Found]) -> bool:
    """True for 上半年 of 上半年7月: the month behind it says more."""
    point = one.value.date
    if point is None or point.half is None or point.month is not None or point.part:
        return False
    return any(other.start == one.end and other is not one for other in dates)
