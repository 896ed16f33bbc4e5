"""Writing a target table as an Excel file that prints as the form."""

import io
from collections.abc import Sequence
from typing import Any

from corpus import late_re as re
from corpus.forms import Form, PlanCell, PlanRow, SheetPlan, lay_out, lay_out_flat, printable
from corpus.forms.fit import LEADING, count_lines
from corpus.writing.annex import ANNEX_SHEET, annex_lines
from corpus.writing.draftmark import DRAFT_LINE, DRAFT_WORD
from corpus.writing.item import ExportItem
from corpus.writing.sheet_annex import write_annex
from corpus.writing.sheet_cells import (
    Worksheet,
    border,
    characters,
    put,
    set_page,
    set_standard_font,
    set_text,
    style,
)

__all__ = ["set_text", "write_xlsx"]

SHEET = "绩效目标表"
_MOST_LINES = 3  # a longer repeated text does not make the rows of a flat sheet higher
_LONGEST_NAME = 31  # of a sheet
_TALLEST_ROW = 400.0  # pt; Excel's limit is 409.5
_OPEN_FILL = "FFFFF2CC"


def write_xlsx(items: Sequence[ExportItem], form: Form) -> bytes:
    """The tables on ``form`` as .xlsx, a sheet each, with its review sheet behind it.

    Amounts, weights and plain numbers are numbers, all else is text that no program computes. A
    table with a draft mark has 草稿 in the header of each page and in the sheet's name. UserError
    where a text is longer than Excel can hold.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.properties.creator = ""
    book.properties.title = printable(items[0].table.project_name).replace("\n", " ")[:255]
    set_standard_font(book)
    book.remove(book.worksheets[0])
    if form.flat:
        marked = any(item.draft_mark for item in items)
        sheet = _add_sheet(book, SHEET, marked)
        plan = lay_out_flat([item.table for item in items], form)
        _write_plan(sheet, _repeated(plan), form)
    for item in items:
        if not form.flat:
            name = SHEET if len(items) == 1 else item.table.project_name
            _write_plan(_add_sheet(book, name, item.draft_mark), lay_out(item.table, form), form)
        if item.annex:
            sheet = _add_sheet(book, ANNEX_SHEET, item.draft_mark)
            write_annex(sheet, item.annex, annex_lines(item.annex, item.table, form), form)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _add_sheet(book: Any, name: str, draft_mark: bool) -> Worksheet:
    """A sheet under that name, made fit for Excel and unlike the others' names."""
    mark = f"（{DRAFT_WORD}）" if draft_mark and name != ANNEX_SHEET else ""
    bare = re.sub(r"[\\/*?:\[\]]", "_", " ".join(printable(name).split())).strip("' ") or SHEET
    if bare.lower() == "history":  # Excel keeps this name for itself
        bare = f"_{bare}"
    taken = {one.title.lower() for one in book.worksheets}
    number, ending = 1, mark
    while (title := _cut(bare, _LONGEST_NAME - len(ending)).rstrip("'") + ending).lower() in taken:
        number += 1
        ending = f"{number}{mark}"
    sheet = book.create_sheet(title)
    if draft_mark:
        _mark_draft(sheet)
    return sheet


def _cut(text: str, units: int) -> str:
    """The beginning of a text, at most ``units`` long as Excel counts (UTF-16)."""
    while len(text.encode("utf-16-le")) // 2 > units:
        text = text[:-1]
    return text


def _mark_draft(sheet: Worksheet) -> None:
    header = sheet.oddHeader.center
    header.text, header.size, header.color = DRAFT_LINE, 14, "C00000"
    sheet.sheet_properties.tabColor = "FFC00000"


