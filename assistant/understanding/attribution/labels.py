"""What a value counts or prices: the noun beside it."""

from collections.abc import Sequence

from assistant.understanding.attribution.equipped import place_alone, without_equipping
from assistant.understanding.attribution.given_to import given_by_name, whom_before
from assistant.understanding.attribution.nouns import (
    LONGEST,
    OTHER_WORDS,
    deeds,
    noun,
    noun_after,
    noun_before,
)
from assistant.understanding.attribution.pieces import HOUSE_UNITS, whose_work, with_deed
from assistant.understanding.attribution.prices import adjoin, what_priced
from assistant.understanding.attribution.prices_go_on import go_on
from assistant.understanding.attribution.shared_prices import (
    each_too,
    of_the_whole,
    parts_of_prices,
    respectively,
)
from assistant.understanding.figures.leads import without_tokens
from assistant.understanding.figures.numbers import ANSWERED
from assistant.understanding.found import Found
from assistant.understanding.lexicon import any_of, pattern, people, units, words
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re
from corpus.values import ValueKind

_LEAVES = frozenset({"期", "场", "次", "场次", "批", "轮", "项", "批次"})  # units of what is done


_SIZES = frozenset("大小新旧好老")


_FITTINGS = {"头", "枪", "阀", "点"}
_RATE_TOLD = r"(?:到时候?)?(?P<what>[一-龥]{1,8}(?:率|度|面))[嘛呢吧啊,]{0,2}(?:写|填|定|按|报|就)[个成为到]?$"
"""满意度嘛写个90%."""


_RECKONED_BY = frozenset({"一年", "每年", "全年", "年"})
"""一年按200天: the year is no noun of its days."""
_NOT_TIMED = frozenset(
    {"打算", "争取", "力争", "预计", "计划", "要求", "发放", "完成", "分", "共", "按", "在", "于", "赶在", "截至",
     "截止", "必须在", "必须"}
)  # fmt: skip


_SIDES = frozenset("一算长宽高深厚计总另各约重占每共")
_BREADTHS = frozenset("宽厚高深长") | {
    "容积",
    "库容",
    "载重",
    "功率",
    "高度",
    "宽度",
    "长度",
    "深度",
    "厚度",
}
_LENGTHS = frozenset({"米", "厘米", "公分", "毫米"})
_DONE = frozenset(
    {
        "数量", "规模", "人数", "分", "分为", "共分", "建成", "举办", "完成", "需", "建", "共建", "建设", "成", "干",
        "开展",
    }
)  # fmt: skip
_NOUN_BEFORE = frozenset({"人", "户", "人次", "户次", "万人", "万户", "万人次"})


def label_all(scan: Scan, found: list[Found], years: Sequence[tuple[int, int]] = ()) -> None:
    """Fill ``what`` of each value, in order of the text; ``years`` are words of no noun."""
    found.sort(key=lambda one: one.start)
    for place, one in enumerate(found):
        floor = max(found[place - 1].end, found[place - 1].label_end) if place else 0
        ceiling = found[place + 1].start if place + 1 < len(found) else len(scan.flat)
        floor = max([floor, *(end for _, end in years if end <= one.start)])
        one.what = _what(scan, one, floor, ceiling, found[:place])
    _turn_by_turn(scan, found)
    go_on(scan, found)
    respectively(scan, found)
    each_too(scan, found)
    parts_of_prices(scan, found)
    of_the_whole(scan, found)


def _turn_by_turn(scan: Scan, found: list[Found]) -> None:
    """猪1.8万头牛3200头: each noun stands before its own count."""
    for place in range(len(found) - 1):
        one, following = found[place], found[place + 1]
        alike = (one.value.unit or "").lstrip("万") == (following.value.unit or "").lstrip("万")
        counts = one.value.kind is following.value.kind is ValueKind.QUANTITY
        if not (counts and one.label_end == following.start and not one.lead):
            continue
        floor = found[place - 1].end if place else 0
        before = noun_before(scan, one.start, floor)
        alone = scan.flat[scan.clause_start(one.start, floor) : one.start] == before
        if not before:
            continue
        if alone and following.what == before:
            following.what, one.what = one.what, before  # 轮椅120台助听器75副轮椅580一台
        elif following.what == one.what and (alike or alone):
            one.what = before


