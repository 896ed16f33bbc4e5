"""Tables of a PDF that go on over a page break: columns brought together, cut rows joined."""

from dataclasses import dataclass, field, replace
from itertools import pairwise

from corpus.grid import Addressing, Cell, Grid
from corpus.reading.cells.rows import names_class
from corpus.reading.cells.words import column_role, find_heads, is_group
from corpus.reading.pdf.pdf_text import Line, is_full, join_lines, seam

_NEAR = 4.0
"""Rulings closer together than so many points are one."""


_OPENING_ROWS = 3
"""Within so many rows a table names its project."""


@dataclass
class Box:
    """A ruled cell on a page, with its lines of text."""

    x0: float
    top: float
    x1: float
    bottom: float
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The cell's text, wrapped lines joined."""
        return join_lines(self.lines, self.x1 - self.x0)

    @property
    def is_cut(self) -> bool:
        """True where the last line fills its room: the text may go on elsewhere."""
        return bool(self.lines) and is_full(self.lines[-1], self.x1 - self.x0)


@dataclass
class Piece:
    """The part of a table that stands on one page."""

    page: int  # from 1
    number: int  # on its page, from 1
    boxes: list[Box]
    text_before: tuple[str, ...] = ()
    opens_page: bool = False  # nothing but running heads above it
    closes_page: bool = False  # nothing but the page number below it

    @property
    def left(self) -> float:
        """The left border, in points."""
        return min(box.x0 for box in self.boxes)

    @property
    def right(self) -> float:
        """The right border, in points."""
        return max(box.x1 for box in self.boxes)

    @property
    def name(self) -> str:
        """For people."""
        return f"第{self.page}页表{self.number}"

    def rows(self) -> list[float]:
        """The upper borders of the rows."""
        return clusters([box.top for box in self.boxes])


def clusters(positions: list[float]) -> list[float]:
    """Positions in order, near ones taken as one."""
    found: list[float] = []
    for position in sorted(positions):
        if not found or position - found[-1] > _NEAR:
            found.append(position)
    return found


def continues(above: list[Piece], piece: Piece) -> bool:
    """True where the piece goes on the table that ends the page before."""
    last = above[-1]
    return (
        piece.page == last.page + 1
        and piece.opens_page
        and last.closes_page
        and abs(piece.left - last.left) < 4 * _NEAR
        and abs(piece.right - last.right) < 4 * _NEAR
        and not (_names_project(piece) and any(map(_names_project, above)))
    )


def _names_project(piece: Piece) -> bool:
    """True where the first rows of the piece open a table: 项目名称."""
    floor = [*piece.rows()[:_OPENING_ROWS], float("inf")][-2] + _NEAR
    opening = [box for box in piece.boxes if box.top < floor]
    return any(head.field == "name" for box in opening for head in find_heads(box.text))


def as_grid(pieces: list[Piece]) -> Grid:
    """The one grid of a table's pieces."""
    for upper, lower in pairwise(pieces):
        _mend(upper, lower)
    borders = clusters([x for piece in pieces for box in piece.boxes for x in (box.x0, box.x1)])
    cells: list[Cell] = []
    parts: list[tuple[int, str]] = []
    start = 0
    for piece in pieces:
        rows = piece.rows()
        if start:
            parts.append((start, piece.name))
        for box in piece.boxes:
            if not box.lines:
                continue
            row, col = _index(rows, box.top), _index(borders, box.x0)
            below = [top for top in rows if box.top + _NEAR < top < box.bottom - _NEAR]
            across = max(1, _index(borders, box.x1) - col)
            cells.append(Cell(start + row, col, box.text, 1 + len(below), across))
        start += len(rows)
    cells.sort(key=lambda cell: (cell.row, cell.col))
    first = pieces[0]
    return Grid(tuple(cells), first.name, Addressing.TABLE, first.text_before, tuple(parts))


def _index(borders: list[float], position: float) -> int:
    return min(range(len(borders)), key=lambda i: abs(borders[i] - position))


def _mend(upper: Piece, lower: Piece) -> None:
    """Put a row that the page break has cut in two together again, in the upper piece."""
    last, first = upper.rows()[-1], lower.rows()[0]
    above = [box for box in upper.boxes if box.bottom > _floor(upper) - _NEAR]
    below = [box for box in lower.boxes if box.top < first + _NEAR and box.lines]
    pairs = [(box, _same_column(above, box)) for box in below]
    own = [box for box in above if box.top > last - _NEAR]
    whole = _is_cut_row(own, pairs)
    for box, owner in pairs:
        if owner is None:
            continue
        if _is_label(owner, box) or (whole and any(owner is one for one in own)):
            width = owner.x1 - owner.x0
            if _is_label(owner, box) or (owner.lines and not owner.is_cut):
                owner.lines.extend(box.lines)
            elif owner.lines:
                owner.lines[-1:] = [_glued(owner.lines[-1], box.lines[0]), *box.lines[1:]]
            else:
                owner.lines = [
                    replace(line, x1=min(line.x1, line.x0 + width)) for line in box.lines
                ]
            box.lines = []


def _glued(upper: Line, lower: Line) -> Line:
    text = upper.text + seam(upper.text, lower.text) + lower.text
    return replace(lower, text=text)


def _floor(piece: Piece) -> float:
    return max(box.bottom for box in piece.boxes)


def _same_column(above: list[Box], box: Box) -> Box | None:
    near = [
        one
        for one in above
        if abs(one.x0 - box.x0) < _NEAR * 2 and abs(one.x1 - box.x1) < _NEAR * 2
    ]
    return near[0] if near else None


def _known(text: str) -> bool:
    return bool(find_heads(text) or is_group(text) or names_class(text) or column_role(text))


def _is_label(upper: Box, lower: Box) -> bool:
    """True where two pieces are one label that was cut: 绩效指 | 标."""
    if not upper.lines or not lower.lines:
        return False
    first, second = (
        "".join(line.text for line in upper.lines), "".join(line.text for line in lower.lines)
    )  # fmt: skip
    return (
        len(first + second) <= 24
        and _known(first + second)
        and not (_known(first) and _known(second))
    )


def _is_cut_row(own: list[Box], pairs: list[tuple[Box, Box | None]]) -> bool:
    """True where the first row of a page is the rest of the last row of the page before.

    ``own``: the cells that begin in the last row; ``pairs``: the first row's cells, each with the
    cell above the page break in the same column.
    """
    owners = [owner for _, owner in pairs]
    if not pairs or any(owner is None for owner in owners):
        return False
    if any(_is_label(owner, box) for box, owner in pairs if owner in own and owner):
        return True
    texts = [box.text for box, _ in pairs]
    if any(_known(text) for text in texts):
        return False
    if any(find_heads(box.text) for box in own if box.lines):
        return len(texts) == 1  # a goal's text goes on
    filled = [box for box in own if box.lines]
    here = [owner for owner in owners if owner is not None and any(owner is one for one in own)]
    if len(here) != len(owners) or not filled:
        return False
    common = [box for box in here if box.lines]
    if not common or not all(box.is_cut for box in common):
        return False
    content = [box for box in filled if not _known(box.text)]
    ends_before = max(box.x0 for box in here) < max(box.x0 for box in filled) - _NEAR
    waits = len(here) > len(content) and {id(box) for box in content} == {id(b) for b in common}
    return ends_before or waits
