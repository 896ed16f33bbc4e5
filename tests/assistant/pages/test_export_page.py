"""The export page, driven without a browser, and what it does without a page."""

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import docx
from streamlit.testing.v1 import AppTest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation, Snapshot, save
from assistant.desks.exporting import (
    Choice,
    condition_of,
    file_content,
    file_name,
    left_out,
    why_not,
)
from assistant.draft import Draft
from assistant.understanding.brief import read_brief
from assistant.workspace import Workspace
from corpus.forms import form
from corpus.forms.placeholders import make_template
from corpus.money import Money
from tests.corpus.writing.test_making_forms import word_form
from tests.corpus.writing.test_placeholders import template

INSURANCE = "2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元"
COMPUTERS = "购置办公电脑15台，每台5000元，2025年6月底前到位"
PAGE = """
from assistant.pages.exporting import exporting_page

exporting_page()
"""


def draft_for(workspace: Workspace, text: str) -> Draft:
    return workspace.compose(read_brief(text, today=date(2024, 11, 1)))


def wrong(draft: Draft) -> Draft:
    funding = draft.table.funding.model_copy(update={"fiscal": Money.parse("99万元")})
    basis = draft.basis | {
        "funding/fiscal": draft.basis["funding/total"].model_copy(update={"cell": "funding/fiscal"})
    }
    table = draft.table.model_copy(update={"funding": funding})
    return draft.model_copy(update={"table": table, "basis": basis})


def keep(draft: Draft, home: Path) -> str:
    conversation = Conversation(now=Snapshot(brief=draft.brief, draft=draft))
    save(conversation, home / "drafts")
    return conversation.key


def texts(page: AppTest) -> str:
    shown: list[Any] = [
        *page.text, *page.markdown, *page.warning, *page.success, *page.error, *page.caption, *page.info,
    ]  # fmt: skip
    return "\n".join(str(one.value) for one in shown)


def test_choices_and_names(workspace: Workspace) -> None:
    one, two = draft_for(workspace, INSURANCE), draft_for(workspace, COMPUTERS)
    choice = Choice(form("C"), "xlsx")
    assert file_name([one], choice) == f"{one.table.project_name}.xlsx"
    assert file_name([one, two], choice) == "绩效目标表（2张）.xlsx"
    zipped = Choice(form("N"), "docx", zipped=True)
    assert file_name([one, two], zipped).endswith(".zip")
    with zipfile.ZipFile(io.BytesIO(file_content([one, two], zipped))) as packed:
        assert len(packed.namelist()) == 2
    assert why_not([], choice) == "请先选择要导出的草稿。"
    assert why_not([one, two], choice) is None


def test_what_speaks_against_a_file(workspace: Workspace) -> None:
    faulty = wrong(draft_for(workspace, INSURANCE))
    assert condition_of([faulty]).errors
    assert "必须修改" in (why_not([faulty], Choice(form("C"))) or "")
    assert why_not([faulty], Choice(form("C"), anyway=True)) is None
    own = make_template(template(), "本镇表", None)
    fine = draft_for(workspace, COMPUTERS)
    assert "Word" in (why_not([fine], Choice(own, "xlsx")) or "")
    assert ".zip" in (why_not([fine, fine], Choice(own)) or "")
    assert why_not([fine, fine], Choice(own, zipped=True)) is None


def with_office(draft: Draft) -> Draft:
    """The draft with a 项目主管处室, for which form C has no place."""
    basis = draft.basis | {
        "office": draft.basis["project_name"].model_copy(update={"cell": "office"})
    }
    table = draft.table.model_copy(update={"office": "行财股"})
    return draft.model_copy(update={"table": table, "basis": basis})


def test_what_the_form_has_no_place_for_is_told(home: Path, workspace: Workspace) -> None:
    draft = with_office(draft_for(workspace, COMPUTERS))
    assert "项目主管处室（行财股）" in (left_out([draft], Choice(form("C"))) or "")
    assert left_out([draft], Choice(form("C"), "json")) is None
    assert (left_out([draft], Choice(form("C"))) or "").startswith("表样“C表”没有地方写")
    assert left_out([draft], Choice(form("A"))) is None
    keep(draft, home)
    page = AppTest.from_string(PAGE, default_timeout=180).run()
    assert "没有地方写：项目主管处室（行财股）" in texts(page)
    asked = take_turn(workspace, Conversation(now=Snapshot(brief=draft.brief, draft=draft)), "导出")
    assert "没有地方写：项目主管处室（行财股）" in asked.reply


def test_a_faulty_draft_needs_confirming(home: Path, workspace: Workspace) -> None:
    keep(wrong(draft_for(workspace, INSURANCE)), home)
    page = AppTest.from_string(PAGE, default_timeout=180).run()
    assert not page.exception
    assert "改好才能导出" in texts(page)
    assert not page.get("download_button")
    page = page.checkbox(key="export-anyway").check().run()
    assert not page.exception
    assert page.get("download_button")
    page = page.selectbox(key="export-form-C").set_value("N").run()
    page = page.checkbox(key="export-annex").check().run()
    assert not page.exception
    assert page.get("download_button")


def test_an_empty_form_is_confirmed_and_kept(
    home: Path, workspace: Workspace, tmp_path: Path
) -> None:
    keep(draft_for(workspace, COMPUTERS), home)
    content = word_form(tmp_path / "北塬表.docx").read_bytes()
    page = AppTest.from_string(PAGE, default_timeout=180).run()
    page.file_uploader[0].set_value([("北塬表.docx", content, "")])
    page = page.run()
    assert not page.exception
    assert page.text_input(key="form-name-0").value == "北塬表"
    place = next(one for one in page.selectbox if "项目负责人" in one.label)
    assert place.value == "（留空，手填）"
    page = place.set_value("项目主管处室").run()
    page = page.button(key="form-save-0").click().run()
    assert not page.exception
    assert form("北塬表", home / "forms").carries("office")
    assert "北塬表" in page.selectbox(key="export-form-C").options
    page = page.button(key="form-remove-北塬表").click().run()
    assert "已删除" in texts(page)


def test_an_empty_office_and_a_file_that_is_no_form(home: Path) -> None:
    letter = docx.Document()
    letter.add_paragraph("通知")
    out = io.BytesIO()
    letter.save(out)
    page = AppTest.from_string(PAGE, default_timeout=180).run()
    assert not page.exception
    assert "还没有草稿" in texts(page)
    page.file_uploader[0].set_value([("通知.docx", out.getvalue(), "")])
    page = page.run()
    assert not page.exception
    assert "不能用作表样" in texts(page)
