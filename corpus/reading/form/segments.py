"""Cutting the rows of a file into tables."""

from dataclasses import dataclass, field

from corpus.grid import Addressing, Grid
from corpus.reading.cells.rows import Row, find_level1, find_level2, unfold
from corpus.reading.form.heading import names_project
from corpus.reading.report import Ledger
from corpus.text import normalise
from corpus.writing.annex import ANNEX_HEADER, ANNEX_TITLE

_STARTERS = frozenset(
    {"name", "authority", "unit", "filing_unit", "office", "attribute", "term", "year"}
)
"""Heads that can open a table; the others may also stand below the indicators."""
_MIDDLE = frozenset(
    {"funding_group", "total", "fiscal", "annual_goal", "midterm_goal", "goal_group"}
)
"""Heads that stand between a table's opening and its columns."""
_LOOK_AHEAD = 6
_HEAD_ROWS = 12


@dataclass
class Segment:
    """The rows of one table."""

    rows: list[Row] = field(default_factory=list)
    fields: set[str] = field(default_factory=set)
    has_header: bool = False
    has_body: bool = False
    last_level1: str | None = None

    @property
    def started(self) -> bool:
        """True where there is more than titles and notes."""
        return bool(self.fields) or self.has_header or self.has_body


def stream(grids: list[Grid], ledger: Ledger) -> list[Row]:
    """All rows of a file in their order; every non-empty cell is entered in the ledger."""
    rows = []
    for grid in grids:
        for cells in grid.rows():
            ledger.enter(grid, cells)
            rows.append(Row(grid, cells))
    return rows


def drop_annexes(rows: list[Row], ledger: Ledger) -> list[Row]:
    """Book the review sheets of our own exports as furniture; the rows without them."""
    kept: list[Row] = []
    inside: Grid | None = None
    for i, row in enumerate(rows):
        if normalise(row.cells[0].text) == normalise(ANNEX_TITLE) and _has_annex(rows[i + 1 :]):
            inside = row.grid
        if inside is row.grid:
            ledger.furniture(*row.cells)
        else:
            kept.append(row)
    return kept


def _has_annex(below: list[Row]) -> bool:
    header = tuple(map(normalise, ANNEX_HEADER))
    return any(
        tuple(normalise(cell.text) for cell in row.cells) == header for row in below[:_LOOK_AHEAD]
    )


def cut(rows: list[Row]) -> list[Segment]:
    """One segment a table; titles and notes go to the table below them."""
    segments = [Segment()]
    for i, row in enumerate(rows):
        if _opens(segments[-1], rows, i):
            fresh = Segment()
            above = segments[-1].rows
            while above and above[-1].is_note and above[-1].grid is row.grid:
                if above[-1].is_title and not above[-1].grid.cells:
                    break
                fresh.rows.insert(0, above.pop())
            segments.append(fresh)
        _take(segments[-1], row)
    return [segment for segment in segments if segment.rows]


def _opens(segment: Segment, rows: list[Row], at: int) -> bool:
    row = rows[at]
    if not segment.started:
        return False
    if row.grid.addressing is Addressing.SHEET and segment.rows[-1].grid is not row.grid:
        return True
    if row.is_title:
        return True
    if row.is_header:
        return segment.last_level1 == "满意度指标" and _begins_anew(rows, at)
    if segment.has_body and names_project(row) and _is_nameless(rows, at):
        return True
    if row.is_body:
        return False
    if row.fields & _MIDDLE and segment.last_level1 == "满意度指标" and _is_nameless(rows, at):
        return True
    fields = row.fields & _STARTERS
    if "name" in fields and ("name" in segment.fields or segment.has_body or segment.has_header):
        return True
    if not fields or not segment.has_body:
        return False
    return bool(fields & segment.fields) or _name_ahead(rows, at)


def _begins_anew(rows: list[Row], at: int) -> bool:
    """True where a header after the last class of one table is followed by a first class.

    A header that a page break repeats within 满意度 goes on with the same class, or with none.
    """
    for row in rows[at + 1 : at + 1 + _LOOK_AHEAD]:
        if row.is_header or row.is_subheader:
            continue
        cell = row.class_cell
        first = cell and (find_level1(unfold(cell.text)[0]) or find_level2(unfold(cell.text)[0]))
        return bool(first) and first not in {"满意度指标", "服务对象满意度指标"}
    return False


def _is_nameless(rows: list[Row], at: int) -> bool:
    """True where a table without a 项目名称 of its own begins: heads, then columns, a first class."""
    for i, row in enumerate(rows[at + 1 : at + 1 + _HEAD_ROWS], start=at + 1):
        if row.is_header:
            return _begins_anew(rows, i)
        if "name" in row.fields or row.is_body or row.is_title:
            return False
    return False


def _name_ahead(rows: list[Row], at: int) -> bool:
    for row in rows[at + 1 : at + 1 + _LOOK_AHEAD]:
        if "name" in row.fields:
            return True
        if row.is_header or row.is_body or row.is_title:
            return False
    return False


def _take(segment: Segment, row: Row) -> None:
    segment.rows.append(row)
    if row.is_header:
        segment.has_header = True
    elif row.is_body and not (row.fields & _STARTERS):
        segment.has_body = True
        cell = row.class_cell
        segment.last_level1 = (cell and find_level1(cell.text)) or segment.last_level1
    else:
        segment.fields |= row.fields - {"furniture", "unkept", "money_note"}
