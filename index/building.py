"""Brings the index in line with the store; what cannot be trusted is built anew.

The records are the truth, the index is a cache. Files: ``lexical.db`` (entries and their words),
``embeddings.db`` (vectors, each with its checksum), ``manifest.json`` (what they were built from).
"""

import sqlite3
from pathlib import Path

from filelock import FileLock, Timeout

from corpus.errors import UserError
from corpus.store.protocol import Store
from index import manifest
from index.embeddings import EmbeddingCache
from index.encoder import Encoder
from index.entries import Kind, entries_of
from index.files import digest
from index.lexical import LexicalIndex
from index.manifest import Manifest
from index.progress import Progress
from index.snapshot import Snapshot

LEXICAL, EMBEDDINGS, LOCK = "lexical.db", "embeddings.db", "index.lock"
_PATIENCE = 600  # seconds to wait for another process that is building

DAMAGED = "检索索引文件损坏或不完整，已根据历史库自动重建，数据没有丢失。"
OTHER_ENCODER = "编码器已更换，检索索引已用新的编码器重建。"
OTHER_FORMAT = "检索索引是旧版本的格式，已自动重建。"


def bring_in_line(
    store: Store, encoder: Encoder, folder: Path, progress: Progress | None
) -> tuple[Snapshot, str | None]:
    """The index of the store's present state, and what had to be healed (Chinese) or None.

    One process at a time changes the folder. UserError where it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / LOCK, timeout=_PATIENCE):
            return _build(store, encoder, folder, progress)
    except Timeout as error:
        raise UserError("另一个程序一直在更新检索索引，请稍后再试。") from error
    except (OSError, sqlite3.OperationalError) as error:
        raise UserError(
            f"检索索引文件夹“{folder}”无法读写（{error}）：请检查磁盘空间和写入权限。"
        ) from error


def _build(
    store: Store, encoder: Encoder, folder: Path, progress: Progress | None
) -> tuple[Snapshot, str | None]:
    known = manifest.read(folder)
    lexical, notice = _trusted(folder, known, encoder)
    cache = EmbeddingCache(folder / EMBEDDINGS, encoder)
    try:
        corpus_hash = store.corpus_hash()
        changed = _synchronise(store, lexical)
        snapshot = Snapshot.of(corpus_hash, lexical, cache, progress)
        if cache.healed:
            notice = notice or DAMAGED
    finally:
        cache.close()
    state = Manifest(
        format=manifest.FORMAT,
        encoder=encoder.name,
        dimension=encoder.dimension,
        corpus_hash=corpus_hash,
        projects=len(snapshot.dense[Kind.PROJECT]),
        indicators=len(snapshot.dense[Kind.INDICATOR]),
        files={LEXICAL: digest(folder / LEXICAL)},
    )
    if changed or state != known:
        manifest.write(folder, state)
    return snapshot, notice


def _trusted(
    folder: Path, known: Manifest | None, encoder: Encoder
) -> tuple[LexicalIndex, str | None]:
    """The lexical index as it is where the manifest vouches for it; else an empty one, and why."""
    path = folder / LEXICAL
    notice: str | None = None
    if known is None:
        started = path.exists() or (folder / manifest.NAME).exists()
        notice = DAMAGED if started else None
    elif known.format != manifest.FORMAT:
        notice = OTHER_FORMAT
    elif not manifest.files_agree(folder, known):
        notice = DAMAGED
    elif known.encoder != encoder.name or known.dimension != encoder.dimension:
        notice = OTHER_ENCODER
    else:
        try:
            return LexicalIndex(path), None
        except sqlite3.DatabaseError:
            notice = OTHER_FORMAT
    for left in (path, path.with_name(path.name + "-journal")):
        left.unlink(missing_ok=True)
    return LexicalIndex(path), notice


def _synchronise(store: Store, lexical: LexicalIndex) -> bool:
    """Add the entries of new tables, remove those of tables that are gone; True if any."""
    indexed = lexical.table_ids()
    kept = set()
    changed = False
    with lexical.changing():
        for table in store.tables():
            kept.add(table.table_id)
            if table.table_id not in indexed:
                lexical.add(entries_of(table))
                changed = True
        for table_id in indexed - kept:
            lexical.remove(table_id)
            changed = True
    return changed
