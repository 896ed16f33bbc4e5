"""A yearly sum that is what so many people earn in a year: 12个保洁员，每人每月1200，一年17.28万.

It is what their pay comes to, and no price of the work.
"""

from decimal import Decimal

from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.reckoning import reckon
from corpus.values import ValueKind


def with_yearly_sums(brief: Brief) -> Brief:
    """The brief in which such sums are amounts and no prices a year."""
    yearly = [fact for fact in brief.facts if _is_yearly(fact)]
    if not yearly:
        return brief
    derived = {
        one.result.yuan
        for one in reckon(brief).equations
        if len(one.facts) > 1 and not any(fact is own for fact in one.facts for own in yearly)
    }
    facts = tuple(_amount(one, derived) for one in brief.facts)
    return brief.model_copy(update={"facts": facts})


def _is_yearly(fact: Fact) -> bool:
    return fact.kind is ValueKind.UNIT_PRICE and tuple(fact.value.per) == ("年",)


def _amount(fact: Fact, derived: set[Decimal]) -> Fact:
    money = fact.value.amount
    if not _is_yearly(fact) or money is None or money.yuan not in derived:
        return fact
    value = fact.value.model_copy(update={"kind": ValueKind.MONEY, "per": ()})
    return fact.model_copy(update={"value": value})
