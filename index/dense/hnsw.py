"""Vectors in a graph of near ones: quick to ask, slow to build."""

from typing import Any

import numpy as np

from index.dense.contract import Mask, Nearest, found
from index.dense.half import HalfIndex
from index.encoder import Vectors

_LINKS, _BUILDING, _SEARCHING = 32, 80, 128


class HnswIndex(HalfIndex):
    """Search along a graph."""

    kind = "hnsw"

    def _built(self, faiss: Any) -> Any:
        index = faiss.IndexHNSWSQ(
            self._vectors.shape[1], faiss.ScalarQuantizer.QT_fp16, _LINKS,
            faiss.METRIC_INNER_PRODUCT,
        )  # fmt: skip
        index.hnsw.efConstruction = _BUILDING
        plain = np.ascontiguousarray(self._vectors, np.float32)
        index.train(plain[:1])
        index.add(plain)
        return index

    def _search(self, query: Vectors, count: int, allowed: Mask | None, thorough: bool) -> Nearest:
        if thorough:  # some are in a corner of the graph that no way leads to
            every = np.arange(len(self)) if allowed is None else np.flatnonzero(allowed)
            return self._weighed(query, every, count)
        breadth = max(_SEARCHING, 2 * count)
        answer = self._asked(query, count, "SearchParametersHNSW", allowed, efSearch=breadth)
        return found(answer[1], answer[0])
