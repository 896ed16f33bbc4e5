"""PDF files to grids: ruled tables with their merged cells, over page breaks, and the text between."""

import io
import logging
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from corpus import late_re as re
from corpus.errors import UserError
from corpus.grid import Addressing, Cell, Grid
from corpus.reading.cells.words import find_heads, read_note, read_title
from corpus.reading.formats.package import locked
from corpus.reading.limits import MAX_CELLS, MAX_PAGES
from corpus.reading.pdf.pdf_columns import fragments
from corpus.reading.pdf.pdf_join import Box, Piece, as_grid, continues
from corpus.reading.pdf.pdf_rules import table_settings
from corpus.reading.pdf.pdf_sheet import sheet_boxes
from corpus.reading.pdf.pdf_text import Line, is_full, line_of, overlaps, rows_of, runs_of, seam
from corpus.reading.pdf.pdf_unruled import head_rows
from corpus.text import normalise

_PAGE_NUMBER = re.compile(r"^[-—第]*\d{1,4}[-—页]*(?:[/共]\d{1,4}页?)?$|^第\d+页共\d+页$")
_FEW = 12
"""A page with an image and fewer characters than this is a scan."""
_MIXED = 3
"""So many characters of a page that stand upon others are no slip of the typesetting."""
_TEXT_REACHES = 0.7
"""The column of text ends no further left than at so much of the page's width."""
_SAME_HEIGHT = 4.0
"""Points within which running heads stand at one height."""
_MARGIN = 0.12
"""The part of a page, above and below, in which running heads and page numbers stand."""


@dataclass
class _Page:
    number: int
    height: float
    width: float
    chars: int
    images: int
    tables: list[list[Box]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)  # outside the tables
    overlaps: int = 0  # characters in tables that stand upon others
    running: list[Line] = field(default_factory=list)  # titles that most pages repeat
    pieces: list[Line] = field(default_factory=list)  # of the lines, cut at every gap


def pdf_grids(content: bytes, file: str) -> tuple[list[Grid], tuple[str, ...]]:
    """The grids of a PDF, with warnings on pages that hold images alone.

    Raises UserError for a locked or damaged file and for a scan without text.
    """
    pages = _pages(content, file)
    scans = [page.number for page in pages if page.chars < _FEW and page.images]
    filled = [page for page in pages if page.chars >= _FEW]
    if not filled:
        what = "是扫描件，只有图片没有文字" if scans else "里没有文字"
        raise UserError(
            f"“{file}”{what}：请用文字识别软件转成 Word 或 Excel，核对后再读，或直接用电子版。"
        )
    warnings: tuple[str, ...] = ()
    if scans:
        shown = "、".join(map(str, scans[:10])) + ("等" if len(scans) > 10 else "")
        warnings = (f"第{shown}页是图片，没有文字，没有读入",)
    mixed = [page.number for page in pages if page.overlaps >= _MIXED]
    if mixed:
        shown = "、".join(map(str, mixed[:10])) + ("等" if len(mixed) > 10 else "")
        warnings += (f"第{shown}页有相邻格的文字重叠，读出的字可能混在一起，请与原件核对",)
    _drop_running_heads(pages)
    if not any(page.tables for page in pages) and not _sheets(pages):
        return [_text_grid(pages)], warnings
    grids = _table_grids(pages)
    if sum(len(grid.cells) for grid in grids) > MAX_CELLS:
        raise UserError(f"“{file}”太大：超过{MAX_CELLS:,}格。请分成几个文件再读。")
    return grids, warnings


def _pages(content: bytes, file: str) -> list[_Page]:
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # a damaged file is said once, by us
    pages: list[_Page] = []
    try:
        with pdfplumber.open(io.BytesIO(content), unicode_norm=None) as document:
            if len(document.pages) > MAX_PAGES:
                raise UserError(
                    f"“{file}”太长：超过{MAX_PAGES}页。请只留下绩效目标表所在的页再读。"
                )
            for page in document.pages:
                pages.append(_page(page))
                page.close()
    except (UserError, MemoryError):
        raise
    except Exception as broken:  # the libraries raise many kinds for a damaged file
        causes = {type(broken), type(broken.__cause__), type(broken.__context__)}
        causes |= {type(part) for part in broken.args}
        if PDFPasswordIncorrect in causes:
            raise locked(file) from broken
        raise UserError(f"打不开“{file}”：文件可能已损坏。请重新导出 PDF 后再试。") from broken
    if not pages:
        raise UserError(f"打不开“{file}”：里面没有页面。请重新导出 PDF 后再试。")
    return pages


