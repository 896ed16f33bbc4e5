"""A changed value leaves the rows of the table as the clerk knows them."""

import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.workspace import Workspace
from tests.assistant.talks import opened_with


def _names(conversation: Conversation) -> list[tuple[str | None, str]]:
    assert conversation.now is not None
    rows = conversation.now.draft.table.indicators
    return [(one.level2, one.name) for one in rows if one.applicable]


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ("2026年街道志愿服务驿站4个，运行费每个6000元，2.4万元", "运行费那个写成6000元/个/年"),
        ("农村路灯维修120盏，每盏300元，3.6万元", "单价改成300元/盏/年"),
        ("购买应急帐篷50顶，每顶800元，4万元", "单价改成800元/顶/年"),
        ("村级保洁员30人，每人每月600元", "标准改成7200元/人/年"),
        ("社区工作者责任险，33人，每人每年220元", "标准改成240元/人/年"),
        ("委托第三方检测水样60批次，每批次500元", "单价改成450元/批次"),
    ],
)
def test_a_price_that_is_put_otherwise_exchanges_no_row(
    workspace: Workspace, request_: str, said: str
) -> None:
    begun = opened_with(workspace, request_)
    then = take_turn(workspace, begun, said).conversation
    before, after = _names(begun), _names(then)
    changed = set(before) ^ set(after)
    assert len(before) == len(after)
    assert len(changed) <= 2  # the row itself may be called otherwise
    assert {level2 for level2, _ in changed} <= {"成本指标", "经济成本指标"}
