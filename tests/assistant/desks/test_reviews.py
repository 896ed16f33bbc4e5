"""A draft that is handed in, sent back, mended and passed; each step is the right person's."""

import pytest

from assistant.accounts.person import Person
from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks import home
from assistant.desks.drafts import keep, open_draft
from assistant.desks.my_drafts import cards
from assistant.desks.reviews import (
    Review,
    Standing,
    Verdict,
    changed_since,
    hand_in_again,
    handed_in,
    own_reviews,
    review,
    reviews_of,
    standing,
)
from assistant.desks.sharing import Audience, audience_of, share, shared_with
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.schema import TargetTable
from tests.assistant.people import CLERK, COLLEAGUE, REVIEWER


@pytest.fixture
def office(with_draft: Workspace, one_draft: Conversation) -> Workspace:
    """An office in which the draft of 张三 has been handed in."""
    share(one_draft.key, key_of(one_draft), Audience.REVIEWERS, with_draft, by=CLERK)
    return with_draft


def key_of(conversation: Conversation) -> str:
    assert conversation.now is not None
    return conversation.now.key


def table_of(office: Workspace, key: str) -> TargetTable:
    now = open_draft(key, office.settings, by=CLERK).conversation.now
    assert now is not None
    return now.draft.table


def say(
    office: Workspace, one_draft: Conversation, verdict: Verdict, text: str, by: Person = REVIEWER
) -> Review:
    return review(
        CLERK.drafts(office.settings).name, one_draft.key, key_of(one_draft), verdict, text, office,
        seen=table_of(office, one_draft.key), by=by,
    )  # fmt: skip


def stands(office: Workspace, one_draft: Conversation) -> Standing:
    said = own_reviews(one_draft.key, key_of(one_draft), office.settings, by=CLERK)
    return standing(said, table_of(office, one_draft.key))


def change(office: Workspace, one_draft: Conversation, said: str) -> None:
    now = open_draft(one_draft.key, office.settings, by=CLERK).conversation
    keep(take_turn(office, now, said).conversation, office.settings, by=CLERK)


def test_a_draft_goes_back_and_forth_until_it_passes(
    office: Workspace, one_draft: Conversation
) -> None:
    assert stands(office, one_draft) is Standing.WAITING
    first = say(office, one_draft, Verdict.RETURNED, "1. 满意度改成95%\n2、单位写全称\n3台要核实")
    assert first.points == ("满意度改成95%", "单位写全称", "3台要核实")
    assert stands(office, one_draft) is Standing.RETURNED

    change(office, one_draft, "把满意度改成95%")
    hand_in_again(one_draft.key, key_of(one_draft), "已改", office, by=CLERK)
    assert stands(office, one_draft) is Standing.MENDED
    (said,) = reviews_of(
        CLERK.drafts(office.settings).name, one_draft.key, key_of(one_draft), office.settings,
        by=REVIEWER,
    )  # fmt: skip
    assert said.answer == "已改"
    (line,) = changed_since(said, table_of(office, one_draft.key))
    assert (line.left, line.right) == ("≥90%", "≥95%")

    say(office, one_draft, Verdict.PASSED, "")
    assert stands(office, one_draft) is Standing.PASSED
    change(office, one_draft, "把满意度改成96%")
    assert stands(office, one_draft) is Standing.CHANGED
    deeds = [(one.who, one.detail) for one in office.store.log.entries(limit=20)]
    assert ("李四（li）", "审核通过") in deeds
    assert any("已改" in detail and who == "张三（zhang）" for who, detail in deeds)


def test_what_to_do_next_names_the_one_whose_turn_it_is(
    office: Workspace, one_draft: Conversation
) -> None:
    def steps(person: Person) -> list[str]:
        mine = cards(office.settings, by=person)
        found = home.next_steps(office, mine, home.overview(office), by=person)
        return [one.text for one in found]

    assert any("1份送审的草稿" in one for one in steps(REVIEWER))
    assert not any("审核" in one for one in (*steps(CLERK), *steps(COLLEAGUE)))
    say(office, one_draft, Verdict.RETURNED, "满意度改成95%")
    assert not any("送审" in one for one in steps(REVIEWER))
    assert "审核退回" in steps(CLERK)[0]
    assert handed_in(office.settings, by=CLERK) == {
        (one_draft.key, key_of(one_draft)): Standing.RETURNED
    }


def test_only_reviewers_say_something_and_only_of_what_they_have_seen(
    office: Workspace, one_draft: Conversation
) -> None:
    with pytest.raises(UserError, match="不能查看同事送审"):
        say(office, one_draft, Verdict.PASSED, "", by=COLLEAGUE)
    with pytest.raises(UserError, match="请写明要改什么"):
        say(office, one_draft, Verdict.RETURNED, " \n ")
    with pytest.raises(UserError, match="最多"):
        say(office, one_draft, Verdict.RETURNED, "改" * 2001)
    seen = table_of(office, one_draft.key)
    change(office, one_draft, "把满意度改成95%")
    with pytest.raises(UserError, match="又改了这张表"):
        review(
            CLERK.drafts(office.settings).name, one_draft.key, key_of(one_draft), Verdict.PASSED, "",
            office, seen=seen, by=REVIEWER,
        )  # fmt: skip
    share(one_draft.key, key_of(one_draft), Audience.NOBODY, office, by=CLERK)
    with pytest.raises(UserError, match="没有共享给您"):
        say(office, one_draft, Verdict.PASSED, "")
    assert own_reviews(one_draft.key, key_of(one_draft), office.settings, by=CLERK) == ()


def test_handing_in_again_is_only_for_what_came_back(
    office: Workspace, one_draft: Conversation
) -> None:
    draft = key_of(one_draft)
    with pytest.raises(UserError, match="没有等您处理"):
        hand_in_again(one_draft.key, draft, "", office, by=CLERK)
    say(office, one_draft, Verdict.RETURNED, "满意度改成95%")
    share(
        one_draft.key, draft, Audience.NOBODY, office, by=CLERK
    )  # taken back to be mended in peace
    with pytest.raises(UserError, match="没有找到"):
        hand_in_again(one_draft.key, draft, "", office, by=COLLEAGUE)
    hand_in_again(one_draft.key, draft, "", office, by=CLERK)
    assert audience_of(one_draft.key, draft, office.settings, by=CLERK) is Audience.REVIEWERS
    assert len(shared_with(REVIEWER, office.settings)) == 1
    with pytest.raises(UserError, match="没有等您处理"):
        hand_in_again(one_draft.key, draft, "", office, by=CLERK)


def test_a_damaged_file_is_told_and_left(office: Workspace, one_draft: Conversation) -> None:
    path = CLERK.drafts(office.settings) / f"{one_draft.key}.reviews"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(UserError, match="打不开"):
        say(office, one_draft, Verdict.PASSED, "")
    assert path.read_text(encoding="utf-8") == "{"
    assert len(home.next_steps(office, [], home.overview(office), by=REVIEWER)) > 0
