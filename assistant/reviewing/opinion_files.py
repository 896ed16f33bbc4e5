"""Review opinions as files: .docx to hand back, .xlsx to sort and filter."""

import io
from collections.abc import Iterable
from math import ceil
from typing import Any

from assistant.cell_names import cell_name
from assistant.checks.rule import Criterion, rule_called
from assistant.findings import SEVERITY_WORDS
from assistant.reviewing.opinion import (
    DISCLAIMER,
    GRADE_LABEL,
    Opinion,
    opinion_on,
    summary_lines,
    unread_lines,
)
from assistant.reviewing.tables import Review, Reviewed
from corpus.errors import UserError
from corpus.forms import printable
from corpus.forms.fit import text_width

SEVERITY = {severity.value: word for severity, word in SEVERITY_WORDS.items()}
_LONGEST = 5_000  # characters of a cell
_MOST_IN_WORD = 300  # tables; Word grows slow beyond it
_FONT = "宋体"
_LABEL_CM, _FACT_CM = 3.6, 11.6
"""Widths in cm of the two columns of facts above an opinion: a label, and what it says."""
_SIGNED = "审核人：　　　　　　　　　　　　日期：　　　　年　　月　　日"
_WIDTHS = {
    "情况": 100, "说明": 48, "怎样提高": 30, "项目名称": 22, "文件": 16, "实施单位": 14, "注意": 24,
    "位置": 18, "修改建议": 20, "问题": 16, "原因": 60, "资金总额": 12, "审核意见": 12, "年度": 7,
    "依据": 13,
}  # fmt: skip
"""Widths of the columns of a sheet, in characters; the others are narrow."""
_NARROW = 9
_EM = 2.0  # a Chinese character, in those characters
_LINE_PT = 15.0
_TALLEST_PT = 400.0  # Excel's limit is 409.5


def review_docx(review: Review) -> bytes:
    """All opinions, one a page, after a summary where there are several.

    UserError beyond 300 tables.
    """
    from docx import Document
    from docx.enum.text import WD_BREAK

    if len(review.tables) > _MOST_IN_WORD:
        raise UserError(
            f"有{len(review.tables)}张表，Word 文件放不下：请写成 .xlsx 文件，或分几次校验。"
        )
    document = Document()
    _set_page(document)
    _set_font(document)
    pages: list[Opinion] = [opinion_on(one) for one in review.tables]
    if len(pages) != 1:
        _heading(document, "绩效目标审核情况汇总")
        for line in summary_lines(review):
            within = line.startswith(" ")  # what the line above it counts
            document.add_paragraph(printable(line.strip()), style="List Bullet" if within else None)
        document.add_paragraph(DISCLAIMER)
    for number, opinion in enumerate(pages):
        if number or len(pages) > 1:
            document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
        _opinion(document, opinion)
    if len(pages) == 1:  # with several the summary says it
        for line in unread_lines(review):
            document.add_paragraph(printable(line))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _opinion(document: Any, opinion: Opinion) -> None:
    from docx.shared import Cm, Pt

    _heading(document, opinion.title)
    facts = document.add_table(rows=0, cols=2, style="Table Grid")
    facts.autofit = False
    facts.columns[0].width, facts.columns[1].width = Cm(_LABEL_CM), Cm(_FACT_CM)
    rows = [*opinion.facts, ("审核意见", opinion.conclusion), (GRADE_LABEL, opinion.verdict)]
    rows += [("注意", caution) for caution in opinion.cautions]
    for label, text in rows:
        cells = facts.add_row().cells
        cells[0].text, cells[1].text = label, printable(text)
        cells[0].width, cells[1].width = Cm(_LABEL_CM), Cm(_FACT_CM)
        for cell in cells:
            spacing = cell.paragraphs[0].paragraph_format
            spacing.space_before = spacing.space_after = Pt(3)
    if not opinion.sections:
        document.add_paragraph("没有发现问题。")
    for section in opinion.sections:
        heading = document.add_paragraph()
        heading.add_run(section.heading).bold = True
        heading.paragraph_format.space_before = Pt(10)
        heading.paragraph_format.keep_with_next = True
        for number, item in enumerate(section.items, 1):
            title = document.add_paragraph(f"{number}. {item.title}（依据：{item.basis}）")
            title.paragraph_format.keep_with_next = True
            for point in item.points:
                document.add_paragraph(printable(point), style="List Bullet")
    said = document.add_paragraph()
    said.add_run(DISCLAIMER).font.size = Pt(9)
    said.paragraph_format.space_before = Pt(6)
    said.paragraph_format.keep_with_next = True
    document.add_paragraph(_SIGNED)


