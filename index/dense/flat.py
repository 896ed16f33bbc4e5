"""Every vector looked at: exact, and the measure of all other kinds."""

import threading
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


class FlatIndex:
    """Exact search over all vectors."""

    kind = "flat"

    def __init__(self, vectors: NDArray[Any]) -> None:
        """Take the vectors (n, dimension), half or single precision."""
        self._vectors = np.ascontiguousarray(vectors, np.float32)
        self._lock = threading.Lock()
        self._index: Any = None

    def __len__(self) -> int:
        return len(self._vectors)

    def nearest(self, query: Vectors, limit: int, allowed: Mask | None = None) -> Nearest:
        """See the contract."""
        count = min(limit, len(self) if allowed is None else int(allowed.sum()))
        if count < 1:
            return nothing()
        faiss = faiss_module()
        options: dict[str, Any] = {}
        if allowed is not None:
            chosen, _held = selector(faiss, allowed)
            options["params"] = faiss.SearchParameters(sel=chosen)
        scores, places = self._faiss(faiss).search(query.reshape(1, -1), count, **options)
        return found(places, scores)

    def scores(self, query: Vectors, places: Places) -> Scores:
        """See the contract."""
        chosen = self._vectors if len(places) == len(self) else self._vectors[places]
        scores = np.asarray(chosen @ query, np.float32)
        return scores[places] if len(places) == len(self) else scores

    def state(self) -> None:
        """Nothing: the vectors are enough."""
        return

    def _faiss(self, faiss: Any) -> Any:
        with self._lock:
            if self._index is None:
                index = faiss.IndexFlatIP(self._vectors.shape[1])
                index.add(self._vectors)
                self._index = index
            return self._index
