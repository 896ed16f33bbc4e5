"""Comma- and tab-separated files to a grid, quoting as spreadsheets write it."""

import csv
import io

from corpus.errors import UserError
from corpus.grid import Addressing, Cell, Grid
from corpus.reading.limits import MAX_CELLS
from corpus.text import clean_cell

_SEPARATORS = "\t,;|"
_LONGEST_CELL = 1_000_000


def csv_grid(text: str, file: str) -> Grid:
    """The grid of a .csv or .tsv text; the separator is the one that stands most often."""
    separator = max(_SEPARATORS, key=text.count)
    before = csv.field_size_limit(_LONGEST_CELL)
    cells: list[Cell] = []
    try:
        for row, texts in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator)):
            for col, piece in enumerate(texts):
                if shown := clean_cell(_unwrapped(piece)):
                    cells.append(Cell(row, col, shown))
            if len(cells) > MAX_CELLS:
                raise UserError(f"“{file}”太大：超过{MAX_CELLS:,}格。请分成几个文件再读。")
    except csv.Error as broken:
        raise UserError(f"“{file}”不是完整的表格文本：请重新导出后再试。") from broken
    finally:
        csv.field_size_limit(before)
    return Grid(tuple(cells), addressing=Addressing.LINES)


def _unwrapped(text: str) -> str:
    """Exports write ="001" so that a spreadsheet keeps the zeros."""
    if text.startswith('="') and text.endswith('"'):
        return text[2:-1].replace('""', '"')
    return text
