"""What each of several places gets, said once for all of them: 10个村各配4套, 深圳、苏州各办1场."""

from assistant.drafting.figures.totals import PLACE
from assistant.facts import Brief, Fact
from corpus import late_re as re
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
    notes = list(brief.notes)
    for number, fact in enumerate(facts):
        if _is_plain(fact) and (of_all := _named_each(fact, brief)):
            facts[number], note = of_all
            notes.append(note)
            for at, other in enumerate(facts):  # the price of the same thing
                if other.what == fact.what and at != number:
                    facts[at] = other.model_copy(update={"what": of_all[0].what})
    if facts == list(brief.facts):
        return brief
    return brief.model_copy(update={"facts": tuple(facts), "notes": tuple(notes)})


_DEED = r"(?:自|再|举?办|举行|召开|开展|组织|培训|新?建|设置?|配备?|安?装|采?购|购?买|发放?|种|栽|演出?|开设?|讲|巡[讲演])*"
_NAME = r"[^、和与及各\W\d]"
_OF_NAMED = re.compile(
    rf"(?P<names>(?:{_NAME}){{1,10}}(?:[、和与及](?:{_NAME}){{1,8}})+|[一-龥]{{1,3}}(?P<end>[一-龥])[一-龥]{{1,3}}(?P=end))(?P<each>各{_DEED})(?P<thing>[一-龥A-Za-z]{{0,8}})$"
)
_BEFORE = re.compile(
    r"^.*(?:赴|分别|组织|举办|开展|[在到去对为于给向](?=[一-龥]{2}))|^(?:其中|计划|拟|将)"
)
_OF_EACH = re.compile(rf"^.*各{_DEED}")


def _named_each(fact: Fact, brief: Brief) -> tuple[Fact, str] | None:
    """The count of all where each of several that are named has so many; None where none are named.

    深圳、苏州各办1场 are 2场, 电工焊工各2个班 are 4个.
    """
    alike = sum(one.text == fact.text for one in brief.facts)
    if alike > brief.text.count(fact.text):
        return None  # each has a count of its own already
    place = brief.text.find(fact.text)
    clause = re.split(r"[,，。；;：:\n\d]", brief.text[: max(place, 0)])[-1]
    found = _OF_NAMED.search(clause)
    if found is None or fact.value.number is None:
        return None
    listed = _BEFORE.sub("", found["names"])
    names = [one for one in re.split(r"[、和与及]", listed) if one]
    if found["end"]:
        names = [one for one in re.split(rf"(?<={found['end']})", listed) if one]
    if len(names) < 2 or any(one.startswith(("各", "每")) for one in names):
        return None
    value = fact.value.model_copy(update={"number": fact.value.number * len(names), "text": ""})
    note = f"“{listed}{found['each']}{found['thing']}{fact.text}”合计{value.render()}，请核对。"
    what = _OF_EACH.sub("", fact.what)
    return fact.model_copy(update={"value": value, "what": what}), note


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
