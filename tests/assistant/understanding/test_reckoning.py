"""Arithmetic over a brief."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.arithmetic.reckoning import Reckoning, reckon
from assistant.understanding.brief import read_brief
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
        ("适龄女孩疫苗接种补助，女生2150人，两针，每针补助90元", "38.7"),
        ("老年人肺炎疫苗接种，65岁以上800人，每人一针，每针180元", "14.4"),
        ("狂犬疫苗采购5000针，每针60元", "30"),
        ("公益性岗位工资，5人，月工资3200元，12个月", "19.2"),
        ("公益性岗位工资，5人，每人每月3200元，全年发放", "19.2"),
        ("环卫工人高温补贴，6-9月，153名，每人每月200元", "12.24"),
        ("护林员45人，每人每月1500元，防火期1-5月和10-12月", "54"),
        ("洒水车1台35万，垃圾箱10个每个3000元", "38"),
        ("洒水车2台，单价35万", "70"),
        ("公益性岗位74个，每人每月600元，12个月", "53.28"),
        ("公益岗位20个，每岗每月800元，12个月", "19.2"),
        ("小学生420人每人每年1000元，初中生310人每人每年1250元", "80.75"),
        ("农业技术培训12期，每期培训60人，每人每天150元，每期2天", "21.6"),
        ("村集体经济扶持，扶持8个村，每村50万元", "400"),
        ("高标准农田建设1.2万亩，亩均投资2600元", "3120"),
        ("社工服务，为期2年，每年25万元", "50"),
        ("孤儿基本生活费，集中供养6名、散居14名，集中供养每人每月1900元，散居每人每月1400元，12个月", "37.2"),
        ("慰问品，大米50袋×80元，食用油50桶×65元", "0.725"),
        ("渔业增殖放流，放流鱼苗600万尾，每万尾800元", "48"),
        ("渔业增殖放流，放流鱼苗600万尾，800元/万尾", "48"),
        ("宣传册印刷2万册，每千册600元", "1.2"),
        ("供电改造，用电3000千瓦时，每千瓦时0.6元", "0.18"),
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
            "没有写明人数：按预算0.924万元、每人840元推算为11人（0.924万元÷840元/人=11人），请确认。",
        ),
        (
            "公益性岗位工资，5人，月工资3200元，预算9.6万元",
            "按预算9.6万元、5人、每人每月3,200元推算为6个月（9.6万元÷（5人×3,200元/人/月）=6个月），请确认。",
        ),
        (
            "社区工作者责任险，参保33人，预算0.726万元",
            "按预算0.726万元、33人推算，平均每人220元（0.726万元÷33人=220元/人），请确认标准。",
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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("团支部书记工资，每人840元，预算1万元", "推算为11.9人，不像实际的人数，没有采用"),
        ("公益性岗位工资，5人，月工资3200元，预算48万元", "推算为30个月，不像实际的月数，没有采用"),
        (
            "公益性岗位工资，5人，月工资3200元，预算10万元",
            "推算为6.25个月，不像实际的月数，没有采用",
        ),
    ],
)
def test_what_does_not_come_out_sensible_is_said_and_not_solved(text: str, said: str) -> None:
    got = of(text)
    assert got.solved == ()
    assert any(said in notice for notice in got.notices), got.notices


@pytest.mark.parametrize(
    ("text", "solved"),
    [
        ("团支部书记工资，每人840元，预算0.924万元", ["11人"]),
        ("公益性岗位工资，5人，月工资3200元，预算9.6万元", ["6个月"]),
        ("公益性岗位工资，月工资3200元，6个月，预算9.6万元", ["5人"]),
        ("社区工作者责任险，33人，预算0.726万元", ["220元/人"]),
        ("道路养护，12.5公里，预算10万元", ["8,000元/公里"]),
        ("环卫设备，洒水车1台35万元，垃圾箱10个，预算38万元", ["3,000元/个"]),
        ("社区工作者责任险，33人，预算1万元", []),  # no exact number of fen
        ("社区工作者责任险，33人，每人220元，预算1万元", []),  # nothing is missing
        ("公益性岗位工资，每人每月3200元，预算9.6万元", []),  # two are missing
        ("培训班，60人，3期，预算6万元", []),  # two counts: whose price?
        ("社区工作者责任险，约33人，预算0.726万元", []),
    ],
)
def test_only_the_one_missing_number_is_solved(text: str, solved: list[str]) -> None:
    brief = read_brief(text, today=date(2025, 9, 15))
    got = reckon(brief)
    assert [one.text for one in got.solved] == solved
    assert all(any(one.formula in notice for notice in got.notices) for one in got.solved)
    assert all(one.text not in {fact.text for fact in brief.facts} for one in got.solved)


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("农村公路养护，县道125.6公里、乡道308公里，每公里每年8000元", "346.88"),
        ("直饮水机安装，中心小学8台、第二中学15台、幼儿园3台，单价1.15万元", "29.9"),
        ("养老院护理费，护工6名、保洁员4名，每人每月3000元，12个月", "36"),
        ("法律援助，民事案件180件、刑事案件60件，民事案件每件1500元，刑事案件每件1800元", "37.8"),
        ("助学金，小学生420人，初中生310人，每人每年1000元", None),
    ],
)
def test_counts_of_one_list_share_their_price(text: str, wan: str | None) -> None:
    got = of(text)
    if wan is not None:
        assert got.total is not None, got
        assert got.total.in_wan() == wan


@given(
    count=st.integers(2, 5_000), each=st.integers(1, 20_000), months=st.integers(1, 12),
    missing=st.sampled_from(["count", "months", "price"]),
)  # fmt: skip
def test_what_is_taken_out_is_solved_again(
    count: int, each: int, months: int, missing: str
) -> None:
    total = Decimal(count * each * months) / 10_000
    if missing == "price":
        text, wanted = f"护林员补助，{count}人，预算{total:f}万元", Decimal(each * months)
    elif missing == "count":
        text = f"护林员补助，每人每月{each}元，{months}个月，预算{total:f}万元"
        wanted = Decimal(count)
    else:
        text = f"护林员补助，{count}人，每人每月{each}元，预算{total:f}万元"
        wanted = Decimal(months)
    got = of(text)
    assert [one.number for one in got.solved] == [wanted]
    assert got.total is None


@given(
    items=st.lists(
        st.tuples(
            st.sampled_from(["洒水车", "垃圾箱", "扫路车", "巡逻车", "路灯"]),
            st.integers(1, 500),
            st.integers(1, 99_999),
        ),
        min_size=1, max_size=5, unique_by=lambda item: item[0],
    ),
    off=st.integers(-5_000, 5_000),
)  # fmt: skip
def test_a_list_is_summed_exactly_and_held_against_the_budget(
    items: list[tuple[str, int, int]], off: int
) -> None:
    whole = sum(count * each for _, count, each in items)
    stated = Money(yuan=Decimal(max(1, whole + off)))
    said = "，".join(f"{thing}{count}台每台{each}元" for thing, count, each in items)
    got = of(f"环卫设备购置，{said}，预算{stated.in_yuan().replace(',', '')}元")
    assert got.total == Money(yuan=Decimal(whole))
    assert got.agrees is (stated.yuan == whole)
    difference = Money(yuan=abs(stated.yuan - whole))
    assert ("一致" if got.agrees else str(difference)) in got.sentence


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
    assert reckon(brief).total == Money.of(Decimal("197.1"), "万元")
    unsaid = reckon(read_brief("垃圾清运，日均45吨，每吨120元", today=date(2025, 11, 22)))
    assert unsaid.total is None
    assert any("365天" in notice for notice in unsaid.notices)
    assert unsaid.over_a_year == Money.of(Decimal("197.1"), "万元")


def test_a_loan_is_no_budget() -> None:
    brief = read_brief(
        "创业担保贷款贴息，贷款总额3000万元，贴息率2%，2026年", today=date(2025, 11, 22)
    )
    assert brief.amount is None
    assert reckon(brief).total is None


def test_a_frequency_that_may_be_paid_each_time_is_asked_about() -> None:
    got = of("机关大楼外墙清洗，面积8500平方米，每平方米6元，每年2次")
    assert any("“每年2次”没有参加计算" in notice for notice in got.notices)
    assert of("网站运维，每年3万元，每月巡检1次").notices == ()


def test_a_price_of_wan_pieces_is_a_price_of_one() -> None:
    got = of("防疫物资购置，口罩2万只*0.8元，消毒液500瓶*12元")
    assert got.total == Money.parse("2.2万元")


def test_counts_of_one_kind_share_the_price_that_follows_them() -> None:
    got = of("助残护理，生活补贴310人，护理补贴260人，每人每月100元，全年")
    assert got.total == Money.parse("68.4万元")
    cleaning = of("保洁外包，清扫保洁人员20名，垃圾清运人员6名，每人每月1800元，全年")
    assert cleaning.total == Money.parse("56.16万元")


def test_a_part_of_a_count_is_not_the_count() -> None:
    assert of("实用技术培训，农民300人，其中贫困户80人，每人补助100元").total == Money.parse(
        "3万元"
    )


def test_two_things_given_to_each_are_both_counted_for_each() -> None:
    got = of("重阳节慰问老人9位，每人慰问金1000元和慰问品300元")
    assert got.total == Money.parse("1.17万元")
    lodging = of("干部培训50人，每人每天伙食费100元、住宿费200元，共3天")
    assert lodging.total == Money.parse("4.5万元")
    office = read_brief("农民培训50人，每人补助100元和工作经费2万元", today=date(2025, 11, 22))
    assert all(fact.value.per for fact in office.facts if fact.value.amount)
    assert office.amount == Money.parse("2万元")


def test_a_named_amount_beside_others_is_no_total() -> None:
    got = of("购买公务用车保险和加油，2辆车，保险共1.1万，油费2.6万")
    assert got.total == Money.parse("3.7万元")
    lamps = of("更换路灯灯杆和宣传栏，灯杆共12万，宣传栏8万")
    assert lamps.total == Money.parse("20万元")
    part = read_brief("举办重阳节活动共5万元，其中场地布置1.2万元", today=date(2025, 11, 22))
    assert part.amount == Money.parse("5万元")
    assert "一部分" in reckon(part).sentence


def test_sources_that_make_up_the_total_solve_the_months() -> None:
    got = of("护林员补助，护林员12人，每人每月500元，省级资金5万，县级资金2.2万")
    assert any("12个月" in notice and "7.2万元" in notice for notice in got.notices)


def test_a_count_a_month_without_its_months_is_asked_about() -> None:
    got = of("公益电影放映，12个村每村每月1场，每场200元")
    assert got.total is None
    assert any("按12个月" in said and "2.88万元" in said for said in got.notices)
    assert of("公益电影放映，12个村每村每月1场，每场200元，全年").total == Money.parse("2.88万元")


def test_limits_of_a_price_are_no_price() -> None:
    got = of("村干部离任补贴，离任干部88人，最高每月300元最低每月120元，全年")
    assert got.equations == ()
    assert any("最高" in said and "范围" in said for said in got.notices)


def test_what_an_insurance_would_pay_is_no_cost() -> None:
    assert of("网格员意外险，128人，保费每人每年100元，保额30万").total == Money.parse("1.28万元")


def test_days_from_one_to_another_are_counted() -> None:
    guards = of("国庆期间景区安保，聘用保安40人，10月1日至7日，每人每天220元")
    assert guards.total == Money.parse("6.16万元")
    flood = of("防汛值守，6月15日至9月15日，值守人员12人，每人每天100元")
    assert flood.total == Money.parse("11.16万元")
    leap = of("春运值守，2月20日至2月29日，值守人员5人，每人每天100元")
    assert leap.total == Money.parse("0.5万元")
    monthly = of("保洁外包，2026年3月10日至3月20日，20人，每人每月1800元")
    assert monthly.total is None  # ten days are no month
