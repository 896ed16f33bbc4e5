"""Where one table of a text ends and the next begins."""

from decimal import Decimal

from corpus.money import Money
from corpus.reading import read_text
from tests.corpus.reading.reading_helpers import (
    COLUMNS,
    FOUR_FAMILY,
    HEAD,
    lines,
    lines_of,
)


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
