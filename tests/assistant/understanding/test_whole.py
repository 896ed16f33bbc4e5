"""Which amount is the total, where items have sums of their own."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.brief import read_brief
from corpus.money import Money

TODAY = date(2025, 11, 3)


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("春节慰问和临时救助，慰问低保户120户每户500元共6万元，临时救助40人次、人均1500元共6万元，合计12万元", "12"),
        ("八一慰问和光荣牌悬挂：慰问优抚对象200人，每人600元，计12万元；悬挂光荣牌300块，每块60元，计1.8万元；资金总额13.8万元", "13.8"),
        ("清河镇水利维修养护30万：清淤渠道6公里18万，更换闸门9扇7万，管水员误工补助5万", "30"),
        ("考察经费20万+宣传片制作15万+推介会两场25万 共60万", "60"),
        ("危房改造：加固50户每户1万元计50万元，重建10户每户4万元计40万元，总投资90万元，中央70万元、省12万元、县8万元", "90"),
    ],
)  # fmt: skip
def test_the_total_is_what_the_items_make_up(text: str, wan: str) -> None:
    brief = read_brief(text, today=TODAY)

    assert brief.amount == Money.of(Decimal(wan), "万元")
    assert not any("两种说法" in note for note in brief.notes)


def test_what_the_first_item_comes_to_is_no_total() -> None:
    brief = read_brief(
        "政务窗口外包，30人每人每年6万元，180万元；自助终端租赁5台8万；叫号系统维护2万",
        today=TODAY,
    )

    assert brief.amount is None


def test_a_total_that_does_not_agree_stays_as_it_was_said() -> None:
    brief = read_brief("修渠道5公里20万，修水塘3口12万，共35万元", today=TODAY)

    assert brief.amount == Money.of(Decimal(35), "万元")


def test_what_a_village_earns_is_no_spending() -> None:
    brief = read_brief(
        "茶厂建设，新建厂房1200平方米180万、烘干设备12套90万，村集体年收入15万", today=TODAY
    )

    assert brief.amount != Money.of(Decimal(285), "万元")


def test_months_are_twelve_where_the_item_says_its_own_sum() -> None:
    brief = read_brief(
        "公益性岗位补贴300人每人每月1200元，432万；社保补贴200万；技能培训800人每人1500元120万",
        today=TODAY,
    )

    assert brief.amount is None
    assert reckon(brief).total == Money.of(Decimal(752), "万元")


def test_a_sum_of_two_products_is_of_neither() -> None:
    brief = read_brief(
        "供养资金，集中供养200人每人每月1000元，分散供养600人每人每月800元，全年816万元，护理补贴100万",
        today=TODAY,
    )

    assert not any(
        fact.value.amount == Money.of(Decimal(816), "万元") and "分散" in fact.what
        for fact in brief.facts
    )


@pytest.mark.parametrize("text", ["慰问金发放60人……不对是50人，每人300元，1.5万元"])
def test_dots_are_a_pause(text: str) -> None:
    brief = read_brief(text, today=TODAY)

    assert [fact.value.number for fact in brief.facts if fact.value.unit == "人"] == [Decimal(50)]


def test_goods_without_marks_are_told_apart() -> None:
    brief = read_brief("救灾物资采购，棉被500床棉衣600件帐篷80顶，40万元", today=TODAY)

    assert [fact.what for fact in brief.facts] == ["棉被", "棉衣", "帐篷"]
