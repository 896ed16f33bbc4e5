"""What a reply says of the rows that changed."""

from assistant.conversation.engine import take_turn
from assistant.workspace import Workspace
from tests.assistant.talks import opened_with

REQUEST = "2026年护林防火，护林员25名，全年巡山300天，每人每月补助600元，预算18万元"


def _said(workspace: Workspace, message: str) -> str:
    drafted = opened_with(workspace, REQUEST)
    return take_turn(workspace, drafted, message).reply


def test_several_rows_renamed_in_one_go_are_told_as_renamed(workspace: Workspace) -> None:
    reply = _said(workspace, "把所有的“补助”换成“津贴”")
    assert "改名为“护林员津贴标准”（600元/人/月）" in reply
    assert "删去" not in reply
    assert "新增" not in reply


def test_rows_renamed_by_number_keep_their_values(workspace: Workspace) -> None:
    reply = _said(workspace, "把第1条的名称改成参与巡护总数，第2条的名称改成进山值守日数")
    assert "“护林员人数”改名为“参与巡护总数”（25名）" in reply
    assert "改名为“进山值守日数”（300天）" in reply


def test_a_row_that_took_the_place_of_another_is_told_with_both_values(
    workspace: Workspace,
) -> None:
    reply = _said(workspace, "删除第4条，加一条质量指标：巡护记录完整率95%")
    assert "改名" not in reply
    assert "巡护记录完整率：95%" in reply or "巡护记录完整率：≥95%" in reply
