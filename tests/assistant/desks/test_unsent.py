"""What a reviewer has begun to write is kept until it is said or thrown away."""

import pytest

from assistant.conversation.state import Conversation
from assistant.desks.reviews import Verdict, review
from assistant.desks.sharing import Audience, own_draft, share
from assistant.desks.unsent import keep_unsent, unreadable, unsent
from assistant.workspace import Workspace
from corpus.errors import UserError
from tests.assistant.people import CLERK, REVIEWER


@pytest.fixture
def at(with_draft: Workspace, one_draft: Conversation) -> tuple[str, str, str]:
    """Which draft 张三 has handed in."""
    assert one_draft.now is not None
    share(one_draft.key, one_draft.now.key, Audience.REVIEWERS, with_draft, by=CLERK)
    return CLERK.drafts(with_draft.settings).name, one_draft.key, one_draft.now.key


def texts(office: Workspace) -> dict[tuple[str, str, str], str]:
    return {at: one.text for at, one in unsent(office.settings, by=REVIEWER).items()}


def test_it_is_there_again_until_it_is_emptied(
    with_draft: Workspace, at: tuple[str, str, str]
) -> None:
    keep_unsent(*at, "改厕", "单位写全称\n还", with_draft.settings, by=REVIEWER)
    assert texts(with_draft) == {at: "单位写全称\n还"}
    keep_unsent(*at, "改厕", "  \n", with_draft.settings, by=REVIEWER)
    assert texts(with_draft) == {}


def test_it_is_kept_though_the_draft_was_taken_back(
    with_draft: Workspace, at: tuple[str, str, str]
) -> None:
    share(at[1], at[2], Audience.NOBODY, with_draft, by=CLERK)
    keep_unsent(*at, "改厕", "单位写全称", with_draft.settings, by=REVIEWER)
    (one,) = unsent(with_draft.settings, by=REVIEWER).values()
    assert one.title == "改厕"


def test_a_verdict_that_is_refused_leaves_it_and_one_that_is_given_ends_it(
    with_draft: Workspace, at: tuple[str, str, str]
) -> None:
    keep_unsent(*at, "改厕", "单位写全称", with_draft.settings, by=REVIEWER)
    now = own_draft(*at[1:], with_draft.settings, by=CLERK).draft.table
    other = now.model_copy(update={"project_name": "另一张"})
    with pytest.raises(UserError, match="又改了这张表"):
        review(*at, Verdict.RETURNED, "单位写全称", with_draft, seen=other, by=REVIEWER)
    assert texts(with_draft) == {at: "单位写全称"}
    review(*at, Verdict.RETURNED, "单位写全称", with_draft, seen=now, by=REVIEWER)
    assert texts(with_draft) == {}


def test_a_damaged_file_hides_no_other_and_stays(
    with_draft: Workspace, at: tuple[str, str, str]
) -> None:
    keep_unsent(*at, "改厕", "单位写全称", with_draft.settings, by=REVIEWER)
    broken = REVIEWER.drafts(with_draft.settings) / "aa-bb-cc.opinion"
    broken.write_text("{", encoding="utf-8")
    assert texts(with_draft) == {at: "单位写全称"}
    assert broken.exists()
    assert unreadable(with_draft.settings, by=REVIEWER) == (broken,)


def test_what_is_written_anew_leaves_the_damaged_file_beside_it(
    with_draft: Workspace, at: tuple[str, str, str]
) -> None:
    keep_unsent(*at, "改厕", "单位写全称", with_draft.settings, by=REVIEWER)
    (path,) = REVIEWER.drafts(with_draft.settings).glob("*.opinion")
    path.write_text('{"text": "单位写', encoding="utf-8")
    keep_unsent(*at, "改厕", "再写一遍", with_draft.settings, by=REVIEWER)
    assert texts(with_draft) == {at: "再写一遍"}
    assert unreadable(with_draft.settings, by=REVIEWER) == ()
    (kept,) = path.parent.glob("*.opinion-damaged")
    assert kept.read_text(encoding="utf-8") == '{"text": "单位写'


def test_an_address_cannot_lead_elsewhere(with_draft: Workspace) -> None:
    with pytest.raises(UserError, match="没有找到"):
        keep_unsent("../..", "a", "b", "x", "改", with_draft.settings, by=REVIEWER)
