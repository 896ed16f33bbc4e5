"""Dates and terms of an indicator's value: 10月底前, 2025年1-6月, 每月15日前, 1月和2月."""

import calendar
from decimal import Decimal
from typing import Any

from corpus import late_re as re
from corpus.numerals import parse_number
from corpus.occasions import occasion_side, occasion_span
from corpus.values import DatePoint, ValueKind

_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:[12]\d|3[01]|0?[1-9]|[一二]?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])"
_YEAR = r"(?:(?P<year>(?:19|20)\d{2}|二[零〇]\w{2})年(?:度)?)"
_DONE = (
    r"(?:完成|完工|竣工|支付|发放|到位|验收|开工|启动|拨付|兑付|兑现|交付|投入使用|实施|办结|结束|"
    r"上报|报送|建成|投用|提交|印发|下达)"
)
_POINT = re.compile(
    r"(?P<lead>(?:≤|<|≥|>|=|于|在|到|截至|截止到?|确保|力争|须|需|应|计划|预计|不晚于|不迟于|不得晚于|"
    r"不得迟于|最迟|最晚)*)"
    r"(?:每(?P<per>年|月|季度|季|半年))?"
    rf"{_YEAR}?(?P<this>本年度?|当年度?|全年)?"
    r"(?:(?P<half>[上下])半年(?P<hpart>[初末底])?"
    r"|第?(?P<quarter>[一二三四1-4])季度(?P<qpart>[初中末底])?"
    rf"|(?P<month>{_MONTH})月(?:份)?(?:(?P<day>{_DAY})[日号](?:当天)?"
    r"|月?(?P<mpart>初|上旬|中旬|下旬|中|底|末))?"
    rf"|(?P<mday>{_DAY})[日号]"
    r"|月?(?P<ppart>初|上旬|中旬|下旬|中|底|末)"
    r"|(?P<ypart>年[初中末底终]|年(?=内)))?"
    r"(?:\(含\))?"
    r"(?:(?P<bound>及?(?:以|之)?[前后]|(?:以|之)?内)(?:\(含\))?(?P<tail>[一-龥]{0,10})"
    rf"|(?P<done>(?:全部|全面|基本|如期|按时|按期|及时|前?能)?{_DONE}[一-龥]{{0,6}}))?"
)
_BY = re.compile(r"≤|<|截|晚|迟")
_PARTS = {"初": "初", "中": "中旬", "上旬": "上旬", "中旬": "中旬", "下旬": "下旬"}
_SEPARATOR = r"[和、,及与]"
_SPAN = re.compile(
    r"(?:从|自)?(?P<start>[^-~至到]+?)起?(?:-|~|至|到)(?P<end>[^-~至到]+?)(?:止|期间|内)?"
)
_END = re.compile(rf"{_YEAR}?(?:(?P<month>{_MONTH})(?:月(?:份)?)?)?(?:(?P<day>{_DAY})[日号]|(?P<part>初|上旬|中旬|下旬|底|末))?")  # fmt: skip


def parse_date(flat: str) -> dict[str, Any] | None:
    """The parts of a date or of a term named by its months; None where ``flat`` is neither."""
    flat = _spelled_out(flat)
    return _point(flat) or _span(flat) or _months(flat) or _occasion(flat)


def _spelled_out(flat: str) -> str:
    """2025-12-31, 2025/12/31, 2025.12.31, 12.31前 in 年月日."""
    flat = re.sub(r"00:00(?::00)?$", "", flat) if re.match(r"\d{4}-", flat) else flat
    flat = re.sub(
        r"(?<!\d)((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)日?", r"\1年\3月\4日", flat
    )
    flat = re.sub(
        r"(?<!\d)((?:19|20)\d{2})[/.](\d{1,2})(?=(?:月|底|末|之前|以前|前|至|-|~))月?",
        r"\1年\2月",
        flat,
    )
    flat = re.sub(r"((?:年\d{1,2}月)(?:-|~|至|到)20\d{2})[/.](\d{1,2})$", r"\1年\2月", flat)
    flat = re.sub(r"^((?:19|20)\d{2})/(\d{1,2})$", r"\1年\2月", flat)
    return re.sub(r"^(\d{1,2})[./](\d{1,2})(?=(?:之|以)?前)", r"\1月\2日", flat)


def _occasion(flat: str) -> dict[str, Any] | None:
    """汛期前, 春节前, 暑假期间: a date that only its words name."""
    span = occasion_span(flat)
    if span:
        return {"kind": ValueKind.DATE, "word": span}
    said = occasion_side(flat)
    return {"kind": ValueKind.DATE, "word": said[0], "sign": said[1]} if said else None


def _number(text: str | None) -> int | None:
    number = parse_number(text) if text else None
    return int(number) if number is not None else None


def _year(text: str | None) -> int | None:
    return _number(text.replace("〇", "零")) if text else None


def _part(text: str | None) -> str | None:
    return _PARTS.get(text.removeprefix("年"), "底") if text else None


def _is_real(point: DatePoint) -> bool:
    if point.month is None or point.day is None:
        return True
    return point.day <= calendar.monthrange(point.year or 2024, point.month)[1]


