"""Which kind of dense index a number of vectors gets."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.dense.contract import DenseIndex
from index.dense.flat import FlatIndex
from index.dense.hnsw import HnswIndex
from index.dense.ivf import IvfIndex

KINDS: dict[str, type[FlatIndex] | type[IvfIndex] | type[HnswIndex]] = {
    "flat": FlatIndex, "ivf": IvfIndex, "hnsw": HnswIndex,
}  # fmt: skip

FLAT_UP_TO = 10_000
"""Vectors up to which all are looked at: about 1.5 ms (docs/search.md)."""


def kind_for(total: int) -> str:
    """The kind for so many vectors: cells rather than a graph, which builds many times slower."""
    return "flat" if total <= FLAT_UP_TO else "ivf"


def build(vectors: NDArray[Any], kind: str | None = None) -> DenseIndex:
    """An index over the vectors (n, dimension) of the kind that fits their number, or of one named."""
    return KINDS[kind or kind_for(len(vectors))](vectors)


def reopen(vectors: NDArray[Any], kind: str, state: NDArray[np.uint8] | None) -> DenseIndex:
    """An index as its ``kind`` and ``state()`` describe it."""
    if kind == "ivf":
        return IvfIndex(vectors, state)
    return HnswIndex(vectors, state) if kind == "hnsw" else FlatIndex(vectors)
