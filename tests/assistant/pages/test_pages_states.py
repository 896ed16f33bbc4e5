"""The page when something is missing or damaged: one clear sentence, and it still works."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation, load, save
from assistant.workspace import Workspace
from corpus.reading.formats.office import find_office

PAGE = """
from assistant.pages.drafting import drafting_page

drafting_page()
"""
REQUEST = "2025年团支部书记工资，11人，每人840元"


def opened(key: str | None = None) -> AppTest:
    page = AppTest.from_string(PAGE, default_timeout=180)
    if key:
        page.query_params["draft"] = key
    return page.run()


def texts(page: AppTest) -> str:
    shown = [*page.text, *page.markdown, *page.warning, *page.error]
    return "\n".join(str(one.value) for one in shown)


def test_the_empty_page_says_what_to_write_and_an_example_drafts(home: Path) -> None:
    page = opened()
    assert not page.exception
    assert "写一句话" in texts(page)
    examples = [one for one in page.button if (one.key or "").startswith("example-")]
    assert len(examples) == 3
    page = examples[1].click().run()
    assert not page.exception
    assert "0.924万元" in texts(page)
    assert page.text_input(key="head-funding/total").value == "0.924"
    key = "".join(page.query_params["draft"])
    assert load(key, home / "drafts").now is not None, "saved after the turn"


def test_a_draft_is_restored_by_its_address(home: Path, workspace: Workspace) -> None:
    conversation = take_turn(workspace, Conversation(), REQUEST).conversation
    save(conversation, home / "drafts")
    page = opened(conversation.key)
    assert not page.exception
    assert page.text_input(key="head-project_name").value == "2025年团支部书记工资"
    assert REQUEST in texts(page)


def test_fields_change_the_draft_and_say_so_in_the_chat(home: Path, workspace: Workspace) -> None:
    conversation = take_turn(workspace, Conversation(), REQUEST).conversation
    save(conversation, home / "drafts")
    page = opened(conversation.key)
    page = page.text_input(key="head-unit").set_value("北源街道办事处").run()
    assert "实施单位：待补充 → 北源街道办事处" in texts(page)
    now = load(conversation.key, home / "drafts").now
    assert now is not None
    assert now.draft.table.unit == "北源街道办事处"
    page = page.text_input(key="head-year").set_value("二零").run()
    assert "看不懂年度" in texts(page)
    assert page.text_input(key="head-year").value == "2025", "the field shows the draft again"
    page = page.button(key="undo").click().run()
    assert page.text_input(key="head-unit").value == ""


def test_a_suggested_answer_is_one_click(home: Path, workspace: Workspace) -> None:
    without_year = REQUEST.replace("2025年", "")
    conversation = take_turn(workspace, Conversation(), without_year).conversation
    save(conversation, home / "drafts")
    page = opened(conversation.key)
    offered = next(one for one in page.button if (one.key or "").startswith("ask-year-"))
    page = offered.click().run()
    assert page.text_input(key="head-year").value == offered.label.removesuffix("年")
    assert not [one for one in page.button if (one.key or "").startswith("ask-year-")]


def test_a_damaged_draft_gives_a_sentence_and_a_working_page(home: Path) -> None:
    drafts = home / "drafts"
    drafts.mkdir(parents=True)
    (drafts / "abc123.json").write_text("{]", encoding="utf-8")
    page = opened("abc123")
    assert not page.exception
    assert "已损坏" in texts(page)
    page = page.chat_input[0].set_value(REQUEST).run()
    assert not page.exception
    assert "0.924万元" in texts(page)
    assert (drafts / "abc123.json").read_text(encoding="utf-8") == "{]", "left as it was"


@pytest.mark.parametrize("key", ["0000000", "../../etc/passwd", "<b>x</b>"])
def test_an_unknown_draft_in_the_address_gives_a_sentence(home: Path, key: str) -> None:
    page = opened(key)
    assert not page.exception
    assert "没有找到" in texts(page)
    assert "写一句话" in texts(page)


def test_a_missing_encoder_is_one_sentence_until_it_is_there(
    home: Path, encoder_folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MUBIAO_ENCODER", str(tmp_path / "nowhere"))
    page = opened()
    assert not page.exception
    assert len(page.error) == 1
    assert "编码器" in page.error[0].value
    assert not page.chat_input
    monkeypatch.setenv("MUBIAO_ENCODER", str(encoder_folder))
    page = page.button(key="retry").click().run()
    assert not page.error
    assert page.chat_input


def test_a_home_that_cannot_be_written_is_one_sentence(
    home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("MUBIAO_HOME", str(blocked))
    page = opened()
    assert not page.exception
    assert len(page.error) == 1
    assert "文件夹" in page.error[0].value


def test_an_unexpected_error_is_logged_and_shown_without_its_inside(
    home: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret inside")

    monkeypatch.setattr("assistant.pages.chat.take_turn", broken)
    page = opened()
    page = page.chat_input[0].set_value(REQUEST).run()
    assert not page.exception
    assert "意外的错误" in texts(page)
    assert "secret inside" not in texts(page)
    assert "secret inside" in caplog.text


@pytest.mark.parametrize("kind", ["word", "PDF"])
def test_a_file_asked_for_in_the_chat_never_breaks_the_page(home: Path, kind: str) -> None:
    page = opened()
    page = page.chat_input[0].set_value("2025年团支部书记工资，11人，每人840元").run()
    page = page.chat_input[0].set_value(f"导出{kind}").run()
    assert not page.exception
    assert "意外" not in texts(page)
    offered = [one for one in page.get("download_button") if "下载" in one.label]
    assert len(offered) == (1 if kind == "word" or find_office() else 0)


def test_projects_that_are_not_alike_lie_behind_one_line(home: Path, workspace: Workspace) -> None:
    for said, alone in (("2025年农村公路养护86公里，每公里4500元", True), (REQUEST, False)):
        conversation = take_turn(workspace, Conversation(), said).conversation
        save(conversation, home / "drafts")
        labels = [one.label for one in opened(conversation.key).expander]
        assert any(one.startswith("相近程度") for one in labels)
        assert any(one.startswith("看看最接近的") for one in labels) == alone
