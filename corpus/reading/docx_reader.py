"""Word documents to grids: each table with its spans, and the paragraphs between tables."""

import io
from collections.abc import Iterator
from typing import Any

from corpus.errors import UserError
from corpus.grid import Addressing, Cell, Grid
from corpus.reading.limits import MAX_CELLS
from corpus.text import clean_cell

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_grids(content: bytes, file: str) -> list[Grid]:
    """The grids of a .docx file. Nested tables follow the table that holds them."""
    from docx import Document

    try:
        body: Any = Document(io.BytesIO(content)).element.body
    except Exception as broken:  # the library raises many kinds for a damaged file
        raise UserError(f"打不开“{file}”：文件可能已损坏。请用 Word 重新保存后再试。") from broken
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


def _blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in their order, content controls and insertions opened up."""
    for element in parent:
        if element.tag in {f"{_W}p", f"{_W}tbl"}:
            yield element
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
    """The paragraph's text; deleted text, field codes and text boxes are not part of it."""
    pieces: list[str] = []
    for node in paragraph.iter():
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


def _symbol(node: Any) -> str:
    code = node.get(f"{_W}char") or ""
    symbols = {"F0B3": "≥", "F0A3": "≤", "F0B1": "±", "F0B4": "×"}  # of the Symbol font
    return symbols.get(code.upper(), "")
