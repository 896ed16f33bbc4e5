"""What the weights see in a message stands against a change that is not it."""

import pytest

from assistant.conversation.gate import unless_another_is_meant
from assistant.conversation.state import Conversation
from assistant.conversation.weighed.carried import Weighing
from assistant.workspace import Workspace
from tests.assistant.conversation.test_dialogue import draft_of, talk

ROADS = "2026年村道路灯维护，路灯260盏，每盏每年80元，预算2.08万元"
SAID = "满意度提高到95%"


@pytest.mark.parametrize(
    ("done", "another"),
    [
        ("满意度改成95%", False),
        ("故障修复及时率改成92%", True),
        ("删除最后一条", True),
    ],
)
def test_another_change_than_this_one_is_seen(
    workspace: Workspace, done: str, another: bool
) -> None:
    start = talk(workspace, ROADS).conversation
    turn = talk(workspace, ROADS, done)
    assert start.now is not None
    assert turn.conversation.now is not None
    after = turn.conversation.now.model_copy(update={"key": start.now.key})
    weighing = Weighing(workspace, start.now, SAID, SAID, None)
    assert weighing.sees_another(after) is another


def test_then_what_is_certain_is_done_instead_and_told(workspace: Workspace) -> None:
    start = talk(workspace, ROADS).conversation
    turn = talk(workspace, ROADS, "故障修复及时率改成92%")
    now, after = start.now, turn.conversation.now
    assert now is not None
    assert after is not None
    wrong = Conversation(now=after.model_copy(update={"key": now.key}))
    told = unless_another_is_meant(
        workspace, type(turn)(wrong, turn.reply), start, now, Weighing(workspace, now, SAID, SAID, None), SAID
    )  # fmt: skip
    assert told.conversation.now is not None
    values = {row.name: row.value for row in told.conversation.now.draft.table.indicators}
    assert values["沿线群众满意度"] == "≥95%"
    assert values["故障修复及时率"] == "≥95%"
    assert "我理解为" in told.reply


def test_an_office_is_told_by_its_whole_name(workspace: Workspace) -> None:
    told = "主管部门填县委史志研究室，满意度改成92%"
    turn = talk(workspace, "2025年县志编纂，80万字，印制1200册，26万元", told)
    assert draft_of(turn).table.authority == "县委史志研究室"
