"""Pieces that sound like money, times said behind a count, sums that follow each other, and what names no project."""

from datetime import date

import pytest

from assistant.facts import Brief
from assistant.understanding.brief import read_brief


def read(text: str) -> Brief:
    return read_brief(text, today=date(2025, 9, 15))


def said(text: str) -> list[str]:
    return [str(fact.value.render()) for fact in read(text).facts]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("老城区人行道砖更换3.2万块，井盖80个，预算96万元", "3.2万块"),
        ("屋顶光伏，光伏板1.2万块，总投资300万元", "1.2万块"),
        ("广场铺装，青石板铺设2.4万块，每块30元", "2.4万块"),
        ("老年人餐具采购，每套260要856套", "260元/套"),
        ("防寒物资每床150要320床", "150元/床"),
        ("桌椅更新，每张180要45张", "180元/张"),
        ("扫雪车租赁，6台次每月，预算30万元", "6台次/月"),
        ("食堂抽检，30批次每季度，每批次400元", "30批次/季度"),
        ("安全巡查3次每周，预算5万元", "每周3次"),
        ("献血宣传，“5·20”前印海报500张", "5月20日前"),
        ("禁毒宣传，“6·26”前发宣传册3000册", "6月26日前"),
        ("双拥慰问，“8.1”之前慰问部队3个", "8月1日前"),
        ("坐席外包5万和系统运维7万", "5万元"),
        ("电梯维保3万及消防检测2万", "3万元"),
        ("绿化养护8万加卫生保洁12万", "8万元"),
    ],
)
def test_the_value(text: str, value: str) -> None:
    assert value in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "公厕保洁外包，一年7.5万，公厕5座",
        "一年7.5万，给120套健身器材做维保",
        "垃圾清运外包，一年要7.5万，清运点18个",
    ],
)
def test_a_yearly_sum_beside_things_is_the_total_wherever_it_stands(text: str) -> None:
    amount = read(text).amount
    assert amount is not None
    assert amount.in_wan() == "7.5"


def test_a_yearly_sum_behind_people_stays_a_price() -> None:
    assert read("法律顾问1名，每年3万元，服务12个社区").amount is None


@pytest.mark.parametrize(
    "text",
    [
        "桥梁维修1座，由市级交通部门承担20万，其余由区财政",
        "由市级彩票公益金承担20万，其余由区财政承担，建健身公园2个",
        "路灯更换，由省级能源中心承担1.2亿，其余自筹",
    ],
)
def test_who_bears_a_sum_does_not_carry_the_project_out(text: str) -> None:
    assert read(text).unit is None


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("各村路灯安装标准不一，共装200盏，预算60万元", "各村路灯安装"),
        ("国庆节前全部完成，绿地补植2000平方米，预算30万", "绿地补植"),
        ("由市级彩票公益金承担20万，其余由区财政承担，建健身公园2个", "健身公园建设"),
        ("东、西两个广场各装健身器材10件，预算12万", "健身器材安装"),
        ("培训电工、焊工各60人，预算12万元", "培训电工、焊工"),
        ("“五一”前修好公厕3座，预算12万", "公厕维修"),
        ("国庆节前建好停车场2处，预算30万", "停车场建设"),
        ("村里要装好路灯40盏，预算12万", "路灯安装"),
    ],
)
def test_the_subject(text: str, topic: str) -> None:
    assert read(text).topic == topic
