"""Reading an indicator's value from the many ways in which offices write it."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Any

from corpus import late_re as re
from corpus.money import YUAN_PER_UNIT
from corpus.numerals import ARABIC, CHINESE, parse_number
from corpus.text import clean_cell, normalise
from corpus.value_dates import parse_date
from corpus.value_units import (
    DURATION_UNITS,
    PER_WORDS,
    PLAIN_UNITS,
    RATE_UNITS,
    SHORT_TERMS,
    TIME_PER,
    TIMES,
    is_unit,
    per_unit,
    split_per,
)  # fmt: skip
from corpus.values import IndicatorValue, ValueKind

NOT_APPLICABLE_WORDS = frozenset(
    {"无", "没有", "暂无", "/", "//", "\\", "-", "--", "---", "----", "n/a", "na", "none", "null",
     "不填", "不填写", "不需填写", "无需填写", "不考核", "不适应", "空"}
)  # fmt: skip
"""Ways to write that a class does not apply, normalised and in lower case."""
_NOT_APPLICABLE = re.compile(
    r"(?:本项目|该项目|本项|此项|该项|项目)?(?:暂?不涉及|不适用|未涉及|无|暂无|不产生)"
    r"(?:本项目|此|该|本|相关|有关)?(?:项|类|内容|情况)?(?:目)?"
    r"(?:(?:经济|社会|生态|环境|生态环境|可持续)?(?:效益|影响|成本)?)(?:指标)?(?:值)?"
)

_LEADING = [
    (re.compile(r"(?:≥|不?得?低于或等于|高于或等于|不(?:得|应|能)?(?:低于|少于|小于)|不少(?=\d)|大于或?者?等于|至少|最少|最低|保底)"), "≥"),
    (re.compile(r"(?:≤|不(?:得|应|能)?(?:超过|超出|高于|大于|多于|突破|超)|小于或?者?等于|低于或等于|至多|最多|最高|控制在|控制到|控制至|限于)"), "≤"),
    (re.compile(r"(?:>|》|高于|大于|超过|多于)"), ">"),
    (re.compile(r"(?:<|《|低于|小于|少于|不足|不到|不满)"), "<"),
    (re.compile(r"(?:=|等于)"), "="),
]  # fmt: skip
_TRAILING = [
    (re.compile(r"(?:及以上|或以上|以上|(?<=[^\d一二三四五六七八九十零])起)$"), "≥"),
    (re.compile(r"(?:及以下|或以下|以下|及以内|以内|之内|范围内|范围以内|内|封顶)$"), "≤"),
]
_START = r"(?=[≥≤<>=》《约近超\d零一二两三四五六七八九十百千半不至每人大小高低最控])"
_ATTAINING = re.compile(
    rf"(?:要求|需|须|应|确保|保证|力争|预计|计划|能|均|都|总计|总共|全年|年度内?|本年度?|当年)?"
    rf"(?:达到了?|达|完成|实现|保持在|保持|维持在|共计|合计|覆盖|共有|共|为|是|在|:|按照|按){_START}"
    rf"|(?:要求|需|须|应|确保|保证|力争|预计|计划|总计|总共|全年|本年度?|当年){_START}"
)
_ABOUT = re.compile(r"约|大约|近|将近|大概|预计|预估")
_CHANGE = re.compile(
    r"(?:(?:年均|同比|环比|逐年|平均|(?:较|比|与)(?:(?:上|去|前)(?:一)?(?:年|年度|年同期|季度|月)?|(?:19|20)\d{2}年度?(?:同期)?)(?:相比)?)*"
    r"(?:增长|增加|提高|提升|上升|下降|降低|减少|缩短|压缩|节约|节省|压减|削减|增幅|降幅|提前|增收)(?:了|率|幅度)?)"
)
_AVERAGE = {"人均": "人", "户均": "户", "年均": "年", "月均": "月", "日均": "日", "村均": "村",
            "亩均": "亩", "次均": "次", "周均": "周"}  # fmt: skip
_PER_LEAD = re.compile(
    rf"(?:每(?:一)?(?:个)?(?:半年|半个?(?:月|小时)|\d{{1,2}}(?:个月|年|月|周|天|日|个?小时|分钟)|[两二三四五](?:个月|年|月|周|天|日)|{PER_WORDS}))"
    r"(?=.)|(?:[一1](?:个)?(?:年|周|天|日)|[一1]个月|一月|半年)(?=(?:\d+|[一二两三四五六七八九十]+)(?:次|场|期|轮|遍|回))"
)
_SUBJECT_SIGNED = re.compile(
    r"(?:(?:19|20)\d{2}年度?)?(?![^≥≤<>=]*?(?:分别|其中))[一-龥()“”]{1,16}?"
    r"(?=≥|≤|<|>|=|不低于|不少|不得|不超|不高于|不大于|不小于|不多于|大于|小于|高于|低于|至少|控制在|达到|达|约\d)"
)
_SUBJECT_MEASURED = re.compile(
    r"(?![^\d]*(?:分别|其中|[各第]))[一-龥()]{0,12}"
    r"(?:率|(?<![季年])度|人数|数量|户数|次数|场数|天数|数|总量|量|成本|经费|资金|费用|金额|支出|预算|标准|价格|单价|"
    r"面|比例|比重|占比|面积|时间|时长|期限|得分|分值|评分|补助|补贴|奖励|津贴|保费|缴纳|发放|资助|慰问)"
    r"(?:为|:|共|计)?(?=[≥≤<>=约近\d一二两三四五六七八九十百每])"
)
_SUBJECT_BARE = re.compile(  # 质保期2年, 参保33人: only before a plain number with a plain unit
    rf"(?![一二三四]季度|一个|.*?(?:分别|其中))[一-龥]{{2,12}}(?<![第前近每各])(?=约?{ARABIC}(?:万|亿)?(?:{PLAIN_UNITS})$)"
)
_NUM = rf"(?:{ARABIC}|{CHINESE})"
_SCALE = r"(?:[十百千]?[万亿]|[十百千](?!米|克|瓦|元|分|伏))"
_BODY = re.compile(
    rf"(?:(?P<base>百|千)分之)?(?P<low>{ARABIC}|百分百|{CHINESE})(?P<lscale>{_SCALE})?"
    rf"(?:(?P<lunit>%|[^\d/\-~至到每%]{{1,4}}?)?(?:-|~|至|到)(?P<high>{_NUM})(?P<hscale>{_SCALE})?)?"
    r"(?P<odd>余|多|来)?(?P<rest>.*)"
)
_RATE_TAIL = re.compile(
    r"(?P<bound>以上|以内)?(?:的)?(?:满意度?|完成率?|达标率?|合格率?|覆盖率?|全覆盖|到位率?|发放率?|通过率?|落实率?|兑现|"
    r"按时完成|及时完成|及时|使用率?|支付|执行率?|保障|参与率?|知晓率?|执行)$"
)
_LONGEST = 60  # characters: no single value is longer
_TERM = re.compile(
    rf"(?:{_NUM})(?:{'|'.join(sorted(DURATION_UNITS | SHORT_TERMS, key=len, reverse=True))})"
)


@lru_cache(maxsize=4096)
def is_not_applicable(text: str) -> bool:
    """True where the wording says that the row does not apply (无, 不涉及 ...); "0" does not."""
    flat = normalise(_one_line(text)).lower().strip("。.,;、()“”\"'")
    return flat in NOT_APPLICABLE_WORDS or _NOT_APPLICABLE.fullmatch(flat) is not None


@lru_cache(maxsize=16384)
def parse_value(text: str, *, applicable: bool = True) -> IndicatorValue:
    """Read a value; every text gives one, the last resort being *qualitative*.

    ``applicable=False`` says that the row around it is N/A, where "0" or blank means 无. What
    carries a number but is no single value (4次讲座、1次展览) is qualitative. Hours and days are
    a quantity (开放260天) unless they are bounded from above (5天内), then a period.
    """
    shown = clean_cell(text)
    flat = normalise(_one_line(text))
    if is_not_applicable(text) or (not applicable and re.fullmatch(r"(?:0(?:\.0+)?%?)?", flat)):
        return IndicatorValue(kind=ValueKind.NOT_APPLICABLE, text=shown)
    bare = _trimmed(flat)
    if len(bare) > _LONGEST:
        return IndicatorValue(kind=ValueKind.QUALITATIVE, word=flat, text=shown)
    found = _structured(bare)
    if found is not None and _structured(_trimmed(normalise(found.render()))) != found:
        found = None  # odd characters: what would not read back is kept as wording
    if found is None:
        return IndicatorValue(kind=ValueKind.QUALITATIVE, word=flat, text=shown)
    return found.model_copy(update={"text": shown})


def _structured(bare: str) -> IndicatorValue | None:
    """A date or a number with its unit, or None."""
    parts = parse_date(bare) or _measured(bare)
    return IndicatorValue(**parts) if parts else None


def _one_line(text: str) -> str:
    """The lines of a cell in one; numbers that white space keeps apart stay apart.

    Repeated lines count once. "1 200" and letter-spaced "1 2 0" are one number, "10 20" is two.
    """
    lines = [line for line in re.split(r"[\n\t]+", clean_cell(text)) if line.strip()]
    if len({normalise(line) for line in lines}) == 1:
        lines = lines[:1]
    joined = "\n".join(line.strip() for line in lines)
    joined = re.sub(r"(?<=\d)\n+(?=\d)", "、", joined)
    if not re.search(r"\d[^\S\n]+\d", joined):
        return joined
    joined = re.sub(r"\s+00:00(?::00)?$", "", joined)
    spaced = r"(?<![\d.,])(?:\d{1,3}(?:[^\S\n]\d{3})+|\d(?:[^\S\n]+\d)+)(?![\d.,])(?![^\S\n]+\d)"
    joined = re.sub(spaced, lambda found: re.sub(r"\s", "", found.group()), joined)
    return re.sub(r"(?<=\d)[^\S\n]+(?=\d)", "、", joined)


def _trimmed(flat: str) -> str:
    """Without stray quotes, closing punctuation and brackets around the whole."""
    flat = flat.strip("”“\"'`").lstrip(":,、").rstrip("。;,、·.!”“\"'")
    if found := re.fullmatch(rf"(?=[人¥￥])(?:人民币)?[¥￥]?(?:({ARABIC})元?整?|(.+元)整?)", flat):
        return found.group(2) or f"{found.group(1)}元"  # ¥5,000.00
    inner = re.fullmatch(r"\(([^()]+)\)", flat)
    return inner.group(1) if inner else flat


@dataclass(frozen=True)
class _Read:
    """What has been understood in front of the number, and what is left to read."""

    flat: str
    sign: str | None = None
    about: bool = False
    per: tuple[str, ...] = ()
    change: str | None = None

    def after(self, end: int) -> str:
        return self.flat[end:]


def _measured(flat: str) -> dict[str, Any] | None:
    """A number with a unit: quantity, rate, money, unit price, frequency or period."""
    read = _without_tail(_Read(flat))
    for _ in range(8):
        found = _body(read)
        if found:
            return found
        further = _strip_front(read)
        if further is None:
            break
        read = further
    remark = re.fullmatch(r"(.+?)\(([^()]*)\)", flat)
    if remark:  # 33人（含网格员）: a remark behind a whole value
        value = _measured(remark.group(1))
        if value and value["unit"] is not None:
            return value
    return None


def _strip_front(read: _Read) -> _Read | None:
    """Understand one thing in front of the number; None where nothing more is understood."""
    flat = read.flat
    for average, unit in _AVERAGE.items():
        if flat.startswith(average) and not _CHANGE.match(flat):
            return replace(read, flat=flat[2:], per=(*read.per, unit))
    if found := _CHANGE.match(flat):
        return (
            None
            if read.change
            else replace(read, flat=read.after(found.end()), change=found.group())
        )
    if found := _ATTAINING.match(flat):
        return replace(read, flat=read.after(found.end()))
    if found := _ABOUT.match(flat):
        return replace(read, flat=read.after(found.end()), about=True)
    if found := _PER_LEAD.match(flat):
        unit = re.sub(r"^[一1]?(?:个)?(?=\D)", "", found.group().removeprefix("每"))
        return replace(read, flat=read.after(found.end()), per=(*read.per, *per_unit(unit)))
    for pattern, meaning in _LEADING:
        if found := pattern.match(flat):
            return replace(read, flat=read.after(found.end()), sign=meaning)
    if found := _SUBJECT_MEASURED.match(flat) or _SUBJECT_SIGNED.match(flat):
        change = _CHANGE.search(found.group())
        if change and change.end() < found.end() and not found.group().endswith("率"):
            return None
        if change and change.end() == found.end() and read.change is None:
            return replace(read, flat=read.after(found.end()), change=change.group())
        return replace(read, flat=read.after(found.end()))
    if (
        found := re.match(
            r"[一-龥]{2,12}?(?=(?:同比|环比)?(?:增长|提高|提升|下降|降低|减少)\D{0,3}\d)", flat
        )
    ) and not read.change:
        return replace(read, flat=read.after(found.end()))
    if read.per and (found := re.match(r"[一-龥]{2,6}?(?=\d|[一两二三四五]次)", flat)):
        return replace(read, flat=read.after(found.end()))  # 每季度召开1次
    if found := _SUBJECT_BARE.match(flat):
        return replace(read, flat=read.after(found.end()))
    return None


def _without_tail(read: _Read) -> _Read:
    """Understand what stands behind the number: 以上, 内, 左右, （含）."""
    flat, sign, about = read.flat, read.sign, read.about
    term = re.fullmatch(rf"(.*?{_TERM.pattern}(?:以内|之内|内))[一-龥]{{1,10}}", flat)
    if term:  # 3个月内归档
        flat = term.group(1)
    for _ in range(4):
        before = flat
        flat = re.sub(r"\(含[^()]*\)|\(含$", "", flat) if flat.endswith(")") else flat
        if found := re.search(r"(?:左右|上下)$", flat):
            flat, about = flat[: found.start()], True
        for pattern, meaning in _TRAILING:
            found = pattern.search(flat)
            if found and found.start() > 0:
                flat, sign = flat[: found.start()], sign or meaning
        if flat == before:
            break
    return replace(read, flat=flat, sign=sign, about=about)


def _body(read: _Read) -> dict[str, Any] | None:
    """The number (or range), its scale, unit and per-units, once nothing stands in front."""
    found = _BODY.fullmatch(read.flat)
    if not found:
        return None
    got = found.groupdict()
    low, scale, rest = got["low"], got["lscale"] or "", got["rest"]
    spelled = not re.match(r"\d", low) and not got["base"] and low != "百分百"
    if spelled and re.fullmatch(r"[^万亿]+[万亿]", low):  # 两万人 as 2万人
        low, scale = low[:-1], low[-1]
    number = parse_number("百" if low == "百分百" else low)
    upper = parse_number(got["high"]) if got["high"] else None
    if number is None or (got["high"] and (upper is None or upper <= number)):
        return None
    low_unit = scale + (got["lunit"] or "") if got["high"] else ""
    scale = (got["hscale"] or "") if got["high"] else scale
    rest = {"百": "%", "千": "‰"}.get(got["base"] or "", "%" if low == "百分百" else "") + rest
    rest = re.sub(r"^\((%|‰|[^()\d]{1,3}元|元)\)", r"\1", rest).replace("百分比", "%")
    if rest == "成":  # 九成
        number, upper, rest = number * 10, upper * 10 if upper is not None else None, "%"
    if rest[:1] in {"%", "‰"}:
        if tail := _RATE_TAIL.fullmatch(rest[1:]):
            meant = {"以上": "≥", "以内": "≤"}.get(tail.group("bound") or "")
            read, rest = replace(read, sign=read.sign or meant), rest[:1]
    elif re.match(r"[十百千万亿]?元", rest):
        rest = re.sub(r"(?:人民币|整|的?标准)?(?:发放|执行|补助)?$", "", rest)
    if scale and scale + rest.split("/")[0] not in YUAN_PER_UNIT:
        power = Decimal({"十": 10, "百": 100, "千": 1000}.get(scale[0], 1))
        number, upper = number * power, upper * power if upper is not None else None
        scale = scale.lstrip("十百千")
    split = split_per(scale + rest)
    if split is None:
        return None
    unit, per = split[0] or None, read.per + split[1]
    if low_unit and low_unit not in {unit, (unit or "").removesuffix("元")}:
        return None
    if low == "半" and unit == "年":
        number, unit = Decimal(6), "个月"
    read = replace(read, per=per, about=read.about or bool(got["odd"]))
    return _classified(read, number, upper, unit, spelled)


def _classified(
    read: _Read, number: Decimal, upper: Decimal | None, unit: str | None, spelled: bool
) -> dict[str, Any] | None:
    if unit == "块" and read.per:  # 180块/人 is a price; 20块 alone counts signboards
        unit = "元"
    unit = {
        "块钱": "元",
        "圆": "元",
        "整年": "年",
        "年度": "年",
        "年期": "年",
        "个月期": "个月",
    }.get(unit or "", unit)
    per, sign = read.per, read.sign
    parts: dict[str, Any] = {
        "number": number, "upper": upper, "sign": sign, "about": read.about, "unit": unit,
        "per": per, "change": read.change,
    }  # fmt: skip
    capped = sign in {"≤", "<"}
    if unit in RATE_UNITS:
        return {"kind": ValueKind.RATE, **parts}
    if unit in YUAN_PER_UNIT and unit != "块" and (unit not in {"万", "亿"} or per or capped):
        parts["unit"] = {"万": "万元", "亿": "亿元"}.get(unit, unit)
        return {"kind": ValueKind.UNIT_PRICE if per else ValueKind.MONEY, **parts}
    if not per and (
        unit in DURATION_UNITS or (unit in SHORT_TERMS and (capped or read.change == "提前"))
    ):
        return {"kind": ValueKind.PERIOD, **parts}
    if unit == "季度":  # 1季度以上: neither a quarter of the year nor a term
        return None
    if unit is None:
        return None if per or spelled else {"kind": ValueKind.QUANTITY, **parts}
    if not is_unit(unit, spelled=spelled) and not _is_zero_of(number, unit):
        return None
    head = re.sub(r"\([^()]*\)", "", unit)
    if len(per) == 1 and (per[0] in TIME_PER or re.match(r"\d", per[0])):
        times = max((word for word in TIMES if head.startswith(word)), key=len, default=None)
        if times and not (times == "次" and head.startswith("次性")):
            return {"kind": ValueKind.FREQUENCY, **parts}
    return {"kind": ValueKind.QUANTITY, **parts}


def _is_zero_of(number: Decimal, unit: str) -> bool:
    """零投诉, 零事故: none of a bad thing is a count."""
    bad = r"(?:有效|安全|重大|责任)*(?:投诉|事故|伤亡|死亡|差错|上访|违规|违纪|失误|案件|延误|遗漏|感染|火灾|发生|信访)"
    return number == 0 and re.fullmatch(bad, unit) is not None
