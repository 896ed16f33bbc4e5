"""A draft is its writer's alone until they show it to somebody."""

from pathlib import Path

import pytest

from assistant.accounts.person import Person, Role
from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks.drafts import keep, listed, open_draft
from assistant.desks.sharing import Audience, audience_of, copy_of, look_at, share, shared_with
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.settings import Settings

CLERK = Person("zhang", "张三", Role.FILL)
COLLEAGUE = Person("sun", "孙六", Role.FILL)
REVIEWER = Person("li", "李四", Role.REVIEW)


@pytest.fixture(scope="module")
def written(workspace: Workspace) -> Conversation:
    return take_turn(workspace, Conversation(), "农村改厕200户，每户补助2000元").conversation


@pytest.fixture
def office(workspace: Workspace, written: Conversation, tmp_path: Path) -> Workspace:
    found = Workspace(workspace.settings.model_copy(update={"home": tmp_path}))
    keep(written, found.settings, by=CLERK)
    return found


@pytest.fixture
def settings(office: Workspace) -> Settings:
    return office.settings


def test_nobody_sees_what_was_not_shared(
    office: Workspace, settings: Settings, written: Conversation
) -> None:
    place = CLERK.drafts(settings).name
    assert audience_of(written.key, settings, by=CLERK) is Audience.NOBODY
    for other in (COLLEAGUE, REVIEWER):
        assert shared_with(other, settings) == []
        with pytest.raises(UserError, match="没有共享给您"):
            look_at(place, written.key, settings, by=other)
        with pytest.raises(UserError, match="没有共享给您"):
            copy_of(place, written.key, office, by=other)
        with pytest.raises(UserError, match="没有找到"):
            share(written.key, Audience.EVERYBODY, office, by=other)


def test_what_is_handed_in_for_review_is_the_reviewers(
    office: Workspace, settings: Settings, written: Conversation
) -> None:
    share(written.key, Audience.REVIEWERS, office, by=CLERK)
    assert audience_of(written.key, settings, by=CLERK) is Audience.REVIEWERS
    (one,) = shared_with(REVIEWER, settings)
    assert (one.writer, one.key) == ("张三", written.key)
    assert look_at(one.place, one.key, settings, by=REVIEWER) == written
    assert shared_with(COLLEAGUE, settings) == []
    assert shared_with(CLERK, settings) == []  # one's own is no draft of somebody else


def test_a_copy_is_ones_own_and_a_share_can_be_taken_back(
    office: Workspace, settings: Settings, written: Conversation
) -> None:
    share(written.key, Audience.EVERYBODY, office, by=CLERK)
    (one,) = shared_with(COLLEAGUE, settings)
    mine = copy_of(one.place, one.key, office, by=COLLEAGUE)
    assert mine.key != written.key
    assert [draft.key for draft in listed(settings, by=COLLEAGUE)] == [mine.key]
    assert mine.now == written.now
    assert open_draft(written.key, settings, by=CLERK).conversation == written

    share(written.key, Audience.NOBODY, office, by=CLERK)
    assert shared_with(COLLEAGUE, settings) == []
    with pytest.raises(UserError, match="已经收回"):
        look_at(one.place, one.key, settings, by=COLLEAGUE)


@pytest.mark.parametrize("note", ["", "{", '{"audience": "ALL"}', "[]"])
def test_a_damaged_note_shows_nothing(note: str, settings: Settings, written: Conversation) -> None:
    (CLERK.drafts(settings) / f"{written.key}.share").write_text(note, encoding="utf-8")
    assert shared_with(REVIEWER, settings) == []
    assert audience_of(written.key, settings, by=CLERK) is Audience.NOBODY
