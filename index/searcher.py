"""Search over all tables: by words and by meaning, fused, with a plain word on how close it is."""

import atexit
import logging
import threading
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from corpus.errors import UserError
from corpus.store.finder import RowKey
from corpus.store.protocol import Store
from index.building import Builder, Cancelled
from index.candidates import Candidate, Candidates
from index.closeness import likeness
from index.encoder import Encoder
from index.entries import Kind
from index.fusion import fuse
from index.holding import holding
from index.progress import Progress
from index.results import Closeness, Hit, SearchResult
from index.snapshot import Snapshot
from index.texts import clean_query

__all__ = ["Closeness", "Hit", "RowKey", "SearchResult", "Searcher"]

log = logging.getLogger(__name__)

_AT_ONCE = 8
"""New tables up to which somebody who waits is let wait: about a second of encoding."""
_PATIENCE = 30  # seconds for a batch in the background to end when the program does
_WIDER = 5  # so many more entries of each ranking are looked at, where some may not pass
_DEPTH = 50  # entries of each ranking that are fused, at least
_REMEMBERED = (
    256  # answers: a conversation asks for its project again after each change of a number
)

NOTHING_CLOSE = {
    Kind.PROJECT: "历史库中没有相近的项目，下面的结果仅供参考。",
    Kind.INDICATOR: "历史库中没有相近的指标，下面的结果仅供参考。",
}
NOTHING_AT_ALL = {
    Kind.PROJECT: "历史库中没有相近的项目。",
    Kind.INDICATOR: "历史库中没有相近的指标。",
}
NOT_REFRESHED = "更新检索时出了意外的错误，已记入日志：查到的是更新前的结果，请重新启动程序。"


def _never() -> bool:
    return False


