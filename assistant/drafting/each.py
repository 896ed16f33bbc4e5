"""What each of several places gets, said once for all of them: 10个村各配4套."""

import re

from assistant.drafting.totals import PLACE
from assistant.facts import Brief, Fact
from corpus.values import ValueKind

_EACH = re.compile(
    r"^[^，,。；;]{0,12}?各(?:自|再|给|要|都)?(?=[配建装发设购栽买印挂新添换安增补举办开]|[\d一两二三四五六七八九十])"
)
"""各 right behind a count of places; what follows up to the next comma is of each of them."""
_NO_PLACE = frozenset({"人", "名", "位", "户", "次", "场", "期", "台", "套", "元"})


def with_each(brief: Brief) -> Brief:
    """The brief whose counts behind 各 are counts of each place: 6个村各建1个 -> 1个/个.

    Nothing else is changed; where the places are not plain, the counts stay as they were read.
    """
    facts = list(brief.facts)
    for place in brief.facts:
        if not _is_places(place):
            continue
        start = brief.text.find(f"{place.text}{place.what}")
        end = start + len(place.text)
        found = _EACH.match(brief.text[end:]) if start >= 0 else None
        if found is None:
            continue
        first = end + found.end()
        last = re.search(r"[，,。；;\n]|$", brief.text[first:])
        said = brief.text[first : first + last.start()] if last else ""
        for number, fact in enumerate(facts):
            if fact is not place and _is_plain(fact) and fact.text in said:
                value = fact.value.model_copy(update={"per": (place.value.unit or "个",)})
                facts[number] = fact.model_copy(update={"value": value})
    return brief if facts == list(brief.facts) else brief.model_copy(update={"facts": tuple(facts)})


def _is_places(fact: Fact) -> bool:
    unit = fact.value.unit or ""
    return (
        fact.kind is ValueKind.QUANTITY
        and not fact.value.per
        and unit not in _NO_PLACE
        and PLACE.search(fact.what[-3:] or unit) is not None
    )


def _is_plain(fact: Fact) -> bool:
    return fact.kind is ValueKind.QUANTITY and not fact.value.per and fact.value.upper is None
