"""A wording exchanged or taken out in several places at once, with the limits that are said."""

import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.conversation.wordings.mended import exchanged, taken_out
from assistant.draft import Draft
from assistant.workspace import Workspace
from tests.assistant.talks import opened_with

REQUEST = "2025年乡村医生业务培训项目，培训乡村医生120人，每人每年1500元，分6期"


@pytest.fixture(scope="module")
def begun(workspace: Workspace) -> Conversation:
    return opened_with(workspace, REQUEST)


def _draft(conversation: Conversation) -> Draft:
    assert conversation.now is not None
    return conversation.now.draft


def _where(conversation: Conversation, word: str) -> set[str]:
    """The places that say the word: name, goal, rows."""
    table = _draft(conversation).table
    places = {"name": table.project_name, "goal": table.annual_goal or ""}
    places["rows"] = " ".join(row.name for row in table.indicators)
    return {place for place, text in places.items() if word in text}


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("指标名称里的乡村医生统一改成村医，项目名不动", {"name", "goal"}),
        ("“乡村医生”全改成“村医”，指标和目标里都改", {"name"}),
        ("乡村医生这个词全文换成村医", set()),
        ("表里凡是写乡村医生的都换成村医", set()),
        ("充当乡村医生的都换成村医，一个别漏", {"name", "goal", "rows"}),
        ("乡村医生都改成村医，只改目标", {"name", "rows"}),
        ("乡村医生这个叫法全表统一成村医，就项目名留着不动", {"name"}),
        ("乡村医生换成村医，连项目名一起改", set()),
        ("乡村医生一词不妥，全部改为村医", {"name"}),
        ("要不要把乡村医生都改成村医", {"name", "goal", "rows"}),
    ],
)
def test_a_wording_goes_where_it_is_told(
    workspace: Workspace, begun: Conversation, said: str, left: set[str]
) -> None:
    turn = take_turn(workspace, begun, said)
    assert _where(turn.conversation, "乡村医生") == left


def test_one_row_alone_and_what_still_says_it_is_told(
    workspace: Workspace, begun: Conversation
) -> None:
    turn = take_turn(workspace, begun, "满意度那条的名字里乡村两个字去掉")
    names = [row.name for row in _draft(turn.conversation).table.indicators]
    assert "医生满意度" in names
    assert "乡村医生业务能力" in names
    assert "还写着“乡村”" in turn.reply


def test_the_goal_follows_a_wording_exchanged_before(
    workspace: Workspace, begun: Conversation
) -> None:
    first = take_turn(workspace, begun, "指标名称里的乡村医生统一改成村医，项目名不动")
    then = take_turn(workspace, first.conversation, "目标里也跟着改")
    assert _where(then.conversation, "乡村医生") == {"name"}
    assert "村医120人" in (_draft(then.conversation).table.annual_goal or "")


def test_what_is_told_after_still_holds_when_a_fact_changes(
    workspace: Workspace, begun: Conversation
) -> None:
    first = take_turn(workspace, begun, "乡村医生都换成村医，项目名不动")
    then = take_turn(workspace, first.conversation, "人数改成130人")
    assert _where(then.conversation, "乡村医生") == {"name"}
    assert any(row.value == "130人" for row in _draft(then.conversation).table.indicators)


@pytest.mark.parametrize("said", ["满意度都改成95%", "时效都改成12月底前", "乡村医生满意度改成学员满意度"])  # fmt: skip
def test_values_and_whole_names_are_left_to_the_other_readings(
    workspace: Workspace, begun: Conversation, said: str
) -> None:
    turn = take_turn(workspace, begun, said)
    assert "goal" in _where(turn.conversation, "乡村医生")


def test_nothing_is_exchanged_twice_and_no_mark_stands_alone() -> None:
    assert exchanged("农村群众和群众", "群众", "农村群众") == "农村群众和农村群众"
    assert (
        taken_out("培训，安装桩、修路、植树，达到效果。", "安装桩")
        == "培训，修路、植树，达到效果。"
    )
    assert taken_out("安装桩、修路，达到效果。", "修路") == "安装桩，达到效果。"
    assert taken_out("安装桩，达到效果。", "达到效果") == "安装桩。"