def _write_plan(sheet: Worksheet, plan: SheetPlan, form: Form) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.pagebreak import Break

    fonts = form.fonts
    for number, width in enumerate(plan.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = characters(width)
    top = 1
    for text, face, align in (
        (plan.title, fonts.title, "center"),
        (plan.year_line, fonts.note, "center"),
        (plan.note, fonts.note, "right"),
    ):
        if text:
            span = PlanCell(column=0, text=text, colspan=len(plan.columns))
            cell = put(sheet, top, 1, span)
            style(cell, face.names[0], face.sizes[0], align, bold=face.bold)
            sheet.merge_cells(start_row=top, end_row=top, start_column=1, end_column=span.colspan)
            sheet.row_dimensions[top].height = face.sizes[0] * 1.6
            top += 1
    starts = _sheet_rows(sheet, plan, top)
    for number, row in enumerate(plan.rows):
        for plan_cell in row.cells:
            _write_cell(sheet, plan_cell, plan, form, starts, number)
    last = starts[-1] - 1
    for line in plan.footer:
        last += 1
        note = put(sheet, last, 1, PlanCell(column=0, text=line))
        style(note, fonts.note.names[0], fonts.note.sizes[0], "left")
        sheet.merge_cells(
            start_row=last, end_row=last, start_column=1, end_column=len(plan.columns)
        )
        sheet.row_dimensions[last].height = fonts.note.sizes[0] * 1.6
    header = starts[plan.header_row]
    sheet.print_area = f"A1:{get_column_letter(len(plan.columns))}{last}"
    if plan.flat:
        sheet.freeze_panes = f"A{header + 1}"
        sheet.auto_filter.ref = f"A{header}:{get_column_letter(len(plan.columns))}{last}"
    if not plan.one_page or plan.flat:
        for start in () if plan.flat else plan.page_starts:
            sheet.row_breaks.append(Break(id=starts[start] - 1))
        sheet.print_title_rows = f"{header}:{header}"
        sheet.oddFooter.center.text = "第 &P 页，共 &N 页"
    rows = len(plan.rows) - plan.header_row - 1
    one_page = not plan.flat and (plan.one_page or rows <= form.page.one_page_rows)
    set_page(sheet, form, one_page=one_page)


def _repeated(plan: SheetPlan) -> SheetPlan:
    """A flat plan with each cell once a row that it spans: to be filtered and sorted.

    A project's first row grows to all that it says; those that repeat it stay low and show only the
    beginning of a longer text. Excel breaks the pages itself, so a text that the plan lets stand again
    at the top of a page is a repeated one as well.
    """
    rows: list[list[PlanCell]] = [[] for _ in plan.rows]
    again: list[list[PlanCell]] = [[] for _ in plan.rows]
    for number, row in enumerate(plan.rows):
        for cell in row.cells:
            for below in range(cell.rowspan):
                at = again if below or cell.continued else rows
                at[number + below].append(cell.model_copy(update={"rowspan": 1}))
    grown = []
    for before, own, repeated in zip(plan.rows, rows, again, strict=True):
        said_again = [(cell, _lines(cell, plan)) for cell in repeated]
        low = [need for _, need in said_again if need <= _MOST_LINES]
        lines = max([1, *(_lines(cell, plan) for cell in own), *low])
        cut = [cell.model_copy(update={"clipped": need > lines}) for cell, need in said_again]
        height = max(before.height, lines * plan.body_size * LEADING + 4)
        cells = sorted([*own, *cut], key=lambda cell: cell.column)
        grown.append(PlanRow(cells=tuple(cells), height=height))
    return plan.model_copy(update={"rows": tuple(grown)})


def _lines(cell: PlanCell, plan: SheetPlan) -> int:
    return count_lines(cell.text, plan.columns[cell.column], plan.body_size)


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
    placed = put(sheet, first, left, cell)
    style(placed, form.fonts.body.names[0], plan.body_size, cell.align, clipped=cell.clipped)
    for at in range(first, last + 1):
        for column in range(left, right + 1):
            inside = sheet.cell(at, column)
            inside.border = border()
            if cell.open:
                inside.fill = PatternFill("solid", fgColor=_OPEN_FILL)
    if (first, left) != (last, right):
        sheet.merge_cells(start_row=first, end_row=last, start_column=left, end_column=right)
        for at in range(first, last + 1):  # merging takes the inner borders away
            for column in range(left, right + 1):
                sheet.cell(at, column).border = border()
