"""Saved drafts: the list, copies for the next year, comparing, laying aside, keeping as history."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.accounts.person import LOCAL
from assistant.conversation.changing.next_year import unconfirmed, years_moved
from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation, load, save, saved
from assistant.desks import my_drafts
from assistant.desks.comparing import Change, compare, differences
from assistant.draft import open_cells
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.importing import undo_import

SAID = (
    "2025年社区工作者责任险，参保33人，每人每年220元，2025年10月底前投保，预算0.726万元",
    "把实施单位改成北源街道办事处",
    "把主管部门改成北源街道办事处",
)


@pytest.fixture(scope="module")
def written(workspace: Workspace) -> Conversation:
    conversation = Conversation()
    for said in SAID:
        conversation = take_turn(workspace, conversation, said).conversation
    return conversation


@pytest.fixture
def folder(workspace: Workspace, written: Conversation) -> Iterator[Path]:
    """The folder of drafts, with one in it."""
    found = LOCAL.drafts(workspace.settings)
    for left in saved(found):
        left.unlink()
    save(written, found)
    yield found
    for left in saved(found):
        left.unlink()


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("2025年12月底前完成，2024年的结转", "2026年12月底前完成，2024年的结转"),
        ("2025年度责任险", "2026年度责任险"),
        ("2025-12-31前", "2026-12-31前"),
        ("每人2025元，共2025人", "每人2025元，共2025人"),
        ("2024-2026年三年行动", "2024-2026年三年行动"),
        ("2025-2027年三年行动", "2026-2028年三年行动"),
        ("2025年10月至2026年3月", "2026年10月至2027年3月"),
        ("按财预〔2025〕101号，用2025年版表样", "按财预〔2025〕101号，用2025年版表样"),
        ("二〇二五年责任险", "二〇二六年责任险"),
    ],
)
def test_only_what_is_a_year_moves(text: str, moved: str) -> None:
    assert years_moved(text, 2025, 1) == moved


def test_a_copy_for_the_next_year(
    workspace: Workspace, written: Conversation, folder: Path
) -> None:
    assert written.now is not None
    copy = my_drafts.copy_for_next_year(workspace, written.key, by=LOCAL)
    assert load(copy.key, folder) == copy
    assert load(written.key, folder) == written, "the old one stays"
    assert copy.now is not None
    table, old = copy.now.draft.table, written.now.draft.table
    assert (table.project_name, table.year) == ("2026年社区工作者责任险", 2026)
    assert table.unit == "北源街道办事处"
    assert "2025" not in table.model_dump_json()
    assert len(table.indicators) == len(old.indicators)
    assert any(row.value.startswith("2026年10月") for row in table.indicators)
    carried = {one.value for one in unconfirmed(copy.now)}
    assert {"33人", "≤220元/人/年", "0.726", "≤0.726万元"} <= carried
    assert not any(value == "≥90%" for value in carried), "a custom is no number of the clerk's"
    (card,) = [one for one in my_drafts.cards(workspace.settings, by=LOCAL) if one.key == copy.key]
    assert card.to_confirm == len(unconfirmed(copy.now))
    assert "待确认" in card.state


def test_numbers_are_confirmed_one_by_one_or_changed(
    workspace: Workspace, written: Conversation, folder: Path
) -> None:
    copy = my_drafts.copy_for_next_year(workspace, written.key, by=LOCAL)
    assert copy.now is not None
    before = len(unconfirmed(copy.now))
    people = next(one for one in copy.now.carried if one.value == "33人")
    one = my_drafts.confirm(copy, frozenset({people.cell}))
    assert one.now is not None
    assert len(unconfirmed(one.now)) == before - 1
    assert "33人" in one.messages[-2].text
    # a number that is changed needs no confirming, nor does what is computed from it
    turn = take_turn(workspace, one, "把33人改成40人")
    turn = take_turn(workspace, turn.conversation, "预算改成0.88万元")
    assert turn.conversation.now is not None
    left = {entry.value for entry in unconfirmed(turn.conversation.now)}
    assert left
    assert not left & {"33人", "0.726", "≤0.726万元"}
    rows = {row.value for row in turn.conversation.now.draft.table.indicators}
    assert {"40人", "≤0.88万元"} <= rows
    assert "2025" not in turn.conversation.now.draft.table.model_dump_json(), "composed anew"
    done = my_drafts.confirm(turn.conversation)
    assert done.now is not None
    assert unconfirmed(done.now) == ()
    undone = done.undone()
    assert undone is not None
    assert undone.now is not None
    assert len(unconfirmed(undone.now)) == len(left)


def test_two_drafts_side_by_side(workspace: Workspace, written: Conversation, folder: Path) -> None:
    copy = my_drafts.copy_for_next_year(workspace, written.key, by=LOCAL)
    copy = take_turn(workspace, copy, "把满意度改成95%").conversation
    copy = take_turn(workspace, copy, "增加质量指标 理赔资料完整率 100%").conversation
    assert written.now is not None
    assert copy.now is not None
    left, right = written.now.draft.table, copy.now.draft.table
    lines = compare(left, right)
    by_right = {line.right_name: line for line in lines}
    assert by_right["理赔资料完整率"].change is Change.RIGHT
    assert by_right["预算年度"].change is Change.OTHER
    assert by_right["实施单位"].change is Change.SAME
    (level,) = [line for line in lines if line.right == "≥95%"]
    assert (level.left, level.change) == ("≥90%", Change.OTHER)
    assert differences(compare(left, left)) == 0
    back = {line.left_name: line for line in compare(right, left)}
    assert back["理赔资料完整率"].change is Change.LEFT


def test_both_drafts_of_a_conversation_are_listed_and_opened(
    workspace: Workspace, written: Conversation, folder: Path
) -> None:
    both = take_turn(
        workspace, written, "再做一个：2025年农村改厕200户，每户补助2000元"
    ).conversation
    assert both.now is not None
    save(both, folder)
    listed = my_drafts.cards(workspace.settings, by=LOCAL)
    assert [(one.title, bool(one.shelved)) for one in listed] == [
        ("2025年农村改厕", False), ("2025年社区工作者责任险", True),
    ]  # fmt: skip
    changed = my_drafts.take_up(workspace, both.key, listed[1].shelved, by=LOCAL)
    assert changed.now == written.now
    listed = my_drafts.cards(workspace.settings, by=LOCAL)
    assert [one.title for one in listed] == ["2025年社区工作者责任险", "2025年农村改厕"]
    with pytest.raises(UserError, match="已经不在那里"):
        my_drafts.take_up(workspace, both.key, "0", by=LOCAL)
    waiting = listed[1].shelved
    copy = my_drafts.copy_for_next_year(workspace, both.key, by=LOCAL, shelved=waiting)
    assert copy.title == "2026年农村改厕"
    # each is deleted alone, the one that waits and then the present one
    again = load(both.key, folder)
    assert my_drafts.delete(workspace, both.key, by=LOCAL, shelved=waiting) == "2025年农村改厕"
    assert [one.title for one in my_drafts.cards(workspace.settings, by=LOCAL) if one.key == both.key] == [
        "2025年社区工作者责任险"
    ]  # fmt: skip
    save(again, folder)
    assert my_drafts.delete(workspace, both.key, by=LOCAL) == "2025年社区工作者责任险"
    left = load(both.key, folder)
    assert left.title == "2025年农村改厕"
    assert not left.shelf
    assert all(one.key == waiting for one in (*left.earlier, *left.later))


def test_a_draft_with_an_error_is_not_called_finished(
    workspace: Workspace, written: Conversation, folder: Path
) -> None:
    (card,) = my_drafts.cards(workspace.settings, by=LOCAL)
    assert card.state == "已填完"
    assert written.now is not None
    draft = written.now.draft
    *rows, last = draft.table.indicators
    wrong = draft.table.model_copy(
        update={"indicators": (*rows, last.model_copy(update={"value": "≥190%"}))}
    )
    now = written.now.model_copy(update={"draft": draft.model_copy(update={"table": wrong})})
    save(written.model_copy(update={"now": now}), folder)
    (card,) = my_drafts.cards(workspace.settings, by=LOCAL)
    assert "处必须修改" in card.state


def test_laying_aside_deleting_and_damage(
    workspace: Workspace, folder: Path, written: Conversation
) -> None:
    my_drafts.set_archived(workspace, written.key, True, by=LOCAL)
    (folder / "ff.json").write_text("{]", encoding="utf-8")
    cards = {one.key: one for one in my_drafts.cards(workspace.settings, by=LOCAL)}
    assert cards[written.key].archived
    assert cards["ff"].damaged
    my_drafts.set_archived(workspace, written.key, False, by=LOCAL)
    assert load(written.key, folder) == written
    assert my_drafts.delete(workspace, written.key, by=LOCAL) == "2025年社区工作者责任险"
    assert "ff.json" in my_drafts.delete(workspace, "ff", by=LOCAL)
    assert my_drafts.cards(workspace.settings, by=LOCAL) == []
    with pytest.raises(UserError, match="已经不在了"):
        my_drafts.delete(workspace, written.key, by=LOCAL)
    with pytest.raises(UserError, match="已经不在了"):
        my_drafts.delete(workspace, "../x", by=LOCAL)


def test_a_draft_becomes_history_and_can_be_taken_back(
    workspace: Workspace, written: Conversation, folder: Path
) -> None:
    assert written.now is not None
    open_ = take_turn(workspace, Conversation(), "2025年团支部书记工资，11人").conversation
    assert open_.now is not None
    assert open_cells(open_.now.draft)
    assert "待补充" in my_drafts.look_before_entering(workspace, open_).refused
    before = workspace.store.counts().tables
    changed, said = my_drafts.enter_history(workspace, written.key, replacing=True, by=LOCAL)
    assert "已存入历史库" in said
    assert workspace.store.counts().tables == before + 1
    assert load(written.key, folder).entered == changed.entered
    assert my_drafts.cards(workspace.settings, by=LOCAL)[0].entered
    hits = workspace.searcher.projects("社区工作者责任险").hits
    assert changed.entered in [hit.table_id for hit in hits], "found by the search at once"
    assert "内容相同" in my_drafts.look_before_entering(workspace, changed).refused
    with pytest.raises(UserError, match="内容相同"):
        my_drafts.enter_history(workspace, changed.key, replacing=True, by=LOCAL)
    # other content of the same project and year
    again = take_turn(workspace, changed, "把满意度改成96%").conversation
    look = my_drafts.look_before_entering(workspace, again)
    assert [one.table_id for one in look.meets] == [changed.entered]
    save(again, folder)
    assert not my_drafts.cards(workspace.settings, by=LOCAL)[0].entered, "not what was entered"
    my_drafts.enter_history(workspace, again.key, replacing=True, by=LOCAL)
    assert workspace.store.counts().tables == before + 1
    for record in workspace.store.journal.imports(2):
        undo_import(workspace.store, record.key)
    workspace.searcher.refresh()
    assert workspace.store.counts().tables == before
