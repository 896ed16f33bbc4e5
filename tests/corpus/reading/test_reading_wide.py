"""Wide lists: a row a project and a column a class, or the same on its side."""

import pytest

from corpus.errors import UserError
from corpus.reading import ReadResult, read_text
from tests.corpus.reading.reading_helpers import lines
from tests.corpus.reading.test_reading_lists import Rows, book

TWO_LINES: Rows = [
    ["青石镇2026年项目支出绩效目标一览表"],
    ["序号", "项目名称", "牵头科室", "资金（万元）", "绩效目标", "产出指标", None, None, "效益指标",
     "满意度指标"],
    [None, None, None, None, None, "数量指标", "时效指标", "成本指标", "社会效益指标",
     "服务对象满意度指标"],
    [1, "河道巡查", "水务站", 21.6, "巡查到位", "协管员≥16人；巡查≥192次", "全年", "≤1.125万元/人",
     "污染投诉：明显减少", "村民满意度≥90%"],
    [2, "冬季供暖", "后勤科", 7, "供暖到位", "1.锅炉检修3台\n2.供暖面积4200平方米", "11月15日前", None,
     "无", "/"],
    [None, "合计", None, 28.6, None, None, None, None, None, None],
    ["填表人：王某", None, None, None, None, None, None, None, None, None],
]  # fmt: skip
MERGES = ("A1:J1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:H2")


def _accounted(result: ReadResult) -> None:
    report = result.report
    assert report.cells == report.placed
    assert report.unplaced == ()


@pytest.mark.parametrize("merges", [MERGES, ()])
def test_classes_in_two_lines_of_the_header(merges: tuple[str, ...]) -> None:
    result = book({"一览": TWO_LINES}, merges)
    first, second = result.tables
    _accounted(result)
    assert (first.project_name, first.office, first.year) == ("河道巡查", "水务站", 2026)
    assert (first.annual_goal, first.to_json()["funding"]["total"]) == ("巡查到位", "21.6")
    assert lines(first) == [
        ("产出指标", "数量指标", "协管员", "≥16人"),
        ("产出指标", "数量指标", "巡查", "≥192次"),
        ("产出指标", "时效指标", "", "全年"),
        ("产出指标", "成本指标", "", "≤1.125万元/人"),
        ("效益指标", "社会效益指标", "污染投诉", "明显减少"),
        ("满意度指标", "服务对象满意度指标", "村民满意度", "≥90%"),
    ]
    assert [line[2:] for line in lines(second)[:2]] == [
        ("锅炉检修", "3台"),
        ("供暖面积", "4200平方米"),
    ]
    assert [one.applicable for one in second.indicators] == [True, True, True, False, False]
    assert sum("横排" in said for said in result.report.repairs) == 1


def test_classes_in_one_line_with_a_column_that_nobody_knows() -> None:
    result = read_text("""项目名称\t实施单位\t金额（元）\t领导批示\t数量指标\t质量指标\t满意度指标
林道修复\t林场\t56000\t同意\t修复里程8公里\t合格率≥97%\t职工满意度≥85%
苗圃管护\t苗圃站\t9000\t\t管护面积120亩\t\t
""")
    first, second = result.tables
    assert [one.text for one in result.report.unplaced] == ["领导批示", "同意"]
    assert first.to_json()["funding"]["total"] == "5.6"
    assert [line[1:] for line in lines(first)] == [
        ("数量指标", "修复里程", "8公里"),
        ("质量指标", "合格率", "≥97%"),
        ("服务对象满意度指标", "职工满意度", "≥85%"),
    ]
    assert lines(second) == [("产出指标", "数量指标", "管护面积", "120亩")]


def test_a_heading_between_the_projects_is_none() -> None:
    result = read_text("""项目名称\t金额（万元）\t数量指标\t质量指标
一、农业类
水渠维修\t5\t修渠3公里\t合格率100%
二、教育类
课桌购置\t2\t课桌80套\t合格率98%
\t\t课椅80把\t
""")
    assert [table.project_name for table in result.tables] == ["水渠维修", "课桌购置"]
    assert [line[2] for line in lines(result.tables[1])] == ["课桌", "合格率", "课椅"]
    assert [one.text for one in result.report.unplaced] == ["一、农业类", "二、教育类"]
    assert result.report.warnings == ()


