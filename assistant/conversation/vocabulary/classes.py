"""The words by which clerks call the classes of indicators (二级指标), and class words that only stand inside another name."""

from collections.abc import Iterator
from functools import lru_cache

from assistant.draft import Draft
from corpus import late_re as re
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import normalise

CLASS_WORDS = {
    "满意度": "服务对象满意度指标", "满意": "服务对象满意度指标", "群众满意度": "服务对象满意度指标",
    "社会效益": "社会效益指标", "经济效益": "经济效益指标", "生态效益": "生态效益指标",
    "生态": "生态效益指标", "可持续影响": "可持续影响指标", "可持续": "可持续影响指标",
    "数量": "数量指标", "质量": "质量指标", "时效": "时效指标", "经济成本": "经济成本指标",
    "社会成本": "社会成本指标", "成本": "成本指标", "生态环境成本": "生态环境成本指标",
}  # fmt: skip


def bare_words(phrase: str) -> str:
    """Words without 指标, 类, 的值 at their end."""
    return re.sub(r"(?:指标值|目标值|指标|的值|数值|那类|这类|类|方面|的数)$", "", phrase) or phrase


def level2_of(draft: Draft, words: str) -> str | None:
    """The 二级指标 of the draft's taxonomy that the words name, or None."""
    return level2_in(draft.table.taxonomy, words)


@lru_cache(maxsize=4096)
def level2_in(name: TaxonomyName, words: str) -> str | None:
    """The 二级指标 of a taxonomy that the words name, or None."""
    family = taxonomy(name)
    bare = bare_words(normalise(words))
    level2 = family.find_level2(bare) or CLASS_WORDS.get(bare) or CLASS_WORDS.get(_mistyped(bare))
    if level2 == "成本指标" and family.parent(level2) is None:
        level2 = "经济成本指标"
    if level2 == "经济成本指标" and family.parent(level2) is None:
        level2 = "成本指标"
    return level2 if level2 and family.parent(level2) else None


def _mistyped(word: str) -> str:
    """The class word that differs in one character: 满义度."""
    if len(word) < 3:
        return ""
    near = [
        known
        for known in CLASS_WORDS
        if len(known) == len(word) and sum(a != b for a, b in zip(known, word, strict=True)) == 1
    ]
    return near[0] if len(near) == 1 else ""


def unplaced(said: str) -> str:
    """What is said of a row to come whose class is not plain; ``said`` is its name or value, or ""."""
    told = f"不确定“{said}”应放在哪一类" if said else "没有看清要加一条什么"
    return f"{told}，表格没有改动。请写明类别和名称，例如“加一条数量指标：培训次数2次”。"


_WORD = r"(?:成本|质量|数量|时效|生态)"
_BEFORE = re.compile(
    r"[\u4e00-\u9fff]*[^\u4e00-\u9fff]$|^$|.*[删除掉改加上在把将给往到入进和跟与及同或的了那这里中是属类项条行于有个为归放挪移从按看对说问另还再也都要请补写填列添设缺少漏多无总下整全就先让求想查您你我标值，、]$",
    re.DOTALL,
)
"""What may stand before a class that is meant: 在成本, 删掉质量, 还有数量."""
_GOES_ON = re.compile(
    r"(?:降低|下降|提高|提升|控制|节约|达标|合格|优良|改善|变化|增长|完成|支出|减少|占比|监测|检测|检查|评定)[\u4e00-\u9fff]{0,6}(?:率|额|度|水平|比例|次数|数)"
)
_POINTED = re.compile(r"(?:的)?(?:那|这)(?:一)?[条行项个]|(?:这|那)?一[行条](?!行|条)(?!叫|名|$)")
_ONLY = frozenset({"成本"})
"""Classes whose words end names of rows as often as they stand alone."""


def unknown_names(draft: Draft, text: str) -> Iterator[tuple[int, int]]:
    """Where ``text`` points to a row by a name that ends with a class word, and no row has such a name."""
    names = [normalise(row.name) for row in draft.table.indicators if row.applicable]
    for found in re.finditer(_WORD, text):
        start, end = found.span()
        if in_a_name(text, start, end) and _POINTED.match(text[end:]):
            said = normalise(text[start - 2 : end])
            if not any(said in name for name in names):
                yield start - 2, end


def in_a_name(text: str, start: int, end: int) -> bool:
    """True where the class word from ``start`` to ``end`` of ``text`` is only a part of a name."""
    if not re.fullmatch(_WORD, text[start:end]) or _BEFORE.match(text[:start]):
        return False
    if not re.search(r"[\u4e00-\u9fff]{2}$", text[:start]):
        return False
    if _GOES_ON.match(text[end:]):
        return True
    return text[start:end] in _ONLY and _POINTED.match(text[end:]) is not None
