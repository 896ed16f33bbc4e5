"""Columns of a sheet that was printed without any rulings: known by the header, cut where no text stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from corpus.reading.cells.words import column_role
from corpus.reading.pdf.pdf_text import Line, line_of

_APART = 0.3
"""A gap of so many character widths may part two cells: narrow columns leave no more."""
_BLANKS = 2.0
"""The same with blanks between, which belong to a text: 单位：  万元."""
_SAME_LINE = 3.0
"""Points by which the tops of one line differ, where its characters are of two fonts."""
_SLACK = 2.0
"""Points by which text may reach over the border of its column."""
_STEP = 0.5
_CLASSES = frozenset({"level1", "level2"})
_OVER_ROWS = _CLASSES | {"group"}


@dataclass(frozen=True)
class Columns:
    """Where the columns of a sheet stand, in points from the left."""

    borders: tuple[float, ...]  # of all columns, the outer sides too
    roles: tuple[str | None, ...]  # what the header calls each

    def reach(self, x0: float, x1: float) -> tuple[int, int]:
        """The first and the last column that a text from ``x0`` to ``x1`` stands in."""
        last = len(self.borders) - 2
        first = max((i for i in range(last + 1) if self.borders[i] <= x0 + _SLACK), default=0)
        end = max((i for i in range(last + 1) if self.borders[i] < x1 - _SLACK), default=0)
        return first, max(first, end)

    def is_class(self, column: int) -> bool:
        """True where the column names 一级, 二级 or all of them, and its cells may reach over rows."""
        return self.roles[column] in _OVER_ROWS

    def parted(self, lines: Sequence[Line]) -> "Columns":
        """With the borders that the head of a form has within a column of its indicators."""
        more: list[float] = []
        for row in lines_together(lines):
            for one, other in pairwise(row):
                apart = other.x0 - one.x1 > _APART * one.size
                if apart and self.reach(one.x0, one.x1)[1] == self.reach(other.x0, other.x1)[0]:
                    more.append(other.x0 - 1)
        borders, roles = list(self.borders), list(self.roles)
        for x in sorted(more):
            at = max(i for i in range(len(borders) - 1) if borders[i] <= x)
            if min(x - borders[at], borders[at + 1] - x) > 3 * _SLACK:
                borders.insert(at + 1, x)
                roles.insert(at + 1, None)
        return Columns(tuple(borders), tuple(roles))


def fragments(chars: list[dict[str, Any]]) -> list[Line]:
    """The pieces of text of a page that a gap parts, each on one line; from top to bottom."""
    rows: list[list[dict[str, Any]]] = []
    for char in sorted((c for c in chars if c["text"].strip()), key=lambda c: float(c["top"])):
        near = rows and float(char["top"]) - float(rows[-1][0]["top"]) < _SAME_LINE
        rows[-1].append(char) if near else rows.append([char])
    blanks = [c for c in chars if not c["text"].strip()]
    found: list[Line] = []
    for row in rows:
        row.sort(key=lambda c: float(c["x0"]))
        run = [row[0]]
        for before, char in pairwise(row):
            gap = float(char["x0"]) - float(before["x1"])
            between = _blanks_between(blanks, before, char)
            wide = (_BLANKS if between else _APART) * max(1.0, float(before["size"]))
            if gap > wide:
                found.append(line_of(run))
                run = []
            run += [*between, char] if gap <= wide else [char]
        found.append(line_of(run))
    return [line for line in found if line.text]


def _blanks_between(
    blanks: list[dict[str, Any]], one: dict[str, Any], other: dict[str, Any]
) -> list[dict[str, Any]]:
    return [
        c
        for c in blanks
        if float(one["x1"]) - 1 <= float(c["x0"]) < float(other["x0"])
        and abs(float(c["top"]) - float(one["top"])) < _SAME_LINE
    ]


def lines_together(lines: Sequence[Line]) -> list[list[Line]]:
    """Pieces of text by the line that they stand on, each line from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: one.top + one.bottom):
        middle = line.top + line.bottom
        if rows and middle - (rows[-1][0].top + rows[-1][0].bottom) < line.size * 0.8:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda one: one.x0) for row in rows]


def header_of(lines: Sequence[Line]) -> list[Line]:
    """The pieces of the line that names the columns of the indicators; [] where there is none."""
    for row in lines_together(lines):
        roles = {column_role(one.text) for one in row}
        if len(row) > 2 and {"name", "value"} <= roles and roles & _CLASSES:
            return row
    return []


def columns_of(header: Sequence[Line], others: Sequence[Line]) -> Columns:
    """The columns that ``header`` names; ``others`` are all other texts of the sheet, on whatever page.

    What stands at the left of all names is in a column of its own: 绩效指标 beside all rows.
    """
    every = [*header, *others]
    borders = [min(one.x0 for one in every) - _SLACK]
    roles = [column_role(one.text) for one in header]
    left = [one.x1 for one in others if one.x1 < header[0].x0 - _SLACK]
    if left:
        borders.append(_border(min(left), header[0].x0, others))
        roles.insert(0, "group")
    for one, other in pairwise(header):
        borders.append(_border(one.x1, other.x0, others))
    borders.append(max(one.x1 for one in every) + _SLACK)
    return Columns(tuple(borders), tuple(roles))


def _border(left: float, right: float, others: Sequence[Line]) -> float:
    """Where between two words of the header the fewest texts stand: the middle of the widest such gap."""
    places = [left + _STEP * at for at in range(1, max(2, int((right - left) / _STEP)))]
    crossed = [sum(one.x0 < x < one.x1 for one in others) for x in places]
    least = min(crossed)
    best: list[float] = []
    run: list[float] = []
    for x, count in zip(places, crossed, strict=True):
        run = [*run, x] if count == least else []
        best = max(best, run, key=len)
    return (best[0] + best[-1]) / 2
