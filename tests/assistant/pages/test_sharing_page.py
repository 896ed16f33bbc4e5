"""Sharing on the page: only where people log in, and without anything that data could render."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.accounts.person import LOCAL, Person, Role
from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks.drafts import keep
from assistant.desks.sharing import Audience, audience_of, share
from assistant.pages import session
from assistant.workspace import Workspace

CLERK = Person("zhang", "张三", Role.FILL)
COLLEAGUE = Person("sun", "孙六", Role.FILL)


def shown() -> None:
    from assistant.pages.sharing import show_audience, show_shared
    from tests.assistant.pages.test_sharing_page import OPEN

    show_audience(OPEN[0])
    show_shared()


OPEN = ["0"]


@pytest.fixture
def office(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """An office in which the draft of 张三 is the open one."""
    home = Workspace(workspace.settings.model_copy(update={"home": tmp_path}))
    monkeypatch.setattr(session, "workspace", lambda: home)
    draft = take_turn(workspace, Conversation(), "农村改厕200户，每户补助2000元").conversation
    keep(draft, home.settings, by=CLERK)
    OPEN[0] = draft.key
    return home


def page(monkeypatch: pytest.MonkeyPatch, who: Person) -> AppTest:
    monkeypatch.setattr(session, "person", lambda: who)
    found = AppTest.from_function(shown, default_timeout=60).run()
    assert not found.exception
    return found


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
    assert audience_of(OPEN[0], office.settings, by=CLERK) is Audience.EVERYBODY


def test_a_colleague_looks_at_what_was_shared(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "还没有同事共享" in page(monkeypatch, COLLEAGUE).caption[0].value
    share(OPEN[0], Audience.EVERYBODY, office, by=CLERK)
    found = page(monkeypatch, COLLEAGUE)
    assert "改厕" in found.text[0].value
    assert "张三" in found.text[0].value
    found.button[0].click().run()
    assert not found.exception
    assert any("项目名称：" in one.value for one in found.text)
