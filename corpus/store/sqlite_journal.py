"""The journal of imports in the store's SQLite file."""

import json
import sqlite3
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from corpus.errors import UserError
from corpus.store.database import Database
from corpus.store.journal import (
    Choice,
    Entered,
    ImportRecord,
    ImportState,
    Incoming,
    KnownFile,
    Outcome,
    Undone,
)
from corpus.store.protocol import Added
from corpus.store.rows import now, put, supersede, take_out

_ADDED = (Outcome.NEW.value, Outcome.REPLACED.value)

_RECORDS = """
    SELECT key, roots, state, began_at, ended_at, undone_at,
           (SELECT COUNT(*) FROM import_files WHERE import_key = key AND error IS NULL),
           (SELECT COUNT(*) FROM import_files WHERE import_key = key AND error IS NOT NULL),
           (SELECT COUNT(*) FROM import_tables JOIN import_files ON seq = file_seq
             WHERE import_key = key AND outcome IN ('new', 'replaced')),
           (SELECT COUNT(*) FROM import_tables JOIN import_files ON seq = file_seq
             WHERE import_key = key AND outcome = 'replaced'),
           (SELECT COUNT(*) FROM import_tables JOIN import_files ON seq = file_seq
             WHERE import_key = key AND outcome = 'duplicate'),
           (SELECT COUNT(*) FROM import_tables JOIN import_files ON seq = file_seq
             WHERE import_key = key AND outcome = 'left')
      FROM imports ORDER BY imports.seq DESC LIMIT ?
"""
_KNOWN = """
    SELECT import_files.seq, import_key, at FROM import_files JOIN imports ON key = import_key
     WHERE digest = ? AND error IS NULL AND state <> 'undone' ORDER BY import_files.seq DESC
"""
_ENTERED = "SELECT table_id, project_name, year, outcome FROM import_tables"


