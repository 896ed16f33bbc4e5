"""Prices that go on through a list, bounds said before what is given, money that a project brings."""

from datetime import date

import pytest

from assistant.facts import Brief
from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.brief import read_brief


def read(text: str) -> Brief:
    return read_brief(text, today=date(2025, 9, 15))


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("公路养护，县道18公里、乡道34公里，县道每公里1万元，乡道5000元", "35万元"),
        ("托养，全托每人1500元，日托600元，全托40人，日托60人", "9.6万元"),
        ("购置电脑30台每台5000元，打印机8台1800元", "16.44万元"),
        ("绿地养护，一级每平方米12元，二级8元，三级5元，面积分别是6万、9万、14万平方米", "214万元"),
        ("奖励先进，一等奖每人3000元10人，二等奖2000元20人", "7万元"),
        ("慰问优抚对象610人，每人慰问金500元外加一份慰问品200元", "42.7万元"),
    ],
)
def test_a_price_goes_on(said: str, total: str) -> None:
    assert str(reckon(read(said)).total) == total


def test_a_fee_beside_a_price_stays_a_sum() -> None:
    brief = read("培训60人，每人300元，讲师费8000元，场地费5000元")
    assert str(reckon(brief).total) == "3.1万元"


def test_a_bound_before_what_is_given_is_kept() -> None:
    (price,) = [
        one for one in read("康复救助，儿童85名，每名每年最高补助2万元").facts if one.value.per
    ]
    assert price.value.sign == "≤"


@pytest.mark.parametrize(
    "said",
    [
        "招商推介会3场，到位资金20亿元，经费100万元",
        "旅游推广，旅游收入12亿元，宣传费100万元",
        "消费券发放，带动消费800万元，资金100万元",
    ],
)
def test_what_a_project_brings_is_not_spent(said: str) -> None:
    brief = read(said)
    total = brief.amount or reckon(brief).total
    assert str(total) == "100万元"
