"""Counts, prices and terms as notes and speech say them."""

from datetime import date

import pytest

from assistant.facts import Brief
from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.brief import read_brief


def read(text: str) -> Brief:
    return read_brief(text, today=date(2025, 9, 15))


def said(text: str) -> list[str]:
    return [str(fact.value.render()) for fact in read(text).facts]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("生猪强制免疫，存栏8200头，春秋两季各免疫一次，每头每季9元", "14.76"),
        ("公厕冬夏两季各消杀一次，32座，每座每季150元", "0.96"),
        ("行道树春夏秋冬四季各修剪一次，1200株，每株每季18元", "8.64"),
        ("稻田养鱼每十亩补120元，全镇3600亩", "4.32"),
        ("流转撂荒地三亩二分地，每亩补助3000元", "0.96"),
        ("狂犬病防控，狂犬苗2,600头份12元", "3.12"),
        ("光缆迁移 光缆6.4km 1.2万/km", "7.68"),
        ("古井保护 17口 井栏修复@3800", "6.46"),
        ("楼门牌更换 楼门牌1.4万块×16元", "22.4"),
        ("年鉴编纂，全书约65万字，编辑费每千字60元", "3.9"),
    ],
)
def test_what_is_reckoned(text: str, total: str) -> None:
    money = reckon(read(text)).total
    assert money is not None
    assert money.in_wan() == total


def test_a_season_is_no_quarter_of_the_year() -> None:
    assert "9元/头/季" in said("全县羊只8200头春秋两季防疫，每头每季9元")
    assert "9元/头/季度" in said("流浪犬收容8200头，按季度付费，每头每季度9元")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("县志编纂，差错率不超过万分之一", "≤0.01%"),
        ("热线外包，投诉率低于千分之二", "<2‰"),
        ("热线外包，来电十五秒内接起", "≤15秒"),
        ("雨量站运维，数据每10分钟上报1次", "每10分钟1次"),
        ("病媒消杀每半个月一次", "每半个月1次"),
        ("责任险投保，赔付时限不超过20日", "≤20日"),
        ("柑橘大实蝇防控，橘园七千二百亩，诱捕器一亩挂五个", "5个/亩"),
        ("英雄碑镌刻1通", "1通"),
        ("蓄水池维修 管子铺三公里 一米十二", "3公里"),
        ("老年食堂补贴 一人一餐十五块 政府补九块", "9元"),
        ("职工运动会 奖品两万八", "28000元"),
        ("消防站装备 照明灯六个一千一一个", "1100元/个"),
        ("村医补助 村医四十一", "41人"),
        ("驿站雨伞 归还率＞90%", ">90%"),
        ("监控更换四十路 十天内装完", "≤10天"),
        ("小公园建设 铺装1300平 每平160 座椅24个", "160元/平方米"),
    ],
)  # fmt: skip
def test_how_values_are_said(text: str, value: str) -> None:
    assert value in said(text)


def test_what_is_there_beside_what_is_done() -> None:
    assert said("热线外包 现在18个坐席 明年加到二十四个") == ["24个"]
    assert said("监控更换 老的一百二十路坏了四十路 换四十路") == ["40路"]
    assert said("校车租赁 现在五辆车 明年再租三辆") == ["3辆"]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("公益性公墓建两个，每个60万元", "公益性公墓新建"),
        ("凉亭盖四座 一座3万6", "凉亭新建"),
        ("停车棚搭六个 每个2.2万", "停车棚搭建"),
        ("移动厕所租六个 一个月1500一个", "移动厕所租赁"),
        ("给85个独居老人上门做饭 一餐12块", "独居老人上门做饭"),
        ("行道树春夏秋冬四季各修剪一次，1200株", "行道树修剪"),
        ("这个残疾人的辅具 轮椅四十台 一台六百二", "残疾人辅具"),
    ],
)
def test_names_of_what_is_built_and_done(text: str, topic: str) -> None:
    assert read(text).topic == topic


@pytest.mark.parametrize(
    ("text", "fiscal", "other"),
    [
        (
            "水质检测176份。总计23.962万元，其中基本公共卫生经费10万元，县财政预算13.962万元",
            "23.962",
            None,
        ),
        (
            "校舍加固5所，概算650万元，能力提升补助资金400万元，区本级250万元",
            "650",
            None,
        ),
        ("大棚建设40座，总投资160万元：衔接资金100万元，村集体入股60万元", "100", "60"),
        ("粮食烘干中心，280万元，产业强镇资金150万元，合作社自筹130万元", "150", "130"),
        ("村落消防改造，总投资117.9万元，省级传统村落补助90万元，乡级自筹27.9万元", "90", "27.9"),
    ],
)
def test_who_pays(text: str, fiscal: str, other: str | None) -> None:
    brief = read(text)
    assert brief.fiscal is not None
    assert brief.fiscal.in_wan() == fiscal
    assert (brief.other and brief.other.in_wan()) == other
