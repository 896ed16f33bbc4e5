"""One state of the index, unchanged once made."""

from dataclasses import dataclass

import numpy as np

from index.closeness import Backdrop
from index.dense import DenseIndex, Ids
from index.embeddings import EmbeddingCache
from index.entries import Entry, Kind
from index.lexical import LexicalIndex
from index.progress import Progress
from index.weights import weighted


@dataclass(frozen=True)
class Snapshot:
    """One state of the index. Threads that search keep theirs while a new one is made."""

    corpus_hash: str
    lexical: LexicalIndex
    dense: dict[Kind, DenseIndex]
    level2: dict[int, str | None]  # of each indicator's entry
    applicable: frozenset[int]  # indicator entries
    backdrop: dict[Kind, Backdrop]

    @classmethod
    def of(
        cls, corpus_hash: str, lexical: LexicalIndex, cache: EmbeddingCache,
        progress: Progress | None = None,
    ) -> "Snapshot":  # fmt: skip
        """Put the vectors of all entries together; what the cache lacks is encoded."""
        entries = lexical.entries()
        indicators = {k: e for k, e in entries.items() if e.kind is Kind.INDICATOR}
        return cls(
            corpus_hash=corpus_hash,
            lexical=lexical,
            dense={kind: _dense(kind, entries, cache, progress) for kind in Kind},
            level2={key: entry.level2 for key, entry in indicators.items()},
            applicable=frozenset(key for key, entry in indicators.items() if entry.applicable),
            backdrop={kind: Backdrop.load(cache, kind) for kind in Kind},
        )

    def allowed(self, level2: str | None, applicable_only: bool) -> Ids | None:
        """Indicator entries that pass the filters; None where all do."""
        if level2 is None and not applicable_only:
            return None
        keys = self.applicable if applicable_only else self.level2.keys()
        return np.array(
            sorted(key for key in keys if level2 is None or self.level2[key] == level2), np.int64
        )


def _dense(
    kind: Kind, entries: dict[int, Entry], cache: EmbeddingCache, progress: Progress | None
) -> DenseIndex:
    chosen = {key: entry for key, entry in entries.items() if entry.kind is kind}
    texts = list(
        dict.fromkeys(
            text for entry in chosen.values() for text in (entry.main_text, entry.wide_text)
        )
    )
    vectors = cache.vectors(texts, progress)
    place = {text: number for number, text in enumerate(texts)}
    main = vectors[[place[entry.main_text] for entry in chosen.values()]]
    wide = vectors[[place[entry.wide_text] for entry in chosen.values()]]
    return DenseIndex(np.array(list(chosen), np.int64), weighted(kind, main, wide))
