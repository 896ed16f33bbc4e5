"""An office's empty form becomes a form that prints and reads back."""

import io
from pathlib import Path

import docx
import openpyxl
import pytest

from corpus.errors import UserError
from corpus.forms import Form, find_form, form, lay_out, printed, save_form
from corpus.forms.blank import BlankForm, read_blank
from corpus.forms.making import Sketch, check_choice, make_form
from corpus.money import Money
from corpus.reading import read_file
from corpus.schema import Funding, Source, TargetTable
from corpus.taxonomy import TaxonomyName
from corpus.writing import export_bytes

from .tables import example

HEAD = [
    ["项目名称", "", "", "", "", ""],
    ["主管部门", "", "", "实施单位", "", ""],
    ["项目负责人", "", "", "联系电话", "", ""],
    ["项目资金（元）", "年度资金总额", "", "其中：财政拨款", "", ""],
    ["年度绩效目标", "（请填写本年度要达到的目标，**字以内）", "", "", "", ""],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "评分标准"],
    ["", "产出指标", "11-数量指标", "指标1：", "", ""],
    ["", "", "12-质量指标", "指标1：", "", ""],
    ["", "效益指标", "22-社会效益（必填）", "指标1：", "", ""],
    ["", "满意度指标", "31-服务对象满意度", "指标1：", "", ""],
]
SPANS = {0: [(1, 5)], 1: [(1, 2), (4, 5)], 2: [(1, 2), (4, 5)], 3: [(4, 5)], 4: [(1, 5)]}


def word_form(path: Path, rows: list[list[str]] | None = None) -> Path:
    rows = rows or HEAD
    document = docx.Document()
    document.add_paragraph("北塬街道办事处项目绩效目标申报表")
    document.add_paragraph("（    年度）")
    table = document.add_table(len(rows), 6, style="Table Grid")
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
        for first, last in SPANS.get(number, []):
            table.cell(number, first).merge(table.cell(number, last))
    table.cell(5, 0).merge(table.cell(len(rows) - 1, 0))
    document.add_paragraph("填报人：          填报日期：")
    document.save(str(path))
    return path


def read(path: Path) -> BlankForm:
    return read_blank(path.read_bytes(), path.name)


def excel_form(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["北塬街道办事处项目绩效目标申报表"])
    sheet.append(["（    年度）"])
    for row in HEAD:
        sheet.append([text or None for text in row])
    sheet.merge_cells("A1:F1")
    sheet.merge_cells("A2:F2")
    for number, spans in SPANS.items():
        for first, last in spans:
            sheet.merge_cells(
                start_row=number + 3, end_row=number + 3, start_column=first + 1,
                end_column=last + 1,
            )  # fmt: skip
    sheet.merge_cells("A8:A12")
    sheet.append(["填报人：", None, None, "填报日期："])
    book.save(path)
    return path


@pytest.fixture(params=["docx", "xlsx"])
def sketch(request: pytest.FixtureRequest, tmp_path: Path) -> Sketch:
    make = word_form if request.param == "docx" else excel_form
    return make_form(read(make(tmp_path / f"blank.{request.param}")), "北塬表")


def test_fields_are_found_by_their_labels(sketch: Sketch) -> None:
    found = {place.label: place.cell for place in sketch.places}
    assert found == {
        "项目名称": "project_name", "主管部门": "authority", "实施单位": "unit",
        "项目负责人": None, "联系电话": None, "年度资金总额": "funding/total",
        "其中：财政拨款": "funding/fiscal", "年度绩效目标": "annual_goal",
    }  # fmt: skip
    assert [place.label for place in sketch.unknown] == ["项目负责人", "联系电话"]
    assert [field for _, field in sketch.columns] == ["level1", "level2", "name", "value", "blank"]


def test_the_form_keeps_the_office_s_wording(sketch: Sketch) -> None:
    made = sketch.form
    assert made.title == "北塬街道办事处项目绩效目标申报表"
    assert made.year_line == "（{year}年度）"
    assert made.money.unit == "元"
    assert made.taxonomy is TaxonomyName.THREE_FAMILY
    assert made.numbering is not None
    assert made.class_labels[TaxonomyName.THREE_FAMILY]["社会效益指标"] == "22-社会效益（必填）"
    assert made.footer
    assert "填报人：" in made.footer[0]
    assert sum(made.columns) <= made.page.width - made.page.left - made.page.right + 0.1


