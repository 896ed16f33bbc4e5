"""What an import would do: every file read, every table compared, nothing saved yet."""

from dataclasses import dataclass
from enum import StrEnum

from corpus.reading.report import FileReport, ReadResult, Traced
from corpus.rows_told import rows_told
from corpus.schema import TargetTable
from corpus.store.journal import KnownFile


class TableState(StrEnum):
    """How a table stands to what the store holds and to the tables before it in the plan."""

    NEW = "new"
    SAME = "same"  # the same content is there: skipped
    CONFLICT = "conflict"  # the same project and year with other content: to be decided
    OTHER_YEAR = "other year"  # a known project, for another year
    NAMELESS = "nameless"  # it has content and no project name: held back until it has one
    BARE = "bare"  # it has a name and no indicator: held back until it has some
    EMPTY = "empty"  # a blank form without name and content: not kept


HELD_BACK = frozenset({TableState.NAMELESS, TableState.BARE, TableState.EMPTY})
"""States of tables that are not kept as they are."""


class Decision(StrEnum):
    """What the clerk wants done with a table."""

    VERSION = "version"  # it is the newer version: older ones stay but are no longer found
    BOTH = "both"  # keep it beside the others
    SKIP = "skip"  # leave it out


@dataclass(frozen=True)
class Known:
    """A table that a planned one meets: in the store, or earlier in the plan."""

    table_id: str
    project_name: str
    year: int | None
    file: str  # where it was read from, for people; "" where unknown
    planned: bool = False  # True: it comes in with this same import
    superseded: bool = False  # True: an older version that search no longer finds


@dataclass(frozen=True)
class PlannedTable:
    """One table of a file, as it would be kept."""

    table: TargetTable
    read_id: str  # ``table_id`` as it was read, before corrections
    state: TableState = TableState.NEW
    meets: tuple[Known, ...] = ()

    @property
    def corrected(self) -> bool:
        """True where it is no longer as it was read."""
        return self.read_id != self.table.table_id


@dataclass(frozen=True)
class PlannedFile:
    """One file: its tables with the account of its cells; or why there are none.

    Just one of ``result``, ``known`` and ``error`` is there; none where the file is of a kind
    that is not read.
    """

    file: str  # its path for people
    digest: str = ""  # SHA-256 of its bytes
    tables: tuple[PlannedTable, ...] = ()
    result: ReadResult | None = None
    known: KnownFile | None = None  # imported before, byte for byte
    error: str | None = None  # one Chinese sentence
    layout: str = ""  # the same for files with the same labels
    explained: tuple[str, ...] = ()  # labels read by what the clerk had explained, as sentences

    @property
    def report(self) -> FileReport | None:
        """The account of the cells, where the file was read."""
        return None if self.result is None else self.result.report

    @property
    def skipped(self) -> bool:
        """True for a file of a kind that is not read."""
        return self.result is None and self.known is None and self.error is None

    @property
    def applicable(self) -> int:
        """Rows of all its tables that say something."""
        return sum(row.applicable for one in self.tables for row in one.table.indicators)

    @property
    def not_applicable(self) -> int:
        """Rows that say that their class does not apply."""
        return sum(not row.applicable for one in self.tables for row in one.table.indicators)

    def cells_of(self, number: int) -> tuple[Traced, ...]:
        """The cells of the rows that the table of that number was read from."""
        trace = () if self.result is None else self.result.trace
        return tuple(one for one in trace if one.table == number)


@dataclass(frozen=True)
class ImportPlan:
    """All files of an import. Decisions name a table by (file number, table number), from 0."""

    roots: tuple[str, ...]  # what was given to import
    files: tuple[PlannedFile, ...]
    key: str | None = None  # of the interrupted import that this one goes on with
    cancelled: bool = False  # reading was broken off: later files are not in the plan
    explained: tuple[tuple[str, str, str], ...] = ()  # (layout, label, meaning), to be remembered

    @property
    def conflicts(self) -> tuple[tuple[int, int], ...]:
        """The tables that need a decision."""
        return self._in_state(TableState.CONFLICT)

    @property
    def nameless(self) -> tuple[tuple[int, int], ...]:
        """The tables that are not kept before their project is named."""
        return self._in_state(TableState.NAMELESS)

    @property
    def bare(self) -> tuple[tuple[int, int], ...]:
        """The tables that are not kept before they have an indicator."""
        return self._in_state(TableState.BARE)

    def _in_state(self, state: TableState) -> tuple[tuple[int, int], ...]:
        return tuple(
            (place, number)
            for place, file in enumerate(self.files)
            for number, one in enumerate(file.tables)
            if one.state is state
        )

    @property
    def tables(self) -> int:
        """Tables read, those of files known before left out."""
        return sum(len(file.tables) for file in self.files)

    def count(self, state: TableState) -> int:
        """Tables of that state."""
        return sum(one.state is state for file in self.files for one in file.tables)

    @property
    def nothing_read(self) -> bool:
        """True where no file holds a table, now or in an earlier import."""
        return not any(file.tables or file.known for file in self.files)

    def sentence(self) -> str:
        """What was found, in one Chinese sentence."""
        states = (
            (TableState.NEW, "新项目{}张"),
            (TableState.OTHER_YEAR, "已有项目的其他年度{}张"),
            (TableState.CONFLICT, "同项目同年度但内容不同{}张"),
            (TableState.SAME, "已有相同内容{}张"),
            (TableState.NAMELESS, "没有项目名称{}张"),
            (TableState.BARE, "没有读到指标{}张"),
            (TableState.EMPTY, "空白表{}张"),
        )
        parts = [text.format(self.count(state)) for state, text in states if self.count(state)]
        files = [
            (sum(file.known is not None for file in self.files), "{}个文件以前导入过，未重读"),
            (sum(file.error is not None for file in self.files), "{}个文件未能读取"),
            (sum(file.skipped for file in self.files), "{}个其他类型的文件未读"),
        ]
        more = [text.format(count) for count, text in files if count]
        rows = rows_told(
            sum(file.applicable for file in self.files),
            sum(file.not_applicable for file in self.files),
        )
        found = f"读到{self.tables}张表、{rows}"
        if parts:
            found += "：" + "，".join(parts)
        return "；".join([found, *more]) + "。"
