"""A sum of so little that it can only be the price of one: 狂犬苗2,600头份12元."""

from decimal import Decimal
from itertools import pairwise

from assistant.understanding.attribution.priced_units import bare_unit
from assistant.understanding.found import Found
from assistant.understanding.lexicon import units
from assistant.understanding.wording.scan import Scan
from corpus.values import ValueKind

_LEAST = Decimal("0.1")
"""Yuan that one of anything costs at least."""
_LEAST_IN_BRACKETS = Decimal(1)
"""The same where the sum stands in brackets behind the count: 海报300张（12元）."""


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
        ):
            continue
        between = scan.flat[count.end : sum_.start].strip()
        behind = scan.flat[sum_.end : sum_.end + 1]
        if between and not (between == "(" and behind == ")"):
            continue
        scale, _ = bare_unit(value.unit or "")
        if money.yuan < value.number * scale * (_LEAST if not between else _LEAST_IN_BRACKETS):
            sum_.value = sum_.value.model_copy(
                update={"kind": ValueKind.UNIT_PRICE, "per": (unit,)}
            )
            sum_.what = sum_.what or count.what
