"""The goal told as a whole, cut and begun; head cells told in other forms change that cell alone."""

import pytest

from assistant.conversation.actions import Change, GoalMore, Replace, SetTo
from assistant.conversation.engine import take_turn
from assistant.conversation.heads.goal import goal_told
from assistant.conversation.heads.offices import office_in
from assistant.conversation.state import Conversation
from assistant.workspace import Workspace
from tests.assistant.talks import opened_with

GOAL = (
    "2025年通过开展路灯维护，维修路灯200盏、更换线路3公里，达到改善照明条件、方便群众出行的效果。"
)


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ("年度目标重写：维修路灯200盏，保障夜间出行", SetTo("目标", "维修路灯200盏，保障夜间出行。")),
        ("目标换成这段：维修路灯200盏，亮灯率明显提高。", SetTo("目标", "维修路灯200盏，亮灯率明显提高。")),
        ("总体目标就写：维修路灯200盏，亮灯率明显提高", SetTo("目标", "维修路灯200盏，亮灯率明显提高。")),
        ("目标里“改善照明条件”写错了，把照明去掉", Replace("改善照明条件", "改善条件", "目标")),
        ("目标里把“更换线路3公里”那半句删了", Replace("更换线路3公里", "", "目标")),
    ],
)  # fmt: skip
def test_the_goal_as_it_is_told(said: str, change: Change) -> None:
    assert goal_told(said, GOAL) == (change,)


@pytest.mark.parametrize(
    "said",
    ["目标里带上“安全出行”", "退回意见要目标里有“安全出行”这几个字", "目标那段少了“安全出行”，补进去", "“安全出行”写进目标"],
)  # fmt: skip
def test_the_goal_holds_what_it_is_to_hold(said: str) -> None:
    assert goal_told(said, GOAL) == (GoalMore("安全出行"),)


@pytest.mark.parametrize(
    "said",
    ["目标里带上“路灯维护”", "目标里有没有“安全出行”", "目标里不要带“安全出行”", "目标里写上灯具数量", "目标值里带上“安全出行”"],
)  # fmt: skip
def test_the_goal_is_left_alone(said: str) -> None:
    assert goal_told(said, GOAL) == ()


@pytest.mark.parametrize(
    "said", ["目标要不要重写", "目标该怎么写", "目标太长了", "目标不用改", "把目标重写一下"]
)
def test_no_goal_is_told(said: str) -> None:
    assert goal_told(said, GOAL) == ()


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("改全称平川县统计局", "平川县统计局"),
        ("才是县交通运输局", "县交通运输局"),
        ("才应该是县交通运输局", "县交通运输局"),
    ],
)
def test_words_of_telling_are_no_part_of_an_office(said: str, name: str) -> None:
    assert office_in(said) == name


@pytest.fixture(scope="module")
def begun(workspace: Workspace) -> Conversation:
    said = "2026年乡政府食堂改造工程，改造食堂面积260平方米，预算32万元，其中县财政24万元，乡镇自筹8万元"
    return opened_with(workspace, said)


@pytest.mark.parametrize(
    ("said", "unit", "authority"),
    [
        ("街道名是东湖街道办事处，填到单位里", "东湖街道办事处", "待补充"),
        ("单位东湖街道办事处，主管部门东湖区财政局", "东湖街道办事处", "东湖区财政局"),
        ("单位改全称东湖街道办事处", "东湖街道办事处", "待补充"),
    ],
)
def test_a_told_office_changes_no_other_cell(
    workspace: Workspace, begun: Conversation, said: str, unit: str, authority: str
) -> None:
    after = take_turn(workspace, begun, said).conversation.now
    assert begun.now is not None
    assert after is not None
    table = after.draft.table
    assert (table.unit, table.authority) == (unit, authority)
    assert table.indicators == begun.now.draft.table.indicators


def test_a_unit_with_last_years_table_words_no_row_anew(workspace: Workspace) -> None:
    said = "2025年社区工作者责任险，40人，每人每年230元"
    begun = opened_with(workspace, said)
    unit = next(name for name in workspace.known_units() if name)
    after = take_turn(workspace, begun, f"实施单位是{unit}").conversation
    assert begun.now is not None
    assert after.now is not None
    assert after.now.draft.table.unit == unit
    assert after.now.draft.table.indicators == begun.now.draft.table.indicators


def test_the_name_goes_with_the_year_and_its_lost_year_is_told(
    workspace: Workspace, begun: Conversation
) -> None:
    turn = take_turn(workspace, begun, "项目名称里“乡政府”不好，请改成机关食堂改造工程")
    assert turn.conversation.now is not None
    assert turn.conversation.now.draft.table.project_name == "机关食堂改造工程"
    assert "“2026年”没有保留" in turn.reply
    named = take_turn(workspace, begun, "项目名称改成2026年机关食堂改造工程")
    moved = take_turn(workspace, named.conversation, "年度改成2027年").conversation.now
    assert moved is not None
    assert moved.draft.table.project_name == "2027年机关食堂改造工程"


@pytest.mark.parametrize(
    ("said", "sums"),
    [
        ("总的钱砍了两万 变三十万了你改一下", "30万元"),
        ("总的钱砍了两万 变二十八万了你改一下", "32万元"),
        ("那总的钱写30.56万 县财政还是24万 乡里自己出6.56万", "30.56万元"),
    ],
)
def test_a_step_and_what_it_comes_to_agree(
    workspace: Workspace, begun: Conversation, said: str, sums: str
) -> None:
    after = take_turn(workspace, begun, said).conversation.now
    assert after is not None
    assert str(after.draft.table.funding.total) == sums
