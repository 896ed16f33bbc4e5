"""One grid for all formats: cells with their spans, and the text that stands before them."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby


class Addressing(StrEnum):
    """How people name a cell of the grid."""

    LINES = "lines"  # pasted text: 第13行第4格
    TABLE = "table"  # a table of a document: 表1第13行第4格
    SHEET = "sheet"  # a worksheet: Sheet1!D13


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``row`` and ``col`` count from 0; a merged cell stands at its top left."""

    row: int
    col: int
    text: str
    row_span: int = 1
    col_span: int = 1


@dataclass(frozen=True)
class Grid:
    """A rectangle of cells as a reader found it; empty cells may be left out.

    ``name`` is the sheet's or table's name for people; ``text_before`` holds the paragraphs
    between the previous grid and this one. They may carry a title, a year, a unit note. A table
    that goes on over several pages is one grid; ``parts`` names its pieces, so that an address
    leads to the page.
    """

    cells: tuple[Cell, ...]
    name: str = ""
    addressing: Addressing = Addressing.LINES
    text_before: tuple[str, ...] = ()
    parts: tuple[tuple[int, str], ...] = ()  # (first row, name) of the pieces on further pages

    def rows(self) -> list[list[Cell]]:
        """The non-empty cells by row, left to right; paragraphs before come first, a row each.

        A paragraph is a cell with a negative row: -1 is the last one before the grid.
        """
        count = len(self.text_before)
        before = [
            [Cell(i - count, 0, text)] for i, text in enumerate(self.text_before) if text.strip()
        ]
        filled = sorted(
            (cell for cell in self.cells if cell.text.strip()), key=lambda c: (c.row, c.col)
        )
        return before + [list(cells) for _, cells in groupby(filled, key=lambda c: c.row)]

    def address(self, cell: Cell) -> str:
        """The cell's address for people."""
        if cell.row < 0:
            place = cell.row + len(self.text_before) + 1
            return f"{self.name}之前第{place}段" if self.name else f"第{place}段"
        if self.addressing is Addressing.SHEET:
            return f"{self.name}!{column_letters(cell.col)}{cell.row + 1}"
        return f"{self.row_address(cell.row)}第{cell.col + 1}格"

    def row_address(self, row: int) -> str:
        """The address of a row for people: 第13行, 表1第13行."""
        if row < 0:
            return self.address(Cell(row, 0, ""))
        start, name = 0, self.name
        for first, part in self.parts:
            if first <= row:
                start, name = first, part
        return f"{name}第{row - start + 1}行"


def column_letters(col: int) -> str:
    """The spreadsheet name of a column counted from 0: 0 -> "A", 27 -> "AB"."""
    letters = ""
    col += 1
    while col:
        col, rest = divmod(col - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
