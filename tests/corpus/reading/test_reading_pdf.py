"""PDF files: ruled tables, wrapped and cut cells, tables over page breaks, scans, passwords."""

from pathlib import Path

import pytest

from corpus.errors import UserError
from corpus.reading import ReadResult, read_content
from tests.corpus.reading.pdf_maker import HEIGHT, Page, pdf, table
from tests.corpus.reading.reading_helpers import lines

WIDTHS = [80, 110, 130, 90, 60]
HEAD: list[list[str | None]] = [
    ["项目名称", "2025年河道保洁与岸线管护项目", None, None, None],
    ["主管部门", "水务局", "实施单位", "河道管理所", None],
    ["项目资金（万元）", "年度资金总额：", "12.5", None, None],
    ["年度目标", "保洁河道18公里，沿线垃圾日产日清，岸线绿化成活率不低于九成，居民投诉逐年下降，水质稳定达标。", None, None, None],
    ["一级指标", "二级指标", "三级指标", "指标值", "权重"],
]  # fmt: skip


def _read(*pages: Page) -> ReadResult:
    return read_content(pdf(pages), "表.pdf")


def _margins(page: Page, number: int) -> Page:
    page.text(60, 30, "青石镇人民政府2025年度部门预算")
    return page.text(290, HEIGHT - 40, f"- {number} -")


