"""Everything that a session works with: settings, store, search. Opened once, shared."""

import logging
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from assistant.care.integrity import damaged_files
from assistant.care.restore import finish_interrupted
from assistant.checks.around import Around
from assistant.checks.meaning import NearestNames
from assistant.checks.past import KnownPast
from assistant.draft import Draft
from assistant.drafting.latest import LatestDrafts, Order
from assistant.facts import Brief
from assistant.opened_once import opened_once
from assistant.own_library import OwnLibrary, SameLibrary, read_own
from corpus.errors import UserError, why
from corpus.importing import import_seed
from corpus.settings import Settings
from corpus.store.protocol import Store
from corpus.store.sqlite import SqliteStore
from corpus.taxonomy import TaxonomyName
from corpus.text import clean_cell
from index.convert import ensure_encoder
from index.embeddings import EmbeddingCache
from index.encoder import Encoder, SentenceTransformerEncoder
from index.progress import Progress, silent
from index.searcher import Searcher

if TYPE_CHECKING:
    from assistant.drafting.past.precedents import History

log = logging.getLogger(__name__)
_LOOKED_AT = (
    100  # drafts that a start looks at for damage; the button and mubiao backup look at all
)


@dataclass
class Workspace:
    """The open state of one office. Store and search open when first needed, once."""

    settings: Settings
    progress: Progress = silent
    today: date | None = None  # for tests; otherwise the calendar's
    notices: list[str] = field(default_factory=list)  # what was healed at start
    _past: tuple[str, KnownPast] | None = field(default=None, repr=False)
    _units: tuple[str, list[str]] | None = field(default=None, repr=False)
    _latest: LatestDrafts = field(default_factory=LatestDrafts, repr=False)
    _lock: RLock = field(default_factory=RLock, repr=False)

    @opened_once
    def store(self) -> Store:
        """The records, with the shipped tables imported once."""
        _writable(self.settings.home)
        store = SqliteStore(self.settings.database)
        finished = finish_interrupted(self.settings, store)
        if finished:
            self.notices.append(finished)
        import_seed(store)
        self.notices += damaged_files(self.settings, most=_LOOKED_AT)
        return store

    @opened_once
    def encoder(self) -> Encoder:
        """The encoder, converted first where it has not been."""
        folder = ensure_encoder(self.settings, self.progress)
        return SentenceTransformerEncoder(folder)

    @opened_once
    def searcher(self) -> Searcher:
        """The search over the store; a damaged or outdated index has been rebuilt."""
        found = Searcher.open(self.store, self.encoder, self.settings.index, self.progress)
        if found.notice:
            self.notices.append(found.notice)
        return found

    @property
    def own_library(self) -> OwnLibrary:
        """What the office has added to the library, as it is now. UserError where it is damaged."""
        return read_own(self.settings.library)

    @property
    def office(self) -> Settings:
        """The settings with the office's own names: what was set on the page goes before."""
        names = {
            name: noted
            for name in ("unit", "authority")
            if (noted := self.store.note(f"office-{name}")) is not None
        }
        return self.settings.model_copy(update={name: text or None for name, text in names.items()})

    def name_office(self, *, unit: str, authority: str) -> None:
        """Set the office's own names; "" for one that is to be asked."""
        self.store.set_note("office-unit", clean_cell(unit))
        self.store.set_note("office-authority", clean_cell(authority))

    def prepare(self) -> "Workspace":
        """Open everything now: encoder, records, index."""
        _ = self.encoder, self.store, self.searcher
        return self

    @property
    def history(self) -> "History":
        """The past as drafting sees it."""
        from assistant.drafting.past.precedents import History

        return History(self.store, self.searcher)

    @opened_once
    def meaning(self) -> NearestNames:
        """Classes by the meaning of names; its vectors are kept on disk."""
        cache = EmbeddingCache(self.settings.home / "classes.db", self.encoder)
        return NearestNames(cache.vectors)

    @property
    def around(self) -> Around:
        """What checks compare a table with: the history as it is now; the meaning once prepared."""
        with self._lock:
            state = self.store.state()  # not corpus_hash: it reads every key
            if self._past is None or self._past[0] != state:
                self._past = (state, KnownPast(self.store.tables()))
            return Around(self._past[1], self.meaning if self.meaning.ready else None)

    def date(self) -> date:
        """Today."""
        return self.today or date.today()

    def compose(
        self,
        brief: Brief,
        *,
        family: TaxonomyName = TaxonomyName.THREE_FAMILY,
        full: bool = False,
        form: str | None = None,
    ) -> Draft:
        """A draft for the brief from the library and this office's history.

        ``form`` is the office's form that it will be printed in, where one was chosen.
        """
        from assistant.drafting.compose import compose  # here: who only searches loads none of it

        office, own, year = self.office, self.own_library, self.date().year
        history = self.history
        order = Order(
            brief=brief.model_dump_json(), family=family, full=full, unit=office.unit,
            authority=office.authority, year=year, own=SameLibrary(own), tables=self.store.state(),
            found=self.searcher.state,
        )  # fmt: skip
        draft = self._latest.draft(
            order,
            lambda: compose(
                brief, history, office, this_year=year, family=family, full=full, own=own
            ),
        )
        if form is None:
            return draft
        return draft.model_copy(update={"table": draft.table.model_copy(update={"form": form})})

    def known_units(self) -> list[str]:
        """Names of offices in the records, most frequent first."""
        with self._lock:
            state = self.store.state()
            if self._units is None or self._units[0] != state:
                times = Counter(table.unit for table in self.store.tables() if table.unit)
                self._units = state, sorted(times, key=lambda name: (-times[name], name))
            return list(self._units[1])


def _writable(home: Path) -> None:
    try:
        home.mkdir(parents=True, exist_ok=True)
        probe = home / ".writable"
        probe.write_text("", encoding="utf-8")
        probe.unlink()
    except OSError as error:
        raise UserError(
            f"无法在数据文件夹“{home}”中写入（{why(error)}）：请检查权限和磁盘空间，或用 MUBIAO_HOME 指定另一个文件夹。"
        ) from error
