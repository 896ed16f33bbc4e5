"""What a table looked like before, and going back to it without losing what came since."""

from pathlib import Path

import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import MAX_UNDO, Conversation
from assistant.desks.drafts import keep_turn, open_draft
from assistant.desks.versions import all_kept, back_to, versions
from assistant.workspace import Workspace
from corpus.errors import UserError
from tests.assistant.people import CLERK


@pytest.fixture
def office(workspace: Workspace, tmp_path: Path) -> Workspace:
    """An office without a draft."""
    return Workspace(workspace.settings.model_copy(update={"home": tmp_path}))


def say(office: Workspace, workspace: Workspace, before: Conversation, *said: str) -> Conversation:
    """What is said, turn by turn, kept as the page keeps it."""
    for text in said:
        after = take_turn(workspace, before, text).conversation
        before = keep_turn(office, before, after, by=CLERK).conversation
    return before


@pytest.fixture
def written(office: Workspace, workspace: Workspace, one_draft: Conversation) -> Conversation:
    """A draft that was changed twice."""
    first = keep_turn(office, Conversation(), one_draft, by=CLERK).conversation
    return say(office, workspace, first, "把满意度改成95%", "实施单位是北源街道办事处")


def satisfaction(conversation: Conversation) -> str:
    assert conversation.now is not None
    rows = conversation.now.draft.table.indicators
    return next(row.value for row in rows if "满意度" in (row.level1 or ""))


def test_each_change_is_a_version_with_its_time_and_what_it_changed(written: Conversation) -> None:
    now, second, first = versions(written)
    assert now.now
    assert not second.now
    assert not first.now
    assert [one.number for one in (now, second, first)] == [3, 2, 1]
    assert any("北源街道办事处" in line for line in now.changes)
    assert any("≥95%" in line for line in second.changes)
    assert first.changes == ()
    assert all(one.when for one in (now, second, first))
    assert all_kept(written)


def test_going_back_can_be_undone_and_is_told(
    office: Workspace, workspace: Workspace, written: Conversation
) -> None:
    first = versions(written)[-1]
    back = keep_turn(office, written, back_to(written, first), by=CLERK).conversation
    assert back.now is not None
    assert back.now.draft.table == first.table
    assert "第1版" in back.messages[-1].text
    logged = office.store.log.entries(limit=1)[0]
    assert "回到第1版" in logged.source
    undone = back.undone()
    assert undone is not None
    assert satisfaction(undone) == "≥95%"
    again = open_draft(back.key, office.settings, by=CLERK).conversation
    assert versions(again)[0].now
    changed = say(office, workspace, back, "把满意度改成92%")
    assert satisfaction(changed) == "≥92%"


def test_what_was_undone_is_listed_and_not_lost_by_going_back(
    office: Workspace, workspace: Workspace, written: Conversation
) -> None:
    undone = say(office, workspace, written, "撤销", "撤销")
    newest, middle, first = versions(undone)
    assert [newest.undone, middle.undone, first.now] == [True, True, True]
    back = back_to(undone, middle)
    assert satisfaction(back) == "≥95%"
    assert newest.table in [one.table for one in versions(back)]


def test_turns_that_change_no_cell_make_no_version(written: Conversation) -> None:
    assert written.now is not None
    same = written.changed_to(written.now.model_copy(update={"skipped": ("unit",)}))
    assert len(versions(same)) == 3
    assert versions(same)[0].now


def test_a_version_of_another_draft_or_one_let_go_is_refused(written: Conversation) -> None:
    first = versions(written)[-1]
    now = written.now
    assert now is not None
    other = Conversation().changed_to(now.model_copy(update={"key": "other"}))
    with pytest.raises(UserError, match="已经不在"):
        back_to(other, first)
    with pytest.raises(UserError, match="没有改动"):
        back_to(written, versions(written)[0])
    long = written.model_copy(update={"earlier": (written.earlier[-1],) * MAX_UNDO})
    assert not all_kept(long)
