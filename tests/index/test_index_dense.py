"""One contract, every kind of dense index: each against all vectors looked at with numpy."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from index.dense import choice
from index.dense.contract import DenseIndex

TOTAL, DIMENSION = 6000, 32


@pytest.fixture(scope="module")
def vectors() -> NDArray[np.float16]:
    """In clusters, as texts are."""
    rng = np.random.default_rng(3)
    middles = rng.normal(size=(60, DIMENSION))
    some = middles[rng.integers(0, 60, TOTAL)] + 0.5 * rng.normal(size=(TOTAL, DIMENSION))
    return (some / np.linalg.norm(some, axis=1, keepdims=True)).astype(np.float16)


@pytest.fixture(scope="module", params=sorted(choice.KINDS))
def index(request: pytest.FixtureRequest, vectors: NDArray[Any]) -> DenseIndex:
    return choice.build(vectors, request.param)


def queries(vectors: NDArray[Any], count: int = 40) -> NDArray[np.float32]:
    rng = np.random.default_rng(5)
    some = vectors[rng.integers(0, TOTAL, count)].astype(np.float32)
    return some + 0.1 * rng.normal(size=some.shape).astype(np.float32)


def exact(vectors: NDArray[Any], query: NDArray[Any], limit: int, allowed: Any = None) -> list[int]:
    scores = vectors.astype(np.float32) @ query
    if allowed is not None:
        scores = np.where(allowed, scores, -9)
    return [int(place) for place in np.argsort(-scores, kind="stable")[:limit]]


def test_recall_against_exact(index: DenseIndex, vectors: NDArray[Any]) -> None:
    found = [
        len(set(index.nearest(query, 10).places.tolist()) & set(exact(vectors, query, 10)))
        for query in queries(vectors)
    ]
    assert sum(found) / (10 * len(found)) >= (1.0 if index.kind == "flat" else 0.98)


def test_scores_are_exact_and_fall(index: DenseIndex, vectors: NDArray[Any]) -> None:
    for query in queries(vectors, 5):
        found = index.nearest(query, 50)
        assert (np.diff(found.scores) <= 1e-6).all()
        assert found.scores == pytest.approx(
            vectors[found.places].astype(np.float32) @ query, abs=2e-3
        )
        assert index.scores(query, found.places) == pytest.approx(
            vectors[found.places].astype(np.float32) @ query, abs=1e-5
        )


@pytest.mark.parametrize("share", [0.001, 0.2, 0.95])
def test_only_what_is_allowed_comes(index: DenseIndex, vectors: NDArray[Any], share: float) -> None:
    allowed = np.random.default_rng(9).random(TOTAL) < share
    right = []
    for query in queries(vectors, 20):
        found = index.nearest(query, 10, allowed).places.tolist()
        assert len(found) == min(10, int(allowed.sum()))
        assert allowed[found].all()
        right.append(len(set(found) & set(exact(vectors, query, len(found), allowed))) / len(found))
    assert np.mean(right) >= (1.0 if index.kind == "flat" else 0.95)


def test_edges(index: DenseIndex, vectors: NDArray[Any]) -> None:
    query = queries(vectors, 1)[0]
    none = np.zeros(TOTAL, bool)
    assert len(index) == TOTAL
    assert index.nearest(query, 5, none).places.tolist() == []
    assert index.nearest(query, 0).places.tolist() == []
    everything = index.nearest(query, TOTAL + 5).places.tolist()
    assert sorted(everything) == list(range(TOTAL))
    one = none.copy()
    one[17] = True
    assert index.nearest(query, 5, one).places.tolist() == [17]


def test_its_state_opens_again(index: DenseIndex, vectors: NDArray[Any]) -> None:
    again = choice.reopen(vectors, index.kind, index.state())
    for query in queries(vectors, 5):
        assert again.nearest(query, 20).places.tolist() == index.nearest(query, 20).places.tolist()


def test_more_vectors_than_are_quickly_looked_at_get_cells() -> None:
    assert choice.kind_for(choice.FLAT_UP_TO) == "flat"
    assert choice.kind_for(choice.FLAT_UP_TO + 1) == "ivf"
