"""The gate: what the weights of learnt turns say of a change that another reading made.

One way out for all stations: where the weights speak against a change, the other one that they see is
carried out if it is certain, and told; else the change is shown and waits for a yes.
"""

import re
from dataclasses import replace

from assistant.conversation.offering import as_understood, held_back, offered
from assistant.conversation.offices_said import ends_as_office
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn
from assistant.conversation.weighed.carried import UNLIKELY, Weighed, Weighing
from assistant.workspace import Workspace

_MISSING = re.compile(r"表中没有找到“[^”]+”")


def unless_another_is_meant(
    workspace: Workspace, turn: Turn, conversation: Conversation, now: Snapshot, weighing: Weighing,
    message: str, *, likely: float = UNLIKELY,
) -> Turn:  # fmt: skip
    """``turn``, unless the weights see another change in the message and not this one.

    For stations that read a whole message. ``likely`` is the score from which the weights do not speak against it.
    """
    after = _made(turn, now)
    if after is None or after.draft.table == now.draft.table:
        return turn
    if not weighing.sees_another(after, likely) or _cuts_short(weighing.reading(), after):
        return turn
    return _given_way(workspace, conversation, now, after, weighing, message)


def weighed(
    workspace: Workspace, turn: Turn, conversation: Conversation, now: Snapshot, weighing: Weighing, message: str
) -> Turn:  # fmt: skip
    """``turn`` of a wish, unless the weights speak against it, are surer of another, or see a change where it makes none."""
    after = None if turn.closed else _made(turn, now)
    if after is None:
        return turn
    if after.draft.table != now.draft.table:
        if _cuts_short(weighing.reading(), after):
            return turn
        if weighing.opposes(after):
            return _given_way(workspace, conversation, now, after, weighing, message)
        surer = weighing.surer_than(after)
        return turn if surer is None else as_understood(workspace, conversation, now, surer)
    reading = weighing.reading()
    if reading is not None and reading.certain:
        return as_understood(workspace, conversation, now, reading)
    if reading is None or (turn.conversation.offer is not None and not turn.lost):
        return turn
    shown = offered(conversation, now, reading, message)
    missing = _MISSING.match(turn.reply)  # 满意度改成95%，月球改成3个: what else was named is told
    return replace(shown, reply=f"{missing.group()}。{shown.reply}") if missing else shown


def _cuts_short(reading: Weighed | None, after: Snapshot) -> bool:
    """True where the other change is this one with the name of an office cut off: 县委 of 县委史志研究室."""
    if reading is None:
        return False
    other, table = reading.outcome.snapshot.draft.table, after.draft.table
    cut: dict[str, str] = {}
    for cell in ("unit", "authority"):
        short, whole = getattr(other, cell) or "", getattr(table, cell) or ""
        if short != whole and whole.startswith(short) and ends_as_office(whole):
            cut[cell] = whole
    return bool(cut) and other.model_copy(update=cut) == table


def _made(turn: Turn, now: Snapshot) -> Snapshot | None:
    """What the turn leads to, None where it is no change of the present draft: another draft, a file."""
    after = turn.conversation.now
    return after if after is not None and after.key == now.key and turn.export is None else None


def _given_way(
    workspace: Workspace, conversation: Conversation, now: Snapshot, after: Snapshot, weighing: Weighing,
    message: str,
) -> Turn:  # fmt: skip
    """The other change where it is certain, else this one waits for a yes."""
    reading = weighing.reading()
    if reading is not None and reading.certain:
        return as_understood(workspace, conversation, now, reading)
    return held_back(conversation, now, after, [], message)
