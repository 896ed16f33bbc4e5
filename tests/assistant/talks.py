"""Conversations of the tests. What the same messages come to is worked out once: many tests begin alike."""

from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.state import Conversation
from assistant.draft import Draft
from assistant.workspace import Workspace

_MOST = 128
"""Conversations that are remembered; those of one file stand near each other."""
_HELD: dict[tuple[int, str, tuple[str, ...]], tuple[Workspace, Turn]] = {}
"""By office, its records and all messages so far; the office is held so that no other gets its number."""


def talk(workspace: Workspace, *messages: str) -> Turn:
    """The last turn of such a conversation. Nothing of a turn can be changed, so tests may share it."""
    if not messages:
        return Turn(Conversation(), "")
    key = id(workspace), str(workspace.store.state()), messages
    if key not in _HELD:
        before = talk(workspace, *messages[:-1])
        turn = take_turn(workspace, before.conversation, messages[-1])
        while len(_HELD) >= _MOST:
            del _HELD[next(iter(_HELD))]
        _HELD[key] = workspace, turn
    return _HELD[key][1]


def opened_with(workspace: Workspace, *messages: str) -> Conversation:
    """The conversation after these messages."""
    return talk(workspace, *messages).conversation


def draft_of(turn: Turn) -> Draft:
    assert turn.conversation.now is not None
    return turn.conversation.now.draft
