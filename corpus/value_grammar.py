"""Reading an indicator's value from the many ways in which offices write it."""

import re
from decimal import Decimal
from typing import Any

from corpus.money import YUAN_PER_UNIT
from corpus.numerals import ARABIC, CHINESE, parse_number
from corpus.text import clean_cell, normalise
from corpus.values import DatePoint, IndicatorValue, ValueKind

NOT_APPLICABLE_WORDS = frozenset(
    {"无", "不涉及", "不涉及此项", "不适用", "无此项", "不涉及该项", "暂无", "没有", "/", "\\", "-",
     "--", "n/a", "na", "none", "不填", "不需填写", "无需填写", "此项不涉及", "此项无"}
)  # fmt: skip
"""Ways to write that a class does not apply, normalised and in lower case."""

_LEADING = [
    (re.compile(r"^(?:≥|不低于|不少于|不小于|不得低于|不得少于|大于等于|大于或等于|至少|最少|最低|保底)"), "≥"),
    (re.compile(r"^(?:≤|不超过|不高于|不大于|不多于|不得超过|不得高于|小于等于|小于或等于|至多|最多|最高|控制在|不超出)"), "≤"),
    (re.compile(r"^(?:>|高于|大于|超过|多于)"), ">"),
    (re.compile(r"^(?:<|低于|小于|少于)"), "<"),
    (re.compile(r"^(?:=|等于)"), "="),
]  # fmt: skip
_ATTAINING = re.compile(
    r"^(?:达到|达|完成|实现|共计|共|合计|为)(?=[≥≤<>=约近\d零一二两三四五六七八九十百半不至])"
)
_TRAILING = [
    (re.compile(r"(?:\(含\))?(?:及以上|或以上|以上|起)(?:\(含\))?$"), "≥"),
    (re.compile(r"(?:\(含\))?(?:及以下|或以下|以下|以内|之内|范围内|内)(?:\(含\))?$"), "≤"),
]
_ABOUT = re.compile(r"^(?:约|大约|近|将近|大概|预计)")
_NUM = rf"(?:百分之(?:{ARABIC}|{CHINESE})|{ARABIC}[十百千万亿]*|{CHINESE})"
_RATE_UNITS = {"%", "‰", "个百分点", "百分点"}
_PER_WORDS = (
    "年|月|日|天|周|季度|季|人|人次|名|户|次|场|场次|期|个|台|套|辆|亩|公顷|平方米|平米|㎡|公里|米|吨|"
    "立方米|村|社区|街道|乡镇|镇|单位|所|校|生|床|点|处|件|份|册|车|小时|工日|度|班|家|项|批|批次|宗|例|头|只|羽|株|棵|"
    "盏|路|组|支|队|站|门|栋|幢|间|座|片|块|枚|桶|箱|瓶|斤|公斤|升|标段|课时|学时|篇|条|万人|万人次|"
    "人月|人年|人天|半年"
)
_PER = rf"(?:/|每)(?:{_PER_WORDS})"
_TIME_PER = {"年", "月", "日", "天", "周", "季度", "季", "半年"}
_DURATION_UNITS = {
    "年", "个月", "月", "个工作日", "工作日", "周", "个季度", "季度", "个自然日", "自然日", "个日历天",
    "日历天", "学年", "个学年", "学期", "个学期",
}  # fmt: skip
_SHORT_TERMS = {"天", "日", "小时", "个小时", "分钟"}
_MONTH_SEP = r"[和、,及与]"
_ALTERNATION = sorted(YUAN_PER_UNIT, key=len, reverse=True)


def is_not_applicable(text: str) -> bool:
    """True where the wording says that the row does not apply (无, 不涉及 ...); "0" does not."""
    return normalise(text).lower().strip("。.") in NOT_APPLICABLE_WORDS


def parse_value(text: str, *, applicable: bool = True) -> IndicatorValue:
    """Read a value; every text gives one, the last resort being *qualitative*.

    ``applicable=False`` says that the row around it is N/A, where "0" or blank means 无.
    """
    shown = clean_cell(text)
    flat = normalise(text)
    if not applicable and flat.lower() in NOT_APPLICABLE_WORDS | {"0", ""}:
        return IndicatorValue(kind=ValueKind.NOT_APPLICABLE, text=shown)
    if is_not_applicable(text):
        return IndicatorValue(kind=ValueKind.NOT_APPLICABLE, text=shown)
    bare = flat.rstrip("。;;,，、")
    parts = (
        _date(bare) or _months(bare) or _frequency(bare) or _measured(bare)
        or {"kind": ValueKind.QUALITATIVE, "word": flat}
    )  # fmt: skip
    return IndicatorValue(text=shown, **parts)


