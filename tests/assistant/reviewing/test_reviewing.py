"""Opinions over files and folders, as text, Word and Excel."""

import io

import pytest

from assistant.checks import profile_called
from assistant.desks.checking import marked_rows
from assistant.reviewing.opinion import DISCLAIMER, opinion_on, summary_lines
from assistant.reviewing.opinion_files import review_docx, review_xlsx
from assistant.reviewing.tables import Review, review_paths, review_table
from corpus.errors import UserError
from corpus.importing import seed_tables
from corpus.schema import TargetTable
from corpus.writing import export_bytes
from tests.assistant.checks.clean_tables import CLEAN


@pytest.fixture
def folder(tmp_path):
    for number, table in enumerate(seed_tables()[:3]):
        (tmp_path / f"表{number}.docx").write_bytes(export_bytes(table, "docx"))
    (tmp_path / "坏的.docx").write_bytes(b"not a document")
    return tmp_path


def test_a_folder_gives_an_opinion_a_table_and_a_summary(folder):
    review = review_paths([folder])
    assert [one.file for one in review.tables] == ["表0.docx", "表1.docx", "表2.docx"]
    assert [one.file for one in review.unread] == ["坏的.docx"]
    assert not review.wrong
    said = "\n".join(summary_lines(review))
    assert "共审核3张表" in said
    assert "指标放错类别：3张表" in said
    assert "坏的.docx" in said
    assert sum(count for _, count in review.grades()) == 3
    assert sum(unit.tables for unit in review.units()) == 3


def test_an_opinion_reads_as_a_bureau_writes_it():
    text = opinion_on(review_table(seed_tables()[0])).text()
    for part in (
        "项目支出绩效目标审核意见", "项目名称：临聘人员支出", "审核意见：修改后通过", "等级（程序估计）：中",
        "一、建议修改的问题（5处）", "而不是2个月", "（依据：计算）", "质量指标第1条的二级指标：",
    ):  # fmt: skip
        assert part in text


def test_conclusions_follow_the_gravest_finding():
    clean = CLEAN["道路维修"]
    assert review_table(clean, profile=profile_called("lenient")).conclusion == "建议通过"
    assert review_table(clean.model_copy(update={"annual_goal": ""})).conclusion == "退回修改"
    empty = review_table(TargetTable(project_name=""))
    assert empty.conclusion == "退回修改"
    assert "项目名称：（未填）" in opinion_on(empty).text()


def test_many_places_of_one_fault_are_counted_and_not_all_spelled_out():
    base = CLEAN["道路维修"]
    row = base.indicators[1]
    rows = tuple(
        row.model_copy(update={"name": f"第{n}段验收情况", "value": "良好"}) for n in range(50)
    )
    text = opinion_on(review_table(base.model_copy(update={"indicators": rows}))).text()
    assert "另有38处同样的问题" in text


def test_ten_thousand_rows_are_judged_marked_and_written():
    base = CLEAN["道路维修"]
    row = base.indicators[1]
    rows = tuple(
        row.model_copy(update={"name": f"第{n}段验收情况", "value": "良好"}) for n in range(10_000)
    )
    one = review_table(base.model_copy(update={"indicators": rows}))
    assert len(one.findings) >= 10_000
    assert "改好“指标值无法衡量”10000处" in one.verdict.line
    assert sum(marked.value.severity is not None for marked in marked_rows(one)) == 10_000
    assert review_docx(Review((one,)))


def test_word_has_every_opinion(folder):
    from docx import Document

    document = Document(io.BytesIO(review_docx(review_paths([folder]))))
    text = "\n".join(p.text for p in document.paragraphs)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert text.count("项目支出绩效目标审核意见") == 3
    assert "绩效目标审核情况汇总" in text
    assert DISCLAIMER in text
    assert "修改后通过" in cells
    for table in document.tables:
        told = [cell.text for row in table.rows for cell in row.cells]
        assert sum("程序估计" in one for one in told) == 1, "said once, in the label"
    page = document.sections[0]
    assert (round(page.page_width.cm, 1), round(page.page_height.cm, 1)) == (21.0, 29.7)
    inside = [p.text for p in document.paragraphs if p.style.name == "List Bullet"]
    assert any(one.startswith("指标放错类别：") for one in inside), "what a line counts is set in"


def test_excel_has_every_finding_and_no_formula(folder):
    from openpyxl import load_workbook

    bad = CLEAN["改厕"].model_copy(update={"project_name": "=1+1", "annual_goal": ""})
    review = review_paths([folder])
    review = Review((*review.tables, review_table(bad)), review.unread)
    book = load_workbook(io.BytesIO(review_xlsx(review)))
    assert book.sheetnames == [
        "汇总",
        "各表",
        "问题",
        "常见问题",
        "没有读取",
    ]  # one file has no table
    assert book["各表"].max_row == 5
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth, sheet.print_title_rows) == (1, "$1:$1")
    said = next(row for row in book["问题"].iter_rows(min_row=2) if len(row[6].value) > 60)
    assert book["问题"].row_dimensions[said[0].row].height > 30, "a long text is not cut off"
    assert book["问题"].max_row == 1 + sum(len(one.findings) for one in review.tables)
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {
        "s",
        "n",
    }


def test_word_refuses_what_it_cannot_hold():
    one = review_table(CLEAN["改厕"])
    with pytest.raises(UserError, match=r"301张表.*xlsx"):
        review_docx(Review((one,) * 301))


def test_what_was_not_understood_is_said_with_the_opinion(tmp_path):
    text = "项目名称\t甲\n年度资金总额\t3\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t次数\t4次\n\n零散的一行字"
    (tmp_path / "半张.txt").write_text(text, encoding="utf-8")
    review = review_paths([tmp_path / "半张.txt"])
    assert len(review.tables) == 1
    if review.tables[0].cautions:
        assert "注意：" in opinion_on(review.tables[0]).text()


def test_what_was_not_understood_is_said_of_its_own_table(tmp_path):
    table = (
        "项目名称\t{}\n预算年度\t2025\n{}一级指标\t二级指标\t三级指标\t指标值\n"
        "产出指标\t数量指标\t清运次数\t12次\n效益指标\t社会效益指标\t投诉量\t下降10%\n"
    )
    odd = "经办科室电话本\t没人认识的话\n"
    path = tmp_path / "两张.txt"
    path.write_text(
        table.format("垃圾清运", odd) + "\n" + table.format("河道保洁", ""), encoding="utf-8"
    )
    review = review_paths([path])
    first, second = (one.cautions for one in review.tables)
    assert ["没有读懂" in said for said in first] == [True]
    assert second == ()
    assert all("没有读懂" not in said for said in review.notes)
    alone = tmp_path / "一张.txt"
    alone.write_text(table.format("垃圾清运", odd), encoding="utf-8")
    review = review_paths([alone])
    assert "没有读懂" in review.tables[0].cautions[0]
    assert review.notes == ()


def test_the_summary_counts_each_weight_by_itself(folder):
    review = review_paths([folder])
    lines = summary_lines(review)
    must, should, may = (
        next((at for at, line in enumerate(lines) if line.startswith(word)), None)
        for word in ("必须修改的问题", "建议修改的问题", "供参考的意见")
    )
    assert must is None
    assert should is not None
    assert may is not None
    assert should < may
    for fault in review.faults():
        same = [
            f for one in review.tables for f in one.findings
            if (f.code, f.severity) == (fault.code, fault.severity)
        ]  # fmt: skip
        assert fault.findings == len(same)
