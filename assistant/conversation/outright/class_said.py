"""Name and value told for a class that has one row: 社会效益写流浪犬数量，有效控制; 社会效益改成旱情，值写有效缓解."""

import re

from assistant.conversation.classes import level2_of
from assistant.conversation.clauses import split
from assistant.conversation.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.outright.said import name_of
from assistant.conversation.row_names.names_told import is_told_value
from assistant.conversation.value_words import CLASS_WORD, DEGREE
from assistant.draft import Draft
from corpus.text import normalise
from corpus.values import ValueKind

_NAME = re.compile(
    rf"(?:请|把|将|那)?(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:那|这)?(?:一)?[条行项栏里]?(?:就|也|还是|要|得|请|给我|统一)*(?P<v>写成?|填成?|改成|改为|换成|换为|改写[成为]|(?:修改|调整|变更|更改|更换|替换|优化|完善|细化|量化)[成为])(?:个)?[ ：:]*[“\"「]?(?P<n>[\u4e00-\u9fff]{{2,18}})[”\"」]?"
)
_VALUE = re.compile(
    r"(?:后面的?|指标值|目标值|值|效果|程度|目标|要求|数值)?(?:就|也|还是)*(?:写成?|填成?|改成|改为|是|为|：|:)*(?P<v>.{2,12}?)(?:吧|就行|即可|了)?"
)
_HOW_FAR = re.compile(rf"{DEGREE}[\u4e00-\u9fff]{{2,4}}")
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$|别|不")


def class_said_outright(text: str, draft: Draft) -> str:
    """``text`` with the one row of the class by its number; unchanged where it has none or several."""
    clauses = [part for one in split(text) for part in one.split() if part]
    found = _NAME.fullmatch(clauses[0]) if len(clauses) == 2 and not _LEFT.search(text) else None
    told = _VALUE.fullmatch(clauses[1]) if found else None
    if found is None or told is None:
        return text
    name, value = name_of(found.group("n")), told.group("v")
    level2 = level2_of(draft, found.group("c"))
    table = draft.table.indicators
    rows = [n for n, one in enumerate(table) if one.applicable and one.level2 == level2]
    known = any(normalise(one.name) == normalise(name) for one in table)
    worded = _HOW_FAR.fullmatch(value) is not None or is_told_value(value)
    if (
        len(rows) != 1
        or not name
        or known
        or not worded
        or is_told_value(name)
        or _HOW_FAR.match(name)
    ):
        return text
    wordings = table[rows[0]].parsed.kind is ValueKind.QUALITATIVE and _HOW_FAR.fullmatch(value)
    if found.group("v")[0] in "写填" and not wordings:
        return text  # 数量写绝育犬只数，400只: perhaps a row to come
    return f"第{rows[0] + 1}条的名称改成“{name}”，值写{value}"
