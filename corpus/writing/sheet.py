"""Writing a target table as an Excel file that prints as the form."""

import io
import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from corpus.errors import UserError
from corpus.forms import Form, PlanCell, SheetPlan, lay_out, printable
from corpus.forms.fit import LEADING, count_lines
from corpus.schema import TargetTable
from corpus.writing.annex import (
    ANNEX_HEADER,
    ANNEX_SHEET,
    ANNEX_SIZE,
    ANNEX_TITLE,
    ANNEX_WIDTHS,
    AnnexRow,
    annex_lines,
)
from corpus.writing.draftmark import DRAFT_LINE, DRAFT_WORD

Worksheet = Any  # openpyxl types its parts as optional that never are
_RISKY = re.compile(r"(?:^|\n)\s*[=+\-@＝＋－＠\t\r]")
_LONGEST_TEXT = 32_767  # Excel's limit for a cell
_TALLEST_ROW = 400.0  # pt; Excel's limit is 409.5
_EXACT_DIGITS = 15  # what Excel keeps of a number
_STANDARD_FONT = "宋体"
_DIGIT_PIXELS = 8
_OPEN_FILL = "FFFFF2CC"


def write_xlsx(
    table: TargetTable,
    form: Form,
    *,
    draft_mark: bool = False,
    annex: Sequence[AnnexRow] = (),
) -> bytes:
    """The table on ``form`` as .xlsx; with an annex, a sheet 填报依据 follows.

    Amounts of the head are numbers, all else is text that no program computes. ``draft_mark``
    puts 草稿 into the header of every page and into the sheet's name. UserError where a text is
    longer than Excel can hold.
    """
    from openpyxl import Workbook

    plan = lay_out(table, form)
    book = Workbook()
    book.properties.creator = ""
    book.properties.title = printable(table.project_name).replace("\n", " ")[:255]
    _set_standard_font(book)
    sheet = book.worksheets[0]
    sheet.title = f"绩效目标表（{DRAFT_WORD}）" if draft_mark else "绩效目标表"
    _write_plan(sheet, plan, form)
    if annex:
        _write_annex(book.create_sheet(ANNEX_SHEET), annex_lines(annex, table, form), form)
    if draft_mark:
        for one in book.worksheets:
            _mark_draft(one)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _set_standard_font(book: Any) -> None:
    """Make 宋体 12 the standard: its digits are 8 pixels wide in any program."""
    from openpyxl.styles import Font

    standard = Font(name=_STANDARD_FONT, size=12, charset=134)
    book._fonts[0] = standard
    book._named_styles["Normal"].font = standard


def _mark_draft(sheet: Worksheet) -> None:
    header = sheet.oddHeader.center
    header.text, header.size, header.color = DRAFT_LINE, 14, "C00000"
    sheet.sheet_properties.tabColor = "FFC00000"


