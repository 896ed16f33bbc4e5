"""Questions in any words: what is told names the cell, says where it comes from, and changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.queries.kinds import Query, kind_of
from assistant.workspace import Workspace
from tests.assistant.conversation.test_dialogue import draft_of, talk

CHARGERS = (
    "我们街道想给辖区12个小区装电动车充电桩，一共60个，每个4500元，2026年10月底前装好，"
    "财政给20万，剩下的社区自筹"
)


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> Turn:
    return talk(workspace, CHARGERS)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("4500是谁说的", ["您写的“每个4500元”"]),
        ("第3条太虚了，能不能说说为什么要写", ["第3条", "依据"]),
        ("目标那段话是怎么来的", ["年度总体目标", "依据"]),
        ("验收合格率写100%会不会太高", ["验收合格率", "现在写的是100%"]),
        ("评审会不会说我满意度没依据", ["满意度", "依据"]),
        ("怎么导出来", ["导出word"]),
        ("改错了咋撤销啊", ["“撤销”"]),
        ("质量指标只有一条够不够", ["质量指标现在有1条"]),
        ("数量指标写两条是不是多了", ["数量指标现在有2条"]),
        ("“≥”和直接写数有什么区别", ["不低于", "不超过"]),
        ("第5条跟第6条是不是重复了", ["≤4500元/个", "≤27万元"]),
        ("60个充电桩会不会太少", ["安装数量", "您给的数"]),
        ("生态效益为什么是无", ["生态效益指标", "无"]),
        ("这个27万怎么算的", ["27万元", "60个×4,500元/个"]),
    ],
)
def test_a_question_is_answered_of_its_cell_and_changes_nothing(
    workspace: Workspace, drafted: Turn, said: str, told: list[str]
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert all(one in turn.reply for one in told), turn.reply
    assert "没有看懂" not in turn.reply
    assert draft_of(turn) == draft_of(drafted)


def test_what_follows_from_a_row_is_told_by_trying(workspace: Workspace, drafted: Turn) -> None:
    turn = take_turn(workspace, drafted.conversation, "第2条改了会影响别的吗")
    assert "现在没有改" in turn.reply
    assert "总成本" in turn.reply
    assert draft_of(turn) == draft_of(drafted)


@pytest.mark.parametrize("said", ["如果改成50个要多少钱", "要是安装数量改成50个呢，总共多少钱"])
def test_a_supposed_change_is_reckoned_and_done_on_a_yes(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert "27万元 → 22.5万元" in turn.reply
    assert draft_of(turn) == draft_of(drafted)
    done = take_turn(workspace, turn.conversation, "是的")
    assert str(draft_of(done).table.funding.total) == "22.5万元"


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("群众满意度90就行，另外把完成时间提前到9月底", "9月底前"),
        ("满意度还是90%，单价改成4000", "≤4000元/个"),
        ("安装数量60个不动，单价降到4000元", "≤4000元/个"),
    ],
)
def test_a_value_said_again_beside_a_change_is_no_word_left_over(
    workspace: Workspace, drafted: Turn, said: str, value: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert any(value in row.value for row in draft_of(turn).table.indicators)
    assert "没有用上" not in turn.reply


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("单价是不是太高了", Query.FITTING),
        ("完成时间凭啥定在10月底", Query.BASIS),
        ("这两条意思一样吗，第1条和第2条一样吗", Query.APART),
        ("把满意度改成95%", None),
        ("第4条不太明白", Query.ABOUT),
    ],
)
def test_the_kind_of_a_question(said: str, kind: Query | None) -> None:
    assert kind_of(said) is kind


@given(st.text(max_size=60))
def test_any_text_is_of_one_kind_or_none(said: str) -> None:
    assert kind_of(said) in {None, *Query}
