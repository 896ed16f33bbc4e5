"""All tables and their rows as columns of numbers, so that a million rows are filtered and counted in a blink.

A copy of what the database holds at one state of the store, unchanged once made; the next state is made
of it and of the tables that changed since. Texts that come again and again are numbers; 0 is None.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.store.columns_reading import ROW_TEXTS, TABLE_TEXTS, Codes, Select, read
from corpus.store.filters import SLACK, Filters
from corpus.store.finder import Facets, Level, Number, Order, RowKey
from corpus.values import NUMERIC

Mask = NDArray[np.bool_]
Places = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Columns:
    """Tables in the order in which they were added, their rows in theirs."""

    state: str  # Store.state()
    ids: list[str]
    seq: NDArray[np.int64]
    tables: dict[str, NDArray[Any]]  # year (-1: None), amount (NaN: None) and the texts' numbers
    starts: NDArray[np.int64]  # (tables + 1,): where the rows of a table begin
    rows: dict[str, NDArray[Any]]  # applicable, number (NaN: None) and the texts' numbers
    codes: dict[str, Codes] = field(repr=False)

    @classmethod
    def read(cls, state: str, select: Select, tables: Sequence[str] | None = None,
             codes: dict[str, Codes] | None = None) -> "Columns":  # fmt: skip
        """All current tables, or those of ``tables`` that are current."""
        codes = codes or {name: Codes() for name in (*TABLE_TEXTS, *ROW_TEXTS)}
        return cls(state, *read(select, tables, codes), codes)

    def changed(self, state: str, select: Select, touched: set[str]) -> "Columns":
        """The next state: ``touched`` tables are read again."""
        new = Columns.read(state, select, sorted(touched), self.codes)
        stays = np.ones(len(self.ids), bool)
        stays[[self.place[key] for key in touched if key in self.place]] = False
        seq = np.concatenate([self.seq[stays], new.seq])
        order = np.argsort(seq)
        lengths = np.concatenate([np.diff(self.starts)[stays], np.diff(new.starts)])
        begins = np.concatenate([[0], np.cumsum(lengths)[:-1]]) if len(lengths) else lengths
        starts = np.concatenate([[0], np.cumsum(lengths[order])]).astype(np.int64)
        # The rows follow their tables: those of table n come from begins[n] of the rows put together.
        chosen = np.repeat(begins[order] - starts[:-1], lengths[order]) + np.arange(starts[-1])
        kept = np.repeat(stays, np.diff(self.starts))
        ids = [key for key, stay in zip(self.ids, stays.tolist(), strict=True) if stay] + new.ids
        return Columns(
            state,
            [ids[at] for at in order.tolist()],
            seq[order],
            {n: np.concatenate([a[stays], new.tables[n]])[order] for n, a in self.tables.items()},
            starts,
            {n: np.concatenate([a[kept], new.rows[n]])[chosen] for n, a in self.rows.items()},
            self.codes,
        )

    @cached_property
    def place(self) -> dict[str, int]:
        """Where each table stands."""
        return {key: number for number, key in enumerate(self.ids)}

    @cached_property
    def table(self) -> NDArray[np.int32]:
        """The table of each row."""
        return np.repeat(np.arange(len(self.ids), dtype=np.int32), np.diff(self.starts))

    def passing(self, level: Level, filters: Filters, flawless: Iterable[str] | None) -> Mask:
        """Which tables or rows pass; ``flawless`` are the tables without an ERROR, where asked."""
        tables = self._tables_passing(filters, flawless)
        if level is Level.INDICATOR:
            return self._rows_passing(filters) & tables[self.table]
        if filters.on_rows:
            some = np.zeros(len(self.ids), bool)
            some[self.table[self._rows_passing(filters)]] = True
            tables &= some
        return tables

    def keys(self, level: Level, places: Places) -> list[RowKey]:
        """The keys of tables or rows."""
        if level is Level.PROJECT:
            return [(self.ids[at], None) for at in places.tolist()]
        tables = self.table[places]
        rows = places - self.starts[tables]
        return [(self.ids[t], r) for t, r in zip(tables.tolist(), rows.tolist(), strict=True)]

    def places(self, level: Level, keys: Sequence[RowKey]) -> Places:
        """Where the keys stand, those left out that there are not."""
        if level is Level.PROJECT:
            return np.array([self.place[key] for key, _ in keys if key in self.place], np.int64)
        asked = [(self.place[key], row or 0) for key, row in keys if key in self.place]
        tables, rows = np.array(asked, np.int64).reshape(-1, 2).T
        found: Places = self.starts[tables] + rows
        return found[found < self.starts[tables + 1]]

    def numbers(self, level: Level, places: Places) -> list[Number]:
        """The numbers of tables or rows."""
        on_rows = level is Level.INDICATOR
        number = (self.rows["number"] if on_rows else self.tables["amount"])[places].tolist()
        years = self.tables["year"][self.table[places] if on_rows else places].tolist()
        texts = self.codes["measure"].texts
        measures: Iterable[str | None] = ["元"] * len(places)
        if on_rows:
            measures = [texts[at] for at in self.rows["measure"][places].tolist()]
        return [
            Number(key, row, None if year < 0 else year, None if one != one else one, measure)
            for (key, row), year, one, measure in zip(
                self.keys(level, places), years, number, measures, strict=True
            )
        ]

    def first(self, level: Level, mask: Mask, order: Order, limit: int, offset: int) -> Places:
        """Some of those that pass, in order, equal ones as they were added."""
        places = np.flatnonzero(mask)
        ranks = self._ranks(level, order)[places]
        most = offset + limit
        if most < len(ranks):  # the rest need not be put in order
            last = np.partition(ranks, most - 1)[most - 1] if most else -1
            below = np.flatnonzero(ranks < last)
            equal = np.flatnonzero(ranks == last)[: most - len(below)]
            chosen = np.sort(np.concatenate([below, equal]))
            places, ranks = places[chosen], ranks[chosen]
        return places[np.argsort(ranks, kind="stable")][offset:most]

    def facets(self, level: Level, places: Places) -> Facets:
        """Counts over tables or rows."""
        on_rows = level is Level.INDICATOR
        tables = self.table[places] if on_rows else places
        years, counts = np.unique(self.tables["year"][tables], return_counts=True)
        by_year = [(None if y < 0 else y, n) for y, n in zip(years.tolist(), counts.tolist(), strict=True)]  # fmt: skip

        def counted(name: str) -> tuple[tuple[str | None, int], ...]:
            if name in ROW_TEXTS and not on_rows:
                return ()
            of = self.rows[name][places] if name in ROW_TEXTS else self.tables[name][tables]
            found = np.bincount(of)
            texts = self.codes[name].texts
            listed = [(texts[at], int(found[at])) for at in np.flatnonzero(found).tolist()]
            return tuple(
                sorted(listed, key=lambda one: (-one[1], one[0] is not None, one[0] or ""))
            )

        return Facets(
            years=tuple(sorted(by_year, key=lambda one: (-one[1], one[0] is not None, one[0]))),
            units=counted("unit"), authorities=counted("authority"), level1=counted("level1"),
            level2=counted("level2"), kinds=counted("kind"), taxonomies=counted("taxonomy"),
        )  # fmt: skip

    def _tables_passing(self, filters: Filters, flawless: Iterable[str] | None) -> Mask:
        mask = np.ones(len(self.ids), bool)
        year, amount = self.tables["year"], self.tables["amount"]
        if filters.year_from is not None:
            mask &= (year >= filters.year_from) & (year >= 0)
        if filters.year_to is not None:
            mask &= (year <= filters.year_to) & (year >= 0)
        if filters.amount_from is not None:
            mask &= amount >= float(filters.amount_from.yuan)
        if filters.amount_to is not None:
            mask &= amount <= float(filters.amount_to.yuan)
        for name, chosen in (
            ("unit", filters.units), ("authority", filters.authorities),
            ("taxonomy", tuple(one.value for one in filters.taxonomies)),
        ):  # fmt: skip
            if chosen:
                mask &= self._one_of(name, self.tables[name], chosen)
        if flawless is not None:
            passed = np.zeros(len(mask), bool)
            passed[[self.place[key] for key in flawless if key in self.place]] = True
            mask &= passed
        return mask

    def _rows_passing(self, filters: Filters) -> Mask:
        mask = self.rows["applicable"].copy() if filters.applicable_only else np.ones(len(self.table), bool)  # fmt: skip
        for name, chosen in (
            ("level1", filters.level1), ("level2", filters.level2),
            ("kind", tuple(kind.value for kind in filters.kinds)),
            ("kind", tuple(NUMERIC) if filters.quantitative else ()),
        ):  # fmt: skip
            if chosen:
                mask &= self._one_of(name, self.rows[name], chosen)
        number = self.rows["number"]
        for bound, upper in ((filters.value_from, False), (filters.value_to, True)):
            if bound is not None:
                mask &= self._one_of("measure", self.rows["measure"], (bound.measure,))
                wanted = float(bound.number)
                slack = abs(wanted) * SLACK
                mask &= number <= wanted + slack if upper else number >= wanted - slack
        return mask

    def _one_of(self, name: str, column: NDArray[Any], texts: Iterable[str]) -> Mask:
        codes = self.codes[name]
        wanted = np.zeros(len(codes.texts), bool)
        wanted[codes.chosen(texts)] = True
        found: Mask = wanted[column]
        return found

    def _ranks(self, level: Level, order: Order) -> NDArray[Any]:
        if level is Level.INDICATOR and order in {Order.HIGHEST, Order.LOWEST}:
            return self._by_number[order]
        ranks = self._by_table[Order.NEWEST if order in {Order.HIGHEST, Order.LOWEST} else order]
        return ranks if level is Level.PROJECT else ranks[self.table]

    @cached_property
    def _by_table(self) -> dict[Order, NDArray[np.int32]]:
        year = self.tables["year"].astype(np.float64)
        year[year < 0] = np.nan
        amount = self.tables["amount"]
        return {
            Order.OLDEST: _ranked(year), Order.NEWEST: _ranked(-year),
            Order.SMALLEST: _ranked(amount), Order.LARGEST: _ranked(-amount),
        }  # fmt: skip

    @cached_property
    def _by_number(self) -> dict[Order, NDArray[np.int32]]:
        """By measure, then by number; rows without one last."""
        measure = self.codes["measure"].ranks()[self.rows["measure"]]
        found = {}
        for order, number in ((Order.LOWEST, self.rows["number"]), (Order.HIGHEST, -self.rows["number"])):  # fmt: skip
            inner = _ranked(number).astype(np.int64)
            both = measure * (int(inner.max(initial=0)) + 1) + inner
            both[np.isnan(number)] = np.iinfo(np.int64).max
            found[order] = _ranked(both)
        return found


def _ranked(values: NDArray[Any]) -> NDArray[np.int32]:
    """The place of each among the distinct values; NaN last."""
    _, ranks = np.unique(values, return_inverse=True)
    return ranks.astype(np.int32)
