"""Excel workbooks to grids: one grid a sheet, merged ranges as spans, values as shown."""

import datetime
import io
import zipfile
from decimal import Decimal
from typing import Any

from corpus import late_re as re
from corpus.errors import UserError
from corpus.grid import Addressing, Cell, Grid, column_letters
from corpus.numerals import plain
from corpus.reading.formats.xlsx_slim import Spans, slim_package, without_styles
from corpus.reading.limits import MAX_CELLS
from corpus.text import clean_cell

_FORMAT = re.compile(r'((?:"[^"]*"|[≥≤＜＞]|\\.)*)[#0,.?]+(%?)((?:"[^"]*"|\\.|_.)*)')

_MONTHS_ONLY = re.compile(r'(?:\[[^\]]*\])*(?:"[^"]*"|\\.|[ymYM\-/.;@ 年月])+')
"""A date's format without a day: yyyy"年"m"月"."""

_SHOWN_HIDDEN = 10  # hidden rows and columns named in a warning


def xlsx_grids(content: bytes, file: str) -> tuple[list[Grid], tuple[str, ...]]:
    """The grids of an .xlsx file with warnings; formulas count by their last result."""
    slim, merges = slim_package(content, file)
    warnings: list[str] = []
    try:
        (book, parts), formulas = _load_all(slim)
    except MemoryError:
        raise
    except Exception as broken:  # the library raises many kinds for a damaged file
        try:
            (book, parts), formulas = _load_all(without_styles(slim, file))
        except MemoryError:
            raise
        except Exception:
            raise UserError(
                f"打不开“{file}”：文件可能已损坏。请用 Excel 重新保存后再试。"
            ) from broken
        warnings.append("单元格样式已损坏，百分比和日期可能成了普通数字，请核对")
    grids: list[Grid] = []
    total = 0
    for sheet in book.worksheets:
        lost = _lost_formulas(formulas[sheet.title], sheet) if formulas else {}
        if lost:
            warnings.append(
                f"工作表“{sheet.title}”有{len(lost)}个公式没有保存计算结果，只读到公式本身："
                "请用 Excel 打开并保存一次"
            )
        grid = _grid(sheet, lost, merges.get(parts.get(sheet.title, ""), {}))
        total += len(grid.cells)
        if total > MAX_CELLS:
            raise UserError(f"“{file}”太大：超过{MAX_CELLS:,}格。请分成几个文件再读。")
        if hidden := _hidden(sheet):
            warnings.append(f"工作表“{sheet.title}”有隐藏的{hidden}，也已读取，请核对")
        if sheet.sheet_state != "visible" and grid.cells:
            warnings.append(f"工作表“{sheet.title}”是隐藏的，也已读取")
        grids.append(grid)
    return grids, tuple(warnings)


def _load_all(slim: bytes) -> tuple[tuple[Any, dict[str, str]], Any]:
    """The workbook by its values with the parts of its sheets, and by its formulas if it has any."""
    formulas = _load(slim, data_only=False)[0] if _has_formulas(slim) else None
    return _load(slim, data_only=True), formulas


def _pass(*_: object) -> None:
    return None


def _load(content: bytes, *, data_only: bool) -> tuple[Any, dict[str, str]]:
    """The workbook, and the part of the package that each sheet stands in."""
    from openpyxl.reader.excel import ExcelReader

    reader: Any = ExcelReader(io.BytesIO(content), data_only=data_only, keep_links=False)
    # charts, themes and file properties are no content, and are often damaged
    for part in ("read_chartsheet", "read_properties", "read_custom", "read_theme"):
        setattr(reader, part, _pass)
    reader.read()
    parts = {sheet.name: rel.target for sheet, rel in reader.parser.find_sheets()}
    return reader.wb, parts


def _stored(sheet: Any) -> list[Any]:
    # The public iterators walk (and create) every cell up to the sheet's last corner, which can
    # be 17 billion; the stored cells alone are what the file holds.
    return [cell for cell in sheet._cells.values() if cell.value is not None]


def _grid(sheet: Any, lost: dict[tuple[int, int], str], spans: Spans) -> Grid:
    cells = []
    for cell in _stored(sheet):
        text = clean_cell(shown_value(cell.value, cell.number_format))
        if text:
            rows, cols = spans.get((cell.row - 1, cell.column - 1), (1, 1))
            cells.append(Cell(cell.row - 1, cell.column - 1, text, rows, cols))
    cells.extend(Cell(row - 1, col - 1, text) for (row, col), text in lost.items())
    return Grid(tuple(cells), sheet.title, Addressing.SHEET)


def _hidden(sheet: Any) -> str:
    """The hidden rows and columns that hold something, for people: 第5行、C列."""
    stored = _stored(sheet)
    rows = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    ranges = [
        (col.min or 0, col.max or 0) for col in sheet.column_dimensions.values() if col.hidden
    ]
    shown = [f"第{row}行" for row in sorted(rows & {cell.row for cell in stored})]
    shown += [
        f"{column_letters(col - 1)}列"
        for col in sorted({cell.column for cell in stored})
        if any(first <= col <= last for first, last in ranges)
    ]
    return "、".join(shown[:_SHOWN_HIDDEN]) + ("等" if len(shown) > _SHOWN_HIDDEN else "")


def _has_formulas(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return any(
            re.search(rb"<f[ >/]", packed.read(name))
            for name in packed.namelist()
            if name.startswith("xl/worksheets/") and name.endswith(".xml")
        )


def _lost_formulas(formulas: Any, values: Any) -> dict[tuple[int, int], str]:
    known = {(cell.row, cell.column) for cell in _stored(values)}
    return {
        (cell.row, cell.column): str(cell.value)
        for cell in _stored(formulas)
        if cell.data_type == "f" and (cell.row, cell.column) not in known
    }


def shown_value(value: object, number_format: str = "General") -> str:
    """A cell's value as the sheet shows it: 0.9 in the format 0% is "90%"."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime.datetime | datetime.date):
        day = "" if _MONTHS_ONLY.fullmatch(number_format or "") else f"{value.day}日"
        return f"{value.year}年{value.month}月{day}"
    if not isinstance(value, int | float):
        return str(value)
    number = Decimal(format(value, ".15g")) if isinstance(value, float) else Decimal(value)
    found = _FORMAT.fullmatch((number_format or "").split(";")[0])
    if not number.is_finite():
        return str(value)
    if found is None:
        return plain(number * 100) + "%" if (number_format or "").endswith("%") else plain(number)
    lead, percent, tail = found.groups()
    body = plain(number * 100) + "%" if percent else plain(number)
    return _literal(lead) + body + _literal(tail)


def _literal(text: str) -> str:
    return re.sub(r'_.|\\|"', "", text)
