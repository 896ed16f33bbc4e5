"""The sentences of a message that may be heard alone, one order each."""

from corpus import late_re as re

_AND = r"(?:再|还|也)?(?:另外|还有|顺便|此外|同时|然后|至于|倒是|最后|其次|再就是|再一个|另有|对了|哦对|并且)"
_CLASS = "(?:数量|质量|时效|成本|(?:社会|经济|生态)效益|可持续影响|满意度)"
_ENDS = re.compile(
    rf"[。；;\n！!]+|[，,](?={_AND}|再[把将加补添写]|{_CLASS}(?:里|中|这块|方面|那))"
)
"""Where one order plainly ends: commas alone part the words of one order as well."""
_LEAD = re.compile(rf"^(?:[，,：:\s]|{_AND})+")

_ITEM = re.compile(
    r"(?:^|(?<=[；;，,。！!：:\n\s]))\s*(?:[（(]?(?P<d>\d{1,2})[)）、.．](?!\d)|(?P<r>[①②③④⑤⑥⑦⑧⑨])|第?(?P<c>[一二三四五六七八九])(?:、|是(?![否不])|，|,))\s*"
)
"""What opens the points of a list: 1、 (2) ③ 一是."""
_ORDER = ("①②③④⑤⑥⑦⑧⑨", "一二三四五六七八九")


def numbered_points(text: str) -> list[str]:
    """The points of a numbered list (1、…；2、…), without what introduces it; [] where the numbers do not run from one."""
    points = list(_ITEM.finditer(text))
    numbers = [int(one["d"]) if one["d"] else _ORDER[one["r"] is None].index(one["r"] or one["c"]) + 1 for one in points]  # fmt: skip
    if len(points) < 2 or numbers != list(range(1, len(points) + 1)):
        return []
    ends = [*(one.start() for one in points[1:]), len(text)]
    return [
        text[one.end() : end].strip("，,；;。 \n") for one, end in zip(points, ends, strict=True)
    ]


def sentences(text: str) -> list[str]:
    """The parts of a message that may be heard alone."""
    return [part for one in _ENDS.split(text) if (part := _LEAD.sub("", one).strip("，, "))]
