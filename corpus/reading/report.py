"""What came of reading a file: the tables, and an account of every cell."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from corpus.grid import Cell, Grid
from corpus.schema import TargetTable


@dataclass(frozen=True)
class Unplaced:
    """A cell with text that found no place in a table: its address for people, its text."""

    cell: str
    text: str


@dataclass(frozen=True)
class FileReport:
    """The account of one file: ``cells == placed + len(unplaced)``.

    ``placed`` counts values, labels and known furniture (``furniture`` alone: titles, headers,
    labels, unit notes). ``repairs`` and ``warnings`` are Chinese sentences.
    """

    file: str
    tables: int
    cells: int
    placed: int
    furniture: int
    unplaced: tuple[Unplaced, ...] = ()
    repairs: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The published JSON form."""
        return {
            "file": self.file,
            "tables": self.tables,
            "cells": self.cells,
            "placed": self.placed,
            "unplaced": [{"cell": one.cell, "text": one.text} for one in self.unplaced],
            "warnings": list(self.warnings),
            "repairs": list(self.repairs),
        }


class Fate(StrEnum):
    """What became of a cell."""

    VALUE = "value"  # its content went into a table
    FURNITURE = "furniture"  # a label, header, title or note
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class Traced:
    """One non-empty cell: the number of its grid in ``ReadResult.grids``, and what became of it.

    ``table`` is the number of the table that its row belongs to, None where it belongs to none.
    """

    grid: int
    cell: Cell
    fate: Fate
    table: int | None = None


@dataclass(frozen=True)
class ReadResult:
    """The tables of a file in their order, and the account of its cells.

    ``grids`` and ``trace`` show each cell where it stood; empty for formats without cells.
    """

    tables: tuple[TargetTable, ...]
    report: FileReport
    grids: tuple[Grid, ...] = ()
    trace: tuple[Traced, ...] = ()


@dataclass
class Ledger:
    """Books every cell while a file is read; what was never booked is unplaced."""

    entries: list[tuple[Grid, Cell]] = field(default_factory=list)
    repairs: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    _values: set[int] = field(default_factory=set)
    _furniture: set[int] = field(default_factory=set)
    _pieces: dict[int, list[Cell]] = field(default_factory=dict)
    _tables: dict[int, int] = field(default_factory=dict)

    def warn_once(self, said: str, where: str) -> None:
        """Warn of something the first time that it is met."""
        if not any(warning.startswith(said) for warning in self.warnings):
            self.warnings.append(said + where)

    def enter(self, grid: Grid, cells: list[Cell]) -> None:
        """Take note of non-empty cells that are to be accounted for."""
        self.entries.extend((grid, cell) for cell in cells)

    def split(self, whole: Cell, pieces: list[Cell]) -> None:
        """Note that a cell was taken apart: it has found its place once all ``pieces`` have."""
        self._pieces[id(whole)] = pieces

    def value(self, *cells: Cell) -> None:
        """Book cells whose content went into a table."""
        self._values.update(map(id, cells))

    def furniture(self, *cells: Cell) -> None:
        """Book labels, headers, titles and notes."""
        self._furniture.update(map(id, cells))

    def release(self, *cells: Cell) -> None:
        """Take a booking back."""
        gone = set(map(id, cells))
        self._values -= gone
        self._furniture -= gone

    def absorb(self, other: "Ledger") -> None:
        """Take over the bookings and sentences of one table's ledger."""
        self._values |= other._values
        self._furniture |= other._furniture
        self._pieces |= other._pieces
        self.repairs.extend(other.repairs)
        self.warnings.extend(other.warnings)

    def give(self, table: int, cells: Iterable[Cell]) -> None:
        """Note that the rows of these cells belong to the table of that number."""
        for cell in cells:
            self._tables.setdefault(id(cell), table)

    def trace(self, grids: Iterable[Grid]) -> tuple[Traced, ...]:
        """What became of every cell, in the order of the file."""
        numbers = {id(grid): number for number, grid in enumerate(grids)}
        return tuple(
            Traced(numbers[id(grid)], cell, self._fate(cell), self._tables.get(id(cell)))
            for grid, cell in self.entries
        )

    def _fate(self, cell: Cell) -> Fate:
        if id(cell) in self._values:
            return Fate.VALUE
        if id(cell) in self._furniture:
            return Fate.FURNITURE
        fates = {self._fate(piece) for piece in self._pieces.get(id(cell), ())}
        if Fate.UNPLACED in fates or not fates:
            return Fate.UNPLACED
        return Fate.VALUE if Fate.VALUE in fates else Fate.FURNITURE

    def booked(self, cell: Cell) -> bool:
        """True where the cell has found its place."""
        return self._fate(cell) is not Fate.UNPLACED

    def report(self, file: str, tables: int) -> FileReport:
        """Close the books."""
        unplaced = tuple(
            Unplaced(grid.address(cell), cell.text)
            for grid, cell in self.entries
            if not self.booked(cell)
        )
        furniture = sum(self._fate(cell) is Fate.FURNITURE for _, cell in self.entries)
        return FileReport(
            file=file,
            tables=tables,
            cells=len(self.entries),
            placed=len(self.entries) - len(unplaced),
            furniture=furniture,
            unplaced=unplaced,
            repairs=tuple(self.repairs),
            warnings=tuple(self.warnings),
        )
