"""The head of a form above its ruled table, where its rows have no rulings of their own."""

from itertools import zip_longest

from corpus.reading.cells.words import find_heads
from corpus.reading.pdf.pdf_join import Box
from corpus.reading.pdf.pdf_text import Line

_LEADING = 0.5
"""Points by which the lines of one cell stand closer together than those of two."""
_NEAR = 6.0
"""Text that begins within so many points of other text stands in the same column."""


def head_rows(lines: list[Line], boxes: list[Box]) -> tuple[list[Line], list[Box]]:
    """``lines`` stand right above the table of these boxes: those that are text, and cells of the rest.

    Rows of a head are known by a label with what it says behind a wide gap; from the first on, all
    that stands above the table is of the form.
    """
    first = next((at for at, line in enumerate(lines) if _labels(line)), None)
    if first is None:
        return lines, []
    right = max(box.x1 for box in boxes)
    floor = min(box.top for box in boxes)
    cells: list[Box] = []
    row: list[Box] = []
    waiting: list[Line] = []  # wrapped text that its label stands beside, further down
    for line, below in zip_longest(lines[first:], lines[first + 1 :]):
        if _goes_down(line, row, waiting, below):
            waiting.append(line)
            continue
        goes_on = None if waiting else _column_of(line, row)
        if goes_on is not None:
            goes_on.lines.append(line)
            continue
        for box in row:
            box.bottom = line.top
        row = _cells(line, right, floor)
        owner = next((box for box in row if waiting and _same_column(box, waiting[0])), None)
        if owner is not None:
            owner.lines[:0] = waiting
        else:  # nothing is left out
            cells += [box for one in waiting for box in _cells(one, right, line.top)]
        waiting = []
        cells += row
    return lines[:first], cells


def _goes_down(line: Line, row: list[Box], waiting: list[Line], below: Line | None) -> bool:
    """True where a line without a label stands nearer to the one below than to the one above."""
    if below is None or not row or len(line.pieces) != 1 or find_heads(line.text):
        return False
    if all(abs(span[0] - line.x0) >= _NEAR for span in below.spans):
        return False
    last = waiting[-1] if waiting else max((box.lines[-1] for box in row), key=lambda one: one.top)
    return bool(waiting) or below.top - line.bottom < line.top - last.bottom - _LEADING


def _labels(line: Line) -> bool:
    """True where the line's first cell is a label of the head, and another cell follows."""
    if len(line.pieces) < 2:
        return False
    heads = find_heads(line.pieces[0])
    return len(heads) == 1 and heads[0].value is None


def _column_of(line: Line, row: list[Box]) -> Box | None:
    """The cell of the row above that a line without a label goes on, where there is one."""
    if len(line.pieces) != 1 or find_heads(line.text):
        return None
    return next((box for box in row[1:] if _same_column(box, line)), None)


def _same_column(box: Box, line: Line) -> bool:
    return abs(box.x0 - line.x0) < _NEAR


def _cells(line: Line, right: float, floor: float) -> list[Box]:
    starts = [span[0] for span in line.spans]
    return [
        Box(x0, line.top, x1, floor, [Line(text, *span, line.top, line.bottom, line.size, (text,))])
        for text, span, x0, x1 in zip(
            line.pieces, line.spans, starts, [*starts[1:], max(right, line.x1)], strict=True
        )
    ]