def _page(page: Any) -> _Page:
    page = page.dedupe_chars()  # bold type is often the same character printed twice
    chars = [char for char in page.chars if char["text"].strip() or char["text"] == " "]
    tables = [
        [
            Box(float(x0), float(top), float(x1), float(bottom))
            for x0, top, x1, bottom in found.cells
        ]
        for found in page.find_tables(table_settings(page))
    ]
    tables = [boxes for boxes in tables if len(boxes) > 1]
    inside: dict[int, list[dict[str, Any]]] = {}
    owners = [(box, i) for i, box in enumerate(box for boxes in tables for box in boxes)]
    outside = []
    for char in chars:
        x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
        at = next(
            (i for box, i in owners if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom), None
        )
        if at is None:
            outside.append(char)
        else:
            inside.setdefault(at, []).append(char)
    mixed = 0
    for box, i in owners:
        if i in inside:
            rows = rows_of(inside[i])
            mixed += sum(map(overlaps, rows))
            box.lines = [line for row in rows if (line := line_of(row)).text]
    lines = []
    for row in rows_of(outside):
        runs = [run for run in runs_of(row) if not _beside(tables, line_of(run))]
        if runs and (line := line_of([char for run in runs for char in run])).text:
            lines.append(line)
    return _Page(
        page.page_number, float(page.height), float(page.width), len([c for c in chars if c["text"].strip()]),
        len(page.images), tables, lines, mixed,
        pieces=[] if tables else fragments(outside),
    )  # fmt: skip


def _beside(tables: list[list[Box]], line: Line) -> bool:
    """Give a line that stands beside a table's rows a cell there; True where there is one.

    Outer rulings are often left out, by style or at a page break.
    """
    middle = (line.top + line.bottom) / 2
    borders = [x for boxes in tables for box in boxes for x in (box.x0, box.x1)]
    for boxes in tables:
        row = [box for box in boxes if box.top <= middle <= box.bottom]
        if not row:
            continue
        x0 = max((x for x in borders if x <= line.x0 + 1), default=line.x0 - 3)
        x0 = max([x0, *(box.x1 for box in row if box.x1 <= line.x0 + 1)])
        x1 = min((x for x in borders if x >= line.x1 - 1), default=line.x1 + 3)
        x1 = min([x1, *(box.x0 for box in row if box.x0 >= line.x1 - 1)])
        same = next((box for box in row if (box.x0, box.x1) == (x0, x1)), None)
        if same is None:
            lowest = max(box.top for box in row)
            same = Box(x0, lowest, x1, min(box.bottom for box in row if box.top == lowest))
            boxes.append(same)
        same.lines.append(line)
        return True
    return False


def _drop_running_heads(pages: list[_Page]) -> None:
    """Page numbers, and lines that stand in the margin of most pages, are no content.

    Titles and notes among the latter are kept aside for the tables that begin on the page. Rows of a
    sheet without rulings may be alike but for a number: there only the same text at the same height counts.
    """
    ruled = any(page.tables for page in pages)
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        marginal = [_running(line, ruled=ruled) for line in page.lines if _marginal(page, line)]
        seen.update(marginal if ruled else set(marginal))
    for page in pages:
        content: list[Line] = []
        for line in page.lines:
            if not _marginal(page, line):
                content.append(line)
            elif _PAGE_NUMBER.match(normalise(line.text)):
                continue
            elif seen[_running(line, ruled=ruled)] < max(3, 0.6 * len(pages)):
                content.append(line)
            elif read_title(line.text) or read_note(line.text) or find_heads(line.text):
                page.running.append(line)
        page.lines = content


def _marginal(page: _Page, line: Line) -> bool:
    return line.bottom < _MARGIN * page.height or line.top > (1 - _MARGIN) * page.height


def _running(line: Line, *, ruled: bool) -> tuple[str, int]:
    text = normalise(line.text)
    return (re.sub(r"\d+", "#", text), 0) if ruled else (text, round(line.top / _SAME_HEIGHT))


