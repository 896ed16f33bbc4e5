"""Class words that stand inside another name: 农资运输成本降低率, 运输成本那行 name no class."""

import re
from collections.abc import Iterator

from assistant.draft import Draft
from corpus.text import normalise

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
