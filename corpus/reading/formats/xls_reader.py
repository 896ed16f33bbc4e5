"""Workbooks of old Excel (.xls, and .et of WPS) to grids."""

from typing import Any

from corpus.errors import UserError
from corpus.grid import Addressing, Cell, Grid
from corpus.reading.formats.package import locked
from corpus.reading.formats.xlsx_reader import shown_value
from corpus.reading.limits import MAX_CELLS, MAX_SPAN
from corpus.text import clean_cell


def xls_grids(content: bytes, file: str) -> tuple[list[Grid], tuple[str, ...]]:
    """The grids of an .xls file, one a sheet, with warnings; values as the sheets show them."""
    import io

    import xlrd

    try:
        # what the library has to say of a file's oddities goes nowhere
        book: Any = xlrd.open_workbook(
            file_contents=content, formatting_info=True, logfile=io.StringIO()
        )
        sheets = list(book.sheets())
    except MemoryError:
        raise
    except Exception as broken:  # the library raises many kinds for a damaged file
        if "encrypted" in str(broken).lower():
            raise locked(file) from broken
        raise UserError(f"打不开“{file}”：文件可能已损坏。请用 Excel 重新保存后再试。") from broken
    grids: list[Grid] = []
    warnings: list[str] = []
    total = 0
    for sheet in sheets:
        try:
            grid = _grid(book, sheet)
        except MemoryError:
            raise
        except Exception as broken:  # a sheet's records may be damaged in many ways
            raise UserError(
                f"打不开“{file}”的工作表“{sheet.name}”：文件可能已损坏。请用 Excel 重新保存后再试。"
            ) from broken
        total += len(grid.cells)
        if total > MAX_CELLS:
            raise UserError(f"“{file}”太大：超过{MAX_CELLS:,}格。请分成几个文件再读。")
        if sheet.visibility and grid.cells:
            warnings.append(f"工作表“{sheet.name}”是隐藏的，也已读取")
        grids.append(grid)
    return grids, tuple(warnings)


def _grid(book: Any, sheet: Any) -> Grid:
    spans = {
        (top, left): (min(bottom - top, MAX_SPAN), min(right - left, MAX_SPAN))
        for top, bottom, left, right in sheet.merged_cells
    }
    cells = []
    for row in range(sheet.nrows):
        for col in range(sheet.row_len(row)):
            text = clean_cell(_shown(book, sheet.cell(row, col)))
            if text:
                rows, cols = spans.get((row, col), (1, 1))
                cells.append(Cell(row, col, text, max(1, rows), max(1, cols)))
    return Grid(tuple(cells), sheet.name, Addressing.SHEET)


def _shown(book: Any, cell: Any) -> str:
    """A cell's value as the sheet shows it; errors (#N/A) by their names."""
    import xlrd

    if cell.ctype in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK}:
        return ""
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return str(cell.value)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return shown_value(bool(cell.value))
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#ERR"))
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            return shown_value(xlrd.xldate_as_datetime(cell.value, book.datemode))
        except (xlrd.XLDateError, OverflowError, ValueError):
            return shown_value(cell.value)
    return shown_value(cell.value, _format(book, cell))


def _format(book: Any, cell: Any) -> str:
    if cell.xf_index is None or cell.xf_index >= len(book.xf_list):
        return "General"
    found = book.format_map.get(book.xf_list[cell.xf_index].format_key)
    return found.format_str if found is not None else "General"
