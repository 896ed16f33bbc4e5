"""Drafts as files: the form, the review sheet, several in one, refusal and the draft mark."""

import io
import json
import zipfile
from datetime import date, datetime
from pathlib import Path

import docx
import openpyxl
import pytest

from assistant.draft import Draft
from assistant.exporting import (
    annex,
    check_suffix,
    draft_bytes,
    drafts_bytes,
    drafts_zip,
    export_draft,
    form_of,
)
from assistant.judging import errors_of
from assistant.understanding.brief import read_brief
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.forms import form, in_family, printed, save_form
from corpus.money import Money
from corpus.reading import read_file
from corpus.schema import Source, TargetTable
from corpus.taxonomy import TaxonomyName

INSURANCE = "2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元"
COMPUTERS = "购置办公电脑15台，每台5000元，2025年6月底前到位"


def draft_for(workspace: Workspace, text: str) -> Draft:
    return workspace.compose(read_brief(text, today=date(2024, 11, 1)))


def wrong(draft: Draft) -> Draft:
    """The draft with more 财政拨款 than there is money: an ERROR."""
    funding = draft.table.funding.model_copy(update={"fiscal": Money.parse("99万元")})
    basis = draft.basis | {
        "funding/fiscal": draft.basis["funding/total"].model_copy(update={"cell": "funding/fiscal"})
    }
    table = draft.table.model_copy(update={"funding": funding})
    return draft.model_copy(update={"table": table, "basis": basis})


def read_back(content: bytes, fmt: str, folder: Path) -> list[TargetTable]:
    path = folder / f"out.{fmt}"
    path.write_bytes(content)
    return [one.model_copy(update={"source": Source()}) for one in read_file(path).tables]


@pytest.mark.parametrize("key", ["A", "B", "C", "N", "S", "F"])
@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_draft_is_written_on_any_form(
    key: str, kind: str, workspace: Workspace, tmp_path: Path
) -> None:
    draft = draft_for(workspace, INSURANCE)
    export_draft(draft, tmp_path / f"a.{kind}", form=key)
    (table,) = read_back((tmp_path / f"a.{kind}").read_bytes(), kind, tmp_path)
    assert table == printed(in_family(draft.table, form(key).taxonomy), form(key))


def test_without_a_form_the_draft_s_own_counts(workspace: Workspace, tmp_path: Path) -> None:
    draft = draft_for(workspace, INSURANCE)
    assert form_of(draft).key == "C"
    four = draft.model_copy(
        update={"table": draft.table.model_copy(update={"taxonomy": TaxonomyName.FOUR_FAMILY})}
    )
    assert form_of(four).key == "N"
    save_form(form("B").model_copy(update={"key": "本街道表"}), tmp_path)
    own = draft.model_copy(update={"table": draft.table.model_copy(update={"form": "本街道表"})})
    assert form_of(own, tmp_path).key == "本街道表"
    assert form_of(own).key == "C"


def test_an_error_forbids_the_file_and_is_told(workspace: Workspace, tmp_path: Path) -> None:
    draft = wrong(draft_for(workspace, INSURANCE))
    errors = errors_of(draft)
    assert errors
    with pytest.raises(UserError) as refused:
        export_draft(draft, tmp_path / "a.docx")
    assert all(error.message in str(refused.value) for error in errors)
    assert not (tmp_path / "a.docx").exists()


@pytest.mark.parametrize("key", ["C", "N", "F"])
def test_anyway_it_is_written_as_a_draft_on_every_page(key: str, workspace: Workspace) -> None:
    draft = wrong(draft_for(workspace, INSURANCE))
    word = docx.Document(io.BytesIO(draft_bytes(draft, "docx", form=key, anyway=True)))
    for section in word.sections:
        assert 'string="草稿"' in section.header._element.xml
    book = openpyxl.load_workbook(
        io.BytesIO(draft_bytes(draft, "xlsx", form=key, anyway=True, with_annex=True))
    )
    assert len(book.worksheets) == 2
    assert all("草稿" in sheet.oddHeader.center.text for sheet in book.worksheets)
    assert json.loads(draft_bytes(draft, "json", anyway=True))["draft"] is True


def test_anyway_marks_nothing_that_is_in_order(workspace: Workspace) -> None:
    content = draft_bytes(draft_for(workspace, INSURANCE), "docx", anyway=True)
    assert "草稿" not in docx.Document(io.BytesIO(content)).sections[0].header._element.xml


