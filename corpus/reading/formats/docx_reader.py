"""Word documents to grids: each table with its spans, and the paragraphs between tables."""

from collections.abc import Iterator
from typing import Any
from zipfile import ZipFile

from corpus import late_re as re
from corpus.errors import UserError
from corpus.grid import Addressing, Cell, Grid
from corpus.reading.formats.package import open_package, read_part
from corpus.reading.limits import MAX_CELLS
from corpus.text import clean_cell

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_BOX = f"{_W}txbxContent"


def docx_grids(content: bytes, file: str) -> list[Grid]:
    """The grids of a .docx file. Nested tables follow the table that holds them."""
    body = _body(content, file)
    grids: list[Grid] = []
    before: list[str] = []
    for element in _blocks(body):
        if element.tag == f"{_W}p":
            if text := clean_cell(_text(element)):
                before.append(text)
        else:
            _table(element, tuple(before), grids)
            before = []
    if before:
        grids.append(Grid((), name="文末", addressing=Addressing.TABLE, text_before=tuple(before)))
    if sum(len(grid.cells) for grid in grids) > MAX_CELLS:
        raise UserError(f"“{file}”太大：超过{MAX_CELLS:,}格。请分成几个文件再读。")
    return grids


def _body(content: bytes, file: str) -> Any:
    """The document's body. The XML is walked as it is: python-docx refuses .docm and .dotx."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    with open_package(content, file) as packed:
        text = read_part(packed, _main_part(packed, file), file)
    try:
        body: Any = etree.fromstring(text, parser).find(f"{_W}body")
    except (etree.XMLSyntaxError, ValueError) as broken:
        raise UserError(f"打不开“{file}”：文件可能已损坏。请用 Word 重新保存后再试。") from broken
    if body is None:
        raise UserError(f"打不开“{file}”：文件可能已损坏。请用 Word 重新保存后再试。")
    return body


def _main_part(packed: ZipFile, file: str) -> str:
    """The name of the part that holds the text; some programs call it word/document2.xml."""
    names = packed.namelist()
    if "word/document.xml" in names:
        return "word/document.xml"
    found = [name for name in names if re.fullmatch(r"word/document\d*\.xml", name)]
    if not found:
        raise UserError(f"打不开“{file}”：文件可能已损坏。请用 Word 重新保存后再试。")
    return found[0]


def _blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in their order, content controls and insertions opened up.

    What stands in a text box follows the paragraph that the box is tied to.
    """
    for element in parent:
        if element.tag in {f"{_W}p", f"{_W}tbl"}:
            yield element
            if element.tag == f"{_W}p":
                for box in _boxes(element):
                    yield from _blocks(box)
        elif element.tag in {
            f"{_W}sdt",
            f"{_W}sdtContent",
            f"{_W}ins",
            f"{_W}smartTag",
            f"{_W}customXml",
        }:
            yield from _blocks(element)


def _table(table: Any, before: tuple[str, ...], grids: list[Grid]) -> None:
    nested: list[Any] = []
    cells: dict[tuple[int, int], Cell] = {}
    above: dict[int, tuple[int, int]] = {}  # column -> the cell that reaches down there
    for number, row in enumerate(_children(table, "tr")):
        col = _number(row, "trPr", "gridBefore")
        reaching: dict[int, tuple[int, int]] = {}
        for element in _children(row, "tc"):
            span = max(1, _number(element, "tcPr", "gridSpan"))
            merge = element.find(f"{_W}tcPr/{_W}vMerge")
            continued = merge is not None and merge.get(f"{_W}val") != "restart"
            text, inner = _cell_text(element)
            nested.extend(inner)
            owner = above.get(col)
            if continued and owner is not None and not text:
                top = cells[owner]
                cells[owner] = Cell(top.row, top.col, top.text, number - top.row + 1, top.col_span)
                reaching[col] = owner
            else:
                cells[number, col] = Cell(number, col, text, 1, span)
                if merge is not None:
                    reaching[col] = (number, col)
            col += span
        above = reaching
    filled = tuple(cell for cell in cells.values() if cell.text)
    grids.append(Grid(filled, f"表{len(grids) + 1}", Addressing.TABLE, before))
    for inner_table in nested:
        _table(inner_table, (), grids)


def _children(parent: Any, tag: str) -> Iterator[Any]:
    for element in parent:
        if element.tag == _W + tag:
            yield element
        elif element.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"}:
            yield from _children(element, tag)


def _number(element: Any, holder: str, tag: str) -> int:
    found = element.find(f"{_W}{holder}/{_W}{tag}")
    value = found.get(f"{_W}val") if found is not None else None
    return int(value) if value and value.isdigit() and len(value) < 5 else 0


def _cell_text(cell: Any) -> tuple[str, list[Any]]:
    lines: list[str] = []
    nested: list[Any] = []
    for element in _blocks(cell):
        if element.tag == f"{_W}p":
            lines.append(_text(element))
        else:
            nested.append(element)
    return clean_cell("\n".join(line for line in lines if line.strip())), nested


def _text(paragraph: Any) -> str:
    """The paragraph's text; deleted text, field codes and text boxes are not part of it.

    The boxes are blocks of their own; see ``_blocks``.
    """
    pieces: list[str] = []
    for node in _nodes(paragraph):
        if node.tag == f"{_W}t":
            pieces.append(node.text or "")
        elif node.tag == f"{_W}tab" and node.getparent().tag == f"{_W}r":
            pieces.append(" ")
        elif node.tag in {f"{_W}br", f"{_W}cr"}:
            pieces.append("\n")
        elif node.tag == f"{_W}noBreakHyphen":
            pieces.append("-")
        elif node.tag == f"{_W}sym":
            pieces.append(_symbol(node))
    return "".join(pieces)


def _nodes(parent: Any) -> Iterator[Any]:
    """All nodes below but for text boxes and the copy that a drawing keeps for old programs."""
    for node in parent:
        if node.tag not in {_FALLBACK, _BOX}:
            yield node
            yield from _nodes(node)


def _boxes(parent: Any) -> Iterator[Any]:
    """The text boxes of a paragraph, the outer ones alone."""
    for node in parent:
        if node.tag == _BOX:
            yield node
        elif node.tag != _FALLBACK:
            yield from _boxes(node)


def _symbol(node: Any) -> str:
    code = node.get(f"{_W}char") or ""
    symbols = {"F0B3": "≥", "F0A3": "≤", "F0B1": "±", "F0B4": "×"}  # of the Symbol font
    return symbols.get(code.upper(), "")
