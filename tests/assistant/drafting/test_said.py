"""What a request says of its own numbers, times, standards and people stands in the draft as said."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from assistant.draft import Draft
from assistant.drafting.compose import compose
from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.brief import read_brief
from assistant.understanding.calendar.payments import payments_in
from corpus.settings import Settings

TODAY = date(2026, 11, 26)


@cache
def drafted(text: str) -> Draft:
    return compose(
        read_brief(text, today=TODAY), None, Settings(home=Path("unused")), this_year=2026
    )


def told(text: str) -> list[str]:
    return [f"{row.name}：{row.value}" for row in drafted(text).table.indicators if row.applicable]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # what each place gets, over a whole list
        ("水上救生站建设，新建6个，每个配救生圈10个、救生绳4条，每站2万元", "配备救生绳数量：24条"),
        ("给4所小学更换餐桌，每校30张，单张260元", "总成本：≤3.12万元"),
        ("5个社区，各一台血压计，每台400元，社区血压计购置", "总成本：≤0.2万元"),
        ("文化长廊建设，12处，每处含展板四块、长椅一个，每处1万元", "长椅数量：12个"),
        # pay right behind its people
        (
            "高龄津贴，80至89岁200人每月50元，90岁以上30人每月100元，15.6万元",
            "80至89岁老人津贴标准：50元/人/月",
        ),
        ("给9个村每村配喇叭2个，喇叭每个300元，喇叭采购", "总成本：≤0.54万元"),
        ("公园管护，管护员4人每月1500元，管护费全年7.2万", "管护员报酬标准：1500元/人/月"),
        # times
        ("会计服务房屋租赁，租房80平，月租金20元/平，半年一付，一年1.92万元", "租金支付时间：按半年支付"),
        ("文艺巡演，8场，每场1万元，五一到十一之间演完", "文艺巡演完成时间：五一到十一之间"),
        ("荒坡绿化，栽侧柏900株，秋季植树期栽完", "荒坡绿化完成时间：秋季植树期"),
        ("电脑采购，采购电脑9台每台5000元，4月到货，5月验收", "电脑到货时间：4月底前"),
        # standards
        ("镇区河渠保洁，河渠9公里，水面无漂浮物，9万元", "镇区河渠保洁质量标准：水面无漂浮物"),
        ("污水站运维，3座，出水达到一级A标准，20万元", "出水水质：达到一级A标准"),
        # both of two groups
        ("慰问困难党员和老党员共30名，每人500元", "困难党员和老党员满意度：≥90%"),
        ("库房改造，库房2间，温度14-24度，10万元", "温度：14-24度"),
        ("人民监督员补助，监督案件300件次，每件次补助100元", "总成本：≤3万元"),
        ("燃气入户检查，用户1.5万户，每户每年检查2次，每户每次4元，12万元", "开展巡查检查总次数：3万户次"),
    ],
)  # fmt: skip
def test_the_request_is_in_the_table(text: str, said: str) -> None:
    assert said in told(text)


def test_of_two_sources_neither_is_a_cost() -> None:
    rows = told("助听器适配，助听器20台、眼镜30副，9万元，其中区财政6万，市残联补助3万")
    assert not any(row.startswith("眼镜支出") for row in rows)


@pytest.mark.parametrize(
    "text",
    [
        # how often, and both lists of a kind of place
        "饮水水质检测，检测水厂3座、末梢水20个点，枯水期和丰水期各一次，每个样500元，2.3万元",
        # of two counts of sessions the one that the total confirms
        "干部轮训，6期，春季3期秋季3期，每期40人，每人每期1000元，24万元",
    ],
)
def test_a_product_is_read_as_the_total_confirms(text: str) -> None:
    assert reckon(read_brief(text, today=TODAY)).agrees


def test_a_year_of_several_monthly_prices_is_told_as_one() -> None:
    text = "孤儿和特困儿童生活费，孤儿5人每人每月1000元，特困儿童10人每人每月500元，12万元"
    notices = reckon(read_brief(text, today=TODAY)).notices
    assert len(notices) == 1
    assert "与预算一致" in notices[0]


def test_the_rest_of_a_total_is_asked_for_the_thing_without_a_price() -> None:
    text = "图书室购书2000册，每册30元，另办读书活动10场，总共8万元"
    sentence = reckon(read_brief(text, today=TODAY)).sentence
    assert "还有2万元没有写明用在哪里（例如读书活动10场）" in sentence


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("按季度发放", "按季度发放"),
        ("租金半年一付", "按半年支付"),
        ("按月打卡", "按月发放"),
        ("每月发300元", None),
        ("上半年付一次", None),
        ("按10个月发放", None),
    ],
)
def test_how_often_is_paid(text: str, said: str | None) -> None:
    assert min((one.text for one in payments_in(text)), default=None) == said
