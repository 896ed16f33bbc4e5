"""The state of a conversation: one object, saved after every turn."""

import json
import os
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.draft import BasisKind, Cited, Draft
from assistant.facts import Brief
from corpus import late_re as re
from corpus.errors import UserError
from corpus.taxonomy import TaxonomyName

MAX_UNDO = 50


class HandEdit(BaseModel):
    """A change by hand (chat, grid or fix), told apart from what was composed.

    Rows are named by class and composed name, not by place: the edit survives composing anew.
    """

    model_config = ConfigDict(frozen=True)

    action: Literal["set", "delete", "add", "move", "order", "replace", "append", "prepend"]
    field: str  # a head cell ("unit"), or "name" / "value" of a row; "" for a whole table
    level1: str = ""  # 一级指标 of the row; "" for heads
    level2: str = ""  # 二级指标
    name: str = ""  # 三级指标 as it was before the edit; for "replace" the old wording
    value: str = ""  # the new text; for "move" "一级|二级"; for "order" see conversation.ordering; for "append" a sentence, for "prepend" words
    reason: str = ""  # what the basis says: 您在对话中写的“…”
    computed: bool = False  # by a fix of the product's own, not the clerk's words
    sources: tuple[Cited, ...] = ()  # where a row that was taken over from a past table stands
    kind: BasisKind | None = None  # of a wording chosen from those that the product offered


class Message(BaseModel):
    """What was said."""

    model_config = ConfigDict(frozen=True)

    role: Literal["user", "assistant"]
    text: str
    file: str = ""  # the format of the file that the reply offers; "" for none
    of: str = ""  # the key of the draft that the file is of


class Focus(BaseModel):
    """What was last spoken of: a row by class and name, or a head cell (level2 "")."""

    model_config = ConfigDict(frozen=True)

    level2: str
    name: str


class Offer(BaseModel):
    """What the assistant offered to do: messages that can be carried out, first to last."""

    model_config = ConfigDict(frozen=True)

    options: tuple[str, ...]
    rows: tuple[int, ...] = ()  # the row (from 1) that each option is about, where there is one
    sure: bool = (
        False  # the clerk's own message: taken, it is carried out though words are left over
    )
    weighed: bool = False  # the reading that was shown is the one by weights
    view: Focus | None = None  # what was in view when that reading was made


class Laid(BaseModel):
    """An offer that was neither taken nor turned down, with what it was about."""

    model_config = ConfigDict(frozen=True)

    offer: Offer
    key: str  # of the draft
    rows: tuple[str, ...] = ()  # class and name of each row then: 第3条 means another row later
    values: tuple[str, ...] = ()  # what the rows said then


class Carried(BaseModel):
    """A number of last year's draft in its copy for this year: to be confirmed, or changed."""

    model_config = ConfigDict(frozen=True)

    cell: str  # a head cell ("funding/total"), or the ``row_key`` of a row
    label: str  # what the clerk calls it
    value: str  # as it was copied; the mark holds only while the cell says this


class Snapshot(BaseModel):
    """All that a turn can change; undo goes back to one."""

    model_config = ConfigDict(frozen=True)

    brief: Brief
    draft: Draft
    edits: tuple[HandEdit, ...] = ()
    key: str = ""  # tells the drafts of one conversation apart
    family: TaxonomyName = TaxonomyName.THREE_FAMILY
    form: str | None = None  # the office's form for exports, where one was asked for
    full: bool = False  # more rows than needed
    skipped: tuple[str, ...] = ()  # cells whose question was answered with 不知道
    carried: tuple[Carried, ...] = ()  # last year's numbers that nobody has confirmed yet
    at: str = ""  # when it came about, UTC, ISO 8601; "" where nobody noted it


