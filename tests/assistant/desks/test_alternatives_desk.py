"""Other wordings of a row: shown with where they come from, chosen with one click, undone."""

import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks.alternatives import Choice, choices, switch_fullness, take_alternative
from assistant.desks.workbench import GridRow, grid_rows
from assistant.draft import BasisKind, Draft, alternatives_of
from assistant.workspace import Workspace

REQUEST = "2025年河道保洁服务，保洁河道12公里，预算36万元，改善沿河环境"


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> Conversation:
    return take_turn(workspace, Conversation(), REQUEST).conversation


def draft_of(conversation: Conversation) -> Draft:
    assert conversation.now is not None
    return conversation.now.draft


def offered(workspace: Workspace, conversation: Conversation) -> tuple[GridRow, Choice]:
    """The first row that could have another name, and that name."""
    draft = draft_of(conversation)
    for row in grid_rows(draft):
        for choice in choices(workspace, draft, row.number - 1):
            if choice.alternative.name != row.name:
                return row, choice
    raise AssertionError("no row has another name to offer")


def test_what_is_offered_says_where_it_comes_from_and_what_it_changes(
    workspace: Workspace, drafted: Conversation
) -> None:
    row, choice = offered(workspace, drafted)
    one = choice.alternative
    assert choice.kind
    assert one.why
    assert row.name in one.change
    assert one.name in one.change
    shown = {(other.level2, other.name) for other in grid_rows(draft_of(drafted))}
    assert (row.level2, one.name) not in shown


def test_one_click_puts_the_other_wording_in_and_undo_takes_it_back(
    workspace: Workspace, drafted: Conversation
) -> None:
    row, choice = offered(workspace, drafted)
    one = choice.alternative
    turn = take_alternative(workspace, drafted, row, one)
    draft = draft_of(turn.conversation)
    changed = draft.table.indicators[row.number - 1]
    assert (changed.level2, changed.name, changed.value) == (row.level2, one.name, one.value)
    basis = draft.basis[f"indicators/{row.number - 1}/name"]
    assert "您选用的" in basis.text
    assert basis.kind in {BasisKind.LIBRARY, BasisKind.PRECEDENT}
    assert one.name in turn.conversation.messages[-2].text
    back = take_turn(workspace, turn.conversation, "撤销").conversation
    assert draft_of(back).table == draft_of(drafted).table


def test_the_former_wording_is_offered_afterwards(
    workspace: Workspace, drafted: Conversation
) -> None:
    row, choice = offered(workspace, drafted)
    turn = take_alternative(workspace, drafted, row, choice.alternative)
    draft = draft_of(turn.conversation)
    former = alternatives_of(draft, row.number - 1)[0]
    assert (former.name, former.value) == (row.name, row.value)
    assert "换回" in former.change


def test_a_chosen_wording_survives_a_changed_fact(
    workspace: Workspace, drafted: Conversation
) -> None:
    row, choice = offered(workspace, drafted)
    turn = take_alternative(workspace, drafted, row, choice.alternative)
    later = take_turn(workspace, turn.conversation, "预算改成40万元").conversation
    names = {(one.level2, one.name) for one in draft_of(later).table.indicators}
    assert (row.level2, choice.alternative.name) in names


def test_a_row_that_is_gone_is_told_and_nothing_changes(
    workspace: Workspace, drafted: Conversation
) -> None:
    row, choice = offered(workspace, drafted)
    gone = take_turn(workspace, drafted, f"删除第{row.number}条").conversation
    turn = take_alternative(workspace, gone, row, choice.alternative)
    assert "已经不在" in turn.reply
    assert draft_of(turn.conversation).table == draft_of(gone).table


def test_the_table_is_made_fuller_and_leaner_again(
    workspace: Workspace, drafted: Conversation
) -> None:
    fuller = switch_fullness(workspace, drafted, True).conversation
    lean, full = (len(draft_of(one).table.indicators) for one in (drafted, fuller))
    assert full > lean
    assert fuller.now is not None
    assert fuller.now.full
    leaner = switch_fullness(workspace, fuller, False).conversation
    assert draft_of(leaner).table == draft_of(drafted).table


def test_the_chat_lists_what_else_a_row_could_say(
    workspace: Workspace, drafted: Conversation
) -> None:
    row, choice = offered(workspace, drafted)
    turn = take_turn(workspace, drafted, f"第{row.number}条还有什么别的写法？")
    assert choice.alternative.name in turn.reply
    assert draft_of(turn.conversation).table == draft_of(drafted).table
    again = take_turn(workspace, turn.conversation, "这一行还有没有其他写法")
    assert choice.alternative.name in again.reply
