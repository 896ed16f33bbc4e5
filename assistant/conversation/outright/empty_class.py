"""A class without a row, and what is to stand there: 生态效益：弃渣处置率，100%; 可持续影响写管护机制，建立."""

import re

from assistant.conversation.classes import level2_of
from assistant.conversation.clauses import split
from assistant.conversation.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.value_words import CLASS_WORD
from assistant.draft import Draft

_TOLD = re.compile(
    rf"(?:请|把|那)?(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:那|这)?(?:一)?[栏格块里类]*(?:就|也|还是|要|得|请|给我|先)*(?:[：:]+|(?:写上?|填上?|列上?|放)(?![成为回]))[ ：:]*(?P<w>[“\"「]?[\u4e00-\u9fffA-Za-z\d].{{2,40}})"
)
_NOTHING = re.compile(
    r"[“\"「]?(?:无|没|不|空|待|暂|N/?A|—|-|/|什么|啥|哪|几|多少|怎么|可以|好|对|是|写|填|有)"
)
_OTHER_ORDERS = re.compile(r"删|去掉|改成|改为|换成|挪|移到|放到|[?？]|吗$|呢$")
_SHORT = re.compile(r"[\u4e00-\u9fff]{2,8}$")


def empty_class_outright(text: str, draft: Draft) -> str:
    """``text`` as a row to come where it only tells what an empty class is to hold; else unchanged."""
    told = _TOLD.fullmatch(text.strip("。！!吧 "))
    if told is None or _NOTHING.match(told.group("w")) or _OTHER_ORDERS.search(text):
        return text
    if any(re.search(form, text) for form in (OPEN, LATER, NOT_TAKEN)):
        return text
    level2 = level2_of(draft, told.group("c"))
    if level2 is None or any(
        one.applicable and one.level2 == level2 for one in draft.table.indicators
    ):
        return text
    parts = split(told.group("w"))
    if len(parts) > 2 or (len(parts) == 1 and _SHORT.fullmatch(parts[0])):
        return text  # 生态效益写有效改善: a value, and of no row
    return f"加一条{level2.removesuffix('指标')}指标：{'，'.join(parts)}"
