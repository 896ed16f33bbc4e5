"""Writing target tables as a Word file that prints as the form."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from corpus.errors import UserError
from corpus.forms import Form, PlanCell, SheetPlan, lay_out, lay_out_flat, printable
from corpus.forms.fit import LEADING, POINTS_PER_CM, count_lines
from corpus.writing import wordxml as xml
from corpus.writing.annex import (
    ANNEX_SIZE,
    ANNEX_TITLE,
    ANNEX_WIDTHS,
    FINDINGS_TITLE,
    Annex,
    AnnexLine,
    annex_lines,
)
from corpus.writing.draftmark import DRAFT_LINE, DRAFT_WORD
from corpus.writing.item import ExportItem

_HEADER_CM = 0.9


def write_docx(items: Sequence[ExportItem], form: Form) -> bytes:
    """The tables on ``form`` as .docx, each beginning a page, with its review sheet behind it.

    A table with a draft mark has 草稿 in the header and behind the text of each of its pages.
    UserError for several tables on a form with placeholders.
    """
    from docx import Document

    if form.template:
        return _write_template(items, form)
    document = Document()
    body = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    sections = _flat_section(items, form) if form.flat else [_section(item, form) for item in items]
    blocks: list[str] = []
    for number, (content, _) in enumerate(sections, start=1):
        blocks += [*content, xml.spacer(ends_section=number < len(sections))]
    _append(document, blocks)
    _set_language(document, form)
    several = len(items) > 1
    mark = form.flat and any(item.draft_mark for item in items)
    for section, item, (_, paged) in zip(document.sections, items, sections, strict=False):
        _set_page(section, form)
        note = form.fonts.note
        _replace(section.header, _mark(form, item.draft_mark or mark))
        field = xml.page_field(note.names[0], 9) if paged or several else ""
        _replace(section.footer, xml.paragraph(field, 9, align="center"))
    _set_properties(document, items)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _write_template(items: Sequence[ExportItem], form: Form) -> bytes:
    """The office's own Word file, filled; mark and review sheet are added to it."""
    from docx import Document
    from docx.oxml import parse_xml

    from corpus.forms.placeholders import fill

    if len(items) != 1:
        raise UserError(
            f"表样“{form.name}”一个文件只能放一张表：请一张一张导出，或导出为压缩包（.zip）。"
        )
    (item,) = items
    document = Document(io.BytesIO(fill(item.table, form)))
    if item.annex:
        _append(document, _annex(item.annex, annex_lines(item.annex, item.table, form), form))
        _append(document, [xml.spacer()])
    for section in document.sections if item.draft_mark else ():
        section.header.is_linked_to_previous = False
        section.different_first_page_header_footer = False
        section.header._element.insert(0, parse_xml(_namespaced(_mark(form, True))))
    if item.draft_mark:
        document.settings.odd_and_even_pages_header_footer = False
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _append(document: Any, blocks: Sequence[str]) -> None:
    """Put the blocks at the end, before the section's properties."""
    from docx.oxml import parse_xml

    body = document.element.body
    for block in blocks:
        body.insert(len(body) - 1, parse_xml(_namespaced(block)))


def _mark(form: Form, marked: bool) -> str:
    """The header's paragraph: the draft mark, or nothing."""
    note = form.fonts.note
    line = xml.run(DRAFT_LINE, note.names[0], note.sizes[0], bold=True, color="C00000")
    sign = line + xml.watermark(DRAFT_WORD, note.names[-1]) if marked else ""
    return xml.paragraph(sign, note.sizes[0], align="right")


def _section(item: ExportItem, form: Form) -> tuple[list[str], bool]:
    """The blocks of one table, and whether they take more than a page."""
    plan = lay_out(item.table, form)
    blocks = [*_heading(plan, form), *_tables(plan, form), *_footer(plan, form)]
    if item.annex:
        blocks += _annex(item.annex, annex_lines(item.annex, item.table, form), form)
    return blocks, not plan.one_page or bool(item.annex)


def _flat_section(items: Sequence[ExportItem], form: Form) -> list[tuple[list[str], bool]]:
    plan = lay_out_flat([item.table for item in items], form)
    blocks = [*_heading(plan, form), *_tables(plan, form)]
    for item in items:
        if item.annex:
            blocks += _annex(item.annex, annex_lines(item.annex, item.table, form), form)
    return [(blocks, True)]


def _heading(plan: SheetPlan, form: Form) -> list[str]:
    title, note = form.fonts.title, form.fonts.note
    text = xml.run(plan.title, title.names[0], title.sizes[0], bold=title.bold)
    blocks = [xml.paragraph(text, title.sizes[0], align="center", leading=1.6)]
    for line, align in ((plan.year_line, "center"), (plan.note, "right")):
        if line:
            text = xml.run(line, note.names[0], note.sizes[0])
            blocks.append(xml.paragraph(text, note.sizes[0], align=align, leading=1.6))
    return blocks


def _footer(plan: SheetPlan, form: Form) -> list[str]:
    note = form.fonts.note
    return [
        xml.paragraph(xml.run(line, note.names[0], note.sizes[0]), note.sizes[0], leading=1.6)
        for line in plan.footer
    ]


def _tables(plan: SheetPlan, form: Form) -> list[str]:
    """The grid; where it takes several pages in two tables, so that Word repeats the header row.

    Word repeats only the first rows of a table, and the header of the indicators stands below
    the project's head.
    """
    widths = [xml.cm(width) for width in plan.columns]
    if plan.one_page or plan.header_row == 0:
        return [xml.table(_rows(plan, form, 0, len(plan.rows)), widths)]
    return [
        xml.table(_rows(plan, form, 0, plan.header_row), widths, bottom_border=False),
        xml.spacer(),
        xml.table(_rows(plan, form, plan.header_row, len(plan.rows)), widths),
    ]


