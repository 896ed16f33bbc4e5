"""Making a backup of everything that cannot be made anew, while the program is in use."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from assistant.care.archive import (
    DATABASE,
    FOLDERS,
    FORMAT,
    Manifest,
    digest_of,
    open_archive,
    program_version,
    write_archive,
)
from corpus.errors import UserError, why
from corpus.settings import Settings
from corpus.store.log import Deed
from corpus.store.migrations import NEWEST
from corpus.store.protocol import Store

Progress = Callable[[int, int, str], None]
SUFFIX = ".zip"


@dataclass(frozen=True)
class Backup:
    """A backup file."""

    path: Path
    made_at: str  # UTC, ISO 8601
    tables: int
    drafts: int
    size: int  # bytes of the file


def backups_folder(settings: Settings) -> Path:
    """Where backups made on the page are kept."""
    return settings.home / "backups"


def usual_name(at: datetime | None = None) -> str:
    """The name of a backup made now, in local time."""
    return f"绩效目标助手备份-{at or datetime.now():%Y%m%d-%H%M%S}{SUFFIX}"


def make_backup(
    settings: Settings, store: Store, path: Path, *, who: str, progress: Progress | None = None
) -> Backup:
    """Write records, drafts, own forms and own library as they stand now into one file.

    The program can be used meanwhile. The file is read back and compared. UserError where the
    file exists or the disk refuses.
    """
    tell = progress or (lambda *_: None)
    if path.exists():
        raise UserError(f"文件“{path}”已经存在，没有覆盖：请换一个文件名。")
    store.log.record(Deed.BACKUP, path.name, "制作备份", who=who)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".backup-") as held:
            tell(0, 3, "复制数据")
            stage = Path(held)
            store.copy_to(stage / DATABASE)
            _copy_folders(settings.home, stage)
            tell(1, 3, "计算校验值")
            sources = {one.relative_to(stage).as_posix(): one for one in files_below(stage)}
            counts = store.counts()
            manifest = Manifest(
                format=FORMAT, program=program_version(), database=NEWEST,
                made_at=datetime.now(UTC).isoformat(timespec="seconds"), tables=counts.tables,
                drafts=sum(_is_draft(name) for name in sources),
                files={name: digest_of(source) for name, source in sources.items()},
            )  # fmt: skip
            tell(2, 3, "写入并核对")
            write_archive(path, manifest, sources)
            tell(3, 3, "完成")
    except OSError as error:
        raise UserError(
            f"备份没有做成（{why(error)}）：请检查“{path.parent}”的权限和磁盘空间。"
        ) from error
    return Backup(path, manifest.made_at, manifest.tables, manifest.drafts, path.stat().st_size)


def backups(folder: Path) -> list[Backup]:
    """The backups in a folder, newest first; what is none is left out."""
    found = []
    for path in folder.glob(f"*{SUFFIX}") if folder.is_dir() else ():
        try:
            manifest = open_archive(path).manifest
        except UserError:  # another file, or one of a newer program: it is refused when chosen
            continue
        size = path.stat().st_size
        found.append(Backup(path, manifest.made_at, manifest.tables, manifest.drafts, size))
    return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)


def files_below(folder: Path) -> list[Path]:
    """The files of a folder and those below it, without what is only half written."""
    return sorted(
        one
        for one in folder.rglob("*")
        if one.is_file() and not one.name.startswith(".") and one.suffix != ".tmp"
    )


def _copy_folders(home: Path, stage: Path) -> None:
    for folder in FOLDERS:
        for source in files_below(home / folder):
            target = stage / source.relative_to(home)
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                shutil.copy2(source, target)  # with the time of its last change
            except FileNotFoundError:  # deleted while we were at it
                target.unlink(missing_ok=True)


def _is_draft(name: str) -> bool:
    return name.startswith("drafts/") and name.endswith(".json")
