"""A part of one row's name exchanged without a word more: 幸福感改荣誉感; 受益农户换机手，满意度94%."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.parts.base import LEVEL
from assistant.conversation.people_named import names_people
from assistant.conversation.row_names.names_told import may_name
from assistant.conversation.value_words import is_class_word, is_head_word
from assistant.draft import Draft

_TURNED = re.compile(
    r"(?:把|将)?(?P<a>[\u4e00-\u9fff]{2,10}?)(?:(?<![更置轮调交兑退])换|(?<![更修整技])改)(?![造善革良建进正写组成为届乘叫称用掉])(?P<b>[\u4e00-\u9fff]{2,8}?)(?:吧|了|就行)*"
)
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$|都|全部|统一|项目名|目标")
_SATISFACTION = "满意度"


def part_exchanged_outright(text: str, draft: Draft) -> str:
    """``text`` with the new name of the one row that has the part; unchanged where none or several have it."""
    clauses = split(text)
    found = _TURNED.fullmatch(clauses[0]) if 1 <= len(clauses) <= 2 else None
    if found is None or _LEFT.search(text):
        return text
    old, new = found.group("a"), found.group("b")
    rows = [n for n, one in enumerate(draft.table.indicators) if one.applicable and old in one.name]
    if len(rows) != 1 or is_class_word(old) or is_head_word(old) or LEVEL.search(new):
        return text
    name = draft.table.indicators[rows[0]].name
    people = name == f"{old}{_SATISFACTION}" and names_people(new)
    like = old != name and old[-1] == new[-1]
    after = name.replace(old, new, 1)
    if not (people or like) or name.count(old) != 1 or not may_name(after):
        return text
    return "，".join([f"第{rows[0] + 1}条的名称改成“{after}”", *clauses[1:]])
