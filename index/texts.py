"""Which words of a query, a table or an indicator say what it is about.

Years, amounts, counts, the names of places and the words of asking say nothing about the kind of
project; they are taken out before texts are compared.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from corpus import late_re as re
from corpus.schema import Indicator, TargetTable
from corpus.text import clean_cell, normalise
from index.folding import fold, simplified

LONGEST_QUERY = 500  # characters of a query that are looked at
_GOAL_LIMIT = 160  # characters: a longer goal would drown the name in the vector's mean
_NAMES_LIMIT = 160

_NUMBER = r"\d[\d,.]*"
_MEASURES = (
    "万元|亿元|千元|元|万|亿|周岁|岁|个月|个工作日|工作日|个|名|人次|人|户|条|次|批次|批|场次|场|期|盏|套|件|台|辆|"
    "株|棵|座|处|栋|幢|亩|平方公里|平方米|立方米|公里|千米|米|吨|天|日|月底前|月底|月份|月|小时|家|所|份|册|本|块|"
    "头|只|间|位|对|支|卷|km|m2|㎡"
)
_AMOUNT = re.compile(
    rf"(?<!第)(?:(?:每[人年月户次个天场亩株套期]){{0,3}}(?:补助|补贴|约|共|共计|合计|大约|不低于|不超过|不少于|[≥≤<>=])?{_NUMBER}"
    rf"(?:[-~至到]{_NUMBER})?(?:%|‰|(?:{_MEASURES}))(?:/[人年月户次个天场亩]){{0,3}}(?:左右|以上|以内|以下|之前|前)?)"
)
_YEAR = re.compile(
    r"(?<!\d)(?:19|20)\d{2}(?:-(?:19|20)?\d{2})?"
    rf"(?:年度|年|(?![\d,.%/])(?!(?:{_MEASURES})))"
)
_REFERENCE = re.compile(
    r"[\u4e00-\u9fff]{0,4}[\[(〔【](?:19|20)\d{2}[\])〕】]第?\d+号"
)  # 财社〔2024〕12号
_ASKING = re.compile(
    r"^(?:你好|您好)?(?:请|麻烦)?(?:帮|给|替)?(?:我们|我|忙)?(?:再)?(?:写|做|填报|填写|填|编制|编|起草|生成|出|拟|查找|查询|查|搜索|找)(?:一下|一个|一份|一张|个|份|张)"
    r"|^(?:请|麻烦)(?:帮|给|替)?(?:我们|我)?"
    r"|(?:的)?(?:项目支出)?(?:预算)?绩效目标(?:申报)?表?$|怎么写|怎么填$"
)
_ONLY_FRAME = re.compile(
    r"(?:总)?(?:预算|金额|资金|经费|投资|标准|人数|数量|参保|补助|补贴|发放|完成|完工|采购|购置|共|合计|每|人|年|月|户|次|个|的|为|约|由|在|底|前|需|要|需要|左右|安排|计划|按|时间|全年|申请|财政|拨款)*"
)
_PLACE = re.compile(
    r"[\u4e00-\u9fff]{2,7}?(?:自治区|自治州|自治县|街道办事处|街道|省|市|州|盟|区|县|旗|镇|乡)"
)

GENERIC = (
    "项目支出", "项目", "专项", "经费", "资金", "补助资金", "工作经费", "费用", "支出", "预算",
    "年度", "全年", "本年", "活动", "开展", "实施", "保障", "建设", "服务", "管理", "及", "等", "的", "和",
    "与", "中央", "自治区", "省级", "市级", "区级", "县级", "上级", "本级", "街道", "乡镇", "办事处",
    "情况", "完成", "相关", "有关", "其他", "购买", "采购", "购置", "发放", "数量", "指标", "补助", "补贴", "奖补", "工程",
)  # fmt: skip
"""Words that many kinds of projects share: having them in common means little."""
_GENERIC_RE = re.compile(
    "|".join([*sorted(map(re.escape, GENERIC), key=len, reverse=True), "工作(?![者站队])"])
)


@dataclass(frozen=True)
class ProjectText:
    """What is encoded of a project."""

    name: str  # the subject of its name
    full: str  # the same with its goal and the names of its indicators


def clean_query(text: str) -> str:
    """What a query is about: clauses of nothing but figures, and words of asking, removed.

    Never empty for a text that has a word: where nothing would be left the text stays as it is.
    """
    flat = simplified(normalise_kept(re.sub("[\ud800-\udfff]", "", text))[:LONGEST_QUERY])
    clauses = []
    for clause in re.split(r"[,，。;；!！?？\n]+", _split_safe(flat)):
        bare = _without_figures(clause.strip())
        before = None
        while before != bare:
            before, bare = bare, _ASKING.sub("", bare).strip()
        bare = bare.strip("-、:：的 ")
        if bare and not _ONLY_FRAME.fullmatch(bare):
            clauses.append(bare)
    return "，".join(clauses) or flat


def subject(name: str, places: Iterable[str] = ()) -> str:
    """A project's name without years, figures, document numbers and the places given."""
    bare = _without_figures(normalise(name))
    for place in sorted(set(places), key=len, reverse=True):
        bare = bare.replace(place, "")
    return bare.strip("-、:,，的 ") or normalise(name)


