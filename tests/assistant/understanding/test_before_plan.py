"""What a paper counts before it comes to its plan is no part of it, unless the plan is reckoned by it."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 9, 15)
_PLAN = (
    "为此，我局拟于2026年实施校园饮水设备更新项目：一是购置净水设备64台，每台8600元；二是更换滤芯320套，"
    "每套150元；三是开展水质检测128次，每次260元。8月25日前全部安装到位，师生满意度不低于90%，所需资金63.168万元。"
)


def _figures(text: str) -> list[str]:
    return [fact.value.text for fact in read_brief(text, today=TODAY).facts]


@pytest.mark.parametrize(
    "told",
    [
        "我县中小学86所，学生7.4万人，专职校医仅39人。",
        "县教研中心馆藏图书1.8万册，其中善本326册。",
        "我校占地面积42亩，教职工118人，其中高级教师36人。",
        "今春以来投诉量居高不下，城区学校饮水点损坏率达到37%。",
    ],
)
def test_how_things_stand_before_the_plan_is_no_fact_of_it(told: str) -> None:
    assert _figures(told + _PLAN) == _figures(_PLAN)


@pytest.mark.parametrize(
    ("told", "plan", "kept"),
    [
        ("我镇共有护林员58名，分布在12个村。", "每名护林员每年补助3600元，", "58名"),
        ("辖区内独居老人230名，多数住老旧小区。", "安装感应手环230个，每个180元，", "230名"),
    ],
)
def test_what_the_plan_is_reckoned_by_stays(told: str, plan: str, kept: str) -> None:
    text = told + _PLAN.replace("一是", plan + "一是")
    assert kept in _figures(text)
