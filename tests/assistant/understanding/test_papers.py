"""Pasted papers: what they order, tell and count beside the project, and how they name it."""

from datetime import date

import pytest

from assistant.facts import Brief
from assistant.understanding.brief import read_brief
from corpus.values import ValueKind

PLAN = "2026年拟安装雨量监测仪60台，每台1800元，6月底前到位。"


def read(text: str) -> Brief:
    return read_brief(text, today=date(2025, 9, 15))


def figures(text: str) -> list[str]:
    return [fact.text for fact in read(text).facts]


@pytest.mark.parametrize(
    "told",
    [
        "《地方志工作条例》第十条规定地方志书每20年左右编修一次。",
        "公安部《执法记录仪管理规定》要求一线民警配备率100%。",
        "浙江省《公共文化服务保障条例》第二十条规定每个村每年送戏不少于1场。",
        "现用执法记录仪460台购于2019年，已超使用年限5年，故障率达37%。",
        "2024年7月特大暴雨24小时降雨量达238毫米，淹没路段17处，转移群众1,200人。",
        "上次普查我县登记单位7,800家、个体户2.3万户，经费支出412万元。",
        "桥头河全长27公里，流域面积136平方公里，涉及6个乡镇42个村。",
        "全县农村中小学87所，现有旱厕143座。",
        "2024、2025两年共改造98座，投入1,470万元。",
        "近期省环保督察组反馈我区黑臭水体12条，其中我街道2条。",
        "省水利厅要求到2027年农村自来水普及率达到95%。",
        "应急管理部等五部门要求配建比例不低于30%。",
        "我县现有线路23条、车辆148辆，2024年客运量下降11.2%，亏损1,460万元。",
        "项目地址：白云镇青山村三组88号。",
        "全县日产垃圾320吨，已建中转站11座，2024年度运行费2,150万元。",
        "2025年维修水厂7座，花费36.2万元。",
        "监督电话12315，值班室119。",
    ],
)
def test_what_is_told_beside_the_plan(told: str) -> None:
    assert figures(told + PLAN) == ["60台", "每台1800元", "6月底前"]


def test_an_overview_before_what_is_done() -> None:
    text = (
        "一、基本情况\n《生活饮用水卫生标准》（GB 5749-2022）共97项指标。全县农村人口31.5万人，供水工程142处。\n"
        "二、实施内容\n2026年县疾控中心对88处供水工程开展水质检测，每处620元。"
    )
    assert figures(text) == ["88处", "每处620元"]
    assert figures(
        "一、基本情况\n2026年改造88处供水工程，每处620元。\n二、资金\n共5.456万元。"
    ) == [
        "88处",
        "每处620元",
    ]


def test_terms_of_a_contract_are_told_and_not_used() -> None:
    brief = read("2026年送戏下乡128场，每场4500元，投标保证金1万元，履约保证金5%")
    assert [fact.text for fact in brief.facts] == ["128场", "每场4500元"]
    assert any("合同条款" in note for note in brief.notes)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "某县纪要。县职业病防治所承担的2026年粉尘危害监测项目，监测企业96家。",
            "粉尘危害监测",
        ),
        (
            "关于做好2026年重点行业安全生产检查工作的通知\n各乡镇：检查企业96家，每家800元",
            "重点行业安全生产检查",
        ),
        ("桐湾街道2026年瓶装燃气用户安全改造明细\n自闭阀2400个，每个38元", "瓶装燃气用户安全改造"),
        ("白云镇2026年农村饮水安全巩固提升工程申报书\n更换管道6公里，每公里9万元", "农村饮水安全巩固提升工程"),
        (
            "会议决定：《芦溪县年鉴（2026）》编纂出版项目列入明年预算，印刷1000册，每册96元",
            "芦溪县年鉴编纂出版",
        ),
        ("根据《关于做好安全工作的通知》要求，采购灭火器50具", "灭火器购置"),
    ],
)  # fmt: skip
def test_how_papers_name_their_project(text: str, topic: str) -> None:
    assert read(text).topic == topic


def test_a_sheet_pasted_as_plain_lines() -> None:
    text = "序号 工程内容 单位 工程量 单价（元） 合价（元）\n1 挖土方 m³ 3600 18 64800\n2 浆砌石 m³ 520 420 218400"
    assert [(fact.what, fact.text) for fact in read(text).facts] == [
        ("挖土方", "3600"),
        ("挖土方", "18"),
        ("浆砌石", "520"),
        ("浆砌石", "420"),
    ]
    sums = "青云镇2026年公墓建设\n建设内容 规模 投资（万元）\n墓穴 600个 54\n绿化 2500平方米 12\n合计 66"
    brief = read(sums)
    assert brief.amount is not None
    assert brief.amount.in_wan() == "66"
    assert [fact.value.unit for fact in brief.facts if fact.kind is ValueKind.MONEY] == [
        "万元",
        "万元",
    ]
