"""What the clerk deletes on purpose is told once, and objected to no more."""

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.judging import findings_of
from assistant.workspace import Workspace
from tests.assistant.talks import opened_with

REQUEST = "2026年护林防火，护林员25名，全年巡山300天，每人每月补助600元，预算18万元"


def _objected(conversation: Conversation) -> list[str]:
    assert conversation.now is not None
    return [one.message for one in findings_of(conversation.now.draft) if one.code == "unused-fact"]


def test_a_fact_whose_row_was_deleted_is_told_once(workspace: Workspace) -> None:
    drafted = opened_with(workspace, REQUEST)
    assert drafted.now is not None
    place = next(
        n for n, row in enumerate(drafted.now.draft.table.indicators) if "600" in row.value
    )
    turn = take_turn(workspace, drafted, f"删除第{place + 1}条")
    assert "每人每月补助600元" in turn.reply
    assert not _objected(turn.conversation)
    more = take_turn(workspace, turn.conversation, "护林员改成30名")  # composed anew
    assert not _objected(more.conversation)
    assert "每人每月补助600元" not in more.reply
    back = take_turn(workspace, turn.conversation, "撤销").conversation
    assert back.now == drafted.now


def test_a_fact_that_stands_nowhere_unasked_is_still_objected_to(workspace: Workspace) -> None:
    drafted = opened_with(workspace, REQUEST)
    assert drafted.now is not None
    table = drafted.now.draft.table
    rows = tuple(row for row in table.indicators if "600" not in row.value)
    changed = drafted.now.draft.model_copy(
        update={"table": table.model_copy(update={"indicators": rows})}
    )
    assert [one.code for one in findings_of(changed) if one.code == "unused-fact"]
