"""What all comes to in a year, where only the months, or only the days, are unsaid; always to be confirmed."""

from collections.abc import Sequence
from decimal import Decimal

from assistant.understanding.factors import DAYS, YEAR
from assistant.understanding.products import Equation, Gap, product
from corpus.money import Money


def over_a_year(gaps: Sequence[Gap], equations: Sequence[Equation]) -> Money | None:
    """The total of twelve months or of 365 days; None where anything else is unsaid, or nothing."""
    missing = {gap.missing for gap in gaps}
    if missing not in ({"月"}, {"日"}):
        return None
    span = YEAR if missing == {"月"} else DAYS
    total = Money(yuan=Decimal(0))
    for equation in (*equations, *(product(one.price, [*one.known, span]) for one in gaps)):
        total = total + equation.result
    return total


def days_unsaid(gaps: Sequence[Gap]) -> bool:
    """True where the days of the year are what nobody said."""
    return bool(gaps) and all(one.missing == "日" for one in gaps)
