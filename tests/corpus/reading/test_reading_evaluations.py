"""Self-evaluation tables: the plan is taken, what was spent and scored is known and left out."""

import pytest

from corpus.grid import Addressing, Cell, Grid
from corpus.reading import read_text
from corpus.reading.layout import read_grids
from tests.corpus.reading.reading_helpers import read_one

BODY = """绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
\t产出指标\t数量指标\t养护里程\t≥25公里\t25公里\t20\t20\t
\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t92%\t10\t9\t雨季道路泥泞
总分\t\t\t\t\t\t100\t96.8
"""
TOP = "项目支出绩效自评表\n（2024年度）\n项目名称\t农村公路养护\t主管部门\t县交通运输局\n"
SPENT = """项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t12.5\t12\t11.8\t10\t98.33%\t9.8
\t其中：当年财政拨款\t10\t9.5\t9.3\t—\t98.33%\t—
\t上年结转资金\t1.5\t1.5\t1.5\t—\t—\t—
\t其他资金\t1\t1\t1\t—\t—\t—
"""


def test_the_plan_is_taken_and_the_rest_is_known() -> None:
    table, result = read_one(TOP + SPENT + BODY)
    assert table.to_json()["funding"] == {
        "total": "12.5", "fiscal": "10", "other": "1", "carried_over": "1.5",
    }  # fmt: skip
    assert result.report.warnings == ()
    assert result.report.repairs == (
        "资金按“年初预算数”一列读取，没有取用的列：全年预算数、全年执行数、分值、执行率、得分",
    )
    first, second = table.indicators
    assert (first.value, first.note) == ("≥25公里", "实际完成值：25公里；得分：20")
    assert second.note == "实际完成值：92%；得分：9；偏差原因分析及改进措施：雨季道路泥泞"


@pytest.mark.parametrize(
    "block",
    [
        # merged cells lost: the numbers stand one column left of their header
        SPENT.replace("\n\t年度", "\n年度").replace("\n\t其", "\n其").replace("\n\t上", "\n上"),
        # other words, the unit in the plan's header, the plan not first
        "预算执行情况\t全年执行数（元）（B）\t预算数（元）（A）\t执行率（B/A）\t得分\n"
        "年度资金总额\t118000\t125,000.00\t94.4%\t9\n其中：财政拨款\t93000\t100000\t93%\t\n"
        "上年结转\t15000\t15000\t\t\n其他资金\t10000\t10000\t\t\n",
        # plan by year and by kind, a kind without money
        "资金情况（万元）\t2024年预算数\t实际支出数\t执行率\n年度资金总额\t12.5\t11.8\t94%\n"
        "财政拨款\t10\t9.3\t93%\n上年结转资金\t1.5\t1.5\t100%\n其他资金\t1\t1\t100%\n",
    ],
    ids=["shifted", "yuan", "by-year"],
)
def test_other_blocks_of_the_kind(block: str) -> None:
    table, result = read_one(TOP + block + BODY)
    assert table.to_json()["funding"] == {
        "total": "12.5", "fiscal": "10", "other": "1", "carried_over": "1.5",
    }  # fmt: skip
    assert not [said for said in result.report.warnings if "读不懂" in said or "不同" in said]


def test_plan_and_spending_beside_each_other_in_one_row() -> None:
    table, result = read_one(
        TOP + "预算执行情况（万元）\t预算数：\t12.5\t执行数：\t11.8\n"
        "\t其中：财政拨款\t10\t其中：财政拨款\t9.3\n\t其他资金\t2.5\t其他资金\t2.5\n" + BODY
    )
    assert table.to_json()["funding"] == {
        "total": "12.5", "fiscal": "10", "other": "2.5", "carried_over": None,
    }  # fmt: skip
    assert result.report.warnings == ()
    assert result.report.repairs == ("资金中的“执行数”没有取用",)


def test_a_label_that_nobody_knows_and_remarks() -> None:
    result = read_text(
        TOP + "资金（万元）\t资金来源\t年初预算数\t全年执行数\t备注\n\t年度资金总额\t12.5\t11.8\t\n"
        "\t中央资金\t5\t5\t\n\t省级资金\t7.5\t6.8\t工程款未结清\n" + BODY
    )
    (table,) = result.tables
    assert table.to_json()["funding"]["fiscal"] == "12.5"
    assert [one.text for one in result.report.unplaced] == ["工程款未结清"]  # listed, not dropped
    assert result.report.warnings == ()


def test_the_goal_and_what_came_of_it() -> None:
    result = read_text(
        TOP + SPENT + "年度总体目标\t年初设定目标\t\t年度总体目标完成情况综述\n"
        "\t养护25公里。\t\t已完成。\n" + BODY
    )
    assert result.tables[0].annual_goal == "养护25公里。"
    assert [one.text for one in result.report.unplaced] == ["已完成。"]


def test_amounts_without_labels_below_their_columns() -> None:
    table, result = read_one(
        TOP + "项目资金（万元）\t年初预算数\t全年执行数\t执行率\n\t12.5\t11.8\t94.4%\n"
        "年度目标\t养护25公里。\n" + BODY
    )
    assert table.to_json()["funding"]["total"] == "12.5"
    assert table.annual_goal == "养护25公里。"
    assert result.report.warnings == ()


def test_the_plan_of_an_ordinary_form_is_read_as_before() -> None:
    table, result = read_one(TOP + "年初预算数（万元）\t12.5\t备注\t无\n" + BODY)
    assert table.to_json()["funding"]["total"] == "12.5"
    assert result.report.repairs == ()


def _merged(rows: list[list[str]], spans: dict[str, int]) -> Grid:
    cells = [
        Cell(row, col, text, spans.get(text, 1), 1)
        for row, texts in enumerate(rows)
        for col, text in enumerate(texts)
        if text
    ]
    return Grid(tuple(cells), "表1", Addressing.TABLE)


CLASSES = [
    ["项目名称", "环卫清运", "实施单位", "青石镇人民政府"],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "清运量", "≥100吨"],
    ["效益指标", "社会效益指标", "街面整洁", "明显改善"],
    ["", "服务对象满意度指标", "居民满意度", "≥90%"],
    ["", "生态效益指标", "渗漏", "0次"],
]


def test_a_class_outside_its_merged_family_is_moved_and_named() -> None:
    result = read_grids([_merged(CLASSES, {"效益指标": 3})], "表.docx")
    (table,) = result.tables
    assert [one.level1 for one in table.indicators] == [
        "产出指标", "效益指标", "满意度指标", "效益指标",
    ]  # fmt: skip
    assert result.report.repairs == (
        "表1第5行“服务对象满意度指标”不属于合并单元格里的“效益指标”，改归“满意度指标”",
    )


def test_without_merges_every_move_is_named() -> None:
    result = read_grids([_merged(CLASSES, {})], "表.docx")
    assert [one.level1 for one in result.tables[0].indicators] == [
        "产出指标", "效益指标", "满意度指标", "效益指标",
    ]  # fmt: skip
    assert len(result.report.repairs) == 2


def test_two_classes_that_disagree_in_one_row_stay_as_written() -> None:
    rows = [*CLASSES[:4], ["效益指标", "服务对象满意度指标", "居民满意度", "≥90%"]]
    result = read_grids([_merged(rows, {})], "表.docx")
    last = result.tables[0].indicators[-1]
    assert (last.level1, last.level2) == ("效益指标", "服务对象满意度指标")
    assert result.report.repairs == ()
