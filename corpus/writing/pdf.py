"""Writing target tables as PDF: the Word file, turned by LibreOffice where it is installed."""

from collections.abc import Sequence

from corpus.errors import UserError
from corpus.forms import Form
from corpus.writing.item import ExportItem
from corpus.writing.word import write_docx


def write_pdf(items: Sequence[ExportItem], form: Form) -> bytes:
    """The tables on ``form`` as .pdf; UserError where LibreOffice is missing or fails."""
    from corpus.reading.formats.office import convert, find_office

    if find_office() is None:
        raise UserError(
            "导出PDF要用 LibreOffice，本机没有安装：请安装 LibreOffice，"
            "或先导出Word文件，再用Word、WPS另存为PDF。"
        )
    return convert(write_docx(items, form), ".docx", "pdf", "导出的绩效目标表")
