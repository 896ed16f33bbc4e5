"""What the written files hold, looked at with the libraries that other programs use."""

import io
import json
import shutil
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from defusedxml import ElementTree
from docx.oxml.ns import qn

from corpus.errors import UserError
from corpus.forms import form_keys
from corpus.schema import Funding, Indicator, TargetTable
from corpus.taxonomy import TaxonomyName
from corpus.writing import (
    Annex,
    AnnexFinding,
    AnnexRow,
    ExportItem,
    export_all,
    export_bytes,
    safe_filename,
)

from .tables import example, money

ANNEX = [
    AnnexRow(cell="funding/total", text="0.726", basis="33人×220元=7,260元。"),
    AnnexRow(cell="indicators/0/value", text="33人", basis="您填写的：“参保33人”。"),
    AnnexRow(cell="unknown/cell", text="=1+1", basis="@SUM(A1)"),
]
ATTACKS = ["=1+1", "+1", "-2+3", "@SUM(A1)", "  =1+1", "第一行\n=HYPERLINK(\"x\")", "\t=1", "\r=1",
           "=cmd|' /C calc'!A0", "＝1＋1"]  # fmt: skip


def word(table: TargetTable, **options: Any) -> Any:
    return docx.Document(io.BytesIO(export_bytes(table, "docx", **options)))


def excel(table: TargetTable, **options: Any) -> Any:
    return openpyxl.load_workbook(io.BytesIO(export_bytes(table, "xlsx", **options)))


def excel_texts(sheet: Any) -> list[str]:
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_word_page_and_fonts() -> None:
    document = word(example())
    section = document.sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    title = document.paragraphs[0]
    assert title.text == "部门项目支出预算绩效目标表"
    fonts = title.runs[0]._element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "方正小标宋简体"
    assert [p.text for p in document.paragraphs[1:3]] == ["（2025年度）", "单位：万元"]
    body = document.tables[0]._element.findall(".//" + qn("w:rFonts"))
    assert {one.get(qn("w:eastAsia")) for one in body} == {"仿宋"}
    assert {one.get(qn("w:ascii")) for one in body} == {"仿宋"}


def test_word_names_stand_ins_for_fonts() -> None:
    with zipfile.ZipFile(io.BytesIO(export_bytes(example(), "docx"))) as packed:
        fonts = packed.read("word/fontTable.xml").decode()
    assert (
        '<w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,宋体,SimSun"/>' in fonts
    )


def test_word_rows_are_whole_and_cells_centred_and_merged() -> None:
    table = word(example(18)).tables[0]._element
    rows = table.findall(qn("w:tr"))
    assert all(row.find(qn("w:trPr")).find(qn("w:cantSplit")) is not None for row in rows)
    cells = table.findall(".//" + qn("w:tc"))
    assert {c.tcPr.find(qn("w:vAlign")).get(qn("w:val")) for c in cells} == {"center"}
    merges = [c.tcPr.find(qn("w:vMerge")) for c in cells]
    starts = [m for m in merges if m is not None and m.get(qn("w:val")) == "restart"]
    assert len(starts) == 1 + 1 + 3 + 9  # 项目资金, 绩效指标, three 一级, nine 二级 of two rows
    grid = [int(c.get(qn("w:w"))) for c in table.find(qn("w:tblGrid"))]
    for row in rows:
        widths = [int(c.tcPr.find(qn("w:tcW")).get(qn("w:w"))) for c in row.findall(qn("w:tc"))]
        assert sum(widths) == sum(grid)


def test_word_repeats_the_header_of_the_indicators_on_further_pages() -> None:
    tables = word(example(60)).tables
    assert len(tables) == 2
    header = tables[1].rows[0]
    assert [cell.text for cell in header.cells][-1] == "指标值"
    assert header._tr.trPr.find(qn("w:tblHeader")) is not None
    assert len(word(example(20)).tables) == 1


def test_word_has_no_traces_of_a_template() -> None:
    properties = word(example()).core_properties
    assert (properties.author, properties.comments) == ("", "")
    assert properties.title == "2025年社区工作者责任险"
    assert properties.created.year > 2020


@pytest.mark.parametrize("fmt", ["docx", "xlsx"])
def test_drafts_are_marked_on_every_page(fmt: str) -> None:
    if fmt == "docx":
        marked = word(example(), draft_mark=True, annex=ANNEX)
        assert len(marked.sections) == 1
        header = marked.sections[0].header._element
        assert "草稿" in "".join(node.text or "" for node in header.iter(qn("w:t")))
        assert 'string="草稿"' in header.xml
        assert not word(example()).sections[0].header._element.findall(".//" + qn("w:t"))
    else:
        book = excel(example(), draft_mark=True, annex=ANNEX)
        assert len(book.worksheets) == 2
        assert all("草稿" in sheet.oddHeader.center.text for sheet in book.worksheets)
        assert excel(example()).worksheets[0].oddHeader.center.text is None


