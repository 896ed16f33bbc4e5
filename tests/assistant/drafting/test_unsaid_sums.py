"""Totals that say only a part: what has no money of its own is asked, and not left out of a sum."""

from datetime import date

import pytest

from assistant.drafting.money.money_rows import Budget
from assistant.understanding.brief import read_brief


def budget(text: str) -> Budget:
    return Budget.of(read_brief(text, today=date(2025, 11, 3)))


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("产品质量抽查，电动车60批次，灯具40批次，每批次均价1200元", "12万元"),
        ("消毒用品采购，消毒液300箱，酒精120箱，每箱都是85元", "3.57万元"),
        ("农户改厕，受益农户320户，其中脱贫户80户，每户补助500元", "16万元"),
        ("春节、“八一”走访慰问，优抚对象1260人，每人每次慰问金300元，一年两次", "75.6万元"),
        ("端午和重阳慰问老人，老人200人，每人每次200元，一年两次", "8万元"),
        ("困难党员慰问，210人，每人慰问金500元", "10.5万元"),
    ],
)
def test_one_price_is_for_all_that_is_listed_before_it(text: str, total: str) -> None:
    assert str(budget(text).total) == total


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("特殊家庭慰问，56户，每户一床棉被和慰问金500元", "棉被"),
        ("狂犬病疫苗采购和犬只管理员劳务，管理员64人，每人每年2400元", "狂犬病疫苗采购"),
        ("草原管护员补助，管护员88人，每人每年8000元；购买风力灭火机", "风力灭火机"),
        ("护林员工资68人每人每年1.4万元，另外开防火道15公里", "防火道"),
        ("人民调解案件补贴，预计调解1800件，简单案件每件80元", "简单案件"),
        ("寄宿生生活补助，寄宿生2400名，小学每生每年1000元，初中每生每年1250元", "小学"),
    ],
)
def test_a_sum_of_a_part_is_no_total(text: str, said: str) -> None:
    made = budget(text)
    assert made.total is None
    assert any(said in one for one in made.reckoning.notices)


@pytest.mark.parametrize(
    "text",
    [
        "教师体检，男教师420人每人380元，女教师680人每人460元",
        "护林员工资和防火宣传，护林员30人每人每年1万元，宣传2万元",
        "路灯维护，路灯1360盏，每盏每年200元，坏了2小时内修好",
    ],
)
def test_what_is_all_priced_has_its_total(text: str) -> None:
    assert budget(text).total is not None


def test_two_terms_and_all_days_are_offered() -> None:
    terms = budget("课后服务补助，学生8600人，每生每学期150元").reckoning
    assert str(terms.over_a_year) == "258万元"
    days = budget("厨余垃圾收运，日均18吨，每吨处置费210元，年预算138万元").reckoning
    assert any("365天" in one and "基本一致" in one for one in days.notices)
    assert days.agrees is None
