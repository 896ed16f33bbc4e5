"""The check page's states, driven without a browser; and its work without a page."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from assistant.checks.around import NOTHING
from assistant.desks.checking import (
    CheckDesk,
    Upload,
    corrected_file,
    corrected_kinds,
    corrected_name,
    fix_all,
    fix_one,
    goal_cells,
    head_cells,
    left_out,
    listed,
    marked_rows,
    names,
    open_desk,
    opinion_file,
    opinion_on_one,
    undo,
    with_profile,
)
from assistant.findings import Severity
from assistant.pages import batches
from assistant.reviewing.tables import Unread, review_table
from corpus.errors import UserError
from corpus.importing import seed_tables
from corpus.money import Money
from corpus.reading import read_content
from corpus.writing import ExportItem, export_all, export_bytes
from tests.assistant.checks.clean_tables import CLEAN

APP = """
from assistant.pages.checking import checking_page

checking_page()
"""
INSURANCE = seed_tables()[2]


def upload(table: Any = INSURANCE, name: str = "责任险.docx") -> Upload:
    return Upload(name, export_bytes(table, "docx"))


@pytest.fixture
def desk() -> CheckDesk:
    return open_desk([upload(), Upload("坏.docx", b"no")], profile="standard", around=NOTHING)


def test_marks_stand_where_the_findings_are(desk: CheckDesk) -> None:
    one = desk.review.tables[0]
    marked = {cell.cell for row in marked_rows(one) for cell in (row.level2, row.name, row.value)
              if cell.severity}  # fmt: skip
    marked |= {c.cell for _, c in (*head_cells(one), *goal_cells(one)) if c.severity}
    assert {f.cell for f in one.findings} == marked
    cost = next(row for row in marked_rows(one) if row.value.text == "7260元")
    assert cost.value.severity is Severity.WARNING
    assert "金额单位不统一" in cost.said
    assert [unread.file for unread in desk.review.unread] == ["坏.docx"]


def test_a_fix_changes_the_table_and_can_be_undone(desk: CheckDesk) -> None:
    finding = next(f for f in desk.review.tables[0].findings if f.code == "cost-unit")
    fixed = fix_one(desk, 0, finding)
    assert any(row.value == "≤0.726万元" for row in fixed.review.tables[0].table.indicators)
    assert undo(fixed).review == desk.review
    assert undo(desk) == desk
    with pytest.raises(UserError):
        fix_one(fixed, 0, finding)


def test_all_fixes_leave_none_and_the_corrected_table_reads_back(desk: CheckDesk) -> None:
    fixed = fix_all(desk, 0)
    one = fixed.review.tables[0]
    assert not [f for f in one.findings if f.safe_fix]
    assert len(one.findings) < len(desk.review.tables[0].findings)
    name, content = corrected_name(one, "docx"), corrected_file(one, "docx")
    assert name.endswith(".docx")
    (again,) = read_content(content, name).tables
    assert [row.value for row in again.indicators] == [row.value for row in one.table.indicators]
    text = "\n".join(p.text for p in Document(io.BytesIO(opinion_file(fixed, "docx"))).paragraphs)
    assert "须修改" not in text


def test_the_sources_are_marked_where_the_sum_is_wrong() -> None:
    funding = INSURANCE.funding.model_copy(update={"fiscal": Money.parse("0.5万元")})
    one = review_table(INSURANCE.model_copy(update={"funding": funding}))
    marks = {cell.cell: cell.severity for _, cell in head_cells(one)}
    assert marks["funding/total"] is marks["funding/fiscal"] is Severity.ERROR
    assert marks["year"] is None
    assert [cell.text for _, cell in goal_cells(one)] == [INSURANCE.annual_goal]


def test_the_name_of_an_office_is_changed_by_a_person_alone() -> None:
    goal = (INSURANCE.annual_goal or "") + ",由北塬街道组织实施。"
    table = INSURANCE.model_copy(update={"unit": "北源街道办事处", "annual_goal": goal})
    desk = open_desk([upload(table)], profile="standard", around=NOTHING)
    (finding,) = [f for f in desk.review.tables[0].findings if f.code == "office-variant"]
    fixed = fix_all(desk, 0).review.tables[0].table
    assert fixed.unit == "北源街道办事处"
    assert "北塬街道" in (fixed.annual_goal or "")
    ways = [fix_one(desk, 0, finding, instead=way).review.tables[0] for way in (False, True)]
    assert len({one.table.unit for one in ways}) == 2
    assert all("office-variant" not in {f.code for f in one.findings} for one in ways)
    with pytest.raises(UserError):
        fix_one(desk, 0, finding.model_copy(update={"instead": None}), instead=True)


def test_the_corrected_table_stands_on_the_form_that_it_came_on(tmp_path: Path) -> None:
    first = next(one for one in seed_tables() if one.form == "A")
    content = corrected_file(review_table(first), "docx")
    (again,) = read_content(content, "改.docx").tables
    assert (again.form, again.office) == ("A", first.office)


def test_a_remark_is_shown_and_what_the_form_leaves_out_is_told() -> None:
    rows = list(INSURANCE.indicators)
    rows[0] = rows[0].model_copy(update={"note": "含新增2人"})
    one = review_table(INSURANCE.model_copy(update={"indicators": tuple(rows)}))
    assert marked_rows(one)[0].note == "含新增2人"
    assert "含新增2人" in (left_out(one, "docx") or "")
    assert "备注" not in (left_out(review_table(INSURANCE), "docx") or "")


def test_the_opinion_still_tells_what_was_mended(desk: CheckDesk) -> None:
    before = desk.review.tables[0]
    fixed = fix_all(desk, 0)
    repaired = fixed.review.tables[0].repaired
    assert {*names([f for f in before.findings if f.safe_fix])} <= {one.title for one in repaired}
    mended = [one.message for one in repaired]
    standing = {f.message for f in fixed.review.tables[0].findings}
    assert not standing & set(mended)
    word = "\n".join(p.text for p in Document(io.BytesIO(opinion_on_one(fixed, 0))).paragraphs)
    sheet = load_workbook(io.BytesIO(opinion_file(fixed, "xlsx")))["问题"]
    for message in mended:
        assert message in word
        assert [row for row in sheet.values if row[3] == "已修正" and row[6] == message]
    assert with_profile(fixed, "strict").review.tables[0].repaired
    assert not undo(fixed).review.tables[0].repaired


def test_the_corrected_table_comes_first_as_the_kind_that_was_given() -> None:
    for file, kinds in (("甲.XLSX", ("xlsx", "docx")), ("甲.docx", ("docx", "xlsx"))):
        one = review_table(INSURANCE, file=file)
        assert corrected_kinds(one) == kinds
    (again,) = read_content(corrected_file(one, "xlsx"), "改.xlsx").tables
    assert again.project_name == INSURANCE.project_name


def test_another_profile_judges_the_same_tables(desk: CheckDesk) -> None:
    lenient = with_profile(desk, "lenient")
    assert len(lenient.review.tables[0].findings) < len(desk.review.tables[0].findings)
    assert lenient.review.unread == desk.review.unread


def test_every_file_that_gave_no_table_is_named(desk: CheckDesk) -> None:
    unread = tuple(Unread(f"空{number}.docx", "是空的。") for number in range(30))
    told = replace(desk, review=replace(desk.review, unread=unread))
    word = "\n".join(p.text for p in Document(io.BytesIO(opinion_file(told, "docx"))).paragraphs)
    assert "空19.docx" in word
    alone = Document(io.BytesIO(opinion_on_one(told, 0)))
    assert not any("空19.docx" in p.text for p in alone.paragraphs), (
        "for the unit of the table alone"
    )
    assert "还有10个文件" in word
    sheet = load_workbook(io.BytesIO(opinion_file(told, "xlsx")))["没有读取"]
    assert [row[0] for row in sheet.values][1:] == [one.file for one in unread]


def test_tables_of_one_name_are_told_apart_by_their_files() -> None:
    desk = open_desk(
        [upload(name="甲.docx"), upload(name="乙.docx")], profile="standard", around=NOTHING
    )
    assert [one.title.rpartition("（")[2] for one in listed(desk)] == ["甲.docx）", "乙.docx）"]


def test_tables_without_a_name_are_told_apart_by_their_place() -> None:
    nameless = CLEAN["改厕"].model_copy(update={"project_name": ""})
    both = export_all([ExportItem(table=nameless), ExportItem(table=nameless)], "xlsx")
    desk = open_desk([Upload("甲.xlsx", both)], profile="standard", around=NOTHING)
    titles = [one.title for one in listed(desk)]
    assert len(set(titles)) == 2
    assert all(title.startswith("甲.xlsx ") for title in titles)


def test_files_without_a_table_are_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"坏\.docx"):
        open_desk([Upload("坏.docx", b"no")], profile="standard", around=NOTHING)


def texts(page: AppTest) -> str:
    shown: list[Any] = [*page.text, *page.markdown, *page.warning, *page.error, *page.caption]
    return "\n".join(str(one.value) for one in shown)


def test_of_files_without_a_table_each_has_its_reason() -> None:
    """The reasons differ: what is to be done about one does not help with another."""
    archive = io.BytesIO()
    zipfile.ZipFile(archive, "w").close()
    with pytest.raises(UserError) as told:
        open_desk(
            [Upload("甲.txt", "没有表".encode()), Upload("乙.txt", "也没有".encode()), Upload("丙.docx", b""),
             Upload("空.zip", archive.getvalue())],
            profile="standard", around=NOTHING,
        )  # fmt: skip
    assert "“甲.txt”、“乙.txt”里没有找到绩效目标表" in str(told.value)
    assert "“丙.docx”是空文件" in str(told.value)
    assert "“空.zip”里没有可以读取的文件" in str(told.value)


def test_the_page_from_a_file_to_a_fixed_table(home: Path) -> None:
    page = AppTest.from_string(APP, default_timeout=250).run()
    assert "拖到这里" in texts(page)
    page.file_uploader[0].set_value([("坏.docx", b"no", "")])
    page.run()
    assert not page.exception
    assert any("坏" in str(error.value) for error in page.error)
    bad = CLEAN["改厕"].model_copy(update={"annual_goal": "2025年完成改厕200户,每户补助2000元。"})
    files = [("改厕.docx", upload(bad).content, ""), ("坏.docx", b"no", "")]
    page.file_uploader[0].set_value(files)
    page.run()
    shown = texts(page)
    assert not page.exception
    assert "半角逗号" in shown
    assert "本程序估计" in shown
    assert "没有读取" in shown
    frames = [frame.value for frame in page.dataframe]
    assert "200户" in set(frames[1]["指标值"])
    page.button(key="check-fix-all").click().run()
    assert "已修正：" in texts(page), "what was wrong is still told, as mended"
    assert not [one for one in page.button if one.key == "check-fix-all"]
    page.button(key="check-undo").click().run()
    assert "半角逗号" in texts(page)
    assert "已修正：" not in texts(page)
    page.selectbox[0].set_value("lenient").run()
    assert "半角逗号" not in texts(page)
    # a reload of the page, or a click on its address, finds the batch again; another person does not
    again = AppTest.from_string(APP, default_timeout=250)
    again.query_params["batch"] = page.query_params["batch"]
    again.run()
    assert not again.exception
    assert again.selectbox[0].value == "lenient"
    assert "改厕" in texts(again)
    assert batches._held().get("sun", page.query_params["batch"][0]) is None
    page.button(key="check-again").click().run()
    assert "拖到这里" in texts(page)
    again = AppTest.from_string(APP, default_timeout=250).run()
    assert "拖到这里" in texts(again)
