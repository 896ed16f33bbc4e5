"""Layouts of other offices that no shipped table shows."""

from decimal import Decimal

from corpus.grid import Addressing, Cell, Grid
from corpus.money import Money
from corpus.reading import read_text
from corpus.reading.layout import read_grids
from corpus.taxonomy import TaxonomyName
from tests.corpus.reading.reading_helpers import COLUMNS, HEAD, lines, lines_of, read_one

FOUR_FAMILY = """滨江市2025年部门预算项目绩效目标申报表
（2025年度）
单位：元
项目名称\t\t城区绿化养护\t\t\t
主管部门及代码\t\t301 市园林局\t实施单位\t市园林养护中心\t
项目期限\t\t2025年1月-12月\t项目性质\t延续\t
项目资金（元）\t年度资金总额：\t1,250,000.00\t\t\t
\t其中：财政拨款\t1,000,000.00\t\t\t
\t上年结转\t200,000\t\t\t
\t其他资金\t50,000\t\t\t
总体目标\t养护城区绿地32万平方米，全年无裸土。\t\t\t\t
绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t权重
\t成本指标\t经济成本指标\t养护单价\t≤3.9元/平方米\t20
\t产出指标\t数量指标\t1.养护面积\t32万平方米\t15
\t\t\t2.补植株数\t≥1,200株\t5分
\t\t质量指标\t苗木成活率\t≥95%\t10
\t\t时效指标\t养护完成时间\t12月底前\t10
\t效益指标\t生态效益指标\t新增绿量\t逐步提升\t10
\t满意度指标\t服务对象满意度指标\t市民满意度\t≥92%\t10
合计\t\t\t\t\t80
"""


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


def test_tables_stuck_together_without_header_and_with_heads_in_one_cell() -> None:
    result = read_text("""项目名称：农村道路修缮    实施单位：李家镇人民政府
项目资金\t35
年度目标：修缮道路3.5公里
产出指标\t数量指标\t修缮里程\t3.5公里
质量指标\t验收合格率\t100%
成本指标\t单位造价\t≤10万元/公里
满意度指标\t村民满意度\t≥90%
项目名称：敬老院取暖    实施单位：王家镇人民政府
项目资金\t80000元
产出指标\t数量指标\t取暖面积\t800平方米
""")
    first, second = result.tables
    assert result.report.unplaced == ()
    assert (first.unit, second.unit) == ("李家镇人民政府", "王家镇人民政府")
    assert (first.funding.total, second.funding.total) == (
        Money(yuan=Decimal(350_000)), Money(yuan=Decimal(80_000)),
    )  # fmt: skip
    assert first.annual_goal == "修缮道路3.5公里"
    assert [line[1] for line in lines(first)] == [
        "数量指标", "质量指标", "成本指标", "服务对象满意度指标",
    ]  # fmt: skip
    assert lines(first)[2][0] == "产出指标"


def test_a_table_that_opens_with_its_authority() -> None:
    body = COLUMNS + "产出指标\t数量指标\t人数\t5人\n备注：无\n"
    result = read_text(f"主管部门\t甲局\n项目名称\t一\n{body}主管部门\t乙局\n项目名称\t二\n{body}")
    assert [(one.project_name, one.authority) for one in result.tables] == [
        ("一", "甲局"), ("二", "乙局"),
    ]  # fmt: skip


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


def test_funding_by_kinds_is_added_up() -> None:
    table, result = read_one(
        """项目名称\t养老补贴
项目资金（元）\t资金总额\t1,234,567.80
\t一般公共预算\t1,000,000
\t政府性基金\t200,000
\t自有资金\t34,567.80
"""
        + COLUMNS
        + "产出指标\t数量指标\t补贴人数\t500人\n"
    )
    assert table.to_json()["funding"] == {
        "total": "123.45678", "fiscal": "120", "other": "3.45678", "carried_over": None,
    }  # fmt: skip
    assert any("财政拨款由2项" in repair for repair in result.report.repairs)


def test_a_cell_with_line_breaks_pasted_from_a_spreadsheet() -> None:
    table, _ = read_one(
        '项目名称\t培训\n年度目标\t"1.培训干部\n2.提升能力"\n'
        + COLUMNS
        + '产出指标\t数量指标\t"培训\n人次"\t≥300人次\n'
    )
    assert table.annual_goal == "1.培训干部\n2.提升能力"
    assert lines(table) == [("产出指标", "数量指标", "培训人次", "≥300人次")]


def test_a_goal_that_runs_on_over_lines() -> None:
    table, result = read_one(
        "项目名称\t培训\n年度目标\t1.培训干部\n2.提升能力\n"
        + COLUMNS
        + "产出指标\t数量指标\t人次\t3人次\n"
    )
    assert table.annual_goal == "1.培训干部\n2.提升能力"
    assert any("第3行" in repair for repair in result.report.repairs)


def test_missing_heads_are_said() -> None:
    table, result = read_one("2025年度绩效目标表\n" + COLUMNS + "产出指标\t数量指标\t人数\t5人\n")
    assert (table.project_name, table.year, table.funding.total) == ("", 2025, None)
    assert any("没有项目名称" in warning for warning in result.report.warnings)


