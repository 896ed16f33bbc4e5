"""Workbooks without their blank cells and pictures, and their merged ranges as numbers.

The library that reads workbooks makes an object of every blank cell that carries a style and of
every cell under a merged range; a million blank rows or one range over the whole sheet would take
it minutes and gigabytes. So both are taken out of the sheets' XML beforehand.
"""

import io
import zipfile

from corpus import late_re as re
from corpus.reading.formats.package import open_package, read_part
from corpus.reading.limits import MAX_SPAN

Spans = dict[tuple[int, int], tuple[int, int]]
"""(row, column) of the top left cell, from 0 -> rows and columns that it reaches over."""

_UNREAD = ("xl/worksheets/_rels/", "xl/media/", "xl/embeddings/", "xl/drawings/", "xl/charts/")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml$", re.IGNORECASE)
_BLANK_CELL = re.compile(rb"<c(?: [^<>]*)?/>|<c(?: [^<>]*)?>\s*(?:<v\s*/>|<v></v>)?\s*</c>")
_BLANK_ROW = re.compile(rb"<row(?: [^<>]*)?/>|<row(?: [^<>]*)?>\s*</row>")
_UNNUMBERED = re.compile(rb"<(?:row|c)(?![a-zA-Z])(?![^<>]*\sr=)[^<>]*>")
_STYLED = re.compile(rb'(<c\b[^<>]*?)\ss="\d+"')
_MERGES = re.compile(rb"<mergeCells\b.*?</mergeCells>|<mergeCells\b[^<>]*/>", re.DOTALL)
_MERGE = re.compile(
    rb'<mergeCell\b[^<>]*\bref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"'
)
# A prefix before every name (x:c, x:row) is rare but allowed; it is taken off the names used here.
_PREFIX = re.compile(rb"<(\w+):worksheet\b")


def without_styles(slim: bytes, file: str) -> bytes:
    """A slim workbook without its styles, for the case that they are damaged."""
    out = io.BytesIO()
    with open_package(slim, file) as packed, zipfile.ZipFile(out, "w") as plain:
        for name in packed.namelist():
            part = read_part(packed, name, file)
            if _SHEET.fullmatch(name):
                part = _STYLED.sub(rb"\1", part)
            if name != "xl/styles.xml":
                plain.writestr(name, part)
    return out.getvalue()


def slim_package(content: bytes, file: str) -> tuple[bytes, dict[str, Spans]]:
    """The workbook without blank cells and merges; the spans by the name of the sheet's part.

    Raises UserError for a damaged package.
    """
    out = io.BytesIO()
    spans: dict[str, Spans] = {}
    with (
        open_package(content, file) as packed,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as slim,
    ):
        for name in dict.fromkeys(packed.namelist()):
            part = read_part(packed, name, file)
            if _SHEET.fullmatch(name):
                part, spans[name] = _slim_sheet(part)
            elif name.startswith(_UNREAD) or name.endswith(".bin"):
                continue
            slim.writestr(name, part)
    return out.getvalue(), spans


def _slim_sheet(xml: bytes) -> tuple[bytes, Spans]:
    if prefixed := _PREFIX.search(xml[:2000]):
        prefix = re.escape(prefixed.group(1))
        xml = re.sub(rb"<(/?)" + prefix + rb":", rb"<\1", xml)
        xml = re.sub(rb"\sxmlns:" + prefix + rb"=", b" xmlns=", xml, count=1)
    spans: Spans = {}
    for block in _MERGES.findall(xml):
        for left, top, right, bottom in _MERGE.findall(block):
            row, col = int(top) - 1, _column(left)
            rows, cols = int(bottom) - row, _column(right) - col + 1
            if rows > 0 and cols > 0:
                spans[row, col] = (min(rows, MAX_SPAN), min(cols, MAX_SPAN))
    end = xml.rfind(b"</sheetData>")
    if end >= 0:  # what follows the cells is merges, links, pictures, comments: no content
        xml = xml[:end] + b"</sheetData></worksheet>"
    if not _UNNUMBERED.search(xml):  # else a cell's place hangs on the blank ones before it
        xml = _BLANK_ROW.sub(b"", _BLANK_CELL.sub(b"", xml))
    return xml, spans


def _column(letters: bytes) -> int:
    """A spreadsheet's column from 0: "A" -> 0, "AB" -> 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
