"""A row that a clause only points to, of the class that the message begins with: 满意度要拆开，这条改成….

Whatever was spoken of before the message, 这条 is then the one row of that class.
"""

import re

from assistant.conversation.classes import level2_of
from assistant.conversation.clauses import split
from assistant.conversation.value_words import CLASS_WORD
from assistant.draft import Draft

_OF_CLASS = re.compile(rf"(?:审核|财政|领导|他们)?[^，。]{{0,4}}?(?P<c>{CLASS_WORD})")
_POINTS = re.compile(
    r"(?:把|将)?(?:原来的?|现在的?|原有的?|现有的?|目前的?|已有的?|先)?(?:这|那|它|原)(?:一)?[条行项个]?(?=(?:就|也|先|的名称|名称|名字)*(?:改|叫|写|换|名))"
)
_ROW_NAMED = re.compile(r"第[一二三四五六七八九十\d]{1,2}[条行项]|最后一[条行项]")


def this_of_class_outright(text: str, draft: Draft) -> str:
    """``text`` with 这条 as the row of the class that its first clause names; unchanged where there are several."""
    clauses = split(text)
    of_class = _OF_CLASS.match(clauses[0]) if len(clauses) > 1 else None
    if of_class is None or _ROW_NAMED.search(text) or re.search(r"[并合]", clauses[0]):
        return text
    level2 = level2_of(draft, of_class.group("c"))
    rows = [n for n, row in enumerate(draft.table.indicators) if row.applicable and row.level2 == level2]  # fmt: skip
    points = _POINTS.match(clauses[1])
    if len(rows) != 1 or points is None:
        return text
    clauses[1] = f"第{rows[0] + 1}条{clauses[1][points.end() :]}"
    return "，".join(clauses)
