"""Indicators written as sentences: 数量指标：补助种植≥17600株；质量指标：成活率≥90%."""

from dataclasses import replace
from itertools import pairwise

from corpus import late_re as re
from corpus.grid import Cell
from corpus.reading.cells.naming import split_name_value
from corpus.reading.cells.numbering import ENDS, count_up
from corpus.reading.cells.rows import Row, names_class
from corpus.reading.cells.words import GOALS, find_heads
from corpus.reading.report import Ledger
from corpus.text import clean_cell

_MARKER = re.compile(
    r"(?:^|(?<=[\s。；;，,、：:]))"
    r"(?:[(（]?[\d一二三四五六七八九十]{1,2}[)）.．、]\s*|[①-⑳])?"
    r"(?P<word>[^\s。；;，,、：:]{2,14})\s*[:：]"
)
"""A word that a colon follows, at the start of a clause; it may be a class."""
_LOOK_AHEAD = 12
_LONGEST = 4000  # characters; longer texts are no row of indicators


def open_prose(rows: list[Row], ledger: Ledger) -> list[Row]:
    """The rows with cells that hold several classes taken apart, a row for each class.

    What stands before the first class keeps its row: "年度目标：种树。数量指标：…" gives both.
    """
    opened: list[Row] = []
    for at, row in enumerate(rows):
        last = row.cells[-1]
        pieces = _pieces(last) if len(row.cells) <= 2 else []
        if len(pieces) < 2 or (row.fields & set(GOALS) and _has_header(rows[at + 1 :])):
            opened.append(row)
            continue
        ledger.split(last, pieces)
        before = row.cells[:-1]
        if not _starts_with_class(pieces[0].text):
            before, pieces = [*before, pieces[0]], pieces[1:]
        if before:
            opened.append(Row(row.grid, before))
        opened += [Row(row.grid, [piece]) for piece in pieces]
    return opened


def _pieces(cell: Cell) -> list[Cell]:
    """The cell cut before each class that a colon follows."""
    text = clean_cell(cell.text)
    if len(text) > _LONGEST:
        return []
    starts = [found.start() for found in _MARKER.finditer(text) if names_class(found["word"])]
    if not starts or starts == [0]:
        return []
    if starts[0] > 0 and len(starts) < 2 and not _is_goal(text[: starts[0]]):
        return []
    cuts = sorted({0, *starts, len(text)})
    pieces = [text[a:b].strip(ENDS) for a, b in pairwise(cuts)]
    return [replace(cell, text=piece) for piece in pieces if piece]


def _is_goal(text: str) -> bool:
    return any(head.field in GOALS for head in find_heads(text))


def _has_header(below: list[Row]) -> bool:
    """True where the table goes on with a header of indicator columns: its goal is a goal."""
    for row in below[:_LOOK_AHEAD]:
        if row.is_header:
            return True
        if "name" in row.fields or row.is_title:
            return False
    return False


def _starts_with_class(text: str) -> bool:
    found = _MARKER.match(text)
    return found is not None and names_class(found["word"])


def items(text: str) -> list[str]:
    """The indicators that one text counts up, each without its number; one for a plain text.

    "1.培训人数≥300人，2.带动户数≥50户" gives two. Without numbers each part must hold a value.
    """
    shown = clean_cell(text)
    if len(shown) > _LONGEST:
        return [shown]
    counted = count_up(shown)
    if not all(part.decimal for part in counted):
        return [part.text for part in counted if part.text]
    for separator in ("[。；;\n]", "[。；;\n，,、]"):
        parts = [part for one in re.split(separator, shown) if (part := one.strip(ENDS))]
        if len(parts) >= 2 and all(split_name_value(part) for part in parts):
            return parts
    return [shown if "。" in shown[:-1] else shown.rstrip(ENDS)]
