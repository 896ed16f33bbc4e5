"""What can be done with a saved draft beside writing it: copy, lay aside, delete, keep as history."""

import json
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any
from uuid import uuid4

from assistant.accounts.person import Person, Right, require
from assistant.conversation.changing.next_year import for_next_year, unconfirmed
from assistant.conversation.state import Conversation, Message, Snapshot, load, saved
from assistant.desks.deleted import lay_by, lay_by_alone
from assistant.desks.drafts import alone, keep
from assistant.draft import open_cells
from assistant.judging import errors_of
from assistant.workspace import Workspace
from corpus.errors import UserError, shorten, why
from corpus.schema import Source, TargetTable
from corpus.settings import Settings
from corpus.store.journal import Choice, Incoming, Outcome
from corpus.store.log import Deed


@dataclass(frozen=True)
class Card:
    """A saved draft as the list shows it."""

    key: str
    title: str
    year: int | None
    amount: str  # in 万元, "" where open
    open_cells: int
    to_confirm: int  # numbers of last year that wait to be confirmed
    changed: float  # seconds since the epoch
    archived: bool
    entered: bool  # in the history
    damaged: bool = False
    wrong: int = 0  # what must be changed before it can be handed in; counted where nothing is open
    shelved: str = ""  # the key of a draft that waits in its conversation, "" for the present one
    draft: str = ""  # tells it apart from others of its conversation

    @property
    def state(self) -> str:
        """How far it is, in a few words."""
        if self.damaged:
            return "打不开"
        parts = []
        if self.open_cells:
            parts.append(f"{self.open_cells}处待补充")
        if self.to_confirm:
            parts.append(f"{self.to_confirm}个数待确认")
        if self.wrong:
            parts.append(f"{self.wrong}处必须修改")
        if self.entered:
            parts.append("已存入历史库")
        return "，".join(parts) or "已填完"


@dataclass(frozen=True)
class Entering:
    """What would happen if a draft were put into the history."""

    table: TargetTable
    refused: str = ""  # why it cannot be, "" where it can
    meets: tuple[TargetTable, ...] = ()  # other content of the same project and year


def cards(settings: Settings, *, by: Person) -> list[Card]:
    """All saved drafts of the person that hold a table, or are damaged; newest first.

    The drafts that wait in a conversation stand behind its present one.
    """
    found: list[Card] = []
    for path in saved(by.drafts(settings)):
        try:
            status = path.stat()
        except OSError:  # deleted meanwhile
            continue
        found += _cards(path, status.st_mtime_ns, status.st_size)
    return found


@lru_cache(maxsize=2048)
def _cards(path: Path, changed: int, size: int) -> tuple[Card, ...]:
    """Of one file; read without building the whole state where that is not needed."""
    at = changed / 1e9
    try:
        state = json.loads(path.read_text(encoding="utf-8"))
        if state["now"] is None:
            return ()
        now = _card(path.stem, state["now"], at)
        whole = load(path.stem, path.parent).now if now.to_confirm or not now.open_cells else None
        if whole is not None:
            now = replace(
                now, to_confirm=len(unconfirmed(whole)),
                wrong=0 if now.open_cells else len(errors_of(whole.draft)),
            )  # fmt: skip
        archived = bool(state.get("archived"))
        waiting = [
            replace(_card(path.stem, one, at), shelved=str(one["key"]), archived=archived)
            for one in state.get("shelf", ())
        ]
        entered = bool(state.get("entered")) and state["entered"] == _table_key(state["now"])
        return (replace(now, archived=archived, entered=entered), *waiting)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, UserError):
        title = f"打不开的草稿（{path.name}）"
        return (Card(path.stem, title, None, "", 0, 0, at, False, False, True),)


def _table_key(snapshot: dict[str, Any]) -> str:
    """The key of the table as it is now: what was entered before a change is another."""
    return TargetTable.model_validate(snapshot["draft"]["table"]).table_id


