"""Going back to a backup; what is replaced is laid aside first, and a kill midway loses nothing.

Until the plan is written nothing of the present data has been touched. From then on every step can
be done again: a restore that was broken off is carried to its end at the next start.
"""

import json
import os
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.care.archive import DATABASE, FOLDERS, open_archive, unpack
from assistant.care.backup import Progress, files_below
from corpus.errors import UserError, why
from corpus.settings import Settings
from corpus.store.log import Deed
from corpus.store.protocol import Store
from corpus.store.sqlite import SqliteStore

_STAGE, _PLAN, _NEW, _LOCK = ".restoring", "plan.json", "new", ".restoring.lock"


@dataclass(frozen=True)
class Restored:
    """What a restore did."""

    made_at: str  # when the backup was made; UTC, ISO 8601
    tables: int
    drafts: int
    aside: Path  # the folder with the data that was replaced

    def sentence(self) -> str:
        """It in the clerk's words."""
        return (
            f"已恢复到备份时的状态：{self.tables}张历史表、{self.drafts}份草稿。"
            f"被替换的数据保存在“{self.aside}”。"
        )


def aside_folder(settings: Settings) -> Path:
    """Where the data that restores replaced is kept, a folder a restore."""
    return settings.home / "replaced"


def restore(
    settings: Settings, store: Store, path: Path, *, who: str, progress: Progress | None = None
) -> Restored:
    """Bring records, drafts, forms and library back to what the backup holds.

    ``store`` and others that are open go on with the restored records; the search must be
    refreshed. UserError where the backup is refused or does not fit on the disk: nothing has
    changed then.
    """
    tell = progress or (lambda *_: None)
    stage = settings.home / _STAGE
    try:
        with FileLock(settings.home / _LOCK, timeout=5):
            tell(0, 4, "检查备份")
            archive = open_archive(path)
            _require_space(settings.home, archive.manifest.size)
            shutil.rmtree(stage, ignore_errors=True)
            unpack(archive, stage / _NEW)
            tell(1, 4, "核对备份中的历史库")
            with SqliteStore(stage / _NEW / DATABASE) as given:
                given.check()
            tell(2, 4, "保存现有数据")
            aside = _lay_aside(settings, store)
            _write_plan(stage, aside, archive.manifest.made_at, path.name, who)
            tell(3, 4, "恢复")
            done = _carry_out(settings, store, stage)
            tell(4, 4, "完成")
            return done
    except Timeout as error:
        raise UserError("另一个窗口正在恢复数据：请等它完成后再试。") from error
    except OSError as error:
        raise UserError(
            f"恢复没有做成（{why(error)}）：请检查“{settings.home}”的权限和磁盘空间；重新启动后会自动接着完成或放弃，数据不会丢失。"
        ) from error


def finish_interrupted(settings: Settings, store: Store) -> str | None:
    """Carry a restore that was broken off to its end; what was done, in a sentence, or None."""
    stage = settings.home / _STAGE
    if not stage.exists():
        return None
    try:
        with FileLock(settings.home / _LOCK, timeout=0):
            if not (stage / _PLAN).exists():  # it had only been unpacked
                shutil.rmtree(stage, ignore_errors=True)
                return None
            return (
                "上次恢复没有做完就中断了，现已接着完成。"
                + _carry_out(settings, store, stage).sentence()
            )
    except Timeout:  # another process is at it
        return None


def set_damaged_aside(settings: Settings) -> Path | None:
    """Move a database that cannot be opened out of the way; where to, or None where it opens.

    Nothing else may be using it. A database of a newer program is refused, not moved: UserError.
    """
    path = settings.database
    if not path.exists():
        return None
    try:
        SqliteStore(path).close()
        return None
    except UserError as error:
        if "已损坏" not in str(error):
            raise
    aside = aside_folder(settings) / f"{datetime.now():%Y%m%d-%H%M%S}-damaged"
    aside.mkdir(parents=True, exist_ok=True)
    for one in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
        if one.exists():
            one.replace(aside / one.name)
    return aside


def _lay_aside(settings: Settings, store: Store) -> Path:
    """A full copy of the present data in a folder of its own."""
    aside = aside_folder(settings) / f"{datetime.now():%Y%m%d-%H%M%S}"
    number = 1
    while aside.exists():
        number += 1
        aside = aside.with_name(f"{aside.name.partition('_')[0]}_{number}")
    aside.mkdir(parents=True)
    store.copy_to(aside / DATABASE)
    for folder in FOLDERS:
        for source in files_below(settings.home / folder):
            _put(source, aside / source.relative_to(settings.home))
    return aside


def _write_plan(stage: Path, aside: Path, made_at: str, name: str, who: str) -> None:
    plan = {"aside": str(aside), "made_at": made_at, "name": name, "who": who}
    temporary = stage / f"{_PLAN}.tmp"
    with temporary.open("w", encoding="utf-8") as file:
        json.dump(plan, file, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(stage / _PLAN)


def _carry_out(settings: Settings, store: Store, stage: Path) -> Restored:
    """The steps that change the data; doing them again does no harm."""
    plan = json.loads((stage / _PLAN).read_text(encoding="utf-8"))
    new, aside = stage / _NEW, Path(plan["aside"])
    store.take_from(new / DATABASE)
    for folder in FOLDERS:
        coming = {one.relative_to(new) for one in files_below(new / folder)}
        for name in sorted(coming):
            _put(new / name, settings.home / name)
        for old in files_below(settings.home / folder):
            name = old.relative_to(settings.home)
            if name not in coming:
                _put(old, aside / name)  # also what was saved since the data was laid aside
                old.unlink()
    counts = store.counts()
    drafts = len([one for one in files_below(new / "drafts") if one.suffix == ".json"])
    detail = f"恢复到{plan['made_at']}（UTC）的备份；被替换的数据在“{aside}”"
    store.log.record(Deed.RESTORE, plan["name"], detail, who=plan["who"])
    shutil.rmtree(stage)
    return Restored(plan["made_at"], counts.tables, drafts, aside)


def _put(source: Path, target: Path) -> None:
    """Copy a file so that the target is the old or the new one, never half of one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    with source.open("rb") as given, temporary.open("wb") as out:
        shutil.copyfileobj(given, out)
        out.flush()
        os.fsync(out.fileno())
    shutil.copystat(source, temporary)
    temporary.replace(target)


def _require_space(home: Path, size: int) -> None:
    free = shutil.disk_usage(home).free
    if free < 3 * size + 20_000_000:
        raise UserError(
            f"磁盘空间不够恢复（还有{free // 1_000_000}MB，需要约{(3 * size) // 1_000_000 + 20}MB），没有改动：请先清理磁盘。"
        )
