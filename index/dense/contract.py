"""What every kind of dense index promises."""

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.encoder import Vectors

Places = NDArray[np.int64]
Mask = NDArray[np.bool_]
Scores = NDArray[np.float32]


@dataclass(frozen=True)
class Nearest:
    """What was found, best first."""

    places: Places
    scores: Scores


class DenseIndex(Protocol):
    """Vectors by their place, from 0. Unchanged once built: safe for threads."""

    kind: str
    """The name under which its state is kept."""

    def __len__(self) -> int:
        """How many vectors."""

    def nearest(self, query: Vectors, limit: int, allowed: Mask | None = None) -> Nearest:
        """The ``limit`` vectors nearest to ``query`` (dimension,), nearest first.

        ``allowed`` (n,) keeps the answer to some. Fewer come only where fewer are allowed.
        """

    def scores(self, query: Vectors, places: Places) -> Scores:
        """Exact inner products of ``query`` with the vectors at these places."""

    def state(self) -> NDArray[np.uint8] | None:
        """What makes it quick to open again; None where the vectors alone are enough."""


def faiss_module() -> Any:
    """faiss, with one thread: two are slower for one query, and in building, where other programs
    keep a processor busy, they wait for each other fifty times as long as the work takes."""
    import faiss

    if faiss.omp_get_max_threads() != 1:
        faiss.omp_set_num_threads(1)
    return faiss


def selector(faiss: Any, allowed: Mask) -> tuple[Any, Any]:
    """A faiss selector of the allowed places, and what it reads from: hold both while searching."""
    bits = np.packbits(allowed, bitorder="little")
    return faiss.IDSelectorBitmap(len(allowed), faiss.swig_ptr(bits)), bits


def nothing() -> Nearest:
    """The empty answer."""
    return Nearest(np.zeros(0, np.int64), np.zeros(0, np.float32))


def found(places: Any, scores: Any) -> Nearest:
    """Of one row of a faiss answer."""
    real = places[0] >= 0
    return Nearest(places[0][real], scores[0][real])
