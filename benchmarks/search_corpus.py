"""The corpus of the search benchmark: synthetic tables in a real store, with an index over them.

Encoding 300,000 texts takes hours on a small machine. So the texts of the first tables are encoded
really, and every further text borrows: it gets the real vector of a text that begins alike, moved by noise
to a cosine of about 0.95 with it, always the same for the same text. Search by meaning among borrowed
vectors is no easier than among real ones: they have all directions that noise has.
"""

import sys
import time
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.synthetic import tables  # noqa: E402
from corpus.settings import Settings  # noqa: E402
from corpus.store.sqlite import SqliteStore  # noqa: E402
from corpus.text import flat  # noqa: E402
from index.convert import ensure_encoder  # noqa: E402
from index.embeddings import EmbeddingCache  # noqa: E402
from index.encoder import SentenceTransformerEncoder, Vectors  # noqa: E402
from index.progress import terminal_bar  # noqa: E402
from index.records import record_of  # noqa: E402

REALLY = 150  # tables whose texts are encoded really
_NOISE = 0.33  # length of the noise beside a vector of length one: a cosine of 0.95
_ADDED_AT_ONCE = 500


class BorrowingEncoder:
    """See the module."""

    def __init__(self, folder: Path) -> None:
        """``folder`` keeps the real vectors between runs."""
        self.real = SentenceTransformerEncoder(ensure_encoder(Settings()))
        self.name, self.dimension = f"borrowing-{self.real.name}", self.real.dimension
        folder.mkdir(parents=True, exist_ok=True)
        sample = list(
            dict.fromkeys(text for one in tables(REALLY) for text in record_of(one).texts)
        )
        with EmbeddingCache(folder / "real.db", self.real) as cache, terminal_bar() as bar:
            self._vectors = cache.vectors(sample, bar)
        self._known = {text: place for place, text in enumerate(sample)}
        self._alike: dict[str, list[int]] = {}
        for place, text in enumerate(sample):
            self._alike.setdefault(flat(text)[:2], []).append(place)
        self._any = list(range(len(sample)))

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self.real.encode_queries(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        found = np.empty((len(texts), self.dimension), np.float32)
        for number, text in enumerate(texts):
            place = self._known.get(text)
            if place is not None:
                found[number] = self._vectors[place]
                continue
            seed = zlib.crc32(text.encode())
            lenders = self._alike.get(flat(text)[:2], self._any)
            noise = np.random.default_rng(seed).standard_normal(self.dimension, np.float32)
            found[number] = self._vectors[lenders[seed % len(lenders)]] + noise * (
                _NOISE / np.sqrt(self.dimension)
            )
        return found / np.linalg.norm(found, axis=1, keepdims=True)


def filled(path: Path, count: int) -> SqliteStore:
    """A store of the first ``count`` synthetic tables; what is there is not added again."""
    store = SqliteStore(path)
    there = store.counts().tables
    start = time.perf_counter()
    for first in range(there, count, _ADDED_AT_ONCE):
        store.add_all(list(tables(min(_ADDED_AT_ONCE, count - first), first)))
    if count > there:
        print(f"stored {count - there} tables in {time.perf_counter() - start:.0f} s", flush=True)
    return store
