"""What can be found: one entry for each project and one for each row of its table."""

from dataclasses import dataclass
from enum import StrEnum


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