def test_open_cells_are_highlighted() -> None:
    row = Indicator(level1="产出指标", level2="数量指标", name="参保人数", value="待补充")
    table = example().model_copy(update={"indicators": (row,), "unit": None})
    document = word(table).tables[0]._element
    marked = [
        "".join(t.text for t in cell.iter(qn("w:t")))
        for cell in document.findall(".//" + qn("w:tc"))
        if cell.tcPr.find(qn("w:shd")) is not None
    ]
    assert marked == ["", "待补充"]
    assert len(document.findall(".//" + qn("w:highlight"))) == 1
    sheet = excel(table).worksheets[0]
    filled = [c.value for r in sheet.iter_rows() for c in r if c.fill.fill_type == "solid"]
    assert filled == [None, "待补充"]


def test_excel_prints_as_the_form() -> None:
    sheet = excel(example(12)).worksheets[0]
    assert sheet.page_setup.paperSize == 9
    assert sheet.page_setup.orientation == "portrait"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 1)
    assert sheet.print_area == f"'绩效目标表'!$A$1:$F${sheet.max_row}"
    assert sheet.row_dimensions[1].height > 18
    shown = [c for r in sheet.iter_rows(min_row=4) for c in r if c.value is not None]
    assert all(c.alignment.wrap_text and c.alignment.vertical == "center" for c in shown)


def test_every_excel_cell_has_its_border_those_under_merged_ones_too() -> None:
    # The library rebuilds covered cells when it loads a file, so the file itself is looked at.
    with zipfile.ZipFile(io.BytesIO(export_bytes(example(12), "xlsx"))) as packed:
        sheet = ElementTree.fromstring(packed.read("xl/worksheets/sheet1.xml"))
        styles = ElementTree.fromstring(packed.read("xl/styles.xml"))
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    borders = [one.get("borderId") for one in styles.find(f"{space}cellXfs") or []]
    cells = [
        cell
        for row in sheet.iter(f"{space}row")
        if int(row.get("r", "0")) >= 4
        for cell in row.iter(f"{space}c")
    ]
    assert len(cells) == 6 * (6 + 1 + 12)
    assert {borders[int(cell.get("s", "0"))] for cell in cells} == {"1"}


def test_excel_of_several_pages_repeats_the_header() -> None:
    sheet = excel(example(60)).worksheets[0]
    number = sheet.print_title_rows.strip("$").split(":")[0]
    assert sheet[f"B{number}"].value == "一级指标"
    assert sheet.page_setup.fitToHeight == 0
    assert len(sheet.row_breaks.brk) >= 1


def test_excel_amounts_are_numbers_and_exact() -> None:
    funding = Funding(total=money("7260"), fiscal=money("7200.05"), other=money("59.95"))
    sheet = excel(example(funding=funding)).worksheets[0]
    numbers = [c.value for r in sheet.iter_rows() for c in r if c.data_type == "n" and c.value]
    assert numbers == [0.726, 0.720005, 0.005995]
    texts = [c.value for r in sheet.iter_rows() for c in r if c.value in ("100%", "33人")]
    assert texts == ["33人", "100%", "33人"]


def test_excel_amounts_beyond_its_precision_are_text() -> None:
    sheet = excel(example(funding=Funding(total=money("12345678901.123456")))).worksheets[0]
    assert "1234567.8901123456" in excel_texts(sheet)


@pytest.mark.parametrize("key", form_keys())
@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_in_excel_is_a_formula(attack: str, key: str) -> None:
    row = Indicator(
        level1="产出指标", level2="数量指标", name=attack, value=attack, note=attack,
        weight=Decimal("2.5"),
    )  # fmt: skip
    table = TargetTable(
        project_name=attack, authority=attack, unit=attack, annual_goal=attack, indicators=(row,),
        office=attack, attribute=attack, term=attack, midterm_goal=attack,
    )  # fmt: skip
    annex = Annex(
        rows=(AnnexRow(cell=attack, text=attack, basis=attack),),
        findings=(AnnexFinding(severity=attack, text=attack, concerns=attack),),
        prepared_by=attack,
    )
    items = [ExportItem(table=table, annex=annex)] * 2  # two: sheets are named after projects
    content = export_all(items, "xlsx", form=key)
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [c for s in book.worksheets for r in s.iter_rows() for c in r if c.value is not None]
    numbers = {c.value for c in cells if c.data_type == "n"}
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert numbers <= {2.5, 1, 2, -1}  # weights and the numbers of projects stay numbers
    risky = [c for c in cells if str(c.value).strip().startswith(("=", "+", "-", "@", "＝"))]
    assert all(cell.quotePrefix for cell in risky if cell.data_type == "s" and len(cell.value) > 1)
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for name in packed.namelist():
            assert b"<f>" not in packed.read(name)
            assert b"<f " not in packed.read(name)
            assert not name.endswith(("vbaProject.bin", "externalLink1.xml"))


