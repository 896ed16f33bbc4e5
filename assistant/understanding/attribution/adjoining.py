"""A count of people right behind a count of sessions is of the same thing: 指导员培训两期100人."""

from itertools import pairwise

from assistant.understanding.found import Found
from assistant.understanding.lexicon import units
from corpus.values import ValueKind

_SESSIONS = frozenset({"期", "场", "场次", "次", "班", "批", "轮"})


def of_same_sessions(found: list[Found]) -> None:
    """Give people that stand right behind so many sessions the name of what is held."""
    for before, one in pairwise(found):
        held = before.value.kind is ValueKind.QUANTITY and before.value.unit in _SESSIONS
        people = one.value.kind is ValueKind.QUANTITY and one.value.unit in units().people
        if held and people and before.what and not one.what and before.end == one.start:
            one.what = before.what
