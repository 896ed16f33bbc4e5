"""Deleted drafts can be brought back by their writer, until they are deleted for good."""

import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks.deleted import bring_back, delete_for_good, deleted
from assistant.desks.drafts import keep, open_draft
from assistant.desks.my_drafts import cards, delete, set_archived
from assistant.desks.sharing import Audience, share, shared_with
from assistant.workspace import Workspace
from corpus.errors import UserError
from tests.assistant.people import CLERK, COLLEAGUE


def titles(with_draft: Workspace) -> list[str]:
    return [one.title for one in cards(with_draft.settings, by=CLERK)]


def test_a_deleted_draft_is_brought_back_as_it_was_and_shown_to_nobody(
    with_draft: Workspace, one_draft: Conversation
) -> None:
    assert one_draft.now is not None
    share(one_draft.key, one_draft.now.key, Audience.EVERYBODY, with_draft, by=CLERK)
    set_archived(with_draft, one_draft.key, True, by=CLERK)
    delete(with_draft, one_draft.key, by=CLERK)
    assert titles(with_draft) == []
    assert shared_with(COLLEAGUE, with_draft.settings) == []
    (gone,) = deleted(with_draft.settings, by=CLERK)
    assert "改厕" in gone.title
    assert deleted(with_draft.settings, by=COLLEAGUE) == []
    with pytest.raises(UserError, match="已经不在"):
        bring_back(with_draft, gone.key, by=COLLEAGUE)

    back = bring_back(with_draft, gone.key, by=CLERK)
    assert back == one_draft, "worked on again, not laid aside"
    assert open_draft(one_draft.key, with_draft.settings, by=CLERK).conversation == one_draft
    assert shared_with(COLLEAGUE, with_draft.settings) == []
    assert deleted(with_draft.settings, by=CLERK) == []


def test_one_of_two_in_a_conversation_comes_back_alone(
    workspace: Workspace, with_draft: Workspace, one_draft: Conversation
) -> None:
    said = take_turn(workspace, one_draft, "新建一张表").conversation
    both = take_turn(workspace, said, "2025年社区工作者责任险，33人，每人每年220元").conversation
    keep(both, with_draft.settings, by=CLERK)
    delete(with_draft, both.key, by=CLERK)
    assert len(titles(with_draft)) == 1
    (gone,) = deleted(with_draft.settings, by=CLERK)
    assert "责任险" in gone.title
    back = bring_back(with_draft, gone.key, by=CLERK)
    assert back.now == both.now
    assert sorted(titles(with_draft)) == sorted(one.draft.table.project_name for one in both.drafts)


def test_where_a_window_wrote_on_both_are_kept(
    with_draft: Workspace, one_draft: Conversation
) -> None:
    delete(with_draft, one_draft.key, by=CLERK)
    keep(one_draft, with_draft.settings, by=CLERK)
    back = bring_back(with_draft, one_draft.key, by=CLERK)
    assert back.key != one_draft.key
    assert len(titles(with_draft)) == 2


def test_what_is_deleted_for_good_is_gone(with_draft: Workspace, one_draft: Conversation) -> None:
    delete(with_draft, one_draft.key, by=CLERK)
    with pytest.raises(UserError, match="已经不在"):
        delete_for_good(with_draft, one_draft.key, by=COLLEAGUE)
    delete_for_good(with_draft, one_draft.key, by=CLERK)
    assert deleted(with_draft.settings, by=CLERK) == []
    assert list(CLERK.drafts(with_draft.settings).iterdir()) == []
    for key in (one_draft.key, "../x"):
        with pytest.raises(UserError, match="已经不在"):
            bring_back(with_draft, key, by=CLERK)


def test_a_damaged_one_is_listed_and_refused(
    with_draft: Workspace, one_draft: Conversation
) -> None:
    path = CLERK.drafts(with_draft.settings) / f"{one_draft.key}.json"
    path.write_text("{", encoding="utf-8")
    delete(with_draft, one_draft.key, by=CLERK)
    (gone,) = deleted(with_draft.settings, by=CLERK)
    assert gone.damaged
    delete_for_good(with_draft, gone.key, by=CLERK)
    assert deleted(with_draft.settings, by=CLERK) == []
