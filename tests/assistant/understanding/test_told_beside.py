"""What stands beside the project's own figures: how things stand, who met, what a law says; and spoken prices."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.brief import read_brief
from corpus.money import Money

TODAY = date(2025, 9, 15)


def _figures(text: str) -> list[str]:
    return [str(fact.value) for fact in read_brief(text, today=TODAY).facts]


def _whats(text: str) -> list[str]:
    return [fact.what for fact in read_brief(text, today=TODAY).facts]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("目前全镇黑臭水体11条、长度9.6公里，已治理7条。2026年治理剩余4条，清淤2.8公里。", ["4条", "2.8公里"]),
        ("我县现有禁毒社工19名，缺口17名，2026年拟新招17名，人均年薪5.4万元。", ["17名", "5.4万元/人/年"]),
        ("经实地走访，47户危房户中12户愿意自筹。2026年补助危房改造35户，每户2.8万元。", ["35户", "2.8万元/户"]),
        ("会上共有7个部门发言，4人提出意见。会议同意购置抢险泵车2台，每台36万元。", ["2台", "36万元/台"]),
        ("县城管局拟购置洒水车3辆，每辆42万元。依据《清洁条例》第十二条，连续3次不合格的，由主管部门责令整改。", ["3辆", "42万元/辆"]),
        ("截至8月底，全县已发放津贴2.1万人次、1680万元。明年对90岁以上老人1350名发放，每人每月200元。", ["1350名", "200元/人/月"]),
        ("前期调研发现，18个小区中有11个没有充电桩。本年度先行在5个小区安装充电桩60台，每台3800元。", ["5个", "60台", "3800元/台"]),
        ("村村响维护，全县3200只音柱中计划检修860只，每只检修费45元。", ["860只", "45元/只"]),
    ],
)  # fmt: skip
def test_what_is_told_beside_the_project_is_no_fact(text: str, figures: list[str]) -> None:
    assert _figures(text) == figures


def test_what_a_monthly_pay_is_reckoned_by_stays() -> None:
    assert _figures("目前有护林员58名，每名每月800元，2026年计划发放12个月。")[:2] == [
        "58名",
        "800元/名/月",
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("公益岗五十个，一个岗一千八一个月", ["50个", "1800元/个/月"]),
        ("老师六个人，四百一天一个人，讲十天", ["6人", "400元/天/人", "10天"]),
        ("集训六十人，误工补助一人一天一百五 伙食五十", ["60人", "150元/人/天", "50元/人/天"]),
        ("摄像头六十个，一个四百二带存储", ["60个", "420元/个"]),
        ("树苗两万株，一块二一株", ["2万株", "1.2元/株"]),
        ("秋千六个，八百五一个", ["6个", "850元/个"]),
        ("药箱三十个，一个一百六七十", ["30个", "160-170元/个"]),
        ("栽桑二百二十亩亩补四百", ["220亩", "400元/亩"]),
        ("救生员12人 一人300一天 60天", ["12人", "300元/人/天", "60天"]),
        ("补助对象一百四十人 一人三百五包干", ["140人", "350元/人"]),
        ("海报300张（12元）", ["300张", "12元/张"]),
        ("宣传手册1.2万册，单册1.5元", ["1.2万册", "1.5元/册"]),
        ("树苗八千株，哦不对一万株，一株六块", ["1万株", "6元/株"]),
        ("教师培训2期，每期5天、60人", ["2期", "5天/期", "60人/期"]),
        ("材料受理后15日内兑付，补贴46户", ["≤15日", "46户"]),
        ("雨量站维护132处，汛前（4月30日）完成", ["132处", "4月30日前"]),
    ],
)  # fmt: skip
def test_prices_and_days_as_they_are_said(text: str, figures: list[str]) -> None:
    assert _figures(text) == figures


@pytest.mark.parametrize(
    ("text", "whats"),
    [
        ("司法所聘值班律师5名", ["值班律师"]),
        ("扶持回收拆解企业2家，养护施工队伍4支", ["回收拆解企业", "养护施工队伍"]),
        ("改造管护用房5座，设立联调室9间", ["管护用房", "联调室"]),
        ("配置巡护摩托车10辆，每辆6800元", ["巡护摩托车", "巡护摩托车"]),
        ("更新火化炉2台，每台含尾气净化装置68万元", ["火化炉", "火化炉"]),
        ("更换器材640件，涉及小区58个，平均每件1680元", ["器材", "小区", "器材"]),
        ("建设驿站2处，面积分别为150平方米和90平方米", ["驿站", "面积", "面积"]),
        ("检查企业60家", ["企业"]),
    ],
)  # fmt: skip
def test_what_is_counted_keeps_what_says_its_kind(text: str, whats: list[str]) -> None:
    assert _whats(text) == whats


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("总共我算着要六万四 路牌八十块", "6.4"), ("预算嘛就按十二万写 音响两套", "12"), ("报上去的数是十一万三 合唱比赛三场", "11.3"),
        ("所需款项13.6万元从预备费支出，修复道路1.7公里", "13.6"), ("费用合计人民币叁拾贰万伍仟元整（325000元），购置校服1300套", "32.5"),
        ("批复概算68.4万元，打井6眼", "68.4"),
    ],
)  # fmt: skip
def test_totals_as_they_are_announced(text: str, wan: str) -> None:
    brief = read_brief(text, today=TODAY)
    assert brief.amount == Money.of(Decimal(wan), "万元")
    assert len(brief.facts) == 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("给全街道92名独居老人装智能水表，每户980元，合计9.016万元", "92名×980元/户"),
        ("特困老人护理床采购，48名老人，每张2600元，12.48万元", "48名×2,600元/张"),
    ],
)
def test_a_count_in_another_unit_is_taken_where_the_total_confirms_it(
    text: str, sentence: str
) -> None:
    made = reckon(read_brief(text, today=TODAY))
    assert made.agrees
    assert sentence in made.sentence
    assert not made.solved


def test_months_that_the_total_leaves_are_still_to_be_confirmed() -> None:
    made = reckon(read_brief("社区矫正定位装置租赁，85人，每台每月90元，9.18万元", today=TODAY))
    assert made.over_a_year == Money.parse("9.18万元")
    assert any("请确认" in notice for notice in made.notices)


def test_without_a_total_that_confirms_it_a_count_in_another_unit_is_not_taken() -> None:
    made = reckon(read_brief("给92名独居老人装智能水表，每户980元", today=TODAY))
    assert not made.equations


def test_what_is_paid_once_is_no_share_of_each() -> None:
    made = reckon(
        read_brief(
            "抽样调查，调查员40人每人800元、印刷费1.5万、培训会2次1.3万，共6万元", today=TODAY
        )
    )
    assert made.agrees


@pytest.mark.parametrize(
    "text",
    [
        "派出所办案区改造，涉及3个派出所，资金57万元",
        "采购便携式彩超1台，用于镇卫生院，财政拨款46万",
        "提灌站要换泵，泵六台",
        "护栏更新（单位：米、元）\n路段 数量 单价 金额\n站前路 320 180 57600",
    ],
)
def test_what_asks_for_nothing_is_no_office(text: str) -> None:
    assert read_brief(text, today=TODAY).unit is None


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("茶园防霜机12台，每台2.6万元，包含运输在内31.2万元", "31.2"),
        ("修路3公里，每公里40万，路灯20盏，每盏3000元，都在里头126万", "126"),
    ],
)
def test_the_last_sum_that_all_comes_to_is_the_total(text: str, wan: str) -> None:
    brief = read_brief(text, today=TODAY)
    assert brief.amount == Money.of(Decimal(wan), "万元")
    assert reckon(brief).agrees


def test_a_sum_of_one_thing_beside_others_without_a_price_is_no_total() -> None:
    brief = read_brief("路灯60盏，每盏1500元，灯具9万元；宣传栏12块", today=TODAY)
    assert brief.amount is None