def test_heads_without_a_home_are_listed() -> None:
    result = read_text(
        "项目编码\t64040224\t项目名称\t清雪\n立项依据\t某文件\n项目负责人\t张三\n"
        + COLUMNS
        + "产出指标\t数量指标\t人数\t5人\n"
    )
    assert result.tables[0].project_name == "清雪"
    assert [(one.cell, one.text) for one in result.report.unplaced] == [
        ("第1行第2格", "64040224"), ("第2行第2格", "某文件"),
    ]  # fmt: skip


def test_amounts_that_cannot_be_read_are_listed_and_said() -> None:
    result = read_text(
        "项目名称\t清雪\n年度资金总额\t-3万元\n其他资金\t无\n"
        + COLUMNS
        + "产出指标\t数量指标\t人数\t5人\n"
    )
    assert result.tables[0].funding.total is None
    assert [one.text for one in result.report.unplaced] == ["-3万元"]
    assert any("-3万元" in warning for warning in result.report.warnings)


def test_the_unit_of_money_comes_from_the_note_or_the_head_or_the_amount() -> None:
    body = COLUMNS + "产出指标\t数量指标\t人数\t5人\n"
    for head, wan in [
        ("单位：元\n项目名称\t甲\n年度资金总额\t7,260", "0.726"),
        ("项目名称\t甲\n项目资金（元）\t年度资金总额：\t7260.00", "0.726"),
        ("单位：元\n项目名称\t甲\n年度资金总额（万元）\t0.726", "0.726"),
        ("单位：元\n项目名称\t甲\n年度资金总额\t0.726万元", "0.726"),
        ("项目名称\t甲\n年度资金总额\t0.726", "0.726"),
    ]:
        assert read_text(f"{head}\n{body}").tables[0].to_json()["funding"]["total"] == wan


def test_numbered_heads_annex_and_footnote() -> None:
    table, _ = read_one("""附件1
青山县教育局2025年项目支出预算绩效目标表
填报单位（盖章）：青山县教育局   单位：元
一、项目名称：\t义务教育营养改善计划
二、资金总额\t￥12,005,000
（一）财政拨款\t12005000
（二）自筹\t0
三、绩效目标\t为全县3200名学生提供营养餐
四、绩效指标
一级指标\t二级指标\t三级指标\t目标值
产出指标\t数量指标\t受益学生数\t3200名
\t成本指标\t生均补助\t5元/生/天
填表说明：1.本表由单位填写。""")
    assert (table.project_name, table.unit, table.year) == (
        "义务教育营养改善计划", "青山县教育局", 2025,
    )  # fmt: skip
    assert table.to_json()["funding"] == {
        "total": "1200.5", "fiscal": "1200.5", "other": "0", "carried_over": None,
    }  # fmt: skip
    assert table.annual_goal == "为全县3200名学生提供营养餐"
    assert [line[3] for line in lines(table)] == ["3200名", "5元/生/天"]


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


def test_the_year_in_its_order_of_trust() -> None:
    body = COLUMNS + "产出指标\t数量指标\t人数\t5人\n"
    for head, year in [
        ("预算年度\t2027\n项目名称\t2026年清雪", 2027),
        ("（2025年度）\n项目名称\t2026年清雪\n年度目标\t2024年清雪", 2025),
        ("项目名称\t2026年清雪\n年度目标\t2024年清雪", 2026),
        ("（2025年度）\n项目名称\t清雪\n年度目标\t2024年清雪", 2025),
        ("项目名称\t清雪\n年度目标\t2024年清雪", 2024),
        ("项目名称\t清雪", None),
    ]:
        assert read_text(f"{head}\n{body}").tables[0].year == year


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


def test_a_thousand_tables_in_one_text() -> None:
    result = read_text(FOUR_FAMILY * 1000)
    assert len(result.tables) == 1000
    assert len({table.content_hash for table in result.tables}) == 1
    assert result.report.unplaced == ()


def test_a_header_repeated_by_a_page_break_opens_no_table() -> None:
    body = """产出指标	数量指标	清运次数	12次
一级指标	二级指标	三级指标	指标值
		清运点位	30个
满意度指标	服务对象满意度指标	居民满意度	≥90%
一级指标	二级指标	三级指标	指标值
		商户满意度	≥85%
"""
    assert [line[2:] for line in lines_of(body)] == [
        ("清运次数", "12次"), ("清运点位", "30个"), ("居民满意度", "≥90%"), ("商户满意度", "≥85%"),
    ]  # fmt: skip
    second = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t养护面积\t3亩\n"
    two = read_text(HEAD.format("环卫清运") + COLUMNS + body + second)
    assert [len(table.indicators) for table in two.tables] == [4, 1]


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


def test_a_heading_that_only_names_the_project_is_furniture() -> None:
    table = [["项目名称", "河道保洁"], ["一级指标", "二级指标", "三级指标", "指标值"],
             ["产出指标", "数量指标", "保洁长度", "18公里"]]  # fmt: skip
    cells = tuple(
        Cell(row, col, text) for row, texts in enumerate(table) for col, text in enumerate(texts)
    )
    before = ("（二）河道保洁", "其他的话")
    result = read_grids([Grid(cells, "表1", Addressing.TABLE, before)], "a")
    assert [one.text for one in result.report.unplaced] == ["其他的话"]


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
