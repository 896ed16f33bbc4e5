"""Cells, fonts, borders and pages of an Excel sheet."""

from decimal import Decimal
from functools import cache
from typing import Any

from corpus import late_re as re
from corpus.errors import UserError
from corpus.forms import Form, PlanCell

Worksheet = Any  # openpyxl types its parts as optional that never are
_RISKY = re.compile(r"(?:^|\n)\s*[=+\-@＝＋－＠\t\r]")
_LONGEST_TEXT = 32_767  # Excel's limit for a cell
_EXACT_DIGITS = 15  # what Excel keeps of a number
_STANDARD_FONT = "宋体"
_DIGIT_PIXELS = 8


def set_standard_font(book: Any) -> None:
    """Make 宋体 12 the standard: its digits are 8 pixels wide in any program."""
    from openpyxl.styles import Font

    standard = Font(name=_STANDARD_FONT, size=12, charset=134)
    book._fonts[0] = standard
    book._named_styles["Normal"].font = standard


def put(sheet: Worksheet, row: int, column: int, cell: PlanCell) -> Any:
    """Write the content: exact numbers as numbers, everything else as text."""
    placed: Any = sheet.cell(row, column)
    if cell.amount is not None and len(cell.amount.normalize().as_tuple().digits) <= _EXACT_DIGITS:
        placed.value = _number(cell.amount)
        if "." in cell.text:
            placed.number_format = "0." + "0" * len(cell.text.partition(".")[2])
        else:
            placed.number_format = "0"
    else:
        set_text(placed, cell.text)
    return placed


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


def style(
    cell: Any, font: str, size: float, align: str, *, bold: bool = False, clipped: bool = False
) -> None:
    """Font, alignment ("left", "center", "right") and wrapping; ``size`` in points.

    ``clipped``: one line of the text is shown and ends at the edge of the cell. Wrapped lines would be
    cut through the middle of one; unwrapped ones run on over an empty neighbour, unless "fill" is asked.
    """
    from openpyxl.styles import Alignment, Font

    cell.font = Font(name=font, size=size, bold=bold, charset=134)
    cell.alignment = Alignment(
        horizontal="fill" if clipped else align, vertical="center", wrap_text=not clipped
    )


@cache
def border() -> Any:
    """Thin black lines on all sides."""
    from openpyxl.styles import Border, Side

    side = Side(style="thin", color="FF000000")
    return Border(left=side, right=side, top=side, bottom=side)


def characters(width_cm: float) -> float:
    """Excel's unit of column width: digits of the standard font, padding (5 pixels) included."""
    return round(width_cm / 2.54 * 96 / _DIGIT_PIXELS, 2)


def set_page(sheet: Worksheet, form: Form, *, one_page: bool) -> None:
    """A4, the form's margins and direction, fitted to the width; to one page where asked."""
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


def print_as_list(sheet: Any) -> None:
    """For a list of many columns: A4 lying, as wide as the page, the header on each."""
    sheet.page_setup.paperSize, sheet.page_setup.orientation = 9, "landscape"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.5
    sheet.print_title_rows = "1:1"
    sheet.oddFooter.center.text = "第 &P 页，共 &N 页"