def _point(flat: str) -> dict[str, Any] | None:
    found = _POINT.fullmatch(flat)
    if not found:
        return None
    got = found.groupdict()
    per, bound = got["per"], got["bound"] or ""
    named = any(got[key] for key in ("half", "quarter", "month", "ypart"))
    in_month = got["mday"] or got["ppart"]
    if in_month and not (
        per in {"月", "季度", "季"} or (got["ppart"] and (got["year"] or got["this"]))
    ):
        return None  # "15日" and "底" alone name no point
    if in_month and per in {"季度", "季"} and got["mday"]:
        return None
    if per in {"月", "季度", "季", "半年"} and (named or got["year"] or not in_month):
        return None
    if per == "年" and not (got["month"] or got["ypart"]):
        return None
    if not (named or in_month):
        if not got["year"] and not (got["this"] and bound.endswith("内")):
            return None
        if got["this"] == "全年":
            return None
    if got["month"] and not (
        got["day"] or got["mpart"] or bound or got["year"] or got["done"] or per
    ):
        return None  # "1月" alone is a term
    part = _part(got["mpart"] or got["qpart"] or got["hpart"] or got["ppart"] or got["ypart"])
    if bound.endswith("内") and not (got["day"] or got["mday"]):
        part = "底"  # 年内, 三季度内: until its end
    sign = "≤" if bound.endswith(("前", "内")) else "≥" if bound.endswith("后") else None
    if sign is None and got["lead"]:
        sign = "≤" if _BY.search(got["lead"]) else "≥" if re.search("[≥>]", got["lead"]) else None
    point = DatePoint(
        year=_year(got["year"]),
        half={"上": 1, "下": 2}.get(got["half"] or ""),
        quarter=_number(got["quarter"]),
        month=_number(got["month"]),
        day=_number(got["day"] or got["mday"]),
        part=part,
    )
    if not _is_real(point):
        return None
    return {"kind": ValueKind.DATE, "sign": sign, "date": point, "per": (per,) if per else ()}


def _span(flat: str) -> dict[str, Any] | None:
    """From one point to another: 2025年1月1日至12月31日, 1-6月."""
    whole = re.fullmatch(rf"{_YEAR}全年(?:度)?", flat)
    if whole:
        return _term(tuple(range(1, 13)), DatePoint(year=_year(whole.group("year"))), None)
    years = re.fullmatch(r"((?:19|20)\d{2})年?(?:-|~|至|到)((?:19|20)\d{2})年(?:度)?", flat)
    if years and years.group(1) < years.group(2):
        return _term((), *(DatePoint(year=int(year)) for year in years.groups()))
    found = _SPAN.fullmatch(flat)
    if not found:
        return None
    first, last = _END.fullmatch(found.group("start")), _END.fullmatch(found.group("end"))
    if not first or not last:
        return None
    if "月" not in found.group("end") and not (first.group("day") and last.group("day")):
        return None  # 10月1日至7日 stays in its month
    if first.group("month") is None or ("月" not in found.group("start") and first.group("day")):
        return None
    start, end = _point_of(first), _point_of(last)
    end = end.model_copy(update={"year": end.year or start.year, "month": end.month or start.month})
    if start.year is None and end.year is not None:
        return None
    if start.month is None or end.month is None or not _is_real(start) or not _is_real(end):
        return None
    same_year = start.year == end.year
    order = [(p.year or 0, p.month or 0, p.day or 0) for p in (start, end)]
    if order[0] >= order[1] and not (order[0] == order[1] and start.part != end.part):
        return None
    months = tuple(range(start.month, end.month + 1)) if same_year else ()
    if same_year and not (start.day or end.day or start.part or end.part):
        year = DatePoint(year=start.year) if start.year else None
        return _term(months, year, None)
    return _term(months, start, end)


def _point_of(found: re.Match[str]) -> DatePoint:
    return DatePoint(
        year=_year(found.group("year")),
        month=_number(found.group("month")),
        day=_number(found.group("day")),
        part=_part(found.group("part")),
    )


def _term(
    months: tuple[int, ...], date: DatePoint | None, until: DatePoint | None
) -> dict[str, Any]:
    return {"kind": ValueKind.PERIOD, "months": months, "date": date, "until": until}


def _months(flat: str) -> dict[str, Any] | None:
    """A list of months: 1月和2月 · 1、2月 · 2025年3月、6月、9月."""
    one = rf"{_MONTH}(?:月(?:份)?)?"
    found = re.fullmatch(rf"{_YEAR}?(?P<list>{one}(?:{_SEPARATOR}{one})*)", flat)
    if found and re.search("月(?:份)?$", flat):
        numbers = [
            _number(text) for text in re.split(rf"月份?|{_SEPARATOR}", found.group("list")) if text
        ]
        months = tuple(sorted({number for number in numbers if number is not None}))
        year = _year(found.group("year"))
        return _term(months, DatePoint(year=year) if year else None, None)
    if flat in {"全年", "全年度", "一整年", "整年", "全年期"}:
        return {"kind": ValueKind.PERIOD, "number": Decimal(1), "unit": "年"}
    if flat == "半年":
        return {"kind": ValueKind.PERIOD, "number": Decimal(6), "unit": "个月"}
    return None