def test_sheets_of_several_tables_have_names_that_excel_takes() -> None:
    names = ["甲/乙:丙", "甲/乙:丙", "长" * 60, "长" * 60, "𠮷" * 40, "'引'", "", "History", "=1+1"]
    items = [ExportItem(table=example(3, project_name=name)) for name in names]
    titles = openpyxl.load_workbook(io.BytesIO(export_all(items, "xlsx"))).sheetnames
    assert len({title.lower() for title in titles}) == len(names)
    assert titles[:2] == ["甲_乙_丙", "甲_乙_丙2"]
    for title in titles:
        assert 0 < len(title.encode("utf-16-le")) // 2 <= 31
        assert not set(title) & set("[]:*?/\\")
        assert title.strip("'") == title
        assert title.lower() != "history"


@pytest.mark.parametrize("fmt", ["docx", "xlsx", "json"])
def test_characters_that_no_document_holds(fmt: str) -> None:
    nasty = "甲\x00\x0b\x1f\ud800乙\ufffe𠮷<&>\"']]>"
    row = Indicator(level1="产出指标", level2="数量指标", name=nasty, value=nasty)
    table = TargetTable(project_name=nasty, annual_goal=nasty, unit=nasty, indicators=(row,))
    annex = [AnnexRow(cell="unit", text=nasty, basis=nasty)]
    content = export_bytes(table, fmt, annex=annex)  # type: ignore[arg-type]
    if fmt == "docx":
        texts = [cell.text for cell in docx.Document(io.BytesIO(content)).tables[0]._cells]
        assert "甲乙𠮷<&>\"']]>" in texts
    elif fmt == "xlsx":
        texts = excel_texts(openpyxl.load_workbook(io.BytesIO(content)).worksheets[0])
        assert "甲乙𠮷<&>\"']]>" in texts
    else:
        assert json.loads(content)["project_name"].startswith("甲\x00")


def test_excel_shows_all_of_a_text_higher_than_its_rows() -> None:
    goal = "保障社区各项工作有序开展。" * 300
    sheet = excel(example(annual_goal=goal)).worksheets[0]
    found = next(c for r in sheet.iter_rows() for c in r if c.value == goal)
    merged = next(m for m in sheet.merged_cells.ranges if found.coordinate in m)
    heights = [sheet.row_dimensions[at].height for at in range(merged.min_row, merged.max_row + 1)]
    assert max(heights) <= 409
    assert sum(heights) > 3900 / 49 * 9 * 1.25  # at 9 pt about 49 characters go on a line


def test_a_flat_sheet_shows_a_long_goal_whole_once_and_from_its_beginning_after() -> None:
    """Wrapped lines in a low row would be cut through the middle of a line."""
    sheet = excel(example(annual_goal="保障社区各项工作有序开展。" * 12), form="F").active
    goal = next(c.column for c in sheet[3] if c.value == "年度总体目标")
    first, second = sheet.cell(4, goal), sheet.cell(5, goal)
    assert first.value == second.value
    height = {row: sheet.row_dimensions[row].height for row in (4, 5)}
    assert height[4] > 1.5 * height[5]
    assert first.alignment.wrap_text
    assert not second.alignment.wrap_text
    assert second.alignment.horizontal == "fill", "it ends at its edge, also beside an empty cell"


def test_a_flat_sheet_shows_a_goal_whole_once_a_project_also_over_many_pages() -> None:
    rows = tuple(
        Indicator(
            level1="产出指标", level2="数量指标", name=f"检查点位{number}", value=f"{number}处"
        )
        for number in range(1, 61)
    )
    goal = "保障社区各项工作有序开展。" * 12
    sheet = excel(example(annual_goal=goal, indicators=rows), form="F").active
    shown = [cell for row in sheet.iter_rows(min_row=4) for cell in row if cell.value == goal]
    assert len(shown) == 60
    assert [cell.row for cell in shown if cell.alignment.wrap_text] == [4]
    highest = max(sheet.row_dimensions[cell.row].height for cell in shown[1:])
    assert highest < sheet.row_dimensions[4].height / 2


def test_a_name_of_a_few_lines_is_whole_in_every_row_of_a_flat_sheet() -> None:
    name = "2026年辖区老旧小区消防设施改造工程"
    sheet = excel(example(project_name=name), form="F").active
    column = next(c.column for c in sheet[3] if c.value == "项目名称")
    assert all(sheet.cell(row, column).alignment.wrap_text for row in range(4, sheet.max_row + 1))