def test_a_ruled_table_with_wrapped_cells() -> None:
    page = _margins(Page(), 1)
    page.text(200, 60, "项目支出绩效目标表").text(240, 80, "（2025年度）")
    table(page, 110, WIDTHS, [*HEAD,
        ["产出指标", "数量指标", "全年打捞水面漂浮物和岸线垃圾的总次数", "≥100次", "20"],
        ["", "质量指标", "保洁合格率", "≥95%", "30"],
        ["满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "10"]])  # fmt: skip
    result = _read(page)
    (read,) = result.tables
    assert read.project_name == "2025年河道保洁与岸线管护项目"
    assert (read.year, read.authority, read.unit) == (2025, "水务局", "河道管理所")
    assert read.to_json()["funding"]["total"] == "12.5"
    assert read.annual_goal == HEAD[3][1]
    assert lines(read) == [
        ("产出指标", "数量指标", "全年打捞水面漂浮物和岸线垃圾的总次数", "≥100次"),
        ("产出指标", "质量指标", "保洁合格率", "≥95%"),
        ("满意度指标", "服务对象满意度指标", "居民满意度", "≥90%"),
    ]
    assert [str(one.weight) for one in read.indicators] == ["20", "30", "10"]
    # the head of the page is the only thing outside: it stands on one page alone
    assert [one.text for one in result.report.unplaced] == ["青石镇人民政府2025年度部门预算"]
    assert read.source.locator.startswith("第1页")


def test_merged_cells_reach_over_rows() -> None:
    page = Page()
    end = table(page, 60, WIDTHS, HEAD)
    page.cell(60, end, 140, end + 60, "产出指标")
    page.cell(140, end, 250, end + 40, "数量指标")
    table(page, end, WIDTHS[2:], [["清运次数", "12次", "10"], ["清运点位", "30个", "10"]], left=250)
    table(page, end + 40, WIDTHS[1:], [["质量指标", "合格率", "≥95%", "10"]], left=140)
    result = _read(page)
    assert result.report.unplaced == ()
    assert result.report.repairs == ()
    assert lines(result.tables[0]) == [
        ("产出指标", "数量指标", "清运次数", "12次"),
        ("产出指标", "数量指标", "清运点位", "30个"),
        ("产出指标", "质量指标", "合格率", "≥95%"),
    ]


def test_a_table_goes_on_over_three_pages_with_running_heads() -> None:
    pages = [_margins(Page(), number) for number in (1, 2, 3)]
    table(pages[0], 110, WIDTHS, [*HEAD, ["产出指标", "数量指标", "清运次数", "12次", "10"]])
    table(pages[1], 80, WIDTHS, [["", "", "清运点位", "30个", "10"],
                                 ["", "质量指标", "合格率", "≥95%", "10"]])  # fmt: skip
    table(pages[2], 80, WIDTHS, [["满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "10"]])
    result = _read(*pages)
    assert [len(one.indicators) for one in result.tables] == [4]
    assert result.report.unplaced == ()  # page numbers and running heads are no content
    assert lines(result.tables[0])[1:3] == [
        ("产出指标", "数量指标", "清运点位", "30个"),
        ("产出指标", "质量指标", "合格率", "≥95%"),
    ]
    places = {result.grids[one.grid].address(one.cell) for one in result.trace}
    assert "第2页表1第1行第3格" in places  # an address leads to the page


def test_a_row_cut_by_the_page_break_is_joined() -> None:
    first, second = Page(), Page()
    table(first, 600, WIDTHS, [*HEAD,
        ["产出指标", "数量指标", "全年打捞水面漂浮物和岸线垃圾杂物以及河道底部淤泥", "≥100次", "20"]])  # fmt: skip
    table(second, 60, WIDTHS, [["", "", "的总次数", "", ""],
                               ["", "质量指标", "保洁合格率", "≥95%", "30"]])  # fmt: skip
    result = _read(first, second)
    assert lines(result.tables[0]) == [
        (
            "产出指标",
            "数量指标",
            "全年打捞水面漂浮物和岸线垃圾杂物以及河道底部淤泥的总次数",
            "≥100次",
        ),
        ("产出指标", "质量指标", "保洁合格率", "≥95%"),
    ]


def test_a_row_cut_before_its_value_is_joined() -> None:
    first, second = Page(), Page()
    name = "清运垃圾的次数以及清运点位的总数量和打捞的次数总"  # fills two lines
    table(first, 600, WIDTHS, [*HEAD, ["产出指标", "数量指标", name, "", ""]])
    table(
        second, 60, WIDTHS, [["", "", "量", "12次", "20"], ["", "质量指标", "合格率", "≥95%", "30"]]
    )
    assert [line[2:] for line in lines(_read(first, second).tables[0])] == [
        (name + "量", "12次"), ("合格率", "≥95%"),
    ]  # fmt: skip


def test_a_header_repeated_on_the_next_page_and_a_note_missing_there() -> None:
    first, second = Page(), Page()
    header = [*(HEAD[4][:4]), "备注"]
    table(first, 600, WIDTHS, [*HEAD[:4], header,
        ["产出指标", "数量指标", "清运次数", "12次", "按月考"]])  # fmt: skip
    table(
        second,
        60,
        WIDTHS,
        [header, ["", "", "清运点位", "30个", ""], ["", "质量指标", "合格率", "≥95%", ""]],
    )
    (read,) = _read(first, second).tables
    assert [line[2:] for line in lines(read)] == [
        ("清运次数", "12次"), ("清运点位", "30个"), ("合格率", "≥95%"),
    ]  # fmt: skip


def test_a_goal_and_its_label_cut_by_the_page_break_are_joined() -> None:
    first, second = Page(), Page()
    table(first, 650, WIDTHS, [*HEAD[:3],
        ["年度总体", "保洁河道18公里，沿线垃圾日产日清，岸线绿化成活率不低于九成，居民投诉逐年下", None, None, None]])  # fmt: skip
    table(second, 60, WIDTHS, [["目标", "降，水质稳定达标。", None, None, None], HEAD[4],
                               ["产出指标", "数量指标", "清运次数", "12次", "10"]])  # fmt: skip
    result = _read(first, second)
    (read,) = result.tables
    assert (read.annual_goal or "").endswith("居民投诉逐年下降，水质稳定达标。")
    assert result.report.unplaced == ()


def test_two_tables_on_facing_pages_stay_two() -> None:
    pages = []
    for name in ("河道保洁", "城区绿化"):
        page = Page()
        rows: list[list[str | None]] = [["项目名称", name, None, None, None], *HEAD[1:]]
        table(page, 60, WIDTHS, [*rows, ["产出指标", "数量指标", "次数", "12次", "10"]])
        pages.append(page)
    result = _read(*pages)
    assert [one.project_name for one in result.tables] == ["河道保洁", "城区绿化"]


def test_outer_rulings_may_be_left_out() -> None:
    page = Page()
    table(page, 60, WIDTHS, [*HEAD, ["产出指标", "数量指标", "清运次数", "12次", "10"]])
    left, right = 60, 60 + sum(WIDTHS)
    page.rulings = [
        one for one in page.rulings if not (one[0] == one[2] and one[0] in {left, right})
    ]
    result = _read(page)
    assert lines(result.tables[0]) == [("产出指标", "数量指标", "清运次数", "12次")]
    assert result.report.unplaced == ()


def test_a_head_without_rulings_above_a_ruled_table() -> None:
    page = Page().text(200, 40, "项目支出绩效目标表（2025年度）")
    left, middle, right, last = 60, 160, 330, 430
    for top, row in (
        (80, ("项目名称", "河道保洁", "项目属性", "经常性")),
        (100, ("主管部门", "水务局", "实施单位", "河道管理所")),
        (120, ("年度资金总额（万元）", "12.5", "其中：财政拨款", "12.5")),
    ):
        for x, text in zip((left, middle + 30, right, last), row, strict=True):
            page.text(x, top, text)
    # a wrapped cell whose label stands beside its middle line
    goal = (
        "完成河道保洁18公里，全年打捞漂浮物，",
        "保持水面和岸线清洁，及时清运垃圾，",
        "提高居民满意度。",
    )
    for number, text in enumerate(goal):
        page.text(middle + 30, 150 + 11 * number, text)
    page.text(left, 161, "年度总体目标")
    table(page, 200, WIDTHS, [
        ["一级指标", "二级指标", "三级指标", "指标值", "权重"],
        ["产出指标", "数量指标", "保洁长度", "18公里", "20"]])  # fmt: skip
    result = _read(page)
    (read,) = result.tables
    assert read.project_name == "河道保洁"
    assert (read.year, read.authority, read.unit) == (2025, "水务局", "河道管理所")
    assert read.to_json()["funding"]["total"] == "12.5"
    assert read.annual_goal == "".join(goal)
    assert lines(read) == [("产出指标", "数量指标", "保洁长度", "18公里")]
    assert result.report.unplaced == ()


def test_text_without_rulings_is_read_by_its_gaps() -> None:
    page = Page()
    rows = [["项目名称", "河道保洁"], ["实施单位", "河道所"],
            ["一级指标", "二级指标", "三级指标", "指标值"],
            ["产出指标", "数量指标", "保洁长度", "18公里"], ["产出指标", "质量指标", "合格率", "≥95%"]]  # fmt: skip
    for number, row in enumerate(rows):
        for col, text in enumerate(row):
            page.text(60 + 110 * col, 60 + 20 * number, text)
    result = _read(page)
    assert [line[2:] for line in lines(result.tables[0])] == [
        ("保洁长度", "18公里"), ("合格率", "≥95%"),
    ]  # fmt: skip


def test_a_scan_is_refused_with_the_reason_and_a_single_scanned_page_is_named() -> None:
    with pytest.raises(UserError, match="扫描件"):
        _read(Page(image=True), Page(image=True))
    page = Page()
    table(page, 60, WIDTHS, [*HEAD, ["产出指标", "数量指标", "清运次数", "12次", "10"]])
    result = _read(page, Page(image=True))
    assert any("第2页是图片" in said for said in result.report.warnings)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (pdf([Page().text(60, 60, "项目名称")], locked=True), "加了密码"),
        (pdf([Page()]), "没有文字"),
        (pdf([Page().text(60, 60, "今天天气不错，适合出门走走看看")]), "没有找到绩效目标表"),
        (pdf([])[:300], "损坏"),
        (b"%PDF-1.7\n" + b"\x00" * 500, "损坏"),
    ],
)
def test_pdfs_that_are_refused(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(UserError, match=said):
        read_content(content, "表.pdf")


@pytest.mark.parametrize("reach", [0, 25])
def test_text_of_neighbouring_cells_upon_each_other_is_said(reach: int) -> None:
    page = Page()
    bottom = table(page, 60, [120, 200], [["项目名称", "路灯维护"]])
    bottom = table(
        page, bottom, [80, 80, 80, 80],
        [["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "", "80盏"]],
    )  # fmt: skip
    page.text(223, bottom - 16, "维护路灯").text(263 - reach, bottom - 16, "数量")
    warnings = read_content(pdf([page]), "表.pdf").report.warnings
    assert [("第1页" in said) for said in warnings if "重叠" in said] == [True] * bool(reach)
