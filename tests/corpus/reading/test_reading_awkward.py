"""Awkward layouts as offices write them: one test each, every cell placed."""

from decimal import Decimal

import pytest

from corpus.reading import read_text
from corpus.schema import TargetTable
from tests.corpus.reading.reading_helpers import COLUMNS, lines, read_one

HEAD = "项目名称\t清雪项目\t实施单位\t青石镇\n"
CLEARING = ("产出指标", "数量指标", "清雪次数", "12次")
PASSING = ("产出指标", "质量指标", "合格率", "95%")


def read(body: str, head: str = HEAD) -> TargetTable:
    table, _ = read_one(head + body)
    assert table.project_name == "清雪项目"
    return table


def test_of_which_rows_with_sign_unit_weight_direction_and_money_in_yuan() -> None:
    table = read("""项目资金（元）\t年度资金总额\t1,234,567.80元
其中：财政拨款\t￥1,000,000.00
上年结转\t0.00
其他资金\t234,567.80
一级指标\t二级指标\t三级指标\t符号\t指标值\t单位\t权重\t指标方向
产出指标\t数量指标\t★清雪次数\t≥\t12\t次\t10\t正向
\t\t其中：主干道\t≥\t8\t次\t5\t正向
\t\t　　支路\t≥\t4\t次\t5\t正向
\t成本指标\t每次成本\t≤\t1.5\t万元/次\t10\t反向
""")
    assert table.to_json()["funding"] == {
        "total": "123.45678", "fiscal": "100", "other": "23.45678", "carried_over": "0",
    }  # fmt: skip
    assert [line[2:] for line in lines(table)] == [
        ("清雪次数", "≥12次"), ("其中：主干道", "≥8次"), ("支路", "≥4次"), ("每次成本", "≤1.5万元/次"),
    ]  # fmt: skip
    assert [one.weight for one in table.indicators] == [Decimal(n) for n in (10, 5, 5, 10)]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("无", "无"),
        ("不涉及", ""),
        ("N/A", "N/A"),
        ("—", "—"),
        ("", ""),
        ("无", "0"),
        ("", "不涉及"),
        ("/", ""),
    ],
)
def test_ways_to_say_that_a_class_does_not_apply(name: str, value: str) -> None:
    table = read(
        f"{COLUMNS}产出指标\t数量指标\t清雪次数\t12次\n效益指标\t经济效益指标\t{name}\t{value}\n"
        "\t社会效益指标\t出行\t改善\n"
    )
    assert [one.applicable for one in table.indicators] == [True, False, True]
    assert [one.level2 for one in table.indicators][1:] == ["经济效益指标", "社会效益指标"]


def test_twin_goals_in_a_row_below_their_labels() -> None:
    table = read("""总体目标\t实施期目标\t年度目标
\t三年清雪36次\t全年清雪12次
绩效指标\t一级指标\t二级指标\t三级指标\t实施期指标值\t年度指标值
\t产出指标\t数量指标\t清雪次数\t36次\t12次
""")
    assert (table.midterm_goal, table.annual_goal) == ("三年清雪36次", "全年清雪12次")
    assert lines(table) == [CLEARING]
    assert table.indicators[0].note == "实施期指标值：36次"


def test_twin_columns_that_a_first_line_of_the_header_names() -> None:
    table = read("""绩效指标\t一级指标\t二级指标\t中期指标\t\t年度指标\t
\t\t\t指标名称\t指标值\t指标名称\t指标值
\t产出指标\t数量指标\t三年清雪\t36次\t清雪次数\t12次
\t\t质量指标\t合格率\t90%\t合格率\t95%
""")
    assert lines(table) == [CLEARING, PASSING]
    assert [one.note for one in table.indicators] == ["中期指标：三年清雪 36次", "中期指标值：90%"]


def test_annual_columns_before_mid_term_columns() -> None:
    table = read("""一级指标\t二级指标\t年度指标\t\t实施期指标\t
\t\t指标名称\t指标值\t指标名称\t指标值
产出指标\t数量指标\t清雪次数\t12次\t三年清雪\t36次
""")
    assert lines(table) == [CLEARING]


def test_thresholds_of_grades_are_notes() -> None:
    table = read(
        "一级指标\t二级指标\t三级指标\t优\t良\t中\t差\t指标值\n"
        "产出指标\t数量指标\t清雪次数\t≥12\t10-12\t8-10\t<8\t12次\n"
    )
    assert lines(table) == [CLEARING]
    assert table.indicators[0].note == "优：≥12；良：10-12；中：8-10；差：<8"


def test_decimal_numbers_of_classes_and_names_without_a_header() -> None:
    table = read("""1.产出指标\t1.1数量指标\t1.1.1清雪次数\t12次
\t\t1.1.2清雪里程\t30公里
\t1.2质量指标\t1.2.1合格率\t95%
2.效益指标\t2.1社会效益指标\t2.1.1出行\t改善
""")
    assert lines(table) == [
        CLEARING, ("产出指标", "数量指标", "清雪里程", "30公里"), PASSING,
        ("效益指标", "社会效益指标", "出行", "改善"),
    ]  # fmt: skip