class Searcher:
    """Finds projects and indicators like a query. Usable by several threads at once."""

    def __init__(
        self, store: Store, encoder: Encoder, folder: Path, progress: Progress | None = None,
        cancelled: Cancelled = _never,
    ) -> None:  # fmt: skip
        self._store, self._encoder = store, encoder
        self._progress = progress
        self._builder = Builder(store, encoder, folder)
        self._changing, self._swapping = threading.Lock(), threading.Lock()
        self._starting, self._leaving = threading.Lock(), threading.Event()
        self._saving: threading.Thread | None = None
        self._following: threading.Thread | None = None
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._answer)
        self._snapshot = self._builder.open(progress, cancelled)

    @classmethod
    def open(
        cls, store: Store, encoder: Encoder, folder: Path, progress: Progress | None = None,
        cancelled: Cancelled = _never,
    ) -> "Searcher":  # fmt: skip
        """Open the index in ``folder`` and bring it in line with the store.

        What is missing is added; what is damaged, or was made by another encoder, is built anew
        from the store and said in ``notice``. Only texts not encoded before are encoded. Where
        ``cancelled`` says so the rest is left ``pending``. UserError where the folder cannot be
        written.
        """
        return cls(store, encoder, folder, progress, cancelled)

    @property
    def notice(self) -> str | None:
        """What had to be healed at opening or refreshing, in one Chinese sentence, or None."""
        return self._builder.notice

    @property
    def pending(self) -> int:
        """Tables of the store that cannot be found yet, for a run was broken off."""
        return self._builder.pending

    @property
    def refreshing(self) -> bool:
        """True while the old state answers and a new one is made in the background."""
        return self._following is not None and self._following.is_alive()

    @property
    def state(self) -> tuple[str, int]:
        """Another one after every change of what can be found."""
        snapshot = self._snapshot
        return snapshot.state, len(snapshot)

    @property
    def count(self) -> int:
        """Projects that can be found."""
        return len(self._snapshot)

    def refresh(self, progress: Progress | None = None, cancelled: Cancelled = _never) -> bool:
        """Take in what changed in the store; False where nothing did.

        The old state answers meanwhile, and new tables can be found batch by batch.
        """
        with self._changing:
            if self._store.state() == self._snapshot.state:
                return False
            self._builder.notice = None
            self._show(
                self._builder.update(
                    self._snapshot, progress or self._progress, cancelled, self._show
                )
            )
        if self._builder.needs_saving(self._snapshot) and not self._is_saving():
            self._saving = threading.Thread(target=self._save, name="index-save", daemon=True)
            self._saving.start()
        return True

    def refresh_in_background(
        self, progress: Progress | None = None, cancelled: Cancelled = _never,
        done: Callable[[], None] = lambda: None,
    ) -> threading.Thread:  # fmt: skip
        """``refresh`` in a thread of its own, already started; ``done`` is called at its end."""

        def work() -> None:
            try:
                self.refresh(progress, cancelled)
            except UserError as error:  # nobody waits for it: said where the next one looks
                self._builder.notice = str(error)
            except Exception:
                self._builder.notice = NOT_REFRESHED
                log.exception("index not refreshed")
            finally:
                done()

        thread = threading.Thread(target=work, name="index-refresh", daemon=True)
        thread.start()
        return thread

    def catch_up(self) -> None:
        """Take in what changed, a few new tables at once, many in the background.

        Meanwhile the old state answers and ``refreshing`` says so. What goes wrong in the
        background is said in ``notice``.
        """
        with self._starting:
            if self.refreshing or self._store.state() == self._snapshot.state:
                return
            waiting = self._builder.waiting(self._snapshot)
            if waiting > _AT_ONCE:
                self._builder.pending = waiting  # told before the background has begun to count
                if self._following is None:
                    atexit.register(self._leave)
                self._following = self.refresh_in_background(cancelled=self._leaving.is_set)
                return
        self.refresh()

    def settle(self) -> None:
        """Wait for what is being done in the background: new tables, and files being saved."""
        for thread in (self._following, self._saving):
            if thread is not None:
                thread.join()

    def meet(self, *queries: str) -> None:
        """Encode queries that will be asked: two at once take little longer than one."""
        if len(self._snapshot):
            self._encoder.encode_queries([_bare(query) for query in queries])

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
        applicable_only: bool = True, passing: Callable[[list[RowKey]], set[RowKey]] | None = None,
    ) -> Candidates:  # fmt: skip
        """Entries like the query, the best ``depth`` of each ranking fused; far ones too.

        ``among`` keeps the answer to these (table_id, row), row None for projects; ``passing`` says
        which of some may be answered, where there are too many to be spelled out: it is asked about
        a few times ``depth``. UserError for a query without a word.
        """
        bare = _bare(query)
        return self._found(
            self._snapshot, kind, bare, depth, among, level2, applicable_only, passing
        )

    def _found(
        self, snapshot: Snapshot, kind: Kind, bare: str, depth: int,
        among: Sequence[RowKey] | None, level2: str | None, applicable_only: bool,
        passing: Callable[[list[RowKey]], set[RowKey]] | None = None,
    ) -> Candidates:  # fmt: skip
        if not len(snapshot):
            return Candidates(bare, ())
        vector = self._encoder.encode_queries([bare])[0]
        level = snapshot.backdrop[kind].level(vector)
        allowed = snapshot.allowed(kind, level2, applicable_only, among)
        looked_at = depth if passing is None else depth * _WIDER
        by_meaning = snapshot.by_meaning(kind, vector, looked_at, allowed)
        by_words = snapshot.by_words(kind, bare, looked_at, allowed)
        if passing is not None:
            named = snapshot.row_keys(kind, [*by_meaning, *by_words])
            may = passing(list(dict.fromkeys(named.values())))
            by_meaning, by_words = (
                [key for key in some if named[key] in may][:depth]
                for some in (by_meaning, by_words)
            )
        fused = fuse([by_meaning, by_words])
        meaning = {key: place for place, key in enumerate(by_meaning)}
        words = {key: place for place, key in enumerate(by_words)}
        cosines = snapshot.cosines(kind, vector, list(fused))
        found = []
        for (key, score), cosine in zip(fused.items(), cosines, strict=True):
            entry = snapshot.entry(kind, key)
            alike = likeness(bare, entry.title, entry.body, cosine, level)
            found.append(Candidate(entry, score, alike, meaning.get(key), words.get(key)))
        return Candidates(bare, tuple(found))

    def holding(self, kind: Kind, phrases: Sequence[str], limit: int) -> list[RowKey]:
        """The (table_id, row) of the entries that have every phrase, letter by letter."""
        return holding(self._snapshot, kind, phrases, limit)

    def _search(
        self, kind: Kind, query: str, limit: int, level2: str | None, applicable_only: bool
    ) -> SearchResult:
        if limit < 1:
            raise ValueError(f"limit {limit}")
        return self._remembered(self._snapshot, kind, _bare(query), limit, level2, applicable_only)

    def _answer(
        self, snapshot: Snapshot, kind: Kind, bare: str, limit: int, level2: str | None,
        applicable_only: bool,
    ) -> SearchResult:  # fmt: skip
        """What a snapshot answers: the same each time, as it never changes."""
        depth = max(_DEPTH, 5 * limit)
        found = self._found(snapshot, kind, bare, depth, None, level2, applicable_only)
        best = found.best
        ordered = sorted(  # stable: the fused order within a level
            found.found, key=lambda one: -found.closeness(one, best).rank
        )
        # Said why for those alone that are shown: finding the shared words is the dearest part.
        hits = [found.hit(one, best) for one in ordered[:limit]]
        if not hits:
            return SearchResult((), NOTHING_AT_ALL[kind])
        close = hits[0].closeness is not Closeness.LOW
        return SearchResult(tuple(hits), None if close else NOTHING_CLOSE[kind])

    def _leave(self) -> None:
        """The encoder must not be torn down while a batch is being encoded."""
        self._leaving.set()
        if self._following is not None:
            self._following.join(timeout=_PATIENCE)

    def _show(self, snapshot: Snapshot) -> None:
        with self._swapping:
            self._snapshot = snapshot
        self._remembered.cache_clear()  # lets go of the old snapshot

    def _is_saving(self) -> bool:
        return self._saving is not None and self._saving.is_alive()

    def _save(self) -> None:
        """In the background: what came in meanwhile stays in memory beside what was saved."""
        before = self._snapshot
        try:
            saved = self._builder.save(before)
        except (UserError, OSError):  # the next start makes it anew
            log.warning("index not saved", exc_info=True)
            return
        if saved is None or saved is before:
            return
        with self._changing:
            self._show(self._snapshot.on_files(saved.parts))


def _bare(query: str) -> str:
    """What a query is about. UserError for one without a word."""
    if not query.strip():
        raise UserError("请输入要查找的内容，例如项目名称或关键词。")
    bare = clean_query(query)
    if not bare:
        raise UserError("输入的内容里没有可以查找的文字，请写出项目名称或关键词。")
    return bare
