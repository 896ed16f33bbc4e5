"""A price of which only half is paid: 房租每平每月20元补一半."""

from decimal import Decimal

from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan
from corpus.numerals import grouped
from corpus.values import ValueKind

_HALF = r"(?:的|,)?(?:给予?|按|只|统一)?(?:补助?|补贴|奖补|资助|减免|报销)(?:其中)?的?一半(?!以上)(?![^,;。]*一半)"
"""No payer is said with it: of 市里出一半、区里出一半 all is paid."""


def half_of_prices(scan: Scan, found: list[Found]) -> list[str]:
    """Halve such prices, in place; returns what is to be checked."""
    notes = []
    for one in found:
        value = one.value
        behind = pattern(_HALF).match(scan.flat, one.end)
        if value.kind is not ValueKind.UNIT_PRICE or value.number is None or behind is None:
            continue
        half = value.number / Decimal(2)
        words = scan.words(one.start, behind.end())
        one.value = value.model_copy(update={"number": half, "text": words})
        one.end = behind.end()
        notes.append(f"“{words}”按一半即{grouped(half)}{value.unit}计算，请核对。")
    return notes
