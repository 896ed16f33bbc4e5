"""The columns of the indicator part, by their header words."""

from dataclasses import dataclass, replace

from corpus import late_re as re
from corpus.grid import Cell
from corpus.reading.cells.rows import Row, is_serial, names_class, unfold
from corpus.reading.cells.words import GOALS, Head, column_role, find_heads, is_group
from corpus.text import clean_cell, normalise

_SERIALS = frozenset({"序号", "指标序号", "编号"})
_OVERHANG = 3
"""How far the body may reach to the right of its header, in columns."""


@dataclass(frozen=True)
class Column:
    """One column: where it stands, its role (a key of "columns" in the data), its header."""

    col: int
    span: int
    role: str
    label: str


@dataclass(frozen=True)
class Columns:
    """The columns of one block of indicators, left to right."""

    columns: tuple[Column, ...] = ()

    def has(self, role: str) -> bool:
        """True where a column has the role."""
        return any(column.role == role for column in self.columns)

    def first(self, role: str) -> int | None:
        """Where the first column of the role stands, or None."""
        return next((column.col for column in self.columns if column.role == role), None)

    def at(self, col: int) -> Column | None:
        """The column at ``col``; beyond the last header its column counts on."""
        for column in self.columns:
            if column.col <= col < column.col + column.span:
                return column
        if self.columns:
            last = self.columns[-1]
            if last.col <= col < last.col + last.span + _OVERHANG:
                return last
        return None

    def content(self) -> list[Column]:
        """The columns behind the classes."""
        return [c for c in self.columns if c.role not in {"group", "level1", "level2"}]

    @property
    def known(self) -> bool:
        """True where a header was found."""
        return bool(self.columns)


@dataclass(frozen=True)
class Header:
    """The blocks of a header: one, or two for twin indicator columns.

    ``boundary`` is the column at which the second block begins. ``midterm`` is the block that a
    first line of the header calls 中期, where it does.
    """

    blocks: tuple[Columns, ...] = (Columns(),)
    boundary: int | None = None
    midterm: int | None = None

    def goal(self, row: Row) -> tuple[Cell, Head] | None:
        """The goal that stands in a first column of its own beside the indicators, or None."""
        first = row.cells[0]
        column = self.blocks[0].at(first.col)
        if column is None or column.role not in {"group", "extra"} or is_group(first.text):
            return None
        heads = find_heads(column.label)
        goal = heads[0] if len(heads) == 1 and heads[0].field in GOALS else None
        left = all(column.col <= other.col for other in self.blocks[0].columns)
        return (first, goal) if goal and left and not names_class(unfold(first.text)[0]) else None

    def serial(self, row: Row) -> Cell | None:
        """The row's number in a column 序号, or None."""
        first = row.cells[0]
        column = self.blocks[0].at(first.col) if is_serial(first.text) else None
        return first if column and normalise(column.label) in _SERIALS else None


def read_header(row: Row, below: Row | None = None, year: int | None = None) -> Header:
    """The header that ``row`` (with a second line ``below``, where there is one) sets up.

    ``year`` chooses among 2024年指标值, 2025年指标值.
    """
    columns = [_column(cell) for cell in row.cells]
    if below is not None:
        lower = [_column(cell) for cell in below.cells]
        taken = {column.col for column in lower}
        kept = []
        for column in columns:
            rest = [c for c in range(column.col, column.col + column.span) if c not in taken]
            if rest:
                kept.append(replace(column, col=rest[0], span=len(rest)))
        columns = sorted(kept + lower, key=lambda column: column.col)
    header = _blocks(_settle(columns), year)
    if below is None or header.boundary is None:
        return header
    above = [_term(row, block, header.boundary) for block in header.blocks]
    return replace(
        header, midterm=above.index("中期") if sorted(above) == ["中期", "年度"] else None
    )


def _term(row: Row, block: Columns, boundary: int) -> str:
    """中期 or 年度 where the first line says so of a block, else ""."""
    name, value = block.first("name") or 0, block.first("value") or 0
    said = [
        normalise(cell.text)
        for cell in row.cells
        if cell.col <= max(name, value)
        and cell.col + max(cell.col_span, 2) > name
        and (cell.col >= boundary) == (name >= boundary)
    ]
    if any(re.search("中期|实施期|中长期|长期|三年|总体", text) for text in said):
        return "中期"
    return "年度" if any(re.search("年度|当年|本年|年", text) for text in said) else ""


def _column(cell: Cell) -> Column:
    role = column_role(cell.text) or "extra"
    if is_group(cell.text):
        role = "group"
    return Column(cell.col, cell.col_span, role, clean_cell(cell.text).replace("\n", ""))


def _settle(columns: list[Column]) -> list[Column]:
    """绩效指标 behind the classes, or without any, is the name column, where no other is."""
    classes = [i for i, column in enumerate(columns) if column.role in {"level1", "level2"}]
    if not any(column.role == "name" for column in columns):
        for i, column in enumerate(columns):
            numbers = normalise(column.label) in _SERIALS
            if column.role == "group" and not numbers and (not classes or classes[0] < i):
                columns[i] = replace(column, role="name")
                break
    if not any(column.role == "value" for column in columns):
        for i, column in enumerate(columns):
            if column.role == "midterm_value":
                columns[i] = replace(column, role="value")
                break
    return columns


def _blocks(columns: list[Column], year: int | None) -> Header:
    names = [i for i, column in enumerate(columns) if column.role == "name"]
    values = [i for i, column in enumerate(columns) if column.role in {"value", "midterm_value"}]
    if len(names) == 2 and len(values) == 2 and names[0] < values[0] < names[1] < values[1]:
        start = names[1]
        while start and columns[start - 1].role in {"level1", "level2"}:
            start -= 1
        shared = [c for c in columns[: names[0]] if c.role in {"group", "level1"}]
        if start == names[1]:
            shared = columns[: names[0]]
        first, second = columns[:start], shared + columns[start:]
        return Header((_single(first, year), _single(second, year)), columns[start].col)
    return Header((_single(columns, year),))


def _single(columns: list[Column], year: int | None) -> Columns:
    """One column a role: the better one keeps it, the others become notes."""
    best: dict[str, Column] = {}
    for column in columns:
        if column.role in {"extra", "midterm_value", "group"}:
            continue
        before = best.get(column.role)
        if before is None or (_preferred(column, year) > _preferred(before, year)):
            best[column.role] = column
    settled = []
    for column in columns:
        loser = column.role in best and best[column.role] is not column
        settled.append(replace(column, role="extra") if loser else column)
    return Columns(tuple(settled))


def _preferred(column: Column, year: int | None) -> int:
    label = normalise(column.label)
    if column.role == "weight":
        return column.col  # the last one weighs the 三级指标
    if column.role == "value":
        if year is not None and str(year) in label:
            return 3
        return 2 if any(word in label for word in ("年度", "当年", "本年", "年初")) else 1
    return 2 if "三级" in label else 1
