"""What every store of tables promises, whatever database stands behind it."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from pydantic import BaseModel, ConfigDict

from corpus.rows_told import rows_told
from corpus.schema import Source, TargetTable
from corpus.store.finder import Finder
from corpus.store.journal import Journal
from corpus.store.log import Log


class Added(StrEnum):
    """What came of adding a table."""

    NEW = "new"
    DUPLICATE = "duplicate"  # the same content was there already: nothing was added


class StoreCounts(BaseModel):
    """How much the store holds, superseded tables left out."""

    model_config = ConfigDict(frozen=True)

    tables: int
    indicators: int
    applicable_indicators: int
    projects: int  # versions of one project by year count once

    @property
    def rows_told(self) -> str:
        """How many rows say something, and how many only that their class does not apply."""
        return rows_told(self.applicable_indicators, self.indicators - self.applicable_indicators)


class Store(Protocol):
    """Keeps target tables. A table's key is ``table.table_id``, made of its content.

    A table that a newer version superseded is kept and can be had by its key; it is not among
    ``tables``, ``versions`` and ``counts``, nor in ``corpus_hash``: search no longer finds it.
    """

    @property
    def journal(self) -> Journal:
        """What was imported, and how to take it out again."""

    @property
    def log(self) -> Log:
        """Who changed what, and when."""

    @property
    def finder(self) -> Finder:
        """Filters, lists and counts over the tables."""

    def add(self, table: TargetTable) -> Added:
        """Keep a table durably; the same content twice adds nothing (its new source is noted)."""

    def add_all(self, tables: list[TargetTable]) -> list[Added]:
        """Keep all of them in one transaction, or none."""

    def get(self, table_id: str) -> TargetTable:
        """The table with that key; KeyError where there is none."""

    def tables(self) -> Iterator[TargetTable]:
        """All tables in the order in which they were added."""

    def remove(self, table_id: str) -> bool:
        """Take a table out; False where there was none. What it had superseded is found again."""

    def versions(self, project_key: str) -> list[TargetTable]:
        """All tables of one project (``TargetTable.project_key``), oldest year first."""

    def superseded(self, project_key: str) -> list[TargetTable]:
        """The laid-aside versions of one project, oldest year first."""

    def sources(self, table_id: str) -> list[Source]:
        """Every place that the table was read from, first one first; empty for an unknown key."""

    def note(self, name: str) -> str | None:
        """What was noted about the corpus under ``name``, or None."""

    def set_note(self, name: str, value: str) -> None:
        """Note something about the corpus, durably; an earlier note of that name is replaced."""

    def counts(self) -> StoreCounts:
        """How much the store holds."""

    def corpus_hash(self) -> str:
        """A hash over the keys of all tables, whatever their order: the state of the corpus."""

    def check(self) -> None:
        """Read everything and look for damage; UserError naming the first that is found."""

    def copy_to(self, path: Path) -> None:
        """Write all that the store holds, as it stands now, to a new file, while others use it."""

    def take_from(self, path: Path) -> None:
        """Hold from now on what a file of ``copy_to`` holds: all of it or, after an error, nothing.

        Others who use the store meanwhile see the old state or the new one. The log is kept: what
        it says that the file does not is added to it.
        """

    def state(self) -> str:
        """Another text after every change of what ``tables`` gives; quick at any size."""

    def changed_since(self, state: str) -> set[str] | None:
        """Keys of tables added or gone since then, at least; None where that is not known."""

    def current_ids(self, among: set[str] | None = None) -> set[str]:
        """Keys of the tables that ``tables`` gives: those of ``among``, or all."""

    def current(self, table_ids: Sequence[str]) -> Iterator[TargetTable]:
        """These tables, in this order, those left out that ``tables`` does not give."""

    def close(self) -> None:
        """Let go of the database."""
