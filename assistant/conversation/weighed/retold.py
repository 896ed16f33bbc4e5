"""A value told after a new name, for the same row: 换成“参保率”，值为95%; 改成保健意识，效果写逐步提高."""

from assistant.conversation.parts import words
from assistant.conversation.parts.mentions import CLASS, ROW, TEXT, Clause, Span
from assistant.conversation.weighed.heard import Heard
from corpus import late_re as re

_NAMING = re.compile(
    r"(?:改|换|叫|写|称|表述|题|用|缩|简)[成为叫作做称用题]?[“\"：:]?[\u4e00-\u9fff]{3}"
)
_NAMED_SO = re.compile(r"(?:率|满意度|数|数量|时间|次数|水平|能力|意识|程度|期限|标准)$")
_LEADS = re.compile(
    r"(?:并且?|然后|再|同时|也|就|都|请|给我|把|将|的|那|指标值|目标值|数值|数据|数字|数目|数|值|结果|效果|程度词?|内容|后面|前面|改|写|填|定|设|为|是|到|成|按|用|更正|要|达到|提|报|调|降|，|：|:|“|\")*"
)
_FAR = 2
"""Clauses before a value in which the new name may stand."""


def retold(heard: Heard, clause: int, span: Span) -> list[str]:
    """Whether the clause is nothing but the value, and how near before it a new name is told; [] if not."""
    raw = heard.clauses[clause].raw
    if not _LEADS.fullmatch(raw[: span.start]) or len(raw) - span.end > _FAR:
        return []
    for back in range(clause - 1, max(clause - 1 - _FAR, -1), -1):
        if _names(heard.clauses[back], first=back == 0):
            return [f"retold:{clause - back}", *(["retold:row"] if _told_of(heard, back) else [])]
    return []


def _names(clause: Clause, *, first: bool) -> bool:
    """True where a clause tells a new name."""
    if clause.of(TEXT):
        return True
    if _NAMING.search(clause.raw) or words.NAMED.search(clause.raw):
        return True
    return not first and _NAMED_SO.search(clause.raw) is not None


def _told_of(heard: Heard, back: int) -> bool:
    """True where that clause, or one before it, says which row it is about."""
    return any(one.of(ROW) or one.of(CLASS) for one in heard.clauses[: back + 1])
