"""Indicator rows that are shifted, glued, numbered, or without a class of their own."""

from decimal import Decimal

from corpus.grid import Cell, Grid
from corpus.reading import read_text
from corpus.reading.layout import read_grids
from tests.corpus.reading.reading_helpers import COLUMNS, HEAD, lines, lines_of, read_one


def test_rows_shifted_right() -> None:
    assert lines_of("""产出指标\t数量指标\t清运次数\t12次
\t\t质量指标\t清运合格率\t100%
\t\t\t时效指标\t清运及时率\t100%
满意度指标\t服务对象满意度指标\t服务对象满意度\t≥90%
""") == [
        ("产出指标", "数量指标", "清运次数", "12次"),
        ("产出指标", "质量指标", "清运合格率", "100%"),
        ("产出指标", "时效指标", "清运及时率", "100%"),
        ("满意度指标", "服务对象满意度指标", "服务对象满意度", "≥90%"),
    ]


def test_rows_shifted_left_with_numbered_names() -> None:
    assert lines_of("""产出指标\t数量指标\t1.清运次数\t12次
2.清运吨数\t300吨
1-6月发放人数\t20人
质量指标\t①清运合格率\t100%
②无害化率\t100%
时效指标\t（1）完成时间\t12月底前
满意度指标\t群众满意度\t≥90%
""") == [
        ("产出指标", "数量指标", "清运次数", "12次"),
        ("产出指标", "数量指标", "清运吨数", "300吨"),
        ("产出指标", "数量指标", "1-6月发放人数", "20人"),
        ("产出指标", "质量指标", "清运合格率", "100%"),
        ("产出指标", "质量指标", "无害化率", "100%"),
        ("产出指标", "时效指标", "完成时间", "12月底前"),
        ("满意度指标", "服务对象满意度指标", "群众满意度", "≥90%"),
    ]


def test_a_lost_level1_follows_from_the_level2() -> None:
    assert lines_of("产出指标\t数量指标\t次数\t12次\n\t生态效益指标\t异味\t减少\n")[1] == (
        "效益指标", "生态效益指标", "异味", "减少",
    )  # fmt: skip


def test_no_level1_column() -> None:
    read = lines_of(
        "数量指标\t人数\t5人\n成本指标\t总额\t≤5万元\n生态效益\t无\t无\n",
        columns="二级指标\t三级指标\t指标值\n",
    )
    assert [line[:2] for line in read] == [
        ("产出指标", "数量指标"), ("产出指标", "成本指标"), ("效益指标", "生态效益指标"),
    ]  # fmt: skip


def test_no_level3_column() -> None:
    assert lines_of(
        "产出指标\t数量指标\t培训人数≥100人\n\t质量指标\t合格率：≥95%\n\t时效指标\t12月底前\n",
        columns="一级指标\t二级指标\t指标值\n",
    ) == [
        ("产出指标", "数量指标", "培训人数", "≥100人"),
        ("产出指标", "质量指标", "合格率", "≥95%"),
        ("产出指标", "时效指标", "", "12月底前"),
    ]


def test_prose() -> None:
    table, _ = read_one("""项目名称：经果林
年度目标：种树
绩效指标
数量指标：补助种植≥17600株
质量指标：成活率≥85%
满意度指标：农户满意度≥90%
""")
    assert lines(table) == [
        ("产出指标", "数量指标", "补助种植", "≥17600株"),
        ("产出指标", "质量指标", "成活率", "≥85%"),
        ("满意度指标", "服务对象满意度指标", "农户满意度", "≥90%"),
    ]


def test_both_classes_in_one_cell() -> None:
    read = lines_of(
        "产出指标-数量指标\t种树\t100棵\n产出指标-质量指标\t成活率\t90%\n",
        columns="指标类别\t指标内容\t指标值\n",
    )
    assert read == [
        ("产出指标", "数量指标", "种树", "100棵"), ("产出指标", "质量指标", "成活率", "90%"),
    ]  # fmt: skip


def test_marks_brackets_codes_and_unknown_classes() -> None:
    table, result = read_one(
        HEAD.format("清运")
        + COLUMNS
        + """产出指标（50分）\t★11 数量指标\t★清运次数(≥**次)\t12次
\t党建指标\t党员参与率\t≥50%
效益指标\t21经济效益\t\t
\t社会效益指标（必填）\t……\t
\t【生态效益指标】\t/\t/
满意度指标\t满意度指标\t居民满意度\t90%以上
"""
    )
    assert lines(table) == [
        ("产出指标", "数量指标", "清运次数(≥**次)", "12次"),
        ("产出指标", "党建指标", "党员参与率", "≥50%"),
        ("效益指标", "经济效益指标", "", ""),
        ("效益指标", "社会效益指标", "", ""),
        ("效益指标", "生态效益指标", "/", "/"),
        ("满意度指标", "服务对象满意度指标", "居民满意度", "90%以上"),
    ]
    assert [one.applicable for one in table.indicators] == [True, True, False, False, False, True]
    assert any("党建指标" in warning for warning in result.report.warnings)


