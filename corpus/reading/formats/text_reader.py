"""Pasted text to a grid: tab = cell; pipes, commas or wide gaps where no tab is there."""

import csv

from corpus import late_re as re
from corpus.errors import UserError
from corpus.grid import Addressing, Cell, Grid
from corpus.reading.limits import MAX_CELLS
from corpus.text import clean_cell

_QUOTED = re.compile(r'(?:^|(?<=[\t\n]))"((?:[^"]|""){0,4000})"(?=[\t\n]|$)')
_LINE_BREAK = "\x0b"  # stands for a line break inside a cell while lines are split


def text_grid(text: str) -> Grid:
    """The grid of a pasted text. Rows keep their line numbers, also past blank lines."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x07", "\t")
    text = text.replace(_LINE_BREAK, " ").replace("\x0c", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    # A spreadsheet quotes a cell that holds line breaks.
    if '"' in text:
        text = _QUOTED.sub(_unquote, text)
    lines = text.split("\n")
    cells = []
    number = 0
    for pieces, height in _split(lines):
        for col, piece in enumerate(pieces):
            shown = clean_cell(piece.replace(_LINE_BREAK, "\n"))
            if shown:
                cells.append(Cell(number, col, shown))
        number += height
        if len(cells) > MAX_CELLS:
            raise UserError(f"文字太长：超过{MAX_CELLS:,}格。请分成几份再读。")
    return Grid(tuple(cells), addressing=Addressing.LINES)


def _unquote(found: re.Match[str]) -> str:
    inner: str = found.group(1)
    if "\n" not in inner and "\t" not in inner:
        return inner.replace('""', '"') if '""' in inner else found.group(0)
    return inner.replace('""', '"').replace("\n", _LINE_BREAK).replace("\t", " ")


def _split(lines: list[str]) -> list[tuple[list[str], int]]:
    """The pieces of each line, with how many lines of the text it takes."""
    filled = [line for line in lines if line.strip()]
    if any("\t" in line.strip("\n") for line in filled):
        rows = [line.split("\t") for line in lines]
    elif _regular(filled, r"[|｜]", 2):
        rows = [_pipes(line) for line in lines]
    elif _regular(filled, ",", 2) and _rectangular(filled):
        rows = [next(csv.reader([line]), []) for line in lines]
    elif _regular(filled, r"\S(?: {2,}|\u3000+)(?=\S)", 1):
        rows = [re.split(r" {2,}|\u3000+", line.strip()) for line in lines]
    else:
        rows = [[line] for line in lines]
    return [(row, line.count(_LINE_BREAK) + 1) for row, line in zip(rows, lines, strict=True)]


def _regular(lines: list[str], pattern: str, least: int) -> bool:
    """True where half of the lines, and three at least, hold the separator often enough."""
    separator = re.compile(pattern)
    hits = sum(len(separator.findall(line)) >= least for line in lines)
    return hits >= 3 and 2 * hits >= len(lines)


def _rectangular(lines: list[str]) -> bool:
    """True where most lines hold the same number of commas: an export, not prose."""
    counts = [len(next(csv.reader([line]), [])) for line in lines]
    return 5 * counts.count(max(set(counts), key=counts.count)) >= 4 * len(counts)


def _pipes(line: str) -> list[str]:
    if re.fullmatch(r"[\s|｜:\-+=]+", line):
        return []  # the ruler below a header
    pieces = re.split(r"[|｜]", line.strip())
    if pieces and not pieces[0].strip() and line.strip()[:1] in "|｜":
        pieces = pieces[1:]
    return pieces
