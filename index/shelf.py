"""The folder of the index: part files and their manifest; one writes, many read.

Part files never change. A writer holds the lock, writes new files beside the old ones, then the manifest,
then takes away what no manifest names; who still reads an old file keeps it until he lets go.
"""

import contextlib
import errno
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from corpus.errors import UserError
from index import manifest
from index.container import Damaged
from index.encoder import Encoder
from index.manifest import Manifest, PartFile
from index.part import Part

LOCK = "index.lock"
PATIENCE = 600
"""Seconds to wait for another process that is building."""
_SUFFIX = ".part"
_OLD = ("lexical.db", "lexical.db-journal")  # of earlier formats
_TRIES = 5

DAMAGED = "检索索引文件损坏或不完整，已根据历史库自动重建，数据没有丢失。"
OTHER_ENCODER = "编码器已更换，检索索引已用新的编码器重建。"
OTHER_FORMAT = "检索索引是旧版本的格式，已自动重建。"


@dataclass(frozen=True)
class Found:
    """What the folder held that can be trusted."""

    parts: tuple[tuple[str, Part], ...]  # file name and content
    notice: str | None  # what could not be trusted, in Chinese
    whole: bool = False  # there was a manifest, and all of it can be trusted


class Shelf:
    """Reads and writes the folder for one encoder."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        """UserError where there can be no such folder."""
        self.folder, self._encoder = folder, encoder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(folder, error) from error

    def read(self, known: Sequence[tuple[str, Part]] = ()) -> Found:
        """All parts that are whole; ``known`` ones are not read again. UserError."""
        for _ in range(_TRIES):
            found = self._read(dict(known))
            if found is not None:
                return found
        return Found((), DAMAGED)

    def _read(self, known: dict[str, Part]) -> Found | None:
        """None where a file went away meanwhile: another process wrote a newer manifest."""
        try:
            listed = manifest.read(self.folder)
        except manifest.OtherFormat:
            return Found((), OTHER_FORMAT)
        if listed is None:
            began = any(self._files()) or (self.folder / manifest.NAME).exists()
            return Found((), DAMAGED if began else None)
        if (listed.encoder, listed.dimension) != (self._encoder.name, self._encoder.dimension):
            return Found((), OTHER_ENCODER)
        parts: list[tuple[str, Part]] = []
        notice = None
        for one in listed.parts:
            if one.file in known:
                parts.append((one.file, known[one.file]))
                continue
            try:
                parts.append((one.file, Part.read(self.folder / one.file)))
            except FileNotFoundError:
                with contextlib.suppress(manifest.OtherFormat):
                    if manifest.read(self.folder) != listed:
                        return None
                notice = DAMAGED
            except Damaged:
                notice = DAMAGED
            except OSError as error:
                raise unwritable(self.folder, error) from error
        return Found(tuple(parts), notice, notice is None)

    @contextmanager
    def writing(self, patience: float) -> Iterator[bool]:
        """Hold the lock; False where another process had it for all of ``patience`` (seconds)."""
        try:
            lock = FileLock(self.folder / LOCK, timeout=patience)
            lock.acquire()
        except Timeout:
            yield False
            return
        except OSError as error:
            raise unwritable(self.folder, error) from error
        try:
            yield True
        finally:
            lock.release()

    def add(self, part: Part) -> str:
        """Write a part into a file of its own and return its name. OSError. Only while writing."""
        name = f"{secrets.token_hex(8)}{_SUFFIX}"
        part.write(self.folder / name)
        return name

    def publish(self, parts: Sequence[tuple[str, int]]) -> None:
        """Make these files (name, tables) the index; all others go. OSError. Only while writing."""
        manifest.write(
            self.folder,
            Manifest(
                format=manifest.FORMAT,
                encoder=self._encoder.name,
                dimension=self._encoder.dimension,
                parts=tuple(PartFile(file=name, tables=tables) for name, tables in parts),
            ),
        )
        named = {name for name, _ in parts}
        for path in [*self._files(), *(self.folder / name for name in _OLD)]:
            if path.name not in named:
                with contextlib.suppress(OSError):  # still open, on systems that hold it then
                    path.unlink(missing_ok=True)

    def _files(self) -> Iterator[Path]:
        """Part files, and what a killed writer left of one."""
        for path in self.folder.iterdir():
            if path.name.endswith(_SUFFIX) or path.name.startswith("."):
                yield path


def unwritable(folder: Path, error: OSError) -> UserError:
    """What to say where the folder cannot be used."""
    return UserError(
        f"检索索引文件夹“{folder}”无法读写（{error.strerror or error}）：请检查磁盘空间和写入权限。"
    )


def is_full(error: OSError) -> bool:
    """True where the disk, or what one may write on it, is used up."""
    return error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
