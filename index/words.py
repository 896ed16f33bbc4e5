"""Words in Chinese text: documents cut into character pairs, and BM25 over columns of numbers.

A pair is one number (two code points); the last character of a text also stands alone, so that every
word of one character and more is found: one character as the beginning of the pairs that begin with it.
Parts of an index keep their postings apart; how rare a pair is, is counted over all of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.text import bigrams, flat
from index.container import Arrays
from index.folding import fold
from index.texts import informative

Scores = NDArray[np.float32]
Places = NDArray[np.int64]

K1, B = 1.2, 0.75
"""The usual constants of BM25 (Robertson and Zaragoza 2009)."""
_MOST_TERMS = 96
_SHIFT = 21  # bits of a code point
_BREAK = 10  # the line feed: no text has one once it is flat


@dataclass(frozen=True)
class Term:
    """A range of pair numbers that a query asks for: one pair, or all with a first character."""

    low: int
    high: int  # not included


@dataclass(frozen=True)
class Words:
    """Postings of some documents, numbered from 0."""

    codes: Places  # (terms,), rising
    starts: Places  # (terms + 1,): where the postings of a term lie
    docs: NDArray[np.int32]  # (postings,), rising within a term
    counts: NDArray[np.float32]  # (postings,): how often, times the weight of the field
    lengths: Scores  # (documents,): pairs in a document

    @classmethod
    def of(cls, fields: Sequence[tuple[Sequence[str], float]]) -> "Words":
        """Of documents given field by field; each field has a weight."""
        codes, docs, counts = [], [], []
        total = len(fields[0][0])
        lengths = np.zeros(total, np.float32)
        for texts, weight in fields:
            points = np.frombuffer(
                "".join(f"{flat(fold(text))}\n" for text in texts).encode(
                    "utf-32-le", "surrogatepass"
                ),
                np.uint32,
            ).astype(np.int64)
            if not len(points):
                continue
            ends = points == _BREAK
            number = np.cumsum(ends) - ends
            after = np.where(ends[1:], 0, points[1:])
            inside = ~ends[:-1]
            codes.append(((points[:-1] << _SHIFT) | after)[inside])
            docs.append(number[:-1][inside])
            counts.append(np.full(len(codes[-1]), weight, np.float32))
            lengths += np.bincount(docs[-1], minlength=total).astype(np.float32)
        return _sorted(
            np.concatenate([*codes, np.zeros(0, np.int64)]),
            np.concatenate([*docs, np.zeros(0, np.int64)]),
            np.concatenate([*counts, np.zeros(0, np.float32)]),
            lengths,
        )

    @classmethod
    def joined(cls, parts: Sequence[tuple["Words", NDArray[np.int64]]], total: int) -> "Words":
        """Several in one; with each comes the new number of its documents, -1 for one that goes.

        Documents that get the same number are the same document: it is taken once.
        """
        codes, docs, counts = [], [], []
        lengths = np.zeros(total, np.float32)
        taken = np.zeros(total, bool)
        for words, renamed in parts:
            fresh = renamed.copy()
            fresh[(renamed >= 0) & taken[np.maximum(renamed, 0)]] = -1
            kept = fresh[fresh >= 0]
            taken[kept] = True
            lengths[kept] = words.lengths[fresh >= 0]
            new = fresh[words.docs]
            stays = new >= 0
            codes.append(np.repeat(words.codes, np.diff(words.starts))[stays])
            docs.append(new[stays])
            counts.append(words.counts[stays])
        return _sorted(np.concatenate(codes), np.concatenate(docs), np.concatenate(counts), lengths)

    @classmethod
    def from_arrays(cls, prefix: str, arrays: Arrays) -> "Words":
        """As ``arrays`` gave them."""
        return cls(*(arrays[f"{prefix}.{name}"] for name in cls.__annotations__))

    def arrays(self, prefix: str) -> dict[str, NDArray[Any]]:
        """The columns under names that begin with ``prefix``."""
        return {f"{prefix}.{name}": getattr(self, name) for name in type(self).__annotations__}

    @cached_property
    def total_length(self) -> float:
        """Pairs in all documents together."""
        return float(self.lengths.sum(dtype=np.float64))

    def ranges(self, wanted: Sequence[Term]) -> list[tuple[int, int]]:
        """Where the postings of each term begin and end: as many documents have it, or, of a range
        of pairs, fewer."""
        bounds = np.array([(term.low, term.high) for term in wanted], np.int64).reshape(-1, 2)
        firsts, lasts = self.starts[np.searchsorted(self.codes, bounds.T)].tolist()
        return list(zip(firsts, lasts, strict=True))

    def add(
        self, scores: Scores, term: Term, place: tuple[int, int], rarity: float, mean_length: float
    ) -> None:
        """Add what a term, whose postings are at ``place``, is worth to the scores (documents,)."""
        first, last = place
        if first == last:
            return
        docs, counts = self.docs[first:last], self.counts[first:last]
        if term.high - term.low > 1:  # several pairs: a document may come more than once
            summed = np.bincount(docs, weights=counts)
            docs = np.flatnonzero(summed).astype(np.int32)
            counts = summed[docs].astype(np.float32)
        damped = K1 * (1 - B) + (K1 * B / mean_length) * self.lengths[docs]
        scores[docs] += np.float32(rarity * (K1 + 1)) * counts / (counts + damped)

    def having(self, wanted: Sequence[Term]) -> NDArray[np.bool_]:
        """Mask of the documents (documents,) that have every term."""
        mask = np.ones(len(self.lengths), bool)
        for first, last in self.ranges(wanted):
            one = np.zeros(len(self.lengths), bool)
            one[self.docs[first:last]] = True
            mask &= one
        return mask


def terms(query: str) -> list[Term]:
    """What is looked for: the telling pairs of the query, or all where none tells anything."""
    query = fold(query)
    pairs = list(dict.fromkeys(bigrams(query)))
    telling = informative(query)
    chosen = [pair for pair in pairs if pair in telling] or pairs
    return _coded(chosen[:_MOST_TERMS])


def spelled(phrase: str) -> list[Term]:
    """All pairs of a phrase."""
    return _coded(list(dict.fromkeys(bigrams(fold(phrase)))))


def _coded(pairs: Sequence[str]) -> list[Term]:
    if len(pairs) == 1 and len(pairs[0]) == 1:
        return [Term(ord(pairs[0]) << _SHIFT, (ord(pairs[0]) + 1) << _SHIFT)]
    codes = [(ord(pair[0]) << _SHIFT) | ord(pair[1:] or "\0") for pair in pairs]
    return [Term(code, code + 1) for code in codes]


def weigh(parts: Sequence[Words], wanted: Sequence[Term]) -> list[Scores]:
    """BM25 of every document of every part; 0 where it has none of the terms."""
    documents = sum(len(words.lengths) for words in parts)
    mean = max(1.0, sum(words.total_length for words in parts) / max(1, documents))
    scores = [np.zeros(len(words.lengths), np.float32) for words in parts]
    places = [words.ranges(wanted) for words in parts]
    for number, term in enumerate(wanted):
        at = [some[number] for some in places]
        known = min(documents, sum(last - first for first, last in at))
        # Above 0 for a word that most documents have, so that having it never counts for nothing.
        rarity = max(float(np.log((documents - known + 0.5) / (known + 0.5))), 1e-6)
        for words, score, place in zip(parts, scores, at, strict=True):
            words.add(score, term, place, rarity, mean)
    return scores


def _sorted(codes: Places, docs: Places, counts: NDArray[np.float32], lengths: Scores) -> Words:
    order = np.lexsort((docs, codes))
    codes, docs, counts = codes[order], docs[order], counts[order]
    if not len(codes):
        return Words(codes, np.zeros(1, np.int64), docs.astype(np.int32), counts, lengths)
    fresh = np.ones(len(codes), bool)
    fresh[1:] = (codes[1:] != codes[:-1]) | (docs[1:] != docs[:-1])
    at = np.flatnonzero(fresh)
    codes, docs, counts = codes[at], docs[at], np.add.reduceat(counts, at)
    begins = np.flatnonzero(np.concatenate([[True], codes[1:] != codes[:-1]]))
    return Words(
        codes[begins],
        np.append(begins, len(codes)).astype(np.int64),
        docs.astype(np.int32),
        counts.astype(np.float32),
        lengths,
    )
