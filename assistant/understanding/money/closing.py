"""Amounts that end a request and so are its total: …，大概2.1万; 电费9万 27.6万元."""

from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan
from corpus.values import ValueKind


def closes(scan: Scan, one: Found, found: list[Found]) -> bool:
    """True for an amount in a clause of its own at the end that no other amount exceeds."""
    alone = one.start > 0 and scan.flat[one.start - 1] in ",;。"
    ends = one.end == len(scan.flat) or scan.flat[one.end] in ",;。!? "
    others = [other.value.amount for other in found if other is not one]
    mine = one.value.amount
    return (
        alone
        and ends
        and mine is not None
        and all(other is None or other.yuan < mine.yuan for other in others)
    )


def ends_larger(scan: Scan, one: Found, found: list[Found]) -> bool:
    """True for an amount behind a space at the end, after others that are all less."""
    others = [o.value.amount for o in found if o is not one and o.value.kind is ValueKind.MONEY]
    mine = one.value.amount
    return (
        one.end == len(scan.flat.rstrip("。"))
        and scan.spaced(one.start)
        and bool(others)
        and mine is not None
        and all(other is not None and other.yuan < mine.yuan for other in others)
    )


def ends_request(scan: Scan, one: Found, found: list[Found]) -> bool:
    """True for a sum that stands alone at the end, larger than all else that costs: …3月底前修好 14.06万.

    It is none where it may be the price of what is counted right before it.
    """
    place = next(at for at, other in enumerate(found) if other is one)
    last = found[place - 1] if place else None
    mine = one.value.amount
    alone = one.start > 0 and (scan.flat[one.start - 1] in ",;。 \n" or scan.spaced(one.start))
    tail = pattern(r"(?:左右|封顶|以内|上下|的?样子)?[吧哈啊]?[。!]?\s*").fullmatch(
        scan.flat, one.end
    )
    if last is None or mine is None or not alone or tail is None or mine.wan < 1:
        return False
    between = scan.flat[max(last.end, last.label_end) : one.start].strip(" ,;。")
    if last.value.kind is ValueKind.QUANTITY and not between:
        return False
    others = [other.value.amount for other in found if other is not one]
    costs = [other for other in others if other is not None]
    return bool(costs) and all(other.yuan < mine.yuan for other in costs)


def ends_all(scan: Scan, found: list[Found], place: int) -> bool:
    """True for a sum in a clause of its own after all else that costs: …约140件，共5万元."""
    one = found[place]
    parted = pattern(r"[一-龥]{0,6}[,;。 ]").match(scan.flat, found[place - 1].end, one.start)
    costs = (ValueKind.MONEY, ValueKind.UNIT_PRICE)
    later = any(other.value.kind in costs for other in found[place + 1 :])
    mine = one.value.amount
    items = [other.value.amount for other in found[:place] if other.value.kind is ValueKind.MONEY]
    whole = mine is not None and all(item is None or item.yuan < mine.yuan for item in items)
    return parted is not None and not later and whole
