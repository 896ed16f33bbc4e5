"""Numbers of one message that bear each other out are carried out together; where they do not, nothing is taken for granted."""

from decimal import Decimal

import pytest

from assistant.conversation.agreed.products import TOTAL
from assistant.conversation.agreed.solved import FISCAL, OTHER, agreed
from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.conversation.weighed.heard import Heard
from assistant.workspace import Workspace

BOXES = "2026年疫苗冷藏箱更新，12台，每台2800元，共3.36万元"
INSURED = "2026年困境妇女两癌保险，1500人，每人60元，共9万元，财政6万，街道自筹3万"
FILTERS = "2025年驿站饮水机滤芯更换，66个驿站，每个一年换3次，每次85元，1.683万元"


def after(workspace: Workspace, request: str, said: str) -> tuple[dict[str, str], list[str]]:
    """The values of the rows by name, and total, fiscal and other money."""
    begun = take_turn(workspace, Conversation(), request).conversation
    now = take_turn(workspace, begun, said).conversation.now
    assert now is not None
    table = now.draft.table
    money = [str(one) for one in (table.funding.total, table.funding.fiscal, table.funding.other)]
    return {one.name: one.value for one in table.indicators}, money


@pytest.mark.parametrize(
    ("said", "values", "total"),
    [
        ("又谈了，2500成交，12台刚好三万整", ["≤2500元/台", "12台"], "3万元"),
        ("还是按14台报，一共39200", ["14台", "≤2800元/台"], "3.92万元"),
        ("有两台不用换了，少两台，钱减5600", ["10台"], "2.8万元"),
        ("退了2台，剩10台", ["10台"], "3.36万元"),
        ("10台，单价3000，总数三万", ["10台", "≤3000元/台"], "3万元"),
    ],
)
def test_counts_prices_and_the_total(
    workspace: Workspace, said: str, values: list[str], total: str
) -> None:
    rows, money = after(workspace, BOXES, said)
    assert set(values) <= set(rows.values())
    assert money[0] == total


def test_counts_that_make_a_count(workspace: Workspace) -> None:
    rows, money = after(workspace, FILTERS, "驿站关了6家，剩60，总共换180次，1.53万")
    assert {"60个", "180次"} <= set(rows.values())
    assert money[0] == "1.53万元"


@pytest.mark.parametrize(
    ("said", "money"),
    [
        ("就七十吧，人砍到1200，这样八万四，区里出6万4", ["8.4万元", "6.4万元", "2万元"]),
        ("街道反悔了，只肯出两万，缺的一万区里兜，总盘子还是9万", ["9万元", "7万元", "2万元"]),
        ("街道那边手紧，只到位两万八，缺口区里补", ["9万元", "6.2万元", "2.8万元"]),
        ("人数降到1300，总额7.8万", ["7.8万元", "4.8万元", "3万元"]),
        ("财政给5万，妇联协会认4万", ["9万元", "5万元", "4万元"]),
    ],
)
def test_who_gives_the_money(workspace: Workspace, said: str, money: list[str]) -> None:
    assert after(workspace, INSURED, said)[1] == money


@pytest.mark.parametrize(
    "said",
    [
        "要是改成14台，一共39200够不够？",  # asks
        "去年10台，一共2.8万",  # of another year
        "加一条数量指标：备用箱10台，2.8万",  # a row to come
    ],
)
def test_what_does_not_agree_or_is_no_order_is_left(workspace: Workspace, said: str) -> None:
    rows, _ = after(workspace, BOXES, said)
    assert "12台" in rows.values()


def test_numbers_that_do_not_agree_are_no_way(workspace: Workspace) -> None:
    now = take_turn(workspace, Conversation(), BOXES).conversation.now
    assert now is not None
    assert agreed(Heard(now, "还是按14台报，一共39200", None)) is not None
    assert agreed(Heard(now, "还是按14台报，一共4万", None)) is None
    # the old number, said last, is where it stays
    assert agreed(Heard(now, "台账上14台里有2台报废了，还是12", None)) is None


def test_who_gives_is_told_by_the_words_beside_the_number(workspace: Workspace) -> None:
    now = take_turn(workspace, Conversation(), INSURED).conversation.now
    assert now is not None
    found = agreed(Heard(now, "区里出五万，街道出四万", None))
    assert found is not None
    assert found.told == {FISCAL: Decimal(50000), OTHER: Decimal(40000)}
    assert TOTAL not in found.told
