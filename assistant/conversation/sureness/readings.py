"""All that a message could be taken to change, each with the readings that take it so.

Three readings make something of a wish: forms of sentences, the parts that it names, and weights. Beside
what the weights think likeliest stand the next likely ones: one change less, one more, or another instead.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, islice, product

from assistant.conversation.accounted.accounting import unaccounted
from assistant.conversation.parts.carried import by_parts
from assistant.conversation.recognised.recognising import Meaning
from assistant.conversation.recognised.wishing import wished
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn
from assistant.conversation.weighed.carried import Weighed, Weighing
from assistant.conversation.weighed.choosing import instead_of
from assistant.conversation.weighed.wishes import Wish
from assistant.workspace import Workspace
from corpus.errors import UserError

DONE, FORMS, PARTS, WEIGHTS, ROLES, APART, NEXT = (
    "done",
    "forms",
    "parts",
    "weights",
    "roles",
    "apart",
    "next",
)
"""Who takes the message so: the stations before (what would be carried out), one of the others, or a next likely one."""
WISH, QUIET, STATIONS = "wish", "quiet", ("names", "heads", "pieced", "quiet")
"""Where the turn before comes from: the end of a wish, one that only answers or notes, or a station that reads a whole message."""
_INSTEAD, _MORE, _ALONE = -5.0, -4.0, -4.0
"""Scores from which a wish is tried in another's place, beside the others, or where nothing was chosen."""
_TRIED, _FIRST = 10, 4
"""Next likely readings that are tried at most: beside what was chosen, and where nothing was."""
_RIVALS = 3
"""Wishes that are tried in the place of one, and beside the chosen ones."""


@dataclass
class Reading:
    """One change of the table that the message could mean."""

    after: Snapshot
    by: set[str] = field(default_factory=set)
    turn: Turn | None = None  # as a reading tells it; else by ``weighed``
    weighed: Weighed | None = None
    wishes: tuple[Wish, ...] = ()  # of a reading by weights


class Readings:
    """What each reading makes of one message about the table ``now``; each is asked once."""

    def __init__(
        self, workspace: Workspace, conversation: Conversation, now: Snapshot, meaning: Meaning, message: str
    ) -> None:  # fmt: skip
        self._asked = (workspace, conversation, now)
        self.now, self.meaning, self.message = now, meaning, message
        self.weighing = Weighing(workspace, now, meaning.text, message, conversation.focus)

    @cached_property
    def _by_forms(self) -> Turn | UserError:
        try:
            return wished(*self._asked, self.meaning, self.message)
        except UserError as error:
            return error

    def forms(self) -> Turn:
        """The turn that the forms of sentences make; their UserError where they refuse the message."""
        if isinstance(self._by_forms, UserError):
            raise self._by_forms
        return self._by_forms

    @cached_property
    def parts(self) -> Turn | None:
        """The turn that the parts of the message make, where these are certain."""
        return by_parts(*self._asked, self.meaning.text, self.message, lost=False)

    def changes(self, turn: Turn) -> bool:
        """True where the turn changes the present table and nothing else."""
        after = turn.conversation.now
        return after is not None and after.key == self.now.key and after.draft.table != self.now.draft.table  # fmt: skip

    def all_with(self, turn: Turn) -> list[Reading]:
        """Each change that the message could mean, once; ``turn`` is what the stations before would do."""
        found: list[Reading] = []

        def put(by: str, turn: Turn | None = None, weighed: Weighed | None = None, wishes: tuple[Wish, ...] = ()) -> None:  # fmt: skip
            after = turn.conversation.now if turn else weighed.outcome.snapshot if weighed else None
            if after is None or after.key != self.now.key or after.draft.table == self.now.draft.table:  # fmt: skip
                return
            same = next((one for one in found if one.after.draft.table == after.draft.table), None)
            if same is None:
                found.append(Reading(after, {by}, turn, weighed, wishes))
            else:
                same.by.add(by)

        put(DONE, turn)
        put(FORMS, None if isinstance(self._by_forms, UserError) else self._by_forms)
        put(PARTS, self.parts)
        chosen = self.weighing.chosen
        put(WEIGHTS, weighed=self.weighing.reading(), wishes=chosen.wishes if chosen else ())
        others = ((ROLES, self.weighing.by_roles), *((APART, one) for one in self.weighing.apart))
        for by, wishes in others:
            carried = self.weighing.carried(wishes) if wishes else None
            put(by, weighed=Weighed(*carried) if carried else None, wishes=wishes)
        if len(found) != 1 or found[0].by < {DONE, FORMS, WEIGHTS}:
            for wishes in self._next_likely():
                carried = self.weighing.carried(wishes)
                put(NEXT, weighed=Weighed(*carried) if carried else None, wishes=wishes)  # fmt: skip
        return found

    def left(self, one: Reading) -> list[str]:
        """Words of the message that a reading does not use."""
        return unaccounted(self.now, one.after, self.meaning.text, self._asked[1].focus)

    def _next_likely(self) -> list[tuple[Wish, ...]]:
        """The wishes that were chosen with one less, one exchanged or one more; else the likeliest alone."""
        if self.weighing.chosen is None:
            ranked = sorted(self.weighing.scored, key=lambda one: -one[1])[:_FIRST]
            return [(one,) for one, weight in ranked if weight > _ALONE]
        return list(islice(self._varied(self.weighing.chosen.wishes), _TRIED))

    def _varied(self, chosen: tuple[Wish, ...]) -> Iterator[tuple[Wish, ...]]:
        """The chosen wishes with one or two of them left out or exchanged, or with more; what costs the least likelihood first."""
        weight = {id(one): found for one, found in self.weighing.scored}
        ranked = sorted(self.weighing.scored, key=lambda one: -one[1])
        steps: list[
            tuple[float, int, tuple[Wish, ...]]
        ] = []  # cost, which of the chosen, what stands for it
        for n, wish in enumerate(chosen):
            steps.append((weight.get(id(wish), 0.0), n, ()))
            rivals = [one for one, score in ranked if one is not wish and score > _INSTEAD and instead_of(one, wish)]  # fmt: skip
            steps += [(weight.get(id(wish), 0.0) - weight[id(one)], n, (one,)) for one in rivals[:_RIVALS]]  # fmt: skip
        free = [one for one, score in ranked if _MORE < score <= 0 and not any(_meets(one, other) for other in chosen)]  # fmt: skip
        steps += [(-weight[id(one)], len(chosen), (one,)) for one in free[:_RIVALS]]
        varied = [((cost, _put(chosen, n, put))) for cost, n, put in steps]
        for (cost, n, put), (more, m, other) in combinations(steps, 2):
            if n != m and not any(_meets(one, two) for one, two in product(put, other)):
                late, early = ((n, put), (m, other)) if n > m else ((m, other), (n, put))
                varied.append((cost + more, _put(_put(chosen, *late), *early)))
        for _, wishes in sorted(varied, key=lambda one: one[0]):
            if wishes:
                yield wishes


def _put(chosen: tuple[Wish, ...], n: int, put: tuple[Wish, ...]) -> tuple[Wish, ...]:
    """Another wish, or none, in the place of one; behind the last it comes as well."""
    return (*chosen[:n], *put, *chosen[n + 1 :])


def _meets(one: Wish, other: Wish) -> bool:
    """True where both use the same words or change the same place."""
    return bool(set(one.uses) & set(other.uses)) or one.place == other.place
