"""Whole turns: what is offered, taken up, kept and said; replays and restarts."""

from pathlib import Path

import pytest

from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.referring.cells import label_of
from assistant.conversation.state import Conversation, load, save
from assistant.draft import HEAD_CELLS, Draft
from assistant.judging import findings_of
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

REQUEST = "2025年社区工作者责任险，33人，每人每年220元"


def value(draft: Draft, level2: str) -> str:
    return next(row.value for row in draft.table.indicators if row.level2 == level2)


def test_two_readings_are_offered_and_one_is_taken(workspace: Workspace) -> None:
    asked = talk(workspace, REQUEST, "质量指标改成98%")
    assert draft_of(asked).table == draft_of(talk(workspace, REQUEST)).table
    assert "第2条" in asked.reply
    assert "第3条" in asked.reply
    taken = take_turn(workspace, asked.conversation, "第3条")
    rows = draft_of(taken).table.indicators
    assert rows[2].parsed.number == 98
    assert rows[1].value == "100%"


def test_a_supposition_shows_what_would_follow_and_can_be_confirmed(workspace: Workspace) -> None:
    supposed = talk(workspace, REQUEST, "如果人数改成50会怎样")
    assert "1.1万元" in supposed.reply
    assert draft_of(supposed).table.funding.total == draft_of(talk(workspace, REQUEST)).table.funding.total  # fmt: skip
    done = take_turn(workspace, supposed.conversation, "是的")
    total = draft_of(done).table.funding.total
    assert total is not None
    assert total.in_wan() == "1.1"


def test_a_relative_change_carries_through(workspace: Workspace) -> None:
    turn = talk(workspace, REQUEST, "加20人")
    assert "53人" in [row.value for row in draft_of(turn).table.indicators]
    assert "33+20=53" in turn.reply


@pytest.mark.parametrize(
    "message",
    ["满意度改成150%", "人数改成33.5人", "人数改成-5人", "完成时间改成13月底前", "满意度改成<script>x</script>"],
)  # fmt: skip
def test_values_beyond_sense_change_nothing(workspace: Workspace, message: str) -> None:
    turn = talk(workspace, REQUEST, message)
    assert draft_of(turn).table == draft_of(talk(workspace, REQUEST)).table
    assert "表格没有改动" in turn.reply


def test_a_contradiction_in_one_message_is_asked_back(workspace: Workspace) -> None:
    turn = talk(workspace, REQUEST, "满意度改成95%，满意度改成92%")
    assert value(draft_of(turn), "服务对象满意度指标") == "≥90%"
    assert "两个值" in turn.reply


def test_other_classes_and_back_keep_the_edits(workspace: Workspace) -> None:
    turn = talk(workspace, REQUEST, "满意度改成95%", "换成四大类指标")
    table = draft_of(turn).table
    assert table.taxonomy.value == "four_family"
    assert value(draft_of(turn), "服务对象满意度指标") == "≥95%"
    assert "≤220元/人/年" in [row.value for row in table.indicators if row.level2 == "经济成本指标"]
    back = take_turn(workspace, turn.conversation, "还是用三大类吧")
    assert draft_of(back).table.taxonomy.value == "three_family"
    assert value(draft_of(back), "服务对象满意度指标") == "≥95%"


def test_a_draft_waits_while_another_is_written(workspace: Workspace) -> None:
    turn = talk(
        workspace, REQUEST, "满意度改成95%", "再做一个：2026年路灯维护，860盏，每盏每年45元"
    )
    assert "路灯" in draft_of(turn).table.project_name
    back = take_turn(workspace, turn.conversation, "回到责任险那张表")
    assert "责任险" in draft_of(back).table.project_name
    assert value(draft_of(back), "服务对象满意度指标") == "≥95%"
    again = take_turn(workspace, back.conversation, "切到路灯那个")
    assert "路灯" in draft_of(again).table.project_name


def test_a_row_taken_over_cites_its_table_and_no_number_comes_along(workspace: Workspace) -> None:
    turn = talk(workspace, REQUEST, "用《困难群众救助》的可持续影响指标")
    draft = draft_of(turn)
    taken = [n for n, row in enumerate(draft.table.indicators) if row.level2 == "可持续影响指标" and row.applicable]  # fmt: skip
    assert taken
    basis = draft.basis[f"indicators/{taken[0]}/value"]
    assert basis.sources
    assert not any(char.isdigit() for char in draft.table.indicators[taken[0]].value)


def test_the_order_within_a_class_can_be_changed_and_survives_a_new_fact(
    workspace: Workspace,
) -> None:
    turn = talk(workspace, REQUEST, "第2条和第3条换一下")
    before = [row.name for row in draft_of(talk(workspace, REQUEST)).table.indicators]
    after = [row.name for row in draft_of(turn).table.indicators]
    assert after[1:3] == before[2:0:-1]
    later = take_turn(workspace, turn.conversation, "人数改成40")
    assert [row.name for row in draft_of(later).table.indicators][1:3] == after[1:3]


def test_what_the_clerk_does_not_know_is_asked_no_more(workspace: Workspace) -> None:
    asked = talk(workspace, REQUEST)
    first = draft_of(asked).questions[0].cell
    turn = take_turn(workspace, asked.conversation, "不知道")
    assert first not in [one.cell for one in draft_of(turn).questions]
    assert draft_of(turn).table == draft_of(asked).table


def test_a_pasted_table_is_no_request(workspace: Workspace) -> None:
    pasted = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t培训次数\t2次\n产出指标\t质量指标\t合格率\t≥95%\n满意度指标\t服务对象满意度指标\t群众满意度\t≥90%"
    turn = talk(workspace, REQUEST, pasted)
    assert draft_of(turn).table == draft_of(talk(workspace, REQUEST)).table
    assert "校验" in turn.reply


def test_a_conversation_replays_from_its_messages_to_the_same_draft(
    workspace: Workspace, tmp_path: Path
) -> None:
    said = (
        REQUEST, "满意度提到95%", "加20人", "撤销", "加一条时效指标：理赔响应时间不超过3天", "第2条和第3条换一下",
        "换成四大类指标", "预算改成1万元", "不对，是1.2万", "要不要再加点", "把所有的社区工作者改成社工",
    )  # fmt: skip
    turn = Turn(Conversation(), "")
    for message in said:  # a restart after every turn
        turn = take_turn(workspace, turn.conversation, message)
        save(turn.conversation, tmp_path)
        turn = Turn(load(turn.conversation.key, tmp_path), turn.reply)
    heard = [one.text for one in turn.conversation.messages if one.role == "user"]
    again = talk(workspace, *heard)
    assert draft_of(again) == draft_of(turn)


def test_no_finding_is_headed_by_a_name_of_the_code(workspace: Workspace) -> None:
    draft = draft_of(talk(workspace, "2026年井盖更换，井盖320个，每个480元", "社会效益那条删掉"))
    told = [label_of(draft, cell) for cell in ("indicators", *HEAD_CELLS)]
    assert any(one.cell == "indicators" for one in findings_of(draft))
    told += [label_of(draft, one.cell) for one in findings_of(draft)]
    assert not [one for one in told if one.isascii()]
