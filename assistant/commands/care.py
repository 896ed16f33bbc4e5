"""``mubiao backup | restore | dump | log``: care for the data."""

import sys
from datetime import datetime
from pathlib import Path

from assistant.care.archive import open_archive
from assistant.care.backup import backups_folder, make_backup, usual_name
from assistant.care.integrity import full_check
from assistant.care.restore import restore, set_damaged_aside
from assistant.care.whole_corpus import write_corpus
from assistant.commands.operator import operator
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.settings import Settings
from corpus.store.log import DEED_WORDS, Deed


def run_backup(workspace: Workspace, path: Path | None) -> int:
    """Make a backup and say where it is; 1 where the data was found damaged (it is made all the same)."""
    settings = workspace.settings
    target = path or backups_folder(settings) / usual_name()
    made = make_backup(
        settings, workspace.store, target, who=operator().signature, progress=workspace.progress
    )
    print(f"已备份到“{made.path}”：{made.tables}张历史表、{made.drafts}份草稿，{made.size / 1e6:.1f}MB，校验无误。")  # fmt: skip
    trouble = full_check(settings, workspace.store)
    for line in trouble:
        print(line, file=sys.stderr)
    return 1 if trouble else 0


def run_restore(workspace: Workspace, path: Path, *, yes: bool) -> int:
    """Bring the data back to a backup, after a question."""
    settings = workspace.settings
    manifest = open_archive(path).manifest
    made = datetime.fromisoformat(manifest.made_at).astimezone()
    print(f"备份制作于{made:%Y-%m-%d %H:%M}：{manifest.tables}张历史表、{manifest.drafts}份草稿。")
    print("恢复后，现在的历史库、草稿、表样和指标库会被备份中的替换；被替换的会另存一份。")
    if not yes and not _agreed():
        raise UserError("没有恢复：需要确认（输入 y），或加上 --yes。")
    kept = set_damaged_aside(settings)
    if kept is not None:
        print(f"现在的数据库打不开，已移到“{kept}”。")
    done = restore(
        settings, workspace.store, path, who=operator().signature, progress=workspace.progress
    )
    print(done.sentence())
    return 0


def run_dump(workspace: Workspace, path: Path) -> int:
    """Write the whole history as JSON or Excel."""
    count = write_corpus(workspace.store, path)
    workspace.store.log.record(
        Deed.EXPORT, path.name, f"导出全部历史表，共{count}张", who=operator().signature
    )
    print(f"已写入“{path}”，共{count}张表。")
    return 0


def run_log(settings: Settings, *, text: str, limit: int) -> int:
    """Print the latest entries of the log."""
    entries = Workspace(settings).store.log.entries(text=text, limit=limit)
    for one in entries:
        at = datetime.fromisoformat(one.at).astimezone()
        source = f"（{one.source}）" if one.source else ""
        detail = " ".join(one.detail.split())
        print(f"{at:%Y-%m-%d %H:%M} {one.who} {DEED_WORDS[one.deed]} {one.about}{source} {detail}".rstrip())  # fmt: skip
    if not entries:
        print("没有符合条件的操作记录。")
    return 0


def _agreed() -> bool:
    if not sys.stdin.isatty():
        return False
    return input("确定恢复吗？(y/n) ").strip().lower() in {"y", "yes", "是"}
