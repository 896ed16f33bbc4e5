"""Ways to make a table by copying, to compare drafts with."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from corpus.schema import TargetTable
from corpus.text import bigrams, dice, normalise
from index.encoder import Encoder, Vectors
from index.texts import clean_query, project_text

Rows = list[tuple[str, str]]
"""(二级, name) of suggested rows, the best of each class first."""

PER_CLASS = 2
_SAME = 0.5


def at_most(rows: Iterable[tuple[str, str]], count: int = PER_CLASS) -> Rows:
    """The first rows of each class."""
    kept: Rows = []
    seen: Counter[str] = Counter()
    for level2, name in rows:
        if seen[level2] < count and (level2, name) not in kept:
            seen[level2] += 1
            kept.append((level2, name))
    return kept


def rows_of(table: TargetTable) -> Rows:
    """The rows of a table that say something."""
    return [(row.level2 or "", row.name) for row in table.indicators if row.applicable]


def voted(tables: Sequence[TargetTable], share: float = 0.0) -> Rows:
    """The names that most of the tables have, like names counted as one; the class's best first."""
    groups: dict[str, list[tuple[str, set[int]]]] = defaultdict(list)
    for number, table in enumerate(tables):
        for level2, name in rows_of(table):
            for held, votes in groups[level2]:
                if held == name or dice(held, name) >= _SAME:
                    votes.add(number)
                    break
            else:
                groups[level2].append((name, {number}))
    return [
        (level2, name)
        for level2, found in groups.items()
        for name, votes in sorted(found, key=lambda pair: -len(pair[1]))
        if len(votes) >= share * len(tables)
    ]


class Copying:
    """The past as a copier sees it: all tables, asked with a family left out."""

    def __init__(
        self, tables: Sequence[TargetTable], families: Sequence[int], encoder: Encoder
    ) -> None:
        self.tables, self._families = list(tables), np.array(families)
        texts = [project_text(table) for table in tables]
        names = encoder.encode_passages([text.name for text in texts])
        full = encoder.encode_passages([text.full for text in texts])
        self._vectors: Vectors = 0.4 * names + 0.6 * full
        self._words = [Counter(bigrams(text.full)) for text in texts]
        self._encoder = encoder

    def ranked(self, request: str, family: int) -> dict[str, list[TargetTable]]:
        """The other families' tables in the order of BM25, of the encoder, and of both."""
        query = clean_query(request)
        inside = np.flatnonzero(self._families != family)
        lexical = self._bm25(query, inside)
        dense = self._vectors[inside] @ self._encoder.encode_queries([query])[0]
        first, second = np.argsort(np.argsort(-lexical)), np.argsort(np.argsort(-dense))
        fused = 1 / (60 + first) + 1 / (60 + second)
        return {
            name: [self.tables[inside[place]] for place in np.argsort(-score, kind="stable")]
            for name, score in (("BM25", lexical), ("encoder", dense), ("fused", fused))
        }

    def frequent(self, family: int) -> Rows:
        """The most frequent rows of the other families."""
        counts: Counter[tuple[str, str]] = Counter()
        for table, its in zip(self.tables, self._families, strict=True):
            if its != family:
                counts.update({(level2, normalise(name)) for level2, name in rows_of(table)})
        return [row for row, _ in counts.most_common()]

    def _bm25(self, query: str, inside: np.ndarray) -> np.ndarray:
        documents = [self._words[place] for place in inside]
        mean = sum(words.total() for words in documents) / len(documents)
        scores = np.zeros(len(documents))
        for pair in set(bigrams(query)):
            holds = sum(pair in words for words in documents)
            if not holds:
                continue
            weight = math.log(1 + (len(documents) - holds + 0.5) / (holds + 0.5))
            for place, words in enumerate(documents):
                times = words[pair]
                scores[place] += (
                    weight * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * words.total() / mean))
                )
        return scores
