"""Reads tables and their rows out of the database into columns (see ``columns``)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Select = Callable[..., list[tuple[Any, ...]]]

TABLE_TEXTS = ("unit", "authority", "taxonomy")
ROW_TEXTS = ("level1", "level2", "kind", "measure")
_TYPES = {"applicable": np.bool_, "number": np.float64}
_TABLES = "SELECT seq, table_id, year, CAST(amount AS REAL), unit, authority, taxonomy FROM tables"
_ROWS = "SELECT table_id, row, applicable, number, level1, level2, kind, measure FROM indicators"
_AT_ONCE = 50_000  # rows read while the database is held
_ASKED = 500  # keys asked for in one statement


class Codes:
    """The texts of one column, numbered as they come; only ever added to."""

    def __init__(self) -> None:
        self.texts: list[str | None] = [None]
        self._known: dict[str | None, int] = {None: 0}

    def of(self, texts: Sequence[str | None]) -> NDArray[np.int32]:
        """The number of each; new ones are added."""
        known = self._known
        for text in set(texts) - known.keys():
            known[text] = len(self.texts)
            self.texts.append(text)
        return np.fromiter(map(known.__getitem__, texts), np.int32, len(texts))

    def chosen(self, texts: Iterable[str]) -> list[int]:
        """The numbers of those that are known."""
        return [self._known[text] for text in texts if text in self._known]

    def ranks(self) -> NDArray[np.int32]:
        """The place of each in the order of the texts, None first."""
        order = sorted(range(len(self.texts)), key=lambda one: self.texts[one] or "")
        ranks = np.zeros(len(order), np.int32)
        ranks[order] = np.arange(len(order))
        return ranks


class Read(NamedTuple):
    """Tables in the order in which they were added, their rows in theirs."""

    ids: list[str]
    seq: NDArray[np.int64]
    tables: dict[str, NDArray[Any]]  # year (-1: None), amount (NaN: None) and the texts' numbers
    starts: NDArray[np.int64]  # (tables + 1,): where the rows of a table begin
    rows: dict[str, NDArray[Any]]  # applicable, number (NaN: None) and the texts' numbers


def read(select: Select, tables: Sequence[str] | None, codes: dict[str, Codes]) -> Read:
    """All current tables, or those of ``tables`` that are current; new texts come into ``codes``."""
    heads = sorted(
        head
        for some in _read(select, _TABLES, tables, " AND superseded_by IS NULL")
        for head in some
    )
    place = {head[1]: number for number, head in enumerate(heads)}
    rows = _Rows(place, codes)
    for some in _read(select, _ROWS, tables, ""):
        rows.add(some)
    seq, ids, years, amounts, *texts = _turned(heads, 4 + len(TABLE_TEXTS))
    return Read(
        list(ids),
        np.array(seq, np.int64),
        {
            "year": np.array([-1 if year is None else year for year in years], np.int32),
            "amount": np.array(amounts, np.float64),
            **{n: codes[n].of(of) for n, of in zip(TABLE_TEXTS, texts, strict=True)},
        },
        *rows.in_order(),
    )


class _Rows:
    """Rows as they are read, portion by portion."""

    def __init__(self, place: dict[str, int], codes: dict[str, Codes]) -> None:
        self._place, self._codes = place, codes
        self._tables: list[NDArray[np.int64]] = []
        self._numbers: list[NDArray[np.int64]] = []
        self._columns: dict[str, list[NDArray[Any]]] = {
            name: [] for name in ("applicable", "number", *ROW_TEXTS)
        }

    def add(self, rows: list[tuple[Any, ...]]) -> None:
        ids, numbers, applicable, number, *texts = _turned(rows, 4 + len(ROW_TEXTS))
        # Rows of a table that came or went while reading: the next state puts them right.
        tables = np.fromiter((self._place.get(key, -1) for key in ids), np.int64, len(ids))
        known = tables >= 0
        self._tables.append(tables[known])
        self._numbers.append(np.array(numbers, np.int64)[known])
        self._columns["applicable"].append(np.array(applicable, bool)[known])
        self._columns["number"].append(np.array(number, np.float64)[known])
        for name, of in zip(ROW_TEXTS, texts, strict=True):
            self._columns[name].append(self._codes[name].of(of)[known])

    def in_order(self) -> tuple[NDArray[np.int64], dict[str, NDArray[Any]]]:
        tables = np.concatenate([np.zeros(0, np.int64), *self._tables])
        numbers = np.concatenate([np.zeros(0, np.int64), *self._numbers])
        order = np.lexsort((numbers, tables))
        starts = np.zeros(len(self._place) + 1, np.int64)
        np.cumsum(np.bincount(tables, minlength=len(self._place)), out=starts[1:])
        return starts, {
            name: np.concatenate([np.zeros(0, _TYPES.get(name, np.int32)), *some])[order]
            for name, some in self._columns.items()
        }


def _turned(rows: Sequence[tuple[Any, ...]], width: int) -> list[tuple[Any, ...]]:
    """Columns of rows."""
    return list(zip(*rows, strict=True)) if rows else [()] * width


def _read(
    select: Select, what: str, tables: Sequence[str] | None, more: str
) -> Iterator[list[tuple[Any, ...]]]:
    """Portions, so that nobody waits long for the database."""
    if tables is not None:
        for start in range(0, len(tables), _ASKED):
            some = tables[start : start + _ASKED]
            marks = ",".join("?" * len(some))
            yield select(f"{what} WHERE table_id IN ({marks}){more}", *some)
        return
    ((most,),) = select(f"SELECT COALESCE(MAX(rowid), 0) FROM {what.rsplit(' ', 1)[1]}")
    for last in range(0, most, _AT_ONCE):
        yield select(f"{what} WHERE rowid > ? AND rowid <= ?{more}", last, last + _AT_ONCE)
