"""Files of each accepted format, and files that are refused."""

import io
import json
import re
import zipfile
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook, load_workbook
from openpyxl.styles import PatternFill

from corpus.errors import UserError
from corpus.reading import read_file, read_text
from corpus.reading.formats.xlsx_reader import shown_value
from tests.corpus.reading.reading_helpers import lines
from tests.corpus.reading.sample_files import (
    LINES,
    TABLE,
    add_word_table,
    fill_sheet,
    require_table,
    zip_bytes,
)


def test_word_with_merged_cells_and_several_tables(tmp_path: Path) -> None:
    document = Document()
    for _ in range(2):
        document.add_paragraph("部门项目支出绩效目标表")
        document.add_paragraph("（2025年度）")
        document.add_paragraph("单位：万元")
        add_word_table(document)
    path = tmp_path / "两张表.docx"
    document.save(str(path))
    result = read_file(path)
    require_table(result, 2)
    assert result.report.cells == 2 * (3 + sum(bool(text) for row in TABLE for text in row))
    assert result.report.repairs == ()
    assert [table.source.locator for table in result.tables] == ["表1第1行起", "表2第1行起"]


def test_word_with_a_table_cut_in_two_and_a_table_in_a_cell(tmp_path: Path) -> None:
    document = Document()
    outer = document.add_table(rows=1, cols=1)
    cell = outer.cell(0, 0)
    cell.text = "项目支出绩效目标表"
    for part in (TABLE[:7], TABLE[7:]):
        inner = cell.add_table(rows=len(part), cols=5)
        for row, texts in enumerate(part):
            for col, text in enumerate(texts):
                inner.cell(row, col).text = text
    path = tmp_path / "套表.docx"
    document.save(str(path))
    require_table(read_file(path))


