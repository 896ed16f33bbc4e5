"""What is done about a wish once all its readings are known: the surest is carried out, or shown and asked."""

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.conversation.offering import as_understood, held_back, offered
from assistant.conversation.state import Conversation
from assistant.conversation.sureness import trees
from assistant.conversation.sureness.readings import DONE, WISH, Readings
from assistant.conversation.sureness.signs import signs_of_every
from assistant.conversation.turn import Turn
from assistant.workspace import Workspace

SURE = 0.6
"""Probability from which a reading is carried out."""


_MISSING = re.compile(r"表中没有找到“[^”]+”")


def decided(
    workspace: Workspace, conversation: Conversation, turn: Turn, readings: Readings, station: str = WISH,
) -> Turn:  # fmt: skip
    """The turn of the surest reading where it is sure enough; else what ``turn`` would change is asked first.

    What explains all that was said is never asked, however unlikely it is.
    """
    if turn.closed or turn.export is not None or (station != WISH and not readings.changes(turn)):
        return turn
    every = readings.all_with(turn)
    if not every:
        return turn
    signs = signs_of_every(readings, every, conversation.focus, station)
    told = zip(map(trees.shipped().likelihood, signs), every, signs, strict=True)
    likely, best, _ = max(told, key=lambda one: one[0])
    now = readings.now
    if DONE in best.by and likely >= SURE:
        return turn
    if likely >= SURE:
        if best.turn is not None:
            return best.turn
        assert best.weighed is not None
        return as_understood(workspace, conversation, now, best.weighed)
    done = next(((one, its) for one, its in zip(every, signs, strict=True) if DONE in one.by), None)
    if done is not None:
        one, its = done
        return (
            turn
            if _explains_all(its)
            else held_back(conversation, now, one.after, [], readings.message)
        )
    return _offered(conversation, turn, readings)


def _offered(conversation: Conversation, turn: Turn, readings: Readings) -> Turn:
    """What the weights think likeliest, to be confirmed, where the stations before neither change nor offer anything."""
    reading = readings.weighing.reading()
    if reading is None or (turn.conversation.offer is not None and not turn.lost):
        return turn
    shown = offered(conversation, readings.now, reading, readings.message)
    missing = _MISSING.match(turn.reply)  # 满意度改成95%，月球改成3个: what else was named is told
    return replace(shown, reply=f"{missing.group()}。{shown.reply}") if missing else shown


def _explains_all(signs: Mapping[str, float]) -> bool:
    """True for a change in which every word and value of the message stands: 满意度改成95%，再加一条…，90%."""
    return not signs["unexplained left"] and not signs["unexplained values"]
