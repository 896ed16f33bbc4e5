"""Vectors in cells: a query looks into the cells whose middles are nearest to it."""

from typing import Any

import numpy as np

from index.dense.contract import Mask, Nearest, found
from index.dense.half import HalfIndex
from index.encoder import Vectors

_CELLS_PER_ROOT = 4  # cells: this many times the square root of the number of vectors
_TRAINING = 40  # vectors a cell that its middle is learnt from
_ROUNDS = 8
_LOOKED_INTO = 1 / 8  # share of the cells that a query looks into: see docs/search.md
_LEAST_CELLS = 24
_SLICE = 1 << 15
_BITS = 4  # for each two numbers of a vector: what is looked up in registers, 32 vectors at a time
_SPARE, _LEAST_SPARE = 2.0, 128
"""So many more are found, by share and at least: their order by so few bits is not quite the right one."""


class IvfIndex(HalfIndex):
    """Search in the nearest cells by two bits a number; what is found is weighed again exactly."""

    kind = "ivf"

    def _built(self, faiss: Any) -> Any:
        total, dimension = self._vectors.shape
        cells = max(1, min(int(_CELLS_PER_ROOT * np.sqrt(total)), total // _TRAINING))
        pieces = dimension // 2 if dimension % 2 == 0 else dimension
        index = faiss.IndexIVFPQFastScan(
            faiss.IndexFlatIP(dimension), dimension, cells, pieces, _BITS,
            faiss.METRIC_INNER_PRODUCT,
        )  # fmt: skip
        index.by_residual = False
        index.cp.niter, index.cp.min_points_per_centroid = _ROUNDS, 1
        chosen = np.random.default_rng(0).permutation(total)[: cells * _TRAINING]
        index.train(np.ascontiguousarray(self._vectors[np.sort(chosen)], np.float32))
        for start in range(0, total, _SLICE):
            some = self._vectors[start : start + _SLICE]
            index.add(np.ascontiguousarray(some, np.float32))
        return index

    def _search(self, query: Vectors, count: int, allowed: Mask | None, thorough: bool) -> Nearest:
        cells: int = self._index.nlist
        probed = cells if thorough else min(cells, max(_LEAST_CELLS, int(cells * _LOOKED_INTO)))
        more = count + max(_LEAST_SPARE, int(count * _SPARE))
        scores, places = self._asked(query, more, "SearchParametersIVF", allowed, nprobe=probed)
        return self._weighed(query, found(places, scores).places, count)
