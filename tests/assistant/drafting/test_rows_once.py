"""Rows say of what they are, with the deed that was done to it, and no measure twice."""

from datetime import date

import pytest

from assistant.drafting.compose import compose
from assistant.understanding.brief import read_brief
from corpus.schema import TargetTable
from corpus.settings import Settings


def table_of(said: str) -> TargetTable:
    brief = read_brief(said, today=date(2025, 11, 3))
    return compose(brief, None, Settings(_env_file=None), this_year=2025).table


def names(said: str) -> list[str]:
    return [row.name for row in table_of(said).indicators if row.applicable]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("无主坟墓迁葬40座，每座8000元，共32万元", "无主坟墓迁葬数量"),
        ("老城区排水管网清掏，管道18公里、雨水井900座，36万元", "雨水井清掏数量"),
        (
            "疫苗冷藏车保障，冷藏车3辆年运行费9万，保温箱更换20个每个500元，共10万元",
            "运行冷藏车数量",
        ),
        ("农药兽药抽检，农药120批次、兽药80批次，每批次600元，共12万元", "农药兽药抽检单价"),
        (
            "给全县60名高龄独居老人装智能呼叫器和门磁，每户500元，共3万元",
            "智能呼叫器和门磁安装标准",
        ),
        ("拖拉机报废更新补贴", "补贴拖拉机数量"),
        ("泵站电费", "用电泵站数量"),
        ("水泵购置2台及管理员培训1期，共9万元", "水泵购置数量"),
        ("对全镇1500户用电农户进行入户检查，每户20元，共3万元", "用电农户入户检查户数"),
        ("茶叶种植培训补贴，采茶工120人、制茶师60人，人均补600元", "茶叶种植培训补贴标准"),
        ("花展参展，搭建展台200平方米、布置花坛8个，12万元", "花坛布置数量"),
        ("浴室和美容店卫生检测，浴室20家、美容店35家，每家500元", "检测美容店数量"),
        ("妇联活动经费2万，最美家庭评选、家教讲座3场", "最美家庭评选数量"),
    ],
)
def test_row_says_of_what(said: str, name: str) -> None:
    assert name in names(said)


@pytest.mark.parametrize(
    ("said", "foreign"),
    [
        ("无主坟墓迁葬40座，每座8000元，共32万元", "购置"),
        ("耕地土壤普查采样调查5块，出普查报告，30万元", "购置"),
        ("水库大坝安全监测系统运维", "监测报告"),
        ("殡葬惠民，免除火化费约300具每具700元，共21万", "购置"),
        ("文化站建设及戏台运行，建设2个，戏台8个每个运行费3000元", "运行购置"),
        ("老知青口述史采集，拍摄30人，6万元", "调查"),
        ("村志编纂，印刷不算，稿费8万", "印刷"),
        ("燃气用户入户安检2000户，每户15元", "购置"),
        ("智慧城管平台信息采集员外包，采集员12人，全年60万元", "上线"),
        ("仲裁案件办理，聘请律师代理20件，每件5000元，10万", "购置"),
        ("养老院食堂食材抽检，80批次，每批次700元", "用餐"),
        ("乡道安保工程钢护栏，12公里，每公里13万元", "维修"),
    ],
)
def test_no_row_of_what_is_not_done(said: str, foreign: str) -> None:
    assert not [name for name in names(said) if foreign in name]


@pytest.mark.parametrize(
    ("said", "rate"),
    [
        ("困境儿童临时救助 5万", "发放及时率"),
        ("镇区道路保洁外包，清扫面积30万平方米，每平方米每年6元，合计180万元", "整改及时率"),
    ],
)
def test_one_measure_has_one_row(said: str, rate: str) -> None:
    assert len([name for name in names(said) if name.endswith(rate)]) <= 1


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("送电影下乡政府购买服务，全年放120场，每场300元", "送电影下乡政府购买服务"),
        ("派出所询问室改造，涉及4个派出所，36万元", "派出所询问室改造"),
        ("扫路车购置2辆及驾驶员培训10人，共90万元", "扫路车购置及驾驶员培训"),
        ("巡特警大队执法记录仪采购20台、执法服装40套，9万元", "执法记录仪、执法服装采购"),
        ("人民法庭调解员购买服务费，调解员3名每人每年4万", "人民法庭调解员购买服务费"),
        ("公交补贴 老年人免费乘车 150万元", "公交补贴"),
    ],
)
def test_project_names_are_whole(said: str, name: str) -> None:
    assert table_of(said).project_name == name


@pytest.mark.parametrize(
    "said",
    [
        "采购B超1台、心电图机2台，用于镇卫生院，18万元",
        "派出所询问室改造，涉及4个派出所，36万元",
    ],
)
def test_who_gets_it_is_no_office(said: str) -> None:
    assert table_of(said).unit in {None, "", "待补充"}
