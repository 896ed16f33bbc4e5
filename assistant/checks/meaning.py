"""Classes by the meaning of names: the nearest labelled names of the library vote."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache, cached_property

import numpy as np

from assistant.archetypes import library
from assistant.checks.around import Guess
from assistant.checks.sheet import family_of
from corpus import late_re as re
from corpus.schema import Indicator
from index.encoder import Vectors

_NEAREST = 9
_REMEMBERED = 5000  # names guessed; a long-running office must not fill the memory with them
_BATCH = 16  # names encoded between two looks at whether to go on
_SHARPNESS = 40.0
"""Cosines of a small encoder lie close together: 0.05 nearer is about seven times the vote."""

Encode = Callable[[list[str]], Vectors]


@cache
def labelled() -> tuple[tuple[str, str], ...]:
    """(name, class) of every indicator of the library, its slots left out; ambiguous names not."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind in library():
        for pattern in [*kind.indicators, *(p for v in kind.variants for p in v.indicators)]:
            name = re.sub(r"\{[^{}]*\}", "", pattern.name)
            row = Indicator(level1=None, level2=pattern.level2, name=name, value="")
            if len(name) >= 4:
                found[name].add(family_of(row))
    return tuple((name, families.pop()) for name, families in found.items() if len(families) == 1)


class NearestNames:
    """Votes of the nearest labelled names; see :class:`assistant.checks.around.Meaning`.

    ``encode`` gives unit vectors of passages, (n, dimension); names once guessed are remembered.
    The labelled names are encoded by :meth:`prepare`, or else when first asked: seconds on a fast
    machine, a minute on a busy one.
    """

    def __init__(self, encode: Encode) -> None:
        self._encode = encode
        self._known: dict[str, Guess] = {}

    @property
    def ready(self) -> bool:
        """True once the labelled names are encoded."""
        return "_prototypes" in self.__dict__

    def prepare(self, stopped: Callable[[], bool] = lambda: False) -> None:
        """Encode the labelled names now, a few at a time; give up where ``stopped`` says so."""
        names, parts = [name for name, _ in labelled()], []
        for start in range(0, len(names), _BATCH):
            if stopped():
                return
            parts.append(self._encode(names[start : start + _BATCH]))
        self.__dict__["_prototypes"] = np.concatenate(parts)

    def guesses(self, names: Sequence[str]) -> list[Guess]:
        """For each name the class that it reads like, and how sure that is."""
        known = self._known
        new = [name for name in dict.fromkeys(names) if name not in known]
        if new:
            near = self._encode(new) @ self._prototypes.T
            known.update(zip(new, map(self._vote, near), strict=True))
        if len(known) > _REMEMBERED:  # another dict: who is reading this one still finds all in it
            self._known = {}
        return [known[name] for name in names]

    @cached_property
    def _prototypes(self) -> Vectors:
        return self._encode([name for name, _ in labelled()])

    def _vote(self, cosines: Vectors) -> Guess:
        best = np.argsort(cosines)[::-1][:_NEAREST]
        weights = np.exp(_SHARPNESS * (cosines[best] - cosines[best[0]]))
        votes: dict[str, float] = defaultdict(float)
        for at, weight in zip(best, weights, strict=True):
            votes[labelled()[int(at)][1]] += float(weight)
        family = max(votes, key=lambda one: votes[one])
        return Guess(family, votes[family] / sum(votes.values()))
