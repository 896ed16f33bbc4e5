"""What the kinds have in common that keep vectors in half precision and a faiss index over them."""

from abc import ABC, abstractmethod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.dense.contract import Mask, Nearest, Places, Scores, faiss_module, nothing, selector
from index.encoder import Vectors

_FEW = 4096  # allowed vectors up to which all of them are looked at


class HalfIndex(ABC):
    """Approximate search; what a search weighs at all, it weighs by the vectors themselves."""

    def __init__(self, vectors: NDArray[Any], state: NDArray[np.uint8] | None = None) -> None:
        """Take the vectors (n, dimension), which may be mapped; ``state`` spares the building."""
        self._vectors = vectors
        faiss = faiss_module()
        if state is not None:
            self._index = faiss.deserialize_index(np.ascontiguousarray(state))
        else:
            self._index = self._built(faiss)

    def __len__(self) -> int:
        return len(self._vectors)

    def nearest(self, query: Vectors, limit: int, allowed: Mask | None = None) -> Nearest:
        """See the contract."""
        permitted = len(self) if allowed is None else int(np.count_nonzero(allowed))
        count = min(limit, permitted)
        if count < 1:
            return nothing()
        if allowed is not None and permitted <= _FEW:
            return self._weighed(query, np.flatnonzero(allowed), count)
        some = self._search(query, count, allowed, thorough=False)
        return some if len(some.places) == count else self._search(query, count, allowed, thorough=True)  # fmt: skip

    def scores(self, query: Vectors, places: Places) -> Scores:
        """See the contract."""
        return np.asarray(self._vectors[places].astype(np.float32) @ query, np.float32)

    def state(self) -> NDArray[np.uint8]:
        """See the contract."""
        return np.asarray(faiss_module().serialize_index(self._index), np.uint8)

    @abstractmethod
    def _built(self, faiss: Any) -> Any:
        """A faiss index over the vectors."""

    @abstractmethod
    def _search(self, query: Vectors, count: int, allowed: Mask | None, thorough: bool) -> Nearest:
        """The best ``count``; all of them where ``thorough``, however long it takes."""

    def _weighed(self, query: Vectors, places: Places, count: int) -> Nearest:
        """The best of these, exactly, equal ones by place."""
        scores = self.scores(query, places)
        best = np.lexsort((places, -scores))[:count]
        return Nearest(places[best], scores[best])

    def _asked(self, query: Vectors, count: int, kind: str, allowed: Mask | None, **options: int) -> Any:  # fmt: skip
        """faiss's own answer (scores, places); ``kind`` names its class of parameters."""
        faiss = faiss_module()
        chosen: dict[str, Any] = dict(options)
        if allowed is not None:
            chosen["sel"], _held = selector(faiss, allowed)
        parameters = getattr(faiss, kind)(**chosen)
        return self._index.search(query.reshape(1, -1), count, params=parameters)
