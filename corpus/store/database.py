"""One SQLite file, durable, for several threads and processes; its troubles told in Chinese."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from corpus.errors import UserError
from corpus.store.migrations import migrate, version_of

_BUSY_SECONDS = 30.0
_MAGIC = b"SQLite format 3\0"
_CHECKED_BYTES = 64 * 1024 * 1024  # a larger file is not read through at every start


class Database:
    """A connection (WAL, synchronous FULL) that a lock guards and all threads share."""

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
            self._connection = sqlite3.connect(
                path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            try:
                self._connection.execute("PRAGMA journal_mode = WAL")
                self._connection.execute("PRAGMA synchronous = FULL")
                self._connection.execute("PRAGMA foreign_keys = ON")
                migrate(self._connection)
            except BaseException:
                self._connection.close()
                raise

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction; nothing of it stays where an error leaves the block."""
        with self._lock, self._explained():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def select(self, query: str, *arguments: object) -> list[tuple[object, ...]]:
        """The rows that a query finds."""
        with self._lock, self._explained():
            return self._connection.execute(query, arguments).fetchall()

    def check(self) -> None:
        """Read the whole file and look for damage; UserError where there is some."""
        with self._lock, self._explained():
            verdicts = self._connection.execute("PRAGMA integrity_check(1)").fetchall()
            strays = self._connection.execute("PRAGMA foreign_key_check").fetchall()
            if verdicts != [("ok",)] or strays:
                raise sqlite3.DatabaseError("database disk image is malformed")

    def copy_to(self, path: Path) -> None:
        """Write a copy of the present state to ``path``, with nothing of it in side files."""
        with self._lock, self._explained(), closing(sqlite3.connect(path)) as copy:
            self._connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")

    def take_from(self, path: Path) -> None:
        """Take over the content of another database file, in one transaction."""
        with self._lock, self._explained(), closing(sqlite3.connect(path)) as given:
            given.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            given.backup(self._connection)
            self._connection.execute("PRAGMA journal_mode = WAL")

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

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
            f"数据库文件“{path}”不是数据库或已损坏：请用“mubiao restore 备份文件”恢复备份，"
            "或把它移到别处后重新启动（会新建一个空的数据库）。"
        )
    if "locked" in said or "busy" in said:
        return f"数据库“{path}”正被另一个程序占用：请稍后再试。"
    if "full" in said:
        return f"磁盘已满，没有保存：请清理“{path.parent}”所在的磁盘后再试。"
    if "readonly" in said or "unable to open" in said or "disk i/o" in said:
        return f"不能读写数据库“{path}”：请检查文件夹的权限和磁盘。"
    return None
