"""A wish: what the forms of sentences and the parts of the message make of it, before it is judged.

What both say is taken. A reading that leaves words of the message over gives way to one that leaves none; where there
is none, the change is offered with the words that it does not use. What is done with it, or with another reading, `sureness` decides.
"""

from assistant.conversation.accounted.accounting import left_as_it_is, unaccounted
from assistant.conversation.accounted.made import Made
from assistant.conversation.accounted.undone import undone
from assistant.conversation.answering.offering import held_back
from assistant.conversation.parts.carried import by_parts
from assistant.conversation.recognised.recognising import Meaning
from assistant.conversation.referring.clauses import split
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.sureness.decided import confirmed, decided
from assistant.conversation.sureness.readings import Readings
from assistant.conversation.turn import Turn, changed
from assistant.conversation.vocabulary.sane_values import UnknownUnit
from assistant.workspace import Workspace
from corpus.errors import UserError


def wish(
    workspace: Workspace, conversation: Conversation, now: Snapshot, meaning: Meaning, message: str,
    *, sure: bool = False, by_weights: bool = False,
) -> Turn:  # fmt: skip
    """Carry out what ``message`` wishes; ``sure`` where the clerk has confirmed the reading.

    ``by_weights`` where that reading was the one by weights.
    """
    readings = Readings(workspace, conversation, now, meaning, message)
    refusal: UserError | None = None
    try:
        turn = _told(workspace, conversation, readings, sure=sure and not by_weights)
    except UnknownUnit:
        raise
    except UserError as error:
        if sure and not by_weights:
            raise
        refusal, turn = error, Turn(conversation, str(error), lost=True)
    if sure and by_weights:
        reading = confirmed(conversation, turn, readings)
        if reading is not None:
            return changed(workspace, conversation, now, reading.outcome)
    if sure or turn.closed or turn.export is not None or meaning.export is not None:
        return turn
    surest = decided(workspace, conversation, turn, readings)
    if refusal is not None and surest is turn:
        raise refusal
    return surest


def _told(
    workspace: Workspace, conversation: Conversation, readings: Readings, *, sure: bool
) -> Turn:
    """What the forms of sentences and the parts make of the message."""
    now, message, weighing = readings.now, readings.message, readings.weighing
    text, refusal, turn = readings.meaning.text, None, None
    try:
        turn = readings.forms()
    except UnknownUnit:
        raise
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
            left = [] if sure else weighing.waiting(unaccounted(now, seen, text, conversation.focus))  # fmt: skip
            if left:
                other = held_back(conversation, now, seen, left, message)
        if other is None and refusal is not None:
            raise refusal
        assert other is not None or turn is not None
        return other or turn  # type: ignore[return-value]
    if sure or after.key != now.key or after.draft.table == now.draft.table:
        return turn
    left = weighing.waiting(unaccounted(now, after, text, conversation.focus))
    if not left:
        return turn
    if left_as_it_is(text):
        return held_back(conversation, now, after, left, message)
    other = readings.parts
    then = other.conversation.now if other is not None else None
    if other is None or then is None or then == now:
        return held_back(conversation, now, after, left, message)
    if then.draft.table == after.draft.table:
        missed = undone(Made(now, after), split(text))  # both readings may pass over an order
        return held_back(conversation, now, after, left, message) if missed else turn
    if not unaccounted(now, then, text, conversation.focus):
        return other
    return held_back(conversation, now, after, left, message)
