"""A sum of so little that it can only be the price of one: 狂犬苗2,600头份12元."""

from decimal import Decimal
from itertools import pairwise

from assistant.understanding.found import Found
from assistant.understanding.lexicon import units
from assistant.understanding.scan import Scan
from corpus.values import ValueKind

_LEAST = Decimal("0.1")
"""Yuan that one of anything costs at least."""


def prices_of_one(scan: Scan, found: list[Found]) -> None:
    """Read such a sum right behind a count as a price for each that is counted."""
    for count, sum_ in pairwise(found):
        value, money = count.value, sum_.value.amount
        unit = (value.unit or "").lstrip("万亿")
        if (
            value.kind is not ValueKind.QUANTITY
            or sum_.value.kind is not ValueKind.MONEY
            or money is None
            or value.number is None
            or value.per
            or unit not in units().countable
            or scan.flat[count.end : sum_.start].strip()
        ):
            continue
        if money.yuan < value.number * _LEAST:
            sum_.value = sum_.value.model_copy(
                update={"kind": ValueKind.UNIT_PRICE, "per": (unit,)}
            )
            sum_.what = sum_.what or count.what
