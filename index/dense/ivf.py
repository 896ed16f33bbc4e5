"""Vectors in cells: a query looks into the cells whose middles are nearest to it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.dense.contract import (
    Mask,
    Nearest,
    Places,
    Scores,
    faiss_module,
    found,
    nothing,
    selector,
)
from index.encoder import Vectors

_CELLS_PER_ROOT = 4  # cells: this many times the square root of the number of vectors
_TRAINING = 40  # vectors a cell that its middle is learnt from
_ROUNDS = 8
_LOOKED_INTO = 1 / 8  # share of the cells that a query looks into: see docs/search.md
_LEAST_CELLS = 24
_FEW = 4096  # allowed vectors up to which all of them are looked at
_SLICE = 1 << 15
_SPARE = 1 / 4  # share of further ones found: their order by eight bits is not quite the right one
_LEAST_SPARE = 32


class IvfIndex:
    """Search in the nearest cells by eight bits a number; what is found is weighed again exactly."""

    kind = "ivf"

    def __init__(self, vectors: NDArray[Any], state: NDArray[np.uint8] | None = None) -> None:
        """Take the vectors (n, dimension), which may be mapped; ``state`` spares the building."""
        self._vectors = vectors
        faiss = faiss_module()
        if state is not None:
            self._index = faiss.deserialize_index(np.ascontiguousarray(state))
            return
        total, dimension = vectors.shape
        cells = max(1, min(int(_CELLS_PER_ROOT * np.sqrt(total)), total // _TRAINING))
        index = faiss.IndexIVFScalarQuantizer(
            faiss.IndexFlatIP(dimension), dimension, cells,
            faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT, False,
        )  # fmt: skip
        index.cp.niter, index.cp.min_points_per_centroid = _ROUNDS, 1
        chosen = np.random.default_rng(0).permutation(total)[: cells * _TRAINING]
        index.train(np.ascontiguousarray(vectors[np.sort(chosen)], np.float32))
        for start in range(0, total, _SLICE):
            index.add(np.ascontiguousarray(vectors[start : start + _SLICE], np.float32))
        self._index = index

    def __len__(self) -> int:
        return len(self._vectors)

    def nearest(self, query: Vectors, limit: int, allowed: Mask | None = None) -> Nearest:
        """See the contract."""
        permitted = len(self) if allowed is None else int(allowed.sum())
        count = min(limit, permitted)
        if count < 1:
            return nothing()
        if allowed is not None and permitted <= _FEW:
            places = np.flatnonzero(allowed)
            scores = self.scores(query, places)
            best = np.argsort(-scores, kind="stable")[:count]
            return Nearest(places[best], scores[best])
        cells = self._index.nlist
        some = self._search(query, count, allowed, max(_LEAST_CELLS, int(cells * _LOOKED_INTO)))
        if len(some.places) < count:
            return self._search(query, count, allowed, cells)
        return some

    def scores(self, query: Vectors, places: Places) -> Scores:
        """See the contract."""
        return np.asarray(self._vectors[places].astype(np.float32) @ query, np.float32)

    def state(self) -> NDArray[np.uint8]:
        """See the contract."""
        return np.asarray(faiss_module().serialize_index(self._index), np.uint8)

    def _search(self, query: Vectors, count: int, allowed: Mask | None, cells: int) -> Nearest:
        faiss = faiss_module()
        options: dict[str, Any] = {"nprobe": min(cells, self._index.nlist)}
        if allowed is not None:
            options["sel"], _held = selector(faiss, allowed)
        parameters = faiss.SearchParametersIVF(**options)
        more = count + max(_LEAST_SPARE, int(count * _SPARE))
        scores, places = self._index.search(query.reshape(1, -1), more, params=parameters)
        some = found(places, scores).places
        exact = self.scores(query, some)
        best = np.lexsort((some, -exact))[:count]
        return Nearest(some[best], exact[best])
