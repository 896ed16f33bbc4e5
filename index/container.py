"""One file of named arrays: written whole, sealed, and mapped into memory when read.

Layout: magic, length and checksum of the header, the header (JSON), then the arrays, each at a
multiple of 64 bytes. Every array carries a CRC-32; a file is read through once when it is opened, so
that a flipped bit or a lost end is known before anything is answered from it.
"""

import json
import os
import struct
import zlib
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.files import opened_aside

Arrays = Mapping[str, NDArray[Any]]

_MAGIC = b"MUBIAO\x01\n"
_FRONT = struct.Struct("<8sQI")
_ALIGN = 64
_PIECE = 1 << 24


class Damaged(Exception):
    """The file is cut off, changed, or was never one of ours."""


def write(path: Path, arrays: Arrays, meta: Mapping[str, Any]) -> None:
    """Write so that a crash leaves either no file or a whole one. OSError where it cannot be."""
    plain = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    listed: list[dict[str, Any]] = []
    place = 0
    for name, array in plain.items():
        listed.append(
            {
                "name": name, "dtype": array.dtype.str, "shape": array.shape,
                "at": place, "crc": zlib.crc32(_bytes_of(array)),
            }
        )  # fmt: skip
        place = _aligned(place + array.nbytes)
    header = json.dumps({"meta": meta, "arrays": listed, "size": place}).encode()
    begin = _aligned(_FRONT.size + len(header))
    with opened_aside(path) as opened:
        opened.write(_FRONT.pack(_MAGIC, len(header), zlib.crc32(header)))
        opened.write(header)
        for one, array in zip(listed, plain.values(), strict=True):
            opened.seek(begin + one["at"])
            opened.write(_bytes_of(array))
        opened.truncate(begin + place)


def read(path: Path) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
    """The arrays, mapped and not to be written to, and the meta data. Damaged; OSError."""
    try:
        with path.open("rb") as opened:
            magic, length, seal = _FRONT.unpack(opened.read(_FRONT.size))
            header = opened.read(min(length, os.fstat(opened.fileno()).st_size))
        if magic != _MAGIC or zlib.crc32(header) != seal:
            raise Damaged(path.name)
        content = json.loads(header)
        begin = _aligned(_FRONT.size + len(header))
        if path.stat().st_size != begin + content["size"]:
            raise Damaged(path.name)
        arrays = {one["name"]: _mapped(path, begin, one) for one in content["arrays"]}
    except (struct.error, ValueError, KeyError, TypeError) as error:
        raise Damaged(path.name) from error
    pieces = [(arrays[one["name"]], one["crc"]) for one in content["arrays"]]
    with ThreadPoolExecutor(max_workers=2) as pool:  # zlib lets other threads run meanwhile
        if not all(pool.map(_agrees, pieces)):
            raise Damaged(path.name)
    return arrays, content["meta"]


def pack(texts: list[str]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Texts as one array of bytes, and where each begins (n + 1 places)."""
    coded = [text.encode("utf-8", "surrogatepass") for text in texts]
    places = np.zeros(len(coded) + 1, np.int64)
    np.cumsum([len(one) for one in coded], out=places[1:])
    return np.frombuffer(b"".join(coded), np.uint8), places


def unpack(data: NDArray[np.uint8], places: NDArray[np.int64], number: int) -> str:
    """One of the packed texts."""
    return data[places[number] : places[number + 1]].tobytes().decode("utf-8", "surrogatepass")


def _mapped(path: Path, begin: int, one: Mapping[str, Any]) -> NDArray[Any]:
    shape, dtype = tuple(one["shape"]), np.dtype(one["dtype"])
    if 0 in shape:
        return np.zeros(shape, dtype)
    return np.memmap(path, dtype, "r", begin + one["at"], shape).view(np.ndarray)


def _agrees(piece: tuple[NDArray[Any], int]) -> bool:
    array, seal = piece
    content = _bytes_of(array)
    found = 0
    for start in range(0, len(content), _PIECE):
        found = zlib.crc32(content[start : start + _PIECE], found)
    return found == seal


def _bytes_of(array: NDArray[Any]) -> memoryview:
    return array.reshape(-1).view(np.uint8).data if array.size else memoryview(b"")


def _aligned(place: int) -> int:
    return -(-place // _ALIGN) * _ALIGN
