"""Search over all tables: by words and by meaning, fused, with a plain word on how close it is."""

import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from corpus.errors import UserError
from corpus.store.protocol import Store
from index.building import bring_in_line
from index.candidates import Candidate, Candidates
from index.closeness import likeness
from index.encoder import Encoder
from index.entries import Kind
from index.fusion import fuse
from index.progress import Progress
from index.results import Closeness, Hit, SearchResult
from index.snapshot import Snapshot
from index.texts import clean_query

__all__ = ["Closeness", "Hit", "SearchResult", "Searcher"]

RowKey = tuple[str, int | None]
"""A table's key and the place of a row in it, from 0; None for the project as a whole."""

_DEPTH = 50  # entries of each ranking that are fused, at least

NOTHING_CLOSE = {
    Kind.PROJECT: "历史库中没有相近的项目，下面的结果仅供参考。",
    Kind.INDICATOR: "历史库中没有相近的指标，下面的结果仅供参考。",
}
NOTHING_AT_ALL = {
    Kind.PROJECT: "历史库中没有相近的项目。",
    Kind.INDICATOR: "历史库中没有相近的指标。",
}


class Searcher:
    """Finds projects and indicators like a query. Usable by several threads at once."""

    def __init__(
        self, store: Store, encoder: Encoder, folder: Path, progress: Progress | None = None
    ) -> None:
        self.notice: str | None = None
        """What had to be healed at opening or refreshing, in one Chinese sentence, or None."""
        self._store, self._encoder, self._folder = store, encoder, folder
        self._progress = progress
        self._changing = threading.Lock()
        self._snapshot = self._build()

    @classmethod
    def open(
        cls, store: Store, encoder: Encoder, folder: Path, progress: Progress | None = None
    ) -> "Searcher":
        """Open the index in ``folder`` and bring it in line with the store.

        What is missing is added; what is damaged, or was made by another encoder, is built anew
        from the store and said in ``notice``. Only texts not encoded before are encoded.
        UserError where the folder cannot be written.
        """
        return cls(store, encoder, folder, progress)

    def refresh(self) -> bool:
        """Take in what changed in the store; False where nothing did."""
        with self._changing:
            if self._store.corpus_hash() == self._snapshot.corpus_hash:
                return False
            self._snapshot = self._build()
            return True

    def projects(self, query: str, limit: int = 10) -> SearchResult:
        """Projects like the query: a name, a topic or a whole request. UserError if it is empty."""
        return self._search(Kind.PROJECT, query, limit, None, False)

    def indicators(
        self, query: str, limit: int = 10, level2: str | None = None, applicable_only: bool = True
    ) -> SearchResult:
        """Indicators like the query, of one canonical 二级 if given. UserError if it is empty.

        Rows that say "does not apply" are left out unless asked for.
        """
        return self._search(Kind.INDICATOR, query, limit, level2, applicable_only)

    def candidates(
        self, kind: Kind, query: str, depth: int = _DEPTH,
        among: Sequence[RowKey] | None = None, level2: str | None = None,
        applicable_only: bool = True,
    ) -> Candidates:  # fmt: skip
        """Entries like the query, the best ``depth`` of each ranking fused; far ones too.

        ``among`` keeps the answer to these (table_id, row), row None for projects. UserError for a
        query without a word.
        """
        if not query.strip():
            raise UserError("请输入要查找的内容，例如项目名称或关键词。")
        bare = clean_query(query)
        if not bare:
            raise UserError("输入的内容里没有可以查找的文字，请写出项目名称或关键词。")
        snapshot = self._snapshot
        dense = snapshot.dense[kind]
        if not len(dense):
            return Candidates(bare, ())
        vector = self._encoder.encode_queries([bare])[0]
        level = snapshot.backdrop[kind].level(vector)
        allowed = snapshot.allowed(level2, applicable_only) if kind is Kind.INDICATOR else None
        chosen: list[int] | None = None
        if among is not None:
            known = np.intersect1d(
                np.array(snapshot.lexical.ids_of(among), np.int64),
                dense.ids if allowed is None else allowed,
            )
            allowed, chosen = known, known.tolist()
        by_meaning = dense.search(vector, depth, allowed)
        by_words = snapshot.lexical.search(kind, bare, depth, level2, applicable_only, chosen)
        fused = fuse([by_meaning, by_words])
        meaning = {key: place for place, key in enumerate(by_meaning)}
        words = {key: place for place, key in enumerate(by_words)}
        entries = snapshot.lexical.entries(list(fused))
        return Candidates(
            bare,
            tuple(
                Candidate(
                    entry,
                    score,
                    likeness(bare, entry.title, entry.body, cosine, level),
                    meaning.get(key),
                    words.get(key),
                )
                for key, score in fused.items()
                # An entry that another process took out or put in meanwhile is left to a refresh.
                if (entry := entries.get(key)) and (cosine := dense.score(vector, key)) is not None
            ),
        )

    def holding(self, kind: Kind, phrases: Sequence[str], limit: int) -> list[RowKey]:
        """The (table_id, row) of the entries that have every phrase, letter by letter."""
        lexical = self._snapshot.lexical
        found = lexical.entries(lexical.holding(kind, phrases, limit))
        return [(entry.table_id, entry.row) for entry in found.values()]

    def _search(
        self, kind: Kind, query: str, limit: int, level2: str | None, applicable_only: bool
    ) -> SearchResult:
        if limit < 1:
            raise ValueError(f"limit {limit}")
        found = self.candidates(
            kind, query, max(_DEPTH, 5 * limit), level2=level2, applicable_only=applicable_only
        )
        best = found.best
        ordered = sorted(  # stable: the fused order within a level
            found.found, key=lambda one: -found.closeness(one, best).rank
        )
        hits = [found.hit(one, best) for one in ordered[:limit]]
        if not hits:
            return SearchResult((), NOTHING_AT_ALL[kind])
        close = hits[0].closeness is not Closeness.LOW
        return SearchResult(tuple(hits), None if close else NOTHING_CLOSE[kind])

    def _build(self) -> Snapshot:
        built, notice = bring_in_line(self._store, self._encoder, self._folder, self._progress)
        self.notice = notice
        return built
