"""Sheets printed without any rulings: the cells are those that rulings would have shown."""

from collections.abc import Sequence

import pytest

from corpus.reading import ReadResult, read_content
from tests.corpus.reading.pdf_maker import SIZE, Page, pdf
from tests.corpus.reading.reading_helpers import lines

WIDTHS = (60, 70, 130, 100)
LEADING, MARGIN = 13, 3
GOAL = "完成辖区120盏路灯的日常维护，及时更换损坏的灯具，保障夜间照明"
HEAD = [
    ["项目名称", "社区路灯维护", "主管部门", "北源街道办事处"],
    ["实施单位", "市政管理所", "年度资金总额（万元）", "12"],
    ["年度总体目标", GOAL, None, None],
    ["一级指标", "二级指标", "三级指标", "指标值"],
]
BODY = [
    ["产出指标", "数量指标", "维护路灯数量", "120盏"],
    ["", "", "更换老旧电缆并同步检修配电箱的总长度", "≥3.5公里"],
    ["", "质量指标", "维修合格率", "≥98%"],
    ["效益指标", "社会效益指标", "夜间出行安全", "居民夜间出行的交通事故比上年减少"],
    ["满意度指标", "服务对象满意度指标", "居民满意度", "≥90%"],
]
READ = [
    ("产出指标", "数量指标", "维护路灯数量", "120盏"),
    ("产出指标", "数量指标", "更换老旧电缆并同步检修配电箱的总长度", "≥3.5公里"),
    ("产出指标", "质量指标", "维修合格率", "≥98%"),
    ("效益指标", "社会效益指标", "夜间出行安全", "居民夜间出行的交通事故比上年减少"),
    ("满意度指标", "服务对象满意度指标", "居民满意度", "≥90%"),
]


