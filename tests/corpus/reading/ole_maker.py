"""A minimal OLE file for tests: the container of old Office files and of encrypted new ones."""

import struct

_SECTOR = 512
_STREAM = 4096  # shorter streams would have to stand elsewhere
_END, _FREE, _FAT, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF


def ole(streams: dict[str, bytes]) -> bytes:
    """The file with these streams (three at most), each filled up to 4,096 bytes."""
    each = _STREAM // _SECTOR
    fat = [_FAT, _END]
    for number in range(len(streams)):
        start = 2 + number * each
        fat += [*range(start + 1, start + each), _END]
    fat += [_FREE] * (_SECTOR // 4 - len(fat))
    entries = [_entry("Root Entry", 5, 1 if streams else _NONE, _END, 0)]
    for number, name in enumerate(streams):
        right = number + 2 if number + 1 < len(streams) else _NONE
        entries.append(_entry(name, 2, _NONE, 2 + number * each, _STREAM, right))
    entries += [bytes(128)] * (4 - len(entries))
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += struct.pack(
        "<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, _END, 0, _END, 0, 0
    )
    header += struct.pack("<I", _FREE) * 108
    body = struct.pack(f"<{len(fat)}I", *fat) + b"".join(entries)
    return (
        header + body + b"".join(text[:_STREAM].ljust(_STREAM, b"\0") for text in streams.values())
    )


def _entry(name: str, kind: int, child: int, start: int, size: int, right: int = _NONE) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    return raw.ljust(64, b"\0") + struct.pack(
        "<HBBIII36xIQ", len(raw), kind, 1, _NONE, right, child, start, size
    )
