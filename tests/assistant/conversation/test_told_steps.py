"""A step is known by what is told of it: its figures, by how much it moved, its row, that it was the last."""

import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.named_steps.evidence import known_step
from assistant.conversation.state import Conversation
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

REQUEST = (
    "2026年城区排水管网清淤项目，清淤管网12公里，每公里1.8万元，更换井盖60个每个850元，10月底前完成"
)


@pytest.fixture(scope="module")
def changed(workspace: Workspace) -> Conversation:
    """Three steps: more covers, a lower rate, more satisfaction."""
    return talk(
        workspace, REQUEST, "井盖改成75个", "验收合格率改成98%", "满意度提到95%"
    ).conversation


def _values(conversation: Conversation) -> dict[str, str]:
    assert conversation.now is not None
    rows = conversation.now.draft.table.indicators
    return {one.name: one.value for one in rows if one.applicable}


@pytest.mark.parametrize(
    ("said", "row", "value"),
    [
        ("所长记岔了，井盖多算的15个作废", "井盖更换数量", "60个"),
        ("井盖原先的60个才对，你给倒回去", "井盖更换数量", "60个"),
        ("你把75那个退了，95留着", "井盖更换数量", "60个"),
        ("合格率那一步白改了，领导不让低于100，复原", "城区排水管网清淤验收合格率", "100%"),
        ("报上去被挡了，还是老实点，把刚那笔倒回去", "沿线居民满意度", "≥90%"),
    ],
)
def test_the_step_goes_back_and_the_others_stay(
    workspace: Workspace, changed: Conversation, said: str, row: str, value: str
) -> None:
    before = _values(changed)
    after = _values(take_turn(workspace, changed, said).conversation)
    assert after[row] == value
    follows = {row, "总成本"}
    assert {k: v for k, v in after.items() if k not in follows} == {
        k: v for k, v in before.items() if k not in follows
    }


@pytest.mark.parametrize(
    "said",
    [
        "满意度改回93%",
        "路面恢复面积写30平方米",
        "井盖要是退回去会怎样",
        "先别退，等局长定了再说",
        "把多加的40个退回去",
        "完成时间还按原来的",
    ],
)
def test_no_step_is_known_by_other_figures_or_rows(changed: Conversation, said: str) -> None:
    assert known_step(changed, said) is None


def test_several_steps_and_what_was_undone(workspace: Workspace, changed: Conversation) -> None:
    both = take_turn(workspace, changed, "这两步都走错了，一起退")
    assert _values(both.conversation)["城区排水管网清淤验收合格率"] == "100%"
    assert _values(both.conversation)["井盖更换数量"] == "75个"
    undone = take_turn(workspace, changed, "撤销").conversation
    again = take_turn(workspace, undone, "想了想，撤掉的那个95还是要的，再做回去")
    assert _values(again.conversation) == _values(changed)


def test_a_row_that_went_is_fetched_back(workspace: Workspace) -> None:
    gone = talk(workspace, REQUEST, "删掉社会效益")
    back = take_turn(workspace, gone.conversation, "社会效益那条删错咯，捡回来")
    first = talk(workspace, REQUEST)
    assert draft_of(back).table.indicators == draft_of(first).table.indicators
