"""Messages that no station reads as they are meant: they are offered or asked back, and change nothing."""

import pytest

from assistant.conversation.engine import take_turn
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

WATER = "2025年抗旱应急供水，打机井5眼，铺管子6.5公里，买送水车2辆，解决3个村1860人喝水问题，预算137.6万元，汛前完成"
THEATRE = "2026年剧院设备更新，灯具40台，音响2套，预算30万"
KITCHEN = "2025年幼儿园厨房设备更新，更换蒸饭柜8台、消毒柜10台、冷柜5台，预算36.5万元，10月底前完成"
SAID = {
    WATER: (
        "省级抗旱资金100万，其余县配套",
        "上级补助100万，剩下的区级配套",
        "送水车不买了，改成租，租3辆，租90天",
        "送水车不买了，改成租",
        "送水车不再购买，改为租用",
        "数量只留前两条",
        "数量前两条留着，其他删掉",
        "前两条留着，其他删掉",
        "数量质量各加一条，数量加宣传5场，质量加建档率100%",
        "数量质量各加一条",
    ),
    THEATRE: (
        "质量里灯具合格率那条删了，另一条改叫设备合格率",
        "前两条名称精简：灯具台数、音响套数",
        "第1、2条分别叫灯具台数、音响套数",
    ),
    KITCHEN: ("冷柜数量好像报错了", "蒸饭柜数量报多了，不知道是几台"),
}


@pytest.mark.parametrize(("first", "said"), [(one, said) for one, every in SAID.items() for said in every])  # fmt: skip
def test_nothing_changes(workspace: Workspace, first: str, said: str) -> None:
    drafted = talk(workspace, first)
    turn = take_turn(workspace, drafted.conversation, said)
    assert draft_of(turn).table == draft_of(drafted).table


def test_no_row_is_named_by_what_orders_another(workspace: Workspace) -> None:
    turn = talk(workspace, THEATRE, "加一条质量和一条数量，建档率100%，宣传5场")
    assert all("一条" not in one.name for one in draft_of(turn).table.indicators)
