"""Text boxes and nested tables of Word, hidden rows and columns of Excel."""

import io
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from openpyxl import Workbook

from corpus.reading import ReadResult, read_content
from tests.corpus.reading.reading_helpers import lines

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
BODY = [["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "清雪次数", "12次"],
        ["满意度指标", "服务对象满意度指标", "居民满意度", "≥90%"]]  # fmt: skip
LINES = [
    ("产出指标", "数量指标", "清雪次数", "12次"),
    ("满意度指标", "服务对象满意度指标", "居民满意度", "≥90%"),
]


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def box(inner: str) -> Any:
    """A text box as Word writes it, with the copy for old programs."""
    shape = f"<w:txbxContent>{inner}</w:txbxContent>"
    return parse_xml(
        f"<w:r {_SPACES}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>"
        f"{shape}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"{shape}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def xml_table(rows: list[list[str]]) -> str:
    return (
        "<w:tbl>"
        + "".join(
            "<w:tr>" + "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in row) + "</w:tr>"
            for row in rows
        )
        + "</w:tbl>"
    )


def add(holder: Any, rows: list[list[str]]) -> Any:
    table = holder.add_table(rows=len(rows), cols=max(map(len, rows)))
    for row, texts in enumerate(rows):
        for col, text in enumerate(texts):
            table.cell(row, col).text = text
    return table


def read(document: Any) -> ReadResult:
    out = io.BytesIO()
    document.save(out)
    return read_content(out.getvalue(), "表.docx")


def test_year_and_unit_in_a_text_box() -> None:
    document = Document()
    document.add_paragraph("绩效目标表")._p.append(
        box(paragraph("（2026年度）") + paragraph("单位：元"))
    )
    add(document, [["项目名称", "清雪项目", "年度资金总额", "50000"], *BODY])
    result = read(document)
    (table,) = result.tables
    assert (table.year, table.to_json()["funding"]["total"]) == (2026, "5")
    assert lines(table) == LINES
    assert (result.report.unplaced, result.report.cells) == ((), 4 + 12 + 3)


def test_a_table_in_a_text_box_is_read_once() -> None:
    document = Document()
    document.add_paragraph("前言")._p.append(
        box(xml_table([["项目名称", "清雪项目"], *BODY]) + "<w:p/>")
    )
    document.add_paragraph("后记")
    result = read(document)
    (table,) = result.tables
    assert lines(table) == LINES
    assert [one.text for one in result.report.unplaced] == ["前言", "后记"]


def test_indicators_in_a_table_within_a_cell_and_heads_below_it() -> None:
    document = Document()
    outer = add(document, [["项目名称", "清雪项目"], ["年度目标", "保障出行"], ["绩效指标", ""],
                           ["填报人", "王五"], ["主管部门", "某局"]])  # fmt: skip
    add(outer.cell(2, 1), BODY)
    add(document, [["项目名称", "清运项目"], *BODY])
    result = read(document)
    assert [(one.project_name, one.authority) for one in result.tables] == [
        ("清雪项目", "某局"), ("清运项目", None),
    ]  # fmt: skip
    assert [lines(one) for one in result.tables] == [LINES, LINES]
    assert result.report.unplaced == ()


def test_hidden_rows_and_columns_are_read_and_said() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [["项目名称", "清雪项目"], *BODY]:
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.row_dimensions[9].hidden = True  # holds nothing
    sheet.column_dimensions["B"].hidden = True
    out = io.BytesIO()
    book.save(out)
    result = read_content(out.getvalue(), "a.xlsx")
    assert lines(result.tables[0]) == LINES
    assert result.report.warnings == ("工作表“Sheet”有隐藏的第3行、B列，也已读取，请核对",)
