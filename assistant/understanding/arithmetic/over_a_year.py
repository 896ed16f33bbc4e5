"""What all comes to in a year, where only the months, terms or days of it are unsaid; always to be confirmed."""

from collections.abc import Sequence
from decimal import Decimal

from assistant.understanding.arithmetic.factors import OF_A_YEAR, Factor
from assistant.understanding.arithmetic.products import Equation, Gap, product
from corpus import late_re as re
from corpus.money import Money

_TERM = re.compile(
    r"(?<![春秋上下、和及与])[春秋上下]季?学期(?!(?:[一-龥]{0,4}?(?:开始|起|开学|前|后|末)))"
)
_TERMS = re.compile(r"[两二2]个?学期|[春秋上下]季?(?:学期)?[、和及与/]?[春秋上下]季?学期")


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


def one_term(text: str) -> Factor | None:
    """The one term that a text is for: 春季学期资助210人; None where it names two, or when something begins."""
    named = set(_TERM.findall(text))
    return (
        Factor(Decimal(1), "1个学期", None) if len(named) == 1 and not _TERMS.search(text) else None
    )
