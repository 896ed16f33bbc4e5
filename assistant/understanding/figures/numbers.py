"""One number of the flat text with its magnitude, range, unit and per-units."""

from dataclasses import dataclass
from decimal import Decimal

from assistant.understanding.lexicon import any_of, pattern, units
from assistant.understanding.who.sources import LEVEL, OWN, PUBLIC, TOWN
from corpus import late_re as re
from corpus.numerals import parse_number

CN = "零一二两三四五六七八九十百千万亿半点"
_ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
_MIXED = r"(?:\d{1,4}万\d千(?:\d百)?|\d千\d百)"
_NUMBER = rf"(?:百分百|{_MIXED}(?![万亿\d])|{_ARABIC}(?:[十百千](?!米|克|瓦|升)|[万亿])*|(?!点|(?<=秋)千)[{CN}]+)"
NUMBER = re.compile(
    rf"(?:(?<![A-Za-z\d.])|(?<=[每/]km)|(?<=[每/][mMT])|(?<=[每/一][TGM]B)|(?<=[A-Z]{{2}})(?=\d{{1,3}}[台套部辆])|(?<=[A-Za-z])(?={_ARABIC}(?:[万亿]元?|元)))¥?(?:[百千万]分之)?{_NUMBER}"
)
"""Where a number may stand."""

_AFTER_GRADE = r"(?:级[A-Z]|[每/](?:km|[mMT]|[TGM]B))$"

LONGEST = 15
"""Digits of a number that can be meant; a longer run is a code or a slip."""

_RANGE_END = re.compile(rf"(?:-|至|到)(?:[百千]分之)?({_NUMBER})")
_NEIGHBOURS = r"(?:(?P<teen>十)|(?P<above>[一二两三四五六七八九])(?P<of>[百千]))?(?P<low>[一二两三四五六七八])(?P<high>[二三四五六七八九])(?P<tens>[十百千])?(?P<scale>[万亿])?"
_OF_PARTS = {"百分之": ("%", 1), "千分之": ("‰", 1), "万分之": ("%", 100)}
"""How a share is said, with its unit and by what the number is divided: 万分之五 is 0.05%."""
_ROUND = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10_000)}
_BEARER = rf"(?:{PUBLIC}|{TOWN}|{OWN}|个人){LEVEL}*(?:资金)?(?:承担|负担|配套|分担)?"
"""Who bears so many tenths of the money: 县财政｜六成."""
_LOOSE = (
    rf"[1-9一二三四五六七八九](?=元|块|[,;。、!?) \n]|$|[一每/](?:{any_of(units().classifiers)}))"
)
"""The tenths of 2万3, 3千5 and 3万五."""
_ODD = re.compile(r"[多余来]")
_AFTER_SIGN = re.compile(
    r"\(?(?:及以上|或以上|以上|及以下|或以下|以下|以内|之内|左右|上下|不等|往上|朝上|打底|起步|保底|封顶|\+(?=[,;。、 ]|$)|[↑↓](?=[,;。、 ]|$)|内)\)?"
)
_BEFORE_SIGN = re.compile(
    r"(不[能应可得许准][一-龥]{0,2}(?:低于|少于|超过|高于|多于)|不低于|不少于|不小于|不得低于|不得少于|大于等于|大于或等于|至少|最低|怎么[也着]?也?得|咋[也着说]?也?得|起码得?有?|少说也?[得有]?|最少|≥|不超过|不高于|不大于|不多于|不得超过|不得高于|"
    r"最高不超过|最高|不超|小于等于|小于或等于|至多|最多|最长|最久|不出|超不过|控制在|≤|超过|要过|得过|须过|突破|高于|大于|多于|封顶|上限为?|>|低于|小于|少于|<|=|约为|大约|(?<![签预节合制履协契])约|将近|接近|近|大概|不到|差不多|估计|估[摸着]+|要够|够|撑死|顶多|顶天)$"
)
_AT_MOST = re.compile(
    r"最[高多长]可?(?:给予|补助|补贴|奖补|奖励|资助|救助|扶持|报销|补|奖)(?:金额?|标准|资金)?$"
)
"""每人每年最高补助2万元: the bound is said before what is given."""
_SIGN = {
    **dict.fromkeys(("要够", "够", "不低于", "不少于", "不小于", "不得低于", "不得少于", "大于等于", "大于或等于", "至少", "最少", "最低", "≥"), "≥"),
    **dict.fromkeys(("不超过", "不高于", "不大于", "不多于", "不得超过", "不得高于", "最高不超过", "最高", "不超", "小于等于", "小于或等于", "至多", "最多", "最长", "最久", "不出", "超不过", "撑死", "封顶", "上限", "上限为", "顶多", "顶天", "控制在", "≤"), "≤"),
    **dict.fromkeys(("超过", "要过", "得过", "须过", "突破", "高于", "大于", "多于", ">"), ">"),
    **dict.fromkeys(("低于", "小于", "少于", "<"), "<"),
    "=": "=",
}  # fmt: skip


