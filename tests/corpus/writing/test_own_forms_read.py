"""Tables printed on an office's own form are known again and read by its definition."""

from collections.abc import Sequence
from pathlib import Path

import docx
import openpyxl
import pytest

from corpus.errors import UserError
from corpus.forms import Form, form, printed, save_form
from corpus.forms.definition import HEAD_NAMES, HeadCell
from corpus.forms.given import GivenForm, read_given, read_given_safely, sketched
from corpus.forms.recognise import CELL_OF_HEAD
from corpus.reading import Readers, ReadResult, read_file
from corpus.reading.cells.words import find_heads
from corpus.schema import Funding, Source, TargetTable
from corpus.writing import Format, export_all, export_bytes
from corpus.writing.item import ExportItem

from .tables import example, money
from .test_making_forms import HEAD, excel_form, word_form
from .test_placeholders import HEAD as PLACES
from .test_placeholders import template

STRANGE = [
    ["名称", "", "", "", "", ""],
    ["归口", "", "", "承办方", "", ""],
    ["业务室", "", "", "项目负责人", "", ""],
    ["资金（元）", "要多少", "", "财政给多少", "", ""],
    ["今年做到什么", "", "", "", "", ""],
    *HEAD[5:],
]
"""The same form in words that no reader could know."""
MEANT: dict[str, HeadCell | None] = {
    "名称": "project_name", "归口": "authority", "承办方": "unit", "业务室": "office",
    "项目负责人": None, "要多少": "funding/total", "财政给多少": "funding/fiscal",
    "今年做到什么": "annual_goal",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "forms"


def made_of(path: Path, name: str = "北塬表") -> Form:
    """The form of an empty file, each place as ``MEANT`` says where the label alone does not tell."""
    given = read_given(path.read_bytes(), path.name)
    places = sketched(given, name).places
    chosen = {one.key: MEANT.get(one.label, one.cell) for one in places}
    return sketched(given, name, chosen).form


def read_back(table: TargetTable, one: Form, fmt: Format, folder: Path, where: Path) -> ReadResult:
    path = where / f"table.{fmt}"
    path.write_bytes(export_bytes(table, fmt, form=one))
    return read_file(path, folder)


def bare(tables: Sequence[TargetTable]) -> list[TargetTable]:
    return [one.model_copy(update={"source": Source()}) for one in tables]


@pytest.mark.parametrize("fmt", ["docx", "xlsx"])
@pytest.mark.parametrize("rows", [HEAD, STRANGE])
def test_a_table_on_an_own_form_reads_back_as_it_is(
    rows: list[list[str]], fmt: Format, folder: Path, tmp_path: Path
) -> None:
    one = made_of(word_form(tmp_path / "blank.docx", rows))
    save_form(one, folder)
    table = example(12, office="综合办", funding=Funding(total=money("7260"), fiscal=money("7260")))
    result = read_back(table, one, fmt, folder, tmp_path)
    assert bare(result.tables) == [printed(table, one)]
    assert result.tables[0].form == "北塬表"
    assert result.report.unplaced == ()
    unknown = read_file(tmp_path / f"table.{fmt}").tables
    assert [read.form for read in unknown] != ["北塬表"]


def test_strange_labels_are_not_understood_without_the_form(folder: Path, tmp_path: Path) -> None:
    one = made_of(word_form(tmp_path / "blank.docx", STRANGE))
    result = read_back(example(), one, "docx", folder, tmp_path)  # nothing is saved there
    assert [read.unit for read in result.tables] == [None]


def test_several_own_forms_and_tables_in_one_file(folder: Path, tmp_path: Path) -> None:
    usual = made_of(word_form(tmp_path / "a.docx"), "甲表")
    strange = made_of(excel_form(tmp_path / "b.xlsx"), "乙表")
    save_form(usual, folder)
    save_form(made_of(word_form(tmp_path / "c.docx", STRANGE), "丙表"), folder)
    tables = [example(9), example(12, project_name="2025年党建阵地修缮")]
    path = tmp_path / "both.docx"
    path.write_bytes(export_all([ExportItem(table=one) for one in tables], "docx", form=usual))
    assert bare(read_file(path, folder).tables) == [printed(one, usual) for one in tables]
    shipped = tmp_path / "c-form.docx"
    shipped.write_bytes(export_bytes(tables[0], "docx", form="C"))
    assert [read.form for read in read_file(shipped, folder).tables] == ["C"]
    assert strange.columns


def test_values_in_columns_of_their_own_are_put_together(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    rows = [row.model_copy(update={"name": "", "value": ""}) for row in example(9).indicators]
    empty = TargetTable(project_name="", year=2025, indicators=tuple(rows))
    path.write_bytes(export_bytes(empty, "docx", form="S"))
    one = made_of(path, "本局导入表").model_copy(update={"title": "项目绩效目标表"})
    save_form(one, folder)
    (read,) = bare(read_back(example(9), one, "docx", folder, tmp_path).tables)
    assert read == printed(example(9), one)


def test_a_word_form_with_placeholders_is_known_again(folder: Path, tmp_path: Path) -> None:
    head = [("经费归谁管", "{{项目主管处室}}"), ("承办方", "{{实施单位}}")]
    head += [(label.replace("万元", "元"), place) for label, place in PLACES if "实施" not in place]
    given = read_given(template(head=head), "本镇.docx")
    one = sketched(given, "本镇表").form
    assert one.money.unit == "元"
    save_form(one, folder)
    table = example(9, office="财政所")
    result = read_back(table, one, "docx", folder, tmp_path)
    (read,) = result.tables
    assert (read.form, read.office, read.unit) == ("本镇表", "财政所", table.unit)
    assert (read.funding, read.indicators) == (table.funding, table.indicators)


@pytest.mark.parametrize("cell", list(HEAD_NAMES))
def test_the_common_words_are_known_to_the_reader(cell: HeadCell) -> None:
    (head,) = find_heads(HEAD_NAMES[cell])
    assert CELL_OF_HEAD[head.field] == cell


def test_a_damaged_form_stops_no_reading_and_is_named(folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    (folder / "坏表.json").write_text("{", encoding="utf-8")
    result = read_back(example(), form("C"), "docx", folder, tmp_path)
    assert result.tables[0].form == "C"
    assert any("坏表.json" in said for said in result.report.warnings)


def test_reading_processes_know_the_forms_and_read_empty_ones(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blank = word_form(tmp_path / "blank.docx", STRANGE)
    here = read_given(blank.read_bytes(), blank.name)
    monkeypatch.setattr("corpus.forms.given.read_given", _never)  # here; the child has its own
    there = read_given_safely(blank.read_bytes(), blank.name)
    assert isinstance(there, GivenForm)
    assert there == here
    with pytest.raises(UserError, match=r"坏\.docx"):
        read_given_safely(b"PK nothing", "坏.docx")
    one = made_of(blank)
    save_form(one, folder)
    path = tmp_path / "table.docx"
    path.write_bytes(export_bytes(example(), "docx", form=one))
    with Readers(forms=folder) as readers:
        (read,) = readers.read_file(path).tables
    assert bare([read]) == [printed(example(), one)]


def _never(content: bytes, file: str) -> GivenForm:
    raise AssertionError(f"{file} was read in the calling process")


def test_an_excel_form_keeps_its_unit_its_lines_and_its_numbers(
    folder: Path, tmp_path: Path
) -> None:
    blank = openpyxl.Workbook()
    for line in (
        ["柳河镇项目绩效申报表（2027年度）"],
        ["填报单位：", "", "", "金额单位：元"],
        ["项目名称", "", "实施单位", ""],
        ["资金总额", "", "其他资金", "", "填表人签字", ""],
        ["年度目标", ""],
        ["序号", "大类", "小类", "三级指标", "指标值", "备注"],
        [1, "产出指标", "数量指标", "", "", ""],
        [2, "产出指标", "质量指标", "", "", ""],
    ):
        blank.active.append(line)
    path = tmp_path / "blank.xlsx"
    blank.save(path)
    given = read_given(path.read_bytes(), path.name)
    one = sketched(given, "柳河表").form
    save_form(one, folder)
    table = example(9)
    result = read_back(table, one, "xlsx", folder, tmp_path)
    assert bare(result.tables) == [printed(table, one)]
    assert one.money.unit == "元"
    rows = list(openpyxl.load_workbook(tmp_path / "table.xlsx").active.values)
    shown = {str(text) for row in rows for text in row if text is not None}
    assert {"填表人签字", "金额单位：元", "7260", "（2025年度）", "9"} <= shown


def test_lines_above_a_word_form_are_kept(tmp_path: Path) -> None:
    path = word_form(tmp_path / "blank.docx")
    document = docx.Document(str(path))
    first = document.paragraphs[0]
    first.insert_paragraph_before("柳河镇2027年项目绩效申报表")
    first.insert_paragraph_before("填报单位（盖章）：      金额单位：万元")
    document.save(str(path))
    one = made_of(path)
    assert one.title == "柳河镇项目绩效申报表"
    assert one.year_line
    assert "填报单位（盖章）" in one.note
    assert "{money}" in one.note
