"""The review sheet 填报依据 as a sheet of an Excel file."""

from collections.abc import Sequence

from corpus.forms import Form, PlanCell
from corpus.forms.fit import LEADING, count_lines
from corpus.writing.annex import (
    ANNEX_HEADER,
    ANNEX_SIZE,
    ANNEX_TITLE,
    ANNEX_WIDTHS,
    Annex,
    AnnexLine,
)
from corpus.writing.sheet_cells import (
    Worksheet,
    border,
    characters,
    put,
    set_page,
    set_text,
    style,
)


def write_annex(sheet: Worksheet, annex: Annex, lines: Sequence[AnnexLine], form: Form) -> None:
    """Title, who and when, then the lines; the first of them is repeated on each page."""
    from openpyxl.utils import get_column_letter

    title, font = form.fonts.title, form.fonts.body.names[0]
    for column, width in enumerate(ANNEX_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = characters(width)
    top = 1
    for text, size, align in ((ANNEX_TITLE, 16, "center"), (annex.prepared, ANNEX_SIZE, "right")):
        if text:
            heading = put(sheet, top, 1, PlanCell(column=0, text=text))
            face = title if top == 1 else form.fonts.note
            style(heading, face.names[0], size, align, bold=face.bold)
            sheet.merge_cells(
                start_row=top, end_row=top, start_column=1, end_column=len(ANNEX_HEADER)
            )
            sheet.row_dimensions[top].height = size * 1.75
            top += 1
    for number, line in enumerate(lines, start=top):
        for column, text in enumerate(line.texts, start=1):
            cell = sheet.cell(number, column)
            set_text(cell, text)
            style(cell, font, ANNEX_SIZE, "center" if line.header else "left", bold=line.header)
            cell.border = border()
        tallest = max(
            count_lines(text, width, ANNEX_SIZE)
            for text, width in zip(line.texts, ANNEX_WIDTHS, strict=True)
        )
        sheet.row_dimensions[number].height = min(tallest * ANNEX_SIZE * LEADING + 4, 409)
    sheet.print_title_rows = f"{top}:{top}"
    set_page(sheet, form, one_page=False)
