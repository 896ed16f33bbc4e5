"""The log: who changed what, when, from which source. Entries are added, never altered."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Deed(StrEnum):
    """What was done."""

    IMPORT = "import"
    UNDO_IMPORT = "undo-import"
    DRAFT = "draft"  # a draft was begun or copied
    EDIT = "edit"  # a draft was changed
    SHARE = "share"  # a draft was shown to others, or taken back
    REVIEW = "review"  # a draft that was handed in was looked at, or its writer answered
    ARCHIVE = "archive"  # a draft was laid aside, or taken out again
    DELETE = "delete"
    TO_HISTORY = "to-history"  # a draft was put into the history
    EXPORT = "export"
    FORM = "form"
    LIBRARY = "library"
    SETTING = "setting"
    BACKUP = "backup"
    RESTORE = "restore"
    REPAIR = "repair"  # something damaged was found, or healed


DEED_WORDS: dict[Deed, str] = {
    Deed.IMPORT: "导入", Deed.UNDO_IMPORT: "撤销导入", Deed.DRAFT: "新建草稿", Deed.EDIT: "修改草稿",
    Deed.SHARE: "共享草稿", Deed.REVIEW: "审核", Deed.ARCHIVE: "归档", Deed.DELETE: "删除", Deed.TO_HISTORY: "存入历史库", Deed.EXPORT: "导出",
    Deed.FORM: "表样", Deed.LIBRARY: "指标库", Deed.SETTING: "设置", Deed.BACKUP: "备份",
    Deed.RESTORE: "恢复", Deed.REPAIR: "检查与修复",
}  # fmt: skip
"""What the clerk reads for each."""


@dataclass(frozen=True)
class Entry:
    """A line of the log. ``at`` is UTC, ISO 8601, to the second."""

    key: str  # the same wherever the entry is copied to
    at: str
    who: str
    deed: Deed
    about: str  # what it was done to: the title of a draft, a file's name
    detail: str  # what changed, in one or a few lines of Chinese
    source: str  # where it came from: 对话, 表格, 命令行, a file's name; "" where nothing says more


class Log(Protocol):
    """Keeps the entries. What ``record`` has returned for is on disk."""

    def record(
        self, deed: Deed, about: str, detail: str = "", *, who: str, source: str = ""
    ) -> None:
        """Add an entry, now."""

    def entries(
        self,
        *,
        deed: Deed | None = None,
        who: str | None = None,
        since: str | None = None,
        text: str = "",
        limit: int = 200,
    ) -> list[Entry]:
        """The latest entries that fit, newest first.

        ``since`` is a date or time in UTC (ISO 8601); ``text`` stands in what was done or changed.
        """

    def people(self) -> list[str]:
        """Everybody who is in the log, by name."""

    def take_over(self, entries: list[Entry]) -> int:
        """Add entries of another copy of the log that are not here yet; returns how many."""
