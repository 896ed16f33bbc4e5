"""Drafts that their writer shows to others: nobody sees one that was not shared."""

import json
import logging
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from uuid import uuid4

from assistant.accounts.person import Person, Right
from assistant.conversation.state import Conversation, Message, Snapshot, load
from assistant.desks.drafts import SHARE_SUFFIX, alone, keep
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError, why
from corpus.schema import TargetTable
from corpus.settings import Settings
from corpus.store.log import Deed

log = logging.getLogger(__name__)
_NAME = re.compile(
    r"[0-9a-f]{1,32}"
)  # of a folder and of a conversation: an address may say anything


class Audience(StrEnum):
    """Who may look at a draft beside its writer; the values are what the page shows."""

    NOBODY = "只有我"
    REVIEWERS = "送审核（审核和管理人员可看）"
    EVERYBODY = "本单位所有人可看"


@dataclass(frozen=True)
class Shared:
    """A draft of somebody else."""

    place: str  # the writer's folder
    key: str  # of the conversation in which it was written
    draft: str  # tells it apart from others of that conversation, which are not shown
    writer: str
    table: TargetTable
    audience: Audience
    changed: datetime  # local time

    @property
    def title(self) -> str:
        """What a list calls it."""
        return self.table.project_name

    @property
    def amount(self) -> str:
        """In 万元, "" where it is open."""
        return self.table.funding.total.in_wan() if self.table.funding.total else ""


@dataclass(frozen=True)
class _Note:
    """What lies beside a conversation whose drafts, or some of them, are shown."""

    writer: str
    audiences: dict[str, Audience]  # by the key of the draft


def share(key: str, draft: str, audience: Audience, workspace: Workspace, *, by: Person) -> None:
    """Show one draft of a conversation to that audience from now on; its others stay as they are.

    UserError where it is none of the person's own.
    """
    settings = workspace.settings
    folder = by.drafts(settings)
    with alone(key, settings, by=by):
        conversation = load(key, folder)
        title = _of(conversation, draft).draft.table.project_name
        audiences = _audiences(folder / f"{key}{SHARE_SUFFIX}", conversation)
        before = audiences.get(draft, Audience.NOBODY)
        _write(folder / f"{key}{SHARE_SUFFIX}", _Note(by.name, audiences | {draft: audience}))
    if audience is not before:
        workspace.store.log.record(
            Deed.SHARE, title, f"谁可以看：{before} → {audience}", who=by.signature
        )


def audience_of(key: str, draft: str, settings: Settings, *, by: Person) -> Audience:
    """Who may look at this draft of the person's own."""
    folder = by.drafts(settings)
    note = folder / f"{key}{SHARE_SUFFIX}"
    if not note.exists():
        return Audience.NOBODY
    return _audiences(note, load(key, folder)).get(draft, Audience.NOBODY)


def shared_with(person: Person, settings: Settings) -> list[Shared]:
    """What others show to this person, latest change first."""
    found: list[Shared] = []
    mine = person.drafts(settings)
    for note in (settings.drafts / "people").glob(f"*/*{SHARE_SUFFIX}"):
        if note.parent != mine:
            found += _shown(note, person)
    return sorted(found, key=lambda one: one.changed, reverse=True)


def shown_by(person: Person, settings: Settings) -> list[Shared]:
    """What the person shows to others."""
    if not person.account:
        return []
    found: list[Shared] = []
    for note in person.drafts(settings).glob(f"*{SHARE_SUFFIX}"):
        found += _told_at(note)
    return found


def look_at(place: str, key: str, draft: str, settings: Settings, *, by: Person) -> Snapshot:
    """The shared draft as it is now. UserError where it is not, or no longer, shown to the person."""
    folder = settings.drafts / "people" / place
    if _NAME.fullmatch(place) and _NAME.fullmatch(key) and folder != by.drafts(settings):
        shown = _shown(folder / f"{key}{SHARE_SUFFIX}", by)
        if any(one.draft == draft for one in shown):
            return _of(load(key, folder), draft)
    raise UserError("这份草稿没有共享给您，或者已经收回：请联系填报人。")


