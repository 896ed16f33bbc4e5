"""WordprocessingML for a printed grid: paragraphs, cells, tables as XML text.

Built as text, not through python-docx's cell objects, whose merging takes seconds for a table of
40 rows. Lengths in twips (1/20 pt), font sizes in half-points, as the format wants.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from corpus.forms.fit import CELL_PADDING_CM, LEADING, POINTS_PER_CM

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
OPEN_FILL = "FFF2CC"


def twips(points: float) -> int:
    """Points in twips."""
    return round(points * 20)


def cm(length: float) -> int:
    """Centimetres in twips."""
    return twips(length * POINTS_PER_CM)


def run(
    text: str, font: str, size: float, *, bold: bool = False, marked: bool = False, color: str = ""
) -> str:
    """A run of text; line breaks become w:br."""
    name = quoteattr(font)
    parts = [
        f'<w:rFonts w:ascii={name} w:hAnsi={name} w:eastAsia={name} w:cs={name} w:hint="eastAsia"/>'
    ]
    if bold:
        parts.append("<w:b/><w:bCs/>")
    if color:
        parts.append(f'<w:color w:val="{color}"/>')
    half = round(size * 2)
    parts.append(f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>')
    if marked:
        parts.append('<w:highlight w:val="yellow"/>')
    body = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n")
    )
    return f"<w:r><w:rPr>{''.join(parts)}</w:rPr>{body}</w:r>"


def paragraph(
    runs: str,
    size: float,
    *,
    align: str = "left",
    leading: float = LEADING,
    new_page: bool = False,
    with_next: bool = False,
) -> str:
    """A paragraph with exact line height and Chinese line breaking rules.

    ``with_next``: no page ends behind it.
    """
    line = twips(size * leading)
    return (
        "<w:p><w:pPr>"
        + ("<w:keepNext/>" if with_next else "")
        + ("<w:pageBreakBefore/>" if new_page else "")
        + '<w:kinsoku/><w:wordWrap/><w:overflowPunct/><w:topLinePunct w:val="0"/>'
        + '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'
        + f'<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/>'
        + f'<w:jc w:val="{align}"/></w:pPr>{runs}</w:p>'
    )


def spacer(*, ends_section: bool = False) -> str:
    """The smallest paragraph: between tables, and after the last one, where Word needs one.

    Where it ends a section the next one begins a page.
    """
    section = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>' if ends_section else ""
    return (
        '<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" '
        f'w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>{section}</w:pPr></w:p>'
    )


def cell(content: str, width: int, *, colspan: int = 1, merge: str = "", fill: str = "") -> str:
    """A table cell, vertically centred; ``merge`` is "", "restart" or "continue"."""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{colspan}"/>' if colspan > 1 else "")
        + (f'<w:vMerge w:val="{merge}"/>' if merge else "")
        + (f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else "")
        + f'<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'
    )


def row(cells: Sequence[str], height: float, *, whole: bool = True, header: bool = False) -> str:
    """A table row of at least ``height`` points; ``whole`` rows are not split over pages."""
    return (
        "<w:tr><w:trPr>"
        + ("<w:cantSplit/>" if whole else "")
        + f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>'
        + ("<w:tblHeader/>" if header else "")
        + f"</w:trPr>{''.join(cells)}</w:tr>"
    )


def table(rows: Sequence[str], widths: Sequence[int], *, bottom_border: bool = True) -> str:
    """A fixed-width table with thin borders."""
    sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
    borders = "".join(
        f'<w:{side} w:val="{"single" if bottom_border or side != "bottom" else "nil"}" '
        'w:sz="4" w:space="0" w:color="000000"/>'
        for side in sides
    )
    padding = cm(CELL_PADDING_CM)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl {NAMESPACES}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:jc w:val="center"/><w:tblBorders>{borders}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:left w:w="{padding}" w:type="dxa"/><w:right w:w="{padding}" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def watermark(text: str, font: str) -> str:
    """A run that draws large, pale, slanted text behind the page (WordArt, as Word itself does)."""
    return (
        f'<w:r {NAMESPACES}><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" '
        'o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>'
        '<v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>'
        '<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>'
        '</v:formulas><v:path textpathok="t" o:connecttype="custom"/>'
        '<v:textpath on="t" fitshape="t"/></v:shapetype>'
        '<v:shape id="DraftMark" o:spid="_x0000_s2049" type="#_x0000_t136" '
        'style="position:absolute;width:300pt;height:150pt;rotation:315;z-index:-251658752;'
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        'mso-position-vertical:center;mso-position-vertical-relative:margin" '
        'fillcolor="#d9d9d9" stroked="f"><v:fill opacity=".5"/>'
        f"<v:textpath style={quoteattr(f'font-family:{chr(34)}{font}{chr(34)};font-size:1pt')} "
        f"string={quoteattr(text)}/></v:shape></w:pict></w:r>"
    )


def page_field(font: str, size: float) -> str:
    """Runs "第 N 页，共 M 页" with live fields."""

    def field(code: str) -> str:
        return (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("1", font, size)
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    return (
        run("第 ", font, size) + field("PAGE") + run(" 页，共 ", font, size) + field("NUMPAGES")
        + run(" 页", font, size)
    )  # fmt: skip
