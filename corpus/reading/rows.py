"""Rows of a file in their order, each with what its words say it is."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from corpus.grid import Cell, Grid
from corpus.reading.words import (
    Head,
    column_role,
    find_heads,
    is_furniture,
    is_group,
    read_note,
    read_title,
)
from corpus.taxonomy import TaxonomyName, bare_class, taxonomy

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
        return len(core) >= 2 and 2 * len(known) >= len(roles)

    @cached_property
    def is_subheader(self) -> bool:
        """True where every cell is a column word: the second line of a header."""
        return all(column_role(cell.text) for cell in self.cells)

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
            if is_group(cell.text):
                continue
            return cell if names_class(cell.text) else None
        return None

    @cached_property
    def is_body(self) -> bool:
        """True where the row begins with a class of indicators."""
        return self.class_cell is not None


def names_class(text: str) -> bool:
    """True where the text is a 一级 or 二级 of either family."""
    return bool(find_level1(text) or find_level2(text))


def find_level1(text: str, family: TaxonomyName | None = None) -> str | None:
    """The canonical 一级 that the cell names in the family (in either, where none is given)."""
    return _find(text, family, 1)


def find_level2(text: str, family: TaxonomyName | None = None) -> str | None:
    """The canonical 二级 that the cell names in the family (in either, where none is given)."""
    return _find(text, family, 2)


@lru_cache(maxsize=65536)
def _find(text: str, family: TaxonomyName | None, level: int) -> str | None:
    if len(text) > 40 or not bare_class(text):
        return None
    for name in [family] if family else list(TaxonomyName):
        tree = taxonomy(name)
        found = tree.find_level1(text) if level == 1 else tree.find_level2(text)
        if found:
            return found
    return None
