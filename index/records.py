"""What the index keeps of a table, before it is put into columns."""

from dataclasses import dataclass

from corpus.schema import TargetTable
from index.texts import indicator_text, project_text


@dataclass(frozen=True)
class RowRecord:
    """One indicator."""

    level2: str | None
    name: str
    value: str
    applicable: bool
    main: str  # encoded: the subject of its name


@dataclass(frozen=True)
class TableRecord:
    """A project with its indicators."""

    table_id: str
    project_name: str
    year: int | None
    unit: str | None
    office: str  # unit and authority
    main: str  # encoded: the subject of its name
    wide: str  # encoded: name, goal and indicators
    more: str  # found by its words alone: the whole goal, all names
    rows: tuple[RowRecord, ...]

    @property
    def texts(self) -> list[str]:
        """What is encoded of it."""
        return [self.main, self.wide, *(row.main for row in self.rows)]


def record_of(table: TargetTable) -> TableRecord:
    """The record of a table."""
    text = project_text(table)
    names = " ".join(row.name for row in table.indicators if row.applicable)
    return TableRecord(
        table_id=table.table_id,
        project_name=table.project_name,
        year=table.year,
        unit=table.unit,
        office=" ".join(filter(None, (table.unit, table.authority))),
        main=text.name,
        wide=text.full,
        more=" ".join(filter(None, (table.annual_goal, names))),
        rows=tuple(
            RowRecord(row.level2, row.name, row.value, row.applicable, indicator_text(row, table))
            for row in table.indicators
        ),
    )
