"""The best rows of a part, by a sum of what name, project and value of each row are worth.

A row need not be looked at unless its name, its project or its value is among the best: of a small
part, or of few allowed rows, all are looked at; of a large one those of the best names, projects and
values, the most promising first, until no other can be better than what was found. Sums are exact.
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
_AT_ONCE = 256  # rows whose exact sums are made together
_SAME = 1e-6  # sums that are made in another order differ by less


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
        places = np.flatnonzero(self.scores > 0)  # few: most texts have none of the words
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


class _Worths:
    """What the texts of one factor are worth: those that were looked up, and at most how much the rest."""

    def __init__(self, factor: Factor, top: Nearest, breadth: int) -> None:
        self._factor, self._weight = factor, np.float32(factor.weight)
        total = len(factor.inverse.starts) - 1
        # Where there were no more, the rest has none of the words or may not be answered.
        most = float(top.scores.min()) if len(top.scores) >= breadth else 0.0
        self._values = np.full(total, most, np.float32)
        self._values[top.places] = top.scores
        self._known = np.zeros(total, bool)
        self._known[top.places] = True

    def at_most(self, rows: Places) -> Scores:
        """No row is worth more than this by this factor."""
        worth: Scores = self._weight * self._values[self._factor.codes[rows]]
        return worth

    def exactly(self, rows: Places) -> Scores:
        """What the rows are worth by this factor."""
        codes = self._factor.codes[rows]
        missing = _once(codes[~self._known[codes]]).astype(np.int64)
        if len(missing):
            self._values[missing] = self._factor.side.at(missing)
            self._known[missing] = True
        worth: Scores = self._weight * self._values[codes]
        return worth


def best_rows(factors: Sequence[Factor], allowed: Mask | None, limit: int, count: int) -> Nearest:
    """The ``limit`` best of the ``count`` allowed rows, best first, equal ones by place."""
    if not count:
        return Nearest(np.zeros(0, np.int64), np.zeros(0, np.float32))
    breadth = _BREADTH
    while count > ALL_UP_TO and breadth <= len(factors[0].codes):
        tops = [factor.side.top(breadth) for factor in factors]
        rows = _candidates(factors, tops, allowed, breadth // _BREADTH)
        if len(rows) >= min(limit, count):
            worths = [_Worths(*one, breadth) for one in zip(factors, tops, strict=True)]
            return _promising(worths, rows, limit)
        breadth *= _WIDER
    rows = np.arange(len(factors[0].codes)) if allowed is None else np.flatnonzero(allowed)
    scores = np.zeros(len(rows), np.float32)
    for factor in factors:
        codes, texts = factor.codes[rows], np.arange(len(factor.inverse.starts) - 1)
        if len(rows) < len(texts):
            texts, codes = np.unique(codes, return_inverse=True)
        scores += np.float32(factor.weight) * factor.side.at(texts.astype(np.int64))[codes]
    chosen = best(scores, limit)
    return Nearest(rows[chosen], scores[chosen])


def _promising(worths: Sequence[_Worths], rows: Places, limit: int) -> Nearest:
    """The best of ``rows``; exact sums are made only of those that may be among them."""
    at_most = np.sum([one.at_most(rows) for one in worths], axis=0)
    order = np.argsort(-at_most, kind="stable")
    rows, at_most = rows[order], at_most[order]
    scores = np.zeros(0, np.float32)
    for start in range(0, len(rows), _AT_ONCE):
        if len(scores) >= limit:
            least = np.partition(scores, len(scores) - limit)[len(scores) - limit]
            if at_most[start] < least - _SAME:
                break
        some = rows[start : start + _AT_ONCE]
        exact = np.sum([one.exactly(some) for one in worths], axis=0)
        scores = np.concatenate([scores, exact])
    looked_at = rows[: len(scores)]
    by_place = np.argsort(looked_at)
    chosen = by_place[best(scores[by_place], limit)]
    return Nearest(looked_at[chosen], scores[chosen])


def _candidates(
    factors: Sequence[Factor], tops: Sequence[Nearest], allowed: Mask | None, wider: int
) -> Places:
    found: list[NDArray[np.int32]] = [np.zeros(0, np.int32)]
    for factor, top in zip(factors, tops, strict=True):
        rows = factor.inverse.rows_of(top.places, wider * _MOST_OF_ONE)
        if allowed is not None:
            rows = rows[allowed[rows]]
        found.append(rows[: wider * _MOST])
    return _once(np.concatenate(found)).astype(np.int64)


def _once(numbers: NDArray[np.int32]) -> NDArray[np.int32]:
    """Each number once, rising. Unlike numpy.unique it sorts, many times faster for so few."""
    ordered = np.sort(numbers)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if len(ordered) else ordered