class SqliteJournal:
    """A ``Journal`` beside the tables, in the same transactions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, roots: tuple[str, ...]) -> str:
        """Open an import of these roots and return its key."""
        key = uuid4().hex[:12]
        with self._database.writing() as database:
            database.execute(
                "INSERT INTO imports (key, roots, state, began_at) VALUES (?, ?, ?, ?)",
                (key, _roots(roots), ImportState.OPEN.value, now()),
            )
        return key

    def open_import(self, roots: tuple[str, ...]) -> str | None:
        """The key of the newest import of just these roots that was not finished, or None."""
        found = self._database.select(
            "SELECT key FROM imports WHERE roots = ? AND state = 'open' ORDER BY seq DESC LIMIT 1",
            _roots(roots),
        )
        return str(found[0][0]) if found else None

    def enter(self, key: str, file: str, digest: str, tables: list[Incoming]) -> list[Entered]:
        """Keep a file's tables as chosen. A file entered before in this import changes nothing.

        ``digest`` is the SHA-256 of the file's bytes.
        """
        with self._database.writing() as database:
            found = database.execute("SELECT state FROM imports WHERE key = ?", (key,)).fetchone()
            if found is None:
                raise KeyError(key)
            if found[0] == ImportState.UNDONE:
                raise UserError("这次导入在别处已被撤销：请重新导入这些文件。")
            before = database.execute(
                "SELECT seq FROM import_files"
                " WHERE import_key = ? AND file = ? AND digest = ? AND error IS NULL",
                (key, file, digest),
            ).fetchone()
            if before is not None:
                return _entered(
                    database.execute(f"{_ENTERED} WHERE file_seq = ? ORDER BY number", before)
                )
            seq = _enter_file(database, key, file, digest, None)
            own = [one.table.table_id for one in tables]
            done = [_carry(database, key, one, own) for one in tables]
            database.executemany(
                "INSERT INTO import_tables VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    (seq, number, one.table_id, incoming.read_id, one.project_name, one.year,
                     one.outcome.value)
                    for number, (one, incoming) in enumerate(zip(done, tables, strict=True))
                ],
            )  # fmt: skip
            return done

    def fail(self, key: str, file: str, digest: str, error: str) -> None:
        """Note that a file could not be read."""
        with self._database.writing() as database:
            _enter_file(database, key, file, digest, error)

    def finish(self, key: str) -> None:
        """Close an import."""
        with self._database.writing() as database:
            database.execute(
                "UPDATE imports SET state = 'done', ended_at = ? WHERE key = ? AND state = 'open'",
                (now(), key),
            )

    def known_file(self, digest: str) -> KnownFile | None:
        """The earlier import of a file with these bytes, or None."""
        for seq, key, at in self._database.select(_KNOWN, digest):
            tables = _entered(
                self._database.select(f"{_ENTERED} WHERE file_seq = ? ORDER BY number", seq)
            )
            ((missing,),) = self._database.select(
                "SELECT COUNT(*) FROM import_tables WHERE file_seq = ? AND (outcome = 'left'"
                " OR table_id NOT IN (SELECT table_id FROM tables))",
                seq,
            )
            if tables and not missing:
                return KnownFile(str(key), str(at), tuple(tables))
        return None

    def corrected(self, read_id: str) -> str | None:
        """The key of the table that was kept, corrected, in the place of one read like this."""
        found = self._database.select(
            "SELECT table_id FROM import_tables JOIN import_files ON import_files.seq = file_seq"
            " JOIN imports ON key = import_key JOIN tables USING (table_id)"
            " WHERE read_id = ? AND read_id <> table_id AND outcome <> 'left'"
            " AND state <> 'undone' ORDER BY file_seq DESC LIMIT 1",
            read_id,
        )
        return str(found[0][0]) if found else None

    def imports(self, limit: int = 50) -> list[ImportRecord]:
        """The latest imports, newest first."""
        return [_record(row) for row in self._database.select(_RECORDS, limit)]

    def tables_of(self, key: str) -> list[Entered]:
        """What one import did, table by table."""
        return _entered(
            self._database.select(
                f"{_ENTERED} JOIN import_files ON seq = file_seq WHERE import_key = ?"
                " ORDER BY seq, number",
                key,
            )
        )

    def undo(self, key: str) -> Undone:
        """Take out what the import added, and bring back what it had superseded; recorded."""
        with self._database.writing() as database:
            found = database.execute("SELECT state FROM imports WHERE key = ?", (key,)).fetchone()
            if found is None:
                raise UserError(f"没有编号为“{key}”的导入：请在导入记录中核对。")
            if found[0] == ImportState.UNDONE:
                raise UserError("这次导入已经撤销过了。")
            database.execute(
                "UPDATE imports SET state = 'undone', undone_at = ? WHERE key = ?", (now(), key)
            )
            added = database.execute(
                "SELECT table_id FROM import_tables JOIN import_files ON seq = file_seq"
                " WHERE import_key = ? AND outcome IN (?, ?) ORDER BY seq DESC, number DESC",
                (key, *_ADDED),
            ).fetchall()
            removed = revived = kept = 0
            for (table_id,) in added:
                if _handed_over(database, table_id):
                    kept += 1
                    continue
                back = take_out(database, table_id)
                if back is not None:
                    removed, revived = removed + 1, revived + back
            database.execute("DELETE FROM sources WHERE import_key = ?", (key,))
            return Undone(removed, revived, kept)

    def mapping(self, signature: str) -> str | None:
        """What was remembered for a layout, or None."""
        found = self._database.select("SELECT body FROM mappings WHERE signature = ?", signature)
        return str(found[0][0]) if found else None

    def remember_mapping(self, signature: str, body: str) -> None:
        """Remember something for a layout; what was remembered before is replaced."""
        with self._database.writing() as database:
            database.execute(
                "INSERT INTO mappings (signature, body) VALUES (?, ?)"
                " ON CONFLICT (signature) DO UPDATE SET body = excluded.body",
                (signature, body),
            )


def _roots(roots: tuple[str, ...]) -> str:
    return json.dumps(roots, ensure_ascii=False)


def _enter_file(
    database: sqlite3.Connection, key: str, file: str, digest: str, error: str | None
) -> int:
    database.execute(
        "DELETE FROM import_files WHERE import_key = ? AND file = ? AND error IS NOT NULL",
        (key, file),
    )
    entered = database.execute(
        "INSERT INTO import_files (import_key, file, digest, error, at) VALUES (?, ?, ?, ?, ?)",
        (key, file, digest, error, now()),
    )
    assert entered.lastrowid is not None
    return entered.lastrowid


def _carry(database: sqlite3.Connection, key: str, one: Incoming, own: list[str]) -> Entered:
    table = one.table
    if one.choice is Choice.LEAVE:
        outcome = Outcome.LEFT
    elif put(database, table, key) is Added.DUPLICATE:
        outcome = Outcome.DUPLICATE
    elif one.choice is Choice.REPLACE and supersede(database, table, own):
        outcome = Outcome.REPLACED
    else:
        outcome = Outcome.NEW
    return Entered(table.table_id, table.project_name, table.year, outcome)


def _handed_over(database: sqlite3.Connection, table_id: str) -> bool:
    """True where another import brought the table as well: it counts as that one's from now on."""
    found = database.execute(
        "SELECT file_seq, number FROM import_tables"
        " JOIN import_files ON import_files.seq = file_seq JOIN imports ON key = import_key"
        " WHERE table_id = ? AND outcome = 'duplicate' AND state <> 'undone'"
        " ORDER BY file_seq, number LIMIT 1",
        (table_id,),
    ).fetchone()
    if found is None:
        return False
    database.execute(
        "UPDATE import_tables SET outcome = 'new' WHERE file_seq = ? AND number = ?", found
    )
    return True


def _entered(rows: Iterable[Any]) -> list[Entered]:
    return [
        Entered(str(table_id), str(name), year, Outcome(outcome))
        for table_id, name, year, outcome in rows
    ]


def _record(row: tuple[object, ...]) -> ImportRecord:
    key, roots, state, began, ended, undone, *counts = row
    files, failed, new, replaced, duplicates, left = (int(str(count)) for count in counts)
    return ImportRecord(
        key=str(key),
        roots=tuple(json.loads(str(roots))),
        state=ImportState(str(state)),
        began_at=str(began),
        ended_at=None if ended is None else str(ended),
        undone_at=None if undone is None else str(undone),
        files=files,
        failed=failed,
        new=new,
        replaced=replaced,
        duplicates=duplicates,
        left=left,
    )
