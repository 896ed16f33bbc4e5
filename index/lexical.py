"""Words in Chinese text: entries cut into character pairs, in SQLite's full-text search.

FTS5 finds no two-character word inside Chinese text by itself; cut into overlapping pairs, with
the last character standing alone, every word of one or two characters and more is found.
"""

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from corpus.text import bigrams
from index.entries import Entry, Kind
from index.folding import fold
from index.texts import informative

FORMAT = 2
"""Raised when the tables below change: an older file is then built anew."""
_MOST_TERMS = 96
_TITLE_WEIGHT, _BODY_WEIGHT, _MORE_WEIGHT = 4.0, 1.0, 0.5
"""A word in the name says more than one in the goal, and that more than one in the office's name."""

_COLUMNS = (
    "kind, table_id, project_name, year, unit, row, level2, name, value, applicable, "
    "main_text, wide_text"
)
_SCHEMA = f"""
CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    {_COLUMNS.replace("kind,", "kind TEXT NOT NULL,").replace("table_id,", "table_id TEXT NOT NULL,")}
);
CREATE INDEX entry_table ON entry (table_id);
CREATE VIRTUAL TABLE project_words USING fts5(
    title, body, more, tokenize = "unicode61 remove_diacritics 0 tokenchars '%≥≤_'");
CREATE VIRTUAL TABLE indicator_words USING fts5(
    title, body, more, tokenize = "unicode61 remove_diacritics 0 tokenchars '%≥≤_'");
PRAGMA user_version = {FORMAT};
"""
_WORDS = {Kind.PROJECT: "project_words", Kind.INDICATOR: "indicator_words"}


