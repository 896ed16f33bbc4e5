"""Messages to learn from, made of others: new texts put in for others of the same role, and two messages said as one.

What a new row or an office is called says little about how it is asked for; a net that sees each call with many names looks at the words
around them. And whoever asks for two things asks for each as others ask for it alone.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from assistant.conversation.roles import net
from assistant.conversation.roles.kinds import ADDS, DELETIONS, MANY, NONE
from assistant.conversation.roles.marked import Marked

TEXTS = tuple(net.ROLES.index(one) for one in (net.NAME, net.NEW_NAME, net.WORDING, net.OFFICE, net.TITLE, net.GOAL))  # fmt: skip
"""Roles of new texts."""
_CHANGED, _EACH, _GLUED = 0.5, 0.5, 0.2
"""Shares: of messages whose texts may change, of their texts that do, and of messages to which another is joined."""
_LONGEST = 110  # characters of two messages together
_JOINTS = ("，", "。", "，另外", "；", "，再", "，还有", "。然后", "、", "，顺便", "\n", " ")
_AT_ONCE = {"add": ADDS, "del": DELETIONS}


@dataclass(frozen=True)
class Told:
    """A message with the role of each of its characters, None where a new text does not stand in it, and what it asks for."""

    part: str
    message: Marked
    roles: list[int] | None
    asked: set[str] | None  # None where it asks for something else than changes


def stretches(roles: Sequence[int], role: int) -> Iterator[tuple[int, int]]:
    """Where (from, to) the role is played."""
    at = 0
    for one, group in groupby(roles):
        length = len(list(group))
        if one == role:
            yield at, at + length
        at += length


class Varied:
    """Makes variations of messages from their own number."""

    def __init__(self, told: Sequence[Told], chance: random.Random) -> None:
        self._told, self._chance = told, chance
        self._texts = {
            role: [_cut(one.message, *place) for one in told for place in stretches(one.roles or (), role)]
            for role in TEXTS
        }  # fmt: skip

    def all(self) -> list[Told]:
        """As many messages as there are, some varied."""
        return [self._joined(self._changed(one)) for one in self._told]

    def _changed(self, one: Told) -> Told:
        if one.roles is None or self._chance.random() >= _CHANGED:
            return one
        for role in TEXTS:
            places = list(stretches(one.roles or (), role))
            if places and self._chance.random() < _EACH:
                one = _put(one, role, self._chance.choice(places), self._chance.choice(self._texts[role]))  # fmt: skip
        return one

    def _joined(self, one: Told) -> Told:
        if self._chance.random() >= _GLUED:
            return one
        other, joint = self._chance.choice(self._told), self._chance.choice(_JOINTS)
        if one.roles is None or other.roles is None or one.asked is None or other.asked is None:
            return one
        if len(one.message.text) + len(other.message.text) > _LONGEST:
            return one
        joined = _beside(_beside(one.message, _unmarked(joint)), other.message)
        return Told(one.part, joined, [*one.roles, *([0] * len(joint)), *other.roles], _both(one.asked, other.asked))  # fmt: skip


def _both(one: set[str], other: set[str]) -> set[str]:
    if NONE in one or NONE in other:
        return other if NONE in one else one
    return one | other | {MANY} | {many for kind, many in _AT_ONCE.items() if kind in one & other}


def _put(told: Told, role: int, place: tuple[int, int], text: Marked) -> Told:
    """The message with another text at the place."""
    start, end = place
    before, behind = (_cut(told.message, *one) for one in ((0, start), (end, len(told.message.text))))  # fmt: skip
    roles = told.roles or []
    return replace(
        told,
        message=_beside(_beside(before, text), behind),
        roles=[*roles[:start], *([role] * len(text.text)), *roles[end:]],
    )


def _cut(one: Marked, start: int, end: int) -> Marked:
    return Marked(one.text[start:end], (), one.marks[start:end], one.values[start:end])


def _unmarked(text: str) -> Marked:
    return Marked(text, (), (0,) * len(text), (0,) * len(text))


def _beside(one: Marked, other: Marked) -> Marked:
    return Marked(one.text + other.text, (), one.marks + other.marks, one.values + other.values)
