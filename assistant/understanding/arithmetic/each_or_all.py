"""Whether a sum right behind a count is for each or for all: 终端25台1680元. The stated total tells.

Where the items come to the total only with such sums read as prices of one, they are prices of one;
so it is told whether what is listed behind the first thing of each place is of each place too.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.attribution.priced_units import TIME, bare_unit
from assistant.understanding.who.sources import is_source
from corpus import late_re as re
from corpus.values import ValueKind

_MOST = 4
"""Such sums of one request of which every choice is tried."""
_DEAREST = Decimal(1_000_000)
"""Yuan; one of anything that is counted so costs no more."""


def with_prices_of_one(brief: Brief) -> Brief:
    """The brief with such sums as prices, where in one way alone all comes to the stated total."""
    if brief.amount is None:
        return brief
    places = [at for at in range(1, len(brief.facts)) if _may_be_each(brief, at)]
    lists = _listed_for_each(brief)
    if not (places or lists) or reckon(brief).agrees:
        return brief
    found = [one for one in _readings(brief, places, lists) if reckon(one).agrees]
    return found[0] if len(found) == 1 else brief


def _readings(brief: Brief, places: list[int], lists: list[Brief]) -> Iterator[Brief]:
    for many in range(len(places), 0, -1):
        if many in {len(places), 1} or len(places) <= _MOST:
            yield from (_priced(brief, chosen) for chosen in combinations(places, many))
    for listed in lists:
        yield listed
        if again := [at for at in range(1, len(listed.facts)) if _may_be_each(listed, at)]:
            yield _priced(listed, tuple(again))


def _listed_for_each(brief: Brief) -> list[Brief]:
    """每站配监控2台1800元 照明灯4盏260元: the brief with further counts as so many of each place."""
    first = next((at for at, one in enumerate(brief.facts) if _of_each_place(one)), None)
    if first is None:
        return []
    per = brief.facts[first].value.per
    found = []
    for last in range(len(brief.facts) - 1, first, -1):
        if not _plain_count(brief.facts[last]):
            continue
        facts = [
            one.model_copy(update={"value": one.value.model_copy(update={"per": per})})
            if first < at <= last and _plain_count(one)
            else one
            for at, one in enumerate(brief.facts)
        ]
        found.append(brief.model_copy(update={"facts": tuple(facts)}))
    return found[:_MOST]


def _of_each_place(one: Fact) -> bool:
    value = one.value
    return (
        one.kind is ValueKind.QUANTITY
        and len(value.per) == 1
        and value.per[0] not in TIME
        and one.text.startswith("每")
    )


def _plain_count(one: Fact) -> bool:
    value = one.value
    return one.kind is ValueKind.QUANTITY and not value.per and value.sign is None


def _may_be_each(brief: Brief, at: int) -> bool:
    count, sum_ = brief.facts[at - 1], brief.facts[at]
    value, money = count.value, sum_.value.amount
    return (
        count.kind is ValueKind.QUANTITY
        and sum_.kind is ValueKind.MONEY
        and value.number is not None
        and (value.number > 1 or bool(value.per))
        and value.upper is None
        and sum_.value.upper is None
        and money is not None
        and money.yuan <= _DEAREST
        and not is_source(sum_.what)
        and _next_to(brief.text, count, sum_)
    )


def _next_to(text: str, count: Fact, sum_: Fact) -> bool:
    return (
        re.search(rf"{re.escape(count.text)}[ 　,，（(]?{re.escape(sum_.text)}", text) is not None
    )


def _priced(brief: Brief, places: tuple[int, ...]) -> Brief:
    facts = list(brief.facts)
    for at in places:
        unit = bare_unit(facts[at - 1].value.unit or "")[1]
        value = facts[at].value.model_copy(update={"kind": ValueKind.UNIT_PRICE, "per": (unit,)})
        facts[at] = facts[at].model_copy(update={"value": value})
    return brief.model_copy(update={"facts": tuple(facts)})
