"""Looking for damage: in the records, the drafts, the own forms and the own library."""

import json

from assistant.own_library import read_own
from corpus.errors import UserError
from corpus.forms import form, forms
from corpus.settings import Settings
from corpus.store.protocol import Store


def damaged_files(settings: Settings) -> list[str]:
    """A sentence for each draft and own form that cannot be read; quick."""
    found = []
    for path in sorted(settings.drafts.rglob("*.json")):
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


def full_check(settings: Settings, store: Store) -> list[str]:
    """Everything that is damaged, in sentences; reads all records."""
    found = damaged_files(settings)
    try:
        store.check()
    except UserError as error:
        found.insert(0, str(error))
    return found
