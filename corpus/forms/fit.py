"""Fitting a printed grid to the page: font size and row heights, by estimated line breaks.

Estimates rest on full-width characters being as wide as the font is high, which holds for every
Chinese font; writers set line heights to ``LEADING`` exactly, so that the estimate holds in any
program and whatever font stands in.
"""

import math
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from corpus.forms.definition import Form
from corpus.forms.plan import PlanCell, PlanRow, SheetPlan

POINTS_PER_CM = 72 / 2.54
LEADING = 1.3
"""Line height over font size."""
CELL_PADDING_CM = 0.12
"""Left and right padding of a cell."""
_ROW_PADDING = 3.0  # pt above and below the text together
_ROOMY_PADDING = 7.0
_RESERVE = 8.0  # pt left free on each page: borders, the paragraph that Word wants after a table
_NEARLY_EMPTY = 0.35  # of a page
_SLACK = 0.96  # a little width is lost where a full stop may not begin a line
_HALF = 0.55  # em; letters and signs, the wide ones of them included
_DIGIT = 0.64  # em; half a character in a Chinese font, more in the one that stands in for it


def text_width(text: str) -> float:
    """Width of one line in em (full-width characters)."""
    return sum(
        0.0
        if unicodedata.combining(char)
        else 1.0
        if unicodedata.east_asian_width(char) in "WFA"
        else _DIGIT
        if char.isdigit()
        else _HALF
        for char in text
    )


def count_lines(text: str, width_cm: float, size: float) -> int:
    """How many lines the text takes in a cell of that width, at ``size`` points."""
    room = max((width_cm - 2 * CELL_PADDING_CM) * POINTS_PER_CM / size, 1.0)
    broken = max(math.floor(room * _SLACK), 1)
    widths = [text_width(line) for line in text.split("\n")]
    return sum(1 if width <= room else math.ceil(width / broken) for width in widths)


def fit(plan: SheetPlan, form: Form) -> SheetPlan:
    """The plan with font size and row heights: the largest size with which a page suffices.

    Tables of more than ``form.page.one_page_rows`` rows take as many pages as they need, in the
    middle size; shorter ones whose texts are too long even in the smallest size do so too.
    """
    page = form.page
    whole = (page.height - page.top - page.bottom) * POINTS_PER_CM - _RESERVE
    room = whole - heading_height(plan, form)
    sizes = form.fonts.body.sizes
    middle = len(sizes) // 2
    relaxed, tight = page.row_height * POINTS_PER_CM, page.tight_row_height * POINTS_PER_CM
    roomy = (relaxed + tight) / 2
    short = len(plan.rows) - plan.header_row - 1 <= page.one_page_rows
    tries = [(size, roomy, _ROOMY_PADDING) for size in sizes[: middle + 1]]
    tries += [
        (size, tight, _ROW_PADDING) for size in (sizes[middle:] if short else sizes[middle:-1])
    ]
    for size, least, padding in tries:
        heights = _heights(plan, size, least, padding)
        spare = room - sum(heights)
        if spare >= 0:
            return _with(plan, size, _stretched(heights, spare, relaxed))
    return _paged(plan, room, whole, sizes[middle:], roomy)


def _paged(
    plan: SheetPlan, first_room: float, room: float, sizes: Sequence[float], least: float
) -> SheetPlan:
    """Over several pages; a smaller size where that spares a page that would be nearly empty."""
    header = plan.header_row
    plan = _header_alone(plan)  # Word repeats the header row, so nothing may hang on it
    fitted: list[tuple[float, list[float], list[int]]] = []
    for size in sizes:
        heights = _heights(plan, size, least, _ROW_PADDING)
        fitted.append((size, heights, _page_starts(heights, header, first_room, room)))
    size, heights, starts = fitted[0]
    if starts and sum(heights[starts[-1] :]) < room * _NEARLY_EMPTY:
        fewer = [one for one in fitted if len(one[2]) < len(starts) and one[2]]
        size, heights, starts = fewer[0] if fewer else fitted[0]
    return _with(_split(plan, starts), size, _filled(heights, starts, header, first_room, room))


def _filled(
    heights: list[float], starts: list[int], header: int, first_room: float, room: float
) -> list[float]:
    """Rows stretched to fill each page but the last: every program then breaks at the same row."""
    heights = list(heights)
    for first, beyond in pairwise([0, *starts]):
        free = room - (heights[header] if first > header else 0.0) if first else first_room
        spare = (free - sum(heights[first:beyond])) / (beyond - first)
        if spare > 0:
            for number in range(first, beyond):
                heights[number] += spare if number != header else 0.0
    return heights


