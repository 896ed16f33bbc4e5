"""The backup file: a zip of the office's data with a manifest that names every checksum."""

import hashlib
import json
import os
import time
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated, BinaryIO

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from corpus import late_re as re
from corpus.errors import UserError, shorten, why
from corpus.store.migrations import NEWEST

FORMAT = 1
MANIFEST, DATABASE = "manifest.json", "mubiao.db"
FOLDERS = ("drafts", "forms", "library")
"""What is kept beside the records, below the folder of all state. Caches and secrets are not."""

_NAME = re.compile(rf"(?:{DATABASE}|(?:{'|'.join(FOLDERS)})/(?:[^/\\\0]+/)*[^/\\\0]+)")
_CHUNK = 1024 * 1024
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, RuntimeError)
"""What reading a damaged zip raises; RuntimeError where it is encrypted."""


def _a_time(text: str) -> str:
    datetime.fromisoformat(text)
    return text


class Entry(BaseModel):
    """A file of the backup."""

    model_config = ConfigDict(frozen=True)

    size: int  # bytes
    sha256: str


class Manifest(BaseModel):
    """What a backup holds."""

    model_config = ConfigDict(frozen=True)

    format: int
    program: str  # the version that wrote it
    database: int  # the version of the database in it
    made_at: Annotated[str, AfterValidator(_a_time)]  # UTC, ISO 8601
    tables: int
    drafts: int
    files: Mapping[str, Entry]

    @property
    def size(self) -> int:
        """Bytes of all files, unpacked."""
        return sum(one.size for one in self.files.values())


@dataclass(frozen=True)
class Archive:
    """A backup file whose manifest was read; ``unpack`` verifies the rest."""

    path: Path
    manifest: Manifest


def program_version() -> str:
    """The version of this program."""
    try:
        return version("mubiao")
    except PackageNotFoundError:  # run from a folder that was never installed
        return "0"


def write_archive(path: Path, manifest: Manifest, sources: Mapping[str, Path]) -> None:
    """Write the backup durably and whole, or not at all; what was written is read and compared.

    ``sources`` has the file of every name in the manifest. OSError where the disk refuses.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr(MANIFEST, manifest.model_dump_json(indent=1))
            for name, source in sources.items():
                file.write(source, name)
        with temporary.open("rb") as written:
            os.fsync(written.fileno())
        verify(Archive(temporary, manifest))
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def open_archive(path: Path) -> Archive:
    """The backup at ``path``. UserError where it is none, damaged, or of a newer program."""
    shown = shorten(path.name, 60)
    try:
        with zipfile.ZipFile(path) as file:
            raw = json.loads(file.read(MANIFEST))
            names = set(file.namelist())
    except FileNotFoundError as error:
        raise UserError(f"没有找到备份文件“{path}”：请核对位置。") from error
    except OSError as error:
        raise UserError(f"备份文件“{path}”不能读取（{why(error)}）：请检查权限。") from error
    except _DAMAGE as error:
        raise UserError(f"“{shown}”不是本程序的备份文件，或者已损坏：请换一个备份。") from error
    _refuse_newer(raw, shown)
    try:
        manifest = Manifest.model_validate(raw)
    except ValidationError as error:
        raise UserError(f"备份“{shown}”的清单已损坏，没有恢复：请换一个备份。") from error
    wrong = [name for name in manifest.files if not _is_safe(name)]
    if wrong or names != {MANIFEST, *manifest.files} or DATABASE not in manifest.files:
        raise UserError(f"备份“{shown}”里的文件与清单不一致，没有恢复：请换一个备份。")
    return Archive(path, manifest)


def verify(archive: Archive) -> None:
    """Read the whole backup and compare it with its manifest. UserError where they differ."""
    with zipfile.ZipFile(archive.path) as file:
        for name, entry in archive.manifest.files.items():
            _copy_checked(archive, file, name, entry, None)


def unpack(archive: Archive, folder: Path) -> None:
    """Write the backup's files below ``folder``, each verified, synced and as old as it was.

    UserError where one is not what the manifest says; the rest may then be half written.
    """
    with zipfile.ZipFile(archive.path) as file:
        for name, entry in archive.manifest.files.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as out:
                _copy_checked(archive, file, name, entry, out)
                out.flush()
                os.fsync(out.fileno())
            at = time.mktime((*file.getinfo(name).date_time, 0, 0, -1))
            os.utime(target, (at, at))  # lists of drafts go by when they were changed


def digest_of(path: Path) -> Entry:
    """Size and checksum of a file."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_CHUNK):
            found.update(block)
    return Entry(size=path.stat().st_size, sha256=found.hexdigest())


def _copy_checked(
    archive: Archive, file: zipfile.ZipFile, name: str, entry: Entry, out: BinaryIO | None
) -> None:
    found, size = hashlib.sha256(), 0
    try:
        with file.open(name) as source:
            while size <= entry.size and (block := source.read(_CHUNK)):
                size += len(block)
                found.update(block)
                if out is not None:
                    out.write(block)
    except _DAMAGE as error:
        raise _differs(archive, name) from error
    if size != entry.size or found.hexdigest() != entry.sha256:
        raise _differs(archive, name)


def _differs(archive: Archive, name: str) -> UserError:
    return UserError(
        f"备份“{shorten(archive.path.name, 60)}”中的“{shorten(name, 60)}”与校验值不符，备份已损坏，"
        "没有恢复，现有数据没有改动：请换一个备份。"
    )


def _is_safe(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and not any(
        part in {"", ".", ".."} for part in name.split("/")
    )


def _refuse_newer(raw: object, shown: str) -> None:
    if not isinstance(raw, dict):
        return
    newer = (
        _number(raw.get("format")) > FORMAT
        or _number(raw.get("database")) > NEWEST
        or _parts(raw.get("program")) > _parts(program_version())
    )
    if newer:
        raise UserError(
            f"备份“{shown}”由更新的程序（版本{shorten(str(raw.get('program')))}）制作，本程序是版本"
            f"{program_version()}，没有恢复：请先升级本程序。"
        )


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _parts(value: object) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", str(value))[:3])
