"""A row that was told as a deed and nothing else: 加一条不发生人员伤亡."""

from assistant.conversation.actions import Add
from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.rows_added import add
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, settled
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.workspace import Workspace
from corpus import late_re as re

_PUT = re.compile(
    rf"加一条(?P<c>{CLASS_WORD})指标：(?P<n>[\u4e00-\u9fff]{{3,20}})(?:，(?P<v>[^，]+))?"
)


def by_deed_added(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The row that comes of a deed and nothing else; None where the clerk told its name himself."""
    found = _PUT.fullmatch(text)
    if found is None or (found["n"] in message and (found["v"] or "") in message):
        return None
    outcome = add(Changes(workspace, now, message), Add(found["c"], found["n"], found["v"] or "", explicit=True))  # fmt: skip
    return settled(workspace, conversation, now, outcome) if outcome is not None else None
