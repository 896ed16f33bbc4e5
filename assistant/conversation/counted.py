"""A count told with what the row's name says that it counts: 5个点 of 兑换点建设数量 is 5个."""

import re

_COUNTED = re.compile(r"(?P<v>[^\u4e00-\u9fff]*\d[\d.,]*个)(?P<what>[\u4e00-\u9fff]{1,3})")


def counted_by_name(value: str, name: str) -> str:
    """``value`` without the word that ``name`` says already; other values as they are."""
    found = _COUNTED.fullmatch(value)
    if found is None:
        return value
    what = re.escape(found.group("what"))
    counts = re.search(rf"{what}位?(?:建设|设置|安装|改造|个)?(?:数量?|$)", name)
    return found.group("v") if counts else value