def _sheets(pages: list[_Page]) -> bool:
    """Give pages of a sheet without any rulings the cells that these would show; False where none is."""
    found = sheet_boxes([_content(page) for page in pages])
    for page, (above, boxes) in zip(pages, found, strict=False):  # none, or one a page
        page.lines = above
        page.tables = [boxes] if boxes else []
    return bool(found)


def _content(page: _Page) -> list[Line]:
    """The pieces of text that are no running heads."""
    return [
        one
        for one in page.pieces
        if any(line.top - 1 < (one.top + one.bottom) / 2 < line.bottom + 1 for line in page.lines)
    ]


def _table_grids(pages: list[_Page]) -> list[Grid]:
    grids: list[Grid] = []
    open_table: list[Piece] = []
    left_over: list[Line] = []
    right = _right_margin(pages)
    for page in pages:
        tables = sorted(page.tables, key=lambda boxes: (_top(boxes), min(b.x0 for b in boxes)))
        between = _between(page.lines, list(map(_top, tables)))
        for number, boxes in enumerate(tables, start=1):
            before = between[number - 1]
            piece = Piece(
                page.number, number, boxes, opens_page=number == 1 and not before,
                closes_page=number == len(tables) and not between[-1],
            )  # fmt: skip
            if open_table and not left_over and continues(open_table, piece):
                open_table.append(piece)
                continue
            if open_table:
                grids.append(as_grid(open_table))
            running = page.running if number == 1 else []
            before, head = head_rows(before, boxes)
            boxes += head
            above = left_over + sorted(running + before, key=lambda line: line.top)
            piece.text_before = tuple(paragraphs(above, right))
            open_table, left_over = [piece], []
        left_over += between[-1]
    if open_table:
        grids.append(as_grid(open_table))
    if left_over:
        text = tuple(paragraphs(left_over, right))
        grids.append(Grid((), "文末", Addressing.TABLE, text))
    return grids


def _top(boxes: list[Box]) -> float:
    return min(box.top for box in boxes)


def _between(lines: list[Line], tops: list[float]) -> list[list[Line]]:
    """The lines before each table of a page and, last, behind them all; none is left out."""
    slots: list[list[Line]] = [[] for _ in range(len(tops) + 1)]
    for line in lines:
        middle = (line.top + line.bottom) / 2
        at = next((i for i, top in enumerate(tops) if middle < top), len(tops))
        slots[at].append(line)
    return slots


def _right_margin(pages: list[_Page]) -> float:
    """Where the text's column ends: nearly all lines stay within, a few stick out.

    Where all lines are short, none of them reaches the margin.
    """
    ends = sorted(line.x1 for page in pages for line in page.lines)
    least = _TEXT_REACHES * max(page.width for page in pages)
    return max(ends[int(0.9 * (len(ends) - 1))], least) if ends else 0.0


def paragraphs(lines: list[Line], right: float) -> list[str]:
    """The paragraphs of text outside tables; ``right`` is where the text's column ends."""
    found: list[str] = []
    last: Line | None = None
    for line in lines:
        # a centred line that was wrapped reaches the right margin as well
        wrapped = last is not None and right - last.x1 < 1.2 * last.size
        near = last is not None and line.top - last.bottom < 1.5 * line.size
        alike = last is not None and abs(line.size - last.size) < 1
        apart = read_note(line.text) or find_heads(line.text)
        if last is not None and wrapped and near and alike and not apart:
            found[-1] += seam(found[-1], line.text) + line.text
        else:
            found.append(line.text)
        last = line
    return found


def _text_grid(pages: list[_Page]) -> Grid:
    """Without any ruled table: a row a line, a cell where a wide gap stands."""
    cells: list[Cell] = []
    number = 0
    for page in pages:
        right = max((line.x1 for line in page.lines), default=0.0)
        last: Line | None = None
        # a title that all pages repeat is one title
        lines = page.lines if page is not pages[0] else page.running + page.lines
        for line in sorted(lines, key=lambda one: one.top):
            single = len(line.pieces) == 1
            if last and single and len(last.pieces) == 1 and is_full(last, right - last.x0):
                before = cells.pop()
                text = before.text + seam(before.text, line.text) + line.text
                cells.append(Cell(before.row, 0, text))
            else:
                cells += [Cell(number, col, text) for col, text in enumerate(line.pieces)]
                number += 1
            last = line
    return Grid(tuple(cells), addressing=Addressing.LINES)
