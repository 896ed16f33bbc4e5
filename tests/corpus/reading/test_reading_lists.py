"""Lists of projects with other head words, titles, merged columns, headers of two lines."""

import io

import pytest
from openpyxl import Workbook

from corpus.errors import UserError
from corpus.reading import ReadResult, read_content, read_text
from tests.corpus.reading.reading_helpers import lines

Rows = list[list[object]]


def book(sheets: dict[str, Rows], merges: tuple[str, ...] = ()) -> ReadResult:
    """The tables of a workbook; ``merges`` are ranges of its first sheet."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    for one in merges:
        made.worksheets[0].merge_cells(one)
    out = io.BytesIO()
    made.save(out)
    return read_content(out.getvalue(), "清单.xlsx")


@pytest.mark.parametrize(
    "code", ["编号", "编码", "代码", "ID", "项目编码", "项目编号", "项目ID", "项目号"]
)
@pytest.mark.parametrize(
    "columns",
    [
        ["一级", "二级", "三级", "值"],
        ["一级指标", "二级指标", "三级指标", "目标值"],
        ["一级指标名称", "二级指标名称", "三级指标名称", "绩效指标值"],
    ],
)
def test_two_sheets_tied_by_a_code_of_any_name(code: str, columns: list[str]) -> None:
    projects: Rows = [
        ["2023年度项目支出绩效目标"],
        [code, "名称", "单位", "金额（元）", "目标"],
        ["001", "甲路维修", "交通局", 350000, "修路"],
        ["002", "乙桥检测", "公路站", 80000, "检测桥梁"],
    ]
    indicators: Rows = [
        [code, *columns],
        ["002", "效益", "社会效益", "通行条件", "改善"],
        ["001", "产出", "数量", "里程", "3.5公里"],
        ["001", "产出", "质量", "合格率", "100%"],
    ]
    result = book({"项目": projects, "指标": indicators})
    assert result.report.unplaced == ()
    assert result.report.warnings == ()
    first, second = result.tables
    assert (first.project_name, first.unit, first.year) == ("甲路维修", "交通局", 2023)
    assert (second.project_name, second.annual_goal) == ("乙桥检测", "检测桥梁")
    assert [one.to_json()["funding"]["total"] for one in result.tables] == ["35", "8"]
    assert lines(first) == [
        ("产出指标", "数量指标", "里程", "3.5公里"),
        ("产出指标", "质量指标", "合格率", "100%"),
    ]
    assert lines(second) == [("效益指标", "社会效益指标", "通行条件", "改善")]


def test_a_list_of_one_project_tied_to_its_indicators() -> None:
    result = book(
        {
            "项目": [["ID", "项目", "金额（万元）"], [1, "甲路维修", 35]],
            "指标": [
                ["ID", "一级", "二级", "三级", "目标值", "单位"],
                [1, "产出", "数量", "里程", 3.5, "公里"],
                [1, "产出", "质量", "合格率", 100, "%"],
            ],
        }
    )
    (table,) = result.tables
    assert result.report.unplaced == ()
    assert lines(table) == [
        ("产出指标", "数量指标", "里程", "3.5公里"),
        ("产出指标", "质量指标", "合格率", "100%"),
    ]


def test_a_header_of_two_lines_and_projects_merged_down_over_many_rows() -> None:
    rows: Rows = [
        ["2023年度项目支出绩效目标"],
        ["单位：元"],
        ["项目名称", "实施单位", "预算金额", "年度目标", "绩效指标"],
        [None, None, None, None, "一级指标", "二级指标", "三级指标", "指标值"],
    ]
    for name in ("甲路维修", "乙桥检测"):
        for number in range(25):
            project = [name, "公路站", 12000, f"{name}好"] if number == 0 else [None] * 4
            rows.append(
                [*project, "产出指标", "数量指标", f"第{number}处长度", f"{number + 1}公里"]
            )
    rows.append(["合计", None, 24000])
    merges = ("A1:H1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:H3")
    spans = tuple(f"{col}{top}:{col}{top + 24}" for col in "ABCDEF" for top in (5, 30))
    for result in (book({"清单": rows}, merges + spans), book({"清单": rows}, merges)):
        assert result.report.unplaced == ()
        assert [one.project_name for one in result.tables] == ["甲路维修", "乙桥检测"]
        assert [len(one.indicators) for one in result.tables] == [25, 25]
        assert {one.year for one in result.tables} == {2023}
        assert result.tables[1].to_json()["funding"]["total"] == "1.2"
        assert lines(result.tables[1])[24] == ("产出指标", "数量指标", "第24处长度", "25公里")


def test_an_office_over_the_list_a_repeated_header_and_a_sum() -> None:
    header = "序号\t项目名称\t项目金额\t总体目标\t一级指标\t二级指标\t三级指标\t性质\t指标值\t计量单位\t权重\n"
    result = read_text(
        "填报单位：东街街道办    单位：万元\n"
        + header
        + "1\t甲路维修\t35\t修路\t产出指标\t数量指标\t维修里程\t≥\t3.5\t公里\t20\n"
        + "\t\t\t\t\t质量指标\t合格率\t≥\t95\t%\t10\n"
        + "2\t乙桥检测\t8\t检测\t产出指标\t数量指标\t检测桥梁\t≥\t12\t座\t50\n"
        + header
        + "\t\t\t\t满意度指标\t服务对象满意度指标\t群众满意度\t≥\t90\t%\t10\n"
        + "合计\t\t43\n"
    )
    assert (result.report.unplaced, result.report.warnings) == ((), ())
    assert {one.unit for one in result.tables} == {"东街街道办"}
    assert [[line[3] for line in lines(one)] for one in result.tables] == [
        ["≥3.5公里", "≥95%"], ["≥12座", "≥90%"],
    ]  # fmt: skip


def test_the_year_of_a_list_may_stand_in_the_name_of_its_sheet() -> None:
    rows: Rows = [
        ["项目名称", "实施单位", "预算金额（万元）"],
        ["甲路维修", "交通局", 35],
        ["2022年乙桥检测", "公路站", 8],
    ]
    assert [one.year for one in book({"2024年项目": rows}).tables] == [2024, 2024]
    assert [one.year for one in book({"项目": rows}).tables] == [None, 2022]


def test_a_hidden_list_of_class_words_is_no_table() -> None:
    made = Workbook()
    form, words = made.worksheets[0], made.create_sheet("选项")
    for row in (
        ["项目名称", "沟渠清淤"],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "清淤长度", "7公里"],
    ):
        form.append(row)
    for word in ("产出指标", "效益指标", "数量指标", "质量指标", "时效指标"):
        words.append([word])
    words.sheet_state = "hidden"
    out = io.BytesIO()
    made.save(out)
    result = read_content(out.getvalue(), "表.xlsx")
    (table,) = result.tables
    assert lines(table) == [("产出指标", "数量指标", "清淤长度", "7公里")]
    assert result.report.repairs == ()
    assert len(result.report.unplaced) == 5


def test_columns_that_only_their_content_tells() -> None:
    result = read_text("""项目\t包片领导\t金额（元）\t甲栏\t乙栏\t写什么\t做到多少\t备注
