"""Deleted drafts wait here until their writer brings them back, or deletes them for good."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from assistant.accounts.person import Person
from assistant.conversation.state import Conversation, load, save
from assistant.desks.drafts import REVIEWS_SUFFIX, SHARE_SUFFIX, keep
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError, why
from corpus.settings import Settings
from corpus.store.log import Deed

SUFFIX = ".deleted"
"""Of a conversation that was deleted; the lists of drafts pass over it."""
_KEY = re.compile(r"[0-9a-f]{1,32}")


@dataclass(frozen=True)
class Gone:
    """A deleted draft as the list shows it."""

    key: str
    title: str
    at: float  # when it was deleted, in seconds since the epoch
    damaged: bool = False


def lay_by(path: Path) -> None:
    """Take a draft's file out of the lists; nobody else sees it any more. OSError as the disk says."""
    path.with_suffix(SHARE_SUFFIX).unlink(missing_ok=True)
    gone = path.with_suffix(SUFFIX)
    path.replace(gone)
    os.utime(gone)


def lay_by_alone(conversation: Conversation, folder: Path) -> None:
    """The same with one draft of several: it waits as a conversation of its own."""
    alone = conversation.model_copy(update={"key": uuid4().hex[:12]})
    lay_by(save(alone, folder))


def deleted(settings: Settings, *, by: Person) -> list[Gone]:
    """The person's deleted drafts, the last deleted first."""
    found = []
    for path in by.drafts(settings).glob(f"*{SUFFIX}"):
        try:
            at = path.stat().st_mtime
            found.append(Gone(path.stem, _title(path), at))
        except FileNotFoundError:  # brought back meanwhile
            continue
        except (OSError, ValueError, KeyError, TypeError):
            found.append(Gone(path.stem, f"打不开的草稿（{path.stem}.json）", at, damaged=True))
    return sorted(found, key=lambda one: one.at, reverse=True)


def bring_back(workspace: Workspace, key: str, *, by: Person) -> Conversation:
    """Put a deleted draft among the person's drafts again; it is shown to nobody else.

    UserError where there is none, or it is damaged.
    """
    folder = by.drafts(workspace.settings)
    gone = _found(key, folder)
    path = gone.with_suffix(".json")
    again = path.exists()  # an open window has written on in it: both are kept
    try:
        if again:
            text = gone.read_text(encoding="utf-8")
            back = Conversation.model_validate_json(text)
            back = back.model_copy(update={"key": uuid4().hex[:12]})
            keep(back, workspace.settings, by=by)
            gone.unlink()
        else:
            gone.replace(path)
            os.utime(path)
            back = load(key, folder)
    except ValueError as error:
        raise UserError("这份草稿已损坏，不能找回；原文件保留着，请联系管理员。") from error
    except OSError as error:
        raise UserError(f"草稿没有找回（{why(error)}）：请检查文件夹“{folder}”的权限。") from error
    if back.archived:
        back = back.model_copy(update={"archived": False})
        keep(back, workspace.settings, by=by)
    workspace.store.log.record(Deed.DELETE, back.title, "找回删除的草稿", who=by.signature)
    return back


def delete_for_good(workspace: Workspace, key: str, *, by: Person) -> None:
    """Delete a deleted draft so that nothing of it is left. UserError where there is none."""
    folder = by.drafts(workspace.settings)
    gone = _found(key, folder)
    try:
        title = _title(gone)
    except (OSError, ValueError, KeyError, TypeError):
        title = f"打不开的草稿（{key}.json）"
    try:
        gone.unlink()
        if not gone.with_suffix(".json").exists():
            gone.with_suffix(REVIEWS_SUFFIX).unlink(missing_ok=True)
    except OSError as error:
        raise UserError(f"草稿没有删除（{why(error)}）：请检查文件夹“{folder}”的权限。") from error
    workspace.store.log.record(Deed.DELETE, title, "彻底删除草稿", who=by.signature)


def _found(key: str, folder: Path) -> Path:
    path = folder / f"{key}{SUFFIX}"
    if not _KEY.fullmatch(key) or not path.exists():
        raise UserError("这份草稿已经不在了，列表已更新。")
    return path


def _title(path: Path) -> str:
    now = json.loads(path.read_text(encoding="utf-8"))["now"]
    return str(now["draft"]["table"]["project_name"]) if now else "空白对话"