def _heading(document: Any, text: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(8)
    run = paragraph.add_run(text)
    run.bold, run.font.size = True, Pt(16)


def _set_page(document: Any) -> None:
    from docx.shared import Cm

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.9)
    section.top_margin = section.bottom_margin = Cm(2.2)


def _set_font(document: Any) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    for name in ("Normal", "List Bullet"):
        style = document.styles[name]
        style.font.name, style.font.size = _FONT, Pt(11)
        style.paragraph_format.space_after = Pt(3)  # most opinions then take one page
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FONT)


def review_xlsx(review: Review) -> bytes:
    """Sheets 汇总, 各表, 问题, 常见问题, and 没有读取 where a file gave no table; all of it text."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    _sheet(book, "汇总", ("情况",), ((line,) for line in [*summary_lines(review), DISCLAIMER]))
    _sheet(
        book, "各表",
        ("文件", "项目名称", "年度", "实施单位", "资金总额", "审核意见", GRADE_LABEL,
         *(criterion.value for criterion in Criterion), *SEVERITY.values(), "怎样提高", "注意"),
        (
            (
                one.file, one.table.project_name, one.table.year, one.table.unit,
                one.table.funding.total, one.conclusion, one.verdict.overall.word,
                *(one.verdict.grades[criterion].word for criterion in Criterion),
                *(sum(f.severity == name for f in one.findings) for name in SEVERITY),
                one.verdict.how, "；".join(one.cautions),
            )
            for one in review.tables
        ),
    )  # fmt: skip
    _sheet(
        book, "问题",
        ("文件", "项目名称", "实施单位", "轻重", "问题", "位置", "说明", "修改建议", "依据"),
        (line for one in review.tables for line in _lines(one)),
    )  # fmt: skip
    _sheet(
        book, "常见问题", ("问题", "轻重", "涉及表数", "处数"),
        (
            (fault.name, SEVERITY[fault.severity.value], fault.tables, fault.findings)
            for fault in review.faults()
        ),
    )  # fmt: skip
    if review.unread:
        _sheet(
            book, "没有读取", ("文件", "原因"), ((one.file, one.why) for one in review.unread)
        )  # fmt: skip
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _lines(one: Reviewed) -> Iterable[tuple[object, ...]]:
    """What is wrong with a table, a line each, and then what was and has been mended."""
    head = (one.file, one.table.project_name, one.table.unit)
    for finding in one.findings:
        rule = rule_called(finding.code)
        yield (
            *head, SEVERITY[finding.severity.value], rule.name,
            cell_name(one.table, finding.cell), finding.message,
            finding.fix.label if finding.fix else "", rule.basis.value,
        )  # fmt: skip
    for done in one.repaired:
        yield (*head, "已修正", done.title, done.where, done.message, done.done, done.basis)


def _sheet(
    book: Any, title: str, header: tuple[str, ...], rows: Iterable[tuple[object, ...]]
) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    from corpus.writing.sheet_cells import print_as_list, set_text

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    widths = [_WIDTHS.get(label, _NARROW) for label in header]
    for number, width in enumerate(widths):
        sheet.column_dimensions[chr(ord("A") + number)].width = width
    print_as_list(sheet)
    side = Side(style="thin", color="FFB0B8C0")
    lines = Border(left=side, right=side, top=side, bottom=side)
    for number, row in enumerate([header, *rows]):
        texts = [printable("" if one is None else str(one))[:_LONGEST] for one in row]
        sheet.row_dimensions[number + 1].height = _height(texts, widths)
        cells = []
        for text in texts:
            cell = WriteOnlyCell(sheet)
            set_text(cell, text)
            cell.font = Font(name=_FONT, size=11, bold=number == 0)
            cell.alignment = Alignment(wrap_text=True, vertical="center" if number == 0 else "top")
            cell.border = lines
            if number == 0:
                cell.fill = PatternFill("solid", fgColor="FFE8EEF3")
            cells.append(cell)
        sheet.append(cells)
    if len(header) > 1:
        sheet.auto_filter.ref = f"A1:{chr(ord('A') + len(header) - 1)}{number + 1}"


def _height(texts: list[str], widths: list[int]) -> float:
    """Height of a row in points, by estimated lines: not every program works it out by itself."""
    lines = 1
    for text, width in zip(texts, widths, strict=True):
        room = (width - 1) / _EM
        if len(text) > room or "\n" in text:
            lines = max(
                lines, sum(max(ceil(text_width(one) / room), 1) for one in text.split("\n"))
            )
    return min(lines * _LINE_PT + 3, _TALLEST_PT)