def _card(key: str, snapshot: dict[str, Any], at: float) -> Card:
    """Of one saved table; every number of last year counts as one to confirm."""
    table, basis = snapshot["draft"]["table"], snapshot["draft"]["basis"]
    total = TargetTable.model_validate(table).funding.total
    return Card(
        key=key, title=str(table["project_name"]), year=table["year"],
        amount="" if total is None else total.in_wan(),
        open_cells=sum(one["kind"] == "needs_input" for one in basis.values()),
        to_confirm=len(snapshot.get("carried") or ()), changed=at, archived=False, entered=False,
        draft=str(snapshot.get("key") or ""),
    )  # fmt: skip


def take_up(workspace: Workspace, key: str, shelved: str, *, by: Person) -> Conversation:
    """Make a draft that waits in a conversation its present one; the present one waits instead.

    UserError where it is no longer there.
    """
    with alone(key, workspace.settings, by=by):
        old = load(key, by.drafts(workspace.settings))
        found = _held(old, shelved)
        name = found.draft.table.project_name
        changed = old.changed_to(found).model_copy(update={"focus": None})
        changed = changed.heard(f"打开《{name}》", f"已回到《{name}》，可以接着改。")
        keep(changed, workspace.settings, by=by)
    return changed


def _held(conversation: Conversation, shelved: str) -> Snapshot:
    """The draft that waits in a conversation, or its present one. UserError where there is none."""
    drafts = (
        [one for one in conversation.shelf if one.key == shelved] if shelved else [conversation.now]
    )
    if not drafts:
        raise UserError("这份草稿已经不在那里了，列表已更新。")
    if drafts[0] is None:
        raise UserError("这个对话里还没有表，没有可以复制的内容。")
    return drafts[0]


def copy_for_next_year(
    workspace: Workspace, key: str, *, by: Person, shelved: str = ""
) -> Conversation:
    """A new draft for the next year, saved; the old one stays as it is.

    ``shelved`` names a draft that waits in the conversation. UserError where it is damaged or gone.
    """
    old = _held(load(key, by.drafts(workspace.settings)), shelved)
    snapshot = for_next_year(old, workspace.date().year)
    snapshot = snapshot.model_copy(update={"key": uuid4().hex[:8]})
    table, count = snapshot.draft.table, len(snapshot.carried)
    told = f"已从《{old.draft.table.project_name}》复制为《{table.project_name}》：年度和日期已移到{table.year}年。"
    if count:
        told += f"有{count}个数沿用上一年的，请逐个确认或改正。"
    new = Conversation(messages=(Message(role="assistant", text=told),)).changed_to(snapshot)
    keep(new, workspace.settings, by=by)
    _record(workspace, by, Deed.DRAFT, new.title, told, source="为明年复制")
    return new


def confirm(conversation: Conversation, cells: frozenset[str] | None = None) -> Conversation:
    """The numbers of last year that the clerk has looked at and left as they are; None: all."""
    now = conversation.now
    if now is None:
        return conversation
    waiting = unconfirmed(now)
    chosen = [one for one in waiting if cells is None or one.cell in cells]
    if not chosen:
        return conversation
    left = tuple(one for one in waiting if one not in chosen)
    said = "、".join(f"{one.label}“{one.value}”" for one in chosen)
    reply = f"已确认。还有{len(left)}个数待确认。" if left else "已确认，沿用的数都核对过了。"
    changed = conversation.changed_to(now.model_copy(update={"carried": left}))
    return changed.heard(f"确认与上一年相同：{said}", reply)


def set_archived(workspace: Workspace, key: str, archived: bool, *, by: Person) -> Conversation:
    """Lay a draft aside, or take it out again."""
    with alone(key, workspace.settings, by=by):
        old = load(key, by.drafts(workspace.settings))
        changed = old.model_copy(update={"archived": archived})
        keep(changed, workspace.settings, by=by)
    _record(workspace, by, Deed.ARCHIVE, changed.title, "归档" if archived else "取出归档")
    return changed


def delete(workspace: Workspace, key: str, *, by: Person, shelved: str = "") -> str:
    """Delete a draft, also a damaged one; its title. UserError where there is none.

    It waits to be brought back (``assistant.desks.deleted``). ``shelved`` names a draft that waits in the conversation; others of the conversation stay.
    """
    folder = by.drafts(workspace.settings)
    path = folder / f"{key}.json"
    if path not in saved(folder):
        raise UserError("这份草稿已经不在了，列表已更新。")
    status = path.stat()
    held = _cards(path, status.st_mtime_ns, status.st_size)
    if len(held) > 1:
        with alone(key, workspace.settings, by=by):
            return _delete_one(workspace, load(key, folder), shelved, by)
    try:
        lay_by(path)
    except OSError as error:
        raise UserError(f"草稿没有删除（{why(error)}）：请检查文件夹“{folder}”的权限。") from error
    title = held[0].title if held else "空白对话"
    _record(workspace, by, Deed.DELETE, title, "删除草稿")
    return title


