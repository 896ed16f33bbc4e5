"""The drafts of the office on disk: one is open on a page, others wait in the list."""

import json
import logging
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.conversation.state import Conversation, load, save, saved
from corpus.errors import UserError

log = logging.getLogger(__name__)
MOST_LISTED = 30


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


def open_draft(key: str, folder: Path) -> Opened:
    """The saved conversation; UserError where it is missing or damaged."""
    stamp = _stamp(folder / f"{key}.json")  # before reading: a later change is then noticed
    return Opened(load(key, folder), stamp)


def newest(held: Opened, folder: Path) -> Opened:
    """``held``, or what another window of the same draft has saved since."""
    stamp = _stamp(folder / f"{held.conversation.key}.json")
    if stamp is None or stamp == held.stamp:
        return held
    return open_draft(held.conversation.key, folder)


def keep(conversation: Conversation, folder: Path) -> Opened:
    """Save durably. UserError where the disk refuses; the conversation is still in memory."""
    try:
        path = save(conversation, folder)
    except OSError as error:
        log.exception("draft %s not saved", conversation.key)
        raise UserError(
            f"草稿没有存上（{error.strerror}）：请检查数据文件夹“{folder}”的权限和磁盘空间，然后再改一次。"
        ) from error
    return Opened(conversation, _stamp(path))


def listed(folder: Path) -> list[Listed]:
    """The latest saved drafts, newest first; a damaged one is listed by its file's name."""
    found = []
    for path in saved(folder)[:MOST_LISTED]:
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
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
