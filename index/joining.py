"""Several parts of the index in one, without the tables that are gone."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.container import Arrays, pack, unpack
from index.dense.contract import Mask, Places
from index.part import Part
from index.words import Words


def join(parts: Sequence[tuple[Part, Mask | None]]) -> Part:
    """One part of several; each with the mask of its projects that stay, None for all.

    Texts that several have are kept once; one that no row needs any longer goes.
    """
    kept = [np.ones(len(part), bool) if mask is None else mask for part, mask in parts]
    rows = [
        stay[part.row_project] if len(part.row_project) else np.zeros(0, bool)
        for (part, _), stay in zip(parts, kept, strict=True)
    ]
    only = [part for part, _ in parts]
    names = _Union(only, rows, "name_texts", "row_name")
    values = _Union(only, rows, "value_texts", "row_value")
    classes: dict[str | None, int] = {}
    for part in only:
        for one in part.classes:
            classes.setdefault(one, len(classes))
    lengths = [np.diff(part.row_starts)[stay] for part, stay in zip(only, kept, strict=True)]
    starts = np.zeros(sum(map(len, lengths)) + 1, np.int64)
    np.cumsum(np.concatenate(lengths), out=starts[1:])
    renamed, total = _numbered(kept)
    arrays: dict[str, NDArray[Any]] = {
        "row_starts": starts,
        "row_name": names.of_rows,
        "row_value": values.of_rows,
        "row_class": np.concatenate(
            [
                np.array([classes[one] for one in part.classes] or [0], np.uint16)[
                    part.row_class[chosen]
                ]
                for part, chosen in zip(only, rows, strict=True)
            ]
        ),
        "row_applies": np.concatenate(
            [part.row_applies[chosen] for part, chosen in zip(only, rows, strict=True)]
        ),
        "names": names.chosen("names"),
        **names.texts(),
        **values.texts(),
        **_records(only, kept),
    }
    for name in ("tables", "whole", "wide"):
        arrays[name] = np.concatenate(
            [part.arrays[name][stay] for part, stay in zip(only, kept, strict=True)]
        )
    for name, numbers, count in (
        ("project_words", renamed, total), ("title_words", renamed, total),
        ("name_words", names.renamed, names.total), ("value_words", values.renamed, values.total),
    ):  # fmt: skip
        words = [Words.from_arrays(name, part.arrays) for part in only]
        arrays |= Words.joined(list(zip(words, numbers, strict=True)), count).arrays(name)
    return Part(arrays, {"classes": list(classes)})


class _Union:
    """The distinct texts of several parts that rows still need, with their new numbers."""

    def __init__(self, parts: Sequence[Part], rows: Sequence[Mask], name: str, column: str) -> None:
        self._parts, self._name = parts, name
        known: dict[str, int] = {}
        self.renamed: list[Places] = []
        self._first: list[list[int]] = []  # of each part, the texts that it is the first to have
        codes = []
        for part, chosen in zip(parts, rows, strict=True):
            data, places = part.arrays[name], part.arrays[f"{name}.places"]
            used = np.unique(part.arrays[column][chosen])
            numbers = np.full(len(places) - 1, -1, np.int64)
            first = []
            for code in used.tolist():
                text = unpack(data, places, code)
                if text not in known:
                    known[text] = len(known)
                    first.append(code)
                numbers[code] = known[text]
            self.renamed.append(numbers)
            self._first.append(first)
            codes.append(numbers[part.arrays[column][chosen]])
        self.total = len(known)
        self.of_rows = np.concatenate(codes).astype(np.int32)
        self._texts = list(known)

    def texts(self) -> Arrays:
        data, places = pack(self._texts)
        return {self._name: data, f"{self._name}.places": places}

    def chosen(self, column: str) -> NDArray[Any]:
        """A column of the texts, in their new order."""
        return np.concatenate(
            [
                part.arrays[column][first]
                for part, first in zip(self._parts, self._first, strict=True)
            ]
        )


def _numbered(kept: Sequence[Mask]) -> tuple[list[Places], int]:
    numbers, total = [], 0
    for stay in kept:
        numbers.append(np.where(stay, np.cumsum(stay) - 1 + total, -1).astype(np.int64))
        total += int(stay.sum())
    return numbers, total


def _records(parts: Sequence[Part], kept: Sequence[Mask]) -> Arrays:
    pieces, lengths = [], []
    for part, stay in zip(parts, kept, strict=True):
        size = np.diff(part.arrays["records.places"])
        pieces.append(part.arrays["records"][np.repeat(stay, size)])
        lengths.append(size[stay])
    places = np.zeros(sum(map(len, lengths)) + 1, np.int64)
    np.cumsum(np.concatenate(lengths), out=places[1:])
    return {"records": np.concatenate(pieces), "records.places": places}
