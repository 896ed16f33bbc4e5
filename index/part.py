"""A part of the index: some tables in columns, unchanged once made, in memory or mapped from a file.

What is said again and again is kept once: of a million rows of indicators only the distinct names and
values have texts, words and vectors, and a row is four numbers. A row's likeness to a query is a sum
of what its name, its project and its value are worth, so that nothing is computed twice.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index import container
from index.container import pack, unpack
from index.dense import choice
from index.dense.contract import DenseIndex, Mask, Places
from index.encoder import Vectors
from index.entries import Entry, Kind
from index.records import TableRecord
from index.weights import weighted
from index.words import Words

VectorsOf = Callable[[list[str]], Vectors]
_WORDS = ("project_words", "title_words", "name_words", "value_words")
_DENSE = ("whole", "wide", "names")
_SHOWN = 4096  # projects whose entries are kept at hand

TITLE, BODY, MORE = 4.0, 1.0, 0.5
"""A word in the name says more than one in the goal, and that more than one in the office's name."""


@dataclass(frozen=True)
class Inverse:
    """The rows of each code."""

    order: NDArray[np.int32]
    starts: Places

    @classmethod
    def of(cls, codes: NDArray[np.int32], total: int) -> "Inverse":
        """From the code of each row."""
        starts = np.zeros(total + 1, np.int64)
        np.cumsum(np.bincount(codes, minlength=total), out=starts[1:])
        return cls(np.argsort(codes, kind="stable").astype(np.int32), starts)

    def rows_of(self, codes: Places, most: int) -> NDArray[np.int32]:
        """Rows with these codes, code by code, the first ``most`` of each."""
        begins = self.starts[codes]
        counts = np.minimum(self.starts[codes + 1] - begins, most)
        before = np.cumsum(counts) - counts
        return self.order[np.repeat(begins - before, counts) + np.arange(int(counts.sum()))]


