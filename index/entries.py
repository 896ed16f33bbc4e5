"""What can be found: one entry for each project and one for each row of its table."""

from dataclasses import dataclass
from enum import StrEnum

from corpus.schema import Indicator, TargetTable
from index.texts import indicator_text, project_text


class Kind(StrEnum):
    """What an entry stands for."""

    PROJECT = "project"
    INDICATOR = "indicator"


@dataclass(frozen=True)
class Entry:
    """A project or one of its indicators, with what a hit shows and what is searched."""

    kind: Kind
    table_id: str
    project_name: str
    year: int | None
    unit: str | None
    row: int | None  # position among the table's indicators, from 0; None for a project
    level2: str | None
    name: str | None
    value: str | None
    applicable: bool
    main_text: str  # encoded: the subject of the name
    wide_text: str  # encoded: the project's name, goal and indicators
    more: str = ""  # found by its words, and not kept: the office, the whole goal, the value

    @property
    def title(self) -> str:
        """The words that weigh most: the indicator's name, or the project's."""
        return self.name if self.name is not None else self.project_name

    @property
    def body(self) -> str:
        """The words that weigh less."""
        if self.kind is Kind.PROJECT:
            return self.wide_text
        return f"{self.level2 or ''} {self.project_name}"


def entries_of(table: TargetTable) -> list[Entry]:
    """The project first, then its rows in their order."""
    text = project_text(table)
    office = " ".join(filter(None, (table.unit, table.authority)))
    listed = " ".join(row.name for row in table.indicators if row.applicable)
    whole = " ".join(filter(None, (office, table.annual_goal, listed)))

    def entry(kind: Kind, place: int | None, row: Indicator | None, main: str) -> Entry:
        return Entry(
            kind=kind,
            table_id=table.table_id,
            project_name=table.project_name,
            year=table.year,
            unit=table.unit,
            row=place,
            level2=row.level2 if row else None,
            name=row.name if row else None,
            value=row.value if row else None,
            applicable=row.applicable if row else True,
            main_text=main,
            wide_text=text.full,
            more=f"{row.value} {office}" if row else whole,
        )

    return [
        entry(Kind.PROJECT, None, None, text.name),
        *(
            entry(Kind.INDICATOR, place, row, indicator_text(row, table))
            for place, row in enumerate(table.indicators)
        ),
    ]
