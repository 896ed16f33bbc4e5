"""Where a question is answered though no reader before understood it, or one took it for a change."""

from collections.abc import Callable

from assistant.conversation.answering import replies
from assistant.conversation.changing.changes import Changes
from assistant.conversation.errands.year_before import others_as_before
from assistant.conversation.outcomes import Unanswered
from assistant.conversation.queries.kinds import SHOWN_INSTEAD, Query, asks_whether, kind_of
from assistant.conversation.queries.supposed import what_would_follow
from assistant.conversation.queries.told import told_of
from assistant.conversation.queries.whole import unknown_rate
from assistant.conversation.state import Conversation
from assistant.conversation.turn import Turn
from assistant.workspace import Workspace


def answered(
    workspace: Workspace, before: Conversation, turn: Turn, message: str,
    act: Callable[[Conversation, str], Turn],
) -> Turn:  # fmt: skip
    """The answer to a question that no reader understood as a whole, or whose kind has an answer of its own; else ``turn``."""
    turn = _only_asked(before, turn, message)
    now = before.now
    if now is None or turn.conversation.now != now or turn.export is not None:
        return turn
    if turn.closed or others_as_before(message):
        return turn  # told of what is not spoken of, and nothing is asked
    supposed = what_would_follow(workspace.around, before, message, act)
    if supposed is not None:
        return supposed
    offers = turn.conversation.offer not in {None, before.offer}
    kind = kind_of(message)
    strange = kind is Query.FITTING and unknown_rate(now.draft, message)
    if offers and kind not in SHOWN_INSTEAD and not strange:
        return turn
    unanswered = turn.cause if isinstance(turn.cause, Unanswered) else None
    nothing = turn.lost or (unanswered is not None and not unanswered.told)
    reasoned = not nothing and unanswered is None
    told = told_of(workspace, before, now, message, lost=nothing, reasoned=reasoned)
    if told is None:
        return turn
    after = before if offers else turn.conversation
    if told.target is not None:
        after = after.model_copy(update={"focus": Changes(workspace, now, message).focus_on(told.target)})  # fmt: skip
    return Turn(after, told.text)


def _only_asked(before: Conversation, turn: Turn, message: str) -> Turn:
    """A message that asks whether a change is right, or what would follow, changes nothing: 是不是应该改名, 少招5个能省多少."""
    only = asks_whether(message) or kind_of(message) is Query.WHAT_IF
    if turn.conversation.now == before.now or before.now is None or not only:
        return turn
    return Turn(before, replies.UNDECIDED, cause=Unanswered())
