"""Tables that stand side by side in the same rows: each gets its own rows of cells."""

from dataclasses import dataclass

from corpus.grid import Cell
from corpus.reading.cells.rows import Row
from corpus.reading.cells.words import column_role, find_heads, is_group

_CORE = ("level1", "level2", "name", "value")


@dataclass(frozen=True)
class _Run:
    """Column words side by side that make up one header; columns count from 0."""

    first: int
    last: int


def side_by_side(rows: list[Row]) -> list[list[Row]]:
    """The rows of one grid as streams, left to right; one stream where nothing stands beside.

    A right-hand table needs a 项目名称 and indicators of its own, and a border that no cell
    crosses. Titles and notes above count for both.
    """
    for border in _borders(rows):
        band = _band(rows, border)
        if band is None:
            continue
        top, bottom = band
        left = rows[:top]
        right = _shared(rows[:top])
        for row in rows[top:bottom]:
            here, there = _cut(row, border)
            left += [Row(row.grid, here)] if here else []
            right += [Row(row.grid, there)] if there else []
        below = side_by_side(rows[bottom:])
        return [left + below[0], *side_by_side(right), *below[1:]]
    return [rows]


def _borders(rows: list[Row]) -> list[int]:
    """Columns at which a right-hand table may begin, the leftmost first."""
    names = {
        cell.col
        for row in rows
        if row.number >= 0
        for cell, heads in row.heads
        if any(head.field == "name" for head in heads)
    }
    if len(names) < 2:
        return []
    found: set[int] = set()
    runs = sorted({run for row in rows for run in _runs(row)}, key=lambda run: run.first)
    for run in runs:
        before = [one.last for one in runs if one.last < run.first]
        inside = [col for col in names if col > (before[-1] if before else -1)]
        if before and inside:
            found.add(min(run.first, *inside))
    return sorted(found | (names - {min(names)} if not runs else set()))


def _runs(row: Row) -> list[_Run]:
    """The headers that a row holds; a column word that comes again begins another."""
    runs: list[list[tuple[Cell, str]]] = [[]]
    for cell in row.cells:
        role = "group" if is_group(cell.text) else column_role(cell.text)
        if role is None:
            runs.append([])
            continue
        again = role in _CORE[:3] and any(role == one for _, one in runs[-1])
        if again:
            opening = [runs[-1].pop()] if runs[-1][-1][1] == "group" else []
            runs.append(opening)
        runs[-1].append((cell, role))
    return [
        _Run(run[0][0].col, run[-1][0].col)
        for run in runs
        if len({role for _, role in run} & set(_CORE)) >= 2
    ]


def _band(rows: list[Row], border: int) -> tuple[int, int] | None:
    """First and last row (exclusive) of the right-hand table, or None where there is none."""
    opening = next(
        (
            i for i, row in enumerate(rows)
            for cell, heads in row.heads
            if row.number >= 0 and cell.col >= border and any(h.field == "name" for h in heads)
        ), None,
    )  # fmt: skip
    if opening is None:
        return None
    top = opening
    while top and rows[top - 1].number >= 0 and _may_open(rows[top - 1], border):
        top -= 1
    bottom = opening
    end = opening
    while end < len(rows) and not _crosses(rows[end], border):
        end += 1
        if _cut(rows[end - 1], border)[1]:
            bottom = end
    if end < len(rows):
        bottom = _before_wide(rows, border, opening, bottom)
    parts = [_cut(row, border) for row in rows[top:bottom]]
    grid = rows[opening].grid
    beside = sum(bool(here) and bool(there) for here, there in parts)
    left = [Row(grid, here) for here, _ in parts if here]
    right = [Row(grid, there) for _, there in parts if there]
    named = any("name" in row.fields for row in [*_left_of(rows[:top], border), *left])
    if beside < 2 or not named or not _has_indicators(left) or not _has_indicators(right):
        return None
    return top, bottom


def _before_wide(rows: list[Row], border: int, opening: int, bottom: int) -> int:
    """Where the band ends if its last rows are the head of a wide table that crosses below."""
    for i in range(bottom - 1, opening, -1):
        here, there = _cut(rows[i], border)
        right = Row(rows[i].grid, there) if there else None
        if right is not None and (right.is_header or right.is_body or "name" in right.fields):
            return bottom
        if here and "name" in Row(rows[i].grid, here).fields:
            return i
    return bottom


def _may_open(row: Row, border: int) -> bool:
    """True for a row whose right part can be the title or first head of a right-hand table."""
    here, there = _cut(row, border)
    if _crosses(row, border) or not there:
        return False
    return Row(row.grid, there).is_note or bool(Row(row.grid, there).heads and here)


def _left_of(rows: list[Row], border: int) -> list[Row]:
    return [Row(row.grid, here) for row in rows if (here := _cut(row, border)[0])]


def _has_indicators(rows: list[Row]) -> bool:
    return any(row.is_header or (row.is_body and len(row.cells) > 1) for row in rows)


def _crosses(row: Row, border: int) -> bool:
    """True where a cell, or a header that is one only as a whole, reaches over the border."""
    if any(cell.col < border < cell.col + cell.col_span for cell in row.cells):
        return True
    if not row.is_header:
        return False
    parts = [Row(row.grid, cells) for cells in _cut(row, border) if cells]
    return any(
        not part.is_header
        and any(column_role(c.text) and not find_heads(c.text) for c in part.cells)
        for part in parts
    )


def _cut(row: Row, border: int) -> tuple[list[Cell], list[Cell]]:
    return (
        [cell for cell in row.cells if cell.col < border],
        [cell for cell in row.cells if cell.col >= border],
    )


def _shared(above: list[Row]) -> list[Row]:
    """Titles and notes above both tables; the left one may have begun some rows earlier."""
    notes: list[Row] = []
    begun = False
    for row in reversed(above):
        if row.is_note:
            notes.insert(0, row)
        elif begun or notes:
            break
        begun = begun or "name" in row.fields
    return notes
