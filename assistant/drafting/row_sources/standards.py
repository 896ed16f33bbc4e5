"""The standard of quality that the request sets itself: 水面无漂浮物, 出水达一级B标准.

It says how this work is judged; a customary share of work up to some standard would say less.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.draft import BasisKind
from assistant.drafting.matter.subject import short, subject_of
from assistant.drafting.rows import Reason, Row, Signs
from assistant.facts import Brief
from corpus import late_re as re
from corpus.taxonomy import TaxonomyName, taxonomy

_QUALITY = "质量指标"
_WEIGHT = 4.0
_LONGEST = 12
_GRADE = (
    r"(?:国家|省级|行业|地方|地表水|城镇污水|生活饮用水|食品安全|环保)?"
    r"(?:[一二三四五1-5]级(?:[A-C甲乙])?|[ⅠⅡⅢⅣⅤ]类|I{1,3}类|IV类|V类|[一二三四五]类|[甲乙丙]级|[ABC]级|[1-5][AＡ]级?|[三四五]星级?|国标|国家标准|行业标准|地方标准|[A-Z]{2,3}/?T?\s?\d{3,6}(?:[-—]\d{4})?)"
)
_REACHED = re.compile(
    rf"(?:^|(?<=[，,。；;、（(\s]))(?P<what>[一-龥]{{0,8}}?)(?:要|须|需|应|均|都|全部)?(?P<verb>达到|达|符合|满足|执行|不低于|优于|保持|稳定在)(?P<grade>{_GRADE})(?P<end>以?上?(?:排放|水质|验收)?标准|水质标准|水质|标准|要求|以上)?(?=$|[，,。；;、）)\s])"
)
_FREE_OF = re.compile(
    r"(?:^|(?<=[，,。；;（(\s]))(?:要求|要|须|需|应|确保|保证|做到|保持|达到)*(?P<said>(?P<where>[一-龥]{0,5}?)无(?P<bad>[一-龥]{2,5})(?:[、和]无?[一-龥]{2,5})*)(?=$|[，,。；;）)\s])"
)
_BAD = re.compile(
    r"漂浮物|异味|积水|积尘|垃圾|杂草|死角|破损|缺株|断档|缺失|堆积|乱堆|乱搭|乱贴|渗漏|漏水|漏点|裸露|黄土|枯枝|病虫|蚊蝇|蛛网|污渍|污迹|污水|淤积|堵塞|倒伏|返黑返臭|黑臭|坑槽|裂缝|塌陷|烟头|落叶|白色污染|卫生死角|火点|明火|外溢|满溢|虫害"
)
_CUSTOMARY = re.compile(
    r"(?:质量|效果|卫生|作业|保洁|运行)[一-龥]{0,2}(?:达标|合格)率$|服务规范执行率$"
)
_WATER = re.compile(r"出水|水质|尾水|排水|排放")


@dataclass(frozen=True)
class Standard:
    """A standard: what its row is called, what must be reached, and the words that say so."""

    name: str
    value: str
    said: str


def standards_of(brief: Brief) -> Iterator[Standard]:
    """The standards that a request sets, in the order of its words."""
    text = brief.text
    found = []
    for said in _REACHED.finditer(text):
        what = said["what"]
        grade = said["grade"] + (said["end"] or "")
        bound = {"不低于": "不低于", "优于": "优于"}.get(said["verb"], "达到")
        name = f"{what.removesuffix('水质')}水质" if _WATER.search(what) else what
        found.append((said.start(), Standard(_called(name, brief), bound + grade, said.group())))
    for said in _FREE_OF.finditer(text):
        if _BAD.search(said["bad"]):
            found.append((said.start(), Standard(_called("", brief), said["said"], said.group())))
    named: dict[str, Standard] = {}
    for _, one in sorted(found, key=lambda pair: pair[0]):
        held = named.get(one.name)
        both = held and Standard(one.name, f"{held.value}，{one.value}", f"{held.said}，{one.said}")
        named[one.name] = both or one
    yield from named.values()


def with_standards(rows: list[Row], brief: Brief, family: TaxonomyName) -> list[Row]:
    """Rows with the request's own standards in place of customary levels of the same work."""
    level1 = taxonomy(family).parent(_QUALITY)
    standards = list(standards_of(brief))
    if not standards or level1 is None:
        return rows
    kept = [
        row
        for row in rows
        if row.level2 != _QUALITY or row.facts or row.kept or not _CUSTOMARY.search(row.name)
    ]
    for one in standards:
        why = Reason(BasisKind.STATED, f"您写的“{one.said}”是本项目的质量要求。")
        reason = Reason(BasisKind.STATED, f"您写的“{one.said}”。")
        kept.append(
            Row(level1, _QUALITY, one.name, one.value, why, reason, weight=_WEIGHT, kept=True,
                signs=Signs(library=1))
        )  # fmt: skip
    return kept


def _called(what: str, brief: Brief) -> str:
    """出水水质, 河道保洁质量标准: what the standard is of."""
    if what and not _is_work(what):
        return what if what.endswith(("水质", "质量", "标准", "等级")) else f"{what}质量标准"
    work = re.sub(r"(?:外包|服务|项目|工作|经费|费)+$", "", short(subject_of(brief)))
    return f"{work}质量标准" if 2 <= len(work) <= _LONGEST else "工作质量标准"


def _is_work(what: str) -> bool:
    return what in {"质量", "服务", "管护", "保洁", "养护", "运行", "环境"}
