"""Times named each, halves, days of daily counts, this year's part, matched money, sums of several goods."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.facts import Brief
from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.brief import read_brief
from corpus.money import Money


def read(text: str) -> Brief:
    return read_brief(text, today=date(2025, 11, 3))


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("学生视力筛查3.2万人，春秋各一次", 2),
        ("水质检测，枯水期丰水期各测一次，48个点", 2),
        ("增殖放流，6月和9月各放一次，投放鱼苗300万尾", 2),
        ("行道树春夏秋冬四季各修剪一次，1200株", 4),
        ("图书漂流，上半年和下半年各办2场", 4),
        ("油烟管道上下半年各清洗一次，12所学校", 2),
    ],
)
def test_times_of_the_year_are_counted_together(text: str, times: int) -> None:
    brief = read(text)
    (often,) = [one for one in brief.facts if one.value.unit in {"次", "场"}]
    assert often.value.number == times
    assert any("合计" in note for note in brief.notes)


def test_times_of_each_place_agree_with_the_total() -> None:
    brief = read("饮水水质检测，48个水厂，每个水厂枯水期丰水期各测一次，每次1500元，14.4万元")
    assert reckon(brief).agrees


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("房租补贴，2000平方米，每平方米每月20元补一半，12个月", 10),
        ("担保费补贴，每户担保费800元补助一半，共150户", 400),
        ("加装电梯补助32台，一台补十五万元，市里出一半，区里出一半", 15),
    ],
)
def test_half_of_a_price(text: str, number: int) -> None:
    prices = [one.value.number for one in read(text).facts if one.value.per]
    assert prices == [Decimal(number)]


def test_a_day_is_no_year() -> None:
    got = reckon(read("餐厨垃圾收运，预计日均12吨，每吨单价210元"))
    assert got.total is None
    assert got.over_a_year == Money.of(Decimal("91.98"), "万元")
    assert got.span == "日"


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("雨污分流改造，总投资680万元，今年先安排300万", 300),
        ("校舍加固，总造价1200万，今年先付400万", 400),
        ("路灯改造，总投资420万元，本年度计划投入180万元", 180),
    ],
)
def test_this_years_part_is_the_years_money(text: str, wan: int) -> None:
    brief = read(text)
    assert brief.amount == Money.of(Decimal(wan), "万元")
    assert any("还提到了" in note for note in brief.notes)


def test_matched_money_leaves_public_money() -> None:
    assert read("两癌筛查7000人，资金70万，其中县级配套28万").rest_public
    assert not read("幼儿园建设总投资560万元，县级配套160万元，其余企业捐赠").rest_public


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("防火，再买宣传旗、横幅、喇叭1.5万，合计9.5万元", "宣传旗、横幅、喇叭"),
        ("水库安全鉴定，小（2）型水库3座，每座9万", "小（2）型水库"),
        ("防溺水宣传，在水库边装警示牌120块", "警示牌"),
        ("职工体检，在职的185人", "在职职工"),
        ("应急救援队，招队员20人", "队员"),
    ],
)
def test_what_is_counted_or_paid(text: str, what: str) -> None:
    assert read(text).facts[0].what == what
