"""Who is at the command line."""

import getpass
from pathlib import Path

from assistant.accounts.person import Person, Role
from corpus.settings import Settings
from corpus.store.log import Deed
from corpus.store.sqlite import SqliteStore


def operator() -> Person:
    """Who is at the command line: whoever reaches it reaches the files too, and may do everything."""
    try:
        name = f"命令行（{getpass.getuser()}）"
    except (KeyError, OSError):  # no such user in the system's list
        name = "命令行"
    return Person("", name, Role.MANAGE)


def note_export(settings: Settings, out: Path, detail: str) -> None:
    """Enter in the log that a file was written; a home without records has no log, and gets none."""
    if settings.database.exists():
        with SqliteStore(settings.database) as store:
            store.log.record(
                Deed.EXPORT, out.name, detail, who=operator().signature, source="命令行"
            )
