"""What the page shows and what an edit on it does, without the page."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.accounts.person import LOCAL
from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.state import Conversation, Message, Offer
from assistant.desks.drafts import Opened, keep, listed, newest, open_draft
from assistant.desks.sources import explain_head, explain_row, similar_projects
from assistant.desks.workbench import (
    GridEdit,
    GridRow,
    answer,
    apply_fix,
    edit_cell,
    edit_head,
    grid_edits,
    grid_rows,
    head_text,
    offered_buttons,
    offered_draft,
    shown_message,
)
from assistant.draft import BasisKind, Draft, Question
from assistant.judging import findings_of
from assistant.plain_text import plain
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.settings import Settings

INSURANCE = "2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元"


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> Conversation:
    return take_turn(workspace, Conversation(), INSURANCE).conversation


def draft_of(conversation: Conversation) -> Draft:
    assert conversation.now is not None
    return conversation.now.draft


def row_with(conversation: Conversation, value: str) -> GridRow:
    return next(row for row in grid_rows(draft_of(conversation)) if row.value == value)


def edited(workspace: Workspace, conversation: Conversation, value: str, text: str) -> Turn:
    return edit_cell(
        workspace, conversation, GridEdit(row_with(conversation, value), "value", text)
    )


def test_the_grid_shows_every_row_with_where_its_value_comes_from(
    drafted: Conversation,
) -> None:
    rows = grid_rows(draft_of(drafted))
    assert [row.number for row in rows] == list(
        range(1, len(draft_of(drafted).table.indicators) + 1)
    )
    assert row_with(drafted, "33人").basis == "您填写的"
    assert row_with(drafted, "≤0.726万元").basis == "计算得出"
    assert all(row.basis for row in rows)


def test_only_cells_that_differ_are_edits_and_values_come_first() -> None:
    rows = (GridRow(1, "产出指标", "数量指标", "人数", "33人", ""),)
    state = {"edited_rows": {0: {"三级指标": "参保人数", "指标值": "34人"}}}
    assert [(edit.field, edit.text) for edit in grid_edits(state, rows)] == [
        ("value", "34人"),
        ("name", "参保人数"),
    ]
    assert grid_edits({"edited_rows": {0: {"指标值": " 33人 "}}}, rows) == []
    assert grid_edits({"edited_rows": {0: {"指标值": None}}}, rows)[0].text == ""
    assert grid_edits({}, rows) == []


def test_a_changed_count_on_the_grid_is_a_changed_fact(
    workspace: Workspace, drafted: Conversation
) -> None:
    turn = edited(workspace, drafted, "33人", "40人")
    after = draft_of(turn.conversation)
    assert "40人" in [row.value for row in grid_rows(after)]
    assert "40人" in (after.table.annual_goal or "")
    assert "0.88" in turn.reply, "the arithmetic follows the new count"
    said = turn.conversation.messages[-2]
    assert said.role == "user"
    assert "40人" in said.text


def test_a_level_on_the_grid_keeps_its_sign_and_can_be_undone(
    workspace: Workspace, drafted: Conversation
) -> None:
    turn = edited(workspace, drafted, "≥90%", "95%")
    row = row_with(turn.conversation, "≥95%")
    assert row.basis == "您填写的"
    back = take_turn(workspace, turn.conversation, "撤销").conversation
    assert draft_of(back).table == draft_of(drafted).table


def test_an_emptied_value_is_marked_as_a_gap_and_an_emptied_name_is_refused(
    workspace: Workspace, drafted: Conversation
) -> None:
    turn = edited(workspace, drafted, "≥90%", "")
    place = row_with(turn.conversation, "待补充").number - 1
    basis = draft_of(turn.conversation).basis[f"indicators/{place}/value"]
    assert basis.kind is BasisKind.NEEDS_INPUT
    refused = edit_cell(workspace, drafted, GridEdit(row_with(drafted, "≥90%"), "name", ""))
    assert "不能为空" in refused.reply
    assert draft_of(refused.conversation).table == draft_of(drafted).table


def test_a_name_on_the_grid_is_changed_but_never_to_one_that_is_there(
    workspace: Workspace, drafted: Conversation
) -> None:
    row = row_with(drafted, "33人")
    turn = edit_cell(workspace, drafted, GridEdit(row, "name", "社区工作者参保人数"))
    assert row_with(turn.conversation, "33人").name == "社区工作者参保人数"
    quality = [one for one in grid_rows(draft_of(drafted)) if one.level2 == "质量指标"]
    if len(quality) > 1:
        same = edit_cell(workspace, drafted, GridEdit(quality[0], "name", quality[1].name))
        assert "已经有" in same.reply
        assert draft_of(same.conversation).table == draft_of(drafted).table


def test_an_edit_of_a_row_that_is_gone_changes_nothing(
    workspace: Workspace, drafted: Conversation
) -> None:
    gone = GridRow(3, "产出指标", "数量指标", "没有这一条", "1个", "")
    turn = edit_cell(workspace, drafted, GridEdit(gone, "value", "2个"))
    assert "已经不在表里" in turn.reply
    assert draft_of(turn.conversation).table == draft_of(drafted).table


@pytest.mark.parametrize(
    ("cell", "text", "shown"),
    [
        ("unit", "北源街道办事处", "北源街道办事处"),
        ("authority", "北源街道办事处", "北源街道办事处"),
        ("year", "2026", "2026"),
        ("funding/total", "0.75", "0.75"),
        ("funding/total", "7500元", "0.75"),
        ("funding/other", "0.1", "0.1"),
        ("annual_goal", "按时为社区工作者投保。", "按时为社区工作者投保。"),
    ],
)
def test_a_head_cell_is_set_with_its_basis(
    workspace: Workspace, drafted: Conversation, cell: str, text: str, shown: str
) -> None:
    turn = edit_head(workspace, drafted, cell, text)
    assert turn is not None
    after = draft_of(turn.conversation)
    assert head_text(after, cell) == shown
    assert after.basis[cell].kind is BasisKind.STATED
    assert "没有写单位" not in turn.reply


def test_a_head_cell_that_was_not_changed_is_no_edit(
    workspace: Workspace, drafted: Conversation
) -> None:
    assert edit_head(workspace, drafted, "year", " 2025 ") is None
    assert edit_head(workspace, drafted, "unit", "") is None, "the gap is shown as empty"


@pytest.mark.parametrize(("cell", "text"), [("year", "二零"), ("funding/total", "-3万元")])
def test_nonsense_in_a_head_cell_is_refused_in_words(
    workspace: Workspace, drafted: Conversation, cell: str, text: str
) -> None:
    turn = edit_head(workspace, drafted, cell, text)
    assert turn is not None
    assert text.removesuffix("万元") in turn.reply
    assert draft_of(turn.conversation).table == draft_of(drafted).table


def test_other_money_can_be_emptied_again(workspace: Workspace, drafted: Conversation) -> None:
    with_other = edit_head(workspace, drafted, "funding/other", "0.1")
    assert with_other is not None
    without = edit_head(workspace, with_other.conversation, "funding/other", "")
    assert without is not None
    funding = draft_of(without.conversation).table.funding
    assert funding.other is None
    assert funding.fiscal == funding.total


def test_an_answer_fills_its_cell_and_the_question_goes(
    workspace: Workspace, drafted: Conversation
) -> None:
    question = next(one for one in draft_of(drafted).questions if one.cell == "unit")
    turn = answer(workspace, drafted, question, "北源街道办事处")
    assert turn is not None
    after = draft_of(turn.conversation)
    assert after.table.unit == "北源街道办事处"
    assert all(one.cell != "unit" for one in after.questions)
    assert answer(workspace, drafted, question, "  ") is None


def test_an_answer_about_a_row_fills_its_value(workspace: Workspace) -> None:
    start = take_turn(workspace, Conversation(), INSURANCE).conversation
    open_row = edited(workspace, start, "33人", "").conversation
    place = row_with(open_row, "待补充").number - 1
    question = Question(cell=f"indicators/{place}/value", text="参保多少人？")
    turn = answer(workspace, open_row, question, "35人")
    assert turn is not None
    assert row_with(turn.conversation, "35人").number == place + 1


def test_a_fix_is_applied_once(workspace: Workspace, drafted: Conversation) -> None:
    wrong = edited(workspace, drafted, "≤0.726万元", "7.26万元").conversation
    finding = next(one for one in findings_of(draft_of(wrong)) if one.code == "cost-over-budget")
    mended = apply_fix(workspace, wrong, finding).conversation
    assert row_with(mended, "≤0.726万元")
    again = apply_fix(workspace, mended, finding)
    assert "已经不在了" in again.reply
    assert draft_of(again.conversation).table == draft_of(mended).table


def test_the_questions_are_left_out_of_the_shown_reply_only() -> None:
    reply = Message(role="assistant", text="已拟好。\n请补充1：哪个单位？\n校验：没有发现问题。")
    assert shown_message(reply) == "已拟好。\n校验：没有发现问题。"
    said = Message(role="user", text="请补充1：照写")
    assert shown_message(said) == said.text


def test_a_click_confirms_what_was_asked_about_instead_of_saying_it_again(
    workspace: Workspace, drafted: Conversation
) -> None:
    said = "满意度定在95%"
    asked = drafted.model_copy(update={"offer": Offer(options=(said,), sure=True)})
    assert asked.offer is not None
    ((label, message),) = offered_buttons(asked.offer)
    assert label == "是的，就这样改"
    assert "≥95%" in {
        row.value for row in grid_rows(draft_of(take_turn(workspace, asked, message).conversation))
    }
    choice = Offer(options=("确认把第1条改成34人", "删除第2条"))
    assert offered_buttons(choice) == [
        ("把第1条改成34人", "确认把第1条改成34人"), ("删除第2条", "删除第2条"),
    ]  # fmt: skip


def test_a_reply_offers_the_file_of_its_own_draft_as_it_stands_now(
    workspace: Workspace, drafted: Conversation
) -> None:
    offered = take_turn(workspace, drafted, "导出word").conversation
    message = offered.messages[-1]
    assert message.file == "docx"
    later = take_turn(workspace, offered, "把满意度改成95%").conversation
    assert offered_draft(later, later.messages[-1]) is None, "an answer without a file"
    draft = offered_draft(later, message)
    assert draft is not None
    assert "≥95%" in {row.value for row in draft.table.indicators}
    other = take_turn(
        workspace, later, "再做一个：2025年农村改厕200户，每户补助2000元"
    ).conversation
    assert offered_draft(other, message) == draft, "the draft waits on the shelf"
    assert draft_of(other) != draft


def test_a_cited_row_leads_to_the_past_table(workspace: Workspace, drafted: Conversation) -> None:
    place = row_with(drafted, "≥90%").number - 1
    value, name = explain_row(workspace, draft_of(drafted), place)
    assert value.text == "≥90%"
    assert value.cited
    for cited in value.cited:
        assert cited.row is not None
        assert cited.table.indicators[cited.row].parsed.render() == "≥90%"
    assert name.reason


def test_the_head_is_explained_cell_by_cell(workspace: Workspace, drafted: Conversation) -> None:
    explained = {one.label: one for one in explain_head(workspace, draft_of(drafted))}
    assert explained["年度资金总额"].text == "0.726"
    assert explained["实施单位"].kind == "待补充"


def test_similar_projects_say_how_close_they_are(
    workspace: Workspace, drafted: Conversation
) -> None:
    found = similar_projects(workspace, draft_of(drafted))
    assert found.warning is None
    assert found.projects[0].closeness == "高"
    assert "责任险" in found.projects[0].table.project_name
    assert found.projects[0].why


@pytest.fixture
def office(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path)


def test_a_saved_draft_is_listed_and_opened_again(drafted: Conversation, office: Settings) -> None:
    keep(Conversation(), office, by=LOCAL)
    keep(drafted, office, by=LOCAL)
    assert open_draft(drafted.key, office, by=LOCAL).conversation == drafted
    assert {one.title for one in listed(office, by=LOCAL)} == {
        "空白对话",
        draft_of(drafted).table.project_name,
    }


def test_a_damaged_draft_is_listed_and_refused_in_words(office: Settings) -> None:
    path = office.drafts / "0123abc.json"
    path.parent.mkdir()
    path.write_text('{"key": "0123abc", "now": {"draft"', encoding="utf-8")
    assert "打不开" in listed(office, by=LOCAL)[0].title
    with pytest.raises(UserError, match="已损坏"):
        open_draft("0123abc", office, by=LOCAL)
    assert path.read_text(encoding="utf-8").startswith('{"key"'), "the file is left as it is"


def test_what_another_window_saved_is_taken_over(
    workspace: Workspace, drafted: Conversation, office: Settings
) -> None:
    mine = keep(drafted, office, by=LOCAL)
    assert newest(mine, office, by=LOCAL) is mine
    other = take_turn(workspace, drafted, "把满意度改成95%").conversation
    keep(other, office, by=LOCAL)
    assert newest(mine, office, by=LOCAL).conversation == other
    assert newest(Opened(Conversation()), office, by=LOCAL).stamp is None, (
        "not saved yet: kept as it is"
    )


def test_a_disk_that_refuses_is_told(drafted: Conversation, office: Settings) -> None:
    office.drafts.write_text("no folder", encoding="utf-8")
    with pytest.raises(UserError, match="草稿没有存上"):
        keep(drafted, office, by=LOCAL)


@given(st.text(max_size=60))
def test_plain_text_loses_nothing_but_line_breaks(text: str) -> None:
    shown = plain(text).replace("\u2060", "")
    unescaped = "".join(char for place, char in enumerate(shown) if not _escapes(shown, place))
    assert unescaped == " ".join(text.replace("\u2060", "").split())


def _escapes(text: str, place: int) -> bool:
    """True where the backslash at ``place`` is an escape and not itself escaped."""
    before = text[:place]
    slashes = len(before) - len(before.rstrip("\\"))
    return text[place] == "\\" and slashes % 2 == 0


@pytest.mark.parametrize(
    "text",
    [
        "**粗**",
        "![图](http://x.y/z.png)",
        "<b>x</b>",
        "$a^2$",
        "[a](b)",
        "`x`",
        ":red[x]",
        "# 标题",
    ],
)
def test_plain_text_escapes_every_mark(text: str) -> None:
    shown = plain(text)
    for place, char in enumerate(shown):
        if char in "*!<>$[]()`:#":
            assert shown[place - 1] == "\\"
