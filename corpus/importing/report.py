"""What came of an import."""

from dataclasses import dataclass

from corpus.importing.plan import PlannedFile, TableState
from corpus.store.journal import Entered, Outcome, Undone


@dataclass(frozen=True)
class FileImport:
    """One file: what was planned, and what was done with each of its tables."""

    planned: PlannedFile
    entered: tuple[Entered, ...] = ()  # empty where it holds no table or was known before


@dataclass(frozen=True)
class ImportReport:
    """What came of an import: every table that was read is counted once."""

    key: str | None  # for the undo; None where nothing was to be entered
    files: tuple[FileImport, ...]
    cancelled: bool = False

    @property
    def tables(self) -> tuple[Entered, ...]:
        """What was done with all tables of all files."""
        return tuple(one for file in self.files for one in file.entered)

    @property
    def added(self) -> tuple[Entered, ...]:
        """The tables that the store did not have."""
        return tuple(one for one in self.tables if one.outcome in {Outcome.NEW, Outcome.REPLACED})

    @property
    def nameless(self) -> int:
        """Tables that were left out because their project has no name."""
        return self._left_as(TableState.NAMELESS)

    @property
    def bare(self) -> int:
        """Tables that were left out because no indicator was read in them."""
        return self._left_as(TableState.BARE)

    def _left_as(self, state: TableState) -> int:
        return sum(
            file.planned.tables[number].state is state
            for file in self.files
            for number, one in enumerate(file.entered)
            if one.outcome is Outcome.LEFT
        )

    def count(self, outcome: Outcome) -> int:
        """Tables of that outcome."""
        return sum(one.outcome is outcome for one in self.tables)

    def sentence(self) -> str:
        """The outcome in one Chinese sentence."""
        planned = [file.planned for file in self.files]
        parts = [f"新增{len(self.added)}张表"]
        counts = (
            (self.count(Outcome.REPLACED), "其中{}张作为新版本，取代了同项目同年度的旧表"),
            (self.count(Outcome.DUPLICATE), "{}张已有、未重复导入"),
            (self.nameless, "{}张没有项目名称、未导入"),
            (self.bare, "{}张没有读到指标、未导入"),
            (self.count(Outcome.LEFT) - self.nameless - self.bare, "{}张按选择或因空白未导入"),
            (sum(file.known is not None for file in planned), "{}个文件以前已导入、未重读"),
            (sum(file.error is not None for file in planned), "{}个文件未能读取"),
            (sum(file.skipped for file in planned), "{}个其他类型的文件未读"),
        )
        parts += [text.format(count) for count, text in counts if count]
        ending = "；中途取消，再次导入同样的文件时会接着做" if self.cancelled else ""
        return "，".join(parts) + ending + "。"


def undone_sentence(undone: Undone) -> str:
    """What an undo did, in one Chinese sentence."""
    parts = [f"已撤销：移除{undone.removed}张表"]
    if undone.revived:
        parts.append(f"恢复{undone.revived}张被取代的旧表")
    if undone.kept:
        parts.append(f"{undone.kept}张别的导入也有，予以保留")
    return "，".join(parts) + "。"