def test_columns_in_another_order() -> None:
    table, _ = read_one(
        HEAD.format("清运")
        + "一级指标\t二级指标\t分值\t指标值\t三级指标\t评分标准\n"
        + "产出指标\t数量指标\t10\t12次\t清运次数\t按完成率计分\n"
    )
    (one,) = table.indicators
    assert (one.name, one.value, one.weight) == ("清运次数", "12次", Decimal(10))
    assert one.note == "评分标准：按完成率计分"


def test_a_class_on_a_line_of_its_own_and_template_leftovers() -> None:
    assert lines_of("""产出指标
数量指标
\t\t指标1：清运次数\t12次
\t\t指标2：\t
\t质量指标\t指标1：\t
\t\t指标2：合格率\t≥95%
\t时效指标
效益指标\t社会效益指标\t环境改善\t明显
""") == [
        ("产出指标", "数量指标", "清运次数", "12次"),
        ("产出指标", "质量指标", "合格率", "≥95%"),
        ("产出指标", "时效指标", "", ""),
        ("效益指标", "社会效益指标", "环境改善", "明显"),
    ]


def test_a_head_of_two_lines() -> None:
    read = lines_of(
        "产出指标\t数量指标\t次数\t≥\t12\t次\n",
        columns="一级指标\t二级指标\t三级指标\t指标值\t\t\n\t\t\t符号\t数值\t单位\n",
    )
    assert read == [("产出指标", "数量指标", "次数", "≥12次")]


def test_names_that_begin_with_a_number_keep_it() -> None:
    names = [
        "12345热线办件量",
        "5G基站",
        "2.5公里路面修复",
        "1：1配套资金",
        "一般公共服务支出",
        "1-6月发放人数",
    ]
    read = lines_of("产出指标\t数量指标\t总数\t1个\n" + "".join(f"\t\t{n}\t3个\n" for n in names))
    assert [line[2] for line in read[1:]] == names


def test_a_tab_lost_between_two_cells() -> None:
    assert lines_of("""产出指标数量指标\t指标1：清运次数\t12次
\t质量指标指标1：合格率\t≥95%
\t时效指标\t指标1：完成率 100%
""") == [
        ("产出指标", "数量指标", "清运次数", "12次"),
        ("产出指标", "质量指标", "合格率", "≥95%"),
        ("产出指标", "时效指标", "完成率", "100%"),
    ]


def test_cells_of_extreme_length() -> None:
    long = "1" * 60_000
    result = read_text(HEAD.format("清运") + COLUMNS + f"产出指标\t数量指标\t{long}\t{long}\n")
    assert result.tables[0].indicators[0].value == long
    assert result.report.unplaced == ()


def test_two_indicators_in_one_row_are_two_and_numbers_never_run_together() -> None:
    cells = [["项目名称", "老干部服务"], ["一级指标", "二级指标", "三级指标", "指标值"],
             ["产出指标", "数量指标", "服务老干部人数\n服务老龄大学学员数", "102人\n≥120人"],
             ["产出指标", "数量指标", "走访次数", "12\n30"],
             ["产出指标", "质量指标", "慰问品发放\n合格率", "≥\n95%"]]  # fmt: skip
    made = tuple(
        Cell(row, col, text) for row, texts in enumerate(cells) for col, text in enumerate(texts)
    )
    result = read_grids([Grid(made)], "")
    assert [line[2:] for line in lines(result.tables[0])] == [
        ("服务老干部人数", "102人"), ("服务老龄大学学员数", "≥120人"), ("走访次数", "12\n30"),
        ("慰问品发放合格率", "≥95%"),
    ]  # fmt: skip
    assert any("2个指标" in said for said in result.report.repairs)


def test_a_class_written_in_both_columns_moves_nothing() -> None:
    text = (
        "项目名称\t2026年法律援助补贴\t\t\n实施单位\t青石镇司法所\t年度资金总额（万元）\t23\n"
        "一级指标\t二级指标\t三级指标\t指标值\n"
        "产出指标\t数量指标\t办理案件数\t≥180件\n"
        "成本指标\t14-成本指标\t每件补贴\t≤1200元/件\n"
        "效益指标\t社会效益指标\t受援人权益\t有效维护"
    )
    result = read_text(text)
    (table,) = result.tables
    rows = [(row.level1, row.level2, row.name, row.value) for row in table.indicators]
    assert rows[1] == ("成本指标", "成本指标", "每件补贴", "≤1200元/件")
    assert rows[2][:2] == ("效益指标", "社会效益指标")
    assert not result.report.repairs
    assert not result.report.unplaced
