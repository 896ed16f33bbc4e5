"""What a search considered, in its fused order, before anything is left out for being too far."""

from dataclasses import dataclass

from index.closeness import Likeness, explain
from index.entries import Entry
from index.results import Closeness, Hit


@dataclass(frozen=True)
class Candidate:
    """An entry with what speaks for it."""

    entry: Entry
    score: float  # fused; comparable within one answer only
    alike: Likeness
    meaning: int | None = None  # its place in the ranking by meaning, from 0; None: not in it
    words: int | None = None  # ... in that by words


@dataclass(frozen=True)
class Candidates:
    """The entries of one answer, best first, and the query that they were compared with."""

    query: str  # as it was compared
    found: tuple[Candidate, ...]

    @property
    def best(self) -> float:
        """The strength of the strongest; 0 where there is none."""
        return max((one.alike.strength for one in self.found), default=0.0)

    def closeness(self, one: Candidate, best: float | None = None) -> Closeness:
        """How close one is; ``best`` saves finding the strongest again for each."""
        return one.alike.closeness(one.entry.kind, self.best if best is None else best)

    def hit(self, one: Candidate, best: float | None = None) -> Hit:
        """One as a hit, with the reason. Finding the shared words is dear: ask for what is shown."""
        entry, closeness = one.entry, self.closeness(one, best)
        return Hit(
            table_id=entry.table_id,
            project_name=entry.project_name,
            year=entry.year,
            unit=entry.unit,
            row=entry.row,
            level2=entry.level2,
            name=entry.name,
            value=entry.value,
            closeness=closeness,
            why=explain(self.query, entry.title, entry.body, one.alike, closeness),
            score=one.score,
        )
