"""Entries that have given words letter by letter: found by their pairs, then read."""

from collections.abc import Callable, Sequence

import numpy as np

from corpus.store.finder import RowKey
from corpus.text import flat
from index.dense.contract import Mask
from index.entries import Kind
from index.folding import fold
from index.snapshot import Live, Snapshot
from index.words import Words, spelled


def holding(snapshot: Snapshot, kind: Kind, phrases: Sequence[str], limit: int) -> list[RowKey]:
    """The (table_id, row) of the entries that have every phrase, punctuation apart; row None for
    a project. Nothing for a phrase without a word."""
    wanted = [flat(fold(phrase)) for phrase in phrases]
    if not wanted or not all(wanted):
        return []
    found: list[RowKey] = []
    for live in snapshot.parts:
        found += _of_part(live, kind, wanted, limit - len(found))
        if len(found) >= limit:
            break
    return found


def _of_part(live: Live, kind: Kind, wanted: Sequence[str], limit: int) -> list[RowKey]:
    part = live.part
    if kind is Kind.PROJECT:
        mask = np.ones(len(part), bool) if live.there is None else live.there.copy()
        for phrase in wanted:
            mask &= _have(part.project_words, phrase, part.texts)
        return [(f"{int(part.tables[place]):016x}", None) for place in np.flatnonzero(mask)[:limit]]
    rows = np.ones(len(part.row_name), bool)
    if live.there is not None:
        rows &= live.there[part.row_project]
    for phrase in wanted:
        names = _have(part.name_words, phrase, lambda code: [part.name(code)])
        titles = _have(part.title_words, phrase, lambda place: part.texts(place)[:2])
        values = _have(part.value_words, phrase, lambda code: [part.value(code)])
        rows &= names[part.row_name] | titles[part.row_project] | values[part.row_value]
    chosen = np.flatnonzero(rows)[:limit]
    places = part.row_project[chosen]
    numbers = chosen - part.row_starts[places]
    return [
        (f"{int(part.tables[place]):016x}", int(number))
        for place, number in zip(places, numbers, strict=True)
    ]


def _have(words: Words, phrase: str, texts_of: Callable[[int], Sequence[str]]) -> Mask:
    mask = words.having(spelled(phrase))
    for place in np.flatnonzero(mask).tolist():
        if not any(phrase in flat(fold(text)) for text in texts_of(place)):
            mask[place] = False
    return mask
