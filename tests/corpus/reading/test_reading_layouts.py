"""Layouts of columns and classes that no shipped table shows."""

from decimal import Decimal

from corpus.money import Money
from corpus.taxonomy import TaxonomyName
from tests.corpus.reading.reading_helpers import (
    COLUMNS,
    FOUR_FAMILY,
    HEAD,
    lines,
    read_one,
)


def test_four_families_with_weights_in_yuan() -> None:
    table, _ = read_one(FOUR_FAMILY)
    assert table.taxonomy is TaxonomyName.FOUR_FAMILY
    assert table.form is None
    assert (table.year, table.attribute, table.term) == (2025, "延续", "2025年1月-12月")
    assert table.authority == "301 市园林局"
    assert table.to_json()["funding"] == {
        "total": "125", "fiscal": "100", "other": "5", "carried_over": "20",
    }  # fmt: skip
    assert lines(table)[0] == ("成本指标", "经济成本指标", "养护单价", "≤3.9元/平方米")
    assert lines(table)[2] == ("产出指标", "数量指标", "补植株数", "≥1,200株")
    assert [one.weight for one in table.indicators] == list(
        map(Decimal, [20, 15, 5, 10, 10, 10, 10])
    )


def test_cost_first_without_its_classes_is_four_family() -> None:
    table, _ = read_one(
        HEAD.format("清运")
        + COLUMNS
        + "成本指标\t\t清运成本\t≤5万元\n产出指标\t数量指标\t次数\t12次\n"
    )
    assert table.taxonomy is TaxonomyName.FOUR_FAMILY
    assert lines(table)[0] == ("成本指标", None, "清运成本", "≤5万元")


def test_sign_number_unit_weight_note_in_columns_of_their_own() -> None:
    table, _ = read_one("""项目名称\t政务外网运维\t项目承担单位\t县信息中心
预算金额（万元）\t38.5\t项目周期\t1年
年度绩效目标\t保障全县电子政务外网稳定运行
一级指标\t二级指标\t三级指标\t计算符号\t目标值\t度量单位\t分值\t备注
产出指标\t数量指标\t维护站点数\t≥\t120\t个\t20\t
\t质量指标\t网络可用率\t大于等于\t99.5\t%\t15\t来自监控
\t时效指标\t故障响应时间\t≤\t2\t小时\t15\t
\t成本指标\t运维总成本\t≤\t38.5\t万元\t10\t
效益指标\t社会效益\t业务办理\t定性\t优良\t\t20\t
满意度指标\t服务对象满意度\t使用单位满意度\t≥\t≥95\t%\t10\t
填报人：张三\t联系电话：0954-1234567
""")
    assert [one.value for one in table.indicators] == [
        "≥120个", "≥99.5%", "≤2小时", "≤38.5万元", "优良", "≥95%",
    ]  # fmt: skip
    assert table.indicators[1].note == "来自监控"
    assert table.indicators[4].note == "计算符号：定性"
    assert table.funding.total == Money(yuan=Decimal(385_000))
    assert (table.unit, table.term) == ("县信息中心", "1年")


def test_self_evaluation_takes_the_annual_value_and_keeps_the_rest() -> None:
    table, _ = read_one("""2024年度项目支出绩效自评表
项目名称\t主管部门\t实施单位\t预算金额（万元）
消防器材购置\t应急局\t消防大队\t12
年初设定目标\t购置器材
一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
产出指标\t数量指标\t购置灭火器\t≥200具\t210具\t20\t20\t
\t时效指标\t到位时间\t6月底前\t7月\t15\t12\t招标延迟
满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t91%\t10\t10\t
""")
    assert (table.project_name, table.authority, table.unit) == (
        "消防器材购置",
        "应急局",
        "消防大队",
    )
    assert (table.year, table.annual_goal) == (2024, "购置器材")
    assert table.funding.total == Money(yuan=Decimal(120_000))
    second = table.indicators[1]
    assert (second.value, second.weight) == ("6月底前", Decimal(15))
    assert second.note == "实际完成值：7月；得分：12；偏差原因分析及改进措施：招标延迟"


def test_a_cell_with_line_breaks_pasted_from_a_spreadsheet() -> None:
    table, _ = read_one(
        '项目名称\t培训\n年度目标\t"1.培训干部\n2.提升能力"\n'
        + COLUMNS
        + '产出指标\t数量指标\t"培训\n人次"\t≥300人次\n'
    )
    assert table.annual_goal == "1.培训干部\n2.提升能力"
    assert lines(table) == [("产出指标", "数量指标", "培训人次", "≥300人次")]


def test_signs_under_the_direction_weights_of_each_level_and_values_by_year() -> None:
    table, _ = read_one(
        HEAD.format("清运")
        + "一级指标\t权重\t二级指标\t权重\t三级指标\t权重\t2024年指标值\t2025年指标值\t单位\t指标方向\n"
        + "产出指标\t50\t数量指标\t30\t清运量\t20\t1000\t1200\t吨\t≥\n"
    )
    (one,) = table.indicators
    assert (one.level2, one.name, one.value) == ("数量指标", "清运量", "≥1200吨")
    assert one.weight == Decimal(20)
    assert one.note == "权重：50；权重：30；2024年指标值：1000"


def test_pipes_commas_and_wide_gaps_where_no_tab_stands() -> None:
    expected = [
        ("产出指标", "数量指标", "清运垃圾", "1,200吨"),
        ("产出指标", "质量指标", "无害化处理率", "100%"),
        ("满意度指标", "服务对象满意度指标", "群众满意度", "≥90%"),
    ]
    pipes = """| 项目名称 | 环卫 | 实施单位 | 某镇 |
|---|---|---|---|
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 清运垃圾 | 1,200吨 |
| | 质量指标 | 无害化处理率 | 100% |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% |"""
    commas = """项目名称,环卫,实施单位,某镇
一级指标,二级指标,三级指标,指标值
产出指标,数量指标,清运垃圾,"1,200吨"
,质量指标,无害化处理率,100%
满意度指标,服务对象满意度指标,群众满意度,≥90%"""
    gaps = """项目名称  环卫  实施单位  某镇
一级指标  二级指标  三级指标  指标值
产出指标  数量指标  清运垃圾  1,200吨
          质量指标  无害化处理率  100%
满意度指标  服务对象满意度指标  群众满意度  ≥90%"""
    for text in (pipes, commas, gaps):
        table, _ = read_one(text)
        assert (table.project_name, table.unit) == ("环卫", "某镇")
        assert lines(table) == expected


def test_a_class_for_others_is_kept_without_a_warning() -> None:
    table, result = read_one(
        HEAD.format("清运")
        + COLUMNS
        + "产出指标\t数量指标\t次数\t2次\n满意度指标\t其他满意度指标\t主管部门满意度\t≥90%\n"
        + "满意度指标\t领导满意度类\t局长满意度\t≥90%\n"
    )
    assert [line[1] for line in lines(table)] == ["数量指标", "其他满意度指标", "领导满意度类"]
    assert len(result.report.warnings) == 1
    assert "领导满意度类" in result.report.warnings[0]
