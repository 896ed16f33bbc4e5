"""Deleted drafts can be brought back by their writer, until they are deleted for good."""

from pathlib import Path

import pytest

from assistant.accounts.person import Person, Role
from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks.deleted import bring_back, delete_for_good, deleted
from assistant.desks.drafts import keep, open_draft
from assistant.desks.my_drafts import cards, delete, set_archived
from assistant.desks.sharing import Audience, share, shared_with
from assistant.workspace import Workspace
from corpus.errors import UserError

CLERK = Person("zhang", "张三", Role.FILL)
COLLEAGUE = Person("sun", "孙六", Role.FILL)


@pytest.fixture(scope="module")
def written(workspace: Workspace) -> Conversation:
    return take_turn(workspace, Conversation(), "农村改厕200户，每户补助2000元").conversation


@pytest.fixture
def office(workspace: Workspace, written: Conversation, tmp_path: Path) -> Workspace:
    found = Workspace(workspace.settings.model_copy(update={"home": tmp_path}))
    keep(written, found.settings, by=CLERK)
    return found


def titles(office: Workspace) -> list[str]:
    return [one.title for one in cards(office.settings, by=CLERK)]


def test_a_deleted_draft_is_brought_back_as_it_was_and_shown_to_nobody(
    office: Workspace, written: Conversation
) -> None:
    assert written.now is not None
    share(written.key, written.now.key, Audience.EVERYBODY, office, by=CLERK)
    set_archived(office, written.key, True, by=CLERK)
    delete(office, written.key, by=CLERK)
    assert titles(office) == []
    assert shared_with(COLLEAGUE, office.settings) == []
    (gone,) = deleted(office.settings, by=CLERK)
    assert "改厕" in gone.title
    assert deleted(office.settings, by=COLLEAGUE) == []
    with pytest.raises(UserError, match="已经不在"):
        bring_back(office, gone.key, by=COLLEAGUE)

    back = bring_back(office, gone.key, by=CLERK)
    assert back == written, "worked on again, not laid aside"
    assert open_draft(written.key, office.settings, by=CLERK).conversation == written
    assert shared_with(COLLEAGUE, office.settings) == []
    assert deleted(office.settings, by=CLERK) == []


def test_one_of_two_in_a_conversation_comes_back_alone(
    workspace: Workspace, office: Workspace, written: Conversation
) -> None:
    said = take_turn(workspace, written, "新建一张表").conversation
    both = take_turn(workspace, said, "2025年社区工作者责任险，33人，每人每年220元").conversation
    keep(both, office.settings, by=CLERK)
    delete(office, both.key, by=CLERK)
    assert len(titles(office)) == 1
    (gone,) = deleted(office.settings, by=CLERK)
    assert "责任险" in gone.title
    back = bring_back(office, gone.key, by=CLERK)
    assert back.now == both.now
    assert sorted(titles(office)) == sorted(one.draft.table.project_name for one in both.drafts)


def test_where_a_window_wrote_on_both_are_kept(office: Workspace, written: Conversation) -> None:
    delete(office, written.key, by=CLERK)
    keep(written, office.settings, by=CLERK)
    back = bring_back(office, written.key, by=CLERK)
    assert back.key != written.key
    assert len(titles(office)) == 2


def test_what_is_deleted_for_good_is_gone(office: Workspace, written: Conversation) -> None:
    delete(office, written.key, by=CLERK)
    with pytest.raises(UserError, match="已经不在"):
        delete_for_good(office, written.key, by=COLLEAGUE)
    delete_for_good(office, written.key, by=CLERK)
    assert deleted(office.settings, by=CLERK) == []
    assert list(CLERK.drafts(office.settings).iterdir()) == []
    for key in (written.key, "../x"):
        with pytest.raises(UserError, match="已经不在"):
            bring_back(office, key, by=CLERK)


def test_a_damaged_one_is_listed_and_refused(office: Workspace, written: Conversation) -> None:
    path = CLERK.drafts(office.settings) / f"{written.key}.json"
    path.write_text("{", encoding="utf-8")
    delete(office, written.key, by=CLERK)
    (gone,) = deleted(office.settings, by=CLERK)
    assert gone.damaged
    delete_for_good(office, gone.key, by=CLERK)
    assert deleted(office.settings, by=CLERK) == []