class LexicalIndex:
    """The entries and their words in one SQLite file. Ids are never used twice.

    Safe for threads: they take turns on one connection.
    """

    def __init__(self, path: Path) -> None:
        """Open the file, or make an empty one. sqlite3.DatabaseError where it is damaged."""
        self.path = path
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(path, check_same_thread=False, timeout=30)
        try:
            if self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
                self._connection.executescript(_SCHEMA)
            found = self._connection.execute("PRAGMA user_version").fetchone()[0]
            if found != FORMAT:
                raise sqlite3.DatabaseError(f"format {found}")
        except sqlite3.Error:
            self._connection.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """All changes inside are kept together or not at all."""
        with self._lock, self._connection:
            yield

    def add(self, entries: Iterable[Entry]) -> None:
        """Add entries."""
        for entry in entries:
            marks = ", ".join("?" * 12)
            row = self._connection.execute(
                f"INSERT INTO entry ({_COLUMNS}) VALUES ({marks})",
                (
                    entry.kind.value, entry.table_id, entry.project_name, entry.year, entry.unit,
                    entry.row, entry.level2, entry.name, entry.value, int(entry.applicable),
                    entry.main_text, entry.wide_text,
                ),
            )  # fmt: skip
            self._connection.execute(
                f"INSERT INTO {_WORDS[entry.kind]} (rowid, title, body, more) VALUES (?, ?, ?, ?)",
                (row.lastrowid, _cut(entry.title), _cut(entry.body), _cut(entry.more)),
            )

    def remove(self, table_id: str) -> None:
        """Take out all entries of a table."""
        for key, kind in self._connection.execute(
            "SELECT id, kind FROM entry WHERE table_id = ?", (table_id,)
        ).fetchall():
            self._connection.execute(f"DELETE FROM {_WORDS[Kind(kind)]} WHERE rowid = ?", (key,))
        self._connection.execute("DELETE FROM entry WHERE table_id = ?", (table_id,))

    def table_ids(self) -> set[str]:
        """Keys of the tables that have entries."""
        with self._lock:
            found = self._connection.execute("SELECT DISTINCT table_id FROM entry")
            return {table_id for (table_id,) in found}

    def entries(self, keys: Sequence[int] | None = None) -> dict[int, Entry]:
        """Entries by id: those asked for that exist, or all."""
        with self._lock:
            if keys is None:
                rows = self._connection.execute(f"SELECT id, {_COLUMNS} FROM entry").fetchall()
            else:
                marks = ",".join("?" * len(keys))
                rows = self._connection.execute(
                    f"SELECT id, {_COLUMNS} FROM entry WHERE id IN ({marks})", tuple(keys)
                ).fetchall()
        return {key: _entry(columns) for key, *columns in rows}

    def search(
        self, kind: Kind, query: str, limit: int,
        level2: str | None = None, applicable_only: bool = False,
        allowed: Sequence[int] | None = None,
    ) -> list[int]:  # fmt: skip
        """Ids of the entries with the query's words, best first (BM25, the title weighing more).

        ``allowed`` keeps the answer to these ids.
        """
        match = _match(query)
        if not match or limit < 1:
            return []
        words = _WORDS[kind]
        sql = (
            f"SELECT {words}.rowid FROM {words} JOIN entry ON entry.id = {words}.rowid "
            f"WHERE {words} MATCH ? AND (? IS NULL OR entry.level2 = ?) "
            "AND (NOT ? OR entry.applicable) "
            + ("" if allowed is None else f"AND {words}.rowid IN (SELECT value FROM json_each(?)) ")
            + f"ORDER BY bm25({words}, {_TITLE_WEIGHT}, {_BODY_WEIGHT}, {_MORE_WEIGHT}), "
            f"{words}.rowid LIMIT ?"
        )
        some = () if allowed is None else (json.dumps([int(key) for key in allowed]),)
        given = (match, level2, level2, applicable_only, *some, limit)
        with self._lock:
            return [key for (key,) in self._connection.execute(sql, given).fetchall()]

    def holding(self, kind: Kind, phrases: Sequence[str], limit: int) -> list[int]:
        """Ids of the entries that have every phrase, letter by letter (punctuation apart)."""
        terms = [_phrase(phrase) for phrase in phrases]
        if not terms or not all(terms):
            return []
        words = _WORDS[kind]
        sql = f"SELECT rowid FROM {words} WHERE {words} MATCH ? ORDER BY rowid LIMIT ?"
        with self._lock:
            rows = self._connection.execute(sql, (" AND ".join(terms), limit))
            return [key for (key,) in rows.fetchall()]

    def ids_of(self, rows: Iterable[tuple[str, int | None]]) -> list[int]:
        """Ids of the entries of these (table_id, row); None for the project; unknown ones left out."""
        sql = (
            "SELECT entry.id FROM json_each(?) AS asked JOIN entry"
            " ON entry.table_id = json_extract(asked.value, '$[0]')"
            " AND entry.row IS json_extract(asked.value, '$[1]')"
        )
        with self._lock:
            found = self._connection.execute(sql, (json.dumps(list(rows)),))
            return [key for (key,) in found.fetchall()]


def _entry(columns: Sequence[Any]) -> Entry:
    named = dict(zip(_COLUMNS.split(", "), columns, strict=True))
    return Entry(**{**named, "kind": Kind(named["kind"]), "applicable": bool(named["applicable"])})


def _cut(text: str) -> str:
    pairs = bigrams(fold(text))
    return " ".join([*pairs, pairs[-1][-1]] if pairs else [])


def _match(query: str) -> str:
    """The query as FTS5 terms, each quoted, so that nothing in it is taken for an operator."""
    query = fold(query)
    pairs = list(dict.fromkeys(bigrams(query)))
    telling = informative(query)
    chosen = [pair for pair in pairs if pair in telling] or pairs
    if len(chosen) == 1 and len(chosen[0]) == 1:
        return f'"{chosen[0]}" *'  # one character: as a beginning, or alone at the end
    return " OR ".join(f'"{pair}"' for pair in chosen[:_MOST_TERMS])


def _phrase(text: str) -> str:
    """The phrase as one FTS5 phrase of its character pairs; empty where it has no word."""
    pairs = bigrams(fold(text))
    if len(pairs) == 1 and len(pairs[0]) == 1:
        return f'"{pairs[0]}" *'
    return '"' + " ".join(pairs[:_MOST_TERMS]) + '"' if pairs else ""
