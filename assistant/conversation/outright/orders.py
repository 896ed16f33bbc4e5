"""Orders that are told in two breaths: a question and its 就这么写吧, a class and its 整类都去掉."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.parts import words
from assistant.conversation.value_words import CLASS_WORD

_ASKED = re.compile(
    r"(?P<a>.{0,16}?)(?:能不能|能否|可不可以|可否|是不是(?:该|应该|应当|得|要|可以)?|要不要|行不行|可以)(?P<b>(?:把|将)?.{0,16}?(?:写成?|改成?|填成?|定成?|定到|提到|降到|提高到|降低到|调到|换成?|放到?|挪到|移到|叫|删|去掉|加)[^？?]*?)(?:呢|吗|啊)?[?？]"
)
_SO = re.compile(
    r"(?:行|好|可以|嗯|那)*[，,]?(?:就|那就|就按)(?:这么|这样|这个|按这个|照这个|照这样)(?:来|写|改|定|办|填|做|弄|着)(?:吧|了|好了|算了|就行)*[。！]?"
)
"""就这么写吧."""
_WHOLE = re.compile(
    rf"{r'(?:就|把|那就|那|干脆|还是|直接)*'}(?:整个?一?类|这一?整?类|全类|整块|整个一块|那一?整类)(?:都|全|就|也|给我|直接|一起)*(?P<verb>{words.DELETE.pattern})(?:吧|了|掉)*"
)
_OF_CLASS = re.compile(rf"(?P<c>{CLASS_WORD})(?:类?指标|类)?")


def orders_outright(text: str) -> str:
    """``text`` with the order in one clause; unchanged where there is none of that kind."""
    asked = re.fullmatch(rf"{_ASKED.pattern}[，,\s]*(?P<so>.+)", text)
    if asked and _SO.fullmatch(asked.group("so")):
        return asked.group("a") + asked.group("b")
    clauses = split(text)
    for at, clause in enumerate(clauses[1:], 1):
        named = set(_OF_CLASS.findall(clauses[at - 1]))
        if _WHOLE.fullmatch(clause) and len(named) == 1:
            return "，".join([*clauses[: at - 1], f"{named.pop()}指标全部删掉", *clauses[at + 1 :]])
    return text
