"""The store on SQLite: one file, durable, for several threads and processes."""

import hashlib
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from corpus.errors import UserError
from corpus.numerals import plain
from corpus.schema import Source, TargetTable
from corpus.store.migrations import migrate, version_of
from corpus.store.protocol import Added, StoreCounts

_BUSY_SECONDS = 30.0
_MAGIC = b"SQLite format 3\0"
_CHECKED_BYTES = 64 * 1024 * 1024  # a larger file is not read through at every start
_BATCH = 100  # tables read at once while iterating

_INSERT_TABLE = """
    INSERT INTO tables (table_id, project_key, project_name, year, unit, authority, amount,
                        taxonomy, form, body, added_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_INDICATOR = """
    INSERT INTO indicators (table_id, row, level1, level2, name, value, kind, applicable)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_SOURCE = """
    INSERT INTO sources (table_id, file, locator, added_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (table_id, file, locator) DO NOTHING
"""
_COUNTS = """
    SELECT (SELECT COUNT(*) FROM tables),
           (SELECT COUNT(*) FROM indicators),
           (SELECT COUNT(*) FROM indicators WHERE applicable = 1),
           (SELECT COUNT(DISTINCT project_key) FROM tables)
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
        self._path = path
        self._lock = threading.RLock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as cause:
            raise UserError(f"不能建立数据文件夹“{path.parent}”：请检查权限和磁盘。") from cause
        with self._explained():
            if path.is_file() and path.stat().st_size > 0:
                _inspect(path)
            self._database = sqlite3.connect(
                path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            try:
                self._database.execute("PRAGMA journal_mode = WAL")
                self._database.execute("PRAGMA synchronous = FULL")
                self._database.execute("PRAGMA foreign_keys = ON")
                migrate(self._database)
            except BaseException:
                self._database.close()
                raise

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
        with self._writing() as database:
            return [self._put(database, table) for table in tables]

    def get(self, table_id: str) -> TargetTable:
        """The table with that key; KeyError where there is none."""
        rows = self._select("SELECT body FROM tables WHERE table_id = ?", table_id)
        if not rows:
            raise KeyError(table_id)
        return TargetTable.model_validate_json(str(rows[0][0]))

    def tables(self) -> Iterator[TargetTable]:
        """All tables in the order in which they were added.

        Tables added while iterating may or may not come; the database is not held meanwhile.
        """
        last: object = -1
        while True:
            rows = self._select(
                "SELECT seq, body FROM tables WHERE seq > ? ORDER BY seq LIMIT ?", last, _BATCH
            )
            if not rows:
                return
            for seq, body in rows:
                yield TargetTable.model_validate_json(str(body))
                last = seq

    def remove(self, table_id: str) -> bool:
        """Take a table out; False where there was none."""
        with self._writing() as database:
            gone = database.execute("DELETE FROM tables WHERE table_id = ?", (table_id,))
            return gone.rowcount > 0

    def versions(self, project_key: str) -> list[TargetTable]:
        """All tables of one project (``TargetTable.project_key``), oldest year first.

        Tables without a year come first.
        """
        rows = self._select(
            "SELECT body FROM tables WHERE project_key = ? ORDER BY COALESCE(year, 0), seq",
            project_key,
        )
        return [TargetTable.model_validate_json(str(body)) for (body,) in rows]

    def sources(self, table_id: str) -> list[Source]:
        """Every place that the table was read from, first one first; empty for an unknown key."""
        rows = self._select(
            "SELECT file, locator FROM sources WHERE table_id = ? ORDER BY seq", table_id
        )
        return [Source(file=str(file), locator=str(locator)) for file, locator in rows]

    def counts(self) -> StoreCounts:
        """How much the store holds."""
        ((tables, indicators, applicable, projects),) = self._select(_COUNTS)
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
        rows = self._select("SELECT table_id FROM tables ORDER BY table_id")
        return hashlib.sha256("\n".join(str(key) for (key,) in rows).encode()).hexdigest()

    def note(self, name: str) -> str | None:
        """What was noted about the corpus under ``name``, or None."""
        rows = self._select("SELECT value FROM notes WHERE name = ?", name)
        return str(rows[0][0]) if rows else None

    def set_note(self, name: str, value: str) -> None:
        """Note something about the corpus, durably; an earlier note of that name is replaced."""
        with self._writing() as database:
            database.execute(
                "INSERT INTO notes (name, value) VALUES (?, ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value),
            )

    def close(self) -> None:
        """Let go of the database."""
        with self._lock:
            self._database.close()

    def _put(self, database: sqlite3.Connection, table: TargetTable) -> Added:
        key, now = table.table_id, datetime.now(UTC).isoformat(timespec="seconds")
        there = database.execute("SELECT 1 FROM tables WHERE table_id = ?", (key,)).fetchone()
        if not there:
            total = table.funding.total
            database.execute(
                _INSERT_TABLE,
                (
                    key, table.project_key, table.project_name, table.year, table.unit,
                    table.authority, None if total is None else plain(total.yuan),
                    table.taxonomy.value, table.form, table.model_dump_json(), now,
                ),
            )  # fmt: skip
            database.executemany(
                _INSERT_INDICATOR,
                [
                    (key, row, one.level1, one.level2, one.name, one.value,
                     one.parsed.kind.value, int(one.applicable))
                    for row, one in enumerate(table.indicators)
                ],
            )  # fmt: skip
        database.execute(_INSERT_SOURCE, (key, table.source.file, table.source.locator, now))
        return Added.DUPLICATE if there else Added.NEW

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction; nothing of it stays where an error leaves the block."""
        with self._lock, self._explained():
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
                self._database.execute("COMMIT")
            except BaseException:
                if self._database.in_transaction:
                    self._database.execute("ROLLBACK")
                raise

    def _select(self, query: str, *arguments: object) -> list[tuple[object, ...]]:
        with self._lock, self._explained():
            return self._database.execute(query, arguments).fetchall()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn what SQLite says of the user's disk and file into a sentence for the user."""
        try:
            yield
        except OSError as error:
            raise UserError(f"不能读写数据库“{self._path}”：请检查文件夹的权限和磁盘。") from error
        except sqlite3.Error as error:
            sentence = _sentence(error, self._path)
            if sentence is None:
                raise  # a programming error
            raise UserError(sentence) from error


def _inspect(path: Path) -> None:
    """Look at an existing file, without the right to write, before anything touches it."""
    with path.open("rb") as file:  # SQLite itself takes a very short file for an empty one
        if file.read(len(_MAGIC)) != _MAGIC:
            raise sqlite3.DatabaseError("file is not a database")
    database = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=_BUSY_SECONDS
    )
    try:
        version_of(database)
        if path.stat().st_size > _CHECKED_BYTES:
            return
        (verdict,) = database.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise sqlite3.DatabaseError("database disk image is malformed")
    finally:
        database.close()


def _sentence(error: sqlite3.Error, path: Path) -> str | None:
    said = str(error).lower()
    if "not a database" in said or "malformed" in said:
        return (
            f"数据库文件“{path}”不是数据库或已损坏：请用备份替换它，"
            "或把它移到别处后重新启动（会新建一个空的数据库）。"
        )
    if "locked" in said or "busy" in said:
        return f"数据库“{path}”正被另一个程序占用：请稍后再试。"
    if "full" in said:
        return f"磁盘已满，没有保存：请清理“{path.parent}”所在的磁盘后再试。"
    if "readonly" in said or "unable to open" in said or "disk i/o" in said:
        return f"不能读写数据库“{path}”：请检查文件夹的权限和磁盘。"
    return None