@lru_cache(maxsize=4096)
def places_of(*names: str | None) -> frozenset[str]:
    """The places that offices are named after: 固原市原州区北塬街道办事处 -> 固原市, 原州区 ..."""
    found: set[str] = set()
    for name in names:
        found.update(part for part in _PLACE.findall(normalise(name or "")) if len(part) > 2)
    return frozenset(found | {place.removesuffix("办事处") for place in found})


def project_text(table: TargetTable) -> ProjectText:
    """The texts of a project.

    Two, because they fail in different ways: the name alone is short and exact but may be vague;
    with goal and indicators it says what the money does, but a copied goal misleads.
    """
    places = places_of(table.unit, table.authority)
    name = subject(table.project_name, places)
    goal = _without_figures(clean_cell(table.annual_goal or ""))[:_GOAL_LIMIT]
    names = dict.fromkeys(
        subject(row.name, places) for row in table.indicators if row.applicable and row.name.strip()
    )
    listed = "；".join(names)[:_NAMES_LIMIT]
    return ProjectText(name, "。".join(part for part in (name, goal, listed) if part))


def indicator_text(row: Indicator, table: TargetTable) -> str:
    """What is encoded of an indicator: its own name; its project is added as a vector."""
    return subject(row.name, places_of(table.unit, table.authority))


@lru_cache(maxsize=4096)
def informative(text: str) -> frozenset[str]:
    """The character pairs that say something; none that crosses or lies in a generic word."""
    flat = _without_figures(fold(text))
    return frozenset(
        part[place : place + 2]
        for part in re.split(r"[^\w]+", _GENERIC_RE.sub(" ", flat))
        for place in range(len(part) - 1)
    )


def shared_words(query: str, text: str, most: int = 3) -> list[str]:
    """The longest stretches (two characters and more) that both texts have, generic ones not."""
    left, right = fold(query), fold(text)
    shown = normalise(query) if len(normalise(query)) == len(left) else left
    found: list[str] = []
    start = 0
    while start < len(left) - 1:
        end = start
        while end < len(left) and left[start : end + 1] in right:
            end += 1
        word = shown[start:end]
        if end - start >= 2 and informative(word) and re.fullmatch(r"\w+", word):
            found.append(word)
        start = max(end, start + 1)
    return sorted(dict.fromkeys(found), key=len, reverse=True)[:most]


def normalise_kept(text: str) -> str:
    """Cleaned, half-width digits and letters, one blank between words; Chinese punctuation kept."""
    return re.sub(r"[ \t]+", " ", clean_cell(text).translate(_HALF_WIDTH))


_HALF_WIDTH = {0xFF01 + i: 0x21 + i for i in range(94) if chr(0xFF01 + i) not in "，；！？："}


def _split_safe(text: str) -> str:
    """The comma of 7,260 is no end of a clause."""
    return re.sub(r"(?<=\d),(?=\d{3})", "", text)


@lru_cache(maxsize=4096)
def _without_figures(text: str) -> str:
    return _AMOUNT.sub("", _YEAR.sub("", _REFERENCE.sub("", text)))


def is_frame(text: str) -> bool:
    """True for words that only stand around a figure: 预算, 总成本不超过, 每人."""
    return _ONLY_FRAME.fullmatch(normalise(text)) is not None