class Part:
    """Projects and rows are known by their places, from 0."""

    def __init__(self, arrays: container.Arrays, meta: dict[str, Any]) -> None:
        """Take columns as ``of``, ``joined`` or a file give them."""
        self.arrays, self.meta = arrays, meta
        self._entries: dict[int, Entry] = {}  # projects lately shown: their rows ask again
        self.tables: NDArray[np.uint64] = arrays["tables"]
        self.row_starts: Places = arrays["row_starts"]
        self.row_name: NDArray[np.int32] = arrays["row_name"]
        self.row_value: NDArray[np.int32] = arrays["row_value"]
        self.row_class: NDArray[np.uint16] = arrays["row_class"]
        self.row_applies: Mask = arrays["row_applies"]
        self.classes: list[str | None] = meta["classes"]
        self.project_words, self.title_words, self.name_words, self.value_words = (
            Words.from_arrays(name, arrays) for name in _WORDS
        )

    def __len__(self) -> int:
        return len(self.tables)

    @classmethod
    def of(cls, records: Sequence[TableRecord], vectors_of: VectorsOf) -> "Part":
        """Of some tables; ``vectors_of`` gives the vectors of texts, which may repeat."""
        texts = list(dict.fromkeys(text for record in records for text in record.texts))
        vectors = vectors_of(texts)
        place = {text: number for number, text in enumerate(texts)}
        rows = [row for record in records for row in record.rows]
        names = {(row.name, row.main): 0 for row in rows}
        names = {name: number for number, name in enumerate(names)}
        values = {
            value: number for number, value in enumerate(dict.fromkeys(r.value for r in rows))
        }
        classes = {one: number for number, one in enumerate(dict.fromkeys(r.level2 for r in rows))}
        wide = vectors[[place[record.wide] for record in records]]
        starts = np.zeros(len(records) + 1, np.int64)
        np.cumsum([len(record.rows) for record in records], out=starts[1:])
        arrays: dict[str, NDArray[Any]] = {
            "tables": np.array([int(record.table_id, 16) for record in records], np.uint64),
            "row_starts": starts,
            "row_name": np.array([names[row.name, row.main] for row in rows], np.int32),
            "row_value": np.array([values[row.value] for row in rows], np.int32),
            "row_class": np.array([classes[row.level2] for row in rows], np.uint16),
            "row_applies": np.array([row.applicable for row in rows], bool),
            "whole": _half(
                weighted(Kind.PROJECT, vectors[[place[record.main] for record in records]], wide)
            ),
            "wide": _half(wide),
            "names": _half(vectors[[place[main] for _, main in names]]),
            **_packed("records", [_said(record) for record in records]),
            **_packed("name_texts", ["\0".join(name) for name in names]),
            **_packed("value_texts", list(values)),
            **Words.of(
                [
                    ([record.project_name for record in records], TITLE),
                    ([record.wide for record in records], BODY),
                    ([record.office for record in records], MORE),
                    ([record.more for record in records], MORE),
                ]
            ).arrays("project_words"),
            **Words.of(
                [
                    ([record.project_name for record in records], BODY),
                    ([record.office for record in records], MORE),
                ]
            ).arrays("title_words"),
            **Words.of([([name for name, _ in names], TITLE)]).arrays("name_words"),
            **Words.of([(list(values), MORE)]).arrays("value_words"),
        }
        return cls(arrays, {"classes": list(classes)})

    @classmethod
    def read(cls, path: Path) -> "Part":
        """From a file. Damaged; OSError."""
        try:
            return cls(*container.read(path))
        except (KeyError, TypeError) as error:
            raise container.Damaged(path.name) from error

    def write(self, path: Path) -> None:
        """Into a file, with what makes its dense indexes quick to open."""
        arrays, kinds = dict(self.arrays), {}
        for name in _DENSE:
            index = self.dense(name)
            kinds[name] = index.kind
            state = index.state()
            if state is not None:
                arrays[f"dense.{name}"] = state
        container.write(path, arrays, {**self.meta, "kinds": kinds})

    def dense(self, name: str) -> DenseIndex:
        """The index over ``whole`` (projects), ``wide`` (projects beside a row) or ``names``."""
        return {"whole": self._whole, "wide": self._wide, "names": self._names}[name]

    @cached_property
    def row_project(self) -> NDArray[np.int32]:
        """The project of each row."""
        return np.repeat(np.arange(len(self), dtype=np.int32), np.diff(self.row_starts))

    @cached_property
    def by_name(self) -> Inverse:
        """Rows by name."""
        return Inverse.of(self.row_name, len(self.arrays["names"]))

    @cached_property
    def by_value(self) -> Inverse:
        """Rows by value."""
        return Inverse.of(self.row_value, len(self.value_words.lengths))

    @cached_property
    def by_project(self) -> Inverse:
        """Rows by project."""
        return Inverse(np.arange(len(self.row_name), dtype=np.int32), self.row_starts)

    def table_ids(self) -> list[str]:
        """Keys of all its tables."""
        return [f"{key:016x}" for key in self.tables.tolist()]

    def places(self, table_ids: Sequence[str]) -> Places:
        """Where these tables are; -1 for one that is not here."""
        wanted = np.array([int(key, 16) for key in table_ids], np.uint64)
        if not len(self) or not len(wanted):
            return np.full(len(wanted), -1, np.int64)
        keys, order = self._sorted
        at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        return np.where(keys[at] == wanted, order[at], -1)

    def name(self, code: int) -> str:
        """A distinct name, as written."""
        return self._text("name_texts", code).split("\0")[0]

    def value(self, code: int) -> str:
        """A distinct value, as written."""
        return self._text("value_texts", code)

    def texts(self, place: int) -> tuple[str, str, str, str]:
        """What a project's words stand in: its name, its offices, what is encoded, and the rest."""
        name, _, _, _, wide, office, more = json.loads(self._text("records", place))
        return name, office, wide, more

    def project_entry(self, place: int) -> Entry:
        """A project as a hit shows it."""
        known = self._entries.get(place)
        if known is not None:
            return known
        name, year, unit, main, wide, _, _ = json.loads(self._text("records", place))
        entry = Entry(
            Kind.PROJECT, f"{int(self.tables[place]):016x}", name, year, unit,
            None, None, None, None, True, main, wide,
        )  # fmt: skip
        if len(self._entries) >= _SHOWN:
            self._entries = {}
        self._entries[place] = entry
        return entry

    def row_entry(self, row: int) -> Entry:
        """A row as a hit shows it."""
        place = int(self.row_project[row])
        project = self.project_entry(place)
        name, main = self._text("name_texts", int(self.row_name[row])).split("\0")
        return Entry(
            Kind.INDICATOR, project.table_id, project.project_name, project.year, project.unit,
            row - int(self.row_starts[place]), self.classes[int(self.row_class[row])],
            name, self.value(int(self.row_value[row])), bool(self.row_applies[row]),
            main, project.wide_text,
        )  # fmt: skip

    def _text(self, name: str, number: int) -> str:
        return unpack(self.arrays[name], self.arrays[f"{name}.places"], number)

    @cached_property
    def _sorted(self) -> tuple[NDArray[np.uint64], Places]:
        order = np.argsort(self.tables)
        return self.tables[order], order

    @cached_property
    def _whole(self) -> DenseIndex:
        return self._opened("whole")

    @cached_property
    def _wide(self) -> DenseIndex:
        return self._opened("wide")

    @cached_property
    def _names(self) -> DenseIndex:
        return self._opened("names")

    def _opened(self, name: str) -> DenseIndex:
        kind = self.meta.get("kinds", {}).get(name)
        if kind is None:
            return choice.build(self.arrays[name])
        return choice.reopen(self.arrays[name], kind, self.arrays.get(f"dense.{name}"))


def _said(record: TableRecord) -> str:
    return json.dumps(
        [record.project_name, record.year, record.unit, record.main, record.wide, record.office,
         record.more],
        ensure_ascii=False, separators=(",", ":"),
    )  # fmt: skip


def _packed(name: str, texts: list[str]) -> dict[str, NDArray[Any]]:
    data, places = pack(texts)
    return {name: data, f"{name}.places": places}


def _half(vectors: Vectors) -> NDArray[np.float16]:
    return vectors.astype(np.float16)
