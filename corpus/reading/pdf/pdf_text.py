"""Characters of a PDF page to lines and paragraphs, with what was wrapped joined again."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from corpus import late_re as re
from corpus.text import clean_cell

_GAP = 0.6
"""A gap of so many character widths is a space."""
_WIDE = 2.0
"""A gap of so many character widths parts two cells."""
_FULL = 2.2
"""A line with less room left than so many characters was wrapped, not ended."""
_PADDING = 12.0
"""Points that a cell keeps free at both sides together."""

_OVERLAP = 0.4
"""Two characters of a line that share so much of the narrower one's width stand upon each other."""

_ENDED = re.compile(r"[。；;：:！!]\s*$")
_NUMBERED = re.compile(
    r"\s*(?:\d{1,2}\s*[.．、](?!\d)|[(（]\s*[\d一二三四五六七八九十]{1,3}\s*[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、"
    r"|(?:目标|任务|指标)\s*[\d一二三四五六七八九十]{1,2}\s*[:：.、])"
)


@dataclass(frozen=True)
class Line:
    """One line of text; coordinates in points from the page's top left."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float  # of the characters
    pieces: tuple[str, ...] = ()  # the text cut at wide gaps
    spans: tuple[tuple[float, float], ...] = ()  # from where to where each piece stands


def lines_of(chars: list[dict[str, Any]]) -> list[Line]:
    """The lines that the characters make up, from top to bottom."""
    return [line for row in rows_of(chars) if (line := line_of(row)).text]


def rows_of(chars: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The characters by lines, from top to bottom."""
    rows: list[list[dict[str, Any]]] = []
    for char in sorted(chars, key=lambda c: (c["top"] + c["bottom"], c["x0"])):
        middle = (char["top"] + char["bottom"]) / 2
        if rows:
            last = rows[-1][0]
            reach = max(last["bottom"] - last["top"], char["bottom"] - char["top"]) * 0.5
            if middle - (last["top"] + last["bottom"]) / 2 < reach:
                rows[-1].append(char)
                continue
        rows.append([char])
    return rows


def overlaps(row: list[dict[str, Any]]) -> int:
    """How many characters of a line stand upon the one before: two texts are mixed there."""
    chars = [c for c in row if c["text"].strip() and c.get("upright", True)]
    chars.sort(key=lambda c: c["x0"])
    return sum(
        before["x1"] - char["x0"]
        > _OVERLAP * min(before["x1"] - before["x0"], char["x1"] - char["x0"])
        for before, char in pairwise(chars)
    )


def runs_of(row: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The characters of a line cut at wide gaps."""
    runs: list[list[dict[str, Any]]] = []
    for char in sorted(row, key=lambda c: c["x0"]):
        if runs and char["x0"] - runs[-1][-1]["x1"] <= _WIDE * max(1.0, char["size"]):
            runs[-1].append(char)
        else:
            runs.append([char])
    return runs


def line_of(chars: list[dict[str, Any]]) -> Line:
    """The characters of one line as text."""
    chars = sorted(chars, key=lambda c: c["x0"])
    size = max(1.0, max(float(c["size"]) for c in chars))
    text, pieces, end = "", [""], float(chars[0]["x0"])
    spans: list[tuple[float, float]] = [(end, end)]
    for char in chars:
        glyph = char["text"]
        gap = float(char["x0"]) - end
        if gap > _WIDE * size and pieces[-1].strip():
            pieces.append("")
            spans.append((float(char["x0"]), end))
        if gap > _GAP * size and text and not text.endswith(" "):
            text += " "
            pieces[-1] += " " if pieces[-1] else ""
        text += glyph
        pieces[-1] += glyph
        end = max(end, float(char["x1"]))
        if glyph.strip():
            start = spans[-1][0] if pieces[-1].strip() != glyph else float(char["x0"])
            spans[-1] = (start, float(char["x1"]))
    seen = [c for c in chars if c["text"].strip()] or chars
    return Line(
        clean_cell(text),
        min(float(c["x0"]) for c in seen),
        max(float(c["x1"]) for c in seen),
        min(float(c["top"]) for c in seen),
        max(float(c["bottom"]) for c in seen),
        size,
        tuple(shown for piece in pieces if (shown := clean_cell(piece))),
        tuple(span for piece, span in zip(pieces, spans, strict=True) if clean_cell(piece)),
    )


def is_full(line: Line, width: float) -> bool:
    """True where the line has filled its room of ``width`` points, so that it was wrapped."""
    return width - (line.x1 - line.x0) < _FULL * line.size + _PADDING


def join_lines(lines: list[Line], width: float) -> str:
    """One text of the lines of a cell ``width`` points wide; ended lines stay lines."""
    text = ""
    for i, line in enumerate(lines):
        if i:
            ended = _ENDED.search(text) and _NUMBERED.match(line.text)
            wrapped = is_full(lines[i - 1], width) and not ended
            text += seam(text, line.text) if wrapped else "\n"
        text += line.text
    return text


def seam(before: str, after: str) -> str:
    """What stands between two pieces of one wrapped text: a space between Latin words."""
    latin = before[-1:].isascii() and before[-1:].isalpha() and after[:1].isascii()
    return " " if latin and after[:1].isalpha() else ""
