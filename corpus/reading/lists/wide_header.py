"""Finding wide lists: a row a project, a column a class of indicators.

项目名称 | 资金（万元） | 数量指标 | 质量指标 | …, the classes in one line of the header, or below their 一级 in
two. The same list may lie on its side: a column a project, a row a class.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from corpus import late_re as re
from corpus.grid import Addressing, Cell, column_letters
from corpus.reading.cells.rows import COST_CLASSES, Row, find_level1, find_level2, names_class
from corpus.reading.cells.words import (
    Head,
    column_role,
    find_heads,
    flat_head,
    is_bare_code,
    is_project_code,
)
from corpus.reading.form.columns import Columns
from corpus.reading.lists.flat_header import FlatSheet
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import normalise

_HEADER_WITHIN = 8  # titles and notes may stand above the header
_LEAST_CLASSES = 2
_CORNERS = frozenset(
    {"指标", "项目", "项目名称", "栏目", "内容", "类别", "指标类别", "指标名称", "指标/项目", "项目/指标"}
)  # fmt: skip
"""What stands over the labels of a list that lies on its side."""


@dataclass(frozen=True)
class ClassColumn:
    """Where indicators of one class stand; the 二级 is None where the list has 一级 alone."""

    level1: str
    level2: str | None
    label: Cell


@dataclass
class WideSheet:
    """A wide list: its heads as in any list of projects, and its columns of classes."""

    flat: FlatSheet
    classes: dict[int, ClassColumn]  # by column
    family: TaxonomyName
    taken: list[Row]  # the rows of the file that the list takes up
    originals: list[tuple[Cell, Cell]]  # a list on its side: each cell turned, and as it stood

    def project_row(self, row: Row) -> Row:
        """The row as it stands in the file; of a list on its side, the project's column."""
        before = {id(new): old for new, old in self.originals}
        return Row(row.grid, [before.get(id(cell), cell) for cell in row.cells])


@dataclass(frozen=True, eq=False)
class TurnedRow(Row):
    """A column of a list on its side, read as a row."""

    @property
    def address(self) -> str:
        """For people: 第2列."""
        col = self.number
        if self.grid.addressing is Addressing.SHEET:
            return f"{self.grid.name}{column_letters(col)}列"
        return f"{self.grid.name}第{col + 1}列"

    @cached_property
    def is_note(self) -> bool:
        """Never: the words of a column stand in rows of their own."""
        return False


def find_wide(rows: list[Row]) -> WideSheet | None:
    """The wide list among the rows of one grid, upright or on its side; None where there is none."""
    for i, row in enumerate(rows[:_HEADER_WITHIN]):
        for height in (2, 1):
            lines, below = rows[i : i + height], rows[i + height :]
            if row.number < 0 or len(lines) < height or not below:
                continue
            sheet = _as_wide(rows[:i], lines, _until_another(below, lines))
            if sheet is not None:
                return sheet
    for i, row in enumerate(rows[:_HEADER_WITHIN]):
        if row.number >= 0 and _is_corner(row):
            return _on_its_side(rows[:i], _until_another(rows[i:], []))
    return None


def _until_another(rows: list[Row], lines: list[Row]) -> list[Row]:
    """The rows before another table begins; a header that a page repeats is no beginning."""
    own = {normalise(cell.text) for line in lines for cell in line.cells}
    for i, row in enumerate(rows):
        again = "name" in row.fields and any(normalise(cell.text) not in own for cell in row.cells)
        if i and (row.is_title or again):
            return rows[:i]
    return rows


def _as_wide(above: list[Row], lines: list[Row], below: list[Row]) -> WideSheet | None:
    upper = lines[0]
    if len(lines) == 2 and not all(names_class(cell.text) for cell in lines[1].cells):
        return None
    heads, codes = _heads(upper)
    named = any(head.field == "name" for _, head in heads.values())
    if not named or not all(_fits(cell, heads, codes) for cell in upper.cells):
        return None
    classes, family = _classes(lines)
    if len({(one.level1, one.level2) for one in classes.values()}) < _LEAST_CLASSES:
        return None
    while below and below[0].is_subheader and below[0].cells[0].col in classes:
        lines, below = [*lines, below[0]], below[1:]  # 指标名称 | 指标值 below each class
    flat = FlatSheet(above, lines, below, heads, codes, Columns())
    projects = [row for row in below if flat.is_content(row) and flat.key(row)]
    full = [row for row in projects if any(cell.col in classes for cell in row.cells)]
    if not full or any(
        names_class(c.text) or column_role(c.text) for r in full for c in r.cells[:2]
    ):
        return None
    return WideSheet(flat, classes, family, [*above, *lines, *below], [])


