"""Vectors that were computed once: a cache on disk by encoder and content hash of the text."""

import hashlib
import sqlite3
import threading
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from index.encoder import Encoder, Vectors
from index.progress import Progress, silent

_SCHEMA = """
CREATE TABLE IF NOT EXISTS vector (
    encoder TEXT NOT NULL, text_hash BLOB NOT NULL, crc INTEGER NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (encoder, text_hash)
) WITHOUT ROWID
"""
_BATCH = 256  # texts encoded and kept at a time: an interrupted run loses no more
_CHUNK = 500  # hashes asked for in one statement


def text_hash(text: str) -> bytes:
    """Key of a text: 16 bytes of its SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]


class EmbeddingCache:
    """Vectors of passages by text. Its file is a cache: damaged, it is started anew.

    Each vector carries a checksum over encoder, text and data; one that does not agree is
    computed again.
    """

    def __init__(self, path: Path, encoder: Encoder) -> None:
        self.path, self._encoder = path, encoder
        self.healed = False
        """True where the file was unreadable or held a damaged vector."""
        self.unsaved = False
        """True where vectors could not be kept, the disk being full; they were given all the same."""
        self.computed = 0
        """How many vectors were computed since opening."""
        self._lock = threading.Lock()
        self._connection = self._open()

    def vectors(self, texts: list[str], progress: Progress | None = None) -> Vectors:
        """Vectors of the texts in their order, (n, dimension); only unknown texts are encoded."""
        with self._lock:
            by_hash = {text_hash(text): text for text in texts}
            try:
                known = self._load(by_hash)
            except sqlite3.DatabaseError:
                self._start_anew()
                known = {}
            known |= self._compute(
                {key: text for key, text in by_hash.items() if key not in known}, progress or silent
            )
        if not texts:
            return np.zeros((0, self._encoder.dimension), np.float32)
        return np.stack([known[text_hash(text)] for text in texts])

    def __enter__(self) -> "EmbeddingCache":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _compute(self, missing: dict[bytes, str], progress: Progress) -> dict[bytes, Vectors]:
        found: dict[bytes, Vectors] = {}
        # Texts of like length together: a batch is padded to its longest.
        ordered = sorted(missing, key=lambda key: len(missing[key]))
        for batch in _chunks(ordered, _BATCH):
            progress(len(found), len(ordered), "为检索计算语义向量")
            vectors = self._encoder.encode_passages([missing[key] for key in batch])
            fresh = dict(zip(batch, vectors.astype(np.float32), strict=True))
            self._keep(fresh)
            found |= fresh
            self.computed += len(batch)
        if ordered:
            progress(len(ordered), len(ordered), "为检索计算语义向量")
        return found

    def _keep(self, fresh: dict[bytes, Vectors]) -> None:
        name = self._encoder.name
        rows = [
            (name, key, self._seal(key, data), data)
            for key, data in ((key, vector.tobytes()) for key, vector in fresh.items())
        ]
        try:
            with self._connection:
                self._connection.executemany(
                    "INSERT OR REPLACE INTO vector VALUES (?, ?, ?, ?)", rows
                )
        except sqlite3.OperationalError as error:
            if not any(word in str(error) for word in ("full", "disk i/o", "disk I/O", "locked")):
                raise
            self.unsaved = True
        except sqlite3.DatabaseError:  # damaged in a place that was not read so far
            self._start_anew()

    def _load(self, wanted: Iterable[bytes]) -> dict[bytes, Vectors]:
        size = self._encoder.dimension * 4
        found: dict[bytes, Vectors] = {}
        for chunk in _chunks(list(wanted), _CHUNK):
            marks = ",".join("?" * len(chunk))
            for key, crc, data in self._connection.execute(
                f"SELECT text_hash, crc, data FROM vector WHERE encoder = ? AND text_hash IN ({marks})",
                (self._encoder.name, *chunk),
            ):
                if len(data) == size and crc == self._seal(key, data):
                    found[key] = np.frombuffer(data, np.float32)
                else:
                    self.healed = True
        return found

    def _seal(self, key: bytes, data: bytes) -> int:
        return zlib.crc32(data, zlib.crc32(self._encoder.name.encode() + key))

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, check_same_thread=False, timeout=30)
        try:
            # A power cut may cost the last vectors, never the file; they are computed again.
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(_SCHEMA)
        except sqlite3.OperationalError:
            connection.close()
            raise
        except sqlite3.DatabaseError:  # not a database, or its first page is damaged
            connection.close()
            self.healed = True
            self._remove()
            return self._open()
        return connection

    def _start_anew(self) -> None:
        self._connection.close()
        self.healed = True
        self._remove()
        self._connection = self._open()

    def _remove(self) -> None:
        for end in ("", "-wal", "-shm", "-journal"):
            self.path.with_name(self.path.name + end).unlink(missing_ok=True)


def _chunks(items: list[bytes], size: int) -> Iterator[list[bytes]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