ANSWERED = r"(?:响应|处置|修复|处理|解决|回复|答复|反馈|送达|赶到|上门|排除|抢修|恢复)"
"""What is done within a time: 故障2小时内响应."""
_DONE_BY = r"[一-龥]{1,3}(?:完(?![善备])|好(?!转)|成(?=[,;。、 ]|$)|到位|完毕|齐(?=[,;。、 ]|$))"
_DONE_WITHIN = rf"{ANSWERED}|接起|接听|接通|到场|到达|出警|出车|办结|发货|兑付|支付|拨付|发放|受理|整改|清运|收集|更换|配送|处置|上报|报(?!废|警|刊|纸|名|价|亭|栏|告厅)|考核|提交|归档|公示|签订|进场|开工|退还|补齐|清理|查处|核实|转办"


@dataclass(frozen=True)
class Amount:
    """A number as read: ``number`` of ``scale`` (万, 亿 or ""), perhaps a range."""

    number: Decimal
    upper: Decimal | None
    scale: str
    spelled: bool  # in Chinese numerals
    percent: str  # "%" of 百分之…, "‰" of 千分之…, else ""
    end: int
    low_unit: str = ""  # 30人至40人


def glued(flat: str, start: int, *, spaced: bool) -> bool:
    """True for the digits of a code before 万 or 元: CT300万, A4 3万元; ``spaced``: a space stood before them.

    一级A 980万元 is none: a grade stands before the sum.
    """
    if not flat[start - 1 : start].isascii() or not flat[start - 1 : start].isalpha() or spaced:
        return False
    return (
        re.match(rf"{_ARABIC}(?:万|亿|元)", flat[start:]) is not None
        and re.search(_AFTER_GRADE, flat[max(0, start - 4) : start]) is None
    )


def read_number(flat: str, found: re.Match[str]) -> Amount | None:
    """The number that starts at ``found``; None where it is none (万 alone, 百姓)."""
    text, stop = found.group().removeprefix("¥"), found.end()
    if text == "百分百":
        return Amount(Decimal(100), None, "", True, "%", stop)
    if one := _one_behind(found):
        text, stop = text[:-1], one
    percent, parts = _OF_PARTS.get(text[:3], ("", 1))
    if text in _ROUND and flat[found.start() - 1 : found.start()] in set("近上约超过") - {""}:
        return Amount(_ROUND[text], None, "", True, "", found.end())  # 近百户
    between = pattern(_NEIGHBOURS).fullmatch(text)
    if between and not percent:
        return _between(between, found.end())
    loose = pattern(_LOOSE).match(flat, found.end()) or _loose_before_word(flat, found)
    if loose and not percent and text[-1] in "万千" and text[:-1] and text[0].isdigit():
        tenth = Decimal(parse_number(loose.group()) or 0) * (1000 if text[-1] == "万" else 100)
        whole = _scaled(text)
        if whole is not None and whole[1] in {"", "万"}:
            times = Decimal(10_000) if whole[1] else Decimal(1)
            number = (whole[0] * times + tenth) / times
            return Amount(number, None, whole[1], False, "", loose.end())
    first = (
        (Decimal(100), "", True) if text == "百分之百" else _scaled(text[3:] if percent else text)
    )
    if first is None:
        return None
    number, scale, spelled = first
    number /= parts
    end = stop
    low_unit = ""
    at = end
    unit = pattern(rf"(?:%|元|{any_of(units().countable)})(?=-|至|到)").match(flat, at)
    if unit:
        low_unit, at = unit.group(), unit.end()
    ranged = _RANGE_END.match(flat, at)
    if ranged and len(ranged.group(1)) <= LONGEST:
        last = _scaled(ranged.group(1))
        if last is not None:
            upper, last_scale, _ = last
            if last_scale != scale and scale:  # 3万-5000
                return Amount(number, None, scale, spelled, percent, end)
            if upper > number:
                return Amount(number, upper, last_scale, spelled, percent, ranged.end(), low_unit)
    return Amount(number, None, scale, spelled, percent, end)


