"""Units of money that one amount says for those beside it, and units in cells of their own."""

import pytest

from corpus.money import Money
from tests.corpus.reading.reading_helpers import COLUMNS, read_one

BODY = COLUMNS + "产出指标\t数量指标\t岗位数\t12个\n"


@pytest.mark.parametrize(
    ("money", "total", "fiscal"),
    [
        ("年度资金总额（元）\t144000\n其中：财政拨款\t120000\n", "14.4", "12"),
        ("年度资金总额（元）\t144,000.00\n其中：财政拨款\t500\n", "14.4", "0.05"),
        ("年度资金总额（万元）\t14.4\n其中：财政拨款\t12\n", "14.4", "12"),
        ("年度资金总额\t144000元\n其中：财政拨款\t120000\n", "14.4", "12"),
        ("年度资金总额\t14.4万元\n其中：财政拨款\t120000\n", "14.4", "12"),
        ("年度资金总额\t14.4万元\n其中：财政拨款\t12\n", "14.4", "12"),
        ("年度资金总额\t144000元\n其中：财政拨款\t12\n", "14.4", "12"),
        ("年度资金总额\t144000\t元\n其中：财政拨款\t120000\t元\n", "14.4", "12"),
        ("项目资金\t总额\t14.4\t万元\n\t财政拨款\t12\t万元\n", "14.4", "12"),
        ("项目资金\t总额\t144000\t元\n\t财政拨款\t120000\n", "14.4", "12"),
        ("项目经费（元）\t年度资金总额\t144000\n\t其中：财政拨款\t120000\n", "14.4", "12"),
    ],
)
def test_an_amount_without_a_unit_is_read_by_those_beside_it(
    money: str, total: str, fiscal: str
) -> None:
    table, _ = read_one(f"项目名称\t公益岗位补贴\n{money}{BODY}")
    assert table.funding.total == Money.parse(total, "万元")
    assert table.funding.fiscal == Money.parse(fiscal, "万元")


def test_a_bare_amount_that_is_taken_as_yuan_is_said() -> None:
    _, result = read_one(
        f"项目名称\t公益岗位补贴\n年度资金总额\t144000元\n其中：财政拨款\t120000\n{BODY}"
    )
    assert result.report.repairs == ("第3行“其中：财政拨款”的金额“120000”没有写单位，按“元”读取",)
    assert result.report.warnings == ()


@pytest.mark.parametrize("label", ["经费", "所需经费（万元）", "项目经费", "预算", "经费总额"])
def test_the_money_of_a_form_that_calls_it_otherwise(label: str) -> None:
    table, _ = read_one(f"项目名称\t治安巡逻\n{label}\t9.8\n{BODY}")
    assert table.funding.total == Money.parse("9.8万元")


def test_a_project_named_by_a_title_s_words_keeps_its_name() -> None:
    for name in ("绩效考核表彰奖励", "绩效目标编制服务", "2025年重点项目绩效目标"):
        table, _ = read_one(f"项目名称\t{name}\n年度资金总额\t5万元\n{BODY}")
        assert table.project_name == name


def test_a_year_behind_its_bare_label() -> None:
    table, _ = read_one(f"项目名称\t治安巡逻\n年度\t2025年\n年度资金总额\t5万元\n{BODY}")
    assert table.year == 2025
