"""Entries that have given words letter by letter: found by their pairs, then read."""

from collections.abc import Callable, Sequence

import numpy as np

from corpus.store.finder import RowKey
from corpus.text import flat
from index.dense.contract import Mask
from index.entries import Kind
from index.folding import fold
from index.part import Part
from index.snapshot import Live, Snapshot
from index.words import spelled

_PAIR = 2  # characters: words so short are found exactly by their pairs


def holding(snapshot: Snapshot, kind: Kind, phrases: Sequence[str], limit: int) -> list[RowKey]:
    """The (table_id, row) of the entries that have every phrase, punctuation apart; row None for
    a project. At most ``limit``; nothing for a phrase without a word."""
    wanted = [flat(fold(phrase)) for phrase in phrases]
    if not wanted or not all(wanted):
        return []
    found: list[RowKey] = []
    for live in snapshot.parts:
        mask, texts_of = _rows(live, wanted) if kind is Kind.INDICATOR else _projects(live, wanted)
        long = [phrase for phrase in wanted if len(phrase) > _PAIR]
        for place in np.flatnonzero(mask).tolist():
            if len(found) >= limit:
                return found
            texts = texts_of(place) if long else []
            if all(any(phrase in text for text in texts) for phrase in long):
                found.append(_key(live.part, kind, place))
    return found


def _projects(live: Live, wanted: Sequence[str]) -> tuple[Mask, Callable[[int], list[str]]]:
    part = live.part
    mask = np.ones(len(part), bool) if live.there is None else live.there.copy()
    for phrase in wanted:
        mask &= part.project_words.having(spelled(phrase))
    return mask, lambda place: [flat(fold(text)) for text in part.texts(place)]


def _rows(live: Live, wanted: Sequence[str]) -> tuple[Mask, Callable[[int], list[str]]]:
    part = live.part
    mask = np.ones(len(part.row_name), bool)
    if live.there is not None:
        mask &= live.there[part.row_project]
    for phrase in wanted:
        pairs = spelled(phrase)
        mask &= (
            part.name_words.having(pairs)[part.row_name]
            | part.title_words.having(pairs)[part.row_project]
            | part.value_words.having(pairs)[part.row_value]
        )

    def texts(row: int) -> list[str]:
        written = (
            part.name(int(part.row_name[row])),
            part.value(int(part.row_value[row])),
            *part.texts(int(part.row_project[row]))[:2],
        )
        return [flat(fold(text)) for text in written]

    return mask, texts


def _key(part: Part, kind: Kind, place: int) -> RowKey:
    if kind is Kind.PROJECT:
        return f"{int(part.tables[place]):016x}", None
    project = int(part.row_project[place])
    return f"{int(part.tables[project]):016x}", place - int(part.row_starts[project])
