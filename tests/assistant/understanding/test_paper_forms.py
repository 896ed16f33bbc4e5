"""Sheets, lists, titles, offices and background as papers have them."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 9, 15)


def test_prices_of_a_sheet_in_wan_are_in_wan() -> None:
    text = "2026年渔港改造预算明细表（单位：万元）\n序号\t项目\t数量\t单价\t小计\n1\t高清球机\t36台\t0.65\t23.4\n2\t导航灯\t15盏\t0.4\t6\n合计\t\t\t\t29.4"
    brief = read_brief(text, today=TODAY)
    prices = [str(fact.value) for fact in brief.facts]
    assert prices == ["36台", "0.65万元/台", "15盏", "0.4万元/盏"]
    assert brief.topic == "渔港改造"


def test_circled_marks_are_no_figures() -> None:
    text = (
        "2026年社区照护项目。①护理教育24期，每期1200元；②康复站新建6个；③家庭病床80张，每张900元。"
    )
    brief = read_brief(text, today=TODAY)
    assert [str(fact.value) for fact in brief.facts] == [
        "24期",
        "1200元/期",
        "6个",
        "80张",
        "900元/张",
    ]


_PLAN = "区司法局2026年矫正智慧监管项目拟租用定位腕带60只，每只每月90元，租期12个月；购置执法终端5部，每部4800元。以上共需8.88万元。"


@pytest.mark.parametrize(
    "told",
    [
        "《社区矫正法》2020年7月1日起施行，第二十九条规定使用电子定位装置不得超过三个月。",
        "到2035年全省电子监管覆盖率达到75%以上。",
        "水利部、司法部要求2025年底前上线率90%以上。",
        "去冬今春全区发生脱管3起，涉及52人。",
        "各街道要在2月15日前上报人员名册。",
    ],
)
def test_what_a_paper_tells_beside_its_plan_is_no_fact(told: str) -> None:
    alone = [fact.value.text for fact in read_brief(_PLAN, today=TODAY).facts]
    brief = read_brief(told + _PLAN, today=TODAY)
    assert [fact.value.text for fact in brief.facts] == alone
    assert brief.year == 2026


def test_an_item_of_a_list_that_tells_of_the_past_ends_with_its_stop() -> None:
    text = "桐湾街道2026年燃气安全改造，换软管2400根，每根45元；2025年已完成900户；隐患整改率100%；8月底前完工。"
    said = [fact.value.text for fact in read_brief(text, today=TODAY).facts]
    assert {"100%", "8月底前"} <= set(said)
    assert "900户" not in said


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("查螺灭螺 血防站 2026 查螺3860亩 灭螺药48元/亩", "血防站"),
        ("违建航拍 26年 无人机飞4轮 1.1万/轮 镇执法队用", "镇执法队"),
        (
            "三、2026年鸟类监测项目（鹭湖湿地管理处承担）\n布设样线14条，相机45台。",
            "鹭湖湿地管理处",
        ),
        (
            "会议原则同意县文物保护中心提出的2026年石桥修缮项目，换望柱24根，每根2800元。",
            "县文物保护中心",
        ),
        ("泵站维修 泵站 8座 2026年 每座1.2万", None),
    ],
)
def test_an_office_is_known_by_where_it_stands(text: str, unit: str | None) -> None:
    assert read_brief(text, today=TODAY).unit == unit


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("会议记录（摘）\n议题2：明年集中供热管网消缺。阀门井修35座，一座4200元。", "集中供热管网消缺"),
        ("柳河乡代表联络站建设方案（节选）\n建设联络站9个，每个1.2万元，2026年建成。", "代表联络站建设"),
        ("县气象局2026年人工增雨（雪）作业项目安排如下：采购火箭弹160枚，每枚3100元。", "人工增雨（雪）作业"),
        ("妇幼那边叶酸发放 每人三瓶 一瓶五块六", "叶酸发放"),
        ("李老师问的直饮水那个 装十九台 一台五千二", "直饮水"),
    ],
)  # fmt: skip
def test_the_name_is_what_the_paper_or_the_speaker_comes_to(text: str, topic: str) -> None:
    assert read_brief(text, today=TODAY).topic == topic
