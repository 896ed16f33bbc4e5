"""A yearly sum that is the whole of a project: 一年145.08万元 after prices of people, or as the only money.

The sum stands alone in its clause and is larger than what one thing costs a year.
"""

from collections.abc import Sequence

from assistant.understanding.found import Found
from assistant.understanding.wording.scan import Scan
from corpus.values import ValueKind

_OF_A_YEAR = frozenset({"年租金", "年租", "年费", "年费用", "年服务费", "年管护费", "年运维费"})
_HEADS = frozenset({"人", "名", "位"})
_NOBODY_IS_PAID = 20
"""万元 a year from which a sum is no pay of one person: 一年336万."""


def yearly_total(scan: Scan, found: Sequence[Found]) -> Found | None:
    """The yearly sum that is the total; None where none is, or where it may be the price of one."""
    prices = [one for one in found if one.value.kind is ValueKind.UNIT_PRICE and one.value.amount]
    yearly = [
        one
        for one in prices
        if one.value.per == ("年",)
        and (not one.what or one.what in _OF_A_YEAR or one.what in {o.what for o in prices[:1]})
        and one.value.upper is None
        and ((one.value.unit or "").startswith(("万", "亿")) or _wan(one) >= 1)
        and scan.clause_start(one.start, max(0, one.start - 1)) == one.start
        and (one.end == len(scan.flat) or scan.flat[one.end] in ",;。!? \n")
    ]
    if len(yearly) != 1:
        return None
    only = yearly[0]
    others = any(set(one.value.per) - {"年"} for one in prices)
    if others or only.what in _OF_A_YEAR or _is_only_money(scan, only, prices, found):
        return only
    return None


def _is_only_money(
    scan: Scan, yearly: Found, prices: Sequence[Found], found: Sequence[Found]
) -> bool:
    """True for a yearly sum beside counts of things alone, or a last one that nobody is paid.

    为期2年，每年25万元 comes to 50, and 法律顾问1名，每年3万元 is a price.
    """
    spans = {ValueKind.MONEY, ValueKind.PERIOD}
    if len(prices) != 1 or yearly.what or any(one.value.kind in spans for one in found):
        return False
    units = {one.value.unit for one in found if one.value.kind is ValueKind.QUANTITY}
    if units & _HEADS and scan.flat[yearly.end :].strip(",;。!? \n"):
        return False
    return bool(units - _HEADS) or (bool(units) and _wan(yearly) >= _NOBODY_IS_PAID)


def _wan(one: Found) -> float:
    return float(one.value.amount.wan) if one.value.amount is not None else 0.0
