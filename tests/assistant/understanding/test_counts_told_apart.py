"""Numbers that other readings took for something else: pieces, spans of standing, loans, shells, trains."""

from datetime import date

import pytest

from assistant.facts import Brief
from assistant.understanding.brief import read_brief
from corpus.values import ValueKind


def brief_of(said: str) -> Brief:
    return read_brief(said, today=date(2025, 11, 3))


@pytest.mark.parametrize(
    ("said", "what", "text"),
    [
        ("制作安装门牌1.2万块", "门牌", "1.2万块"),
        ("路牌更换，铭牌3000块，门牌1.5万块", "门牌", "1.5万块"),
        ("人行道铺设透水砖2.4万块，每块3.5元", "透水砖", "2.4万块"),
        ("屋面翻修，换瓦1.8万块", "瓦", "1.8万块"),
        ("购置增雨弹600发，预算180万元", "增雨弹", "600发"),
        ("人工防雹作业，炮弹1200发，弹药费48万元", "炮弹", "1200发"),
        ("人影作业，购置火箭弹240发，每发2800元", "火箭弹", "240发"),
        ("地铁购置12列", "地铁购置", "12列"),
        ("有轨电车维修，6列，每列80万元", "有轨电车", "6列"),
        ("档案室密集架24列", "档案室密集架", "24列"),
        ("科普进校园，普及1.2万人", "普及", "1.2万人"),
        ("反诈宣传普及3万户", "反诈宣传普及", "3万户"),
        ("文化下乡，惠及2.6万人", "文化下乡", "2.6万人"),
        ("保障性租赁住房维修改造200套", "保障性租赁住房维修改造", "200套"),
    ],
)
def test_what_is_counted(said: str, what: str, text: str) -> None:
    counts = {f.text: f.what for f in brief_of(said).facts if f.kind is ValueKind.QUANTITY}
    assert counts.get(text) == what


@pytest.mark.parametrize(
    "said", ["LED屏采购1.2万块", "宣传展板1.2万块", "铺地砖一共三万块", "门牌制作花了1.2万块钱"]
)
def test_money_said_in_blocks_stays_money(said: str) -> None:
    brief = brief_of(said)
    kinds = {fact.kind for fact in brief.facts}
    assert ValueKind.MONEY in kinds or brief.amount is not None
    assert ValueKind.QUANTITY not in kinds


@pytest.mark.parametrize(
    "said",
    [
        "满50年党龄老党员慰问58人，每人1000元",
        "光荣在党50年纪念章颁发，满50年党龄的党员240人，每人慰问金1200元",
        "从教满30年乡村教师慰问，86人，每人500元",
        "30年以上教龄教师体检120人，每人600元",
        "工作满20年村医补助，45人，每人2000元",
        "入党满50年的老党员35人，每人慰问800元",
        "林龄20年公益林管护3000亩，每亩12元",
    ],
)
def test_how_long_somebody_has_stood_is_no_period(said: str) -> None:
    assert all(fact.kind is not ValueKind.PERIOD for fact in brief_of(said).facts)


def test_what_lasts_is_a_period_still() -> None:
    facts = brief_of("城区绿化养护，服务期3年，每年80万元").facts
    assert any(fact.kind is ValueKind.PERIOD for fact in facts)


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("农户小额信贷贴息，发放小额贷款3500万元", None),
        ("创业担保贷款贴息项目，对120户发放贷款8000万，贴息资金240万元", "240万元"),
        ("小微企业贷款贴息，贷款8000万，按2%贴息，预算160万元", "160万元"),
        ("养殖户贷款贴息，贷款600万元，贴息24万元", "24万元"),
        ("小额信贷风险补偿，银行发放贷款1.5亿元，风险补偿金300万元", "300万元"),
        ("设备更新贷款贴息，设备采购500万元，贴息24万元，总投资900万元", "900万元"),
        ("政银担合作，贷款余额1.2亿元", None),
        ("助农贷款贴息，贷款总额5000万元，贴息资金150万元", "150万元"),
    ],
)
def test_what_is_lent_is_no_total(said: str, total: str | None) -> None:
    amount = brief_of(said).amount
    assert (str(amount) if amount is not None else None) == total


@pytest.mark.parametrize(
    "said",
    [
        "污水处理厂提标到一级A 980万元",
        "县污水处理厂提标改造到一级A标准 980万元",
        "河道水质提升到Ⅳ类标准 1200万元",
        "柴油车更新达到国六标准 300万元",
    ],
)
def test_a_sum_behind_a_grade_is_money(said: str) -> None:
    brief = brief_of(said)
    money = [fact for fact in brief.facts if fact.kind is ValueKind.MONEY]
    assert money or brief.amount is not None
    assert all(fact.kind is not ValueKind.UNIT_PRICE for fact in brief.facts)


@pytest.mark.parametrize(
    ("said", "text"), [("采购A4 3万元", "3万元"), ("复印纸A4 300包 1.2万元", "1.2万元")]
)
def test_the_digits_of_a_code_are_no_sum(said: str, text: str) -> None:
    assert str(brief_of(said).amount) == text
