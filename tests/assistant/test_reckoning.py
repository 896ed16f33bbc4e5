"""Arithmetic over a brief."""

from datetime import date

import pytest

from assistant.brief import read_brief
from assistant.reckoning import Reckoning, reckon
from corpus.money import Money


def of(text: str) -> Reckoning:
    return reckon(read_brief(text, today=date(2025, 9, 15)))


def test_an_agreeing_total_is_said_as_a_clerk_would() -> None:
    got = of("2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元")
    assert got.equations[0].text == "33人×220元/人/年=7,260元=0.726万元"
    assert [fact.text for fact in got.equations[0].facts] == ["33人", "每人每年220元"]
    assert got.total == Money.parse("0.726万元")
    assert got.agrees is True
    assert got.sentence == "33人×220元/人/年=7,260元，即0.726万元，与预算0.726万元一致。"


def test_a_disagreeing_total_names_the_figures() -> None:
    got = of("社区工作者责任险，参保33人，每人每年220元，预算1万元")
    assert got.agrees is False
    assert got.sentence == (
        "33人×220元/人/年=7,260元，即0.726万元，比预算1万元少0.274万元：请确认人数、标准、预算哪个数为准。"
    )


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("农村改厕200户，每户补助2000元", "40"),
        ("公益性岗位工资，5人，月工资3200元，12个月", "19.2"),
        ("公益性岗位工资，5人，每人每月3200元，全年发放", "19.2"),
        ("环卫工人高温补贴，6-9月，153名，每人每月200元", "12.24"),
        ("护林员45人，每人每月1500元，防火期1-5月和10-12月", "54"),
        ("洒水车1台35万，垃圾箱10个每个3000元", "38"),
        ("洒水车2台，单价35万", "70"),
        ("小学生420人每人每年1000元，初中生310人每人每年1250元", "80.75"),
        ("农业技术培训12期，每期培训60人，每人每天150元，每期2天", "21.6"),
        ("村集体经济扶持，扶持8个村，每村50万元", "400"),
        ("高标准农田建设1.2万亩，亩均投资2600元", "3120"),
        ("社工服务，为期2年，每年25万元", "50"),
        ("孤儿基本生活费，集中供养6名、散居14名，集中供养每人每月1900元，散居每人每月1400元，12个月", "37.2"),
        ("慰问品，大米50袋×80元，食用油50桶×65元", "0.725"),
    ],
)  # fmt: skip
def test_what_is_derived(text: str, wan: str) -> None:
    got = of(text)
    assert got.total is not None, got
    assert got.total.in_wan() == wan
    assert got.agrees is None


def test_a_sum_over_budget() -> None:
    got = of("洒水车1台35万，垃圾箱10个每个3000元，预算35万元")
    assert "合计38万元，比预算35万元多3万元" in got.sentence


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        (
            "团支部书记工资，每人840元，预算0.924万元",
            "按预算0.924万元、每人840元推算约为11人，请确认。",
        ),
        (
            "公益性岗位工资，5人，月工资3200元，预算9.6万元",
            "按预算9.6万元、5人、每人每月3,200元推算约为6个月，请确认。",
        ),
        (
            "社区工作者责任险，参保33人，预算0.726万元",
            "按预算0.726万元、33人推算，平均每人220元，请确认标准。",
        ),
        (
            "公益性岗位工资，5人，月工资3200元",
            "按12个月为5人×3,200元/人/月×12个月=19.2万元，请确认月数。",
        ),
    ],
)
def test_one_missing_factor_is_solved_for_and_only_said(text: str, notice: str) -> None:
    got = of(text)
    assert got.total is None
    assert got.agrees is None
    assert any(notice in said for said in got.notices), got.notices


def test_a_factor_that_does_not_come_out_whole_is_not_said() -> None:
    got = of("团支部书记工资，每人840元，预算1万元")
    assert not any("推算" in said for said in got.notices)