def _one_behind(found: re.Match[str]) -> int:
    """Where 一千一 of 一千一｜一个 ends: the last 一 is what the price is per; 0 for any other number.

    四百一天 is no 410 days: they are said 四百一十.
    """
    said = pattern(r"(?:[百千万][一二两三四五六七八九]|[二两三四五六七八九][百千万])一$").search(
        found.group()
    )
    pieces = any_of(units().classifiers | units().people | units().time_per)
    unit = pattern(rf"(?:{pieces})(?=[,;。、:\n!?() 一]|$)")
    return found.end() - 1 if said and unit.match(found.string, found.end()) else 0


def _loose_before_word(flat: str, found: re.Match[str]) -> re.Match[str] | None:
    """The 8 of 一台9万8电增容6万: a price of one, before a word that is no unit."""
    if not pattern(r"[一每][一-龥]{1,2}$").search(flat[max(0, found.start() - 3) : found.start()]):
        return None
    no_word = rf"[十百千万亿多余来几成月年日号一二三四五六七八九点]|{any_of(units().countable)}"
    return pattern(rf"[1-9](?=[一-龥])(?!.(?:{no_word}))").match(flat, found.end())


def _between(said: re.Match[str], end: int) -> Amount | None:
    """七八十 is 70 to 80, 十七八 17 to 18, 三五万 3 to 5 万, 一百六七 160 to 170."""
    digits = "零一二三四五六七八九"
    low, high = (digits.index(said.group(name).replace("两", "二")) for name in ("low", "high"))
    if low >= high:
        return None
    times = {"十": 10, "百": 100, "千": 1000}.get(said.group("tens") or "", 1)
    above = 10 if said.group("teen") else 0
    if of := {"百": 100, "千": 1000}.get(said.group("of") or ""):  # 一百六七十, 两千三四
        above = digits.index(said.group("above").replace("两", "二")) * of
        if times == 1 or times * 10 != of:
            times = of // 10
            if said.group("tens"):
                return None
    first, last = Decimal(above + low * times), Decimal(above + high * times)
    return Amount(first, last, said.group("scale") or "", True, "", end)


def _scaled(text: str) -> tuple[Decimal, str, bool] | None:
    """(number, 万 or 亿 or "", spelled); hundreds and thousands are multiplied in."""
    if mixed := pattern(_MIXED).fullmatch(text):  # 1万5千
        parts = re.findall(r"(\d+)([万千百])", mixed.group())
        return sum((Decimal(n) * _ROUND[unit] for n, unit in parts), Decimal(0)), "", False
    spelled = not text[0].isdigit()
    if len(text) > LONGEST + 5:
        return None
    scale = ""
    body = text
    if body[-1] in "万亿" and len(body) > 1:
        scale, body = body[-1], body[:-1]
        if body[-1] == "万" and scale == "亿":  # 万亿
            body, scale = text, ""
    if spelled and (
        body in {"万", "亿", "点", "千", "百"}
        or body.startswith(("点", "万", "亿"))
        or body.endswith("点")
    ):
        return None
    number = parse_number(body)
    return None if number is None else (number, scale, spelled)


def signs_before(flat: str, at: int) -> tuple[int, str | None, bool]:
    """(where the sign words before ``at`` begin, the sign, whether about)."""
    sign: str | None = None
    about = False
    if most := _AT_MOST.search(flat, max(0, at - 9), at):
        return most.start(), "≤", False
    for _ in range(3):
        found = _BEFORE_SIGN.search(flat, max(0, at - 6), at)
        if not found:
            break
        word = found.group(1)
        if word in _SIGN:
            sign = sign or _SIGN[word]
        elif word.startswith("不") and word.endswith(("低于", "少于")):
            sign = sign or "≥"
        elif word.startswith("不") and word.endswith(("超过", "高于", "多于")):
            sign = sign or "≤"  # 检修期间不能停超过五天
        elif word.startswith(("咋", "怎么", "起码", "少说")):
            sign = sign or "≥"
        elif word == "近" and flat[max(0, at - 2) : at] in {"最近", "附近", "接近"} - {"接近"}:
            break
        else:
            about = True
        at = found.start()
    return at, sign, about


