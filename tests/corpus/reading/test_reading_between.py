"""Text above, between and below tables: read where it names project, year or unit, else listed."""

import io
from collections.abc import Sequence

import pytest
from docx import Document

from corpus.reading import ReadResult, read_content
from tests.corpus.reading.pdf_maker import Page, pdf, table

WIDTHS = [80, 110, 130, 90]
BODY: list[list[str | None]] = [
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "清运次数", "12次"],
    ["满意度指标", "服务对象满意度指标", "居民满意度", "≥90%"],
]
FUNDS: list[list[str | None]] = [
    ["年度资金总额", "50000", None, None],
    ["年度目标", "保洁", None, None],
]


def from_pdf(*parts: str | list[list[str | None]], open_sides: bool = False) -> ReadResult:
    """One page: texts and tables from top to bottom."""
    page, top = Page(), 120.0
    for part in parts:
        if isinstance(part, str):
            page.text(60, top + 4, part)
            top += 22
        else:
            top = table(page, top, WIDTHS, part) + 2
    if open_sides:
        sides = {60.0, 60.0 + sum(WIDTHS)}
        page.rulings = [one for one in page.rulings if not (one[0] == one[2] and one[0] in sides)]
    return read_content(pdf([page]), "表.pdf")


def from_docx(*parts: str | list[list[str | None]]) -> ReadResult:
    document = Document()
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        made = document.add_table(rows=len(part), cols=4)
        for row, texts in enumerate(part):
            for col, text in enumerate(texts):
                made.cell(row, col).text = text or ""
    out = io.BytesIO()
    document.save(out)
    return read_content(out.getvalue(), "表.docx")


def listed(result: ReadResult) -> list[str]:
    return [one.text for one in result.report.unplaced]


@pytest.mark.parametrize("kind", ["docx", "pdf", "open pdf"])
def test_paragraphs_give_project_year_and_unit(kind: str) -> None:
    parts: list[str | list[list[str | None]]] = [
        "以下是各项目的目标。", "项目名称：河道保洁   2025年度", "单位：万元",
        [["年度资金总额", "5", None, None], *BODY],
        "表一到此结束，说明如下。", "项目名称：岸线绿化", "（2026年度）  金额单位：元",
        [["年度资金总额", "12000", None, None], *BODY],
        "末尾的话。",
    ]  # fmt: skip
    result = from_docx(*parts) if kind == "docx" else from_pdf(*parts, open_sides=kind != "pdf")
    assert [(one.project_name, one.year) for one in result.tables] == [
        ("河道保洁", 2025), ("岸线绿化", 2026),
    ]  # fmt: skip
    assert [one.to_json()["funding"]["total"] for one in result.tables] == ["5", "1.2"]
    assert listed(result) == ["以下是各项目的目标。", "表一到此结束，说明如下。", "末尾的话。"]


@pytest.mark.parametrize("make", [from_docx, from_pdf])
def test_a_heading_names_a_table_that_has_no_name(make: object) -> None:
    assert callable(make)
    result = make(
        "某街道2025年部门预算项目", "（一）2025年社区物业费项目", [*FUNDS, *BODY],
        "项目二：人大工作经费（2026年度）", "单位：元", [*FUNDS, *BODY],
        "随便说说。", [*FUNDS, *BODY],
    )  # fmt: skip
    assert [one.project_name for one in result.tables] == [
        "2025年社区物业费项目", "人大工作经费（2026年度）", "",
    ]  # fmt: skip
    assert [one.year for one in result.tables] == [2025, 2026, None]
    assert result.tables[1].to_json()["funding"]["total"] == "5"
    assert [len(one.indicators) for one in result.tables] == [2, 2, 2]
    assert listed(result) == ["某街道2025年部门预算项目", "随便说说。"]
    assert sum("的标题" in said for said in result.report.repairs) == 2
    assert sum("没有项目名称，请补填" in said for said in result.report.warnings) == 1


@pytest.mark.parametrize(
    "text",
    ["部门预算项目", "2025年度重点项目", "三、专项资金", "该项目资金使用情况", "见附件1：某项目"],
)
def test_a_heading_in_general_names_no_project(text: str) -> None:
    result = from_docx(text, [*FUNDS, *BODY])
    assert result.tables[0].project_name == ""
    assert listed(result) == [text]


def titled(pages: Sequence[str]) -> list[Page]:
    made = []
    for name in pages:
        page = Page().text(200, 40, "项目支出绩效目标表").text(240, 60, "（2025年度）")
        table(page, 90, WIDTHS, [["项目名称", name, None, None], *FUNDS, *BODY])
        made.append(page.text(290, 810, "- 1 -"))
    return made


def test_a_title_that_every_page_repeats_gives_each_table_its_year() -> None:
    result = read_content(pdf(titled(["河道保洁", "岸线绿化", "清淤", "护坡"])), "表.pdf")
    assert [(one.project_name, one.year) for one in result.tables] == [
        ("河道保洁", 2025), ("岸线绿化", 2025), ("清淤", 2025), ("护坡", 2025),
    ]  # fmt: skip
    assert result.report.unplaced == ()


def test_a_title_that_every_page_repeats_does_not_cut_a_table() -> None:
    pages = titled(["河道保洁"])
    for number in (2, 3):
        page = Page().text(200, 40, "项目支出绩效目标表").text(240, 60, "（2025年度）")
        table(page, 90, WIDTHS, [["产出指标", "质量指标", f"合格率{number}", "≥95%"]])
        pages.append(page)
    result = read_content(pdf(pages), "表.pdf")
    (one,) = result.tables
    assert (one.year, len(one.indicators)) == (2025, 4)


def test_a_line_that_touches_the_border_of_a_table_is_listed() -> None:
    page = Page()
    bottom = table(page, 90, WIDTHS, [["项目名称", "河道保洁", None, None], *FUNDS, *BODY])
    page.text(60, bottom - 1, "紧贴表格下边的一行字")
    result = read_content(pdf([page]), "表.pdf")
    assert listed(result) == ["紧贴表格下边的一行字"]
