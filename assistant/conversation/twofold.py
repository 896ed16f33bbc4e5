"""A wish, read twice: by the forms of sentences, and by the parts of the message.

What both readings say is carried out. A reading that leaves words of the message over gives way to
one that leaves none; where there is none, the change is offered with the words that it does not use.
"""

from assistant.conversation import replies
from assistant.conversation.accounting import unaccounted
from assistant.conversation.parts.carried import by_parts
from assistant.conversation.recognising import Meaning
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn
from assistant.conversation.wishing import wished
from assistant.workspace import Workspace
from corpus.errors import UserError

_SHOWN = 3
"""Words left over that a reply names."""


def wish(
    workspace: Workspace, conversation: Conversation, now: Snapshot, meaning: Meaning, message: str,
    *, sure: bool = False,
) -> Turn:  # fmt: skip
    """Carry out what ``message`` wishes; ``sure`` where the clerk has confirmed the reading."""
    text, refusal, turn = meaning.text, None, None
    try:
        turn = wished(workspace, conversation, now, meaning, message)
    except UserError as error:
        refusal = error
    if turn is not None and turn.closed:
        return turn
    after = turn.conversation.now if turn is not None else None
    if turn is None or after is None or after == now:
        lost = turn is None or turn.lost
        other = by_parts(workspace, conversation, now, text, message, lost=lost)
        if (
            other is not None
            and other.conversation.now is not None
            and other.conversation.now != now
        ):
            seen = other.conversation.now
            left = [] if sure else unaccounted(now, seen, text, conversation.focus)
            if left:
                other = _held_back(conversation, now, seen, left, message)
        if other is None and refusal is not None:
            raise refusal
        assert other is not None or turn is not None
        return other or turn  # type: ignore[return-value]
    if sure or after.key != now.key or after.draft.table == now.draft.table:
        return turn
    left = unaccounted(now, after, text, conversation.focus)
    if not left:
        return turn
    other = by_parts(workspace, conversation, now, text, message, lost=False)
    then = other.conversation.now if other is not None else None
    if other is None or then is None or then == now:
        return _held_back(conversation, now, after, left, message)
    if then.draft.table == after.draft.table:
        return turn
    if not unaccounted(now, then, text, conversation.focus):
        return other
    return _held_back(conversation, now, after, left, message)


def _held_back(
    conversation: Conversation, now: Snapshot, after: Snapshot, left: list[str], message: str
) -> Turn:
    """The change is told with what it does not use, and waits for a yes."""
    unused = "、".join(f"“{one}”" for one in left[:_SHOWN])
    lines = replies.changes(now.draft, after.draft)
    text = "\n".join(
        ["我理解为要做下面的修改（现在没有改）：", *lines, f"您说的{unused}没有用上。要这样做请说“是的”；不是的话请换个说法。表格没有改动。"]
    )  # fmt: skip
    offer = Offer(options=(message,), sure=True)
    return Turn(conversation.model_copy(update={"offer": offer}), text)