@pytest.mark.parametrize(
    "text",
    [
        "农村改厕200户，每人补助2000元",
        "肉牛养殖，补栏母牛300-350头，每头补助3000元",
        "法律援助200件，每件补贴1000至1500元",
        "人民调解，简易案件每件100元，一般案件每件300元，全年300件",
        "道路养护，养护员16名，每月1200元，12个月",
    ],
)
def test_nothing_is_multiplied_that_does_not_belong_together(text: str) -> None:
    got = of(text)
    assert got.equations == ()
    assert got.total is None
    assert got.notices


def test_sources_must_add_up() -> None:
    got = of("村集体经济扶持，总投资80万元，财政拨款50万元，自筹20万元")
    assert any("70万元" in said and "80万元" in said for said in got.notices)


def test_nothing_priced_nothing_said() -> None:
    assert of("农村改厕200户") == Reckoning()


def test_pay_without_whose_is_read_per_head_and_said() -> None:
    brief = read_brief("村医补助，每月600，共14人，发一年", today=date(2025, 9, 15))
    got = reckon(brief)
    assert got.total == Money.parse("10.08万元")
    assert got.equations[0].text.startswith("14人×600元/人/月×12个月")
    assert any("按每人每月600元理解" in note for note in got.notices)


def test_pay_that_alone_comes_to_the_budget_is_the_whole() -> None:
    got = of("村医补助，每月600元，14人，预算0.72万元，12个月")
    assert got.agrees is True
    assert got.notices == ()


@pytest.mark.parametrize(
    "text",
    [
        "计划生育家庭奖励扶助金 人数不清楚 标准960元一年",
        "村医补助每月600，发一年",
        "失独家庭护理补贴，补贴标准每年1200元",
        "村干部报酬，书记8人，委员24人，每月1500元，12个月",
    ],
)
def test_pay_of_one_is_never_the_budget(text: str) -> None:
    got = of(text)
    assert got.total is None
    assert any("请补充" in said or "请确认" in said for said in got.notices)


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("社区监控运维，每年8万元", "8"),
        ("聘请法律顾问1名，每年3万元", "3"),
        ("公益性岗位补贴，每月1500元，8个岗位，12个月", "14.4"),
        ("租用办公用房，每月租金3000元，12个月", "3.6"),
    ],
)
def test_fees_and_posts_are_totals(text: str, wan: str) -> None:
    total = of(text).total
    assert total is not None
    assert total.in_wan() == wan


@pytest.mark.parametrize(
    "text",
    [
        "给孤儿发基本生活费 8个 每人每月1200元 一共11.52万",
        "残疾人两项补贴，享受人数320人，每人每月110元，预算42.24万元，每月10日前发放",
    ],
)
def test_twelve_months_that_fit_the_budget_are_said(text: str) -> None:
    got = of(text)
    assert got.total is None
    assert any("按12个月计算" in said and "一致，请确认" in said for said in got.notices)


def test_days_of_work_and_pupils_are_factors() -> None:
    meals = of("2025年12月购买食堂餐饮服务费，就餐人数85人，每人每天25元，全年250个工作日")
    assert meals.total == Money.parse("53.125万元")
    lunch = of("小学生午餐补助，学生1,050名，每生每天5元，200天，105万元")
    assert lunch.agrees is True
    assert lunch.equations[0].text.startswith("1,050名×5元/生/天×200天")


def test_sources_beside_a_derived_total() -> None:
    got = of("栽树2万株，每株12.5元，其中上年结转5万元")
    assert got.total == Money.parse("25万元")
    assert got.notices == ()
    wrong = of("栽树2万株，每株12.5元，县里给20万，村里出8万")
    assert any("28万元" in said and "25万元" in said for said in wrong.notices)


def test_a_daily_amount_is_not_summed_as_if_it_were_the_year() -> None:
    brief = read_brief("2026年垃圾清运，日清运45吨，每吨120元，全年365天", today=date(2025, 11, 22))
    reckoning = reckon(brief)
    assert reckoning.total is None
    assert any("365天" in notice for notice in reckoning.notices)


def test_a_loan_is_no_budget() -> None:
    brief = read_brief(
        "创业担保贷款贴息，贷款总额3000万元，贴息率2%，2026年", today=date(2025, 11, 22)
    )
    assert brief.amount is None
    assert reckon(brief).total is None
