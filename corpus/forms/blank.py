"""An office's empty form as a file: its grid, the widths of its columns, its page."""

import io
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from corpus.errors import UserError
from corpus.forms.definition import Page
from corpus.grid import Grid
from corpus.reading.cells.rows import Row
from corpus.reading.opening.files import grids_of
from corpus.reading.opening.kinds import kind_of

_POINTS_PER_CM = 72 / 2.54
_OLD = {".doc": "docx", ".wps": "docx", ".rtf": "docx", ".odt": "docx", ".xls": "xlsx",
        ".et": "xlsx", ".ods": "xlsx"}  # fmt: skip
_PIXELS_PER_DIGIT = 8


class BlankForm(BaseModel):
    """The grid that holds the indicators' header, and how it stands on paper."""

    model_config = ConfigDict(frozen=True)

    grid: Grid
    header: int  # index in ``rows``
    widths: tuple[float, ...]  # cm
    page: Page
    after: tuple[str, ...] = ()  # paragraphs below the grid

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The grid's rows, notes above included, as rows with a negative number."""
        return tuple(Row(self.grid, cells) for cells in self.grid.rows())


def read_blank(content: bytes, file: str) -> BlankForm:
    """The empty form in a Word or Excel file.

    UserError where the file is of another kind, cannot be read, or shows no header of indicators.
    """
    suffix = Path(file).suffix.lower()
    kind = kind_of(content, file, suffix) if content.strip() else suffix
    if suffix in _OLD and kind not in {".docx", ".xlsx"}:
        from corpus.reading.formats.office import convert

        content, kind = convert(content, suffix, _OLD[suffix], file), f".{_OLD[suffix]}"
    if kind not in {".docx", ".xlsx"} or not content.strip():
        raise UserError(f"“{file}”不能用作表样：请给一张空白的 Word 或 Excel 表。")
    grids, _ = grids_of(content, kind, file)
    for place, grid in enumerate(grids):
        rows = tuple(Row(grid, cells) for cells in grid.rows())
        header = next((at for at, row in enumerate(rows) if row.is_header), None)
        if header is not None:
            after = grids[place + 1].text_before if place + 1 < len(grids) else ()
            count = max(cell.col + cell.col_span for row in rows for cell in row.cells)
            read = _word_sizes if kind == ".docx" else _excel_sizes
            widths, page = read(content, grid, place, count)
            return BlankForm(grid=grid, header=header, widths=widths, page=page, after=after)
    raise UserError(
        f"“{file}”里没有找到“一级指标、二级指标、三级指标、指标值”这样的表头，不能用作表样："
        "请给一张完整的空白表，或在 Word 表里写占位符（如“{{项目名称}}”）。"
    )


def _word_sizes(
    content: bytes, grid: Grid, place: int, count: int
) -> tuple[tuple[float, ...], Page]:
    from docx import Document
    from docx.oxml.ns import qn

    document = Document(io.BytesIO(content))
    section = document.sections[0]
    page = Page(
        width=round(section.page_width.cm, 2), height=round(section.page_height.cm, 2),
        top=round(section.top_margin.cm, 2), bottom=round(section.bottom_margin.cm, 2),
        left=round(section.left_margin.cm, 2), right=round(section.right_margin.cm, 2),
    )  # fmt: skip
    tables = list(document.element.body.iter(qn("w:tbl")))
    stated = [
        int(one.get(qn("w:w")) or 0) / 20 / _POINTS_PER_CM
        for one in tables[place].find(qn("w:tblGrid"))
    ]
    return _fitted(stated, count, page), page


def _excel_sizes(
    content: bytes, grid: Grid, place: int, count: int
) -> tuple[tuple[float, ...], Page]:
    from openpyxl import load_workbook
    from openpyxl.utils import get_column_letter

    book = load_workbook(io.BytesIO(content))
    sheet = next((one for one in book.worksheets if one.title == grid.name), book.worksheets[0])
    width, height = 21.0, 29.7
    if sheet.page_setup.orientation == "landscape":
        width, height = height, width
    page = Page(width=width, height=height)
    stated = []
    for number in range(1, count + 1):
        digits = sheet.column_dimensions[get_column_letter(number)].width or 9
        stated.append(digits * _PIXELS_PER_DIGIT / 96 * 2.54)
    return _fitted(stated, count, page), page


def _fitted(stated: list[float], count: int, page: Page) -> tuple[float, ...]:
    """One width a column, all together as wide as the page allows."""
    room = page.width - page.left - page.right
    widths = [width if width > 0.2 else 1.5 for width in stated]
    widths = widths[: max(count, len(widths))] + [2.0] * max(0, count - len(widths))
    scale = room / sum(widths) if sum(widths) > room or sum(widths) < 0.8 * room else 1.0
    return tuple(round(width * scale, 2) for width in widths)
