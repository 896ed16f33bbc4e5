"""Twin columns: the mid-term goal beside the year's."""

from corpus.reading import read_text
from tests.corpus.reading.reading_helpers import HEAD, lines, read_one

TWIN = """项目支出绩效目标表
项目名称\t高标准农田\t\t\t\t\t\t
主管部门\t农业农村局\t实施单位\t农建站\t\t\t\t
项目资金(万元)\t中期资金总额\t900\t\t年度资金总额\t300\t\t
\t其中：财政拨款\t900\t\t其中：财政拨款\t280\t\t
\t其他资金\t0\t\t其他资金\t20\t\t
总体目标\t中期目标（2025年-2027年）\t\t\t年度目标\t\t\t
\t三年建成3万亩\t\t\t当年建成1万亩\t\t\t
绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值
\t产出指标\t数量指标\t建成面积\t3万亩\t数量指标\t建成面积\t1万亩
\t\t质量指标\t验收合格率\t100%\t质量指标\t验收合格率\t100%
\t\t时效指标\t完成年限\t2027年底前\t时效指标\t当年完成\t12月底前
\t满意度指标\t服务对象满意度指标\t农户满意度\t≥90%\t服务对象满意度指标\t农户满意度\t≥92%
"""


def test_twin_goals_money_and_indicator_columns() -> None:
    result = read_text(TWIN)
    (table,) = result.tables
    assert (table.midterm_goal, table.annual_goal) == ("三年建成3万亩", "当年建成1万亩")
    assert table.to_json()["funding"] == {
        "total": "300", "fiscal": "280", "other": "20", "carried_over": None,
    }  # fmt: skip
    assert lines(table) == [
        ("产出指标", "数量指标", "建成面积", "1万亩"),
        ("产出指标", "质量指标", "验收合格率", "100%"),
        ("产出指标", "时效指标", "当年完成", "12月底前"),
        ("满意度指标", "服务对象满意度指标", "农户满意度", "≥92%"),
    ]
    assert table.indicators[0].note == "中期指标值：3万亩"
    assert table.indicators[2].note == "中期指标：完成年限 2027年底前"
    # the mid-term amounts have no place in the schema: listed, not swallowed
    assert [one.text for one in result.report.unplaced] == ["900", "900", "0"]


def test_mid_term_and_annual_values_beside_one_name() -> None:
    table, _ = read_one(
        HEAD.format("农田")
        + "一级指标\t二级指标\t三级指标\t中期指标值\t年度指标值\n产出指标\t数量指标\t面积\t3万亩\t1万亩\n"
    )
    assert table.indicators[0].value == "1万亩"
    assert table.indicators[0].note == "中期指标值：3万亩"


def test_cost_below_output_in_twin_columns_stays_there() -> None:
    """成本指标 is a 一级 of the other family; in twin columns of three families it is a 二级."""
    table, result = read_one(
        HEAD.format("农田")
        + "总体目标\t实施期目标\t三年3万亩\t\t年度目标\t当年1万亩\n"
        + "一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值\n"
        "产出指标\t时效指标\t完成时限\t2027年底\t时效指标\t完成时限\t12月底前\n"
        "\t成本指标\t亩均成本\t≤900元\t成本指标\t亩均投入\t≤880元\n"
        "\t\t管护成本\t≤30元\t\t管护投入\t≤28元\n"
        "效益指标\t社会效益指标\t受益农户\t300户\t社会效益指标\t受益农户\t90户\n"
    )
    assert lines(table) == [
        ("产出指标", "时效指标", "完成时限", "12月底前"),
        ("产出指标", "成本指标", "亩均投入", "≤880元"),
        ("产出指标", "成本指标", "管护投入", "≤28元"),
        ("效益指标", "社会效益指标", "受益农户", "90户"),
    ]
    assert result.report.repairs == result.report.warnings == ()


def test_cost_first_in_twin_columns_of_four_families() -> None:
    table, _ = read_one(
        HEAD.format("农田")
        + "总体目标\t实施期目标\t三年3万亩\t\t年度目标\t当年1万亩\n"
        + "一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值\n"
        "成本指标\t经济成本指标\t总成本\t≤900万元\t经济成本指标\t总成本\t≤300万元\n"
        "产出指标\t数量指标\t面积\t3万亩\t数量指标\t面积\t1万亩\n"
    )
    assert [line[:2] for line in lines(table)] == [
        ("成本指标", "经济成本指标"),
        ("产出指标", "数量指标"),
    ]