def test_cost_first_with_two_classes_that_do_not_apply() -> None:
    table = read(
        "成本指标\t经济成本指标\t总成本\t≤5万元\n\t社会成本指标\t无\t无\n"
        "\t生态环境成本指标\t/\t/\n产出指标\t数量指标\t清雪次数\t12次\n"
    )
    assert table.taxonomy.value == "four_family"
    assert [one.applicable for one in table.indicators] == [True, False, False, True]


def test_sources_of_money_as_rows_below_a_header() -> None:
    table = read(
        "资金来源\t金额\t\t\n财政拨款\t5\t\t\n其他资金\t0\t\t\n合计\t5\t\t\n"
        f"{COLUMNS}产出指标\t数量指标\t清雪次数\t12次\n填报人：王\t审核人：李\t填报日期：2024年10月8日\n",
        "填报单位（盖章）：青石镇\t\t\t单位：万元\n项目名称\t清雪项目\t\t\n",
    )
    assert table.to_json()["funding"] == {
        "total": "5", "fiscal": "5", "other": "0", "carried_over": None,
    }  # fmt: skip
    assert table.unit == "青石镇"


def test_weights_written_into_classes() -> None:
    table = read(
        "一级指标\t二级指标\t三级指标\t指标值（含计量单位）\t分值\t评分标准\n"
        "产出指标(50分)\t数量指标(20分)\t清雪次数\t12次\t20\t每少1次扣1分\n"
        "\t质量指标（20分）\t合格率\t95%\t20\t\n"
    )
    assert lines(table) == [CLEARING, PASSING]
    assert table.indicators[0].note == "评分标准：每少1次扣1分"


def test_bare_words_for_classes_in_pipes() -> None:
    table = read(
        "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出 | 数量 | 清雪次数 | 12次 |\n"
        "| 产出 | 质量 | 合格率 | 95% |\n| 满意度 | 满意度 | 群众满意度 | 90% |\n",
        "| 项目名称 | 清雪项目 | 实施单位 | 青石镇 |\n",
    )
    assert lines(table)[:2] == [CLEARING, PASSING]


def test_columns_from_right_to_left() -> None:
    table = read(
        "三级指标\t二级指标\t一级指标\t指标值\n清雪次数\t数量指标\t产出指标\t12次\n"
        "合格率\t质量指标\t产出指标\t95%\n"
    )
    assert lines(table) == [CLEARING, PASSING]


def test_values_of_earlier_years_beside_the_target() -> None:
    table = read(
        "一级指标\t二级指标\t三级指标\t2023年完成值\t2024年预计\t2025年目标值\t备注\n"
        "产出指标\t数量指标\t清雪次数\t10次\t11次\t12次\t\n\t质量指标\t合格率\t93%\t94%\t95%\t提高\n"
    )
    assert lines(table) == [CLEARING, PASSING]
    assert table.indicators[1].note == "2023年完成值：93%；2024年预计：94%；提高"


def test_a_value_of_three_columns_with_words_under_the_unit() -> None:
    table = read(
        "一级指标\t二级指标\t三级指标\t目标值\t\t\n\t\t\t符号\t值\t单位（文字描述）\n"
        "产出指标\t数量指标\t清雪次数\t≥\t12\t次\n效益指标\t社会效益指标\t出行\t\t\t改善\n"
    )
    assert [line[3] for line in lines(table)] == ["≥12次", "改善"]


def test_a_self_evaluation_with_a_row_of_dots_and_a_sum() -> None:
    table = read(
        "年度绩效指标完成情况\t一级指标\t二级指标\t三级指标\t年度指标值（A）\t全年实际值（B）\t分值\t得分\n"
        "\t产出指标(50分)\t数量指标\t指标1：清雪次数\t12次\t13次\t20\t20\n\t\t\t……\t\t\t\t\n"
        "\t\t质量指标\t指标1：合格率\t95%\t96%\t20\t20\n总分\t\t\t\t\t\t40\t40\n"
    )
    assert lines(table) == [CLEARING, PASSING]
    assert [one.weight for one in table.indicators] == [20, 20]


def test_class_and_name_in_one_column() -> None:
    table = read("指标\t指标值\n数量指标：清雪次数\t12次\n质量指标：合格率\t95%\n")
    assert lines(table) == [CLEARING, PASSING]


def test_rows_with_running_numbers() -> None:
    table = read(
        "序号\t一级指标\t二级指标\t三级指标\t指标值\t指标说明\n1\t产出指标\t数量指标\t清雪次数\t12次\t\n"
        "2\t\t\t清雪里程\t30公里\t\n3\t产出指标\t质量指标\t合格率\t95%\t按抽查\n4\t\t\t\t\t\n"
    )
    assert lines(table) == [CLEARING, ("产出指标", "数量指标", "清雪里程", "30公里"), PASSING]


