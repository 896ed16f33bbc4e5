"""Looking for damage: in the records, the drafts, the own forms and the own library."""

import json
from pathlib import Path

from assistant.own_library import read_own
from corpus.errors import UserError
from corpus.forms import form, forms
from corpus.settings import Settings
from corpus.store.protocol import Store


def damaged_files(settings: Settings, most: int | None = None) -> list[str]:
    """A sentence for each draft, own form and own library that cannot be read.

    ``most``: only so many drafts, those changed last, so that a start does not wait for them all.
    """
    found = []
    drafts = sorted(settings.drafts.rglob("*.json"), key=_changed, reverse=True)
    for path in drafts[:most]:
        try:
            json.loads(path.read_text(encoding="utf-8"))["messages"]
        except (OSError, ValueError, KeyError, TypeError):
            found.append(f"草稿文件“{path.name}”已损坏，原文件保留未动：可以从备份中恢复。")
    try:
        for one in forms(settings.forms):
            form(one.key, settings.forms)
        read_own(settings.library)
    except UserError as error:
        found.append(str(error))
    return found


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # deleted meanwhile
        return 0.0


def full_check(settings: Settings, store: Store) -> list[str]:
    """Everything that is damaged, in sentences; reads all records."""
    found = damaged_files(settings)
    try:
        store.check()
    except UserError as error:
        found.insert(0, str(error))
    return found
