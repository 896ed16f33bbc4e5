"""What a pasted paper tells beside the project is no part of it."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 9, 15)


def _figures(text: str) -> list[str]:
    return [fact.value.text for fact in read_brief(text, today=TODAY).facts]


@pytest.mark.parametrize(
    ("told", "plan"),
    [
        (
            "2025年，我局累计开展执法检查1200次，罚款36万元，办结率98%。",
            "2026年我局执法装备更新项目，购置执法记录仪60台，每台1800元，6月底前到位。",
        ),
        (
            "据统计，2024年全县发生燃气事故7起，受伤12人。",
            "为消除隐患，我局拟在2026年改造燃气立管60台，每台1800元，6月底前到位。",
        ),
        (
            "截至2025年8月，全市登记在册车辆3,200辆，其中电动的占41%。",
            "县公安局2026年计划购置呼气检测仪60台，每台1800元，6月底前到位。",
        ),
        (
            "《校车安全管理条例》规定，每车照管人员不少于1名，每年检测2次。",
            "2026年购置校车定位终端60台，每台1800元，6月底前到位。",
        ),
        (
            "一、项目背景。我镇地处山区，总面积126平方公里，常住人口3.2万人。二、建设内容。",
            "2026年拟安装雨量监测仪60台，每台1800元，6月底前到位。",
        ),
        (
            "“十四五”以来，全省建成智慧停车场800个，其中我县2023年12个，2024年9个。",
            "县城管局2026年停车设施项目：安装道闸60台，每台1800元，6月底前到位。",
        ),
    ],
)
def test_the_figures_of_what_is_told_before_are_no_facts(told: str, plan: str) -> None:
    brief = read_brief(told + plan, today=TODAY)
    assert [fact.value.text for fact in brief.facts] == ["60台", "每台1800元", "6月底前"]
    assert brief.year == 2026
    assert any(told[:8] in note and "没有用上" in note for note in brief.notes)


@pytest.mark.parametrize(
    "text",
    [
        "区教育局2026年拟组织学生参加全市运动会，参赛学生200人，每人补助300元。报名3月1日前截止。",
        "现申请2026年网格员补贴。全县共有网格员860名，每人每月补贴200元。",
        "2026年对2024年建成的12处充电棚维护，每处2000元。更换消防器材30套。",
        "按每人每月标准300元发放护林员补助，共45人。2026年12月底前发完。",
        "规划到2030年全部改完。2026年改造完成路灯200盏，每盏1500元。",
    ],
)
def test_the_plan_keeps_its_figures(text: str) -> None:
    assert len(_figures(text)) >= 2
    assert not any("背景" in note for note in read_brief(text, today=TODAY).notes)


def test_what_the_plan_works_on_stays() -> None:
    text = "近年来，我县地质灾害隐患点增至57处。2026年计划对其中12处实施工程治理。"
    assert _figures(text) == ["57处", "12处"]


def test_those_present_at_a_meeting_are_no_people_of_the_project() -> None:
    text = (
        "会议纪要。时间：2025年8月12日。参加人员：15人。会议同意实施2026年校园直饮水项目，"
        "安装直饮水机130台，每台6800元。缺席2人。"
    )
    assert _figures(text) == ["130台", "每台6800元"]
    assert read_brief(text, today=TODAY).year == 2026
