"""Sharing on the page: only where people log in, and without anything that data could render."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.accounts.person import LOCAL, Person, Role
from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks.drafts import keep, open_draft
from assistant.desks.reviews import Verdict, own_reviews, review
from assistant.desks.sharing import Audience, audience_of, share
from assistant.pages import session
from assistant.workspace import Workspace

CLERK = Person("zhang", "张三", Role.FILL)
COLLEAGUE = Person("sun", "孙六", Role.FILL)
REVIEWER = Person("li", "李四", Role.REVIEW)
OPEN: list[Conversation] = []


def shown() -> None:
    from assistant.pages.sharing import show_audience, show_shared
    from tests.assistant.pages.test_sharing_page import OPEN

    show_audience(OPEN[0])
    show_shared()


def looked_at() -> None:
    from assistant.pages.reviewing import reviewing_page

    reviewing_page()


def reviewed() -> None:
    from assistant.pages import session
    from assistant.pages.reviews import show_reviews

    show_reviews(session.conversation())


@pytest.fixture
def office(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """An office in which the draft of 张三 is the open one."""
    home = Workspace(workspace.settings.model_copy(update={"home": tmp_path}))
    monkeypatch.setattr(session, "workspace", lambda: home)
    draft = take_turn(workspace, Conversation(), "农村改厕200户，每户补助2000元").conversation
    keep(draft, home.settings, by=CLERK)
    OPEN[:] = [draft]
    return home


def page(
    monkeypatch: pytest.MonkeyPatch, who: Person, what: Callable[[], None] = shown, **at: str
) -> AppTest:
    monkeypatch.setattr(session, "person", lambda: who)
    found = AppTest.from_function(what, default_timeout=60)
    for name, value in at.items():
        found.query_params[name] = value
    found.run()
    assert not found.exception
    return found


def draft_key() -> str:
    assert OPEN[0].now is not None
    return OPEN[0].now.key


def address(office: Workspace) -> dict[str, str]:
    return {
        "writer": CLERK.drafts(office.settings).name, "key": OPEN[0].key, "draft": draft_key(),
    }  # fmt: skip


def told(found: AppTest) -> str:
    return "\n".join(
        one.value for one in (*found.text, *found.markdown, *found.caption, *found.error)
    )


def test_alone_there_is_nobody_to_share_with(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = page(monkeypatch, LOCAL)
    assert len(found.selectbox) == 0
    assert len(found.markdown) == 0


def test_the_writer_chooses_who_sees_the_draft(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = page(monkeypatch, CLERK)
    assert found.selectbox[0].value is Audience.NOBODY
    found.selectbox[0].set_value(Audience.EVERYBODY).run()
    told_now = audience_of(OPEN[0].key, draft_key(), office.settings, by=CLERK)
    assert told_now is Audience.EVERYBODY


def test_a_colleague_looks_at_what_was_shared(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "还没有同事把草稿" in page(monkeypatch, COLLEAGUE).caption[-1].value
    share(OPEN[0].key, draft_key(), Audience.EVERYBODY, office, by=CLERK)
    listed = told(page(monkeypatch, COLLEAGUE))
    assert "改厕" in listed
    assert "张三" in listed
    found = page(monkeypatch, COLLEAGUE, looked_at, **address(office))
    assert "年度资金总额：40万元" in told(found)
    assert len(found.text_area) == 0, "an opinion is the reviewers'"
    assert "待审核" not in told(found) + listed, "nobody has handed it in"
    assert "待审核" not in told(page(monkeypatch, REVIEWER))
    share(OPEN[0].key, draft_key(), Audience.REVIEWERS, office, by=CLERK)
    assert "待审核" in told(page(monkeypatch, REVIEWER))


def test_a_reviewer_returns_a_draft_and_nothing_typed_is_lost_on_a_refusal(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(OPEN[0].key, draft_key(), Audience.REVIEWERS, office, by=CLERK)
    found = page(monkeypatch, REVIEWER, looked_at, **address(office))
    found.button(key="verdict-RETURNED").click().run()
    assert "请写明要改什么" in found.warning[0].value
    found.text_area[0].set_value("满意度改成95%").run()
    # the writer changes the table while the reviewer is writing
    now = open_draft(OPEN[0].key, office.settings, by=CLERK).conversation
    changed = take_turn(office, now, "把满意度改成92%").conversation
    keep(changed, office.settings, by=CLERK)
    found.button(key="verdict-RETURNED").click().run()
    assert not found.exception
    assert own_reviews(OPEN[0].key, draft_key(), office.settings, by=CLERK) == ()
    assert found.text_area[0].value == "满意度改成95%"
    assert "又改了这张表" in found.warning[0].value
    found.button(key="verdict-RETURNED").click().run()
    (said,) = own_reviews(OPEN[0].key, draft_key(), office.settings, by=CLERK)
    assert said.points == ("满意度改成95%",)
    assert said.verdict is Verdict.RETURNED


def test_an_opinion_that_was_not_sent_is_there_in_a_new_window(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(OPEN[0].key, draft_key(), Audience.REVIEWERS, office, by=CLERK)
    first = page(monkeypatch, REVIEWER, looked_at, **address(office))
    first.text_area[0].set_value("单位写全称").run()
    first.button(key="opinion-fill").click().run()
    written = first.text_area[0].value
    assert written.startswith("单位写全称\n")
    assert "意见写了没提交" in told(page(monkeypatch, REVIEWER, looked_at))
    again = page(monkeypatch, REVIEWER, looked_at, **address(office))
    assert again.text_area[0].value == written
    again.button(key="verdict-RETURNED").click().run()
    assert "意见写了没提交" not in told(page(monkeypatch, REVIEWER, looked_at))
    (said,) = own_reviews(OPEN[0].key, draft_key(), office.settings, by=CLERK)
    assert said.text == written


def test_an_opinion_of_a_draft_that_was_taken_back_can_be_read_and_thrown_away(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(OPEN[0].key, draft_key(), Audience.REVIEWERS, office, by=CLERK)
    page(monkeypatch, REVIEWER, looked_at, **address(office)).text_area[0].set_value("改名").run()
    share(OPEN[0].key, draft_key(), Audience.NOBODY, office, by=CLERK)
    found = page(monkeypatch, REVIEWER, looked_at)
    assert "草稿已收回或删除" in told(found)
    assert "改名" in told(found)
    next(one for one in found.button if one.label == "不要了").click().run()
    assert "改名" not in told(found)


def test_the_writer_carries_a_point_out_and_hands_in_again(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(OPEN[0].key, draft_key(), Audience.REVIEWERS, office, by=CLERK)
    assert OPEN[0].now is not None
    seen = OPEN[0].now.draft.table
    review(
        *address(office).values(), Verdict.RETURNED, "满意度改成96%", office, seen=seen, by=REVIEWER
    )
    found = page(monkeypatch, CLERK, reviewed, draft=OPEN[0].key)
    assert "1. 满意度改成96%" in told(found)
    found.button(key="point-0").click().run()
    now = open_draft(OPEN[0].key, office.settings, by=CLERK).conversation.now
    assert now is not None
    assert "≥96%" in [row.value for row in now.draft.table.indicators]
    found.text_input[0].set_value("已改").run()
    found.button(key="hand-in-again").click().run()
    assert not found.exception
    (said,) = own_reviews(OPEN[0].key, draft_key(), office.settings, by=CLERK)
    assert said.answer == "已改"
    assert "等李四复核" in told(found)
