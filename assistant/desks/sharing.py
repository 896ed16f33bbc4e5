"""Drafts that their writer shows to others: nobody sees one that was not shared."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from assistant.accounts.person import Person, Right
from assistant.conversation.state import Conversation, Message, load
from assistant.desks.drafts import SHARE_SUFFIX, keep
from assistant.workspace import Workspace
from corpus.errors import UserError, why
from corpus.settings import Settings
from corpus.store.log import Deed


class Audience(StrEnum):
    """Who may look at a draft beside its writer; the values are what the page shows."""

    NOBODY = "只有我"
    REVIEWERS = "送审核（审核和管理人员可看）"
    EVERYBODY = "本单位所有人可看"


@dataclass(frozen=True)
class Shared:
    """A draft of somebody else."""

    place: str  # the writer's folder
    key: str
    writer: str
    title: str
    audience: Audience
    changed: datetime  # local time


def share(key: str, audience: Audience, workspace: Workspace, *, by: Person) -> None:
    """Show the draft to that audience from now on. UserError where it is none of the person's own."""
    folder = by.drafts(workspace.settings)
    draft = load(key, folder)
    before = audience_of(key, workspace.settings, by=by)
    note = folder / f"{key}{SHARE_SUFFIX}"
    try:
        if audience is Audience.NOBODY:
            note.unlink(missing_ok=True)
        else:
            text = json.dumps({"audience": audience.name, "writer": by.name}, ensure_ascii=False)
            half = note.with_suffix(f"{SHARE_SUFFIX}.tmp")
            half.write_text(text, encoding="utf-8")
            half.replace(note)
    except OSError as error:
        raise UserError(
            f"共享没有改成（{why(error)}）：请检查数据文件夹“{folder}”的权限和磁盘空间。"
        ) from error
    if audience is not before:
        workspace.store.log.record(
            Deed.SHARE, draft.title, f"谁可以看：{before} → {audience}", who=by.signature
        )


def audience_of(key: str, settings: Settings, *, by: Person) -> Audience:
    """Who may look at this draft of the person's own."""
    found = _read(by.drafts(settings) / f"{key}{SHARE_SUFFIX}")
    return found[0] if found else Audience.NOBODY


def shared_with(person: Person, settings: Settings) -> list[Shared]:
    """What others show to this person, latest change first."""
    found = []
    mine = person.drafts(settings)
    for note in (settings.drafts / "people").glob(f"*/*{SHARE_SUFFIX}"):
        if note.parent == mine:
            continue
        told = _read(note)
        if told is None or not _may_see(person, told[0]):
            continue
        try:
            draft = load(note.stem, note.parent)
            at = datetime.fromtimestamp(note.with_suffix(".json").stat().st_mtime)
        except (UserError, OSError):  # deleted or damaged since: its writer is told, nobody else
            continue
        if draft.now is not None:
            title = draft.now.draft.table.project_name
            found.append(Shared(note.parent.name, note.stem, told[1], title, told[0], at))
    return sorted(found, key=lambda one: one.changed, reverse=True)


def look_at(place: str, key: str, settings: Settings, *, by: Person) -> Conversation:
    """The shared draft as it is now. UserError where it is not, or no longer, shown to the person."""
    for one in shared_with(by, settings):
        if (one.place, one.key) == (place, key):
            return load(key, settings.drafts / "people" / place)
    raise UserError("这份草稿没有共享给您，或者已经收回：请联系填报人。")


def copy_of(place: str, key: str, workspace: Workspace, *, by: Person) -> Conversation:
    """A copy among the person's own drafts, saved; the writer's stays as it is."""
    theirs = look_at(place, key, workspace.settings, by=by)
    told = Message(role="assistant", text="这是从同事共享的草稿复制来的，改动不影响原稿。")
    mine = theirs.model_copy(
        update={"key": uuid4().hex[:12], "messages": (*theirs.messages, told)}
    )  # fmt: skip
    keep(mine, workspace.settings, by=by)
    workspace.store.log.record(
        Deed.DRAFT, mine.title, told.text, who=by.signature, source="同事共享的草稿"
    )
    return mine


def _may_see(person: Person, audience: Audience) -> bool:
    return audience is Audience.EVERYBODY or person.may(Right.SUBMITTED)


def _read(note: Path) -> tuple[Audience, str] | None:
    """Audience and writer's name; None where there is no note, or none that can be understood."""
    try:
        told = json.loads(note.read_text(encoding="utf-8"))
        return Audience[told["audience"]], str(told["writer"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
