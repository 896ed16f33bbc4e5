"""A cell, what is wrong with what it says, and the value that it shall have: 时间只写9月太笼统，改2026年9月20日前."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.hedges import LATER, NOT_TAKEN, OF_OTHERS, OPEN
from assistant.conversation.measures import same_measure
from assistant.conversation.outright.said import value_of
from assistant.conversation.said_values import tidy_value
from assistant.conversation.targets import find_targets
from assistant.draft import Draft
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_AROUND = r"(?:也|就|都|又|还|有点|有些|实在|确实|显得|怕是|恐怕|感觉|未免|，)*"
_FAULT = r"(?:(?:太|过于|偏|不够|有点|有些)[\u4e00-\u9fff]{1,3}?|不(?:太|大)?(?:行|对|合适|具体|明确|准确?|规范|现实|妥当?|清楚|精确|好|够|合理)|笼统|粗|模糊|含糊|宽泛|空泛|没写(?:清楚?|具体|到[日天])|看不出[是到]?[\u4e00-\u9fff]{1,4})"
_PLAINER = r"(?:(?:写|说|填|定|列)?(?:得|的)?(?:再|更)?(?:具体|明确|清楚|精确|准确|细致?|死)(?:一?点|一?些|到[日天月]|下来)*|(?:要|得|应|应该|需要?)?(?:再|更)?(?:写|填|定|细化|精确|具体|明确|落实|落)到(?:具体)?(?:哪?一?[日天月]|日期|几[号日月])|(?:要|得|应|应该)?(?:有|写|给)(?:个)?(?:具体|明确|准确)(?:的)?(?:日期|日子|时间|数|数字))"
_OLD = r"(?P<old>[^，]{0,12}?)"
_COMPLAINED = re.compile(
    rf"(?P<s>[^，\d]{{2,12}}?)(?:那|这)?(?:一)?[条行项格栏个]?(?:里|上)?(?:不能|不要|不该|不宜|别)?(?:只|光|仅|就|都|也|还|现在|原来|目前|当前|之前|老是)*(?:写|填|定|报|说|是)(?:的|得|成|在|到|为|着|个|是)*{_OLD}{_AROUND}{_FAULT}(?:了|的|啊|呀)*"
    rf"|(?P<s2>[^，\d]{{2,12}}?)(?:那|这)?(?:一)?[条行项格栏个]?{_AROUND}(?:要|得|应该?|需要?|请|应当|必须)*(?:{_FAULT}|{_PLAINER})(?:了|的|啊|呀)*"
)
_TOLD = re.compile(
    r"(?:请|那就|那|就|还是|直接|先|都|统一|应该?|应当|得|要|给我|帮我)*(?:改|定|写|填|按|用|是|为|报|调|设|更正|明确)?(?:成|为|到|在|是|作)?(?P<v>[^，]+?)(?:完成|完工|为准|吧|了|就行|即可)*"
)
_MOVED = re.compile(
    r"(?P<s>[^，\d]{0,8}?(?:时间|日期|工期|期限|时限|时效))(?:那|这)?(?:一)?[条行项]?(?:要|得|也|再|就|都|还|需要?|应该?)*(?:(?:往[后前])?(?:推迟|推后|推|挪后|挪|移|顺延|延后|延期|延|提前|提早|改期|调整|错开|变了|有变化?|改了|改一?下)(?:一[点些下]|了)*)(?:(?:到|至|为)(?P<v>\d[^，]+))?"
)
"""采购时间往后推: that the time is another one; which, follows."""
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|{OF_OTHERS}|[?？]|吗$|名称|名字|叫法|名")
_FEW = 3
"""Clauses of such a message: the fault, why, the value."""


def complained_outright(text: str, draft: Draft) -> str:
    """``text`` with the value told of the row that fault is found with; unchanged where either is not plain."""
    clauses = split(text)
    moved = _MOVED.fullmatch(clauses[0]) if clauses else None
    if len(clauses) == 1 and moved and moved.group("v"):
        clauses = [clauses[0], moved.group("v")]  # 时间挪到5月至6月
    if not 2 <= len(clauses) <= _FEW or _LEFT.search(text):
        return text
    found = moved or _COMPLAINED.fullmatch(clauses[0])
    told = _TOLD.fullmatch(clauses[-1])
    why = clauses[1:-1]
    if not found or not told or why:
        return text
    said, value = next(one for one in found.groups() if one), value_of(told.group("v"))
    targets = find_targets(draft, re.sub(r"^(?:把|将|那|这)", "", said)) if value else []
    row = targets[0].row if len(targets) == 1 and targets[0].sure else None
    if row is None or not _fits(draft, row, value):
        return text
    return f"第{row + 1}条改成{value}"


def _fits(draft: Draft, row: int, value: str) -> bool:
    """True where the value is of the kind that stands there, or a bare number."""
    told, stands = parse_value(tidy_value(value)), draft.table.indicators[row].parsed
    dates = {ValueKind.DATE, ValueKind.PERIOD}
    if stands.kind in dates or draft.table.indicators[row].level2 == "时效指标":
        return told.kind in dates
    return told.number is not None and (told.unit is None or same_measure(told, stands))
