"""Fitting a printed grid to the page: font size and row heights, by estimated line breaks.

Estimates rest on full-width characters being as wide as the font is high, which holds for every
Chinese font; writers set line heights to ``LEADING`` exactly, so that the estimate holds in any
program and whatever font stands in.
"""

import math
import unicodedata

from corpus.forms.definition import Form
from corpus.forms.plan import PlanCell, PlanRow, SheetPlan

POINTS_PER_CM = 72 / 2.54
LEADING = 1.3
"""Line height over font size."""
CELL_PADDING_CM = 0.12
"""Left and right padding of a cell."""
_ROW_PADDING = 3.0  # pt above and below the text together
_SLACK = 0.96  # a little width is lost where a full stop may not begin a line
_HALF = 0.55  # em; letters and digits, the wide ones of them included


def text_width(text: str) -> float:
    """Width of one line in em (full-width characters)."""
    return sum(
        0.0
        if unicodedata.combining(char)
        else 1.0
        if unicodedata.east_asian_width(char) in "WFA"
        else _HALF
        for char in text
    )


def count_lines(text: str, width_cm: float, size: float) -> int:
    """How many lines the text takes in a cell of that width, at ``size`` points."""
    room = max((width_cm - 2 * CELL_PADDING_CM) * POINTS_PER_CM / size * _SLACK, 1.0)
    if text_width(text) <= room and "\n" not in text:
        return 1
    return sum(max(1, math.ceil(text_width(line) / math.floor(room))) for line in text.split("\n"))


def fit(plan: SheetPlan, form: Form) -> SheetPlan:
    """The plan with font size and row heights: the largest size with which a page suffices.

    Tables of more than ``form.page.one_page_rows`` rows take as many pages as they need, in the
    middle size; shorter ones whose texts are too long even in the smallest size do so too.
    """
    page = form.page
    room = (page.height - page.top - page.bottom) * POINTS_PER_CM - heading_height(plan, form) - 6
    sizes = form.fonts.body.sizes
    relaxed, tight = page.row_height * POINTS_PER_CM, page.tight_row_height * POINTS_PER_CM
    short = len(plan.rows) - plan.header_row - 1 <= page.one_page_rows
    for size in sizes if short else sizes[:-1]:
        heights = _heights(plan, size, tight)
        spare = room - sum(heights)
        if spare >= 0:
            return _with(plan, size, _stretched(heights, spare, relaxed), one_page=True)
    size = sizes[len(sizes) // 2]
    return _with(plan, size, _heights(plan, size, (relaxed + tight) / 2), one_page=False)


def heading_height(plan: SheetPlan, form: Form) -> float:
    """Height of title, year and unit above the grid, in points."""
    fonts = form.fonts
    lines = [fonts.title.sizes[0] * 1.6]
    if plan.year_line:
        lines.append(fonts.note.sizes[0] * 1.6)
    if plan.note:
        lines.append(fonts.note.sizes[0] * 1.6)
    return sum(lines)


def _with(plan: SheetPlan, size: float, heights: list[float], *, one_page: bool) -> SheetPlan:
    rows = tuple(
        PlanRow(cells=row.cells, height=round(height, 2))
        for row, height in zip(plan.rows, heights, strict=True)
    )
    return plan.model_copy(update={"rows": rows, "body_size": size, "one_page": one_page})


def _heights(plan: SheetPlan, size: float, least: float) -> list[float]:
    heights = [
        max([least, *(_needed(plan, cell, size) for cell in row.cells if cell.rowspan == 1)])
        for row in plan.rows
    ]
    for number, row in enumerate(plan.rows):  # a tall cell's text must fit into its rows
        for cell in row.cells:
            if cell.rowspan > 1:
                missing = _needed(plan, cell, size) - sum(heights[number : number + cell.rowspan])
                if missing > 0:
                    share = missing / cell.rowspan
                    for inside in range(number, number + cell.rowspan):
                        heights[inside] += share
    return heights


def _needed(plan: SheetPlan, cell: PlanCell, size: float) -> float:
    width = sum(plan.columns[cell.column : cell.column + cell.colspan])
    return count_lines(cell.text, width, size) * size * LEADING + _ROW_PADDING


def _stretched(heights: list[float], spare: float, relaxed: float) -> list[float]:
    """Give spare room to the rows that are lower than a relaxed row, evenly."""
    wanted = [max(0.0, relaxed - height) for height in heights]
    total = sum(wanted)
    share = min(1.0, spare / total) if total else 0.0
    return [height + share * more for height, more in zip(heights, wanted, strict=True)]
