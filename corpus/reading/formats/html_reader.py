"""Web pages to grids: each table with its spans, nested ones apart, and the text between."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from corpus import late_re as re
from corpus.errors import UserError
from corpus.grid import Addressing, Cell, Grid
from corpus.reading.limits import MAX_CELLS, MAX_SPAN
from corpus.text import clean_cell

_SILENT = frozenset({"script", "style", "head", "title", "noscript", "template", "select"})
_BREAKS = frozenset(
    {
        "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "section",
        "article", "header", "footer", "hr", "dl", "dt", "dd", "pre", "blockquote", "center",
    }
)  # fmt: skip
_WIDEST = 1000  # columns that one cell may span, as browsers have it
_DEEPEST = 200


@dataclass
class _Page:
    """What was found so far: finished grids, and the text since the last one."""

    grids: list[Grid] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    cells: int = 0

    def paragraphs(self) -> tuple[str, ...]:
        text, self.pieces = "".join(self.pieces), []
        return tuple(line for part in text.split("\n") if (line := clean_cell(part)))


def html_grids(text: str, file: str) -> list[Grid]:
    """The grids of a page. Nested tables follow the table that holds them."""
    from lxml import etree
    from lxml import html as parser_of

    # Scripts never run, nothing is fetched: the page is only taken apart.
    parser = parser_of.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    try:
        root = parser_of.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as broken:
        raise UserError(f"打不开“{file}”：网页内容不完整。请重新保存后再试。") from broken
    page = _Page()
    _walk(root, page, file, 0)
    if left := page.paragraphs():
        page.grids.append(Grid((), "文末", Addressing.TABLE, left))
    return page.grids


def _walk(element: Any, page: _Page, file: str, depth: int) -> None:
    """Collect text and tables in document order."""
    if depth > _DEEPEST:
        raise UserError(f"“{file}”嵌套太深，不是正常的网页：请重新保存后再试。")
    if element.text:
        page.pieces.append(_flat(element.text))
    for child in element:
        tag = child.tag
        if tag == "table":
            _table(child, page, file, depth)
        elif isinstance(tag, str) and tag not in _SILENT and not _is_hidden(child):
            if tag in _BREAKS:
                page.pieces.append("\n")
            _walk(child, page, file, depth + 1)
            if tag in _BREAKS:
                page.pieces.append("\n")
        if child.tail:
            page.pieces.append(_flat(child.tail))


def _table(table: Any, page: _Page, file: str, depth: int) -> None:
    caption = [child for child in table if child.tag == "caption"]
    for child in caption:
        page.pieces.append("\n" + _inner(child, [], 0))
    before = page.paragraphs()
    nested: list[Any] = []
    cells: list[Cell] = []
    reaching: list[tuple[int, int, int]] = []  # first column, end, row below the last one
    for number, row in enumerate(_rows(table)):
        reaching = [one for one in reaching if one[2] > number]
        col = 0
        for element in row:
            if element.tag not in {"td", "th"}:
                continue
            col = _free(col, reaching)
            rows, cols = _span(element, "rowspan", MAX_SPAN), _span(element, "colspan", _WIDEST)
            text = clean_cell(_inner(element, nested, depth))
            if text:
                cells.append(Cell(number, col, text, rows, cols))
            if rows > 1:
                reaching.append((col, col + cols, number + rows))
            col += cols
        page.cells += len(row)
        if page.cells > MAX_CELLS:
            raise UserError(f"“{file}”太大：超过{MAX_CELLS:,}格。请分成几个文件再读。")
    page.grids.append(Grid(tuple(cells), f"表{len(page.grids) + 1}", Addressing.TABLE, before))
    for inner in nested:
        if depth > _DEEPEST:
            raise UserError(f"“{file}”嵌套太深，不是正常的网页：请重新保存后再试。")
        _table(inner, page, file, depth + 1)


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from (row for row in child if row.tag == "tr")


def _free(col: int, reaching: list[tuple[int, int, int]]) -> int:
    """The first column from ``col`` on that no cell above reaches into."""
    moved = True
    while moved:
        moved = False
        for start, end, _ in reaching:
            if start <= col < end:
                col, moved = end, True
    return col


def _span(element: Any, name: str, most: int) -> int:
    found = re.match(r"\s*(\d{1,9})", element.get(name) or "")
    return min(max(1, int(found.group(1))), most) if found else 1


def _inner(element: Any, nested: list[Any], depth: int) -> str:
    """The text of a cell; tables in it are put on the list instead."""
    if depth > _DEEPEST:
        return ""
    pieces = [_flat(element.text or "")]
    for child in element:
        tag = child.tag
        if tag == "table":
            nested.append(child)
        elif isinstance(tag, str) and tag not in _SILENT and not _is_hidden(child):
            mark = "\n" if tag in _BREAKS else ""
            pieces.append(mark + _inner(child, nested, depth + 1) + mark)
        pieces.append(_flat(child.tail or ""))
    return re.sub(r"\n\s*\n+", "\n", "".join(pieces)).strip()


def _flat(text: str) -> str:
    """White space of the source is no line break of the page."""
    return re.sub(r"[ \t\r\n]+", " ", text)


def _is_hidden(element: Any) -> bool:
    style = re.sub(r"\s", "", element.get("style") or "").lower()
    return "display:none" in style or "mso-hide:all" in style
