"""Numbered migrations of the database: each brings the schema from one version to the next."""

import sqlite3
from collections.abc import Callable

from corpus.errors import UserError
from corpus.measures import measured
from corpus.value_grammar import parse_value

Migration = Callable[[sqlite3.Connection], None]


def _tables(database: sqlite3.Connection) -> None:
    """1: tables, their rows and where they came from."""
    database.execute(
        """
        CREATE TABLE tables (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            table_id TEXT NOT NULL UNIQUE,
            project_key TEXT NOT NULL,
            project_name TEXT NOT NULL,
            year INTEGER,
            unit TEXT,
            authority TEXT,
            amount TEXT,
            taxonomy TEXT NOT NULL,
            form TEXT,
            body TEXT NOT NULL,
            added_at TEXT NOT NULL
        )
        """
    )
    database.execute("CREATE INDEX tables_by_project ON tables (project_key, year)")
    database.execute(
        """
        CREATE TABLE indicators (
            table_id TEXT NOT NULL REFERENCES tables (table_id) ON DELETE CASCADE,
            row INTEGER NOT NULL,
            level1 TEXT,
            level2 TEXT,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            kind TEXT NOT NULL,
            applicable INTEGER NOT NULL,
            PRIMARY KEY (table_id, row)
        )
        """
    )
    database.execute(
        """
        CREATE TABLE sources (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            table_id TEXT NOT NULL REFERENCES tables (table_id) ON DELETE CASCADE,
            file TEXT NOT NULL,
            locator TEXT NOT NULL,
            added_at TEXT NOT NULL,
            UNIQUE (table_id, file, locator)
        )
        """
    )


def _notes(database: sqlite3.Connection) -> None:
    """2: notes about the corpus itself, such as that the shipped tables were imported."""
    database.execute("CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL)")


def _imports(database: sqlite3.Connection) -> None:
    """3: versions that took another's place; a journal of imports; layouts that were explained."""
    database.execute("ALTER TABLE tables ADD COLUMN superseded_by TEXT")
    database.execute("CREATE INDEX tables_superseded ON tables (superseded_by)")
    database.execute("ALTER TABLE sources ADD COLUMN import_key TEXT")
    database.execute(
        """
        CREATE TABLE imports (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE,
            roots TEXT NOT NULL,
            state TEXT NOT NULL,
            began_at TEXT NOT NULL,
            ended_at TEXT,
            undone_at TEXT
        )
        """
    )
    database.execute(
        """
        CREATE TABLE import_files (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            import_key TEXT NOT NULL REFERENCES imports (key),
            file TEXT NOT NULL,
            digest TEXT NOT NULL,
            error TEXT,
            at TEXT NOT NULL,
            UNIQUE (import_key, file, digest)
        )
        """
    )
    database.execute("CREATE INDEX import_files_by_digest ON import_files (digest)")
    database.execute(
        """
        CREATE TABLE import_tables (
            file_seq INTEGER NOT NULL REFERENCES import_files (seq) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            table_id TEXT NOT NULL,
            read_id TEXT NOT NULL,
            project_name TEXT NOT NULL,
            year INTEGER,
            outcome TEXT NOT NULL,
            PRIMARY KEY (file_seq, number)
        )
        """
    )
    database.execute("CREATE INDEX import_tables_by_table ON import_tables (table_id)")
    database.execute("CREATE INDEX import_tables_by_read ON import_tables (read_id)")
    database.execute("CREATE TABLE mappings (signature TEXT PRIMARY KEY, body TEXT NOT NULL)")


def _log(database: sqlite3.Connection) -> None:
    """4: a log of who changed what; the database itself refuses to alter what stands in it."""
    database.execute(
        """
        CREATE TABLE log (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE,
            at TEXT NOT NULL,
            who TEXT NOT NULL,
            deed TEXT NOT NULL,
            about TEXT NOT NULL,
            detail TEXT NOT NULL,
            source TEXT NOT NULL
        )
        """
    )
    database.execute("CREATE INDEX log_by_time ON log (at, seq)")
    for change in ("UPDATE", "DELETE"):
        database.execute(
            f"CREATE TRIGGER log_no_{change.lower()} BEFORE {change} ON log"
            " BEGIN SELECT RAISE(ABORT, 'the log is only ever added to'); END"
        )


