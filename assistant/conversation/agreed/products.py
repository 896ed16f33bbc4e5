"""Which numbers of the table make which: 146个 at 260元 are 3.796万元, 66个 with 3次 each are 198次."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from assistant.conversation.state import Snapshot
from corpus.money import YUAN_PER_UNIT
from corpus.values import IndicatorValue, ValueKind

TOTAL = -1
"""Stands for 年度资金总额 where a row is meant."""
_MOST = 366
"""How often a year a price may fall due: 12 months, 180 days."""
_PEOPLE = frozenset({"人", "名", "位", "人次", "员"})
_MONEY = frozenset(YUAN_PER_UNIT)


@dataclass(frozen=True)
class Product:
    """``one`` × ``other`` × ``times`` is ``made``: rows from 0, or TOTAL."""

    one: int
    other: int
    made: int
    times: Decimal = Decimal(1)

    def holds(self, numbers: dict[int, Decimal]) -> bool:
        """True where these numbers (counts as they are, money in 元) make each other."""
        return numbers[self.one] * numbers[self.other] * self.times == numbers[self.made]


def is_count(value: IndicatorValue) -> bool:
    """True for so many of something."""
    return value.number is not None and value.amount is None and value.kind in {ValueKind.QUANTITY, ValueKind.FREQUENCY}  # fmt: skip


def is_price(value: IndicatorValue) -> bool:
    """True for what one of something costs."""
    return value.amount is not None and bool(value.per)


def numbers_of(now: Snapshot) -> dict[int, Decimal]:
    """The counts of the table, its prices and its total in 元."""
    found: dict[int, Decimal] = {}
    for n, row in enumerate(now.draft.table.indicators):
        value = row.parsed
        if row.applicable and is_price(value) and value.amount is not None:
            found[n] = value.amount.yuan
        elif row.applicable and is_count(value) and value.number is not None:
            found[n] = value.number
    total = now.draft.table.funding.total
    if total is not None:
        found[TOTAL] = total.yuan
    return found


def products_of(now: Snapshot, numbers: dict[int, Decimal]) -> list[Product]:
    """The products that hold; for a price that makes nothing, what it would make with what it is the price of."""
    values = {n: now.draft.table.indicators[n].parsed for n in numbers if n != TOTAL}
    counts = [n for n, one in values.items() if is_count(one)]
    found = [
        Product(one, each, made)
        for one, each, made in permutations(counts, 3)
        if values[each].per
        and not values[one].per
        and numbers[one] * numbers[each] == numbers[made]
    ]
    for price in values:
        if TOTAL not in numbers or not is_price(values[price]):
            continue
        pairs = [
            Product(n, price, TOTAL, times) for n in counts if (times := _times(numbers, n, price))
        ]
        fitting = [n for n in counts if _priced(values[n], values[price])]
        found += (
            [one for one in pairs if one.one in fitting]
            or pairs
            or [Product(n, price, TOTAL) for n in fitting]
        )
    return found


def _times(numbers: dict[int, Decimal], count: int, price: int) -> Decimal | None:
    """How often a year the price falls due, if it and the count make the total."""
    once = numbers[count] * numbers[price]
    times = numbers[TOTAL] / once if once else Decimal(0)
    return times if 1 <= times <= _MOST and times == times.to_integral_value() else None


def _priced(count: IndicatorValue, price: IndicatorValue) -> bool:
    """True where the price is of one of what is counted."""
    return any(one == count.unit or {one, count.unit} <= _PEOPLE for one in price.per)


def fits_count(said: IndicatorValue, row: IndicatorValue) -> bool:
    """True where what is said may be a count like that of the row: 120 or 五个 of 130人."""
    if (
        said.number is None
        or said.amount is not None
        or said.per
        or said.kind is not ValueKind.QUANTITY
        or said.upper
    ):
        return False
    same = said.unit in {None, "个", row.unit} or {said.unit, row.unit} <= _PEOPLE
    return same and said.unit not in _MONEY and said.number == said.number.to_integral_value()