def _header_alone(plan: SheetPlan) -> SheetPlan:
    """Let the tall cell beside the indicators begin below the header row."""
    rows = [list(row.cells) for row in plan.rows]
    at = plan.header_row
    for place, cell in enumerate(rows[at]):
        if cell.rowspan > 1:
            below = cell.model_copy(update={"rowspan": cell.rowspan - 1})
            rows[at + 1] = sorted([below, *rows[at + 1]], key=lambda one: one.column)
            rows[at][place] = cell.model_copy(update={"rowspan": 1, "text": ""})
    return plan.model_copy(update={"rows": tuple(PlanRow(cells=tuple(row)) for row in rows)})


def heading_height(plan: SheetPlan, form: Form) -> float:
    """Height of what stands above and below the grid, in points."""
    fonts = form.fonts
    lines = [fonts.title.sizes[0] * 1.6]
    if plan.year_line:
        lines.append(fonts.note.sizes[0] * 1.6)
    if plan.note:
        lines.append(fonts.note.sizes[0] * 1.6)
    lines += [fonts.note.sizes[0] * 1.6 for _ in plan.footer]
    return sum(lines)


def _with(plan: SheetPlan, size: float, heights: list[float]) -> SheetPlan:
    rows = tuple(
        PlanRow(cells=row.cells, height=round(height, 2))
        for row, height in zip(plan.rows, heights, strict=True)
    )
    return plan.model_copy(update={"rows": rows, "body_size": size})


def _page_starts(
    heights: list[float], header_row: int, first_room: float, room: float
) -> list[int]:
    """The rows with which further pages begin; later pages repeat the header row."""
    starts: list[int] = []
    left = first_room
    for number, height in enumerate(heights):
        if height > left and number:
            if number != header_row + 1:
                starts.append(number)
                left = room - (heights[header_row] if number > header_row else 0.0)
            elif header_row and header_row not in starts:  # the header goes with its first row
                starts.append(header_row)
                left = room - heights[header_row]
        left -= height
        while left < 0:  # a row higher than a page runs on
            left += room
    return starts


def _split(plan: SheetPlan, starts: list[int]) -> SheetPlan:
    """Tall cells end with their page and stand again, text and all, at the top of the next."""
    rows = [list(row.cells) for row in plan.rows]
    for start in starts:
        for number in range(start):
            for place, cell in enumerate(rows[number]):
                beyond = number + cell.rowspan - start
                if beyond > 0:
                    rows[number][place] = cell.model_copy(update={"rowspan": start - number})
                    again = {"rowspan": beyond, "continued": True}
                    rows[start].append(cell.model_copy(update=again))
        rows[start].sort(key=lambda cell: cell.column)
    return plan.model_copy(
        update={
            "rows": tuple(PlanRow(cells=tuple(cells)) for cells in rows),
            "page_starts": tuple(starts),
        }
    )


def _heights(plan: SheetPlan, size: float, least: float, padding: float) -> list[float]:
    heights = [
        max(
            [
                least,
                *(_needed(plan, cell, size) + padding for cell in row.cells if cell.rowspan == 1),
            ]
        )
        for row in plan.rows
    ]
    for number, row in enumerate(plan.rows):  # a tall cell's text must fit into its rows
        for cell in row.cells:
            if cell.rowspan > 1:
                missing = (
                    _needed(plan, cell, size)
                    + padding
                    - sum(heights[number : number + cell.rowspan])
                )
                if missing > 0:
                    share = missing / cell.rowspan
                    for inside in range(number, number + cell.rowspan):
                        heights[inside] += share
    return heights


def _needed(plan: SheetPlan, cell: PlanCell, size: float) -> float:
    width = sum(plan.columns[cell.column : cell.column + cell.colspan])
    return count_lines(cell.text, width, size) * size * LEADING


def _stretched(heights: list[float], spare: float, relaxed: float) -> list[float]:
    """Give spare room to the rows that are lower than a relaxed row, evenly."""
    wanted = [max(0.0, relaxed - height) for height in heights]
    total = sum(wanted)
    share = min(1.0, spare / total) if total else 0.0
    return [height + share * more for height, more in zip(heights, wanted, strict=True)]