@pytest.mark.parametrize("fmt", ["docx", "xlsx"])
def test_what_is_printed_on_it_reads_back(sketch: Sketch, fmt: str, tmp_path: Path) -> None:
    funding = Funding(total=Money.parse("7260元"), fiscal=Money.parse("7260元"))
    table = example(9, funding=funding)
    path = tmp_path / f"table.{fmt}"
    path.write_bytes(export_bytes(table, fmt, form=sketch.form))  # type: ignore[arg-type]
    (back,) = read_file(path).tables
    shown = printed(table, sketch.form)
    assert back.model_copy(update={"source": Source(), "form": shown.form}) == shown
    assert shown.funding == funding
    texts = [cell.text for row in lay_out(table, sketch.form).rows for cell in row.cells]
    assert {"7260", "项目负责人", "评分标准", "11-数量指标"} <= set(texts)


def test_a_place_can_be_corrected(tmp_path: Path) -> None:
    blank = read(word_form(tmp_path / "blank.docx"))
    first = make_form(blank, "北塬表")
    key = first.unknown[0].key
    chosen = dict([check_choice(key, "office", first.places)])
    again = make_form(blank, "北塬表", chosen)
    assert [place.label for place in again.unknown] == ["联系电话"]
    assert again.form.carries("office")
    assert not first.form.carries("office")
    with pytest.raises(UserError, match="99/1"):
        check_choice("99/1", "office", first.places)
    with pytest.raises(UserError, match="电话"):
        check_choice(key, "电话", first.places)


def test_the_made_form_is_kept(sketch: Sketch, tmp_path: Path) -> None:
    folder = tmp_path / "forms"
    save_form(sketch.form, folder)
    assert form("北塬表", folder) == sketch.form
    assert find_form("用北塬表导出", folder) == sketch.form


@pytest.mark.parametrize("key", ["A", "B", "C", "N", "S"])
def test_our_own_forms_given_empty_make_the_same_form(key: str, tmp_path: Path) -> None:
    own: Form = form(key)
    empty = TargetTable(
        project_name="", taxonomy=own.taxonomy or TaxonomyName.THREE_FAMILY,
        indicators=tuple(
            row.model_copy(update={"name": "", "value": "", "applicable": True})
            for row in example(11, own.taxonomy or TaxonomyName.THREE_FAMILY).indicators
        ),
    )  # fmt: skip
    path = tmp_path / "blank.docx"
    path.write_bytes(export_bytes(empty, "docx", form=own))
    made = make_form(read(path), "自制表").form
    cells = {part.cell for row in own.head for part in row if part.cell and not part.optional}
    assert {part.cell for row in made.head for part in row if part.cell} == cells
    assert [one.field for one in made.indicator_columns] == [
        one.field for one in own.indicator_columns
    ]
    assert made.title == own.title


def test_a_form_without_columns_cannot_be_used(tmp_path: Path) -> None:
    rows = [[text.replace("三级指标", "甲") for text in row] for row in HEAD]
    with pytest.raises(UserError, match="三级指标"):
        make_form(read(word_form(tmp_path / "blank.docx", rows)), "北塬表")


def test_the_place_of_the_name_is_asked_for_where_no_label_tells(tmp_path: Path) -> None:
    rows = [[text.replace("项目名称", "甲") for text in row] for row in HEAD]
    blank = read(word_form(tmp_path / "blank.docx", rows))
    first = make_form(blank, "北塬表")
    assert "项目名称" in (first.lacking or "")
    place = next(one for one in first.places if one.label == "甲")
    again = make_form(blank, "北塬表", {place.key: "project_name"})
    assert again.lacking is None
    assert again.form.carries("project_name")


def test_a_form_that_is_filled_in_asks_for_an_empty_one(tmp_path: Path) -> None:
    filled = [list(row) for row in HEAD]
    for row, column, text in (
        (0, 1, "2025年路灯维护"), (1, 1, "城管局"), (1, 4, "南湖街道办事处"), (2, 1, "张三"),
        (2, 4, "12345"), (3, 2, "36"), (3, 4, "36"), (4, 1, "维修路灯120盏。"),
    ):  # fmt: skip
        filled[row][column] = text
    told = make_form(read(word_form(tmp_path / "filled.docx", filled)), "北塬表")
    assert told.places == ()
    assert "请给空白表" in (told.lacking or ""), "there is nothing to choose from"


def test_files_that_are_no_forms() -> None:
    letter = docx.Document()
    letter.add_paragraph("关于报送绩效目标的通知")
    out = io.BytesIO()
    letter.save(out)
    with pytest.raises(UserError, match="没有找到"):
        read_blank(out.getvalue(), "通知.docx")
    with pytest.raises(UserError, match=r"空\.docx"):
        read_blank(b"", "空.docx")
    with pytest.raises(UserError, match=r"甲\.txt"):
        read_blank("一级指标".encode(), "甲.txt")
