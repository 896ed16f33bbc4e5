"""A parcel of goods for each of many: 大米1袋、油2桶，共90户 are so many for every 户."""

from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern, units
from assistant.understanding.wording.scan import Scan
from corpus.values import ValueKind

_PACKED = frozenset("袋桶箱盒瓶包条床件份提壶斤套双个本支块罐听张把顶块副")
"""Units of what is handed out."""
_HANDED = r"[发送]|慰问|礼包"
_REACHED = r"(?:惠及|受益|覆盖|服务|涉及|现有|入住|供|约?有)[一-龥]{0,6}$"
_USED_BEHIND = r"[一-龥]{0,4}(?:受益|使用|共用|参加|参与)"
_MOST = 3
"""Of one sort that one household gets in a parcel."""
_FEWEST = 10
"""Recipients of whom a few packs are clearly not shared."""


def shared_out(scan: Scan, found: list[Found]) -> None:
    """Read the few packs of each sort as so many for each of the one group that gets them, in place."""
    whom = [one for one in found if one.value.unit in units().people | {"户"} and _plain(one)]
    if len(whom) != 1 or not pattern(_HANDED).search(scan.flat):
        return
    group = whom[0]
    if (group.value.number or 0) < _FEWEST or _not_given(scan, group):
        return
    prices = {
        per for one in found if one.value.kind is ValueKind.UNIT_PRICE for per in one.value.per
    }
    goods = [one for one in found if _plain(one) and one is not group]
    if len(goods) < 2 or not all(_packed(one, prices) for one in goods):
        return
    for one in goods:
        one.value = one.value.model_copy(update={"per": (group.value.unit or "",)})


def _not_given(scan: Scan, group: Found) -> bool:
    before = scan.flat[scan.clause_start(group.start, 0) : group.start]
    behind = pattern(_USED_BEHIND).match(scan.flat, group.end)
    return bool(pattern(_REACHED).search(before) or behind)


def _plain(one: Found) -> bool:
    value = one.value
    return (
        value.kind is ValueKind.QUANTITY
        and not value.per
        and value.sign is None
        and value.upper is None
    )


def _packed(one: Found, prices: set[str]) -> bool:
    unit = one.value.unit or ""
    return unit in _PACKED and unit in prices and 1 <= (one.value.number or 0) <= _MOST
