"""What a search answers."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Closeness(StrEnum):
    """How close a hit is, in the words that a clerk reads."""

    HIGH = "高"  # practically the same kind of project or indicator
    MEDIUM = "中"  # related
    LOW = "低"  # another matter

    @property
    def rank(self) -> int:
        """2 for 高, 1 for 中, 0 for 低."""
        return {"高": 2, "中": 1, "低": 0}[self.value]


@dataclass(frozen=True)
class Hit:
    """A project (row, level2, name and value are None) or one of its indicators."""

    table_id: str
    project_name: str
    year: int | None
    unit: str | None
    row: int | None  # position among the table's indicators, from 0
    level2: str | None
    name: str | None
    value: str | None
    closeness: Closeness
    why: str  # one plain Chinese clause
    score: float  # of the fused order; comparable within one answer only

    def to_json(self) -> dict[str, Any]:
        """The published JSON form of a hit."""
        return {
            "table_id": self.table_id,
            "project_name": self.project_name,
            "year": self.year,
            "unit": self.unit,
            "row": self.row,
            "level2": self.level2,
            "name": self.name,
            "value": self.value,
            "closeness": self.closeness.value,
            "why": self.why,
        }


@dataclass(frozen=True)
class SearchResult:
    """Hits, best first, and a warning where none of them is close."""

    hits: tuple[Hit, ...]
    warning: str | None

    def to_json(self) -> dict[str, Any]:
        """The published JSON form of an answer."""
        return {"hits": [hit.to_json() for hit in self.hits], "warning": self.warning}
