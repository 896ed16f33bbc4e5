"""A draft: a table in which each cell says where it comes from."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, model_validator

from assistant.facts import Brief
from corpus import late_re as re
from corpus.schema import TO_FILL, TargetTable
from corpus.text import normalise

HEAD_CELLS = (
    "project_name", "year", "authority", "unit", "office", "attribute", "term",
    "funding/total", "funding/fiscal", "funding/other", "funding/carried_over",
    "annual_goal", "midterm_goal",
)  # fmt: skip
"""Names of the cells above the indicators."""


class BasisKind(StrEnum):
    """Where the content of a cell comes from."""

    STATED = "stated"  # 您说的
    COMPUTED = "computed"  # 算出来的
    PRECEDENT = "precedent"  # 以前的表
    LIBRARY = "library"  # 指标库
    CUSTOMARY = "customary"  # 惯例水平
    NEEDS_INPUT = "needs_input"  # 待补充


BASIS_WORDS = {
    BasisKind.STATED: "您填写的",
    BasisKind.COMPUTED: "计算得出",
    BasisKind.PRECEDENT: "参考历史表",
    BasisKind.LIBRARY: "指标库",
    BasisKind.CUSTOMARY: "惯例水平",
    BasisKind.NEEDS_INPUT: "待补充",
}
"""What the clerk reads for each kind."""


class Cited(BaseModel):
    """A row of a past table that a cell rests on; row is None for the table's head."""

    model_config = ConfigDict(frozen=True)

    table_id: str
    project_name: str
    row: int | None = None


class Basis(BaseModel):
    """Why a cell says what it says, in one plain Chinese sentence, with its sources."""

    model_config = ConfigDict(frozen=True)

    cell: str
    kind: BasisKind
    text: str
    sources: tuple[Cited, ...] = ()
    by_hand: bool = False  # the clerk changed the cell: composing anew leaves it alone
    to_confirm: bool = False  # a number of last year's table of the same project


class Question(BaseModel):
    """What the clerk is asked, for which cell, with answers to click."""

    model_config = ConfigDict(frozen=True)

    cell: str
    text: str
    suggestions: tuple[str, ...] = ()


class Alternative(BaseModel):
    """What could stand in a row instead, why, and what taking it would change."""

    model_config = ConfigDict(frozen=True)

    name: str  # 三级指标; the row's own where only the value differs
    value: str  # 指标值
    kind: BasisKind  # where the value comes from
    why: str  # one line
    change: str  # "“A”换成“B”，指标值为“100%”。"
    sources: tuple[Cited, ...] = ()


def row_key(level2: str, name: str) -> str:
    """The key of a row in ``Draft.alternatives``: it stays when rows move."""
    return f"{level2}/{name}"


class Draft(BaseModel):
    """A table, the basis of each of its cells, and what is still to be asked.

    Building one in which a filled cell has no basis is an error: a number without its source
    cannot be constructed.
    """

    model_config = ConfigDict(frozen=True)

    table: TargetTable
    brief: Brief
    basis: dict[str, Basis]  # by cell name
    questions: tuple[Question, ...] = ()
    notices: tuple[str, ...] = ()  # said in the reply: warnings, arithmetic, unused facts
    let_go: tuple[str, ...] = ()  # words of facts whose row the clerk has deleted
    base: Cited | None = None  # the earlier table of the project that it was built on
    alternatives: dict[str, tuple[Alternative, ...]] = {}  # by row_key of the row

    @model_validator(mode="after")
    def _every_cell_has_a_basis(self) -> "Draft":
        for cell, text in filled_cells(self.table).items():
            basis = self.basis.get(cell)
            if basis is None:
                raise ValueError(f"cell {cell} ({text!r}) has no basis")
            if basis.cell != cell:
                raise ValueError(f"basis of {cell} names {basis.cell}")
            if basis.kind is BasisKind.NEEDS_INPUT and re.search(r"\d", text.replace(TO_FILL, "")):
                raise ValueError(f"cell {cell} needs input yet says {text!r}")
            if basis.kind is BasisKind.PRECEDENT and not basis.sources:
                raise ValueError(f"basis of {cell} cites no precedent")
        return self


def alternatives_of(draft: Draft, row: int) -> tuple[Alternative, ...]:
    """What could stand in that row of the table instead, but for what it or another row says; empty where nothing is known."""
    own = draft.table.indicators[row]
    known = draft.alternatives.get(row_key(own.level2 or "", own.name), ())
    taken = {
        normalise(one.name)
        for place, one in enumerate(draft.table.indicators)
        if place != row and one.level2 == own.level2
    }
    return tuple(
        one
        for one in known
        if (one.name, one.value) != (own.name, own.value) and normalise(one.name) not in taken
    )


def open_cells(draft: Draft) -> frozenset[str]:
    """The cells that are honestly marked as still needing input."""
    return frozenset(
        cell for cell, basis in draft.basis.items() if basis.kind is BasisKind.NEEDS_INPUT
    )


def cell_text(table: TargetTable, cell: str) -> str:
    """The text of a cell by its name; "" where it is empty. KeyError for an unknown name."""
    if cell.startswith("indicators/"):
        _, row, field = cell.split("/")
        indicator = table.indicators[int(row)]
        if field not in {"level1", "level2", "name", "value", "weight", "note"}:
            raise KeyError(cell)
        found = getattr(indicator, field)
    elif cell in HEAD_CELLS:
        found = table
        for part in cell.split("/"):
            found = getattr(found, part)
    else:
        raise KeyError(cell)
    if found is None:
        return ""
    return found.in_wan() if hasattr(found, "in_wan") else str(found)


def filled_cells(table: TargetTable) -> dict[str, str]:
    """All cells that say something and must have a basis: heads, names and values."""
    texts = {cell: cell_text(table, cell) for cell in HEAD_CELLS}
    for number, row in enumerate(table.indicators):
        texts[f"indicators/{number}/name"] = row.name
        texts[f"indicators/{number}/value"] = row.value
    return {cell: text for cell, text in texts.items() if text}
