"""The store on SQLite: one file, durable, for several threads and processes."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType

from pydantic import ValidationError

from corpus.errors import UserError, shorten
from corpus.schema import Source, TargetTable
from corpus.store import sqlite_changes
from corpus.store.database import Database
from corpus.store.protocol import Added, StoreCounts
from corpus.store.rows import put, take_out
from corpus.store.sqlite_finder import SqliteFinder
from corpus.store.sqlite_journal import SqliteJournal
from corpus.store.sqlite_log import SqliteLog

_BATCH = 100  # tables read at once while iterating
_ASKED = 500  # keys asked for in one statement

_COUNTS = """
    SELECT COUNT(*),
           (SELECT COUNT(*) FROM indicators JOIN tables USING (table_id)
             WHERE superseded_by IS NULL),
           (SELECT COUNT(*) FROM indicators JOIN tables USING (table_id)
             WHERE superseded_by IS NULL AND applicable = 1),
           COUNT(DISTINCT project_key)
      FROM tables WHERE superseded_by IS NULL
"""


class SqliteStore:
    """A ``Store`` in one SQLite file (WAL, synchronous FULL).

    What ``add`` has returned for is on disk and outlives a crash. One connection, guarded by a
    lock, serves all threads; several processes may read and take turns in writing.
    """

    def __init__(self, path: Path) -> None:
        """Open the database at ``path``, making it and its folder where there is none.

        Raises UserError where the file is no database, is damaged, belongs to another program or
        to a newer version of this one; such a file is left as it is.
        """
        self._database = Database(path)
        self.journal = SqliteJournal(self._database)
        self.log = SqliteLog(self._database)
        self.finder = SqliteFinder(self._database)

    def __enter__(self) -> "SqliteStore":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def add(self, table: TargetTable) -> Added:
        """Keep a table durably; the same content twice adds nothing (its new source is noted)."""
        return self.add_all([table])[0]

    def add_all(self, tables: list[TargetTable]) -> list[Added]:
        """Keep all of them in one transaction, or none."""
        with self._database.writing() as database:
            return [put(database, table) for table in tables]

    def get(self, table_id: str) -> TargetTable:
        """The table with that key; KeyError where there is none."""
        rows = self._database.select("SELECT body FROM tables WHERE table_id = ?", table_id)
        if not rows:
            raise KeyError(table_id)
        return TargetTable.model_validate_json(str(rows[0][0]))

    def tables(self) -> Iterator[TargetTable]:
        """All tables in the order in which they were added.

        Tables added while iterating may or may not come; the database is not held meanwhile.
        """
        last: object = -1
        while True:
            rows = self._database.select(
                "SELECT seq, body FROM tables WHERE seq > ? AND superseded_by IS NULL"
                " ORDER BY seq LIMIT ?",
                last,
                _BATCH,
            )
            if not rows:
                return
            for seq, body in rows:
                yield TargetTable.model_validate_json(str(body))
                last = seq

    def superseded(self, project_key: str) -> list[TargetTable]:
        """The laid-aside versions of one project, oldest year first."""
        rows = self._database.select(
            "SELECT body FROM tables WHERE project_key = ? AND superseded_by IS NOT NULL"
            " ORDER BY COALESCE(year, 0), seq",
            project_key,
        )
        return [TargetTable.model_validate_json(str(body)) for (body,) in rows]

    def remove(self, table_id: str) -> bool:
        """Take a table out; False where there was none. What it had superseded is found again."""
        with self._database.writing() as database:
            return take_out(database, table_id) is not None

    def versions(self, project_key: str) -> list[TargetTable]:
        """All tables of one project (``TargetTable.project_key``), oldest year first.

        Tables without a year come first.
        """
        rows = self._database.select(
            "SELECT body FROM tables WHERE project_key = ? AND superseded_by IS NULL"
            " ORDER BY COALESCE(year, 0), seq",
            project_key,
        )
        return [TargetTable.model_validate_json(str(body)) for (body,) in rows]

    def sources(self, table_id: str) -> list[Source]:
        """Every place that the table was read from, first one first; empty for an unknown key."""
        rows = self._database.select(
            "SELECT file, locator FROM sources WHERE table_id = ? ORDER BY seq", table_id
        )
        return [Source(file=str(file), locator=str(locator)) for file, locator in rows]

    def counts(self) -> StoreCounts:
        """How much the store holds."""
        ((tables, indicators, applicable, projects),) = self._database.select(_COUNTS)
        return StoreCounts.model_validate(
            {
                "tables": tables,
                "indicators": indicators,
                "applicable_indicators": applicable,
                "projects": projects,
            }
        )

    def corpus_hash(self) -> str:
        """A hash over the keys of all tables, whatever their order: the state of the corpus."""
        rows = self._database.select(
            "SELECT table_id FROM tables WHERE superseded_by IS NULL ORDER BY table_id"
        )
        return hashlib.sha256("\n".join(str(key) for (key,) in rows).encode()).hexdigest()

    def state(self) -> str:
        """Another text after every change of what ``tables`` gives; quick at any size."""
        return sqlite_changes.state(self._database)

    def changed_since(self, state: str) -> set[str] | None:
        """Keys of tables added or gone since then, at least; None where that is not known."""
        return sqlite_changes.changed_since(self._database, state)

    def current_ids(self, among: set[str] | None = None) -> set[str]:
        """Keys of the tables that ``tables`` gives: those of ``among``, or all."""
        if among is None:
            rows = self._database.select("SELECT table_id FROM tables WHERE superseded_by IS NULL")
            return {str(key) for (key,) in rows}
        return {
            str(key)
            for some in _portions(sorted(among))
            for (key,) in self._database.select(
                f"SELECT table_id FROM tables WHERE superseded_by IS NULL AND {_one_of(some)}",
                *some,
            )
        }

    def current(self, table_ids: Sequence[str]) -> Iterator[TargetTable]:
        """These tables, in this order, those left out that ``tables`` does not give."""
        for some in _portions(table_ids):
            rows = self._database.select(
                "SELECT table_id, body FROM tables"
                f" WHERE superseded_by IS NULL AND {_one_of(some)}",
                *some,
            )
            bodies = {str(key): str(body) for key, body in rows}
            for key in some:
                if key in bodies:
                    yield TargetTable.model_validate_json(bodies[key])

    def note(self, name: str) -> str | None:
        """What was noted about the corpus under ``name``, or None."""
        rows = self._database.select("SELECT value FROM notes WHERE name = ?", name)
        return str(rows[0][0]) if rows else None

    def set_note(self, name: str, value: str) -> None:
        """Note something about the corpus, durably; an earlier note of that name is replaced."""
        with self._database.writing() as database:
            database.execute(
                "INSERT INTO notes (name, value) VALUES (?, ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value),
            )

    def check(self) -> None:
        """Read everything and look for damage; UserError naming the first that is found."""
        self._database.check()
        for key, name, body in self._database.select(
            "SELECT table_id, project_name, body FROM tables"
        ):
            try:
                whole = TargetTable.model_validate_json(str(body)).table_id == key
            except ValidationError:
                whole = False
            if not whole:
                raise UserError(
                    f"历史库中的表《{shorten(str(name))}》内容已损坏：请从备份中恢复，或在导入页重新导入这张表。"
                )

    def copy_to(self, path: Path) -> None:
        """Write all that the store holds, as it stands now, to a new file, while others use it."""
        self._database.copy_to(path)

    def take_from(self, path: Path) -> None:
        """Hold from now on what a file of ``copy_to`` holds; the log goes on.

        The file may be of an earlier version; UserError where it is damaged or of a newer one.
        """
        with SqliteStore(path) as given:  # looked at, and brought to this version
            given.log.take_over(self.log.entries(limit=-1))
        self._database.take_from(path)

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()


def _portions(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(keys), _ASKED):
        yield keys[start : start + _ASKED]


def _one_of(keys: Sequence[str]) -> str:
    return f"table_id IN ({','.join('?' * len(keys))})"