def own_draft(key: str, draft: str, settings: Settings, *, by: Person) -> Snapshot:
    """A draft of the person's own. UserError where they have none such."""
    return _of(load(key, by.drafts(settings)), draft)


def copy_of(place: str, key: str, draft: str, workspace: Workspace, *, by: Person) -> Conversation:
    """A copy among the person's own drafts, saved; the writer's stays as it is.

    The draft alone is copied: what else its writer said and drafted is the writer's.
    """
    theirs = look_at(place, key, draft, workspace.settings, by=by)
    told = Message(role="assistant", text="这是从同事共享的草稿复制来的，改动不影响原稿。")
    copied = theirs.model_copy(update={"key": uuid4().hex[:8]})
    mine = Conversation(messages=(told,)).changed_to(copied)
    keep(mine, workspace.settings, by=by)
    workspace.store.log.record(
        Deed.DRAFT, mine.title, told.text, who=by.signature, source="同事共享的草稿"
    )
    return mine


def _shown(note: Path, person: Person) -> list[Shared]:
    return [one for one in _told_at(note) if _may_see(person, one.audience)]


def _told_at(note: Path) -> list[Shared]:
    try:
        stamps = [
            (one.stat().st_mtime_ns, one.stat().st_size)
            for one in (note, note.with_suffix(".json"))
        ]
        return list(_told_by(note, *stamps))
    except (UserError, OSError):  # deleted or damaged since: its writer is told, nobody else
        return []


@lru_cache(maxsize=512)
def _told_by(note: Path, _: tuple[int, int], changed: tuple[int, int]) -> tuple[Shared, ...]:
    """What a note shows to anybody, as long as neither it nor its conversation changes."""
    told = _read(note)
    conversation = load(note.stem, note.parent)
    audiences = _known(told, conversation) if told else {}
    at = datetime.fromtimestamp(changed[0] / 1e9)
    return tuple(
        Shared(
            note.parent.name, note.stem, one.key, told.writer if told else "", one.draft.table,
            audiences[one.key], at,
        )
        for one in conversation.drafts
        if one.key in audiences
    )  # fmt: skip


def _may_see(person: Person, audience: Audience) -> bool:
    if audience is Audience.REVIEWERS:
        return person.may(Right.SUBMITTED)
    return audience is Audience.EVERYBODY


def _of(conversation: Conversation, draft: str) -> Snapshot:
    for one in conversation.drafts:
        if one.key == draft:
            return one
    raise UserError("没有找到这份草稿，可能已经删除：请刷新页面。")


def _audiences(note: Path, conversation: Conversation) -> dict[str, Audience]:
    told = _read(note)
    return _known(told, conversation) if told else {}


_WHOLE = "*"  # no key of a draft: what notes of old say, which name none


def _known(told: _Note, conversation: Conversation) -> dict[str, Audience]:
    """A note that names no draft can mean but the only one: another may have been begun since."""
    if _WHOLE not in told.audiences:
        return told.audiences
    only = conversation.drafts
    return {only[0].key: told.audiences[_WHOLE]} if len(only) == 1 else {}


def _read(note: Path) -> _Note | None:
    """None where there is no note, or none that can be understood."""
    try:
        told = json.loads(note.read_text(encoding="utf-8"))
        named = told["drafts"] if "drafts" in told else {_WHOLE: told["audience"]}
        return _Note(str(told["writer"]), {key: Audience[one] for key, one in named.items()})
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        log.warning("note %s is not understood: nothing is shown by it", note.name)
        return None


def _write(note: Path, told: _Note) -> None:
    named = {
        key: one.name for key, one in told.audiences.items() if one is not Audience.NOBODY
    }  # fmt: skip
    try:
        if not named:
            note.unlink(missing_ok=True)
            return
        text = json.dumps({"writer": told.writer, "drafts": named}, ensure_ascii=False)
        half = note.with_suffix(f"{SHARE_SUFFIX}.tmp")
        half.write_text(text, encoding="utf-8")
        half.replace(note)
    except OSError as error:
        raise UserError(
            f"共享没有改成（{why(error)}）：请检查数据文件夹“{note.parent}”的权限和磁盘空间。"
        ) from error
