"""A row while a draft is being composed: its name and value, each with the reason."""

from dataclasses import dataclass, field, replace

from assistant.draft import Basis, BasisKind, Cited, Question
from corpus.schema import TO_FILL, Indicator


@dataclass(frozen=True)
class Reason:
    """A basis that does not yet know its cell."""

    kind: BasisKind
    text: str
    sources: tuple[Cited, ...] = ()
    to_confirm: bool = False  # a number of last year's table: the clerk is asked whether it stands

    def at(self, cell: str) -> Basis:
        """The basis for ``cell``."""
        return Basis(
            cell=cell, kind=self.kind, text=self.text, sources=self.sources,
            to_confirm=self.to_confirm,
        )  # fmt: skip


@dataclass(frozen=True)
class Signs:
    """What speaks for a row, for ranking it among the others of its class."""

    library: int = 0  # priority of its pattern: 1 core, 2 usual, 3 only in a full table; 0 none
    deed: int = 0  # which of the things the request says are done, from 1; 0 none
    aim: int = 0  # which of the effects the request names, from 1; 0 none
    evidence: float = 0.0  # of past tables, each by closeness, rank, age and unit
    tables: int = 0  # past tables that say it
    high: int = 0  # of them of high closeness
    best_rank: int = 99  # rank of the nearest of them
    agreed: float = 0.0  # share of the close projects that say it, 0 where fewer than two do
    strange: bool = False  # has a word that neither this project nor general language says

    def joined(self, other: "Signs") -> "Signs":
        """What speaks for one row that two ways of making rows both give."""
        return Signs(
            library=self.library or other.library, deed=self.deed or other.deed,
            aim=self.aim or other.aim, evidence=max(self.evidence, other.evidence),
            tables=max(self.tables, other.tables), high=max(self.high, other.high),
            best_rank=min(self.best_rank, other.best_rank),
            agreed=max(self.agreed, other.agreed), strange=self.strange and other.strange,
        )  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One indicator to be: what it says and why."""

    level1: str  # 一级指标
    level2: str  # 二级指标
    name: str  # 三级指标
    value: str  # 指标值
    name_reason: Reason
    value_reason: Reason
    weight: float = 1.0  # how strongly it belongs in the table; for choosing among rows
    question: str = ""  # what is asked where the value is open
    applicable: bool = True
    facts: tuple[int, ...] = field(default=())  # which facts of the brief it uses
    derived: bool = False  # solved from the stated total: it shows how the budget comes about
    kept: bool = False  # of last year's table of this project, or wanted by the office: it stays
    values: tuple[tuple[str, Reason], ...] = ()  # next-ranked values, each with its reason
    signs: Signs = Signs()

    @property
    def stays(self) -> bool:
        """True for what rests on this project's own numbers: nothing else replaces it."""
        return bool(self.facts) or self.kept or self.derived

    @property
    def is_open(self) -> bool:
        """True where the value needs input."""
        return self.value == TO_FILL

    def indicator(self) -> Indicator:
        """The row of the table."""
        return Indicator(
            level1=self.level1, level2=self.level2, name=self.name, value=self.value,
            applicable=self.applicable,
        )  # fmt: skip

    def cited(self, sources: tuple[Cited, ...], note: str) -> "Row":
        """The same row, its name also resting on precedents."""
        seen = {(source.table_id, source.row) for source in self.name_reason.sources}
        new = tuple(source for source in sources if (source.table_id, source.row) not in seen)
        if not new:
            return self
        text = self.name_reason.text if self.name_reason.sources else self.name_reason.text + note
        return replace(
            self,
            weight=self.weight + 0.5,
            name_reason=replace(
                self.name_reason, text=text, sources=self.name_reason.sources + new
            ),
        )

    def asked(self, cell: str) -> Question | None:
        """The question for the value, where it is open."""
        return Question(cell=cell, text=self.question) if self.is_open and self.question else None


def not_applicable_row(level1: str, level2: str, reason: str) -> Row:
    """The row of a class that does not apply, in the form's usual way."""
    why = Reason(BasisKind.LIBRARY, reason)
    return Row(level1, level2, "无", "无", why, why, applicable=False)