class Conversation(BaseModel):
    """A conversation about one or, one after the other, several drafts."""

    model_config = ConfigDict(frozen=True)

    key: str = Field(default_factory=lambda: uuid.uuid4().hex[:12])
    started: str = Field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    messages: tuple[Message, ...] = ()
    now: Snapshot | None = None
    earlier: tuple[Snapshot, ...] = ()  # for undo, oldest first
    later: tuple[Snapshot, ...] = ()  # for redo, next first
    starting: bool = False  # 新建 was said: the next request is a new project
    shelf: tuple[Snapshot, ...] = ()  # the other drafts, last used first
    focus: Focus | None = None
    offer: Offer | None = None
    laid: Laid | None = None  # the last offer that something else was said to
    awaiting: bool = False  # a number for what is in view was asked for
    missed: str = ""  # what was last said and not carried out since the table last changed
    archived: bool = False  # laid aside: not among the drafts that are worked on
    entered: str = ""  # the key of the table that was put into the history, "" where none was

    @property
    def drafts(self) -> tuple[Snapshot, ...]:
        """Its drafts, the present one first."""
        return tuple(one for one in (self.now, *self.shelf) if one is not None)

    def changed_to(self, snapshot: Snapshot) -> "Conversation":
        """The conversation with a new state; the present one can be undone to.

        A draft that another takes the place of waits on the shelf.
        """
        kept = (*self.earlier, self.now) if self.now else self.earlier
        return self.model_copy(
            update={
                "now": snapshot, "earlier": kept[-MAX_UNDO:], "later": (), "starting": False,
                "shelf": self._shelved(snapshot),
            }
        )  # fmt: skip

    def _shelved(self, coming: Snapshot) -> tuple[Snapshot, ...]:
        leaving = (self.now,) if self.now and self.now.key != coming.key else ()
        return tuple(one for one in (*leaving, *self.shelf) if one.key != coming.key)

    def without(self, key: str) -> "Conversation | None":
        """The conversation without one of its drafts, not to be undone; None where it was the last.

        Where it was the present one, the one last used before it takes its place.
        """
        drafts = [one for one in self.drafts if one.key != key]
        if not drafts:
            return None
        present, *waiting = drafts
        return self.model_copy(
            update={
                "now": present, "shelf": tuple(waiting), "focus": None, "offer": None,
                "awaiting": False,
                "earlier": tuple(one for one in self.earlier if one.key != key),
                "later": tuple(one for one in self.later if one.key != key),
            }
        )  # fmt: skip

    def undone(self) -> "Conversation | None":
        """One step back, or None where there is none."""
        if not self.earlier or self.now is None:
            return None
        return self.model_copy(
            update={
                "now": self.earlier[-1],
                "earlier": self.earlier[:-1],
                "later": (self.now, *self.later),
                "shelf": self._shelved(self.earlier[-1]),
            }
        )

    def redone(self) -> "Conversation | None":
        """One step forward again, or None."""
        if not self.later or self.now is None:
            return None
        return self.model_copy(
            update={
                "now": self.later[0],
                "earlier": (*self.earlier, self.now),
                "later": self.later[1:],
                "shelf": self._shelved(self.later[0]),
            }
        )

    def heard(self, said: str, reply: str, file: str | None = None) -> "Conversation":
        """The conversation with one more exchange; ``file`` is the format that the reply offers."""
        of = self.now.key if file and self.now else ""
        answer = Message(role="assistant", text=reply, file=file or "", of=of)
        new = (Message(role="user", text=said), answer)
        return self.model_copy(update={"messages": (*self.messages, *new)})

    @property
    def title(self) -> str:
        """What a list of drafts calls it."""
        return self.now.draft.table.project_name if self.now else "空白对话"


def save(conversation: Conversation, folder: Path) -> Path:
    """Write the state durably: a crash leaves the old or the new one, never half of one."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{conversation.key}.json"
    temporary = path.with_suffix(f".{os.getpid()}.{uuid.uuid4().hex[:6]}.tmp")
    with temporary.open("w", encoding="utf-8") as file:
        file.write(conversation.model_dump_json())
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    return path


def load(key: str, folder: Path) -> Conversation:
    """The saved conversation; UserError where it is missing or damaged (the file stays)."""
    path = folder / f"{key}.json"
    if not re.fullmatch(r"[0-9a-f]{1,32}", key) or not path.exists():
        raise UserError(f"没有找到编号为“{key[:32]}”的草稿：请从草稿列表中重新选择。")
    try:
        return Conversation.model_validate_json(path.read_text(encoding="utf-8"))
    except (ValidationError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise UserError(
            f"草稿文件“{path.name}”已损坏，无法打开；原文件保留在草稿文件夹中，请联系管理员。"
        ) from error


def saved(folder: Path) -> list[Path]:
    """Files of saved conversations, newest first."""
    if not folder.exists():
        return []
    return sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
