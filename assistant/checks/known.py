"""Names and words against what the office's history holds: which is the odd one out."""

from collections.abc import Iterator

from assistant.checks.around import Past
from assistant.checks.rule import Note
from assistant.checks.sheet import Sheet, flat
from assistant.checks.vocabulary import alike, one_apart, vocabulary
from assistant.findings import Edit, Fix
from corpus.text import normalise

_KNOWN = 2
"""A name that so many tables carry is the office's own."""
_OFTEN = 3
"""Words that so many names and goals hold are no slip."""
_SPAN = 4
_MOST = 4000  # characters of one table that are looked at


def variant_of_known(sheet: Sheet) -> Iterator[Note]:
    """Names in the head that differ in one character from a name that far more tables carry."""
    past = sheet.around.past
    if past is None:
        return
    for cell in ("unit", "authority"):
        name = flat(sheet.text(cell))
        if len(name) < 4 or sheet.is_open(cell):
            continue
        own = tables_with(past, name)
        usual = {
            other: count
            for other in past.offices()
            if len(other) == len(name) and (pair := one_apart(name, other)) and alike(pair)
            and (count := tables_with(past, other)) >= max(_KNOWN, 2 * own)
        }  # fmt: skip
        if len(usual) == 1:
            other, count = next(iter(usual.items()))
            yield Note(
                f"“{name}”与历史库中{count}张表写的“{other}”只差一个字，请核对。",
                cell,
                Fix(label=f"改为“{other}”", edits=(Edit(cell=cell, value=other),)),
            )


def tables_with(past: Past | None, name: str) -> int:
    """In how many known tables a name stands in the head, also as a part of a longer one."""
    if past is None:
        return 0
    return sum(count for known, count in past.offices().items() if name in known)


def rare_slips(sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    """(cell, as written, as it should be): words that the history never has, but for one character.

    Cautious: four characters with one changed to its lookalike must be known several times, as
    written they must be known nowhere, nor the pairs about the odd character.
    """
    past = sheet.around.past
    if past is None:
        return
    read = 0
    for cell, text in sheet.worded():
        if cell.endswith("/value") or read > _MOST:
            continue
        read += len(text)
        bare = normalise(text)
        for at, character in enumerate(bare):
            others = vocabulary().confused.get(character, "")
            if not others:
                continue
            window = bare[max(0, at - _SPAN + 1) : at + _SPAN]
            found = _slip(past, window, at - max(0, at - _SPAN + 1), others)
            if found and found[0] in text:
                yield cell, *found
                break


def _slip(past: Past, window: str, at: int, others: str) -> tuple[str, str] | None:
    around = [window[start : start + 2] for start in (at - 1, at) if start >= 0]
    if any(past.usual(pair) for pair in around if len(pair) == 2):
        return None
    for other in others:
        changed = window[:at] + other + window[at + 1 :]
        for start in range(len(window) - _SPAN + 1):
            if start <= at < start + _SPAN and past.usual(changed[start : start + _SPAN]) >= _OFTEN:
                return window[start : start + _SPAN], changed[start : start + _SPAN]
    return None
