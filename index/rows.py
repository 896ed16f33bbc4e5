"""The best rows of a part, by a sum of what name, project and value of each row are worth.

A row need not be looked at unless its name, its project or its value is among the best: of a small
part, or of few allowed rows, all are looked at; of a large one those of the best names, projects and
values, and their sums are exact.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.dense.contract import DenseIndex, Mask, Nearest, Places, Scores
from index.encoder import Vectors
from index.part import Inverse

ALL_UP_TO = 20_000
"""Rows up to which every one is weighed."""
_BREADTH = 128  # best names, projects and values whose rows are weighed
_MOST_OF_ONE = 2048  # rows of one name: many have a customary one
_MOST = 4096  # rows of all names together
_WIDER = 8  # so much more, where too few of the rows are allowed


class Side(Protocol):
    """What the texts of one kind are worth for a query."""

    def top(self, limit: int) -> Nearest:
        """The best of them."""

    def at(self, places: Places) -> Scores:
        """What those at these places are worth."""


@dataclass(frozen=True)
class DenseSide:
    """Likeness by meaning."""

    index: DenseIndex
    query: Vectors
    allowed: Mask | None

    def top(self, limit: int) -> Nearest:
        """See Side."""
        return self.index.nearest(self.query, limit, self.allowed)

    def at(self, places: Places) -> Scores:
        """See Side."""
        return self.index.scores(self.query, places)


@dataclass(frozen=True)
class WordSide:
    """Likeness by words; what has none is worth 0 and never among the best."""

    scores: Scores

    def top(self, limit: int) -> Nearest:
        """See Side."""
        places = np.flatnonzero(self.scores)  # few: most texts have none of the words
        places = places[best(self.scores[places], limit)]
        return Nearest(places, self.scores[places])

    def at(self, places: Places) -> Scores:
        """See Side."""
        return self.scores[places]


@dataclass(frozen=True)
class Factor:
    """One summand of a row's worth."""

    weight: float
    side: Side
    codes: NDArray[Any]  # (rows,): which text a row has
    inverse: Inverse


def best(scores: Scores, limit: int) -> Places:
    """Places of the highest scores, best first, equal ones by place."""
    if limit >= len(scores):
        return np.argsort(-scores, kind="stable")
    least = np.partition(scores, len(scores) - limit)[len(scores) - limit]
    places = np.flatnonzero(scores >= least)
    return places[np.argsort(-scores[places], kind="stable")[:limit]]


def best_rows(factors: Sequence[Factor], allowed: Mask | None, limit: int) -> Nearest:
    """The ``limit`` best of the allowed rows, best first, equal ones by place."""
    total = len(factors[0].codes)
    count = total if allowed is None else int(np.count_nonzero(allowed))
    if not count:
        return Nearest(np.zeros(0, np.int64), np.zeros(0, np.float32))
    every = count <= ALL_UP_TO
    breadth = _BREADTH
    while not every:
        rows = _candidates(factors, allowed, breadth)
        if len(rows) >= min(limit, count):
            break
        breadth *= _WIDER
        every = breadth > total
    if every:
        rows = np.arange(total) if allowed is None else np.flatnonzero(allowed)
    scores = np.zeros(len(rows), np.float32)
    for factor in factors:
        codes, texts = factor.codes[rows], len(factor.inverse.starts) - 1
        if len(rows) > texts:
            worth = factor.side.at(np.arange(texts))[codes]
        else:
            once, back = np.unique(codes, return_inverse=True)
            worth = factor.side.at(once.astype(np.int64))[back]
        scores += np.float32(factor.weight) * worth
    chosen = best(scores, limit)
    return Nearest(rows[chosen], scores[chosen])


def _candidates(factors: Sequence[Factor], allowed: Mask | None, breadth: int) -> Places:
    found: list[NDArray[np.int32]] = [np.zeros(0, np.int32)]
    wider = breadth // _BREADTH
    for factor in factors:
        rows = factor.inverse.rows_of(factor.side.top(breadth).places, wider * _MOST_OF_ONE)
        if allowed is not None:
            rows = rows[allowed[rows]]
        found.append(rows[: wider * _MOST])
    return np.unique(np.concatenate(found)).astype(np.int64)
