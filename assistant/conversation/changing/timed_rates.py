"""A rate of being in time that is told a date or a term: 发放及时率改成11月底前发放 is 发放完成时间, 11月底前."""

from corpus import late_re as re
from corpus.schema import Indicator
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_IN_TIME = re.compile(
    r"(?P<of>[\u4e00-\u9fff]{2,}?)(?:及时|按时|按期|准时|如期|按计划)(?:完成|办结|到位)?率"
)
_BEFORE = re.compile(r"(?P<when>.*?\d.*?(?:之?前|以?内|之内))(?:全部|都)?(?:[\u4e00-\u9fff]{2,4})?")
_ON = re.compile(r"(?P<when>.*?\d.*?[底末日号旬])(?:全部|都)?(?:[\u4e00-\u9fff]{2,4})?")


def timed(row: Indicator, value: str) -> tuple[str, str] | None:
    """The name and the value of ``row`` as a row of time; None where it is no such rate, or the value no time.

    A rate cannot hold a date, and a date says what the rate was to say: when it is to be done.
    """
    told = parse_value(value)
    rate = _IN_TIME.fullmatch(row.name) if row.parsed.kind is ValueKind.RATE else None
    if rate is None or told.kind not in {ValueKind.DATE, ValueKind.PERIOD}:
        return None
    before = _BEFORE.fullmatch(value)
    found = before or _ON.fullmatch(value)
    if found is None:
        return None
    when = found["when"] if before else f"{found['when']}前"
    done = "" if told.kind is ValueKind.PERIOD or rate["of"].endswith("完成") else "完成"
    return f"{rate['of']}{done}时间", when
