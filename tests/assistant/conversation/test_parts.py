"""A message read by its parts: what is certain is done, what is not is asked, reasons change nothing."""

import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.workspace import Workspace
from tests.assistant.talks import opened_with


@pytest.fixture(scope="module")
def started(workspace: Workspace) -> Conversation:
    said = "2025年社区工作者责任险，33人，每人每年220元"
    return opened_with(workspace, said)


def _values(conversation: Conversation) -> dict[str, str]:
    assert conversation.now is not None
    return {row.name: row.value for row in conversation.now.draft.table.indicators if row.applicable}  # fmt: skip


def _counts(conversation: Conversation) -> list[str]:
    return [value for value in _values(conversation).values() if value.endswith("人")]


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("参保的退了3个人，按30人算", "30人"),
        ("33人里头有3人重复了，减掉", "30人"),
        ("参保人数又核了一遍，是35人", "35人"),
        ("参保人数从33改到36人，去年才30人", "36人"),
    ],
)
def test_a_number_is_changed_however_it_is_told(
    workspace: Workspace, started: Conversation, said: str, count: str
) -> None:
    assert _counts(take_turn(workspace, started, said).conversation) == [count]


@pytest.mark.parametrize(
    "said",
    [
        "33人里有2个快退休了",
        "队长说保费明年可能涨到300",
        "今年冬天冷，取暖的钱不在这里头",
        "预算0.726万元包括印花税和手续费",
        "参保的退了3个人，按40人算",  # does not add up
    ],
)
def test_what_is_only_told_changes_nothing(
    workspace: Workspace, started: Conversation, said: str
) -> None:
    after = take_turn(workspace, started, said).conversation
    assert after.now == started.now


def test_a_date_moves_by_months_and_a_row_can_be_told_in_pieces(
    workspace: Workspace, started: Conversation
) -> None:
    dated = take_turn(workspace, started, "加一条时效指标：投保完成时间，10月底前").conversation
    later = take_turn(workspace, dated, "投保完成时间往后推一个月").conversation
    assert _values(later)["投保完成时间"] == "11月底前"
    added = take_turn(workspace, later, "质量里头把理赔材料齐全率写进去，≥95%").conversation
    assert _values(added)["理赔材料齐全率"] == "≥95%"


def test_an_office_is_no_number_and_no_two_offices(
    workspace: Workspace, started: Conversation
) -> None:
    both = take_turn(workspace, started, "实施单位是下马关镇人民政府主管部门是区农业农村局")
    assert both.conversation.now is not None
    table = both.conversation.now.draft.table
    assert (table.unit, table.authority) == ("下马关镇人民政府", "区农业农村局")


def test_what_still_carries_the_old_name_is_told_and_follows_on_a_yes(
    workspace: Workspace, started: Conversation
) -> None:
    renamed = take_turn(workspace, started, "项目名称改成2025年网格员意外伤害险")
    old = [name for name in _values(renamed.conversation) if "责任险" in name]
    assert old
    assert all(f"“{name}”" in renamed.reply for name in old)
    agreed = take_turn(workspace, renamed.conversation, "是的").conversation
    assert not [name for name in _values(agreed) if "社区工作者责任险" in name]
    again = take_turn(workspace, take_turn(workspace, started, "项目名称改成2025年网格员意外伤害险").conversation, "是的")  # fmt: skip
    assert again.conversation.now == agreed.now
