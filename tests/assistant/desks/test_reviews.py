"""A draft that is handed in, sent back, mended and passed; each step is the right person's."""

from pathlib import Path

import pytest

from assistant.accounts.person import Person, Role
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

CLERK = Person("zhang", "张三", Role.FILL)
COLLEAGUE = Person("sun", "孙六", Role.FILL)
REVIEWER = Person("li", "李四", Role.REVIEW)


@pytest.fixture(scope="module")
def written(workspace: Workspace) -> Conversation:
    return take_turn(workspace, Conversation(), "农村改厕200户，每户补助2000元").conversation


@pytest.fixture
def office(workspace: Workspace, written: Conversation, tmp_path: Path) -> Workspace:
    """An office in which the draft of 张三 has been handed in."""
    found = Workspace(workspace.settings.model_copy(update={"home": tmp_path}))
    keep(written, found.settings, by=CLERK)
    share(written.key, key_of(written), Audience.REVIEWERS, found, by=CLERK)
    return found


def key_of(conversation: Conversation) -> str:
    assert conversation.now is not None
    return conversation.now.key


def table_of(office: Workspace, key: str) -> TargetTable:
    now = open_draft(key, office.settings, by=CLERK).conversation.now
    assert now is not None
    return now.draft.table


def say(
    office: Workspace, written: Conversation, verdict: Verdict, text: str, by: Person = REVIEWER
) -> Review:
    return review(
        CLERK.drafts(office.settings).name, written.key, key_of(written), verdict, text, office,
        seen=table_of(office, written.key), by=by,
    )  # fmt: skip


def stands(office: Workspace, written: Conversation) -> Standing:
    said = own_reviews(written.key, key_of(written), office.settings, by=CLERK)
    return standing(said, table_of(office, written.key))


def change(office: Workspace, written: Conversation, said: str) -> None:
    now = open_draft(written.key, office.settings, by=CLERK).conversation
    keep(take_turn(office, now, said).conversation, office.settings, by=CLERK)


def test_a_draft_goes_back_and_forth_until_it_passes(
    office: Workspace, written: Conversation
) -> None:
    assert stands(office, written) is Standing.WAITING
    first = say(office, written, Verdict.RETURNED, "1. 满意度改成95%\n2、单位写全称\n3台要核实")
    assert first.points == ("满意度改成95%", "单位写全称", "3台要核实")
    assert stands(office, written) is Standing.RETURNED

    change(office, written, "把满意度改成95%")
    hand_in_again(written.key, key_of(written), "已改", office, by=CLERK)
    assert stands(office, written) is Standing.MENDED
    (said,) = reviews_of(
        CLERK.drafts(office.settings).name, written.key, key_of(written), office.settings,
        by=REVIEWER,
    )  # fmt: skip
    assert said.answer == "已改"
    (line,) = changed_since(said, table_of(office, written.key))
    assert (line.left, line.right) == ("≥90%", "≥95%")

    say(office, written, Verdict.PASSED, "")
    assert stands(office, written) is Standing.PASSED
    change(office, written, "把满意度改成96%")
    assert stands(office, written) is Standing.CHANGED
    deeds = [(one.who, one.detail) for one in office.store.log.entries(limit=20)]
    assert ("李四（li）", "审核通过") in deeds
    assert any("已改" in detail and who == "张三（zhang）" for who, detail in deeds)


def test_what_to_do_next_names_the_one_whose_turn_it_is(
    office: Workspace, written: Conversation
) -> None:
    def steps(person: Person) -> list[str]:
        mine = cards(office.settings, by=person)
        found = home.next_steps(office, mine, home.overview(office), by=person)
        return [one.text for one in found]

    assert any("1份送审的草稿" in one for one in steps(REVIEWER))
    assert not any("审核" in one for one in (*steps(CLERK), *steps(COLLEAGUE)))
    say(office, written, Verdict.RETURNED, "满意度改成95%")
    assert not any("送审" in one for one in steps(REVIEWER))
    assert "审核退回" in steps(CLERK)[0]
    assert handed_in(office.settings, by=CLERK) == {
        (written.key, key_of(written)): Standing.RETURNED
    }


def test_only_reviewers_say_something_and_only_of_what_they_have_seen(
    office: Workspace, written: Conversation
) -> None:
    with pytest.raises(UserError, match="不能查看同事送审"):
        say(office, written, Verdict.PASSED, "", by=COLLEAGUE)
    with pytest.raises(UserError, match="请写明要改什么"):
        say(office, written, Verdict.RETURNED, " \n ")
    with pytest.raises(UserError, match="最多"):
        say(office, written, Verdict.RETURNED, "改" * 2001)
    seen = table_of(office, written.key)
    change(office, written, "把满意度改成95%")
    with pytest.raises(UserError, match="又改了这张表"):
        review(
            CLERK.drafts(office.settings).name, written.key, key_of(written), Verdict.PASSED, "",
            office, seen=seen, by=REVIEWER,
        )  # fmt: skip
    share(written.key, key_of(written), Audience.NOBODY, office, by=CLERK)
    with pytest.raises(UserError, match="没有共享给您"):
        say(office, written, Verdict.PASSED, "")
    assert own_reviews(written.key, key_of(written), office.settings, by=CLERK) == ()


def test_handing_in_again_is_only_for_what_came_back(
    office: Workspace, written: Conversation
) -> None:
    draft = key_of(written)
    with pytest.raises(UserError, match="没有等您处理"):
        hand_in_again(written.key, draft, "", office, by=CLERK)
    say(office, written, Verdict.RETURNED, "满意度改成95%")
    share(written.key, draft, Audience.NOBODY, office, by=CLERK)  # taken back to be mended in peace
    with pytest.raises(UserError, match="没有找到"):
        hand_in_again(written.key, draft, "", office, by=COLLEAGUE)
    hand_in_again(written.key, draft, "", office, by=CLERK)
    assert audience_of(written.key, draft, office.settings, by=CLERK) is Audience.REVIEWERS
    assert len(shared_with(REVIEWER, office.settings)) == 1
    with pytest.raises(UserError, match="没有等您处理"):
        hand_in_again(written.key, draft, "", office, by=CLERK)


def test_a_damaged_file_is_told_and_left(office: Workspace, written: Conversation) -> None:
    path = CLERK.drafts(office.settings) / f"{written.key}.reviews"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(UserError, match="打不开"):
        say(office, written, Verdict.PASSED, "")
    assert path.read_text(encoding="utf-8") == "{"
    assert len(home.next_steps(office, [], home.overview(office), by=REVIEWER)) > 0
