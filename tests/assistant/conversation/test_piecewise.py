"""Facts given in pieces, and wishes that name no one thing."""

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.workspace import Workspace
from tests.assistant.talks import opened_with

ROAD = "2026年村里那段路坏了要修一下"
GUARDS = "2026年生态护林员补助，68个护林员，一人一个月600，发一年，12月底前发完"


def begun(workspace: Workspace, request: str) -> Conversation:
    conversation = opened_with(workspace, request)
    assert conversation.now is not None
    return conversation


def values(conversation: Conversation) -> set[str]:
    assert conversation.now is not None
    return {row.value for row in conversation.now.draft.table.indicators}


def test_a_number_answers_the_question_that_lists_its_unit(workspace: Workspace) -> None:
    start = begun(workspace, ROAD)
    assert "1.8公里" in values(take_turn(workspace, start, "修1.8公里").conversation)


def test_the_part_that_answers_is_taken_and_the_rest_is_named(workspace: Workspace) -> None:
    start = begun(workspace, ROAD)
    turn = take_turn(workspace, start, "是石桥村到王家湾那一段，大概1.8公里，水泥路面破损")
    assert any("1.8公里" in value for value in values(turn.conversation))
    assert "没有用到表里" in turn.reply


def test_one_of_two_is_not_deleted_unasked(workspace: Workspace) -> None:
    start = begun(workspace, GUARDS)
    turn = take_turn(workspace, start, "第1条和第2条重复了，删一条")
    assert turn.conversation.now is not None
    assert start.now is not None
    assert turn.conversation.now.draft.table == start.now.draft.table


def test_a_date_is_moved_and_no_term_is_shortened(workspace: Workspace) -> None:
    start = begun(workspace, GUARDS)
    turn = take_turn(workspace, start, "时效往后推一个月")
    assert "1个月" not in values(turn.conversation)