def _rows(plan: SheetPlan, form: Form, first: int, last: int) -> list[str]:
    page = (form.page.height - form.page.top - form.page.bottom) * POINTS_PER_CM
    widths = [xml.cm(width) for width in plan.columns]
    tall: dict[int, tuple[PlanCell, int]] = {}  # column -> cell above and its last row
    rows = []
    for number in range(first, last):
        row = plan.rows[number]
        starting = {cell.column: cell for cell in row.cells}
        cells, column = [], 0
        while column < len(widths):
            found = starting.get(column)
            merge = ""
            if found is None:
                found = tall[column][0]
                merge = "continue"
            elif found.rowspan > 1:
                merge = "restart"
                tall[column] = (found, number + found.rowspan)
            cells.append(_cell(found, widths, plan, form, merge, number == plan.header_row))
            column += found.colspan
        rows.append(
            xml.row(
                cells, row.height, whole=row.height < page / 2, header=number == plan.header_row
            )
        )
    return rows


def _cell(
    cell: PlanCell, widths: list[int], plan: SheetPlan, form: Form, merge: str, header: bool
) -> str:
    text = "" if merge == "continue" else cell.text
    font, size = form.fonts.body.names[0], plan.body_size
    runs = xml.run(text, font, size, marked=cell.open) if text else ""
    return xml.cell(
        xml.paragraph(runs, size, align=cell.align, with_next=header),
        sum(widths[cell.column : cell.column + cell.colspan]),
        colspan=cell.colspan,
        merge=merge,
        fill=xml.OPEN_FILL if cell.open else "",
    )


def _annex(annex: Annex, lines: Sequence[AnnexLine], form: Form) -> list[str]:
    """The review sheet; bases and findings are tables of their own, each repeats its own header."""
    title = form.fonts.title
    heading = xml.run(ANNEX_TITLE, title.names[0], 16, bold=title.bold)
    blocks = [xml.paragraph(heading, 16, align="center", leading=1.8, new_page=True)]
    if annex.prepared:
        said = xml.run(annex.prepared, form.fonts.note.names[0], ANNEX_SIZE)
        blocks.append(xml.paragraph(said, ANNEX_SIZE, align="right", leading=1.6))
    tables: list[list[AnnexLine]] = []
    for line in lines:
        if line.header or not tables:
            tables.append([])
        tables[-1].append(line)
    for number, part in enumerate(tables):
        if number:
            heading = xml.run(FINDINGS_TITLE, title.names[0], 14, bold=title.bold)
            blocks.append(xml.paragraph(heading, 14, align="center", leading=2, with_next=True))
        blocks.append(_annex_table(part, form))
    return blocks


def _annex_table(lines: Sequence[AnnexLine], form: Form) -> str:
    font = form.fonts.body.names[0]
    widths = [xml.cm(width) for width in ANNEX_WIDTHS]
    rows = []
    for number, line in enumerate(lines):
        cells = [
            xml.cell(
                xml.paragraph(
                    xml.run(text, font, ANNEX_SIZE, bold=line.header) if text else "",
                    ANNEX_SIZE,
                    align="center" if line.header else "left",
                ),
                width,
            )
            for text, width in zip(line.texts, widths, strict=True)
        ]
        tallest = max(
            count_lines(text, width, ANNEX_SIZE)
            for text, width in zip(line.texts, ANNEX_WIDTHS, strict=True)
        )
        height = tallest * ANNEX_SIZE * LEADING + 4
        rows.append(xml.row(cells, height, whole=tallest < 20, header=number == 0))
    return xml.table(rows, widths)


def _namespaced(block: str) -> str:
    return (
        block.replace("<w:p>", f"<w:p {xml.NAMESPACES}>", 1) if block.startswith("<w:p>") else block
    )


def _replace(part: Any, block: str) -> None:
    """Make ``block`` the only paragraph of a header or footer."""
    from docx.oxml import parse_xml

    part.is_linked_to_previous = False
    for child in list(part._element):
        part._element.remove(child)
    part._element.append(parse_xml(_namespaced(block)))


def _set_page(section: Any, form: Form) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    page = form.page
    lying = page.width > page.height
    section.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(page.width), Cm(page.height)
    section.top_margin, section.bottom_margin = Cm(page.top), Cm(page.bottom)
    section.left_margin, section.right_margin = Cm(page.left), Cm(page.right)
    section.header_distance = section.footer_distance = Cm(_HEADER_CM)


def _set_language(document: Any, form: Form) -> None:
    """Chinese as the document's language, the form's font as its default, fonts with stand-ins."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    body = form.fonts.body.names[0]
    defaults = document.styles.element.find(qn("w:docDefaults"))
    old = defaults.find(qn("w:rPrDefault"))
    defaults.replace(
        old,
        parse_xml(
            f'<w:rPrDefault {xml.NAMESPACES}><w:rPr><w:rFonts w:ascii="{body}" w:hAnsi="{body}" '
            f'w:eastAsia="{body}" w:cs="{body}"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
            '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        ),
    )
    faces = "".join(
        f'<w:font w:name="{face.names[0]}"><w:altName w:val="{",".join(face.names[1:])}"/>'
        '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        for face in {
            face.names[0]: face for face in (form.fonts.title, form.fonts.note, form.fonts.body)
        }.values()
    )
    part = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    part._blob = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {xml.NAMESPACES}>'
        f"{faces}</w:fonts>"
    ).encode()


def _set_properties(document: Any, items: Sequence[ExportItem]) -> None:
    """No author and no traces of the template: the office hands the file in as its own."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.title = printable(items[0].table.project_name).replace("\n", " ")[:255]
    properties.language = "zh-CN"
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
