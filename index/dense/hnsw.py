"""Vectors in a graph of near ones: quick to ask, slow to build."""

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

_LINKS, _BUILDING, _SEARCHING = 32, 80, 128
_FEW = 4096  # allowed vectors up to which all of them are looked at


class HnswIndex:
    """Search along a graph; vectors in half precision."""

    kind = "hnsw"

    def __init__(self, vectors: NDArray[Any], state: NDArray[np.uint8] | None = None) -> None:
        """Take the vectors (n, dimension), which may be mapped; ``state`` spares the building."""
        self._vectors = vectors
        faiss = faiss_module()
        if state is not None:
            self._index = faiss.deserialize_index(np.ascontiguousarray(state))
            return
        self._index = faiss.IndexHNSWSQ(
            vectors.shape[1], faiss.ScalarQuantizer.QT_fp16, _LINKS, faiss.METRIC_INNER_PRODUCT
        )
        self._index.hnsw.efConstruction = _BUILDING
        plain = np.ascontiguousarray(vectors, np.float32)
        self._index.train(plain[:1])
        self._index.add(plain)

    def __len__(self) -> int:
        return len(self._vectors)

    def nearest(self, query: Vectors, limit: int, allowed: Mask | None = None) -> Nearest:
        """See the contract."""
        permitted = len(self) if allowed is None else int(allowed.sum())
        count = min(limit, permitted)
        if count < 1:
            return nothing()
        faiss = faiss_module()
        if allowed is None or permitted > _FEW:
            options: dict[str, Any] = {"efSearch": max(_SEARCHING, 2 * count)}
            if allowed is not None:
                options["sel"], _held = selector(faiss, allowed)
            parameters = faiss.SearchParametersHNSW(**options)
            scores, places = self._index.search(query.reshape(1, -1), count, params=parameters)
            some = found(places, scores)
            if len(some.places) == count:
                return some
        places = np.arange(len(self)) if allowed is None else np.flatnonzero(allowed)
        every = self.scores(query, places)
        best = np.argsort(-every, kind="stable")[:count]
        return Nearest(places[best], every[best])

    def scores(self, query: Vectors, places: Places) -> Scores:
        """See the contract."""
        return np.asarray(self._vectors[places].astype(np.float32) @ query, np.float32)

    def state(self) -> NDArray[np.uint8]:
        """See the contract."""
        return np.asarray(faiss_module().serialize_index(self._index), np.uint8)
