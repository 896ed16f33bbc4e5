"""What the open table looked like before, step by step, and the way back to such a state.

They are the states that undo keeps, and no second store: as many as it keeps, with the time of each.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from assistant.conversation.state import MAX_UNDO, Conversation, Snapshot
from assistant.desks.recording import changed
from corpus.errors import UserError
from corpus.schema import TargetTable


@dataclass(frozen=True)
class Version:
    """A state of the open draft."""

    number: int  # from 1, the oldest that is kept
    when: str  # local time; "" where nobody noted it
    changes: tuple[str, ...]  # against the one before it, in the clerk's words; the first has none
    table: TargetTable
    now: bool  # what the page shows
    undone: bool  # 撤销 went back behind it

    @property
    def name(self) -> str:
        """What the page and the chat call it."""
        return f"第{self.number}版" + (f"（{self.when}）" if self.when else "")


def versions(conversation: Conversation) -> list[Version]:
    """The states of the open draft, newest first; the ones whose tables say the same are one."""
    found: list[Version] = []
    for one, now, undone in _states(conversation):
        table = one.draft.table
        if found and found[-1].table == table:
            if now:  # the one that stands is the one that is named
                found[-1] = _version(len(found), one, found[-1].changes, now=True, undone=False)
            continue
        changes = tuple(changed(found[-1].table, table)) if found else ()
        if found and not changes:
            changes = ("调整了指标的类别或顺序",)
        found.append(_version(len(found) + 1, one, changes, now=now, undone=undone))
    return found[::-1]


def all_kept(conversation: Conversation) -> bool:
    """False where older states have been let go."""
    return len(conversation.earlier) < MAX_UNDO


def back_to(conversation: Conversation, version: Version) -> Conversation:
    """The conversation with that state as the present one; 撤销 undoes it, and no state is lost by it.

    UserError where the state is no longer kept.
    """
    chosen = next(
        (one for one, *_ in _states(conversation) if one.draft.table == version.table), None
    )
    if chosen is None or conversation.now is None:
        raise UserError(f"{version.name}已经不在了：请关上再打开“以前的版本”。")
    if conversation.now.draft.table == version.table:
        raise UserError(f"现在的表就是{version.name}，没有改动。")
    settled = {"focus": None, "offer": None, "laid": None, "awaiting": False}
    kept = {"earlier": (*conversation.earlier, *conversation.later), "later": ()}
    back = conversation.model_copy(update={**settled, **kept}).changed_to(chosen.model_copy())
    changes = changed(conversation.now.draft.table, version.table)
    told = "\n".join(["已经回到" + version.name + "。", *changes, "不合适可以点“撤销”。"])
    return back.heard(f"回到{version.name}", told)


def dated(before: Conversation, after: Conversation) -> Conversation:
    """``after`` with the time of now on the state that was made since ``before``, if one was."""
    held = (before.now, *before.earlier, *before.later, *before.shelf)
    if after.now is None or any(one is after.now for one in held):
        return after
    at = datetime.now(UTC).isoformat(timespec="seconds")
    return after.model_copy(update={"now": after.now.model_copy(update={"at": at})})


def _states(conversation: Conversation) -> list[tuple[Snapshot, bool, bool]]:
    """States of the open draft, oldest first; whether each is the present one, whether it is undone."""
    now = conversation.now
    if now is None:
        return []
    earlier = [(one, False, False) for one in conversation.earlier if one.key == now.key]
    later = [(one, False, True) for one in conversation.later if one.key == now.key]
    return [*earlier, (now, True, False), *later]


def _version(
    number: int, one: Snapshot, changes: tuple[str, ...], *, now: bool, undone: bool
) -> Version:  # fmt: skip
    when = f"{datetime.fromisoformat(one.at).astimezone():%m-%d %H:%M}" if one.at else ""
    return Version(number, when, changes, one.draft.table, now, undone)
