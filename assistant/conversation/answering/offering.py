"""How a reading of a message is told: carried out with how it was understood, or shown and offered."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation.accounted.accounting import passed_over
from assistant.conversation.answering import replies
from assistant.conversation.referring.clauses import split
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.conversation.vocabulary.slips import simplified
from assistant.conversation.weighed.carried import Weighed
from assistant.workspace import Workspace
from corpus.errors import shorten

_SHOWN = 3
"""Words left over that a reply names."""
ASK = "要这样做请说“是的”；不是的话请换个说法。表格没有改动。"
"""What a clerk is told to say to an offer."""


def as_understood(
    workspace: Workspace, conversation: Conversation, now: Snapshot, reading: Weighed
) -> Turn:
    """The change, and first how the message was understood."""
    turn = changed(workspace, conversation, now, reading.outcome)
    return replace(turn, reply=f"我理解为：{'；'.join(reading.told)}。\n{turn.reply}")


def offered(conversation: Conversation, now: Snapshot, reading: Weighed, message: str) -> Turn:
    """What the weights think likely is shown, and waits for a yes."""
    offer = Offer(options=(message,), sure=True, weighed=True, view=conversation.focus)
    return shown(conversation, now, reading.outcome.snapshot, reading.told, offer, reading.left)


def shown(
    conversation: Conversation, now: Snapshot, after: Snapshot, told: Sequence[str], offer: Offer, left: Sequence[str] = ()
) -> Turn:  # fmt: skip
    """What would change is shown with how the message was understood; ``left`` are words without use."""
    left = [*left, *_clauses_left(now, after, offer.options[0], left)]
    lines = replies.changes(now.draft, after.draft)
    head = f"我理解为：{'；'.join(told)}。会有下面的变化（现在没有改）："
    text = "\n".join([head, *lines, f"{unused(left)}{ASK}"])
    return Turn(conversation.model_copy(update={"offer": offer}), text)


def held_back(
    conversation: Conversation, now: Snapshot, after: Snapshot, left: Sequence[str], message: str
) -> Turn:
    """The change is told with the words ``left`` that it does not use, and waits for a yes."""
    left = [*left, *_clauses_left(now, after, message, left)]
    doubt = unused(left) or "这样理解没有十足的把握。"
    lines = replies.changes(now.draft, after.draft)
    text = "\n".join(["我理解为要做下面的修改（现在没有改）：", *lines, f"{doubt}{ASK}"])
    offer = Offer(options=(message,), sure=True)
    return Turn(conversation.model_copy(update={"offer": offer}), text)


def unused(left: Sequence[str]) -> str:
    """The words of a message that a change does not use, told; "" for none."""
    quoted = "、".join(f"“{one}”" for one in left[:_SHOWN])
    return f"您说的{quoted}没有用上。" if left else ""


_NAMED = 8
"""Characters of a clause by which a reply has named it already."""


def with_passed_over(before: Conversation, turn: Turn, message: str) -> Turn:
    """The turn, and which clauses of the message a change of the table passed over without a word."""
    old, new = before.now, turn.conversation.now
    if old is None or new is None or old.key != new.key or new.draft.table == old.draft.table:
        return turn
    if turn.conversation.offer is not None or len(turn.conversation.earlier) <= len(before.earlier):
        return turn
    left = _clauses_left(old, new, message)
    left = [one for one in left if one[:_NAMED] not in turn.reply]
    told = "".join(f"\n“{shorten(one, 40)}”这一部分没有做，请再单独说一次。" for one in left)
    return replace(turn, reply=f"{turn.reply}{told}")


def _clauses_left(
    old: Snapshot, new: Snapshot, message: str, named: Sequence[str] = ()
) -> list[str]:
    """The clauses that the change passes over, but for those of which words are ``named``."""
    left = passed_over(old, new, split(plain_speech(simplified(message))))
    return [one for one in left if not any(words in one for words in named)]
