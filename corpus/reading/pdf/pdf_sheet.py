"""A sheet that was printed without any rulings: its cells by where their text stands.

What is read is the same cells that rulings would have shown: wrapped lines in one cell, the cells of
one row beside each other, a class over the rows that it was merged over.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from corpus import late_re as re
from corpus.reading.cells.words import find_heads
from corpus.reading.pdf.pdf_columns import Columns, columns_of, header_of
from corpus.reading.pdf.pdf_join import Box
from corpus.reading.pdf.pdf_text import Line

_LEADING = 1.75
"""Lines of one cell stand no further apart than so many character heights, from top to top."""
_TIGHT, _SAME_LEADING = 1.06, 0.3
"""Lines of one cell stand as close as the closest of the page; so much more is another row's."""
_FULL = 1.7
"""A line with less room left than so many characters was wrapped."""
_ONE_ROW = 0.45
"""Middles of cells of one row differ by less than so many character heights, unless one wraps."""
_BEGINS = re.compile(r"(?:\d{1,2}[.．、](?!\d)|[(（][\d一二三四五六七八九十]{1,2}[)）]|[①-⑳])")


@dataclass
class _Cell:
    first: int  # columns that it reaches over
    last: int
    lines: list[Line] = field(default_factory=list)

    @property
    def top(self) -> float:
        return self.lines[0].top

    @property
    def bottom(self) -> float:
        return self.lines[-1].bottom

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def size(self) -> float:
        return self.lines[0].size


@dataclass
class _Row:
    cells: list[_Cell]
    tall: list[tuple[_Cell, int]] = field(
        default_factory=list
    )  # over so many rows, from this one on

    @property
    def top(self) -> float:
        return min(cell.top for cell in self.cells)

    @property
    def bottom(self) -> float:
        return max(cell.bottom for cell in self.cells)


def sheet_boxes(pages: list[list[Line]]) -> list[tuple[list[Line], list[Box]]]:
    """For each page the text above its table, and the table's cells.

    [] where no line names the columns of the indicators: it is no such sheet.
    """
    start, header = next(
        ((at, names) for at, lines in enumerate(pages) if (names := header_of(lines))), (0, [])
    )
    if not header:
        return []
    others = [one for lines in pages[start:] for one in lines if one not in header]
    columns = columns_of(header, others)
    found: list[tuple[list[Line], list[Box]]] = [(lines, []) for lines in pages[:start]]
    found.append(_first_page(pages[start], header, columns))
    found += [([], _body(lines, columns)) for lines in pages[start + 1 :]]
    return found


def _first_page(
    lines: list[Line], header: list[Line], columns: Columns
) -> tuple[list[Line], list[Box]]:
    floor = header[0].top + header[0].size / 2
    head = [one for one in lines if one not in header and one.bottom < floor]
    parted = columns.parted(head)
    upper = _rows(_cells(head, parted))
    opens = next((at for at, row in enumerate(upper) if _is_head(row)), len(upper))
    above = [line for row in upper[:opens] for cell in row.cells for line in cell.lines]
    boxes = _boxes(upper[opens:], [], parted) + _boxes(_rows(_cells(header, columns)), [], columns)
    body = [one for one in lines if one not in header and one not in head]
    return sorted(above, key=lambda one: one.top), boxes + _body(body, columns)


def _body(lines: list[Line], columns: Columns) -> list[Box]:
    cells = _cells(lines, columns)
    classes = [cell for cell in cells if columns.is_class(cell.last)]
    return _boxes(
        _rows([cell for cell in cells if not columns.is_class(cell.last)]), classes, columns
    )


def _is_head(row: _Row) -> bool:
    """True where the row begins with a label of the head, and something stands beside it."""
    first = min(row.cells, key=lambda cell: cell.first)
    return len(row.cells) > 1 and bool(find_heads("".join(line.text for line in first.lines)))


def _cells(lines: list[Line], columns: Columns) -> list[_Cell]:
    """Lines that stand in the same column close below a full one are of its cell."""
    lines = sorted(lines, key=lambda one: (one.top, one.x0))
    places = [columns.reach(line.x0, line.x1) for line in lines]
    above: dict[int, int] = {}  # by line, the one that stands full above it in the column
    last: dict[int, int] = {}
    for at, (line, (first, end)) in enumerate(zip(lines, places, strict=True)):
        before = last.get(first)
        last[first] = at
        if before is not None and _may_go_on(
            lines[before], line, columns.borders[max(end, places[before][1]) + 1]
        ):
            above[at] = before
    above = {
        at: before
        for at, before in above.items()
        if not _rows_of_their_own(before, at, lines, places, above)
    }
    leading = min((lines[at].top - lines[before].top for at, before in above.items()), default=0.0)
    owners: dict[int, _Cell] = {}
    found: list[_Cell] = []
    for at, (line, (first, end)) in enumerate(zip(lines, places, strict=True)):
        before = above.get(at)
        if before is not None and line.top - lines[before].top < leading * _TIGHT + _SAME_LEADING:
            cell = owners[before]
            cell.lines.append(line)
            cell.last = max(cell.last, end)
        else:
            cell = _Cell(first, end, [line])
            found.append(cell)
        owners[at] = cell
    return found


def _may_go_on(above: Line, line: Line, border: float) -> bool:
    """True where the line above is full, and the one below stands no further than lines of a cell."""
    down = line.top - above.top
    return (
        line.size / 2 < down <= _LEADING * line.size
        and abs(line.size - above.size) < 1
        and border - above.x1 < _FULL * above.size
        and not _BEGINS.match(line.text)
    )