def test_cost_as_a_class_of_its_own_beside_output() -> None:
    result = read_text("""项目名称\t预算（万元）\t成本指标\t产出指标\t\t效益指标
\t\t经济成本指标\t数量指标\t质量指标\t社会效益指标
渠道衬砌\t40\t每米造价≤200元\t衬砌长度2000米\t合格率100%\t灌溉条件：改善
""")
    (table,) = result.tables
    _accounted(result)
    assert table.taxonomy.value == "four_family"
    assert [line[:2] for line in lines(table)][:2] == [
        ("成本指标", "经济成本指标"),
        ("产出指标", "数量指标"),
    ]


def test_name_and_value_in_columns_below_each_class() -> None:
    result = book(
        {
            "一览": [
                ["项目名称", "金额（万元）", "数量指标", None, "质量指标", None],
                [None, None, "指标名称", "指标值", "指标名称", "指标值"],
                ["水塔维修", 3, "维修水塔", "2座", "水质达标率", "100%"],
                ["管网巡检", 4, "巡检次数", "≥24次", None, "≥95%"],
            ]
        },
        ("C1:D1", "E1:F1"),
    )
    _accounted(result)
    assert [line[2:] for table in result.tables for line in lines(table)] == [
        ("维修水塔", "2座"), ("水质达标率", "100%"), ("巡检次数", "≥24次"), ("", "≥95%"),
    ]  # fmt: skip


def test_a_list_on_its_side() -> None:
    result = book(
        {
            "一览": [
                ["2026年项目支出绩效目标表"],
                ["指标", "绿化补植", "路灯维护"],
                ["金额（万元）", 6, 2.5],
                ["数量指标", "补植苗木≥300株", "维护路灯≥80盏；更换灯头30个"],
                ["质量指标", "成活率≥90%", "亮灯率≥98%"],
                ["满意度指标", "居民满意度≥90%", None],
            ]
        }
    )
    first, second = result.tables
    _accounted(result)
    assert (first.project_name, first.year) == ("绿化补植", 2026)
    assert first.source is not None
    assert first.source.locator == "一览!B2"
    assert [one.to_json()["funding"]["total"] for one in result.tables] == ["6", "2.5"]
    assert [line[2:] for line in lines(first)] == [
        ("补植苗木", "≥300株"), ("成活率", "≥90%"), ("居民满意度", "≥90%"),
    ]  # fmt: skip
    assert [line[2:] for line in lines(second)] == [
        ("维护路灯", "≥80盏"), ("更换灯头", "30个"), ("亮灯率", "≥98%"),
    ]  # fmt: skip


def test_a_form_of_three_columns_is_no_list_on_its_side() -> None:
    result = read_text("""项目名称\t绿化补植
指标\t补植\t补植情况
数量指标\t补植苗木\t≥300株
质量指标\t成活率\t≥90%
""")
    (table,) = result.tables
    assert [line[2:] for line in lines(table)] == [("补植苗木", "≥300株"), ("成活率", "≥90%")]


@pytest.mark.parametrize("word", ["责任单位", "三级指标", "社会效益指标"])
def test_a_word_of_the_layout_names_no_project(word: str) -> None:
    with pytest.raises(UserError, match="没有找到绩效目标表"):
        read_text(f"预算单位\t青石镇\n项目名称：{word}\n年度目标\t完成工作\n")


def test_cells_that_mostly_find_no_place_are_no_project() -> None:
    rows = "".join(f"{n}\t甲{n}\t乙{n}\t丙{n}\t丁{n}\n" for n in range(6))
    with pytest.raises(UserError, match="没有找到绩效目标表"):
        read_text(f"项目名称\t采购清单\n{rows}年度资金总额\t5万元\n")
