"""Brings the index in line with the store, table by table, and keeps it on disk.

The records are the truth, the index is a cache: what it holds is compared with the keys in the store,
which are made of the tables' content; nothing else is believed. New tables come in batches, each of which
can be found at once; a run that is broken off loses at most one, for vectors are kept by their text.
"""

import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

from corpus.errors import UserError
from corpus.store.protocol import Store
from index.closeness import Backdrop
from index.embeddings import EmbeddingCache
from index.encoder import Encoder
from index.entries import Kind
from index.joining import join
from index.part import Part
from index.progress import Progress, silent
from index.records import record_of
from index.shelf import DAMAGED, PATIENCE, Shelf, is_full, unwritable
from index.snapshot import Live, Snapshot

EMBEDDINGS = "embeddings.db"

SAVE_AFTER = 64
"""New tables that are kept in memory alone; a start makes them anew in a blink."""
_BATCH = 128  # tables
_SAVE_EVERY = 16_384  # tables of a long run that are kept on disk at a time
_JOIN_UP_TO = 6  # a file is joined with newer ones that have a sixth of its tables
_TOO_MANY_GONE = 0.25

UNSAVED = "磁盘空间不足，检索索引没有存盘：这次查找不受影响，下次启动会自动补上。请清理磁盘。"
BUSY = "另一个程序一直在更新检索索引，请稍后再试。"

Cancelled = Callable[[], bool]


class Builder:
    """Makes snapshots. Not for several threads at once."""

    def __init__(self, store: Store, encoder: Encoder, folder: Path) -> None:
        """UserError where the folder cannot be used."""
        self._store, self._encoder = store, encoder
        self._shelf = Shelf(folder, encoder)
        self.notice: str | None = None
        """What had to be healed or could not be saved, in Chinese, or None."""
        self.pending = 0
        """Tables that are not in the index yet, because a run was broken off."""

    def open(self, progress: Progress | None, cancelled: Cancelled) -> Snapshot:
        """The index as it is on disk, brought in line with the store. UserError."""
        found = self._shelf.read()
        self.notice = found.notice
        with self._cache() as cache:
            backdrop = {kind: Backdrop.load(cache, kind) for kind in Kind}
        snapshot = Snapshot("", _live(found.parts), backdrop)
        if found.whole and len(self._missing(snapshot)) <= SAVE_AFTER:
            return self.update(snapshot, progress, cancelled)
        with self._shelf.writing(PATIENCE) as alone:
            if not alone:
                raise UserError(BUSY)
            parts = self._shelf.read([(name, part) for name, part in found.parts]).parts
            snapshot = Snapshot("", _live(parts), backdrop)
            snapshot = self.update(snapshot, progress, cancelled, save=self._in_between)
            return self._saved(snapshot)

    def waiting(self, snapshot: Snapshot) -> int:
        """Tables of the store that the snapshot does not have yet."""
        touched = self._store.changed_since(snapshot.state)
        return len(self._store.current_ids(touched) - _held(snapshot, touched))

    def update(
        self, snapshot: Snapshot, progress: Progress | None, cancelled: Cancelled,
        publish: Callable[[Snapshot], None] = lambda _: None,
        save: Callable[[Snapshot], Snapshot] | None = None,
    ) -> Snapshot:  # fmt: skip
        """What changed in the store taken in, batch by batch; each state is given to ``publish``."""
        state = self._store.state()
        touched = self._store.changed_since(snapshot.state)
        there = self._store.current_ids(touched)
        held = _held(snapshot, touched)
        snapshot = snapshot.changed(snapshot.state, held - there, None)
        new = sorted(there - held)
        self.pending = len(new)
        unsaved = 0
        with self._cache() as cache:
            for start in range(0, len(new), _BATCH):
                if cancelled():
                    return snapshot
                batch = new[start : start + _BATCH]
                records = [record_of(table) for table in self._store.current(batch)]
                if len(new) > _BATCH:
                    (progress or silent)(start, len(new), "为检索整理历史表")
                part = Part.of(records, lambda texts: cache.vectors(texts, progress))
                snapshot = snapshot.changed(snapshot.state, (), part)
                self.pending -= len(batch)
                unsaved += len(batch)
                if save is not None and unsaved >= _SAVE_EVERY:
                    snapshot, unsaved = save(snapshot), 0
                publish(snapshot)
            if cache.healed:
                self.notice = self.notice or DAMAGED
            if cache.unsaved:
                self.notice = UNSAVED
        return snapshot.changed(state, (), None)

    def needs_saving(self, snapshot: Snapshot) -> bool:
        """True where so much is only in memory, or so much of a file is gone, that it is worth it."""
        return bool(_to_join(snapshot.parts)) and (
            sum(live.count for live in snapshot.parts if live.file is None) > SAVE_AFTER
            or any(_worn(live) for live in snapshot.parts)
        )

    def save(self, snapshot: Snapshot) -> Snapshot | None:
        """Keep a snapshot on disk; what came back is kept. None where another process is writing.

        Files that another process wrote meanwhile are taken over.
        """
        with self._shelf.writing(0) as alone:
            if not alone:
                return None
            known = [(live.file, live.part) for live in snapshot.parts if live.file]
            found = self._shelf.read(known)
            if {name for name, _ in found.parts} != {name for name, _ in known}:
                snapshot = snapshot.on_files(_live(found.parts))
            return self._saved(snapshot)

    def _in_between(self, snapshot: Snapshot) -> Snapshot:
        """Of a long run: what is new goes into a file of its own; all are joined at its end."""
        return self._saved(snapshot, [live for live in snapshot.parts if live.file is None])

    def _saved(self, snapshot: Snapshot, joined: list[Live] | None = None) -> Snapshot:
        """Only while writing. A full disk is said in ``notice``, and the snapshot left in memory."""
        joined = _to_join(snapshot.parts) if joined is None else joined
        kept = [live for live in snapshot.parts if live not in joined]
        try:
            if joined:
                part = join([(live.part, live.there) for live in joined])
                if len(part):
                    kept.append(_reopened(self._shelf, part))
            self._shelf.publish([(live.file or "", len(live.part)) for live in kept])
        except OSError as error:
            if not is_full(error):
                raise unwritable(self._shelf.folder, error) from error
            self.notice = UNSAVED
            return snapshot
        return Snapshot(snapshot.state, tuple(kept), snapshot.backdrop)

    def _missing(self, snapshot: Snapshot) -> set[str]:
        return self._store.current_ids(None) - _held(snapshot, None)

    def _cache(self) -> EmbeddingCache:
        try:
            return EmbeddingCache(self._shelf.folder / EMBEDDINGS, self._encoder)
        except (OSError, sqlite3.OperationalError) as error:
            raise UserError(
                f"检索索引文件夹“{self._shelf.folder}”无法读写（{error}）：请检查磁盘空间和写入权限。"
            ) from error


