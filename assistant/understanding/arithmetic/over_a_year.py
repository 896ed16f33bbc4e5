"""What all comes to in a year, where only the months, terms or days of it are unsaid; always to be confirmed."""

from collections.abc import Sequence
from decimal import Decimal

from assistant.understanding.arithmetic.factors import OF_A_YEAR
from assistant.understanding.arithmetic.products import Equation, Gap, product
from corpus.money import Money


def over_a_year(gaps: Sequence[Gap], equations: Sequence[Equation]) -> Money | None:
    """The total of twelve months, two terms or 365 days; None where anything else is unsaid, or nothing."""
    if not span_unsaid(gaps):
        return None
    total = Money(yuan=Decimal(0))
    for equation in (
        *equations,
        *(product(one.price, [*one.known, OF_A_YEAR[one.missing]]) for one in gaps),
    ):
        total = total + equation.result
    return total


def span_unsaid(gaps: Sequence[Gap]) -> str:
    """The one span of time of which nobody said how many: 月; "" where that is not all that is unsaid."""
    missing = {gap.missing for gap in gaps}
    return next(iter(missing)) if len(missing) == 1 and missing <= OF_A_YEAR.keys() else ""
