"""The question which of two totals counts: both answers are carried out."""

import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks.workbench import answer
from assistant.workspace import Workspace
from tests.assistant.talks import opened_with

REQUEST = "2025年培训班，培训60人，每人800元，预算5万元"


def begun(workspace: Workspace) -> Conversation:
    return opened_with(workspace, REQUEST)


def asked(conversation: Conversation) -> list[str]:
    assert conversation.now is not None
    return [one.text for one in conversation.now.draft.questions if one.cell == "funding/total"]


def total(conversation: Conversation) -> str:
    assert conversation.now is not None
    return str(conversation.now.draft.table.funding.total)


def test_both_totals_can_be_clicked(workspace: Workspace) -> None:
    conversation = begun(workspace)
    assert conversation.now is not None
    question = conversation.now.draft.questions[0]
    assert question.suggestions == ("4.8万元", "5万元")
    for text in question.suggestions:
        turn = answer(workspace, conversation, question, text)
        assert turn is not None
        assert total(turn.conversation) == text
        assert not asked(turn.conversation)


@pytest.mark.parametrize(
    "said",
    [
        "以预算为准", "按我写的预算来", "预算不变", "5万元", "那就按我报的数来", "总额还是5万",
        "还是以总额为准吧", "预算总额不用改", "照总额定", "预算就是5万元",
    ],
)  # fmt: skip
def test_the_stated_total_is_kept_and_asked_no_more(workspace: Workspace, said: str) -> None:
    before = begun(workspace)
    turn = take_turn(workspace, before, said)
    assert "还有0.2万元" in turn.reply
    assert total(turn.conversation) == "5万元"
    assert not asked(turn.conversation)
    # with other figures it is another question
    further = take_turn(workspace, turn.conversation, "人数改成61人").conversation
    assert asked(further)
    # and the answer itself can be taken back
    assert asked(take_turn(workspace, turn.conversation, "撤销").conversation)


@pytest.mark.parametrize("said", ["按算出来的", "按数量和标准算出来的为准", "照单价和人数算"])
def test_the_sum_is_taken(workspace: Workspace, said: str) -> None:
    turn = take_turn(workspace, begun(workspace), said)
    assert total(turn.conversation) == "4.8万元"
    assert not asked(turn.conversation)


def test_what_the_checks_say_stands_below_an_undo(workspace: Workspace) -> None:
    conversation = take_turn(workspace, begun(workspace), "满意度改成95%").conversation
    back = take_turn(workspace, conversation, "撤销")
    assert "校验：" in back.reply
    assert "校验：" in take_turn(workspace, back.conversation, "恢复").reply


OPERA = "2026年送戏下乡，全年120场，每场补助5000元，覆盖60个村，省级资金40万，县级配套20万"


@pytest.mark.parametrize(
    "stays",
    [
        "钱不变",
        "总额别动",
        "预算还是这么多",
        "总的资金保持不变",
        "但是总额不用跟着变",
        "总盘子不动",
    ],
)
@pytest.mark.parametrize("order", ["场次减到100场，{}", "{}，场次改成100场"])
def test_a_total_that_is_told_to_stay_does_not_follow(
    workspace: Workspace, stays: str, order: str
) -> None:
    before = opened_with(workspace, OPERA)
    turn = take_turn(workspace, before, order.format(stays))
    assert total(turn.conversation) == total(before) == "60万元"
    assert turn.conversation.now is not None
    assert "100场" in [one.value for one in turn.conversation.now.draft.table.indicators]
    assert "按您说的没有动" in turn.reply
    assert "比预算60万元少10万元" in turn.reply


def test_the_total_follows_where_nothing_holds_it(workspace: Workspace) -> None:
    before = opened_with(workspace, OPERA)
    turn = take_turn(workspace, before, "场次减到100场")
    assert total(turn.conversation) == "50万元"
