"""Review opinions as files: .docx to hand back, .xlsx to sort and filter."""

import io
from collections.abc import Iterable
from typing import Any

from assistant.cell_names import cell_name
from assistant.checks.rule import Criterion, rule_called
from assistant.findings import SEVERITY_WORDS
from assistant.reviewing.opinion import DISCLAIMER, Opinion, opinion_on, summary_lines, unread_lines
from assistant.reviewing.tables import Review, Reviewed
from corpus.errors import UserError
from corpus.forms import printable

SEVERITY = {severity.value: word for severity, word in SEVERITY_WORDS.items()}
_LONGEST = 5_000  # characters of a cell
_MOST_IN_WORD = 300  # tables; Word grows slow beyond it
_FONT = "宋体"
_LABEL_CM, _FACT_CM = 3.6, 11.6
"""Widths in cm of the two columns of facts above an opinion: a label, and what it says."""


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
    _set_font(document)
    pages: list[Opinion] = [opinion_on(one) for one in review.tables]
    if len(pages) != 1:
        _heading(document, "绩效目标审核情况汇总")
        for line in summary_lines(review):
            document.add_paragraph(printable(line))
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
    from docx.shared import Cm

    _heading(document, opinion.title)
    facts = document.add_table(rows=0, cols=2, style="Table Grid")
    facts.autofit = False
    facts.columns[0].width, facts.columns[1].width = Cm(_LABEL_CM), Cm(_FACT_CM)
    rows = [*opinion.facts, ("审核意见", opinion.conclusion), ("等级（程序估计）", opinion.verdict)]
    rows += [("注意", caution) for caution in opinion.cautions]
    for label, text in rows:
        cells = facts.add_row().cells
        cells[0].text, cells[1].text = label, printable(text)
        cells[0].width, cells[1].width = Cm(_LABEL_CM), Cm(_FACT_CM)
    if not opinion.sections:
        document.add_paragraph("没有发现问题。")
    for section in opinion.sections:
        document.add_paragraph().add_run(section.heading).bold = True
        for number, item in enumerate(section.items, 1):
            document.add_paragraph(f"{number}. {item.title}（依据：{item.basis}）")
            for point in item.points:
                document.add_paragraph(printable(point), style="List Bullet")
    document.add_paragraph(DISCLAIMER)


def _heading(document: Any, text: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.bold, run.font.size = True, Pt(16)


def _set_font(document: Any) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    for name in ("Normal", "List Bullet"):
        style = document.styles[name]
        style.font.name, style.font.size = _FONT, Pt(11)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FONT)


def review_xlsx(review: Review) -> bytes:
    """Sheets 汇总, 各表, 问题, 常见问题, and 没有读取 where a file gave no table; all of it text."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    _sheet(book, "汇总", ("情况",), ((line,) for line in [*summary_lines(review), DISCLAIMER]))
    _sheet(
        book, "各表",
        ("文件", "项目名称", "年度", "实施单位", "资金总额", "审核意见", "等级（程序估计）",
         *(criterion.value for criterion in Criterion), *SEVERITY.values(), "怎样提高", "注意"),
        (
            (
                one.file, one.table.project_name, one.table.year, one.table.unit,
                one.table.funding.total, one.conclusion, one.verdict.overall.word,
                *(one.verdict.grades[criterion].word for criterion in Criterion),
                *(sum(f.severity == name for f in one.findings) for name in SEVERITY),
                one.verdict.line, "；".join(one.cautions),
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
    from openpyxl.styles import Alignment, Font

    from corpus.writing.sheet import set_text

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for number, label in enumerate(header):
        wide = label in {"情况", "说明", "怎样提高"}
        column = chr(ord("A") + number)
        sheet.column_dimensions[column].width = 60 if wide else 16
    for number, row in enumerate([header, *rows]):
        cells = []
        for content in row:
            cell = WriteOnlyCell(sheet)
            set_text(cell, printable("" if content is None else str(content))[:_LONGEST])
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 0:
                cell.font = Font(bold=True)
            cells.append(cell)
        sheet.append(cells)