def _write_plan(sheet: Worksheet, plan: SheetPlan, form: Form) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.pagebreak import Break

    fonts = form.fonts
    for number, width in enumerate(plan.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _characters(width)
    top = 1
    for text, face, align in (
        (plan.title, fonts.title, "center"),
        (plan.year_line, fonts.note, "center"),
        (plan.note, fonts.note, "right"),
    ):
        if text:
            span = PlanCell(column=0, text=text, colspan=len(plan.columns))
            cell = _put(sheet, top, 1, span)
            _style(cell, face.names[0], face.sizes[0], align, bold=face.bold)
            sheet.merge_cells(start_row=top, end_row=top, start_column=1, end_column=span.colspan)
            sheet.row_dimensions[top].height = face.sizes[0] * 1.6
            top += 1
    starts = _sheet_rows(sheet, plan, top)
    for number, row in enumerate(plan.rows):
        for plan_cell in row.cells:
            for at, one in _repeated(plan_cell, number) if plan.flat else [(number, plan_cell)]:
                _write_cell(sheet, one, plan, form, starts, at)
    last = starts[-1] - 1
    header = starts[plan.header_row]
    sheet.print_area = f"A1:{get_column_letter(len(plan.columns))}{last}"
    if plan.flat:
        sheet.freeze_panes = f"A{header + 1}"
        sheet.auto_filter.ref = f"A{header}:{get_column_letter(len(plan.columns))}{last}"
    if not plan.one_page:
        for start in plan.page_starts:
            sheet.row_breaks.append(Break(id=starts[start] - 1))
        sheet.print_title_rows = f"{header}:{header}"
        sheet.oddFooter.center.text = "第 &P 页，共 &N 页"
    rows = len(plan.rows) - plan.header_row - 1
    one_page = plan.one_page or rows <= form.page.one_page_rows
    _set_page(sheet, form, one_page=one_page)


def _repeated(cell: PlanCell, number: int) -> list[tuple[int, PlanCell]]:
    """The cell once a row that it spans: a flat sheet is there to be filtered and sorted."""
    single = cell.model_copy(update={"rowspan": 1})
    return [(number + below, single) for below in range(cell.rowspan)]


def _sheet_rows(sheet: Worksheet, plan: SheetPlan, top: int) -> list[int]:
    """First sheet row of each plan row, and the row after the last; heights are set.

    A row higher than Excel allows becomes several, over which its cells are merged.
    """
    starts = []
    for row in plan.rows:
        starts.append(top)
        pieces = int(row.height // _TALLEST_ROW) + 1
        for _ in range(pieces):
            sheet.row_dimensions[top].height = row.height / pieces
            top += 1
    return [*starts, top]


def _write_cell(
    sheet: Worksheet, cell: PlanCell, plan: SheetPlan, form: Form, starts: list[int], number: int
) -> None:
    from openpyxl.styles import PatternFill

    first, last = starts[number], starts[number + cell.rowspan] - 1
    left, right = cell.column + 1, cell.column + cell.colspan
    put = _put(sheet, first, left, cell)
    _style(put, form.fonts.body.names[0], plan.body_size, cell.align)
    for at in range(first, last + 1):
        for column in range(left, right + 1):
            inside = sheet.cell(at, column)
            inside.border = _border()
            if cell.open:
                inside.fill = PatternFill("solid", fgColor=_OPEN_FILL)
    if (first, left) != (last, right):
        sheet.merge_cells(start_row=first, end_row=last, start_column=left, end_column=right)
        for at in range(first, last + 1):  # merging takes the inner borders away
            for column in range(left, right + 1):
                sheet.cell(at, column).border = _border()


def _put(sheet: Worksheet, row: int, column: int, cell: PlanCell) -> Any:
    """Write the content: exact numbers as numbers, everything else as text."""
    put: Any = sheet.cell(row, column)
    if cell.amount is not None and len(cell.amount.normalize().as_tuple().digits) <= _EXACT_DIGITS:
        put.value = _number(cell.amount)
        if "." in cell.text:
            put.number_format = "0." + "0" * len(cell.text.partition(".")[2])
        else:
            put.number_format = "0"
    else:
        set_text(put, cell.text)
    return put


def _number(amount: Decimal) -> int | Decimal:
    return int(amount) if amount == amount.to_integral_value() else amount.normalize()


def set_text(cell: Any, text: str) -> None:
    """Put ``text`` into a cell as text, whatever it begins with.

    UserError where it is longer than Excel holds.
    """
    if len(text.encode("utf-16-le")) // 2 > _LONGEST_TEXT:
        raise UserError(
            f"有一处文字长达{len(text)}个字，超过了Excel单元格的上限{_LONGEST_TEXT}字："
            "请缩短后再导出，或改为导出Word文件。"
        )
    if not text:
        return
    cell.value = text
    cell.data_type = "s"  # openpyxl would take "=..." for a formula
    cell.number_format = "@"
    if _RISKY.search(text):
        cell.quotePrefix = True  # stays text when the clerk edits the cell, too


def _style(cell: Any, font: str, size: float, align: str, *, bold: bool = False) -> None:
    from openpyxl.styles import Alignment, Font

    cell.font = Font(name=font, size=size, bold=bold, charset=134)
    cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)


@cache
def _border() -> Any:
    from openpyxl.styles import Border, Side

    side = Side(style="thin", color="FF000000")
    return Border(left=side, right=side, top=side, bottom=side)


def _characters(width_cm: float) -> float:
    """Excel's unit of column width: digits of the standard font, padding (5 pixels) included."""
    return round(width_cm / 2.54 * 96 / _DIGIT_PIXELS, 2)


def _set_page(sheet: Worksheet, form: Form, *, one_page: bool) -> None:
    page = form.page
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.orientation = "landscape" if page.width > page.height else "portrait"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 1 if one_page else 0
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.top, margins.bottom = page.top / 2.54, page.bottom / 2.54
    margins.left, margins.right = page.left / 2.54, page.right / 2.54
    margins.header = margins.footer = 0.3
    sheet.sheet_view.showGridLines = False


def _write_annex(sheet: Worksheet, lines: list[tuple[str, str, str]], form: Form) -> None:
    from openpyxl.utils import get_column_letter

    title, font = form.fonts.title, form.fonts.body.names[0]
    heading = _put(sheet, 1, 1, PlanCell(column=0, text=ANNEX_TITLE))
    _style(heading, title.names[0], 16, "center", bold=title.bold)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(ANNEX_HEADER))
    sheet.row_dimensions[1].height = 28
    for column, width in enumerate(ANNEX_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = _characters(width)
    for number, line in enumerate([ANNEX_HEADER, *lines], start=2):
        for column, text in enumerate(line, start=1):
            cell = sheet.cell(number, column)
            set_text(cell, text)
            _style(cell, font, ANNEX_SIZE, "left" if number > 2 else "center", bold=number == 2)
            cell.border = _border()
        tallest = max(
            count_lines(text, width, ANNEX_SIZE)
            for text, width in zip(line, ANNEX_WIDTHS, strict=True)
        )
        sheet.row_dimensions[number].height = min(tallest * ANNEX_SIZE * LEADING + 4, 409)
    sheet.print_title_rows = "2:2"
    _set_page(sheet, form, one_page=False)