def test_notes_of_a_flat_sheet_take_their_share_of_the_room() -> None:
    """评分标准 are sentences: at the width of two characters a row would be a third of a page."""
    rows = (
        Indicator(
            level1="产出指标", level2="数量指标", name="受理案件", value="≥2.6万件",
            note="评分标准：每少1%扣0.5分，扣完为止",
        ),
    )  # fmt: skip
    sheet = excel(example(indicators=rows), form="F").active
    assert sheet.row_dimensions[4].height < 90


def test_a_text_too_long_for_excel_is_refused_not_cut() -> None:
    with pytest.raises(UserError, match="32767"):
        export_bytes(example(annual_goal="长" * 32_768), "xlsx")
    assert export_bytes(example(annual_goal="长" * 32_768), "docx")


def test_the_annex_says_what_each_value_rests_on() -> None:
    rows = [
        ["填报项", "填报内容", "依据"],
        ["年度资金总额一栏", "0.726", "33人×220元=7,260元。"],
        ["数量指标第1项（社区工作者责任险参保人数）的指标值", "33人", "您填写的：“参保33人”。"],
        ["unknown/cell", "=1+1", "@SUM(A1)"],
    ]
    table = word(example(), annex=ANNEX).tables[-1]
    assert [[cell.text for cell in row.cells] for row in table.rows] == rows
    book = excel(example(), annex=ANNEX)
    assert book.sheetnames == ["绩效目标表", "填报依据"]
    assert [[c.value for c in row] for row in book["填报依据"].iter_rows(min_row=2)] == rows
    assert len(word(example()).tables) == 1
    assert excel(example()).sheetnames == ["绩效目标表"]


def test_json_is_the_published_form() -> None:
    table = example(office="01 行财股")
    assert json.loads(export_bytes(table, "json")) == table.to_json()
    data = json.loads(export_bytes(table, "json", draft_mark=True, annex=ANNEX))
    assert data["draft"] is True
    assert data["basis"][0] == {
        "cell": "funding/total", "text": "0.726", "basis": "33人×220元=7,260元。",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("2025年社区工作者责任险", "2025年社区工作者责任险.docx"),
        ("公共图书馆/美术馆\\文化馆：免费?", "公共图书馆_美术馆_文化馆：免费_.docx"),
        ('a<b>c|d*e"f:g', "a_b_c_d_e_f_g.docx"),
        ("../../etc/passwd", "_.._etc_passwd.docx"),
        ("CON", "_CON.docx"),
        ("con.2025", "_con.2025.docx"),
        ("LPT9", "_LPT9.docx"),
        ("COM¹", "_COM¹.docx"),
        ("CONTROL", "CONTROL.docx"),
        ("甲\x00\n乙\t\u202e丙. . ", "甲 乙 丙.docx"),
        ("", "项目支出绩效目标表.docx"),
        ("...", "项目支出绩效目标表.docx"),
        ("-rf", "rf.docx"),
        ("甲\ud800乙", "甲乙.docx"),
    ],
)
def test_safe_filename(name: str, safe: str) -> None:
    assert safe_filename(name, ".docx") == safe


@pytest.mark.parametrize("suffix", ["xlsx", ".xlsx"])
@pytest.mark.parametrize("long", ["长" * 300, "𠮷" * 300, "a" * 300])
def test_long_file_names_are_cut(long: str, suffix: str, tmp_path: Path) -> None:
    name = safe_filename(long, suffix)
    assert name.endswith(".xlsx")
    assert len(name.encode()) <= 200
    (tmp_path / name).write_bytes(b"")
    assert name.removesuffix(".xlsx") == long[: len(name) - 5]


@pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdfinfo")), reason="LibreOffice is missing"
)
def test_pages_in_libreoffice(tmp_path: Path) -> None:
    """Up to 20 rows print on one page, 40 on two, in both formats."""
    expected = {}
    for rows, pages in ((3, 1), (12, 1), (20, 1), (40, 2)):
        for fmt in ("docx", "xlsx"):
            path = tmp_path / f"{fmt}{rows}.{fmt}"
            path.write_bytes(export_bytes(example(rows, TaxonomyName.THREE_FAMILY), fmt))  # type: ignore[arg-type]
            expected[path.stem] = pages
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    for fmt in ("docx", "xlsx"):
        subprocess.run(
            ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", tmp_path,
             *tmp_path.glob(f"*.{fmt}")],
            check=True, capture_output=True, timeout=250,
        )  # fmt: skip
    counted = {}
    for stem in expected:
        info = subprocess.run(
            ["pdfinfo", tmp_path / f"{stem}.pdf"], check=True, capture_output=True, text=True
        ).stdout
        counted[stem] = int(info.split("Pages:")[1].split()[0])
    assert counted == expected