路灯维护\t张某\t36000\t产出\t数量\t维护路灯\t≥80盏\t
路灯维护\t张某\t36000\t效益\t社会\t夜间出行\t改善\t试点
绿化补植\t李某\t5000\t产出\t质量\t成活率\t≥90%\t
绿化补植\t李某\t5000\t效益\t生态\t绿化覆盖\t提高\t
""")
    first, second = result.tables
    assert first.to_json()["funding"]["total"] == "3.6"
    assert lines(first) == [
        ("产出指标", "数量指标", "维护路灯", "≥80盏"),
        ("效益指标", "社会效益指标", "夜间出行", "改善"),
    ]
    assert lines(second)[1] == ("效益指标", "生态效益指标", "绿化覆盖", "提高")
    assert result.report.warnings == ()
    assert result.report.repairs == (
        "栏目“甲栏”按“一级指标”读取",
        "栏目“乙栏”按“二级指标”读取",
        "栏目“写什么”按“三级指标”读取",
        "栏目“做到多少”按“指标值”读取",
    )
    assert [one.text for one in result.report.unplaced] == ["张某", "张某", "李某", "李某"]


def test_a_list_of_projects_with_unknown_columns_is_confirmed_by_its_indicators() -> None:
    projects: Rows = [
        ["编号", "专项名称", "包片领导", "会议纪要"],
        ["T1", "路灯维护", "张某", "第3号"],
        ["T2", "绿化补植", "李某", "第9号"],
    ]
    indicators: Rows = [
        ["编号", "一级指标", "二级指标", "三级指标", "指标值"],
        ["T1", "产出指标", "数量指标", "维护路灯", "80盏"],
        ["T2", "产出指标", "质量指标", "成活率", "≥90%"],
    ]
    first, second = book({"项目": projects, "指标": indicators}).tables
    assert (first.project_name, second.project_name) == ("路灯维护", "绿化补植")
    assert lines(second) == [("产出指标", "质量指标", "成活率", "≥90%")]


@pytest.mark.parametrize(
    ("level1", "short", "full"),
    [
        ("效益指标", "社会", "社会效益指标"),
        ("效益", "可持续", "可持续影响指标"),
        ("满意度", "服务对象", "服务对象满意度指标"),
    ],
)
def test_short_words_of_classes_below_their_parent(level1: str, short: str, full: str) -> None:
    text = f"项目名称\t甲\n一级指标\t二级指标\t三级指标\t指标值\n{level1}\t{short}\t民意\t≥90%\n"
    (table,) = read_text(text).tables
    assert table.indicators[0].level2 == full


def test_a_refusal_names_the_heads_that_are_unknown() -> None:
    with pytest.raises(UserError) as refused:
        read_text("项目名称\t金额（万元）\t甲栏\t乙栏\n路灯维护\t3\t修灯\t80盏\n")
    assert "第1行的栏目“甲栏”、“乙栏”不认识" in str(refused.value)


def test_a_form_that_nobody_filled_in_is_called_that() -> None:
    with pytest.raises(UserError, match="没有填写"):
        read_text("项目名称\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t指标1：\n")
