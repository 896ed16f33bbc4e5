"""Care for the data on the page: who may back up, restore and take everything out."""

import os
import tempfile
from datetime import datetime
from pathlib import Path

from assistant.accounts.person import Person, Right, require
from assistant.care.archive import Manifest, digest_of, open_archive, verify
from assistant.care.backup import (
    SUFFIX,
    Backup,
    Progress,
    backups,
    backups_folder,
    make_backup,
    usual_name,
)
from assistant.care.integrity import full_check
from assistant.care.restore import Restored, aside_folder, restore
from assistant.care.whole_corpus import Kind, corpus_bytes
from assistant.workspace import Workspace
from corpus.errors import UserError, why
from corpus.store.log import Deed
from corpus.writing import safe_filename

MOST_UPLOADED = 200
"""MB of a backup file that can be uploaded; the page's server holds uploads in memory."""


def back_up(workspace: Workspace, *, by: Person, progress: Progress | None = None) -> Backup:
    """Make a backup in the usual folder. UserError where the disk refuses.

    As all here: UserError too where the person has no right to it.
    """
    require(by, Right.BACKUP)
    path = backups_folder(workspace.settings) / usual_name()
    return make_backup(
        workspace.settings, workspace.store, path, who=by.signature, progress=progress
    )


def kept_backups(workspace: Workspace, *, by: Person) -> list[Backup]:
    """The backups in the usual folder, newest first."""
    require(by, Right.BACKUP)
    return backups(backups_folder(workspace.settings))


def backup_content(one: Backup, *, by: Person) -> bytes:
    """The backup's file, to be kept elsewhere."""
    require(by, Right.BACKUP)
    try:
        return one.path.read_bytes()
    except OSError as error:
        raise UserError(f"备份文件“{one.path.name}”不能读取：请刷新页面，换一个备份。") from error


def take_in(workspace: Workspace, name: str, content: bytes | memoryview, *, by: Person) -> Backup:
    """Put a backup from elsewhere among the kept ones, after all its checksums were compared.

    UserError where it is none, is damaged, is of a newer program, or the disk refuses: nothing is
    kept then.
    """
    require(by, Right.BACKUP)
    folder = backups_folder(workspace.settings)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".incoming-") as held:
            path = Path(held, safe_filename(Path(name).stem, "zip"))  # errors name the file by it
            with path.open("wb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
            archive = open_archive(path)
            verify(archive)
            made = datetime.fromisoformat(archive.manifest.made_at).astimezone()
            mark = digest_of(path).sha256[:6]  # another file of the same second is another backup
            kept = path.replace(folder / usual_name(made).replace(SUFFIX, f"-上传{mark}{SUFFIX}"))
    except OSError as error:
        raise UserError(
            f"备份文件没有存上（{why(error)}）：请检查“{folder}”的权限和磁盘空间。"
        ) from error
    workspace.store.log.record(
        Deed.BACKUP, kept.name, "上传备份文件，核对无误", who=by.signature, source="网页上传"
    )
    manifest = archive.manifest
    return Backup(kept, manifest.made_at, manifest.tables, manifest.drafts, kept.stat().st_size)


def look_into(path: Path, *, by: Person) -> Manifest:
    """What a backup holds. UserError where it cannot be used: damaged, or of a newer program."""
    require(by, Right.BACKUP)
    return open_archive(path).manifest


def bring_back(
    workspace: Workspace, path: Path, *, by: Person, progress: Progress | None = None
) -> Restored:
    """Go back to what a backup holds; what is replaced is laid aside.

    UserError where the backup cannot be trusted: nothing has changed then. The search does not
    know of it yet.
    """
    require(by, Right.BACKUP)
    return restore(workspace.settings, workspace.store, path, who=by.signature, progress=progress)


def look_for_damage(workspace: Workspace, *, by: Person) -> list[str]:
    """Everything that is damaged, in sentences; reads all records."""
    require(by, Right.BACKUP)
    trouble = full_check(workspace.settings, workspace.store)
    said = "\n".join(trouble) or "没有发现损坏"
    workspace.store.log.record(Deed.REPAIR, "检查数据", said, who=by.signature, source="设置与数据")
    return trouble


def whole_history(workspace: Workspace, kind: Kind, *, by: Person) -> bytes:
    """All tables of the history as a file of that kind."""
    require(by, Right.BACKUP)
    count = workspace.store.counts().tables
    made = corpus_bytes(workspace.store, kind)
    workspace.store.log.record(
        Deed.EXPORT, f"全部历史表.{kind}", f"共{count}张表", who=by.signature, source="设置与数据"
    )
    return made


def replaced(workspace: Workspace, *, by: Person) -> list[Path]:
    """Folders with the data that earlier restores replaced."""
    require(by, Right.BACKUP)
    folder = aside_folder(workspace.settings)
    return sorted(folder.iterdir()) if folder.is_dir() else []
