"""How much an entry's own name weighs beside its project's whole content."""

import numpy as np

from index.encoder import Vectors
from index.entries import Kind

MAIN_SHARE = {Kind.PROJECT: 0.4, Kind.INDICATOR: 0.6}
"""A project's content says more than its name, which may be vague; an indicator's own name says
more than its project."""


def weighted(kind: Kind, main: Vectors, wide: Vectors) -> Vectors:
    """One vector an entry, (n, dimension): its inner product is the weighted mean of two cosines.

    Rows are not of length one.
    """
    share = MAIN_SHARE[kind]
    return np.ascontiguousarray(share * main + (1 - share) * wide, np.float32)
