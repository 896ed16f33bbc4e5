"""Sums that a rate changes, groups that share a price, places beside what is bought, parcels and terms."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.understanding.arithmetic.rates_of_sums import within_total
from assistant.understanding.arithmetic.reckoning import Reckoning, reckon
from assistant.understanding.brief import read_brief
from assistant.understanding.who.bearing import public_percent


def of(text: str) -> Reckoning:
    return reckon(read_brief(text, today=date(2025, 9, 15)))


def yuan(text: str) -> Decimal | None:
    total = of(text).total
    return None if total is None else total.yuan


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("农机购置补贴，拖拉机15台，每台售价6万元，补贴30%", 270_000),
        ("购置秸秆粉碎机，12台，每台售价2万元，按售价的30%补贴", 72_000),
        ("企业购置设备补助，10家，每家投资50万元，按投资额的20%补助", 1_000_000),
        ("绿化养护4万平方米，每平方米5元，今年上浮10%", 220_000),
        ("采购电脑50台，每台5000元，下浮5%", 237_500),
        ("车辆租赁15辆，每辆每月3000元，12个月，优惠10%", 486_000),
        ("保洁外包，20人，每人每月3000元，共12个月，另加管理费8%", 777_600),
        ("高标准农田1.2万亩，每亩2500元，另按3%提取管理费", 30_900_000),
        ("技术服务费不含税20万元，税率6%", 212_000),
        ("设备采购不含税价每台8000元，采购10台，税率13%", 90_400),
        ("软件开发不含税30万元，税率6%，含税31.8万元", 318_000),
        ("监理服务，工程造价500万元，监理费率2%", 100_000),
        ("设计费按工程总价300万元的3%计取", 90_000),
    ],
)
def test_a_rate_that_changes_the_sum_is_reckoned_with(text: str, total: int) -> None:
    assert yuan(text) == total


def test_the_rate_stands_in_the_equation() -> None:
    got = of("采购电脑50台，每台5000元，下浮5%")
    assert got.sentence == "50台×5,000元/台×95%=237,500元，即23.75万元。"


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("困难学生120人，每人补贴1000元，资金发放率100%", 120_000),
        ("奖励优秀村干部，20人，每人2000元，满意度提升10%", 40_000),
        ("收入增长10%，种植补贴500亩，每亩300元", 150_000),
        ("路面修补2000平方米，每平方米120元，预留质保金5%", 240_000),
        ("采购打印机20台，每台2000元（含税13%）", 40_000),
        ("监控系统含税价每套8000元，共15套，税率13%", 120_000),
        ("购买有机肥500吨，每吨600元，财政补贴60%，其余农户自筹", 300_000),
    ],
)
def test_a_rate_to_be_reached_or_shared_changes_nothing(text: str, total: int) -> None:
    assert yuan(text) == total


def test_a_stated_total_tells_whether_the_rate_is_in_it() -> None:
    assert of("空调清洗30台，每台400元，预算1.08万元，优惠10%").agrees
    assert of("空调清洗30台，每台400元，预算1.2万元，优惠10%").agrees


def test_with_months_unsaid_no_sum_without_the_rate_is_offered() -> None:
    got = of("车辆租赁15辆，每辆每月3000元，优惠10%")
    assert got.total is None
    assert got.over_a_year is None
    assert any("优惠10%" in notice for notice in got.notices)


def test_the_cost_of_the_work_stays_the_total_of_the_work() -> None:
    brief = read_brief("道路改造，总投资500万元，监理费率2%", today=date(2025, 9, 15))
    assert brief.amount is not None
    assert brief.amount.yuan == 5_000_000


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("采购校服，小学生420人每人2套，初中生260人每人3套，每套150元", 243_000),
        ("工作服，环卫工120人每人2套，协管员40人每人1套，每套180元", 50_400),
        ("树苗补助：甲村50户每户20株，乙村80户每户30株，每株5元", 17_000),
        ("书包，一年级300人每人1个，二年级280人每人2个，每个60元", 51_600),
        ("初中部12个班每班2台、小学部18个班每班1台，每台电视4500元", 189_000),
        ("小学生420人每人2套，每套150元，初中生260人每人3套，每套180元", 266_400),  # its own price
    ],
)
def test_groups_with_a_number_of_their_own_share_a_price(text: str, total: int) -> None:
    assert yuan(text) == total


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("小区12个，垃圾桶200个，每个300元，更换到位", 60_000),
        ("村庄20个，路灯300个，每个1800元", 540_000),
        ("垃圾桶200个，小区12个，每个300元", 60_000),
        ("小区12个，社区8个，每个补助3万元", 600_000),
        ("福利院2个，学校3个，每个补助5万元", 250_000),
        ("养老站3个、日间照料中心5个，每个补助2万元", 160_000),
        ("村庄20个，其中示范村5个，每个补助10万元", 2_000_000),
    ],
)
def test_where_things_stand_is_not_bought_and_places_given_to_are_summed(
    text: str, total: int
) -> None:
    assert yuan(text) == total


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("给五保户送慰问品，大米1袋、油2桶，共90户，大米每袋80元，油每桶60元", 18_000),
        ("爱心礼包，毛巾2条、牙膏1盒，毛巾每条12元，牙膏每盒8元，共发300人", 9_600),
        ("给环卫工发劳保，手套2双、雨衣1件，共180人，手套每双6元，雨衣每件85元", 17_460),
        ("给五保户送慰问品，大米100袋、油90桶，共90户，大米每袋80元，油每桶60元", 13_400),
        ("慰问福利院，送大米2袋、油3桶，惠及老人40人，大米每袋80元，油每桶60元", 340),
        ("打印机1台、碎纸机2台，打印机每台3000元，碎纸机每台800元，供12人使用", 4_600),
    ],
)
def test_a_parcel_is_for_each_who_gets_it_where_it_can_be_for_no_more(
    text: str, total: int
) -> None:
    assert yuan(text) == total


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("春季学期资助困难学生210人，每人每学期625元", 131_250),
        ("秋季学期营养餐补助320人，每人每学期500元", 160_000),
        ("今年春季学期发放国家助学金95人，每生每学期750元", 71_250),
        ("春秋两学期资助95人，每人每学期750元", 142_500),
        ("寄宿生生活补助95人，每人每学期750元，春季学期开始发放", None),
        ("春季学期、秋季学期各资助60人，每人每学期500元", None),
    ],
)
def test_a_named_term_is_one_and_when_something_begins_is_none(
    text: str, total: int | None
) -> None:
    assert yuan(text) == total


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("党员冬训，3个片区，每片区办2期，每期100人，每人每期120元", 72_000),
        ("4个片区，每片区开2场宣讲，每场800元", 6_400),
        ("6个学区，每学区放2场电影，每场600元", 7_200),
    ],
)
def test_what_is_done_in_each_district(text: str, total: int) -> None:
    assert yuan(text) == total


def test_rates_and_the_base_of_a_fee_are_said_by_the_total() -> None:
    got = of("监理服务，工程造价500万元，监理费率2%")
    assert [fact.text for fact in within_total(got.equations)] == ["2%", "500万元"]
    assert within_total(of("困难学生120人，每人补贴1000元，资金发放率100%").equations) == []


def test_a_fee_of_which_budgets_bear_a_share() -> None:
    brief = read_brief(
        "聘请法律顾问，18个村，每村每年6000元，律师费财政负担70%，其余村里出",
        today=date(2025, 9, 15),
    )
    assert public_percent(brief.facts) == 70