def test_word_takes_year_and_unit_from_the_paragraphs(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("2026年项目支出绩效目标表")
    document.add_paragraph("单位：元")
    table = document.add_table(rows=4, cols=4)
    for row, texts in enumerate(
        [
            ["项目名称", "河道保洁", "实施单位", "河道所"],
            ["年度资金总额", "125,000.00", "", ""],
            ["一级指标", "二级指标", "三级指标", "指标值"],
            ["产出指标", "数量指标", "保洁长度", "18公里"],
        ]
    ):
        for col, text in enumerate(texts):
            table.cell(row, col).text = text
    document.add_paragraph("以上数据由河道所提供。")
    path = tmp_path / "a.docx"
    document.save(str(path))
    result = read_file(path)
    (read,) = result.tables
    assert read.year == 2026
    assert read.to_json()["funding"]["total"] == "12.5"
    assert [one.text for one in result.report.unplaced] == ["以上数据由河道所提供。"]


def test_excel_with_merges_sheets_and_several_tables_a_sheet(tmp_path: Path) -> None:
    book = Workbook()
    first = book.active
    assert first is not None
    first["A1"] = "项目支出绩效目标表"
    fill_sheet(first, top=3)
    first["A20"] = "项目支出绩效目标表"
    fill_sheet(first, top=22)
    second = book.create_sheet("第二张")
    fill_sheet(second, top=1)
    book.create_sheet("空白")
    path = tmp_path / "三张表.xlsx"
    book.save(path)
    result = read_file(path)
    require_table(result, 3)
    assert [table.source.locator for table in result.tables] == [
        "Sheet!A3", "Sheet!A22", "第二张!A1",
    ]  # fmt: skip


def test_excel_shows_values_as_the_sheet_does() -> None:
    assert shown_value(0.9, "0%") == "90%"
    assert shown_value(0.955, "0.00%") == "95.5%"
    assert shown_value(0.726) == "0.726"
    assert shown_value(0.1 + 0.2) == "0.3"
    assert shown_value(144.0, "#,##0.00") == "144"
    assert shown_value(104, '0"人"') == "104人"
    assert shown_value(7260.5, "#,##0.00_ ;[Red]-#,##0.00") == "7260.5"


def test_excel_formulas_without_a_result_are_said_and_listed(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    fill_sheet(sheet)
    sheet["C3"] = "=C4+C5"
    path = tmp_path / "公式.xlsx"
    book.save(path)
    result = read_file(path)
    assert any("公式" in warning for warning in result.report.warnings)
    assert [(one.cell, one.text) for one in result.report.unplaced] == [("Sheet!C3", "=C4+C5")]
    assert result.tables[0].funding.fiscal is not None


def test_a_far_corner_and_blank_styled_rows_do_not_hang(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    fill_sheet(sheet)
    for row in range(100, 3000):
        sheet.cell(row, 1).fill = PatternFill("solid", fgColor="FFFFFF")
    sheet["XFD1048576"] = "角落"
    path = tmp_path / "远.xlsx"
    book.save(path)
    assert load_workbook(path).active is not None
    result = read_file(path)
    assert lines(result.tables[0]) == LINES
    assert [one.cell for one in result.report.unplaced] == ["Sheet!XFD1048576"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_in_the_encodings_of_offices(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "表.txt"
    path.write_bytes("\r\n".join("\t".join(row) for row in TABLE).encode(encoding))
    require_table(read_file(path))


def test_json_of_the_product_comes_back_the_same(tmp_path: Path) -> None:
    with as_file(files("corpus").joinpath("seed/tables.txt")) as seed:
        tables = read_file(seed).tables
    path = tmp_path / "表.json"
    path.write_text(json.dumps({"tables": [table.to_json() for table in tables]}), encoding="utf-8")
    result = read_file(path)
    assert [one.content_hash for one in result.tables] == [one.content_hash for one in tables]
    assert result.report.unplaced == ()
    path.write_text(json.dumps(tables[2].to_json() | {"备用": "x"}), encoding="utf-8")
    single = read_file(path)
    assert single.tables[0].content_hash == tables[2].content_hash
    assert [(one.cell, one.text) for one in single.report.unplaced] == [("备用", "x")]
    assert single.report.cells == single.report.placed + 1


@pytest.mark.parametrize(
    "text",
    ["{", "[]", "{}", '"x"', '{"tables": [1]}', '{"project_name": {"a": 1}, "indicators": []}',
     '{"project_name": "a", "indicators": [1]}', '{"project_name": "a", "funding": "12"}',
     '{"project_name": "a", "funding": {"total": "很多"}}', "[" * 100_000],
)  # fmt: skip
def test_json_that_is_no_table_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "坏.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=r"。$"):
        read_file(path)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.pdf", b"%PDF-1.4", "损坏"),
        ("a.pdf", b"x", "不是有效的 .pdf"),
        ("a.doc", b"x", "不是有效的 .doc"),
        ("a.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 9999, "损坏"),
        ("a.exe", b"MZ", "后缀“.exe”"),
        ("a", b"x", "后缀"),
        ("a.txt", b"", "空文件"),
        ("a.txt", "今天天气不错".encode(), "没有找到绩效目标表"),
        ("a.txt", b"\xff\xfe\x00\xd8\x00", "编码"),
        ("a.txt", b"\x00\x01\x02", "文本文件"),
        ("a.docx", b"not a zip", "不是有效的 .docx"),
        ("a.docx", b"PK\x03\x04broken", "损坏"),
        ("a.docx", bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 99, "损坏"),
        ("a.xlsx", zip_bytes({"x.txt": b"x"}), "压缩包"),
        ("a.xlsx", zip_bytes({"[Content_Types].xml": b"<a/>"}), "不是 Word 或 Excel"),
        ("a.docx", zip_bytes({"word/document.xml": b"<a"}), "损坏"),
        ("a.xlsx", zip_bytes({"xl/workbook.xml": b"<a"}), "损坏"),
        ("a.docx", zip_bytes({"word/document.xml": b"0" * 210 * 1024 * 1024}), "解开后太大"),
    ],
)
def test_files_that_are_refused(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UserError, match=said):
        read_file(path)


def test_a_file_that_is_missing_or_a_folder_or_too_large(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="找不到文件"):
        read_file(tmp_path / "没有.txt")
    for name in ("夹.txt", "夹"):
        (tmp_path / name).mkdir()
        with pytest.raises(UserError, match="是文件夹"):
            read_file(tmp_path / name)
    large = tmp_path / "大.txt"
    large.write_bytes(b"x" * (20 * 1024 * 1024 + 1))
    with pytest.raises(UserError, match="20 MB"):
        read_file(large)


def test_content_is_trusted_over_the_suffix(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    fill_sheet(sheet)
    path = tmp_path / "其实是表格.docx"
    book.save(path)
    result = read_file(path)
    assert lines(result.tables[0]) == LINES
    assert any("内容却是.xlsx" in warning for warning in result.report.warnings)


def test_pasted_text_has_no_file_name() -> None:
    result = read_text("\n".join("\t".join(row) for row in TABLE))
    assert result.report.file == ""
    assert result.tables[0].source.locator == "第1行起"


def test_excel_with_pictures_links_comments_and_rules(tmp_path: Path) -> None:
    from openpyxl.chart import BarChart, Reference
    from openpyxl.comments import Comment
    from openpyxl.drawing.image import Image
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.table import Table
    from PIL import Image as Picture

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    fill_sheet(sheet)
    Picture.new("RGB", (4, 4)).save(tmp_path / "章.png")
    sheet.add_image(Image(tmp_path / "章.png"), "G2")
    sheet["C1"].comment = Comment("请核对", "财政所")
    sheet["E8"].hyperlink = "http://localhost/x"
    sheet.add_data_validation(DataValidation(type="list", formula1='"是,否"'))
    other = book.create_sheet("附表")
    other.append(["甲", "乙"])
    other.append(["1", "2"])
    other.add_table(Table(displayName="表1", ref="A1:B2"))
    chart = BarChart()
    chart.add_data(Reference(other, 1, 1, 2, 2))
    other.add_chart(chart, "D1")
    book.create_chartsheet("图")
    path = tmp_path / "全.xlsx"
    book.save(path)
    result = read_file(path)
    assert lines(result.tables[0]) == LINES
    assert [one.cell for one in result.report.unplaced] == [
        "附表!A1",
        "附表!B1",
        "附表!A2",
        "附表!B2",
    ]


def test_excel_with_a_prefix_before_every_name(tmp_path: Path) -> None:
    book = Workbook()
    fill_sheet(book.active)
    out = io.BytesIO()
    book.save(out)
    changed = io.BytesIO()
    with zipfile.ZipFile(out) as packed, zipfile.ZipFile(changed, "w") as target:
        for name in packed.namelist():
            part = packed.read(name)
            if name == "xl/worksheets/sheet1.xml":
                part = re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", part).replace(
                    b" xmlns=", b" xmlns:x="
                )
            target.writestr(name, part)
    path = tmp_path / "前缀.xlsx"
    path.write_bytes(changed.getvalue())
    require_table(read_file(path))