def _what(scan: Scan, one: Found, floor: int, ceiling: int, earlier: list[Found]) -> str:
    kind = one.value.kind
    before = noun_before(scan, one.start, floor, keep_verb=kind is ValueKind.RATE)
    gap = noun(pattern(_TIMED).sub("", scan.flat[slice(*one.gap)])) if one.lead else ""
    if one.lead and not gap:
        inside = without_tokens(one.lead)
        gap = noun(inside) if len(inside) > 1 else ""
    if one.lead and kind is ValueKind.QUANTITY and one.value.unit in _LEAVES:
        holder = pattern(_HELD_EACH).sub("", gap)
        gap = gap if holder == gap else "" if _PLACE.search(holder) else holder
    if kind in {ValueKind.DATE, ValueKind.PERIOD}:
        answered = pattern(ANSWERED).match(scan.flat, one.end) if one.value.sign == "≤" else None
        if answered:
            return f"{before}{answered.group()}时间"  # 故障2小时内响应
        before = pattern(_FROM_THEN).sub("", before)
        return "" if before in _NOT_TIMED else before
    if kind is ValueKind.RATE and not before and (beside := _rate_of_term(scan, one, earlier)):
        before, beside.what = beside.what, ""  # 知晓率全年不低于90%
    if kind is ValueKind.RATE:
        told = pattern(_RATE_TOLD).search(scan.flat, max(floor, one.start - 16), one.start)
        if told:
            return told["what"]
        return before or noun_after(scan, one.end, ceiling)
    if kind in {ValueKind.UNIT_PRICE, ValueKind.MONEY}:
        return what_priced(
            scan, one, before, gap, [other for other in earlier if other.what not in _BREADTHS]
        )
    if one.lead and kind is ValueKind.QUANTITY:
        whose = _PLACE.fullmatch(gap) and before  # 大喇叭每个村四个
        thing = "" if gap in _PUT_IN else gap
        return noun_after(scan, one.end, ceiling) or whose or thing or before
    if kind is ValueKind.FREQUENCY or one.lead:
        return gap or noun_after(scan, one.end, ceiling) or before
    if one.value.unit in {"小时", "分钟"} and (done := pattern(ANSWERED).match(scan.flat, one.end)):
        return f"{before}{done.group()}时间"  # 故障4小时响应
    after = noun_after(scan, one.end, ceiling, done=one.value.unit in _LEAVES)
    if one.value.unit in units().people | {"个"}:
        after = pattern(r"(?<=[一-龥]{2}[人户民众员生])上门$").sub("", after)
    if one.value.unit in units().people:
        after = pattern(r"(?<=..)(?:上门|免费|统一|集体|入户)$").sub("", after)
        if after in words("verbs", "acting") + words("verbs", "leading") and pattern(
            rf"(?:{any_of(people())})$"
        ).search(before):
            after = ""  # 为65岁以上老人1.8万名｜投保
    if one.value.unit in units().people and (given := pattern(given_by_name()).match(after)):
        after = given["who"]  # 给敬老院32位｜老人发取暖补贴
    after = without_equipping(scan.flat, one.start, after)
    place = _PLACES.match(after)
    if place and scan.flat.startswith(after, one.end) and one.end + len(after) == ceiling:
        after = place.group()  # 7个村｜保洁员42名: the rest is what the next number counts
    if one.value.unit in HOUSE_UNITS and (pupils := _PUPILS.match(after)):
        after = pupils["house"]  # 26所小学｜一至三年级学生免费检查5800人
    if pattern(r"(?:太|很|都|已经?|早就)[一-龥]{1,2}$").match(after):
        after = ""  # 桌椅50套太旧
    if one.value.unit in units().people and pattern(r".*[不没难]").match(after):
        after = ""  # 410人过河不方便
    after = place_alone(after)
    if after in _BREADTHS and one.value.unit in _LENGTHS and before[-1:] not in _SIDES:
        one.label_end = scan.flat.find(after, one.end) + len(after)
        return after  # 隔离带25公里，10米宽
    if one.value.unit in _LEAVES and pattern(r"[一-龥]{2,}各[一-龥]").fullmatch(before):
        before = ""  # 丰水期枯水期各测｜一次
    if after in _SIDES | _SIZES | OTHER_WORDS or after.startswith("年久"):
        after = ""
    if after in _FITTINGS and len(before) > 1:
        after = before + after  # 喷淋320个头
    if before in _DONE or (before in _RECKONED_BY and one.value.unit in {"天", "日"}):
        before = ""
    if not after and one.value.unit in units().people | {"个"}:
        before = whom_before(scan, one, floor, LONGEST) or before
    if before and one.value.unit in _NOUN_BEFORE:
        return before
    scope = pattern(_SCOPE).fullmatch(before) is not None
    if scope and one.value.unit in HOUSE_UNITS and (place := _PLACES.match(after)):
        before, after = "", place.group()  # 辖区内9个社区｜监控摄像头更换
    if after and one.value.unit in HOUSE_UNITS and not scope:
        clause = scan.flat[
            scan.clause_start(one.start, max(floor, one.start - LONGEST)) : one.start
        ]
        behind = scan.flat[scan.flat.find(after, one.end) + len(after) :]
        if whose := whose_work(clause.strip() == before, before, after, behind):
            return whose
    if len(before) > 1 and after.endswith("费") and one.value.unit in units().classifiers - _LEAVES:
        after = ""  # 公务用车8辆｜运行维护费
    if after:
        one.label_end = scan.flat.find(after, one.end) + len(after)
        if after in {"样", "样品", "样本"} and len(before) >= 2:
            return f"{before}样品"  # 快速检测6000个样
    measured = one.value.unit in units().measures or (one.value.unit or "")[:1] in {"万", "亿"}
    if (
        not after
        and earlier
        and earlier[-1].value.unit == one.value.unit
        and earlier[-1].what
        and (
            deed := pattern(rf"[、,和及](?!{_OF_GREEN})(?P<done>(?:{any_of(deeds())})+)").fullmatch(
                scan.flat, max(earlier[-1].end, earlier[-1].label_end), one.start
            )
        )
    ):
        return with_deed(earlier[-1].what, deed["done"])  # 新建照料中心4所、改造提升6所
    if not before and not after and not measured and earlier and adjoin(scan, earlier[-1], one):
        people_of_places = one.value.unit in units().people and earlier[-1].value.unit == "个"
        if people_of_places and _PLACE.search(earlier[-1].what):
            return (
                "群众"
                if pattern(r"受益|惠及").search(scan.flat, floor - 12 if floor > 12 else 0, floor)
                else ""
            )
        return earlier[-1].what
    return after or before