def _date(flat: str) -> dict[str, Any] | None:
    found = re.fullmatch(
        r"(?:于|在|到|截至|截止|截止到|确保)?"
        r"(?:(?P<year>\d{4})年(?:度)?)?(?:本年|当年|全年)?"
        r"(?:(?P<half>[上下]半年)|第?(?P<quarter>[一二三四1-4])季度(?P<qpart>[初末底]?)"
        r"|(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?"
        r"(?:(?P<day>[12]\d|3[01]|0?[1-9])[日号]|(?P<mpart>初|上旬|中旬|下旬|底|末))?"
        r"|(?P<ypart>年?[初末底]|终))?"
        r"(?P<bound>及?(?:以|之)?[前后])?(?:完成|完工|竣工|支付|发放|到位|验收)?",
        flat,
    )
    if not found:
        return None
    got = found.groupdict()
    if not any(got[key] for key in ("half", "quarter", "month", "ypart")) and not got["year"]:
        return None
    if got["month"] and not (got["day"] or got["mpart"] or got["bound"] or got["year"]):
        return None  # "1月" alone is a period
    bound = got["bound"] or ""
    sign = "≤" if bound.endswith("前") else "≥" if bound.endswith("后") else None
    month = parse_number(got["month"]) if got["month"] else None
    quarter = parse_number(got["quarter"]) if got["quarter"] else None
    part = got["mpart"] or got["qpart"] or got["ypart"] or None
    if part:
        part = "初" if part.endswith("初") else part if part.endswith("旬") else "底"
    return {
        "kind": ValueKind.DATE,
        "sign": sign,
        "date": DatePoint(
            year=int(got["year"]) if got["year"] else None,
            half={"上半年": 1, "下半年": 2}.get(got["half"] or ""),
            quarter=int(quarter) if quarter else None,
            month=int(month) if month else None,
            day=int(got["day"]) if got["day"] else None,
            part=part,
        ),
    }


def _months(flat: str) -> dict[str, Any] | None:
    month = r"(?:1[0-2]|0?[1-9])"
    months: tuple[int, ...] | None = None
    found = re.fullmatch(rf"({month})月?(?:份)?(?:-|~|至|到)({month})月(?:份)?", flat)
    if found and int(found.group(1)) < int(found.group(2)):
        months = tuple(range(int(found.group(1)), int(found.group(2)) + 1))
    elif re.fullmatch(
        rf"{month}(?:月(?:份)?)?(?:{_MONTH_SEP}{month}(?:月(?:份)?)?)*月(?:份)?", flat
    ) or (re.fullmatch(rf"{month}月(?:份)?(?:{_MONTH_SEP}{month}月(?:份)?)*", flat)):
        months = tuple(sorted({int(number) for number in re.findall(r"\d+", flat)}))
    if months:
        return {"kind": ValueKind.PERIOD, "months": months}
    if flat in {"全年", "全年度", "一整年", "整年"}:
        return {"kind": ValueKind.PERIOD, "number": Decimal(1), "unit": "年"}
    if flat in {"半年"}:
        return {"kind": ValueKind.PERIOD, "number": Decimal(6), "unit": "个月"}
    return None


def _frequency(flat: str) -> dict[str, Any] | None:
    times = "次|场次|场|期|轮|遍|回"
    before = re.fullmatch(
        rf"每(半年|季度|年度|[年月日天周季])(.{{0,6}}?)({_NUM})({times})(.{{0,4}})", flat
    )
    if before:
        period, lead, number, unit, tail = before.groups()
        rest = _signed(lead + number + unit + tail)
    else:
        after = re.fullmatch(
            rf"(.{{0,6}}?{_NUM}(?:{times}).{{0,4}}?)/(半年|季度|[年月日天周季])(.{{0,4}})", flat
        )
        if not after:
            return None
        rest, period = _signed(after.group(1) + after.group(3)), after.group(2)
    if rest is None:
        return None
    body, sign, about = rest
    found = re.fullmatch(rf"({_NUM})({times})", body)
    number = parse_number(found.group(1)) if found else None
    if found is None or number is None:
        return None
    per = {"季": "季度", "年度": "年", "天": "日"}.get(period, period)
    return {
        "kind": ValueKind.FREQUENCY, "sign": sign, "number": number, "about": about,
        "unit": found.group(2), "per": (per,),
    }  # fmt: skip


def _signed(flat: str) -> tuple[str, str | None, bool] | None:
    """Strip sign words from both ends: (body, sign, about)."""
    sign: str | None = None
    about = False
    for _ in range(4):
        before = flat
        flat = _ATTAINING.sub("", flat)
        found = _ABOUT.match(flat)
        if found:
            about, flat = True, flat[found.end() :]
        for pattern, meaning in _LEADING:
            found = pattern.match(flat)
            if found:
                sign, flat = meaning, flat[found.end() :]
                break
        if flat == before:
            break
    for pattern, meaning in _TRAILING:
        found = pattern.search(flat)
        if found and found.start() > 0:
            sign, flat = sign or meaning, flat[: found.start()]
    return (flat, sign, about) if flat else None


