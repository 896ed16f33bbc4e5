"""撤销 after a message that changed nothing asks which change is meant; it takes back none in silence."""

import pytest

from assistant.conversation.engine import take_turn
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

ROADS = "2026年村道路灯维护，路灯260盏，每盏每年80元，预算2.08万元"
UNCLEAR = "把那个弄得更那个一点"


@pytest.mark.parametrize("said", ["撤销", "撤回", "撤销上一步"])
def test_it_asks_and_a_yes_takes_the_last_change_back(workspace: Workspace, said: str) -> None:
    first = draft_of(talk(workspace, ROADS)).table
    done = talk(workspace, ROADS, "满意度改成95%", UNCLEAR)
    asked = take_turn(workspace, done.conversation, said)
    assert draft_of(asked).table == draft_of(done).table != first
    assert UNCLEAR in asked.reply
    assert "≥95%" in asked.reply
    assert draft_of(take_turn(workspace, asked.conversation, "是的")).table == first
    assert draft_of(take_turn(workspace, asked.conversation, said)).table == first


@pytest.mark.parametrize("between", [[], ["为什么满意度是95%"], [UNCLEAR, "故障修复及时率改成98%"]])
def test_it_is_done_where_the_last_order_was_carried_out(
    workspace: Workspace, between: list[str]
) -> None:
    before = draft_of(talk(workspace, ROADS, *(["满意度改成95%", UNCLEAR] if len(between) > 1 else []))).table  # fmt: skip
    done = talk(workspace, ROADS, "满意度改成95%", *between)
    undone = draft_of(take_turn(workspace, done.conversation, "撤销")).table
    assert undone != draft_of(done).table
    assert len(between) < 2 or undone == before


def test_the_page_takes_back_the_last_change_whatever_was_said_since(workspace: Workspace) -> None:
    done = talk(workspace, ROADS, "满意度改成95%", UNCLEAR)
    undone = take_turn(workspace, done.conversation, "撤销最近一次改动")
    assert draft_of(undone).table == draft_of(talk(workspace, ROADS)).table
