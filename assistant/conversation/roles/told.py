"""What the net makes of one message: the role of each stretch, and which kinds of change are asked for."""

from collections.abc import Iterator
from functools import cached_property
from itertools import groupby

from assistant.conversation.parts.mentions import TEXT, Clause, Span
from assistant.conversation.roles.kinds import ASKED
from assistant.conversation.roles.marked import Marked
from assistant.conversation.roles.net import ROLES, Net
from assistant.conversation.vocabulary.order_words import OF_THE_PROJECT
from corpus import late_re as re

_PLACE = {role: n for n, role in enumerate(ROLES)}
_LEAST = 0.3
"""Probability from which a character may belong to a text that is told."""
_TWO = 2
_LAST = re.compile(r"(?:(?<=满意)度|(?<=[一-龥]{2})率)(?=\d|$|[，,：:≥≤不达为])")
"""The last letter of a name, which the net may leave to the value behind it."""
_FIRST = re.compile(OF_THE_PROJECT)
"""The first letters of a name, of which the net may take one for an order: 补植成活率."""


class Roles:
    """The roles in one message."""

    def __init__(self, message: Marked, net: Net) -> None:
        self.message = message
        self.chances, asked = net.tell(message)
        self.asked = {kind: float(one) for kind, one in zip(ASKED, asked, strict=True)}

    def of(self, clause: int, span: Span, role: str) -> float:
        """Mean probability (0 to 1) that the characters of a span play the role."""
        place = self.message.at(clause, span.start, span.end)
        return float(self.chances[place, _PLACE[role]].mean()) if place.stop > place.start else 0.0

    def beyond(self, clause: int, span: Span, role: str) -> float:
        """Greatest probability that the text goes on to the left or to the right of the span."""
        place = self.message.at(clause, span.start, span.end)
        edges = [n for n in (place.start - 1, place.stop) if 0 <= n < len(self.message.text)]
        return max((float(self.chances[n, _PLACE[role]]) for n in edges), default=0.0)

    def weakest(self, clause: int, span: Span, role: str) -> float:
        """Least probability among the characters of the span."""
        place = self.message.at(clause, span.start, span.end)
        return float(self.chances[place, _PLACE[role]].min()) if place.stop > place.start else 0.0

    def texts(self, n: int, clause: Clause, role: str) -> Iterator[Span]:
        """Stretches of a clause that may well play the role."""
        return self._where(n, clause, role, _LEAST)

    def stretches(self, n: int, clause: Clause, role: str) -> Iterator[Span]:
        """Stretches of a clause of which this is the likeliest role."""
        return self._where(n, clause, role, 1.0)

    def _where(self, n: int, clause: Clause, role: str, least: float) -> Iterator[Span]:
        chances = self.chances[self.message.at(n, 0, len(clause.raw))]
        likeliest = self._likeliest[self.message.at(n, 0, len(clause.raw))]
        mine = [(likeliest[k] == _PLACE[role]) or chances[k, _PLACE[role]] >= least for k in range(len(clause.raw))]  # fmt: skip
        at = 0
        for is_mine, group in groupby(mine):
            length = len(list(group))
            if is_mine and length >= _TWO:
                end = at + length + bool(_LAST.match(clause.raw, at + length))
                start = at - bool(at and _FIRST.match(clause.raw, at - 1))
                yield Span(start, end, TEXT, clause.raw[start:end])
            at += length

    @cached_property
    def _likeliest(self):  # type: ignore[no-untyped-def]
        return self.chances.argmax(axis=1)

    def likeliest(self) -> list[int]:
        """The likeliest of ROLES for each character, as its number."""
        return [int(one) for one in self._likeliest]