def _measured(flat: str) -> dict[str, Any] | None:
    """A number with a unit: quantity, rate, money, unit price or period."""
    lead = re.match(rf"^((?:每(?:{_PER_WORDS}))+)(?=.)", flat)
    per: tuple[str, ...] = ()
    if lead:
        per = tuple(re.findall(rf"每({_PER_WORDS})", lead.group(1)))
        flat = flat[lead.end() :]
    rest = _signed(flat)
    if rest is None:
        return None
    body, sign, about = rest
    found = re.fullmatch(
        rf"(?P<low>{_NUM})(?P<lunit>%|[^\d/\-~至到每]{{1,4}})?(?:(?:-|~|至|到)(?P<high>{_NUM}))?"
        rf"(?P<unit>%|‰|[^\d/每<>=≥≤,;:。!?!?]{{1,10}})?(?P<per>(?:{_PER})*)",
        body,
    )
    if not found:
        return None
    high = found.group("high")
    unit = found.group("unit")
    low_unit = found.group("lunit")
    if high is None:
        unit, low_unit = (low_unit or "") + (unit or "") or None, None
    elif low_unit and low_unit != unit:
        return None
    low_text, scale = found.group("low"), ""
    if low_text.startswith("百分之"):
        low_text, unit = low_text.removeprefix("百分之"), "%"
    grown = re.fullmatch(rf"({ARABIC})([十百千万亿]+)", low_text)
    if grown and high is None:  # 3万人 stays "万人", 12万元 stays "万元"
        low_text, scale = grown.group(1), grown.group(2)
        unit = scale + (unit or "")
    spelled = not re.match(ARABIC, low_text)  # 一类, 一次性通过: wording, unless the unit is short
    if spelled and unit and not scale and unit != "%" and (unit[0] in _GRADES or len(unit) > 3):
        return None
    number, upper = parse_number(low_text), parse_number(high) if high else None
    if number is None or (high and upper is None):
        return None
    trail = found.group("per") or ""
    if unit:
        inner = re.search(rf"((?:{_PER})+)$", unit)
        if inner:
            unit, trail = unit[: inner.start()], inner.group(1) + trail
    per = per + tuple(re.findall(rf"(?:/|每)({_PER_WORDS})(?=/|每|$)", trail))
    return _classified(number, upper, sign, about, unit or None, per)


def _classified(
    number: Decimal, upper: Decimal | None, sign: str | None, about: bool,
    unit: str | None, per: tuple[str, ...],
) -> dict[str, Any] | None:  # fmt: skip
    parts: dict[str, Any] = {
        "number": number, "upper": upper, "sign": sign, "about": about, "unit": unit, "per": per,
    }  # fmt: skip
    if unit in {"整年"}:
        parts["unit"] = unit = "年"
    if unit in _RATE_UNITS:
        return {"kind": ValueKind.RATE, **parts}
    if unit in YUAN_PER_UNIT and not (unit in {"万", "亿"} and not per):
        parts["unit"] = {"块": "元", "块钱": "元", "万": "万元", "亿": "亿元"}.get(unit, unit)
        return {"kind": ValueKind.UNIT_PRICE if per else ValueKind.MONEY, **parts}
    if unit in _DURATION_UNITS and not per:
        return {"kind": ValueKind.PERIOD, **parts}
    if unit in _SHORT_TERMS and not per and sign in {"≤", "<"}:
        return {"kind": ValueKind.PERIOD, **parts}
    if unit is None and per:
        return None
    if unit is not None and not _is_unit(unit):
        return None
    if (
        len(per) == 1
        and per[0] in _TIME_PER
        and unit in {"次", "场次", "场", "期", "轮", "遍", "回"}
    ):
        return {"kind": ValueKind.FREQUENCY, **parts}
    return {"kind": ValueKind.QUANTITY, **parts}


_NOT_UNIT = re.compile(
    r"[的了是和与及并或为在被将已未]|完成|按时|及时|保障|提升|提高|增强|加强|推进|有效|持续|稳定|左右|以上|以内|工作$|活动$"
)
_GRADES = frozenset("类级等流档星")  # 一类, 三级甲等: a grade, not a count


def _is_unit(unit: str) -> bool:
    """True where the text after a number can be a unit and is no sentence."""
    core = re.sub(r"\([^()]*\)", "", unit)
    if re.match(r"[A-Za-z]", core) and not re.fullmatch(r"[A-Za-z]{1,4}[²³23]?", core):
        return False  # 5A级
    return bool(core) and len(core) <= 6 and not _NOT_UNIT.search(core)