def _numbers(database: sqlite3.Connection) -> None:
    """5: the number of each row in its common unit, verdicts of the checks; indexes for filters."""
    for column in ("number REAL", "measure TEXT", "sign TEXT"):
        database.execute(f"ALTER TABLE indicators ADD COLUMN {column}")
    rows = database.execute("SELECT rowid, value, applicable FROM indicators")
    while some := rows.fetchmany(10_000):
        database.executemany(
            "UPDATE indicators SET number = ?, measure = ?, sign = ? WHERE rowid = ?",
            [(*number_columns(str(value), bool(applies)), row) for row, value, applies in some],
        )
    database.execute("CREATE INDEX indicators_by_number ON indicators (measure, number)")
    database.execute("CREATE INDEX indicators_by_class ON indicators (level2)")
    database.execute("CREATE INDEX tables_by_year ON tables (year)")
    database.execute("CREATE INDEX tables_by_amount ON tables (CAST(amount AS REAL))")
    database.execute(
        """
        CREATE TABLE verdicts (
            table_id TEXT PRIMARY KEY REFERENCES tables (table_id) ON DELETE CASCADE,
            version TEXT NOT NULL,
            errors INTEGER NOT NULL,
            warnings INTEGER NOT NULL
        )
        """
    )


def number_columns(value: str, applicable: bool) -> tuple[float | None, str | None, str | None]:
    """What is kept of a row's value for comparing: number, measure and sign."""
    parsed = parse_value(value, applicable=applicable)
    found = measured(parsed)
    if found is None:
        return None, None, parsed.sign
    return float(found.number), found.measure, parsed.sign


def _changes(database: sqlite3.Connection) -> None:
    """6: which tables came to be found or ceased to be, so that search need not compare all.

    The token tells two databases apart that have the same number of changes: one of them may be
    a backup that was put back.
    """
    database.execute(
        """
        CREATE TABLE changes (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            table_id TEXT NOT NULL,
            token TEXT NOT NULL DEFAULT (lower(hex(randomblob(8))))
        )
        """
    )
    database.execute("INSERT INTO changes (table_id) VALUES ('')")
    for name, event, row in (
        ("added", "INSERT", "new"),
        ("removed", "DELETE", "old"),
        ("superseded", "UPDATE OF superseded_by", "new"),
    ):
        database.execute(
            f"CREATE TRIGGER tables_{name} AFTER {event} ON tables BEGIN"
            f" INSERT INTO changes (table_id) VALUES ({row}.table_id); END"
        )
    database.execute("CREATE INDEX tables_current ON tables (table_id) WHERE superseded_by IS NULL")


MIGRATIONS: tuple[Migration, ...] = (_tables, _notes, _imports, _log, _numbers, _changes)
"""``MIGRATIONS[n]`` brings version n to version n + 1. Only ever append."""

NEWEST = len(MIGRATIONS)
"""The version that this program writes."""


def version_of(database: sqlite3.Connection) -> int:
    """The schema's version; 0 for an empty database.

    Raises UserError for a database of another program or of a newer version of this one.
    """
    names = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    if not names:
        return 0
    if "schema_version" not in names:
        raise UserError("这个数据库文件属于别的程序，不能使用：请换一个数据文件夹。文件没有改动。")
    (version,) = database.execute("SELECT MAX(version) FROM schema_version").fetchone()
    if version is None:
        return 0
    if version > NEWEST:
        raise UserError(
            f"数据库由更新的程序建立（版本{version}，本程序只认识到版本{NEWEST}）："
            "请升级本程序后再打开。文件没有改动。"
        )
    return int(version)


def migrate(database: sqlite3.Connection, newest: int = NEWEST) -> None:
    """Bring the database to ``newest``, all steps in one transaction or none.

    ``database`` must be in autocommit mode. Safe when several processes start at once.
    """
    if version_of(database) >= newest:
        return
    database.execute("BEGIN IMMEDIATE")
    try:
        at = version_of(database)  # again, now that nobody else can write
        database.execute(
            "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, at TEXT NOT NULL)"
        )
        for version in range(at, newest):
            MIGRATIONS[version](database)
            database.execute(
                "INSERT INTO schema_version VALUES (?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
                (version + 1,),
            )
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:  # a full disk ends it by itself
            database.execute("ROLLBACK")
        raise
