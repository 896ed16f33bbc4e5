"""What a table can be compared with: the office's own past, and the meaning of words.

Both are optional: without them the rules that need them say nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from corpus.schema import Indicator, TargetTable


@dataclass(frozen=True)
class Levels:
    """What rows like one wrote in other projects."""

    numbers: tuple[Decimal, ...]  # sorted
    unit: str

    @property
    def median(self) -> Decimal:
        """The middle one."""
        return self.numbers[len(self.numbers) // 2]


class Past(Protocol):
    """The office's history as the rules see it."""

    def last_year(self, table: TargetTable) -> TargetTable | None:
        """The latest earlier version of the same project, or None."""

    def levels(self, row: Indicator, family: str, project_key: str) -> Levels | None:
        """The numbers of rows like ``row`` in other projects, or None where too few are known."""

    def offices(self) -> dict[str, int]:
        """Names of offices, each with the number of tables that carry it."""

    def usual(self, piece: str) -> int:
        """How many known names and goals hold ``piece`` (four characters)."""


@dataclass(frozen=True)
class Guess:
    """The class that a name reads like."""

    family: str
    share: float  # how sure, 0 to 1


class Meaning(Protocol):
    """Classes by the meaning of names."""

    def guesses(self, names: Sequence[str]) -> list[Guess]:
        """For each name the class that it reads like."""


@dataclass(frozen=True)
class Around:
    """All that a table is compared with."""

    past: Past | None = None
    meaning: Meaning | None = field(default=None)


NOTHING = Around()