def _pieces(text: str, width: float) -> list[str]:
    room = int((width - 4) // SIZE)
    return [text[at : at + room] for at in range(0, len(text), room)]


def _draw(
    page: Page, top: float, rows: Sequence[Sequence[str | None]], upright: float, widths: Sequence[float] = WIDTHS
) -> float:  # fmt: skip
    """Text where a sheet prints it; ``upright`` is 0 for cells written at their tops, 1 at their bottoms."""
    for row in rows:
        cells = []
        for col, text in enumerate(row):
            end = col + 1
            while end < len(row) and row[end] is None:
                end += 1
            if text:
                cells.append((50 + sum(widths[:col]), _pieces(text, sum(widths[col:end]))))
        height = max(len(pieces) for _, pieces in cells) * LEADING + 2 * MARGIN
        for x, pieces in cells:
            at = top + MARGIN + upright * (height - 2 * MARGIN - len(pieces) * LEADING)
            for number, piece in enumerate(pieces):
                page.text(x, at + number * LEADING, piece)
        top += height
    return top


def _read(*pages: Page) -> ReadResult:
    return read_content(pdf(pages), "表.pdf")


@pytest.mark.parametrize("upright", [0, 0.5, 1])
def test_wrapped_cells_are_read_wherever_they_are_written(upright: float) -> None:
    page = Page().text(150, 40, "项目支出绩效目标表").text(170, 58, "（2025年度）")
    _draw(page, 80, [*HEAD, *BODY], upright)
    result = _read(page)
    (table,) = result.tables
    assert lines(table) == READ
    assert (table.project_name, table.unit, table.authority) == (
        "社区路灯维护", "市政管理所", "北源街道办事处",
    )  # fmt: skip
    assert table.year == 2025
    assert table.to_json()["funding"]["total"] == "12"
    assert table.annual_goal == GOAL
    assert result.report.unplaced == ()


def test_narrow_columns_leave_hardly_a_gap() -> None:
    page = Page()
    _draw(page, 80, [*HEAD, *BODY], 0.5, widths=(46, 66, 96, 96))
    result = _read(page)
    assert lines(result.tables[0]) == READ
    assert result.report.unplaced == ()


def test_the_sheet_goes_on_over_pages_and_rows_alike_but_for_a_number_are_no_running_head() -> None:
    pages = []
    rows = [["", "", f"第{n}片区路灯日常巡查和维护", f"{100 + n}盏"] for n in range(1, 10)]
    rows[0][:2] = ["产出指标", "数量指标"]
    for at in range(0, 9, 3):
        page = Page()
        _draw(page, 30, [*(HEAD if at == 0 else []), *rows[at : at + 3]], 0.5)
        pages.append(page.text(290, 800, f"第{at // 3 + 1}页"))
    result = _read(*pages)
    (table,) = result.tables
    assert [row.name for row in table.indicators] == [row[2] for row in rows]
    assert [row.value for row in table.indicators] == [row[3] for row in rows]
    assert result.report.unplaced == ()


def test_a_class_merged_over_its_rows_stands_in_their_middle() -> None:
    page = Page()
    top = _draw(page, 80, HEAD, 0.5)
    body = [["", "", *row[2:]] for row in READ]
    bottom = _draw(page, top, body, 0.5)
    page.text(50, (top + top + 3 * 19 + LEADING) / 2 - SIZE / 2, "产出指标")
    page.text(110, (top + top + 2 * 19 + LEADING) / 2 - SIZE / 2, "数量指标")
    page.text(110, top + 2 * 19 + LEADING + MARGIN, "质量指标")
    page.text(50, bottom - 19 - 32 + 11, "效益指标")
    page.text(110, bottom - 19 - 32 + 11, "社会效益指标")
    page.text(50, bottom - 19 + MARGIN, "满意度指标")
    page.text(110, bottom - 19 + MARGIN, "满意度指标")
    result = _read(page)
    read = lines(result.tables[0])
    assert [row[2:] for row in read] == [row[2:] for row in READ]
    assert [row[0] for row in read] == [row[0] for row in READ]
    assert [row[1] for row in read[:3]] == ["数量指标", "数量指标", "质量指标"]
    assert result.report.unplaced == ()


def test_rows_that_each_fill_their_column_stay_rows() -> None:
    full = ["一二三四五六七八九十甲乙", "子丑寅卯辰巳午未申酉戌亥"]
    page = Page()
    top = _draw(page, 80, HEAD, 0)
    for number, name in enumerate(full):
        at = top + MARGIN + number * (LEADING + 1)  # rows as close as lines of one cell
        page.text(110, at, "数量指标").text(180, at, name).text(310, at, f"{number + 1}0个")
    page.text(50, top + MARGIN, "产出指标")
    result = _read(page)
    assert [row[2:] for row in lines(result.tables[0])] == [(full[0], "10个"), (full[1], "20个")]


def test_a_label_merged_over_the_funding_rows_keeps_them_apart() -> None:
    page = Page()
    rows = [
        ["", "年度资金总额：", "12", ""],
        ["", "其中：财政拨款", "10", ""],
        ["", "其他资金", "2", ""],
    ]
    widths = (60, 80, 130, 100)
    top = _draw(page, 80, HEAD[:1], 0, widths)
    bottom = _draw(page, top, rows, 0.5, widths)
    for number, piece in enumerate(("项目资金", "（万元）")):
        page.text(50, (top + bottom) / 2 - LEADING + number * LEADING, piece)
    _draw(page, bottom, [*HEAD[2:], *BODY], 0.5, widths)
    result = _read(page)
    funding = result.tables[0].to_json()["funding"]
    assert (funding["total"], funding["fiscal"], funding["other"]) == ("12", "10", "2")
    assert lines(result.tables[0]) == READ


def test_what_has_no_place_is_shown() -> None:
    page = Page()
    bottom = _draw(page, 80, [*HEAD, *BODY], 0.5)
    page.text(50, bottom + 30, "联系人张三，填表日期另行补写")
    result = _read(page)
    assert lines(result.tables[0]) == READ
    assert [one.text for one in result.report.unplaced] == ["联系人张三，填表日期另行补写"]