def sign_first(flat: str, at: int, end: int) -> str | None:
    """The bound said before a verb and its number: 每季度｜至少走访一次."""
    bounds = any_of(word for word in _SIGN if len(word) > 1)
    said = pattern(rf"(?:都|要|应当?|须|得)?(?P<sign>{bounds})[一-龥]{{1,6}}$").match(flat, at, end)
    return _SIGN[said["sign"]] if said else None


def signs_after(flat: str, at: int) -> tuple[int, str | None, bool]:
    """(where the sign words after ``at`` end, the sign, whether about)."""
    found = _AFTER_SIGN.match(flat, at)
    if not found:
        return at, None, False
    word = found.group().strip("()")
    if (
        word == "内"
        and not flat[:at].endswith(("小时", "钟头", "分钟", "秒", "工作日", "自然日", "h", "min"))
        and pattern(r"[一-龥]").match(flat, found.end())
        and flat[found.end()] not in "完办出到建验回复答结反审"
        and not pattern(_DONE_BY).match(flat, found.end())
        and not pattern(_DONE_WITHIN).match(flat, found.end())
        and not _within_a_term(flat, at, found.end())
    ):
        return at, None, False
    if word in {"左右", "上下"}:
        return found.end(), None, True
    if word == "不等":
        return found.end(), None, False
    return found.end(), "≥" if word.endswith(("上", "+", "底", "步", "↑")) else "≤", False


def _within_a_term(flat: str, unit_end: int, at: int) -> bool:
    """True for 45日内｜交货: what is done within so many days, and no word that begins with 内."""
    days = pattern(r"(?:天|日|个月|周|个?(?:工作|自然|日历)[日天])$")
    return days.search(flat, max(0, unit_end - 4), unit_end) is not None and not pattern(
        r"[一-龥]{1,10}率|[部容科设存径外涝河环墙衬胆壁燃置膜饰陆业需服刊参聘核政耗在]"
    ).match(flat, at)


def loosely_spelled(flat: str, start: int, amount: Amount) -> bool:
    """True for the 三万八 of 家具三万八: only money is said so, or a number of people."""
    said = pattern(
        r"[一二两三四五六七八九十百]*[万千](?:[一二两三四五六七八九]千)?[一二三四五六七八九]"
    ).fullmatch(flat, start, amount.end)
    before = flat[max(0, start - 4) : start]
    counted = pattern(r"人口|人数|面积|户数|[人户头只亩]$|[第\d]$").search(before)
    return (
        bool(said)
        and amount.number >= 1000
        and (pattern(r"[一-龥]$").search(before) is not None or _alone(flat, start, amount))
        and not counted
    )


def _alone(flat: str, start: int, amount: Amount) -> bool:
    """True for a clause that is nothing but the number: …，一百九十五万八千四."""
    ends = ",;。!? \n"
    last = amount.end == len(flat) or flat[amount.end] in ends
    return amount.number >= 10_000 and last and (start == 0 or flat[start - 1] in ends)


def tenths_end(flat: str, start: int, amount: Amount) -> int:
    """Where the 成 of 不低于六成 ends; 0 where the number is no share in tenths."""
    if amount.scale or amount.low_unit or not 1 <= amount.number <= 10:
        return 0
    said = pattern(
        rf"成(?:[一二三四五六七八九1-9](?![十百千万]))?(?=以上|以下|左右|[往朝]上|[今明来]年|{_BEARER}|由|[,;。、)\n ]|$)"
    ).match(flat, amount.end)
    return said.end() if said else 0


def points_after(flat: str, start: int, at: int) -> re.Match[str] | None:
    """The 个点 of 坐果率提高五个点: percentage points."""
    changed = pattern(
        r"(?:提高|提升|上升|下降|降低|增加|减少|[提升降涨])了?(?:不[少低]于|至少|约)?$"
    )
    said = pattern(r"个点(?=以上|左右|[往朝]上|[,;。、!?) \n]|$)").match(flat, at)
    return said if changed.search(flat[max(0, start - 8) : start]) else None


def odd_after(flat: str, at: int) -> int:
    """Where 多, 余, 来 after a number end (at itself where there is none)."""
    found = _ODD.match(flat, at)
    return found.end() if found else at