def _rate_of_term(scan: Scan, one: Found, earlier: list[Found]) -> Found | None:
    """The term right before a rate, which took its noun: 知晓率｜全年｜不低于90%."""
    beside = earlier[-1] if earlier and adjoin(scan, earlier[-1], one) else None
    of_rate = beside is not None and beside.what.endswith(("率", "度"))
    return beside if beside and of_rate and beside.value.kind is ValueKind.PERIOD else None


_OF_GREEN = r"绿化(?:养护|管护|维护|保洁|改造|建设|提升)|环境(?:整治|治理)"
"""What has a thing of its own and is not done to the one before: 绿化养护2000平方米."""
_FROM_THEN = r"^.{0,8}?(?:收到|接到|接报|受理|报修|投诉|报案|下单|申请|提交|到货)[一-龥]{0,6}后?$|^.{0,12}每.{1,10}(?<!前)后$"
"""资金在收到申请后｜15日内: from when it is counted."""
_PUT_IN = frozenset({"安装", "加装", "配备", "配置", "设置", "摆放", "更换", "购置", "铺设"})
"""每间安装11盏: what is done with them is not what they are."""
_TIMED = r"^一(?:次性(?:发放|给予|补助)?|年|个月|月|天|次)(?=[一-龥]{2})"
_HELD_EACH = r"(?<=[一-龥]{2})(?:再|要|都|各)?(?:举办|开办|组织|开展|(?<![举开主承])办|(?<![召展])开|搞|(?<![检监观评])测|(?<![演宣巡])讲)$|(?<=[一-龥])[去跑走来]$"
"""每个社区办一期: the verb before the number is no part of who gets it."""
_PLACE = re.compile(r"(?:村|社区|组|小区|乡镇|街道|点|站|校|学校)$")
_PUPILS = re.compile(
    r"(?P<house>[一-龥]{0,4}?(?:[小中]学|学校|幼儿园|社区|街道|乡镇|[镇村]))的?(?=[一-龥]{0,6}(?:学生|儿童|教师|师生|教职工|老人|居民|群众|村民|住户|农户|妇女)[一-龥]{2,})"
)
_SCOPE = r"(?:辖区|全[区县市镇乡]|[本我][区县市镇乡街道]{1,2})(?:范围)?(?:内|下辖)?的?"
_PLACES = re.compile(r"(?:行政村|自然村|村|社区|街道|乡镇|学校)(?=[一-龥]{2,})")
