"""Two windows of one draft, and a window that is closed while it works: nothing said is lost."""

from pathlib import Path
from threading import Event, Thread, Timer

import pytest
import streamlit as st
from streamlit.runtime import Runtime
from streamlit.testing.v1 import AppTest

from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.state import Conversation, load, save
from assistant.pages import session
from assistant.workspace import Workspace
from tests.conftest import NewHome

PAGE = """
from assistant.pages.drafting import drafting_page

drafting_page()
"""
REQUEST = "2025年团支部书记工资，11人，每人840元"


def said_to(key: str, text: str) -> None:
    page = AppTest.from_string(PAGE, default_timeout=180)
    page.query_params["draft"] = key
    page.run().chat_input[0].set_value(text).run()


@pytest.fixture
def home(
    tmp_path: Path, new_home: NewHome, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A new office for the pages; its encoder is the one that all tests share, loaded and warm."""
    settings = workspace.settings.model_copy(update={"home": new_home(tmp_path / "var")})
    office = Workspace(settings, today=workspace.today)
    office.encoder = workspace.encoder
    office.prepare()
    monkeypatch.setattr(session, "workspace", lambda: office)
    return settings.home


@pytest.fixture
def shared_runtime(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tested page takes the runtime of all pages away when its run ends: two at once need one that stays."""
    seen: list[Runtime] = []

    def instance(cls: type[Runtime]) -> Runtime:
        if cls._instance is not None:
            seen.append(cls._instance)
        return seen[-1]

    monkeypatch.setattr(Runtime, "instance", classmethod(instance))
    monkeypatch.setattr(Runtime, "exists", classmethod(lambda _: True))


@pytest.mark.usefixtures("shared_runtime")
def test_what_two_windows_say_at_once_is_both_carried_out(
    home: Path, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = home / "drafts"
    conversation = take_turn(workspace, Conversation(), REQUEST).conversation
    save(conversation, drafts)
    first_reads, second_may_try = Event(), Event()

    def slow(workspace: Workspace, before: Conversation, message: str) -> Turn:
        if "95" in message:  # the other window sends while this one is at work
            first_reads.set()
            second_may_try.wait(timeout=60)
        return take_turn(workspace, before, message)

    monkeypatch.setattr("assistant.pages.chat.take_turn", slow)
    windows = [
        Thread(target=said_to, args=(conversation.key, text))
        for text in ("把满意度改成95%", "实施单位是北源街道办事处")
    ]
    windows[0].start()
    assert first_reads.wait(timeout=120)
    windows[1].start()
    windows[1].join(timeout=3)
    assert windows[1].is_alive(), "it waits for the turn of the first"
    second_may_try.set()
    for window in windows:
        window.join(timeout=120)
    after = load(conversation.key, drafts)
    assert after.now is not None
    assert after.now.draft.table.unit == "北源街道办事处"
    assert "≥95%" in [row.value for row in after.now.draft.table.indicators]
    heard = [one.text for one in after.messages if one.role == "user"]
    assert heard == [REQUEST, "把满意度改成95%", "实施单位是北源街道办事处"]


def test_a_message_is_answered_though_its_window_is_gone(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A window that is closed or reloaded ends the run of its page, not the answer."""

    page = AppTest.from_string(PAGE, default_timeout=180).run()
    monkeypatch.setattr("assistant.pages.session.at_once", lambda: True)
    monkeypatch.setattr("assistant.pages.drafting._sidebar", lambda _: st.stop())
    page.chat_input[0].set_value(REQUEST).run()
    (kept,) = (home / "drafts").glob("*.json")
    now = load(kept.stem, home / "drafts").now
    assert now is not None
    assert now.draft.table.project_name == "2025年团支部书记工资"


def test_before_the_encoder_is_there_a_reload_loses_nothing_either(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message is worked on beside the page; the reloaded window waits for its answer, too."""
    may_answer = Event()

    def slow(workspace: Workspace, before: Conversation, message: str) -> Turn:
        may_answer.wait(timeout=120)
        return take_turn(workspace, before, message)

    monkeypatch.setattr("assistant.pages.chat.take_turn", slow)
    monkeypatch.setattr("assistant.pages.session.at_once", lambda: False)
    page = AppTest.from_string(PAGE, default_timeout=180).run()
    monkeypatch.setattr("assistant.pages.drafting._sidebar", lambda _: st.stop())  # the window goes
    page.chat_input[0].set_value(REQUEST).run()
    key = str(page.query_params["draft"])
    assert not list((home / "drafts").glob("*.json"))
    monkeypatch.setattr("assistant.pages.drafting._sidebar", lambda _: None)

    again = AppTest.from_string(PAGE, default_timeout=180)
    again.query_params["draft"] = key
    Timer(2, may_answer.set).start()
    again.run()
    assert not again.exception
    assert next(one.children[0].value for one in again.chat_message) == REQUEST
    now = load(key, home / "drafts").now
    assert now is not None
    assert now.draft.table.project_name == "2025年团支部书记工资"
    heard = [one.text for one in load(key, home / "drafts").messages if one.role == "user"]
    assert heard == [REQUEST], "said once, however many windows wait"


def test_a_draft_that_a_backup_put_back_says_so_where_it_is_open(
    home: Path, workspace: Workspace
) -> None:
    before = take_turn(workspace, Conversation(), REQUEST).conversation
    after = take_turn(workspace, before, "把满意度改成95%").conversation
    save(after, home / "drafts")
    page = AppTest.from_string(PAGE, default_timeout=180)
    page.query_params["draft"] = after.key
    page.run()
    assert not page.warning
    save(before, home / "drafts")
    page.run()
    assert "恢复了备份" in page.warning[0].value
    page.run()
    assert not page.warning, "once"