def _delete_one(
    workspace: Workspace, conversation: Conversation, shelved: str, by: Person
) -> str:  # fmt: skip
    """Delete one of several drafts of a conversation; its title."""
    gone = _held(conversation, shelved)
    left = conversation.without(gone.key)
    assert left is not None  # there are others
    title = gone.draft.table.project_name
    told = Message(role="assistant", text=f"《{title}》已删除，可以在首页“删除的”里找回。")
    folder = by.drafts(workspace.settings)
    try:
        lay_by_alone(Conversation(messages=(told,)).changed_to(gone), folder)
    except OSError as error:
        raise UserError(f"草稿没有删除（{why(error)}）：请检查文件夹“{folder}”的权限。") from error
    keep(left.model_copy(update={"messages": (*left.messages, told)}), workspace.settings, by=by)
    _record(workspace, by, Deed.DELETE, title, "删除草稿")
    return title


def look_before_entering(workspace: Workspace, conversation: Conversation) -> Entering:
    """Whether a draft can be put into the history, and what it would meet there."""
    if conversation.now is None:
        raise UserError("这个对话里还没有表，不能存入历史库。")
    draft = conversation.now.draft
    table = draft.table
    gaps, waiting = len(open_cells(draft)), len(unconfirmed(conversation.now))
    errors = errors_of(draft)
    if gaps:
        return Entering(table, f"还有{gaps}处待补充，填完才能存入历史库。")
    if waiting:
        return Entering(table, f"还有{waiting}个上一年的数没有确认，确认后才能存入历史库。")
    if errors:
        return Entering(table, f"还有{len(errors)}处必须修改的问题，改好才能存入历史库。")
    same = [one for one in workspace.store.versions(table.project_key) if one.year == table.year]
    if any(one.table_id == table.table_id for one in same):
        return Entering(table, "历史库中已有内容相同的表，不用再存。")
    return Entering(table, meets=tuple(same))


def enter_history(
    workspace: Workspace, key: str, *, replacing: bool, by: Person
) -> tuple[Conversation, str]:
    """Put the draft's table into the history, as an import that can be undone; what came of it.

    ``replacing``: other content of the same project and year is superseded, else both are kept.
    UserError where it cannot be put in, or the person has no right to it.
    """
    require(by, Right.IMPORT)
    conversation = load(key, by.drafts(workspace.settings))
    look = look_before_entering(workspace, conversation)
    if look.refused:
        raise UserError(look.refused)
    name = f"草稿《{shorten(look.table.project_name, 60)}》"
    table = look.table.model_copy(update={"source": Source(file=name, locator="对话填报")})
    journal = workspace.store.journal
    entry = journal.begin((name,))
    choice = Choice.REPLACE if replacing else Choice.ADD
    (entered,) = journal.enter(
        entry, name, table.content_hash, [Incoming(table, choice, table.table_id)]
    )
    journal.finish(entry)
    workspace.searcher.catch_up()
    with alone(key, workspace.settings, by=by):  # another window may have gone on meanwhile
        latest = load(key, by.drafts(workspace.settings))
        changed = latest.model_copy(update={"entered": entered.table_id})
        keep(changed, workspace.settings, by=by)
    more = "，取代了同项目同年度的旧表" if entered.outcome is Outcome.REPLACED else ""
    said = f"《{table.project_name}》已存入历史库{more}，以后拟写时会参考；可以在“导入”页撤销。"
    _record(workspace, by, Deed.TO_HISTORY, conversation.title, said, source="草稿")
    return changed, said


def _record(
    workspace: Workspace, by: Person, deed: Deed, about: str, detail: str, *, source: str = ""
) -> None:
    workspace.store.log.record(deed, about, detail, who=by.signature, source=source)
