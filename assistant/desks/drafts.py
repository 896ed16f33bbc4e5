"""A person's own drafts on disk: one is open on a page, others wait in the list."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import RLock

from assistant.accounts.person import Person
from assistant.conversation.state import Conversation, load, save, saved
from assistant.desks.recording import told
from assistant.desks.versions import dated
from assistant.workspace import Workspace
from corpus.errors import UserError, why
from corpus.settings import Settings

log = logging.getLogger(__name__)
MOST_LISTED = 30
SHARE_SUFFIX = ".share"
"""Of the note beside a draft that says to whom it is shown; no draft ends so."""
REVIEWS_SUFFIX = ".reviews"
"""Of the file beside a draft that holds what reviewers said of it."""


_ONE_AT_A_TIME = tuple(RLock() for _ in range(64))  # shared by drafts: there is no end of those


@dataclass(frozen=True)
class Opened:
    """A conversation and the state of its file when it was read or written (None: not saved)."""

    conversation: Conversation
    stamp: tuple[int, int] | None = None  # modification time in ns, size


@dataclass(frozen=True)
class Listed:
    """A saved draft in the list."""

    key: str
    title: str
    changed: float  # seconds since the epoch


@contextmanager
def alone(key: str, settings: Settings, *, by: Person) -> Iterator[None]:
    """Between reading the person's draft and saving it again no other window saves it.

    Of two windows that say something at once, the second would otherwise undo the first unseen.
    """
    with _ONE_AT_A_TIME[hash((by.drafts(settings), key)) % len(_ONE_AT_A_TIME)]:
        yield


def open_draft(key: str, settings: Settings, *, by: Person) -> Opened:
    """The saved conversation; UserError where the person has none of that key, or it is damaged."""
    folder = by.drafts(settings)
    stamp = _stamp(folder / f"{key}.json")  # before reading: a later change is then noticed
    return Opened(load(key, folder), stamp)


def newest(held: Opened, settings: Settings, *, by: Person) -> Opened:
    """``held``, or what another window of the same draft has saved since."""
    stamp = _stamp(by.drafts(settings) / f"{held.conversation.key}.json")
    if stamp is None or stamp == held.stamp:
        return held
    return open_draft(held.conversation.key, settings, by=by)


def keep_turn(
    workspace: Workspace, before: Conversation, after: Conversation, *, by: Person
) -> Opened:
    """``keep`` what a turn made of the conversation ``before``; the log says what became other."""
    after = dated(before, after)
    kept = keep(after, workspace.settings, by=by)
    said = told(before, after)
    if said is not None:
        workspace.store.log.record(
            said.deed, said.about, said.detail, who=by.signature, source=said.source
        )
    return kept


def keep(conversation: Conversation, settings: Settings, *, by: Person) -> Opened:
    """Save durably among the person's own drafts.

    UserError where the disk refuses; the conversation is still in memory.
    """
    folder = by.drafts(settings)
    try:
        path = save(conversation, folder)
    except OSError as error:
        log.exception("draft %s not saved", conversation.key)
        raise UserError(
            f"草稿没有存上（{why(error)}）：请检查数据文件夹“{folder}”的权限和磁盘空间，然后再改一次。"
        ) from error
    return Opened(conversation, _stamp(path))


def listed(settings: Settings, *, by: Person) -> list[Listed]:
    """The person's latest saved drafts, newest first; a damaged one is listed by its file's name."""
    found = []
    for path in saved(by.drafts(settings))[:MOST_LISTED]:
        stamp = _stamp(path)
        if stamp is not None:
            found.append(Listed(path.stem, _title(path, stamp), stamp[0] / 1e9))
    return found


@lru_cache(maxsize=512)
def _title(path: Path, stamp: tuple[int, int]) -> str:
    """The name in a saved file, read without building the whole state."""
    try:
        now = json.loads(path.read_text(encoding="utf-8"))["now"]
        return str(now["draft"]["table"]["project_name"]) if now else "空白对话"
    except (OSError, ValueError, KeyError, TypeError):
        return f"打不开的草稿（{path.name}）"


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except (OSError, ValueError):  # ValueError: an address may hold any sign
        return None
    return status.st_mtime_ns, status.st_size