def _live(parts: Iterable[tuple[str, Part]]) -> tuple[Live, ...]:
    """A table that two files have counts in the first alone."""
    found: list[Live] = []
    seen: set[str] = set()
    for name, part in parts:
        ids = part.table_ids()
        live = Live(part, file=name)
        twice = [key for key in ids if key in seen]
        found.append(live.without(twice) if twice else live)
        seen.update(ids)
    return tuple(found)


def _held(snapshot: Snapshot, among: set[str] | None) -> set[str]:
    if among is None:
        return snapshot.holds()
    asked = sorted(among)
    found: set[str] = set()
    for live in snapshot.parts:
        for key, place in zip(asked, live.part.places(asked).tolist(), strict=True):
            if place >= 0 and (live.there is None or live.there[place]):
                found.add(key)
    return found


def _worn(live: Live) -> bool:
    return live.count < (1 - _TOO_MANY_GONE) * len(live.part)


def _to_join(parts: tuple[Live, ...]) -> list[Live]:
    """What is written anew: all that is in no file, worn files, and files hardly larger than both."""
    chosen = [live for live in parts if live.file is None or _worn(live)]
    total = sum(live.count for live in chosen)
    if not chosen:
        return []
    for live in sorted((one for one in parts if one not in chosen), key=lambda one: one.count):
        if live.count <= _JOIN_UP_TO * total:
            chosen.append(live)
            total += live.count
    return chosen


def _reopened(shelf: Shelf, part: Part) -> Live:
    name = shelf.add(part)
    return Live(Part.read(shelf.folder / name), file=name)
