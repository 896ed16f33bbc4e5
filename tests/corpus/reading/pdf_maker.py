"""Small PDF files for tests: ruled tables and lines of Chinese text, written by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, field

HEIGHT, WIDTH = 842, 595
SIZE = 10


@dataclass
class Page:
    """A page; coordinates in points from its top left."""

    rulings: list[tuple[float, float, float, float]] = field(default_factory=list)
    texts: list[tuple[float, float, str]] = field(default_factory=list)
    image: bool = False

    def text(self, x: float, top: float, text: str) -> "Page":
        self.texts.append((x, top, text))
        return self

    def cell(self, x0: float, top: float, x1: float, bottom: float, text: str) -> "Page":
        """A ruled cell; its text is broken where it fills the width."""
        self.rulings += [
            (x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom),
            (x1, top, x1, bottom),
        ]  # fmt: skip
        room = max(1, int((x1 - x0 - 6) // SIZE))
        lines = [
            piece[at : at + room]
            for piece in text.split("\n")
            for at in range(0, max(len(piece), 1), room)
        ]
        for number, line in enumerate(lines):
            if line:
                self.text(x0 + 3, top + 4 + number * (SIZE + 3), line)
        return self


def table(
    page: Page, top: float, widths: Sequence[float], rows: Sequence[Sequence[str | None]],
    *, height: float = 20, left: float = 60,
) -> float:  # fmt: skip
    """Draw the rows; None is what the cell at its left reaches over. Returns the lower border."""
    edges = [left]
    for width in widths:
        edges.append(edges[-1] + width)
    for row in rows:
        lines = 1
        spans = []
        for col, text in enumerate(row):
            if text is None:
                continue
            end = col + 1
            while end < len(row) and row[end] is None:
                end += 1
            spans.append((edges[col], edges[end], text))
            room = max(1, int((edges[end] - edges[col] - 6) // SIZE))
            lines = max(lines, -(-len(text) // room))
        bottom = top + max(height, 8 + lines * (SIZE + 3))
        for x0, x1, text in spans:
            page.cell(x0, top, x1, bottom, text)
        top = bottom
    return top


def pdf(pages: Sequence[Page], *, locked: bool = False) -> bytes:
    """The file. ``locked``: with a password that nobody knows."""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",  # the list of pages, once they are numbered
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
        b" /DescendantFonts [4 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
        b" /FontDescriptor 5 0 R >>",
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880]"
        b" /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>",
        _stream(b"\xff\xff\xff", b"/Type /XObject /Subtype /Image /Width 1 /Height 1"
                b" /ColorSpace /DeviceRGB /BitsPerComponent 8"),
    ]  # fmt: skip
    kids = []
    for page in pages:
        objects.append(_stream(_drawing(page)))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Resources"
            b" << /Font << /F 3 0 R >> /XObject << /I 6 0 R >> >> >>"
            % (WIDTH, HEIGHT, len(objects))
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = b""
    if locked:
        lock = b" /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]"
        lock = lock % (b"11" * 32, b"22" * 32)
    out += b"trailer\n<< /Size %d /Root 1 0 R%s >>\n" % (len(objects) + 1, lock)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _drawing(page: Page) -> bytes:
    parts = [b"0.5 w"]
    if page.image:
        parts.append(b"q %d 0 0 %d 0 0 cm /I Do Q" % (WIDTH, HEIGHT))
    for x0, y0, x1, y1 in page.rulings:
        parts.append(b"%.2f %.2f m %.2f %.2f l S" % (x0, HEIGHT - y0, x1, HEIGHT - y1))
    for x, top, text in page.texts:
        code = text.encode("utf-16-be").hex().encode()
        parts.append(b"BT /F %d Tf %.2f %.2f Td <%s> Tj ET" % (SIZE, x, HEIGHT - top - 8.8, code))
    return b"\n".join(parts)


def _stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (more, len(content), content)
