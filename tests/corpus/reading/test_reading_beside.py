"""Two tables beside one another in the same rows come out as two."""

import io
from collections.abc import Sequence

import pytest
from openpyxl import Workbook

from corpus.grid import Cell, Grid
from corpus.reading import read_content, read_text
from corpus.reading.layout import read_grids
from tests.corpus.reading.pdf_maker import Page, pdf, table
from tests.corpus.reading.reading_helpers import lines
from tests.corpus.reading.sample_files import LINES, TABLE, fill_sheet

COLUMNS = ["一级指标", "二级指标", "三级指标", "指标值"]


def project(name: str, rows: int = 2, unit: str = "公路站") -> list[list[str]]:
    """A small table of four columns."""
    head = [["项目名称", name, "实施单位", unit], ["年度资金总额", "5", "", ""], COLUMNS]
    body = [
        ["产出指标" if i == 0 else "", "数量指标", f"{name}{i}处", f"{i + 1}处"]
        for i in range(rows)
    ]
    return [*head, *body]


def place(*tables: tuple[int, int, Sequence[Sequence[str]]]) -> Grid:
    """A grid with tables at (row, column)."""
    return Grid(
        tuple(
            Cell(top + i, left + j, text)
            for top, left, rows in tables
            for i, row in enumerate(rows)
            for j, text in enumerate(row)
            if text
        )
    )


def require(grid: Grid, *expected: tuple[str, int]) -> None:
    """These tables, in this order, each with so many rows of its own; every cell placed."""
    result = read_grids([grid], "a")
    assert result.report.unplaced == ()
    assert result.report.cells == len(grid.cells)
    assert [(one.project_name, len(one.indicators)) for one in result.tables] == list(expected)
    for one in result.tables:
        assert one.unit is not None
        assert one.to_json()["funding"]["total"] == "5"
        assert all(row.name.startswith(one.project_name) for row in one.indicators)


@pytest.mark.parametrize("gap", [0, 1, 3])
@pytest.mark.parametrize("drop", [0, 1, 2, 4])
@pytest.mark.parametrize("sizes", [(2, 2), (2, 7), (7, 2)])
def test_side_by_side(gap: int, drop: int, sizes: tuple[int, int]) -> None:
    grid = place((0, 0, project("甲路", sizes[0])), (drop, 4 + gap, project("乙桥", sizes[1])))
    if drop == 4 and sizes[0] == 2:
        return  # one row beside another only
    require(grid, ("甲路", sizes[0]), ("乙桥", sizes[1]))


def test_three_beside_one_another_and_pairs_below_one_another() -> None:
    require(
        place((0, 0, project("甲路")), (0, 5, project("乙桥", 5)), (0, 10, project("丙渠", 3))),
        ("甲路", 2), ("乙桥", 5), ("丙渠", 3),
    )  # fmt: skip
    require(
        place((0, 0, project("甲路")), (0, 5, project("乙桥")), (7, 0, project("丙渠")),
              (7, 5, project("丁坝"))),
        ("甲路", 2), ("乙桥", 2), ("丙渠", 2), ("丁坝", 2),
    )  # fmt: skip


def test_a_wide_table_above_and_below_a_pair() -> None:
    wide = [["项目名称", "", "", "戊站", "", "实施单位", "公路站"], ["年度资金总额", "", "", "5"],
            ["一级指标", "", "二级指标", "", "三级指标", "", "指标值"],
            ["产出指标", "", "数量指标", "", "戊站数", "", "1个"]]  # fmt: skip
    pair = ((6, 0, project("甲路")), (6, 5, project("乙桥")))
    require(place((0, 0, wide), *pair), ("戊站", 1), ("甲路", 2), ("乙桥", 2))
    require(place(*pair, (13, 0, wide)), ("甲路", 2), ("乙桥", 2), ("戊站", 1))


def test_a_second_table_further_right_but_below_is_no_neighbour() -> None:
    require(
        place((0, 0, project("甲路")), (7, 3, project("乙桥")), (14, 0, project("丙渠"))),
        ("甲路", 2), ("乙桥", 2), ("丙渠", 2),
    )  # fmt: skip


def test_a_form_in_which_the_name_stands_at_the_right_is_one_table() -> None:
    result = read_text(
        "主管部门\t交通局\t项目名称\t甲路\n实施单位\t公路站\t项目属性\t新增\n"
        + "\t".join(COLUMNS)
        + "\n产出指标\t数量指标\t维修里程\t3公里\n"
    )
    (one,) = result.tables
    assert (one.project_name, one.authority, one.attribute) == ("甲路", "交通局", "新增")


def test_a_pair_of_forms_with_merged_cells_below_a_common_title() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "项目支出绩效目标表（2026年度）"
    sheet.merge_cells("A1:K1")
    fill_sheet(sheet, top=2)
    for row, texts in enumerate(TABLE):
        for col, text in enumerate(texts):
            if text:
                other = {"2025年河道保洁": "岸线绿化", "12.5": "3.2"}.get(text, text)
                sheet.cell(row + 2, col + 7, other)
    for first, left, last, right in ((0, 0, 0, 1), (2, 0, 4, 0), (6, 0, 10, 0), (7, 1, 9, 1)):
        sheet.merge_cells(
            start_row=first + 2, start_column=left + 7, end_row=last + 2, end_column=right + 7
        )
    out = io.BytesIO()
    book.save(out)
    result = read_content(out.getvalue(), "a.xlsx")
    assert result.report.unplaced == ()
    assert [(one.project_name, one.year) for one in result.tables] == [
        ("2025年河道保洁", 2026), ("岸线绿化", 2026),
    ]  # fmt: skip
    assert [lines(one) for one in result.tables] == [LINES, LINES]
    assert result.tables[1].to_json()["funding"]["total"] == "3.2"
    assert result.tables[1].source.locator == "Sheet!G2"
    owners = {traced.table for traced in result.trace if traced.cell.col >= 6}
    assert owners == {1}


def test_two_ruled_tables_beside_one_another_on_a_page() -> None:
    page = Page()
    table(page, 80, [60, 60, 60, 50], project("甲路", 3), left=40)
    table(page, 80, [60, 60, 60, 50], project("乙桥", 2), left=300)
    page.text(300, 300, "以上两个项目均已批复。")
    result = read_content(pdf([page]), "a.pdf")
    assert [(one.project_name, len(one.indicators)) for one in result.tables] == [
        ("甲路", 3), ("乙桥", 2),
    ]  # fmt: skip
    assert [one.text for one in result.report.unplaced] == ["以上两个项目均已批复。"]
