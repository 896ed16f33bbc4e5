"""The log in the store's SQLite file; triggers refuse to alter or remove an entry."""

from uuid import uuid4

from corpus.errors import shorten
from corpus.store.database import Database
from corpus.store.log import Deed, Entry
from corpus.store.rows import now

_MOST = 2000  # characters of one text that are kept
_INSERT = """
    INSERT INTO log (key, at, who, deed, about, detail, source) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO NOTHING
"""
_COLUMNS = "key, at, who, deed, about, detail, source"


class SqliteLog:
    """A ``Log`` beside the tables."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(
        self, deed: Deed, about: str, detail: str = "", *, who: str, source: str = ""
    ) -> None:
        """Add an entry, now."""
        row = (
            uuid4().hex, now(), shorten(who, 60), deed.value, shorten(about, 200),
            detail[:_MOST], shorten(source, 200),
        )  # fmt: skip
        with self._database.writing() as database:
            database.execute(_INSERT, row)

    def entries(
        self,
        *,
        deed: Deed | None = None,
        who: str | None = None,
        since: str | None = None,
        text: str = "",
        limit: int = 200,
    ) -> list[Entry]:
        """The latest entries that fit, newest first."""
        rows = self._database.select(
            f"SELECT {_COLUMNS} FROM log WHERE (?1 IS NULL OR deed = ?1) AND (?2 IS NULL OR who = ?2)"
            " AND (?3 IS NULL OR at >= ?3) AND (?4 = '' OR instr(about || ' ' || detail || ' ' || source, ?4))"
            " ORDER BY at DESC, seq DESC LIMIT ?5",
            None if deed is None else deed.value, who, since, text.strip(), limit,
        )  # fmt: skip
        return [_entry(row) for row in rows]

    def people(self) -> list[str]:
        """Everybody who is in the log, by name."""
        return [
            str(who) for (who,) in self._database.select("SELECT DISTINCT who FROM log ORDER BY 1")
        ]

    def take_over(self, entries: list[Entry]) -> int:
        """Add entries of another copy of the log that are not here yet; returns how many."""
        with self._database.writing() as database:
            return sum(
                database.execute(
                    _INSERT, (e.key, e.at, e.who, e.deed.value, e.about, e.detail, e.source)
                ).rowcount
                for e in sorted(entries, key=lambda one: one.at)
            )


def _entry(row: tuple[object, ...]) -> Entry:
    key, at, who, deed, about, detail, source = (str(one) for one in row)
    return Entry(key, at, who, Deed(deed), about, detail, source)
