"""Reciprocal rank fusion: one order out of several, whatever their scores mean."""

from collections.abc import Iterable, Sequence

RANK_CONSTANT = 60
"""From Cormack, Clarke and Büttcher 2009: damps the difference between the first few ranks."""


def fuse(rankings: Iterable[Sequence[int]]) -> dict[int, float]:
    """Score of each id: the sum of 1 / (60 + rank) over the rankings that name it, ranks from 1.

    The result is ordered from best to worst, equal scores by id.
    """
    scores: dict[int, float] = {}
    for ranking in rankings:
        for rank, key in enumerate(ranking, start=1):
            scores[key] = scores.get(key, 0.0) + 1.0 / (RANK_CONSTANT + rank)
    return dict(sorted(scores.items(), key=lambda item: (-item[1], item[0])))
