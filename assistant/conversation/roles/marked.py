"""A message as characters, each with the sort of mention that it stands in, as the net reads it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.conversation.parts.mentions import MARKS, Clause, Span

JOINT = "，"
"""What parts two clauses."""
PLAIN, HELD, NEW = 0, 1, 2
"""No value, one that stands in the table, one that does not."""


@dataclass(frozen=True)
class Marked:
    """The message. All sequences have a number for each character of ``text``."""

    text: str
    starts: tuple[int, ...]  # where each clause begins
    marks: tuple[int, ...]  # 0 for none, else twice the sort of mention, one more where it begins
    values: tuple[int, ...]  # PLAIN, HELD or NEW

    def at(self, clause: int, start: int, end: int) -> slice:
        """The characters from ``start`` to ``end`` of a clause."""
        return slice(self.starts[clause] + start, self.starts[clause] + end)


MARK_NUMBERS = 2 * len(MARKS) + 2
"""How many numbers ``marks`` may hold."""


def marked(clauses: Sequence[Clause], values: Iterable[tuple[int, Span, bool]]) -> Marked:
    """The message of these clauses; ``values`` are its values: clause, place, and whether the table holds it."""
    text = JOINT.join(one.raw for one in clauses)
    starts, at = [], 0
    for one in clauses:
        starts.append(at)
        at += len(one.raw) + len(JOINT)
    marks, told = [0] * len(text), [PLAIN] * len(text)
    for start, clause in zip(starts, clauses, strict=True):
        for span in clause.spans:
            sort = 2 * (MARKS.index(span.mark) + 1)
            for n in range(span.start, span.end):
                marks[start + n] = sort + (n == span.start)
    for n, span, held in values:
        for place in range(starts[n] + span.start, starts[n] + span.end):
            told[place] = HELD if held else NEW
    return Marked(text, tuple(starts), tuple(marks), tuple(told))
