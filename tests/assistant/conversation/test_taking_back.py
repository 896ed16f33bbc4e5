"""The last step is undone by what it did; what it did not do undoes nothing, and no order is passed over."""

import pytest

from assistant.conversation.outright.said import value_of
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

SCHOOL = "2025年乡村小学食堂改造，改造食堂6个，每个8万元，共48万元"


@pytest.mark.parametrize(
    ("done", "said"),
    [
        ("满意度删掉", "删除的动作撤回"),
        ("满意度改成95%", "刚改的满意度不要了，还用原来的"),
        ("满意度改成95%", "那个数还是用之前的"),
        ("满意度改成95%", "刚说的满意度95先退回去，科长还没看"),
        ("第1条移到质量", "不行，数量空了，还是放回数量"),
        ("质量加一条厨师持证率，95%", "刚加的不要了"),
    ],
)
def test_the_last_step_is_undone_by_what_it_did(workspace: Workspace, done: str, said: str) -> None:
    before = draft_of(talk(workspace, SCHOOL)).table
    assert draft_of(talk(workspace, SCHOOL, done)).table != before
    assert draft_of(talk(workspace, SCHOOL, done, said)).table == before


@pytest.mark.parametrize("said", ["还是放回时效吧", "刚改的时效还是用原来的吗？"])
def test_what_the_last_step_did_not_do_undoes_nothing(workspace: Workspace, said: str) -> None:
    moved = draft_of(talk(workspace, SCHOOL, "第1条移到质量")).table
    assert draft_of(talk(workspace, SCHOOL, "第1条移到质量", said)).table == moved


@pytest.mark.parametrize("said", ["顺序还是照原来排", "先后不用换了", "还是排回原来的位置"])
def test_rows_go_back_to_their_places(workspace: Workspace, said: str) -> None:
    played = [SCHOOL, "质量加一条厨师持证率，95%", "厨师持证率排到第一条"]
    before = draft_of(talk(workspace, *played[:2])).table
    assert draft_of(talk(workspace, *played)).table != before
    assert draft_of(talk(workspace, *played, said)).table == before


def test_a_change_beside_a_new_row_is_not_lost(workspace: Workspace) -> None:
    said = "儿童成长环境改明显改善，再加一条社会效益：家长放心程度，有效增强"
    turn = talk(workspace, SCHOOL, said)
    assert draft_of(turn).table == draft_of(talk(workspace, SCHOOL)).table
    assert "儿童成长环境" in turn.reply


def test_a_value_comes_without_its_verb() -> None:
    assert value_of("按800元/顶补一条") == "800元/顶"
    assert value_of("逐步完善") == "逐步完善"
    assert value_of("县里说了算") == ""