def _fits(cell: Cell, heads: dict[int, tuple[Cell, Head]], codes: set[int]) -> bool:
    """False for a text that no header of a list has, such as the value of a form's head."""
    known = cell.col in heads or cell.col in codes or names_class(cell.text)
    return known or len(normalise(cell.text)) <= 10


def _heads(row: Row) -> tuple[dict[int, tuple[Cell, Head]], set[int]]:
    """The heads of projects and the columns of their codes."""
    heads: dict[int, tuple[Cell, Head]] = {}
    codes: set[int] = set()
    for cell in row.cells:
        if names_class(cell.text):
            continue
        found = find_heads(cell.text)
        head = found[0] if len(found) == 1 and found[0].value is None else flat_head(cell.text)
        taken = head is not None and head.field in {one.field for _, one in heads.values()}
        if is_project_code(cell.text) or is_bare_code(cell.text):
            codes.add(cell.col)
        elif head is not None and not (taken and head.field == "name"):
            heads[cell.col] = (cell, head)
    return heads, codes


def _classes(lines: list[Row]) -> tuple[dict[int, ClassColumn], TaxonomyName]:
    """The class of each column, and the family that they belong to."""
    labels = [cell for line in lines for cell in line.cells if names_class(cell.text)]
    firsts = [cell for cell in lines[0].cells if find_level1(cell.text)]
    lower = lines[1].cells if len(lines) == 2 else []
    below = {col for cell in lower for col in _cols(cell)}
    alone = [cell for cell in lines[0].cells if not below & set(_cols(cell))]
    bare_output = any(find_level1(cell.text) == "产出指标" for cell in alone)
    four = any(find_level2(cell.text) in COST_CLASSES for cell in labels) or (
        # 成本 beside 产出, not below it
        any(find_level1(c.text) == "成本指标" for c in alone) and (bool(lower) or bare_output)
    )
    family = TaxonomyName.FOUR_FAMILY if four else TaxonomyName.THREE_FAMILY
    classes: dict[int, ClassColumn] = {}
    for cell in [*(cell for cell in alone if names_class(cell.text)), *lower]:
        over = [one for one in firsts if one.col <= cell.col] if cell in lower else []
        said = find_level1(over[-1].text, family) if over else None
        one = _class(cell, said, family)
        if one is not None:
            classes |= dict.fromkeys(_cols(cell), one)
    return classes, family


def _class(cell: Cell, above: str | None, family: TaxonomyName) -> ClassColumn | None:
    second = find_level2(cell.text, family)
    first = above or (second and taxonomy(family).parent(second)) or find_level1(cell.text, family)
    if first is None:
        return None
    if second is None:
        children = [two for one, two in taxonomy(family).classes() if one == first]
        second = children[0] if len(children) == 1 else None
    return ClassColumn(first, second, cell)


def _cols(cell: Cell) -> range:
    return range(cell.col, cell.col + max(cell.col_span, 1))


def _is_corner(row: Row) -> bool:
    """True for the line of a list on its side that names the projects, two or more."""
    if normalise(row.cells[0].text).replace("\\", "/") not in _CORNERS or len(row.cells) < 3:
        return False
    names = [normalise(cell.text) for cell in row.cells[1:]]
    return len(set(names)) == len(names) and not any(
        find_heads(c.text) or flat_head(c.text) or column_role(c.text) or names_class(c.text)
        for c in row.cells[1:]
    )


def _on_its_side(above: list[Row], rows: list[Row]) -> WideSheet | None:
    grid, first = rows[0].grid, rows[0].cells[0].col
    rows = [row for row in rows if row.cells[0].col == first]
    turned: dict[int, list[Cell]] = {}
    originals = []
    for row in rows:
        for cell in row.cells:
            new = Cell(cell.col, cell.row, cell.text, cell.col_span, cell.row_span)
            if cell is rows[0].cells[0]:
                new = replace(new, text="项目名称")  # the corner may say 指标
            originals.append((new, cell))
            turned.setdefault(cell.col, []).append(new)
    lines: list[Row] = [TurnedRow(grid, turned[col]) for col in sorted(turned)]
    if len(lines) < 3 or _is_name_beside_value(lines):
        return None
    sheet = _as_wide([], lines[:1], lines[1:])
    if sheet is None:
        return None
    sheet.flat.above = above
    sheet.taken, sheet.originals = [*above, *rows], originals
    return sheet


def _is_name_beside_value(lines: list[Row]) -> bool:
    """True where one column holds bare values alone: its neighbour has their names."""
    labels = {cell.col for cell in lines[0].cells if names_class(cell.text)}
    bare = []
    for line in lines[1:]:
        told = [normalise(cell.text) for cell in line.cells if cell.col in labels]
        bare.append(bool(told) and all(re.match(r"[≥≤<>=]?\d", text) for text in told))
    return any(bare) and not all(bare)
