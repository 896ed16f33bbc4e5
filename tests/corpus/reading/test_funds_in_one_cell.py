"""Amounts that stand in one cell with the name of their source, with or without a colon."""

import pytest

from corpus.money import Money
from corpus.reading import read_text
from corpus.reading.cells.words import find_heads

_TABLE = """项目支出绩效目标申报表
（2026年度）
项目名称\t路灯维护
实施单位\t青石镇人民政府\t主管部门\t县住建局
{funds}
年度总体目标\t维护路灯910盏，保障夜间照明。
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t路灯维护盏数\t910盏
\t质量指标\t亮灯率\t≥98%
满意度指标\t服务对象满意度指标\t群众满意度\t≥90%
"""


@pytest.mark.parametrize(
    "funds",
    [
        "年度资金总额：18.4\t其中：财政拨款 18.4\t其他资金：0",
        "项目资金（万元）\t年度资金总额\t18.4\n\t其中：财政拨款 18.4\n\t其他资金 0",
        "年度资金总额 18.4万元\n其中：财政拨款18.4万元 其他资金0",
        "年度资金总额：18.4，其中：财政拨款 18.4，其他资金 0",
        "年度资金总额\t18.4\n其中：财政拨款（万元） 18.4\n其他资金 0",
    ],
)
def test_a_source_and_its_amount_in_one_cell_are_read(funds: str) -> None:
    result = read_text(_TABLE.format(funds=funds))
    (table,) = result.tables
    assert table.funding.total == Money.parse("18.4万元")
    assert table.funding.fiscal == Money.parse("18.4万元")
    assert table.funding.other == Money.parse("0万元")
    assert not result.report.unplaced
    assert len(table.indicators) == 3


@pytest.mark.parametrize(
    "text",
    [
        "财政拨款及时到位率 100%",
        "2025年财政拨款 18",
        "预算执行率 100",
        "自筹资金5万元",
        "其中：5人 3",
    ],
)
def test_what_is_no_source_with_an_amount_stays_as_it_was(text: str) -> None:
    assert not any(head.value for head in find_heads(text))
