"""Units that no list has, known from the request itself: 席 of 坐席15席，7200元/席/月.

What is counted by a word and priced per the same word is counted in that unit; what stands behind
a stroke is what a price or a count is per. While values are
read a letter stands for it, as often as it has letters; then it is put back.
"""

from dataclasses import replace
from functools import cache

from assistant.understanding.figures.numbers import CN
from assistant.understanding.found import Found
from assistant.understanding.lexicon import STAND_INS, any_of, units
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re

_NUMBER = rf"(?:\d[\d.,]*|[{CN}]{{1,8}})[万千百]?"
_PRICE = r"(?:补助|补贴|奖补|奖励|补|奖|约|需|费用|造价|价格|单价|成本|租金)?"
_PRICE_NAMED = rf"(?:{_PRICE}|[一-龥]{{1,3}}[费酬金价款])"
_ENDS = r"(?=[\d,;。、:\n!?()× 每一/=]|$)"
_OF_THINGS = {
    "发": re.compile(
        rf"(?:弹|礼炮|炮)[约共各 ×*]{{0,2}}{_NUMBER}发(?![放布给展])|{_NUMBER}发[一-龥]{{0,6}}(?:弹|礼炮)"
    ),
    "列": re.compile(
        rf"(?<![第\d.{CN}]){_NUMBER}列(?=[\d,;。、:\n!?() ×每/=]|$|地铁|列车|动车|电客车|车辆|轻轨|有轨|密集架|书架|货架|机柜)"
    ),
}
"""Units of a few things, which would be verbs elsewhere: 炮弹800发, 地铁车辆12列."""
_PLACES = re.compile(
    rf"(?<![第\d.])\d{{1,4}}(行政村|自然村|村|社区|乡镇|街道|镇|乡)(?:和|、|及)?{_ENDS}"
)
"""Places counted without 个: 覆盖9乡镇64村."""
_NEVER = re.compile(
    r"^平|[元块角毛成倍折级等类档度余多来万亿约共计合总均各以左右上下前后内的了不是和与要费]|[买购装建修做办换发租配送加用补奖付计算]$"
)
"""What stands behind numbers and 每 and is no unit."""


def with_stand_ins(scan: Scan) -> tuple[Scan, dict[str, str]]:
    """The scan with a stand-in for each unit that only this request knows, and what each stands for."""
    flat = scan.flat
    counted = {found["unit"] for found in _counted().finditer(flat)}
    behind = {found["per"] for found in _behind_a_stroke().finditer(flat)}
    each = {found["each"] for found in _each().finditer(flat) if flat.count(found["each"]) > 1}
    priced = {
        found[name]
        for found in _priced().finditer(flat)
        for name in found.re.groupindex
        if found[name]
    }
    meant: dict[str, str] = {}
    known = [unit for unit in (counted & priced) | behind | each if not _NEVER.search(unit)]
    known += [unit for unit, of in _OF_THINGS.items() if unit not in known and of.search(flat)]
    known += [place for place in _PLACES.findall(flat) if place not in known]
    for letter, unit in zip(
        STAND_INS, sorted(known, key=lambda one: (-len(one), one)), strict=False
    ):
        mask = letter * len(unit)
        meant[mask] = unit
        flat = re.sub(rf"(?<=[\d{CN}每/一]){re.escape(unit)}(?![放布给]|入库)", mask, flat)
    return (replace(scan, flat=flat), meant) if meant else (scan, meant)


def put_back(found: list[Found], meant: dict[str, str]) -> None:
    """Give each value the unit that its stand-in stood for."""
    for one in found if meant else ():
        unit, per = one.value.unit, one.value.per
        for mask, said in meant.items():
            unit = unit and unit.replace(mask, said)
            per = tuple(part.replace(mask, said) for part in per)
            one.lead = one.lead.replace(mask, said)
        one.value = one.value.model_copy(update={"unit": unit, "per": per})


@cache
def _priced() -> re.Pattern[str]:
    """每席7200元, 7200元/席, 一席七千二."""
    new = rf"(?!{any_of(units().countable | units().time_per)})[一-龥]"
    return re.compile(
        rf"每个?(?P<each>{new}{{1,3}}?){_PRICE_NAMED}(?=[\d{CN}])|(?<=[元万\d]/)(?P<per>{new}{{1,3}})(?=[/,;。、 \n)]|$)"
        rf"|(?<![{CN}])一(?P<one>{new}{{1,3}}?){_PRICE}(?={_NUMBER}(?:[块元毛,;。 \n]|$))"
    )


@cache
def _behind_a_stroke() -> re.Pattern[str]:
    """260元/筏, 12笼/筏: whatever stands behind the stroke."""
    known = any_of(units().per | units().countable)
    return re.compile(
        rf"(?<=\d)(?:万?元|万|[一-龥]{{1,3}})?/(?P<per>(?!(?:{known})(?![一-龥]))[一-龥]{{1,3}}?)(?=(?:补[助贴偿]?|奖[补励]?|计|标准|收取)?(?:[\d,;。、 \n)/]|$))"
    )


@cache
def _each() -> re.Pattern[str]:
    """每窑补助2.5万元, 每岗3人, where 窑 and 岗 stand elsewhere too."""
    new = rf"(?!{any_of(units().per | units().countable | units().time_per)})[一-龥]"
    counts = any_of(units().people | units().classifiers)
    return re.compile(
        rf"每(?P<each>{new}[一-龥]{{0,2}}?){_PRICE}(?=\d[\d.,]*(?:万?(?:元|[,;。 \n]|$)|{counts}))"
    )


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"(?<![第\d.{CN}]){_NUMBER}[余多]?(?P<unit>(?![{CN}])[一-龥]{{1,3}}){_ENDS}")
