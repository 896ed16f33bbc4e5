"""The area for which goods are bought: 小麦一喷三防药剂3.2万亩 is a 防治面积, and no area of 药剂."""

from corpus import late_re as re

_BUYING = frozenset({"购置", "采购", "购买", "添置"})
_USES = (
    (re.compile(r"(?:防治|防控)?(?:药剂|农药|药品|药物|除草剂|杀虫剂|诱捕器|诱虫板)$"), "防治面积"),
    (re.compile(r"(?:苗木|树苗|花苗|种苗|秧苗|草籽|树种)$"), "苗木栽植面积"),
    (re.compile(r"(?:良种|种子|稻种|麦种|种薯)$"), "良种播种面积"),
    (re.compile(r"(?:有机肥|配方肥|叶面肥|肥料|化肥|肥)$"), "施肥面积"),
    (re.compile(r"(?:地膜|农膜|薄膜|防虫网|遮阳网|滴灌带)$"), ""),
)
"""Goods by the end of their name, and what is done with them over the area."""


def covered_area(thing: str, act: str) -> str:
    """The name of the area that goods bought are for; "" where nothing is bought or it is said well."""
    if act not in _BUYING:
        return ""
    for goods, done in _USES:
        if goods.search(thing):
            whose = goods.sub("", thing) if done else thing
            done = "面积" if whose.endswith(("防", "治", "防控")) else done
            return f"{whose}{done or '覆盖面积'}"
    return ""