def _rows_of_their_own(
    before: int, at: int, lines: list[Line], places: list[tuple[int, int]], above: dict[int, int]
) -> bool:
    """True where both lines face texts of another column that are two cells: two rows, both full."""
    faced = [
        {
            places[other][0]: other
            for other, line in enumerate(lines)
            if places[other][0] != places[one][0]
            and abs(_middle(line) - _middle(lines[one])) < _ONE_ROW * line.size
        }
        for one in (before, at)
    ]
    return any(
        above.get(other) != faced[0][column]
        for column, other in faced[1].items()
        if column in faced[0]
    )


def _middle(line: Line) -> float:
    return (line.top + line.bottom) / 2


def _rows(cells: list[_Cell]) -> list[_Row]:
    """The cells that stand beside each other."""
    tall = [cell for cell in cells if _faces_rows(cell, cells)]
    rows: list[_Row] = []
    for cell in sorted(cells, key=lambda one: one.middle):
        if any(cell is one for one in tall):
            continue
        row = next((row for row in rows[-3:] if any(_beside(cell, one) for one in row.cells)), None)
        if row is None:
            rows.append(_Row([cell]))
        else:
            row.cells.append(cell)
    rows.sort(key=lambda row: row.top)
    for cell in tall:
        faced = [row for row in rows if any(_beside(cell, one) for one in row.cells)]
        faced[0].tall.append((cell, len(faced)))
    return rows


def _faces_rows(cell: _Cell, cells: list[_Cell]) -> bool:
    """True for a wrapped label that was merged over rows: it stands beside two cells of one column."""
    faced = [one for one in cells if len(one.lines) < len(cell.lines) and _beside(cell, one)]
    return any(
        one.first <= other.last and other.first <= one.last
        for at, one in enumerate(faced)
        for other in faced[:at]
    )


def _beside(one: _Cell, other: _Cell) -> bool:
    """True where the two are cells of one row: their middles, or the shorter's and the longer's lines, meet."""
    if one.first <= other.last and other.first <= one.last:
        return False
    short, long = sorted((one, other), key=lambda cell: len(cell.lines))
    near = _ONE_ROW * long.size
    if abs(short.middle - long.middle) < near:
        return True
    return (
        len(short.lines) < len(long.lines) and long.top - near < short.middle < long.bottom + near
    )


def _boxes(rows: list[_Row], classes: list[_Cell], columns: Columns) -> list[Box]:
    """The cells with the borders that rulings would have; a class reaches over its rows."""
    if not rows:
        rows, classes = _rows(classes), []
    if not rows:
        return []
    edges = [
        rows[0].top,
        *((one.bottom + two.top) / 2 for one, two in pairwise(rows)),
        rows[-1].bottom,
    ]
    placed = [(cell, at, at + 1) for at, row in enumerate(rows) for cell in row.cells]
    placed += [(cell, at, at + over) for at, row in enumerate(rows) for cell, over in row.tall]
    for column in sorted({cell.first for cell in classes}):
        own = sorted((cell for cell in classes if cell.first == column), key=lambda one: one.middle)
        placed += _over_rows(own, rows, edges)
    taken = {
        (at, column)
        for cell, start, end in placed
        for at in range(start, end)
        for column in range(cell.first, cell.last + 1)
    }
    empty = [
        (_Cell(column, column), at, at + 1)
        for at in range(len(rows))
        for column in range(len(columns.roles))
        if (at, column) not in taken
    ]
    return [
        Box(
            columns.borders[cell.first], edges[start], columns.borders[cell.last + 1],
            max(edges[end], edges[start] + 1), cell.lines,
        )
        for cell, start, end in [*placed, *empty]
    ]  # fmt: skip


def _over_rows(
    cells: list[_Cell], rows: list[_Row], edges: list[float]
) -> list[tuple[_Cell, int, int]]:
    """Over which rows each class of a column stands.

    Classes that were merged over their rows stand in the middle of them; they are known by that they
    share all rows out. Any other class stands at the row that it faces.
    """
    merged = _shared_out(cells, edges)
    if merged is not None:
        return merged
    placed = []
    for cell in cells:
        at = min(range(len(rows)), key=lambda i: _distance(cell, rows[i]))
        placed.append((cell, at, at + 1))
    return placed


def _shared_out(cells: list[_Cell], edges: list[float]) -> list[tuple[_Cell, int, int]] | None:
    found, start = [], 0
    for number, cell in enumerate(cells):
        left = len(cells) - number - 1  # each of the others has a row at least
        ends = range(start + 1, len(edges) - left)
        if not ends:
            return None
        middles = {end: (edges[start] + edges[end]) / 2 for end in ends}
        end = min(ends, key=lambda one: abs(middles[one] - cell.middle))
        if abs(middles[end] - cell.middle) > cell.size:
            return None
        found.append((cell, start, end))
        start = end
    return found if start == len(edges) - 1 else None


def _distance(cell: _Cell, row: _Row) -> float:
    """How far a class stands from a row, by the lines or by the middles, whichever meet best."""
    leaf = max(row.cells, key=lambda one: len(one.lines))
    return min(
        abs(leaf.middle - cell.middle), abs(row.top - cell.top), abs(row.bottom - cell.bottom)
    )
