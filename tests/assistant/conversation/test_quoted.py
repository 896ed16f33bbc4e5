"""Quoted words change the goal, the project's name or a row's name where they stand or are to stand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.conversation.actions import GoalMore, Replace, SetTo
from assistant.conversation.engine import take_turn
from assistant.conversation.recognised.quoted import goal_by_quotes, part_by_quotes, title_by_quotes
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

GOAL = "2026年通过开展林业有害生物防治，飞防面积5万亩、悬挂诱捕器1200套，9月底前完成，达到控制虫情、保护森林资源的效果。"
NAME = "2026年城区排水管网清淤及井盖更换"


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ("目标里“虫情”这俩字上级要求统一叫“疫情”，别处别动", Replace("虫情", "疫情", "目标")),
        ("目标里“飞防面积5万亩”后面，加上“并巡查一遍”", Replace("飞防面积5万亩", "飞防面积5万亩并巡查一遍", "目标")),
        ("问目标咋没提无人机，在“飞防面积”前头加个“无人机”", Replace("飞防面积", "无人机飞防面积", "目标")),
        ("目标里“控制虫情”后面接一句，做到不漏一片林子", Replace("控制虫情", "控制虫情，做到不漏一片林子", "目标")),
        ("保护森林资源，这话年年写，目标里给换成“守住绿水青山”", Replace("保护森林资源", "守住绿水青山", "目标")),
        ("目标里套数写成“不少于1200套”，其余不改", Replace("1200套", "不少于1200套", "目标")),
        ("目标开头补一句“为保护生态”，后面照抄", GoalMore("为保护生态，", front=True)),
        ("目标里漏了一块，把“培训护林员”塞进去", GoalMore("培训护林员")),
        ("目标写了一堆数字，精简成“完成全县重点林区飞防”", SetTo("目标", "完成全县重点林区飞防。")),
        ("目标里“9月底前完成”去掉，没必要", Replace("9月底前完成", "", "目标")),
    ],
)  # fmt: skip
def test_the_goal_by_what_is_quoted(said: str, change: object) -> None:
    assert goal_by_quotes(said, GOAL) == (change,)


@pytest.mark.parametrize(
    "said",
    [
        "目标里要不要加上“培训护林员”",
        "数量指标里加“培训护林员”，目标不动",
        "目标里“培训护林员”这句哪来的？",
        "目标值写“1200套”",
        "目标里没提诱捕器，把“悬挂诱捕器1200套”塞进去",
        "项目名称里的“防治”换成“防控”，目标不动",
    ],
)
def test_other_messages_leave_the_goal(said: str) -> None:
    assert goal_by_quotes(said, GOAL) == ()


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("项目名称里的“清淤”都叫“疏通”，就改名称这一处", "2026年城区排水管网疏通及井盖更换"),
        ("标题太长，“及井盖更换”这几个字去掉", "2026年城区排水管网清淤"),
        ("名称里没写全，“城区”后面添上“老旧小区”", "2026年城区老旧小区排水管网清淤及井盖更换"),
        ("项目名称里的“清掏”改成“疏通”", ""),
    ],
)
def test_the_title_by_what_is_quoted(said: str, name: str) -> None:
    assert title_by_quotes(said, NAME) == name


@given(st.text(alphabet="目标里“”甲乙换成后面加，去掉", max_size=30))
@settings(max_examples=60)
def test_any_text_is_read_or_left(text: str) -> None:
    part = part_by_quotes(text)
    assert part is None or part[0] != ""


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("送餐天数那行，“天数”改叫“服务天数”好些", "独居老人助餐送餐服务天数"),
        ("准确率那条，不要“服务对象”，写“助餐老人”", "助餐老人认定准确率"),
    ],
)
def test_a_part_of_a_rows_name_is_exchanged(workspace: Workspace, said: str, name: str) -> None:
    first = talk(
        workspace, "2026年独居老人助餐送餐，给320位独居老人每天送一餐，每餐补贴6元，全年送300天"
    )
    rows = draft_of(take_turn(workspace, first.conversation, said)).table.indicators
    assert name in {one.name for one in rows}
    assert len(rows) == len(draft_of(first).table.indicators)
