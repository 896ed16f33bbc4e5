"""A message that asks or thinks aloud: the order that it clearly gives beside that is done, else it is answered."""

import re

from assistant.conversation.actions import (
    Ask,
    Compare,
    Define,
    GoodValue,
    Others,
    Search,
    Undecided,
    Why,
)
from assistant.conversation.asking import asked
from assistant.conversation.clauses import split
from assistant.conversation.manner import Mood
from assistant.conversation.offering import as_understood, held_back
from assistant.conversation.parts import words
from assistant.conversation.parts.carried import by_parts
from assistant.conversation.recognising import Meaning
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn
from assistant.conversation.weighed.carried import Weighing
from assistant.conversation.wishing import not_wished
from assistant.workspace import Workspace

_QUESTIONS = (Why, Define, GoodValue, Others, Search, Compare, Ask, Undecided)
_ORDER = re.compile(rf"{words.COMMANDED.pattern}|{words.DELETE.pattern}|改|写|填|换|挪|移")


def questioned(
    workspace: Workspace, conversation: Conversation, now: Snapshot, meaning: Meaning, message: str,
    *, weighed: bool = False,
) -> Turn:  # fmt: skip
    """Answer ``message``, or carry out what it orders (这条哪来的，删掉) where the weights see that clearly.

    ``weighed`` where the clerk has confirmed the reading by weights.
    """
    orders = _orders(meaning.text)
    if meaning.ask is not None and not (orders and isinstance(meaning.ask, _QUESTIONS)):
        return asked(workspace, conversation, now, meaning, message)
    weighing = Weighing(workspace, now, meaning.text, message, conversation.focus)
    reading = weighing.reading(Mood.WISH if orders else meaning.mood)
    if reading is not None and (reading.certain or weighed):
        return as_understood(workspace, conversation, now, reading)
    if meaning.ask is not None:
        return asked(workspace, conversation, now, meaning, message)
    turn = not_wished(workspace, conversation, now, meaning, message)
    if turn.closed or not turn.lost:
        return turn
    other = by_parts(workspace, conversation, now, meaning.text, message) or turn
    after = other.conversation.now
    if after is not None and after != now and weighing.opposes(after):
        return held_back(conversation, now, after, [], message)
    return other


def _orders(text: str) -> bool:
    """True where a clause of several gives an order and asks nothing: 没什么意义，不要了."""
    clauses = [
        part for one in split(text) for part in re.split(r"(?<=[?？~～\s])", one) if part.strip()
    ]
    return len(clauses) > 1 and any(
        _ORDER.search(one) and not words.ASKED.search(one) for one in clauses
    )
