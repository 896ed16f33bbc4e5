"""What is done about a wish once all its readings are known: the surest is carried out, or shown and asked."""

from assistant.conversation.offering import as_understood, held_back
from assistant.conversation.state import Conversation
from assistant.conversation.sureness import trees
from assistant.conversation.sureness.readings import DONE, Reading, Readings
from assistant.conversation.sureness.signs import signs_of
from assistant.conversation.turn import Turn
from assistant.workspace import Workspace

SURE, SURER = 0.6, 0.7
"""Probability from which a reading is carried out: what the stations before would do, and what they would not."""


def decided(
    workspace: Workspace, conversation: Conversation, turn: Turn, readings: Readings
) -> Turn:
    """The turn of the surest reading where it is sure enough; else what ``turn`` would change is asked first."""
    every = readings.all_with(turn)
    if not every:
        return turn
    told = [(_likelihood(readings, one, every, conversation), one) for one in every]
    likely, best = max(told, key=lambda one: one[0])
    now = readings.now
    if DONE in best.by and likely >= SURE:
        return turn
    if DONE not in best.by and likely >= SURER and not readings.forbidden(best):
        if best.turn is not None:
            return best.turn
        assert best.weighed is not None
        return as_understood(workspace, conversation, now, best.weighed)
    done = next((one for one in every if DONE in one.by), None)
    if done is None:
        return turn
    return held_back(conversation, now, done.after, [], readings.message)


def _likelihood(
    readings: Readings, one: Reading, every: list[Reading], conversation: Conversation
) -> float:
    return trees.shipped().likelihood(signs_of(readings, one, every, conversation.focus))
