"""The sentences of a message that may be heard alone, one order each."""

import re

_AND = r"(?:再|还|也)?(?:另外|还有|顺便|此外|同时|然后|至于|倒是|最后|其次|再就是|再一个|另有|对了|哦对|并且)"
_CLASS = "(?:数量|质量|时效|成本|(?:社会|经济|生态)效益|可持续影响|满意度)"
_ENDS = re.compile(
    rf"[。；;\n！!]+|[，,](?={_AND}|再[把将加补添写]|{_CLASS}(?:里|中|这块|方面|那))"
)
"""Where one order plainly ends: commas alone part the words of one order as well."""
_LEAD = re.compile(rf"^(?:[，,：:\s]|{_AND})+")


def sentences(text: str) -> list[str]:
    """The parts of a message that may be heard alone."""
    return [part for one in _ENDS.split(text) if (part := _LEAD.sub("", one).strip("，, "))]
