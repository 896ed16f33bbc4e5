"""What is only asked beside a change is told, and what is wanted more is added."""

import pytest

from assistant.conversation.engine import Turn, take_turn
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

CANTEEN = (
    "2025年社区食堂设备购置，采购蒸饭柜2台每台4500元、餐桌椅20套每套650元，6月前装好，"
    "实施单位南门街道办事处，主管部门区民政局"
)


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> Turn:
    return talk(workspace, CANTEEN)


def _value(turn: Turn, words: str) -> str:
    return next(one.value for one in draft_of(turn).table.indicators if words in one.name)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("满意度提到92%吧，经济效益能不能写节约电费", "经济效益能不能写节约电费"),
        ("满意度提到92%，经济效益要不要写", "经济效益要不要写"),
    ],
)
def test_a_question_about_another_cell_is_not_dropped(
    workspace: Workspace, drafted: Turn, said: str, asked: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert _value(turn, "满意度") == "≥92%"
    assert f"“{asked}”是在问，这里没有改" in turn.reply
    assert "按您说的没有动" not in turn.reply


def test_a_question_about_what_is_changed_needs_no_remark(
    workspace: Workspace, drafted: Turn
) -> None:
    turn = take_turn(workspace, drafted.conversation, "满意度是不是要低一点，改成85%")
    assert _value(turn, "满意度") == "≥85%"
    assert "是在问" not in turn.reply


@pytest.mark.parametrize(
    ("said", "value"),
    [("满意度改成85%，您看能不能行", "≥85%"), ("把满意度改成92%，社会效益能不能换个说法", "≥92%")],
)
def test_a_change_that_ends_in_a_question_is_done_or_shown_and_a_yes_does_it(
    workspace: Workspace, drafted: Turn, said: str, value: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    if _value(turn, "满意度") != value:
        assert "现在没有改" in turn.reply
        turn = take_turn(workspace, turn.conversation, "是的")
    assert _value(turn, "满意度") == value


@pytest.mark.parametrize(
    ("said", "count"),
    [("餐桌椅多要5套", "25套"), ("餐桌椅再多要5套", "25套"), ("餐桌椅少要3套", "17套")],
)
def test_more_or_less_wanted_is_a_difference(
    workspace: Workspace, drafted: Turn, said: str, count: str
) -> None:
    assert _value(take_turn(workspace, drafted.conversation, said), "餐桌椅购置数量") == count


@pytest.mark.parametrize("said", ["把第3条的依据说说", "说说第3条的依据", "第3条的依据讲一下"])
def test_the_basis_of_a_row_may_be_told_in_any_order(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert "第3条" in turn.reply
    assert "依据（" in turn.reply


@pytest.mark.parametrize("said", ["还有哪些问题", "有哪些毛病", "还有哪几处问题"])
def test_which_faults_are_left_is_a_check(workspace: Workspace, drafted: Turn, said: str) -> None:
    assert take_turn(workspace, drafted.conversation, said).reply.startswith("校验：")


@pytest.mark.parametrize(
    "said", ["加一条故障设备及时修复，24小时内", "再加一条设备报修处理，30分钟内"]
)
def test_a_limit_in_hours_is_a_time_and_no_count(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    rows = draft_of(take_turn(workspace, drafted.conversation, said)).table.indicators
    assert [one.level2 for one in rows if one.value.endswith("内")] == ["时效指标"]


def test_the_goal_names_no_office_as_a_task(drafted: Turn) -> None:
    assert "实施单位" not in (draft_of(drafted).table.annual_goal or "")
    assert draft_of(drafted).table.unit == "南门街道办事处"


@pytest.mark.parametrize(
    "rest", ["剩下街道自己出", "其余的由村集体承担", "不足部分村里自筹", "缺口县里再补"]
)
def test_a_rest_of_no_amount_leaves_the_total_open(workspace: Workspace, rest: str) -> None:
    turn = talk(workspace, f"2025年修村道3公里，县里给80万，{rest}")
    funding = draft_of(turn).table.funding
    assert funding.total is None
    assert "预算总额" in turn.reply
    told = take_turn(workspace, turn.conversation, "总额100万")
    funding = draft_of(told).table.funding
    assert str(funding.total) == "100万元"
    own = "县里" not in rest
    assert str(funding.fiscal) == ("80万元" if own else "100万元")
    assert str(funding.other) == ("20万元" if own else "None")


def test_a_rest_with_its_amount_makes_the_total(workspace: Workspace) -> None:
    turn = talk(workspace, "2025年修村道3公里，县里给80万，剩下的村里出10万")
    assert str(draft_of(turn).table.funding.total) == "90万元"
