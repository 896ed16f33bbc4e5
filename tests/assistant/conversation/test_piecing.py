"""A request told in pieces, while the table still lacks something."""

import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.workspace import Workspace
from tests.assistant.talks import talk


def told(workspace: Workspace, *messages: str) -> Conversation:
    return talk(workspace, *messages).conversation


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("社区工作者责任险", "33人", "每人每年220元"), "0.726"),
        (("农村改厕", "200户", "每户补助2000元"), "40"),
        (("路灯维修", "全镇360盏", "每盏每年维护费180元"), "6.48"),
        (("河道保洁", "保洁员12人，每人每月1500元", "全年"), "21.6"),
    ],
)
def test_what_is_told_piece_by_piece_adds_up(
    workspace: Workspace, messages: tuple[str, ...], total: str
) -> None:
    now = told(workspace, *messages).now
    assert now is not None
    money = now.draft.table.funding.total
    assert money is not None
    assert money.in_wan() == total


def test_a_complete_table_takes_no_bare_fact_in_passing(workspace: Workspace) -> None:
    before = told(workspace, "2025年社区工作者责任险，33人，每人每年220元，预算0.726万元")
    after = take_turn(workspace, before, "每人每年300元").conversation
    assert before.now is not None
    assert after.now is not None
    assert len(after.now.brief.facts) == len(before.now.brief.facts)


def test_a_value_set_by_hand_does_not_go_with_its_row(workspace: Workspace) -> None:
    now = told(workspace, "农村改厕", "把验收合格率改成97%", "200户", "每户补助2000元").now
    assert now is not None
    assert any(row.value in {"≥97%", "97%"} for row in now.draft.table.indicators)
