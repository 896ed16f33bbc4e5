"""Rows name what is counted and paid for: its size, its own deed, who is paid, and at most what it costs."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from assistant.drafting.compose import compose
from assistant.drafting.matter.payees import counted_payees
from assistant.understanding.brief import read_brief
from corpus.schema import TargetTable
from corpus.settings import Settings


@cache
def table(text: str) -> TargetTable:
    brief = read_brief(text, today=date(2026, 11, 26))
    return compose(brief, None, Settings(home=Path("unused")), this_year=2026).table


def rows(text: str) -> dict[str, str]:
    return {row.name: row.value for row in table(text).indicators}


@pytest.mark.parametrize(
    ("request_text", "name", "value"),
    [
        ("给活动中心换6台2匹空调和4台80升热水器，共5万元", "80升热水器更换数量", "4台"),
        ("消防队员服装购置，夏装60套，冬装60套，5万元", "冬装购置数量", "60套"),
        (
            "乡镇卫生院和村卫生室药物制度补助 卫生院9家 村卫生室80家 60万元",
            "补助村卫生室数量",
            "80家",
        ),
        ("妇女健康筛查 宫颈癌900人每人49元 乳腺癌900人每人79元", "乳腺癌筛查人数", "900人"),
        (
            "食品安全抽检 抽检600批次 其中水产品200批次 每批次900元 54万元",
            "水产品抽检批次",
            "200批次",
        ),
        ("电教室改造 电脑40台 150平方米 26万元", "电脑数量", "40台"),
        ("冬季清洁取暖补贴 900户 每户600元 54万元", "冬季清洁取暖补贴发放户数", "900户"),
        ("安全生产检查 对12家化工企业开展检查，3万元", "检查化工企业数量", "12家"),
    ],
)
def test_a_count_is_named_by_its_own_object(request_text: str, name: str, value: str) -> None:
    assert rows(request_text).get(name) == value


@pytest.mark.parametrize(
    ("request_text", "name", "value"),
    [
        ("采购台式电脑20台，每台5000元", "台式电脑购置单价", "≤5000元/台"),
        ("送戏下乡 40场 每场4000元 16万元", "单场活动成本", "≤4000元/场"),
        ("护林员补贴，护林员40人，每人每月600元", "护林员补贴标准", "600元/人/月"),
        ("社火展演，社火队12支，每队补5000元，12万元", "社火队补助标准", "5000元/队"),
        ("村集体经济扶持 8个村 每村50万元 共400万元", "每村扶持标准", "50万元/村"),
    ],
)
def test_what_is_bought_costs_at_most_its_price(request_text: str, name: str, value: str) -> None:
    assert rows(request_text).get(name) == value


@pytest.mark.parametrize(
    ("subject", "given", "name"),
    [
        ("村卫生室药品零差率", "补助", "补助村卫生室数量"),
        ("公交公司老年人免费乘车", "补贴", "免费乘车人次"),
        ("普惠托育机构", "补助", "补助普惠托育机构数量"),
        ("幼儿园教师", "补助", ""),
        ("高龄老人", "津贴", ""),
    ],
)
def test_bodies_that_are_paid_are_no_people(subject: str, given: str, name: str) -> None:
    assert counted_payees(subject, given) == name


def test_a_sum_behind_the_last_item_is_the_total() -> None:
    said = "交通信号灯维护 路口60个 每个每年3000元 电费9万 27万元"
    assert str(table(said).funding.total) == "27万元"
    assert "电费（2）" not in rows(said)


def test_bills_are_paid_and_not_built() -> None:
    names = rows("卫生院门诊电费、水费和污水处理费，全年19万元")
    assert "费用缴纳及时率" in names
    assert not any("完工" in name or "处理维护" in name for name in names)


def test_the_office_that_speaks_is_the_unit() -> None:
    assert table("我们文化馆想办元宵节灯会，20万元").unit == "文化馆"
    assert table("我们局想办元宵节灯会，20万元").unit != "局"
