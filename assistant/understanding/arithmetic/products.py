"""A price times what it is per, written as a clerk follows it: 33人×220元/人/年=7,260元."""

from dataclasses import dataclass
from decimal import Decimal

from assistant.facts import Fact
from assistant.understanding.arithmetic.factors import Factor
from assistant.understanding.arithmetic.reckoning_words import both_units
from corpus.money import Money
from corpus.numerals import grouped

SPANS = ("月", "年", "天", "日", "周", "季", "季度", "学期", "学年")
"""How the factors of time end."""


@dataclass(frozen=True)
class Equation:
    """One derivation: its result, the text that a clerk reads, the facts that it rests on."""

    result: Money
    text: str  # "33人×220元/人/年=7,260元=0.726万元"
    facts: tuple[Fact, ...]
    factors: tuple[Factor, ...] = ()  # what the price of a product is multiplied by


@dataclass(frozen=True)
class Gap:
    """A price that lacks one factor."""

    price: Fact
    missing: str  # the per-unit without a number: 人, 月
    known: tuple[Factor, ...]


@dataclass(frozen=True)
class Lack:
    """A price that lacks one factor or more."""

    price: Fact
    missing: tuple[str, ...]
    known: tuple[Factor, ...]


def shown_price(price: Fact) -> str:
    """220元/人/年."""
    value = price.value
    return f"{grouped(value.number or Decimal(0))}{value.unit}" + "".join(
        f"/{per}" for per in value.per
    )


def product(price: Fact, factors: list[Factor]) -> Equation:
    """The price times its factors, people and things before it, spans of time after it."""
    value = price.value
    assert value.number is not None
    assert value.unit is not None
    number = value.number
    for factor in factors:
        number = number * factor.number
    result = Money.of(number, value.unit)
    shown = shown_price(price)
    first = 1 if factors and not factors[0].text.endswith(SPANS) else 0
    left = "×".join([*(f.text for f in factors[:first]), shown, *(f.text for f in factors[first:])])
    facts = (*(fact for factor in factors for fact in factor.facts), price)
    if not factors:
        return Equation(result, f"{price.what}{shown}", facts)
    return Equation(result, f"{left}={both_units(result)}", facts, tuple(factors))
