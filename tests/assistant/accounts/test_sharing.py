"""A draft is its writer's alone until they show it to somebody."""

import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks.drafts import keep, listed, open_draft
from assistant.desks.sharing import Audience, audience_of, copy_of, look_at, share, shared_with
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.settings import Settings
from tests.assistant.people import CLERK, COLLEAGUE, REVIEWER


def draft_key(conversation: Conversation) -> str:
    assert conversation.now is not None
    return conversation.now.key


@pytest.fixture
def settings(with_draft: Workspace) -> Settings:
    return with_draft.settings


def test_nobody_sees_what_was_not_shared(
    with_draft: Workspace, settings: Settings, one_draft: Conversation
) -> None:
    place = CLERK.drafts(settings).name
    draft = draft_key(one_draft)
    assert audience_of(one_draft.key, draft, settings, by=CLERK) is Audience.NOBODY
    for other in (COLLEAGUE, REVIEWER):
        assert shared_with(other, settings) == []
        with pytest.raises(UserError, match="没有共享给您"):
            look_at(place, one_draft.key, draft, settings, by=other)
        with pytest.raises(UserError, match="没有共享给您"):
            copy_of(place, one_draft.key, draft, with_draft, by=other)
        with pytest.raises(UserError, match="没有找到"):
            share(one_draft.key, draft_key(one_draft), Audience.EVERYBODY, with_draft, by=other)


def test_what_is_handed_in_for_review_is_the_reviewers(
    with_draft: Workspace, settings: Settings, one_draft: Conversation
) -> None:
    share(one_draft.key, draft_key(one_draft), Audience.REVIEWERS, with_draft, by=CLERK)
    assert (
        audience_of(one_draft.key, draft_key(one_draft), settings, by=CLERK) is Audience.REVIEWERS
    )
    (one,) = shared_with(REVIEWER, settings)
    assert (one.writer, one.key) == ("张三", one_draft.key)
    assert look_at(one.place, one.key, one.draft, settings, by=REVIEWER) == one_draft.now
    assert shared_with(COLLEAGUE, settings) == []
    assert shared_with(CLERK, settings) == []  # one's own is no draft of somebody else


def test_a_copy_is_ones_own_and_a_share_can_be_taken_back(
    with_draft: Workspace, settings: Settings, one_draft: Conversation
) -> None:
    share(one_draft.key, draft_key(one_draft), Audience.EVERYBODY, with_draft, by=CLERK)
    (one,) = shared_with(COLLEAGUE, settings)
    mine = copy_of(one.place, one.key, one.draft, with_draft, by=COLLEAGUE)
    assert mine.key != one_draft.key
    assert [draft.key for draft in listed(settings, by=COLLEAGUE)] == [mine.key]
    assert mine.now is not None
    assert one_draft.now is not None
    assert mine.now.draft == one_draft.now.draft
    assert open_draft(one_draft.key, settings, by=CLERK).conversation == one_draft

    share(one_draft.key, draft_key(one_draft), Audience.NOBODY, with_draft, by=CLERK)
    assert shared_with(COLLEAGUE, settings) == []
    with pytest.raises(UserError, match="已经收回"):
        look_at(one.place, one.key, one.draft, settings, by=COLLEAGUE)


@pytest.mark.parametrize(
    "note", ["", "{", '{"audience": "ALL"}', "[]", '{"writer": "x", "drafts": []}']
)
def test_a_damaged_note_shows_nothing(
    note: str, settings: Settings, one_draft: Conversation
) -> None:
    (CLERK.drafts(settings) / f"{one_draft.key}.share").write_text(note, encoding="utf-8")
    assert shared_with(REVIEWER, settings) == []
    assert audience_of(one_draft.key, draft_key(one_draft), settings, by=CLERK) is Audience.NOBODY


@pytest.fixture(scope="module")
def both(workspace: Workspace, one_draft: Conversation) -> Conversation:
    """The same conversation when another project has been begun in it."""
    said = take_turn(workspace, one_draft, "新建一张表").conversation
    found = take_turn(workspace, said, "2025年涉密设备采购，3台，每台5万元").conversation
    assert len(found.drafts) == 2
    return found


def test_what_is_begun_later_in_the_same_conversation_is_not_shown(
    with_draft: Workspace, settings: Settings, one_draft: Conversation, both: Conversation
) -> None:
    share(one_draft.key, draft_key(one_draft), Audience.EVERYBODY, with_draft, by=CLERK)
    keep(both, settings, by=CLERK)
    (one,) = shared_with(COLLEAGUE, settings)
    assert one.draft == draft_key(one_draft)
    assert "改厕" in one.title
    assert audience_of(both.key, draft_key(both), settings, by=CLERK) is Audience.NOBODY
    with pytest.raises(UserError, match="没有共享给您"):
        look_at(one.place, one.key, draft_key(both), settings, by=COLLEAGUE)
    mine = copy_of(one.place, one.key, one.draft, with_draft, by=COLLEAGUE)
    assert "涉密" not in mine.model_dump_json(), "the draft alone is copied"
    # the other one is shown only where its writer says so, too
    share(both.key, draft_key(both), Audience.REVIEWERS, with_draft, by=CLERK)
    assert [one.title for one in shared_with(COLLEAGUE, settings)] == [one.title]
    assert len(shared_with(REVIEWER, settings)) == 2


def test_a_note_that_names_no_draft_shows_the_only_one_and_none_of_two(
    settings: Settings, one_draft: Conversation, both: Conversation
) -> None:
    note = CLERK.drafts(settings) / f"{one_draft.key}.share"
    note.write_text('{"audience": "EVERYBODY", "writer": "张三"}', encoding="utf-8")
    assert len(shared_with(COLLEAGUE, settings)) == 1
    keep(both, settings, by=CLERK)
    assert shared_with(COLLEAGUE, settings) == []


@pytest.mark.parametrize("place", ["..", "../..", "", "*", "a/b"])
def test_an_address_leads_nowhere_else(
    place: str, with_draft: Workspace, settings: Settings, one_draft: Conversation
) -> None:
    share(one_draft.key, draft_key(one_draft), Audience.EVERYBODY, with_draft, by=CLERK)
    with pytest.raises(UserError, match="没有共享给您"):
        look_at(place, one_draft.key, draft_key(one_draft), settings, by=COLLEAGUE)
