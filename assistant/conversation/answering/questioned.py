"""A message that asks or thinks aloud is answered; whether it gives an order beside that, `sureness` decides."""

from assistant.conversation.actions import (
    Ask,
    Compare,
    Define,
    GoodValue,
    Others,
    Search,
    Undecided,
    Why,
)
from assistant.conversation.answering.asking import asked
from assistant.conversation.answering.offering import as_understood
from assistant.conversation.parts.carried import by_parts
from assistant.conversation.recognised.recognising import Meaning
from assistant.conversation.recognised.wishing import not_wished
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn
from assistant.conversation.weighed.carried import Weighing
from assistant.workspace import Workspace

QUESTIONS = Why | Define | GoodValue | Others | Search | Compare | Ask | Undecided
"""What is asked, and may hold an order beside it."""


def questioned(
    workspace: Workspace, conversation: Conversation, now: Snapshot, meaning: Meaning, message: str,
    *, weighed: bool = False,
) -> Turn:  # fmt: skip
    """Answer ``message``; ``weighed`` where the clerk has confirmed the reading by weights."""
    if weighed:
        reading = Weighing(workspace, now, meaning.text, message, conversation.focus).reading()
        if reading is not None:
            return as_understood(workspace, conversation, now, reading)
    if meaning.ask is not None:
        return asked(workspace, conversation, now, meaning, message)
    turn = not_wished(workspace, conversation, now, meaning, message)
    if turn.closed or not turn.lost:
        return turn
    return by_parts(workspace, conversation, now, meaning.text, message) or turn
