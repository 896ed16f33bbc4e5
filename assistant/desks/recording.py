"""What the log says of a turn of the conversation: which cells became other, and by what."""

from dataclasses import dataclass

from assistant.conversation.changing.next_year import unconfirmed
from assistant.conversation.state import Conversation, Snapshot
from assistant.desks.comparing import Change, Line, compare
from corpus.errors import shorten
from corpus.schema import TargetTable
from corpus.store.log import Deed

_MOST_LINES = 12


@dataclass(frozen=True)
class Told:
    """An entry of the log in the making."""

    deed: Deed
    about: str
    detail: str
    source: str


def told(before: Conversation, after: Conversation) -> Told | None:
    """What the last turn did to the table; None where it changed nothing."""
    now, old = after.now, before.now
    if now is None:
        return None
    said = next((one.text for one in reversed(after.messages) if one.role == "user"), "")
    if old is not None and now.draft.table == old.draft.table:
        return _confirmed(old, now, said)
    source = f"{'表格' if said.startswith('在表格中') else '对话'}：{shorten(said, 80)}"
    known = {one.key for one in (old, *before.shelf) if one is not None}
    title = now.draft.table.project_name
    if now.key not in known:
        return Told(Deed.DRAFT, title, "拟写新的草稿", source)
    if old is None or old.key != now.key:  # another draft of the conversation was taken up
        return None
    changes = changed(old.draft.table, now.draft.table)
    if len(changes) > _MOST_LINES:
        changes[_MOST_LINES:] = [f"……共{len(changes)}处"]
    return Told(Deed.EDIT, title, "\n".join(changes) or "调整了指标的类别或顺序", source)


def changed(before: TargetTable, after: TargetTable) -> list[str]:
    """What became other, a cell or a row each, in the clerk's words; [] where only places changed."""
    return [_line(one) for one in compare(before, after) if one.change is not Change.SAME]


def _confirmed(old: Snapshot, now: Snapshot, said: str) -> Told | None:
    """Numbers of last year that were looked at and left: the table is the same, what it says is not."""
    if now.key != old.key or len(unconfirmed(now)) >= len(unconfirmed(old)):
        return None
    return Told(Deed.EDIT, now.draft.table.project_name, said, "对话填报")


def _line(line: Line) -> str:
    head = line.place == "表头"
    if line.change is Change.RIGHT:
        return (
            f"{line.right_name}：（空）→ {shorten(line.right, 60)}"
            if head
            else f"增加{line.place}“{line.right_name}”：{line.right}"
        )
    if line.change is Change.LEFT:
        return (
            f"{line.left_name}：{shorten(line.left, 60)} →（空）"
            if head
            else f"删除{line.place}“{line.left_name}”：{line.left}"
        )
    renamed = f"（改名为“{line.right_name}”）" if line.left_name != line.right_name else ""
    return f"{line.left_name}{renamed}：{shorten(line.left, 60)} → {shorten(line.right, 60)}"
