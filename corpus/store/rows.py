"""The statements that put a table into the database and take one out of it."""

import sqlite3
from datetime import UTC, datetime

from corpus.numerals import plain
from corpus.schema import TargetTable
from corpus.store.migrations import number_columns
from corpus.store.protocol import Added

_INSERT_TABLE = """
    INSERT INTO tables (table_id, project_key, project_name, year, unit, authority, amount,
                        taxonomy, form, body, added_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_INDICATOR = """
    INSERT INTO indicators (table_id, row, level1, level2, name, value, kind, applicable,
                            number, measure, sign)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_SOURCE = """
    INSERT INTO sources (table_id, file, locator, import_key, added_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (table_id, file, locator) DO NOTHING
"""


def now() -> str:
    """The time as it is written into the database: UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def exists(database: sqlite3.Connection, table_id: str) -> bool:
    """True where a table with that key is kept, superseded or not."""
    query = "SELECT 1 FROM tables WHERE table_id = ?"
    return database.execute(query, (table_id,)).fetchone() is not None


def put(database: sqlite3.Connection, table: TargetTable, import_key: str | None = None) -> Added:
    """Keep the table, or only its source where the same content is there."""
    key = table.table_id
    there = exists(database, key)
    if not there:
        total = table.funding.total
        database.execute(
            _INSERT_TABLE,
            (
                key, table.project_key, table.project_name, table.year, table.unit,
                table.authority, None if total is None else plain(total.yuan),
                table.taxonomy.value, table.form, table.model_dump_json(), now(),
            ),
        )  # fmt: skip
        database.executemany(
            _INSERT_INDICATOR,
            [
                (key, row, one.level1, one.level2, one.name, one.value,
                 one.parsed.kind.value, int(one.applicable),
                 *number_columns(one.value, one.applicable))
                for row, one in enumerate(table.indicators)
            ],
        )  # fmt: skip
    source = table.source
    database.execute(_INSERT_SOURCE, (key, source.file, source.locator, import_key, now()))
    return Added.DUPLICATE if there else Added.NEW


def supersede(database: sqlite3.Connection, table: TargetTable, sparing: list[str]) -> int:
    """Lay aside the other tables of the same project and year, those in ``sparing`` excepted.

    Returns how many there were. They stay in the database, and are no longer found.
    """
    found = database.execute(
        "SELECT table_id FROM tables"
        " WHERE project_key = ? AND year IS ? AND superseded_by IS NULL AND table_id <> ?",
        (table.project_key, table.year, table.table_id),
    ).fetchall()
    old = [key for (key,) in found if key not in sparing]
    database.executemany(
        "UPDATE tables SET superseded_by = ? WHERE table_id = ?",
        [(table.table_id, key) for key in old],
    )
    return len(old)


def take_out(database: sqlite3.Connection, table_id: str) -> int | None:
    """Take a table out; None where there was none, else how many older versions came back.

    What it had superseded goes over to the version that superseded it, or is found again.
    """
    found = database.execute(
        "SELECT superseded_by FROM tables WHERE table_id = ?", (table_id,)
    ).fetchone()
    if found is None:
        return None
    (heir,) = found
    revived = database.execute(
        "UPDATE tables SET superseded_by = ? WHERE superseded_by = ?", (heir, table_id)
    ).rowcount
    database.execute("DELETE FROM tables WHERE table_id = ?", (table_id,))
    return 0 if heir else revived
