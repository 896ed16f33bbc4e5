"""Several cells and their values told apart: 完工时间和满意度一起改：4月30日前、95%."""

import re

from assistant.conversation.parts.base import LEVEL
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.targets import find_targets
from assistant.draft import Draft

_AND = r"(?:、|和|跟|与|以及|及)"
_VALUE = rf"(?:{VALUE_WORDS.pattern}|{LEVEL.pattern})"
_PAIRS = re.compile(
    rf"(?:请|把|将)*(?P<names>[^，。：:；\d]{{2,16}}?(?:{_AND}[^，。：:；\d]{{2,16}}?){{1,3}})(?:这)?(?:[两俩三四2-4](?:个|处|条|项|格|样|行|者)?)?(?:一起|一并|分别|都|也|同时|各|依次|统一)*(?:改|写|调|填|换|定|更新|修改|变更|设|调整|提|降)(?:成|为|到|一下|下|高|低|大|小|多|少|上)*[：:，, ]*(?P<values>{_VALUE}(?:[、，,]|和|跟|及|与){_VALUE}(?:(?:[、，,]|和){_VALUE}){{0,2}})(?:吧|了|就行|即可)*"
)


def pairs_outright(text: str, draft: Draft) -> str:
    """``text`` as one order a cell, where as many values are told as cells are named."""
    found = _PAIRS.fullmatch(text)
    if found is None:
        return text
    names = re.split(_AND, found.group("names"))
    values = [one.group() for one in re.finditer(_VALUE, found.group("values"))]
    if len(names) != len(values) or not all(find_targets(draft, one) for one in names):
        return text
    return "，".join(f"{name}改成{value}" for name, value in zip(names, values, strict=True))
