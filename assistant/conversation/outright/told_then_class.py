"""A row to come whose class is told behind it: 差错率控制在0.1%以内，放质量里 is 加一条质量指标：差错率，控制在0.1%以内."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.hedges import OPEN
from assistant.conversation.outright.said import name_of
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.row_names.names_told import is_told_value, may_name
from assistant.conversation.targets import find_targets
from assistant.conversation.value_words import CLASS_WORD, name_and_value
from assistant.draft import Draft

_PLACE = re.compile(
    rf"(?:就|也|请|给我|帮我|应该?|要|得|这个?|这条)*(?:放|列|归|写|加|算|填|摆|挂)(?:到|在|进|入|成)?(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:里面?|里头|中|那边|下面|去|上)*(?:吧|了)*"
)
_BOUND = re.compile(
    r"(?P<n>[\u4e00-\u9fff]{3,14}?)(?P<v>(?:控制在|不超过|不低于|不少于|达到|≥|≤).*)"
)
_VERBS = re.compile(r"改|换|调|提|降|删|加|补|添|挪|移|不|别")


def told_then_class_outright(text: str, draft: Draft) -> str:
    """``text`` as an order to add the row; unchanged where the table has such a row, or it is none."""
    clauses = split(text)
    place = _PLACE.fullmatch(clauses[-1]) if 1 < len(clauses) <= 3 else None
    if place is None or re.search(rf"{OPEN}|[?？]|吗$", text):
        return text
    if len(clauses) == 3:
        name, value = clauses[0], clauses[1]
    else:
        bound = _BOUND.fullmatch(clauses[0])
        name, value = bound.group("n", "v") if bound else name_and_value(clauses[0])
    name = name_of(name)
    told = is_told_value(value) or VALUE_WORDS.search(value) is not None
    if not name or not value or not told or _VERBS.match(name) or not may_name(name, sure=False):
        return text
    if any(one.row is not None and one.sure for one in find_targets(draft, name)):
        return text
    return f"加一条{place.group('c')}指标：{name}，{value}"
