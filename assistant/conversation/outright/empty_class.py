"""A class without a row, and what is to stand there: 生态效益：弃渣处置率，100%; 可持续影响写管护机制，建立."""

import re

from assistant.conversation.classes import level2_of
from assistant.conversation.clauses import split
from assistant.conversation.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.state import Focus
from assistant.conversation.value_words import CLASS_WORD
from assistant.draft import Draft

_TOLD = re.compile(
    rf"(?:请|把|那)?(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:那|这)?(?:一)?[栏格块里类]*(?:就|也|还是|要|得|请|给我|先)*(?:[：:]+|(?:写上?|填上?|列上?|放)(?![成为回]))[ ：:]*(?P<w>[“\"「]?[\u4e00-\u9fffA-Za-z\d].{{2,40}})"
)
_SPOKEN_OF = re.compile(
    rf"(?:那)?(?:我们|咱们?)?(?:就|还是|先|那就|要不)*(?P<v>写上?|填上?|放上?|列上?)(?:个|一条|一个)?[ ：:，]*(?=[“「]?[\u4e00-\u9fff])(?!.*{CLASS_WORD}(?:[：:里中]|指标))"
)
"""就写管护机制，健全: of the class without a row that was just spoken of."""
_NOTHING = re.compile(
    r"[“\"「]?(?:无|没|不|空|待|暂|N/?A|—|-|/|什么|啥|哪|几|多少|怎么|可以|好|对|是|写|填|有)"
)
_OTHER_ORDERS = re.compile(r"删|去掉|改成|改为|换成|挪|移到|放到|[?？]|吗$|呢$")
_NAME_AND_VALUE = 2
_SHORT = re.compile(r"[\u4e00-\u9fff]{2,8}$")


def empty_class_outright(text: str, draft: Draft, focus: Focus | None) -> str:
    """``text`` as a row to come where it only tells what an empty class is to hold; else unchanged."""
    said = text.strip("。！!吧 ")
    goes_on = _SPOKEN_OF.match(said) if focus is not None and not focus.name else None
    if goes_on is not None and focus is not None:
        rest = re.sub(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])", "，", said[goes_on.end() :])
        if len(split(rest)) == _NAME_AND_VALUE:
            said = f"{focus.level2.removesuffix('指标')}写{rest}"
    told = _TOLD.fullmatch(said)
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
