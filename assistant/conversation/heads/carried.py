"""What a message tells of the cells above the indicators, carried out."""

from assistant.conversation.carrying_out import carry_out
from assistant.conversation.heads.reading import read_heads
from assistant.conversation.outcomes import Outcome
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.workspace import Workspace


def by_heads(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn that a message about such cells alone makes; None for every other message.

    UserError where what is told cannot stand in its cell.
    """
    told = read_heads(now, text)
    if not told:
        return None
    outcome = carry_out(workspace, now, told, message, conversation.focus)
    if not isinstance(outcome, Outcome):
        return None
    return changed(workspace, conversation, now, outcome)
