"""Whom and what a price is for, where several are counted."""

from datetime import date

import pytest

from assistant.understanding.arithmetic.reckoning import Reckoning, reckon
from assistant.understanding.brief import read_brief
from corpus.money import Money


def of(text: str) -> Reckoning:
    return reckon(read_brief(text, today=date(2025, 9, 15)))


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("2025年暑期夏令营，学生60人，老师8人，人均200元", "1.36"),
        ("2025年老年人春游，老人80人，志愿者10人，每人150元", "1.35"),
        ("2025年干部培训，学员120人，教师5人，人均费用800元", "10"),
        ("2025年消防演练，村民200人、消防员12人，人均补助20元", "0.424"),
        ("2026年农家书屋图书更新，12个村，每村300册，单价25元", "9"),
        ("2025年教室灯改造，36间教室，每间12盏，单价180元", "7.776"),
    ],
)
def test_a_price_is_for_all_who_are_counted_and_for_what_each_place_gets(
    text: str, wan: str
) -> None:
    assert of(text).total == Money.parse(f"{wan}万元")


def test_pay_by_time_is_for_those_who_work() -> None:
    got = of("2025年护林，惠及村民3000人，护林员6人，每人每月800元，12个月")
    assert got.total == Money.parse("5.76万元")


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("2025年居家养老服务，惠及老人3000人，护理员10人，每人500元", "0.5"),
        ("2025年乡村振兴培训，覆盖村民2000人，讲师8人，每人300元", "0.24"),
        ("2025年垃圾分类，覆盖小区12个，垃圾桶200个，采购费每个300元", "6"),
        ("2025年文化下村，村庄8个，舞台6个，搭建费每个5000元", "3"),
    ],
)
def test_what_the_work_reaches_is_not_paid_for(text: str, wan: str) -> None:
    assert of(text).total == Money.parse(f"{wan}万元")


def test_a_price_of_each_animal_is_for_all_of_them() -> None:
    got = of("2025年畜禽免疫，生猪4.2万头，牛0.3万头，鸡20万只，疫苗费每头3元")
    assert got.total == Money.parse("13.5万元")


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("退役军人优抚，伤残军人30人，每年1.2万，烈属8户，每年8000", "42.4"),
        ("学生营养，小学生800人每天5元，初中生400人每天6元，200天", "128"),
        ("残疾人两项补贴，生活补贴320人每月80元，护理补贴210人每月100元，12个月", "55.92"),
        ("会场租赁，参会200人，每天3000元，开2天", "0.6"),
    ],
)
def test_each_group_has_the_price_behind_it_and_what_is_hired_costs_once(
    text: str, wan: str
) -> None:
    assert of(text).total == Money.parse(f"{wan}万元")


def test_prices_a_month_of_several_groups_are_said_at_once_and_offered_for_a_year() -> None:
    got = of("高龄津贴，80到89岁1200人，每月50，90到99岁150人，每月100，百岁老人6人，每月300")
    assert got.over_a_year == Money.parse("92.16万元")
    assert [note for note in got.notices if "没有写明是每人还是合计" in note] == [
        "“每月50”、“每月100”、“每月300”没有写明是每人还是合计，都按每人理解；如果是合计，请告诉我。"
    ]


def test_one_price_behind_two_groups_is_for_neither_alone() -> None:
    got = of("护工补贴，一级护工8人，二级护工12人，每月600，发10个月")
    assert got.total is None or got.total == Money.parse("12万元")
