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
_PROPOSED = re.compile(
    r"^(?!我|咱|俺|请|把|将)[\u4e00-\u9fff]{2,8}?(?:建议|提议|希望|要求|提出|想要?|说要?)(?:给|把|将|我们?|再)*(?P<o>(?:(?:把|将)?[\u4e00-\u9fff]{0,10}?)(?:改|写|填|加|补|延|提|降|调|推|换|删|增).+)"
)
_AGREED = re.compile(
    r"(?:我们?|咱们?|领导|[\u4e00-\u9fff]{1,2}[长任记])?(?:看|觉得|这边|都|也|已经?|研究|商量过?)*(?:(?:同意|答应|批准|点头|认可|采纳)了|(?:可以|行|那就|就)*(?:照办|照改|(?:照|按)(?:他们?|她们?|这个|这样)?(?:说的|的)?(?:改|办|来|写|加)|这么(?:改|定|办|加)|加上|采纳|同意)(?:吧|了)*)"
)
"""村民建议加一条…，可以加上: what was proposed is to be done."""
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
    proposed = _PROPOSED.match(clauses[0]) if len(clauses) > 1 else None
    if proposed and _AGREED.fullmatch(clauses[-1]):
        return "，".join([proposed.group("o"), *clauses[1:-1]])
    for at, clause in enumerate(clauses[1:], 1):
        named = set(_OF_CLASS.findall(clauses[at - 1]))
        if _WHOLE.fullmatch(clause) and len(named) == 1:
            return "，".join([*clauses[: at - 1], f"{named.pop()}指标全部删掉", *clauses[at + 1 :]])
    return text
