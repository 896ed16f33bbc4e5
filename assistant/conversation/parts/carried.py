"""A message that the patterns did not carry out, read by its parts: done where certain, else offered."""

from assistant.conversation.accounted.accounting import unaccounted
from assistant.conversation.answering.offering import shown
from assistant.conversation.changing.carrying_out import carry_out
from assistant.conversation.outcomes import Outcome
from assistant.conversation.parts.reading import Reading, as_command, read_parts
from assistant.conversation.recognised.recognising import recognise
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError

_ANY_ONE = re.compile(r"(?:删|去)(?:掉|去|除)?(?:其中)?一[条个项行]")
"""第3条和第4条重复了，删一条: which of them is not said."""


def by_parts(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str,
    *, lost: bool = True,
) -> Turn | None:  # fmt: skip
    """The turn that the message's parts make; None where they make no change of this table.

    ``lost`` says that nothing better is known, so that an uncertain reading may be offered.
    """
    reading = None if _ANY_ONE.search(text) else read_parts(now, text, conversation.focus)
    loose = None
    if (reading is None or not reading.certain) and not _ANY_ONE.search(text):
        loose = read_parts(now, text, conversation.focus, lenient=True)
    if loose is not None:
        done = _accounted_for(workspace, conversation, now, loose, text, message)
        if done is not None:
            return done
    if reading is None:
        return None
    try:
        outcome = carry_out(workspace, now, reading.changes, message, conversation.focus)
    except UserError:
        return None
    if not isinstance(outcome, Outcome) or outcome.snapshot.draft.table == now.draft.table:
        return None
    if reading.certain:
        return changed(workspace, conversation, now, outcome)
    return offered(conversation, now, reading, outcome) if lost else None


def _accounted_for(
    workspace: Workspace, conversation: Conversation, now: Snapshot, reading: Reading, text: str, message: str
) -> Turn | None:  # fmt: skip
    """The turn of a lenient reading, where no word of weight is left over."""
    try:
        outcome = carry_out(workspace, now, reading.changes, message, conversation.focus)
    except UserError:
        return None
    if not isinstance(outcome, Outcome) or outcome.snapshot.draft.table == now.draft.table:
        return None
    if unaccounted(now, outcome.snapshot, text, conversation.focus):
        return None
    return changed(workspace, conversation, now, outcome)


def offered(
    conversation: Conversation, now: Snapshot, reading: Reading, outcome: Outcome
) -> Turn | None:
    """What the message seems to wish, with what would change, to be confirmed."""
    command = as_command(reading.changes)
    if recognise(command).changes != reading.changes:
        return None
    offer = Offer(options=(command,))
    return shown(conversation, now, outcome.snapshot, reading.told, offer)
