"""Exact nearest vectors by inner product."""

import threading
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.encoder import Vectors

Ids = NDArray[np.int64]


class DenseIndex:
    """Vectors with their entry ids, held in memory. Unchanged once built: safe for threads."""

    def __init__(self, ids: Ids, vectors: Vectors) -> None:
        """Take ``ids`` (n,) and ``vectors`` (n, dimension); the order is free, ids are unique."""
        if len(ids) != len(vectors):
            raise ValueError(f"{len(ids)} ids for {len(vectors)} vectors")
        self.ids = np.ascontiguousarray(ids, np.int64)
        self._vectors = np.ascontiguousarray(vectors, np.float32)
        self._position = {int(key): place for place, key in enumerate(self.ids)}
        self._faiss: Any = None
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self.ids)

    def search(self, query: Vectors, limit: int, allowed: Ids | None = None) -> list[int]:
        """Ids of the ``limit`` vectors nearest to ``query`` (dimension,), nearest first.

        ``allowed`` keeps the answer to these entry ids.
        """
        if not len(self) or limit < 1 or (allowed is not None and not len(allowed)):
            return []
        import faiss

        if faiss.omp_get_max_threads() != 1:  # two threads are slower than one for one query
            faiss.omp_set_num_threads(1)
        options: dict[str, Any] = {}
        count = min(limit, len(self))
        if allowed is not None:
            places = np.array([self._position[int(key)] for key in allowed], np.int64)
            parameters = faiss.SearchParameters()
            selector = faiss.IDSelectorBatch(places)  # held here: faiss keeps no reference
            parameters.sel = selector
            options["params"] = parameters
            count = min(limit, len(places))
        _, found = self._index().search(query.reshape(1, -1), count, **options)
        return [int(self.ids[place]) for place in found[0] if place >= 0]

    def score(self, query: Vectors, key: int) -> float | None:
        """Inner product of ``query`` and the entry's vector; None for an unknown entry."""
        place = self._position.get(key)
        return None if place is None else float(self._vectors[place] @ query)

    def _index(self) -> Any:
        with self._lock:
            if self._faiss is None:
                import faiss

                index = faiss.IndexFlatIP(self._vectors.shape[1])
                index.add(self._vectors)
                self._faiss = index
            return self._faiss