def test_heads_of_one_word() -> None:
    table = read(
        "一级\t二级\t三级\t值\n产出\t数量\t清雪次数\t12次\n",
        "项目\t清雪项目\n单位\t青石镇\n金额\t5万元\n目标\t保障出行\n",
    )
    assert (table.unit, table.annual_goal) == ("青石镇", "保障出行")
    assert table.to_json()["funding"]["total"] == "5"
    assert lines(table) == [CLEARING]


def test_heads_in_one_row_without_any_header() -> None:
    result = read_text(
        "项目支出绩效目标表\n预算单位：甲镇\t项目名称：清雪项目\t金额：5万元\n绩效目标：保障出行\n"
        "产出指标\t数量指标\t清雪次数\t12次\n\t质量指标\t合格率\t95%\n"
        "预算单位：甲镇\t项目名称：清运项目\t金额：6万元\n绩效目标：保障清运\n产出指标\t数量指标\t清运次数\t13次\n"
    )
    assert [one.project_name for one in result.tables] == ["清雪项目", "清运项目"]
    assert lines(result.tables[0]) == [CLEARING, PASSING]
    assert result.report.unplaced == ()


def test_merged_cells_lost_so_that_every_row_begins_at_the_left() -> None:
    table = read("""绩效指标\t一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t清雪次数\t12次
清雪里程\t30公里
质量指标\t合格率\t95%
效益指标\t经济效益指标\t无\t无
社会效益指标\t出行\t改善
生态效益指标\t不涉及
可持续影响指标\t
满意度指标\t服务对象满意度指标\t群众满意度\t≥90%
商户满意度\t≥85%
""")
    assert lines(table)[:3] == [CLEARING, ("产出指标", "数量指标", "清雪里程", "30公里"), PASSING]
    assert [(one.level2, one.applicable) for one in table.indicators][3:] == [
        ("经济效益指标", False), ("社会效益指标", True), ("生态效益指标", False),
        ("可持续影响指标", False), ("服务对象满意度指标", True), ("服务对象满意度指标", True),
    ]  # fmt: skip


def test_money_arranged_and_signs_of_all_glyphs() -> None:
    result = read_text("""附件2：
2025年度部门预算项目绩效目标表
部门名称：青石镇人民政府\t\t\t\t金额单位：元
项目名称\t清雪项目\t\t项目编码\tX001
项目类别\t其他运转类\t\t项目负责人及电话\t王五 13900000000
预算安排总额\t80,000.00\t\t其中：财政拨款\t80,000.00
年度绩效目标\t目标1：清雪12次
目标2：保障出行\t\t\t
年度绩效指标\t一级指标\t二级指标\t指标内容\t指标值
\t产出指标\t数量指标\t清雪次数\t＝12次
\t\t质量指标\t合格率\t≧95％
\t\t成本指标\t预算控制数\t《=8万元
\t满意度指标\t服务对象满意度指标\t居民满意度\t不低于90％
备注：无
""")
    (table,) = result.tables
    assert [one.text for one in result.report.unplaced] == ["X001"]
    assert table.to_json()["funding"]["total"] == table.to_json()["funding"]["fiscal"] == "8"
    assert table.annual_goal == "目标1：清雪12次\n目标2：保障出行"
    assert [one.parsed.sign for one in table.indicators] == ["=", "≥", "≤", "≥"]


def test_a_goal_in_a_first_column_beside_the_indicators() -> None:
    table = read(
        "绩效目标\t一级指标\t二级指标\t三级指标\t指标值\n"
        "全年清雪12次，保障出行。\t产出指标\t数量指标\t清雪次数\t12次\n\t\t质量指标\t合格率\t95%\n注：无\n"
    )
    assert table.annual_goal == "全年清雪12次，保障出行。"
    assert lines(table) == [CLEARING, PASSING]


def test_an_outline_with_classes_in_brackets_and_numbers() -> None:
    table = read(
        "二、绩效指标\n（一）产出指标\n1、数量指标：清雪次数12次；清雪里程30公里。\n2、质量指标：合格率95%。\n"
        "（二）满意度指标\n1、服务对象满意度≥90%。\n",
        "项目名称：清雪项目\n实施单位：青石镇\n一、年度目标\n1、全年清雪12次。\n2、保障出行。\n",
    )
    assert table.annual_goal == "1、全年清雪12次。\n2、保障出行。"
    assert lines(table) == [
        CLEARING, ("产出指标", "数量指标", "清雪里程", "30公里"), PASSING,
        ("满意度指标", "服务对象满意度指标", "服务对象满意度", "≥90%"),
    ]  # fmt: skip


def test_a_term_of_three_cells_and_funding_below_its_kinds() -> None:
    table = read(
        "项目起止时间\t2025年1月1日\t至\t2025年12月31日\n资金情况（万元）\t合计\t财政资金\t其他资金\n"
        f"\t5\t4\t1\n{COLUMNS}产出指标\t数量指标\t清雪次数\t12次\n"
    )
    assert table.term == "2025年1月1日 至 2025年12月31日"
    assert table.to_json()["funding"] == {
        "total": "5", "fiscal": "4", "other": "1", "carried_over": None,
    }  # fmt: skip