def test_the_review_sheet_says_what_why_who_and_when(workspace: Workspace) -> None:
    draft = wrong(draft_for(workspace, INSURANCE))
    sheet = annex(draft, "张三", datetime(2025, 3, 1, 9, 30))
    assert sheet.prepared == "填报：张三　　时间：2025年3月1日 09:30"
    said = {row.cell: row for row in sheet.rows}
    assert said["年度资金总额一栏"].text == "0.726"
    assert "项目名称一栏" in said
    open_rows = [row for row in sheet.rows if row.basis.startswith("待补充")]
    assert any(row.cell == "实施单位一栏" for row in open_rows)
    assert sheet.findings is not None
    assert [one.text for one in sheet.findings if one.severity == "必须修改"] == [
        error.message for error in errors_of(draft)
    ]
    word = docx.Document(
        io.BytesIO(draft_bytes(draft, "docx", with_annex=True, anyway=True, prepared_by="张三"))
    )
    texts = [paragraph.text for paragraph in word.paragraphs]
    assert any(text.startswith("填报：张三") for text in texts)
    bases, left = word.tables[-2:]  # each repeats its own header on each page
    assert [cell.text for cell in bases.rows[0].cells] == ["填报项", "填报内容", "依据"]
    assert [cell.text for cell in left.rows[0].cells] == ["尚存意见", "意见内容", "涉及的栏目"]
    for part in bases, left:
        assert "tblHeader" in part.rows[0]._tr.xml
    unnamed = annex(draft, "", datetime(2025, 3, 1, 9, 30))
    assert unnamed.prepared == "时间：2025年3月1日 09:30", "nobody is called 待补充"
    assert len(docx.Document(io.BytesIO(draft_bytes(draft, "docx", anyway=True))).tables) == 1


@pytest.mark.parametrize("kind", ["docx", "xlsx", "json"])
@pytest.mark.parametrize("with_annex", [False, True])
def test_several_drafts_in_one_file(
    kind: str, with_annex: bool, workspace: Workspace, tmp_path: Path
) -> None:
    drafts = [draft_for(workspace, text) for text in (INSURANCE, COMPUTERS, INSURANCE)]
    content = drafts_bytes(drafts, kind, with_annex=with_annex)  # type: ignore[arg-type]
    tables = read_back(content, kind, tmp_path)
    names = [draft.table.project_name for draft in drafts]
    assert [table.project_name for table in tables] == names
    if kind != "json":
        assert tables == [printed(draft.table, form("C")) for draft in drafts]


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_several_drafts_on_a_flat_sheet(kind: str, workspace: Workspace, tmp_path: Path) -> None:
    drafts = [draft_for(workspace, text) for text in (INSURANCE, COMPUTERS, INSURANCE)]
    tables = read_back(drafts_bytes(drafts, kind, form="F"), kind, tmp_path)  # type: ignore[arg-type]
    assert tables == [printed(draft.table, form("F")) for draft in drafts]


def test_several_drafts_in_a_zip_have_names_of_their_own(workspace: Workspace) -> None:
    drafts = [draft_for(workspace, text) for text in (INSURANCE, COMPUTERS, INSURANCE)]
    with zipfile.ZipFile(io.BytesIO(drafts_zip(drafts, "xlsx"))) as packed:
        names = packed.namelist()
        assert len(set(names)) == 3
        first = drafts[0].table.project_name
        assert names[0] == f"{first}.xlsx"
        assert names[2] == f"{first}(2).xlsx"
        for name in names:
            openpyxl.load_workbook(io.BytesIO(packed.read(name)))


def test_only_the_wrong_one_of_several_is_marked(workspace: Workspace) -> None:
    right, faulty = draft_for(workspace, COMPUTERS), wrong(draft_for(workspace, INSURANCE))
    with pytest.raises(UserError, match=faulty.table.project_name):
        drafts_bytes([right, faulty], "docx")
    word = docx.Document(io.BytesIO(drafts_bytes([right, faulty, right], "docx", anyway=True)))
    marks = ["草稿" in section.header._element.xml for section in word.sections]
    assert marks == [False, True, False]


def test_no_draft_at_all_is_refused() -> None:
    with pytest.raises(UserError, match="没有可以导出的表"):
        drafts_bytes([], "docx")


def test_names_of_files() -> None:
    assert check_suffix(Path("表.PDF")) == "pdf"
    with pytest.raises(UserError, match=r"表\.doc”.*\.pdf"):
        check_suffix(Path("表.doc"))
