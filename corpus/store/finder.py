"""What a store answers about its tables and rows without reading them whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, Protocol

from corpus.store.filters import Filters, WantedValue

RowKey = tuple[str, int | None]
"""A table's key and the place of a row in it, from 0; None for the project as a whole."""


class Level(StrEnum):
    """What is looked for."""

    PROJECT = "project"
    INDICATOR = "indicator"


class Order(StrEnum):
    """In which order, where closeness to a query does not decide."""

    NEWEST = "newest"
    OLDEST = "oldest"
    LARGEST = "largest"  # by 年度资金总额
    SMALLEST = "smallest"
    HIGHEST = "highest"  # by the row's number
    LOWEST = "lowest"


@dataclass(frozen=True)
class Facts:
    """A project or a row of one, as far as lists and figures need it."""

    table_id: str
    row: int | None
    project_key: str
    project_name: str
    year: int | None
    unit: str | None
    authority: str | None
    yuan: Decimal | None  # 年度资金总额
    taxonomy: str
    level1: str | None = None
    level2: str | None = None
    name: str | None = None
    value: str | None = None
    kind: str | None = None
    number: float | None = None  # in ``measure``; for sorting and figures, never for amounts
    measure: str | None = None
    sign: str | None = None

    @property
    def key(self) -> RowKey:
        """Where it stands."""
        return (self.table_id, self.row)


class Number(NamedTuple):
    """The number of a row in the common unit of its value, or the 年度资金总额 of a project in 元."""

    table_id: str
    row: int | None
    year: int | None
    number: float | None
    measure: str | None

    @property
    def key(self) -> RowKey:
        """Where it stands."""
        return (self.table_id, self.row)


@dataclass(frozen=True)
class Facets:
    """How many hits there are of each: (value, count), most frequent first."""

    years: tuple[tuple[int | None, int], ...] = ()
    units: tuple[tuple[str | None, int], ...] = ()
    authorities: tuple[tuple[str | None, int], ...] = ()
    level1: tuple[tuple[str | None, int], ...] = ()
    level2: tuple[tuple[str | None, int], ...] = ()
    kinds: tuple[tuple[str | None, int], ...] = ()
    taxonomies: tuple[tuple[str | None, int], ...] = field(default=())


@dataclass(frozen=True)
class Verdict:
    """What the checks said of a table."""

    table_id: str
    errors: int
    warnings: int


class Finder(Protocol):
    """Filters, lists and counts over the tables of a store; superseded ones are left out."""

    def count(self, level: Level, filters: Filters) -> int:
        """How many pass."""

    def keys(
        self, level: Level, filters: Filters, order: Order, limit: int, offset: int = 0
    ) -> list[RowKey]:
        """Those that pass, in order."""

    def among(self, level: Level, filters: Filters, keys: Sequence[RowKey]) -> set[RowKey]:
        """Which of ``keys`` pass."""

    def valued(self, filters: Filters, wanted: WantedValue, limit: int) -> list[RowKey]:
        """Rows with a number of the same measure, the nearest to the wanted one first."""

    def facts(self, level: Level, keys: Sequence[RowKey]) -> list[Facts]:
        """What is known of ``keys``, in their order; unknown ones are left out."""

    def numbers(self, level: Level, keys: Sequence[RowKey]) -> list[Number]:
        """The numbers of ``keys``, in their order; unknown ones are left out."""

    def facets(
        self, level: Level, filters: Filters, keys: Sequence[RowKey] | None = None
    ) -> Facets:
        """Counts over ``keys``, or over all that pass."""

    def prepare(self) -> None:
        """Read now what would otherwise be read at the first question; for any thread."""

    def offices(self) -> tuple[list[str], list[str]]:
        """All 实施单位 and all 主管部门, as written, in order."""

    def unjudged(self, version: str) -> list[str]:
        """Keys of the tables without a verdict of this version of the checks."""

    def judge(self, version: str, verdicts: Iterable[Verdict]) -> None:
        """Keep verdicts; earlier ones of the same tables are replaced."""
