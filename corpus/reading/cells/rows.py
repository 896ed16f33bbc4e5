"""Rows of a file in their order, each with what its words say it is."""

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from corpus import late_re as re
from corpus.grid import Cell, Grid
from corpus.reading.cells.words import (
    Head,
    column_role,
    find_heads,
    is_furniture,
    is_group,
    read_note,
    read_title,
)
from corpus.taxonomy import TaxonomyName, bare_class, taxonomy
from corpus.text import normalise

COST_CLASSES = frozenset(
    name for first, name in taxonomy(TaxonomyName.FOUR_FAMILY).classes() if first == "成本指标"
)
"""The 二级 that only the four families have."""
_SERIAL = re.compile(
    r"(?:\d{1,4}|[一二三四五六七八九十]{1,3}|\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\))[.、]?"
    r"|\d{1,2}(?:\.\d{1,2}){1,2}"
)
_CORE_ROLES = {"level1", "level2", "name", "value"}


@dataclass(frozen=True, eq=False)
class Row:
    """The non-empty cells of one row, left to right."""

    grid: Grid
    cells: list[Cell]

    @property
    def number(self) -> int:
        """The row in its grid, from 0; negative for a paragraph before it."""
        return self.cells[0].row

    @property
    def address(self) -> str:
        """For people: 第13行."""
        return self.grid.row_address(self.number)

    @cached_property
    def heads(self) -> list[tuple[Cell, tuple[Head, ...]]]:
        """The cells that name heads, with the heads."""
        return [(cell, heads) for cell in self.cells if (heads := find_heads(cell.text))]

    @cached_property
    def fields(self) -> set[str]:
        """The head fields that the row names."""
        return {head.field for _, heads in self.heads for head in heads}

    @cached_property
    def is_header(self) -> bool:
        """True for the header of the indicator columns."""
        roles = [column_role(cell.text) for cell in self.cells]
        known = [role for role in roles if role]
        core = _CORE_ROLES & set(known)
        if core == {"value"} and any(is_group(cell.text) for cell in self.cells):
            core.add("name")  # 序号, 绩效指标, 指标值: the classes stand in rows of their own
        return len(core) >= 2 and 2 * len(known) >= len(roles)

    @cached_property
    def is_subheader(self) -> bool:
        """True where every cell is a column word: the second line of a header."""
        return all(column_role(cell.text) for cell in self.cells)

    def completes(self, upper: "Row") -> bool:
        """True for the second line of the header whose first line is ``upper``."""
        if not self.is_subheader:
            return False
        classes = {"level1", "level2"}
        here, above = ({column_role(c.text) for c in row.cells} for row in (self, upper))
        return not self.is_header or (not here & classes and bool(above & classes))

    @cached_property
    def is_title(self) -> bool:
        """True for a title line."""
        return len(self.cells) <= 2 and read_title(self.cells[0].text) is not None

    @cached_property
    def is_note(self) -> bool:
        """True where the row holds nothing but titles, notes and furniture."""
        return all(
            read_note(c.text) or read_title(c.text) or is_furniture(c.text) for c in self.cells
        )

    @cached_property
    def class_cell(self) -> Cell | None:
        """The first cell, group labels aside, where it names a class of indicators."""
        for cell in self.cells:
            if is_group(cell.text) or (cell is self.cells[0] and is_serial(cell.text)):
                continue
            return cell if names_class(unfold(cell.text)[0]) else None
        return None

    @cached_property
    def body_cells(self) -> list[Cell]:
        """The cells with a class and its content in one cell taken apart.

        A cell that was taken apart stands here as several new ones at its own place.
        """
        cells: list[Cell] = []
        found = False
        for cell in self.cells:
            if found or is_group(cell.text):
                cells.append(cell)
                continue
            pieces = unfold(cell.text)
            found = find_level2(pieces[-1]) is not None or not names_class(pieces[0])
            cells.extend([cell] if len(pieces) == 1 else [replace(cell, text=p) for p in pieces])
        return cells

    @cached_property
    def is_body(self) -> bool:
        """True where the row begins with a class of indicators."""
        return self.class_cell is not None


def is_serial(text: str) -> bool:
    """True for the number of a row in a column 序号: 1, 一、, （二）, 1.2."""
    return _SERIAL.fullmatch(normalise(text)) is not None


def names_class(text: str) -> bool:
    """True where the text is a 一级 or 二级 of either family."""
    return bool(find_level1(text) or find_level2(text))


_GLUED = re.compile(r"\s*(\S{2,10}?指标)\s*((?:[一-龥]{2,8}指标|指标\d{1,2}\s*[:：])[\s\S]*)$")


@lru_cache(maxsize=65536)
def unfold(text: str) -> tuple[str, ...]:
    """The parts of a cell that holds a class and more.

    "产出指标-数量指标" -> both classes; "数量指标：种树≥100棵" -> class and content; any other text
    stays whole.
    """
    if names_class(text):
        return (text,)
    found = re.match(
        r"\s*([^:：\-－—/\\>＞\n]{2,16}?)\s*([:：\-－—/\\>＞\n]+)\s*(\S[\s\S]*)$", text
    )
    if not found or not names_class(found.group(1)):
        # "质量指标指标1：合格率": the tab between two cells was lost
        glued = _GLUED.match(text)
        if glued and names_class(glued.group(1)):
            return (glued.group(1), *unfold(glued.group(2)))
        return (text,)
    first, separator, rest = found.groups()
    if find_level1(first) and len(inner := unfold(rest)) > 1:
        return (first, *inner)
    if find_level2(rest) or set(separator) & set(":："):
        return (first, rest)
    return (text,)


def find_level1(text: str, family: TaxonomyName | None = None) -> str | None:
    """The canonical 一级 that the cell names in the family (in either, where none is given)."""
    return _find(text, family, 1)


def find_level2(text: str, family: TaxonomyName | None = None) -> str | None:
    """The canonical 二级 that the cell names in the family (in either, where none is given)."""
    return _find(text, family, 2)


@lru_cache(maxsize=65536)
def _find(text: str, family: TaxonomyName | None, level: int) -> str | None:
    if len(text) > 40:
        return None
    flat = normalise(text)
    if re.fullmatch(r"\([^()]*\)", flat):
        text = flat[1:-1]  # 【生态效益指标】
    if not bare_class(text):
        return None
    for name in [family] if family else list(TaxonomyName):
        tree = taxonomy(name)
        found = tree.find_level1(text) if level == 1 else tree.find_level2(text)
        if found:
            return found
    return None
