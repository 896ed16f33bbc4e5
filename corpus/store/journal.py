"""The journal of imports: what each brought in, so that it can go on and can be undone."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from corpus.schema import TargetTable


class ImportState(StrEnum):
    """How far an import is."""

    OPEN = "open"  # running, or interrupted: it can be taken up again
    DONE = "done"
    UNDONE = "undone"


class Choice(StrEnum):
    """What is to be done with a table."""

    ADD = "add"  # keep it beside what is there
    REPLACE = "replace"  # keep it; others of the same project and year are superseded
    LEAVE = "leave"  # do not keep it


class Outcome(StrEnum):
    """What was done with a table."""

    NEW = "new"
    REPLACED = "replaced"  # new, and older versions were superseded
    DUPLICATE = "duplicate"  # the same content was there: nothing was added
    LEFT = "left"  # not kept, as decided


@dataclass(frozen=True)
class Incoming:
    """A table of a file on its way into the store."""

    table: TargetTable
    choice: Choice
    read_id: str  # ``table_id`` as it was read, before corrections


@dataclass(frozen=True)
class Entered:
    """What was done with one table."""

    table_id: str
    project_name: str
    year: int | None
    outcome: Outcome


@dataclass(frozen=True)
class KnownFile:
    """A file whose very bytes were imported, and whose tables are all still there."""

    import_key: str
    at: str  # UTC, ISO 8601
    tables: tuple[Entered, ...]


@dataclass(frozen=True)
class ImportRecord:
    """One import of the history. Times are UTC, ISO 8601."""

    key: str
    roots: tuple[str, ...]  # what was given to import: files and folders
    state: ImportState
    began_at: str
    ended_at: str | None
    undone_at: str | None
    files: int  # without those that failed
    failed: int
    new: int  # tables that were added, with those that replaced others
    replaced: int
    duplicates: int
    left: int


@dataclass(frozen=True)
class Undone:
    """What an undo did, in tables."""

    removed: int
    revived: int  # older versions that are found again
    kept: int  # not removed: another import had brought the same table


class Journal(Protocol):
    """Keeps the imports. Every file is entered in one transaction, tables and journal together."""

    def begin(self, roots: tuple[str, ...]) -> str:
        """Open an import of these roots and return its key."""

    def open_import(self, roots: tuple[str, ...]) -> str | None:
        """The key of the newest import of just these roots that was not finished, or None."""

    def enter(self, key: str, file: str, digest: str, tables: list[Incoming]) -> list[Entered]:
        """Keep a file's tables as chosen. A file entered before in this import changes nothing.

        ``digest`` is the SHA-256 of the file's bytes. UserError where the import was undone
        meanwhile: what came in now could never be taken out with it.
        """

    def fail(self, key: str, file: str, digest: str, error: str) -> None:
        """Note that a file could not be read."""

    def finish(self, key: str) -> None:
        """Close an import."""

    def known_file(self, digest: str) -> KnownFile | None:
        """The earlier import of a file with these bytes, or None.

        None also where that import was undone, where a table of it was left out, and where one
        has been removed since: then the file is worth reading again.
        """

    def corrected(self, read_id: str) -> str | None:
        """The key of the table that was kept, corrected, in the place of one read like this."""

    def imports(self, limit: int = 50) -> list[ImportRecord]:
        """The latest imports, newest first."""

    def tables_of(self, key: str) -> list[Entered]:
        """What one import did, table by table."""

    def undo(self, key: str) -> Undone:
        """Take out what the import added, and bring back what it had superseded; recorded.

        A table that another import has brought as well stays. Raises UserError for an unknown
        key and for an import that was undone already.
        """

    def mapping(self, signature: str) -> str | None:
        """What was remembered for a layout, or None."""

    def remember_mapping(self, signature: str, body: str) -> None:
        """Remember something for a layout; what was remembered before is replaced."""
