"""Who gives all the money and who does the work, told after the request."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

RAMPS = "给60户残疾人家庭做无障碍改造，每户补助4500元"


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("县残联出钱，石桥镇人民政府实施", "石桥镇人民政府"),
        ("由石桥镇实施，县残联出钱", "石桥镇"),
        ("钱由县水利局出，我们水管所干", "水管所"),
        ("区里拨款，和平街道办事处负责实施", "和平街道办事处"),
    ],
)
def test_who_gives_the_money_is_not_who_does_the_work(
    workspace: Workspace, said: str, unit: str
) -> None:
    before = draft_of(talk(workspace, RAMPS)).table
    turn = talk(workspace, RAMPS, said)
    after = draft_of(turn).table
    assert after.unit == unit
    assert after.funding == before.funding
    assert "财政拨款" in turn.reply


@pytest.mark.parametrize(
    "said", ["县残联出钱", "这个不是我们出钱，是区政务局出", "钱都是县里出", "县残联出钱，镇里实施"]
)
def test_money_of_a_public_body_stands_already(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, RAMPS, said)
    assert draft_of(turn).table == draft_of(talk(workspace, RAMPS)).table
    assert "不用再改" in turn.reply


def test_a_level_is_no_name_of_an_office(workspace: Workspace) -> None:
    assert "“镇里”是哪个单位" in talk(workspace, RAMPS, "县残联出钱，镇里实施").reply


def test_other_money_goes_where_all_is_the_treasury_s(workspace: Workspace) -> None:
    turn = talk(workspace, f"{RAMPS}，其中自筹7万元，其余财政拨款", "这笔钱都是县里出")
    funding = draft_of(turn).table.funding
    assert funding.fiscal == funding.total
    assert funding.other is not None
    assert funding.other.yuan == 0


@pytest.mark.parametrize("said", ["村里出钱", "残疾人出一半", "谁出钱"])
def test_money_that_need_not_be_the_treasury_s_is_left(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, RAMPS, said)
    assert "不用再改" not in turn.reply


def test_stated_other_money_stays_unless_all_is_said(workspace: Workspace) -> None:
    shared = f"{RAMPS}，其中自筹7万元，其余财政拨款"
    before = draft_of(talk(workspace, shared)).table.funding
    assert draft_of(talk(workspace, shared, "县残联出钱")).table.funding == before
