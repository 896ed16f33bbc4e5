"""Several rows to come with one value, and a further part told with its count and price."""

import pytest

from assistant.conversation.outright.each_added import each_added_outright
from assistant.conversation.whole_messages.part_added import read_part
from assistant.workspace import Workspace
from corpus.money import Money
from tests.assistant.talks import draft_of, talk

ROADS = "2026年清河镇农村公路日常养护，县道32公里，乡道58公里，县道每公里8000元，乡道每公里4000元"


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        ("桥梁完好率和绿化管护率都加上，都写90%", {"桥梁完好率": "≥90%", "绿化管护率": "≥90%"}),
        ("边沟清理率、标志完好率各加一条，都是95%以上", {"边沟清理率": "95%以上", "标志完好率": "95%以上"}),
        ("加两条：边沟清理及时率、标志牌完好率，统一写95%", {"边沟清理及时率": "≥95%", "标志牌完好率": "≥95%"}),
    ],
)  # fmt: skip
def test_each_name_is_a_row_of_its_own(
    workspace: Workspace, said: str, rows: dict[str, str]
) -> None:
    before = draft_of(talk(workspace, ROADS)).table
    after = draft_of(talk(workspace, ROADS, said)).table
    old = {one.name for one in before.indicators}
    assert {one.name: one.value for one in after.indicators if one.name not in old} == rows


@pytest.mark.parametrize(
    "said",
    [
        "桥梁完好率和绿化管护率要不要都加上，都写90%？",
        "路面完好率和满意度都改成90%",
        "边沟清理率和绿化管护率都加一条",
        "质量指标和时效指标各加一条，都写90%",
    ],
)
def test_other_messages_stay_as_they_are(workspace: Workspace, said: str) -> None:
    assert each_added_outright(said, draft_of(talk(workspace, ROADS))) == said


@pytest.mark.parametrize(
    ("said", "name", "cost"),
    [
        ("桥梁12座每座3000", "桥梁", 36_000),
        ("还有桥梁12座，每座每年3000元", "桥梁", 36_000),
        ("桥梁也在里面，12座，每座每年3000", "桥梁", 36_000),
        ("忘了写标志牌40块，每块260", "标志牌", 10_400),
    ],
)
def test_a_part_with_count_and_price_needs_no_order(said: str, name: str, cost: int) -> None:
    part = read_part(said)
    assert part is not None
    assert (part.name, part.cost) == (name, Money(yuan=cost))


@pytest.mark.parametrize("said", ["还有调解件数60件", "桥梁12座", "人员12人，每人每月3000", "每座3000", "桥梁每座3000"])  # fmt: skip
def test_what_tells_no_cost_is_no_part(said: str) -> None:
    assert read_part(said) is None


def test_the_total_follows_and_this_is_told(workspace: Workspace) -> None:
    turn = talk(workspace, ROADS, "桥梁12座，每座3000")
    rows = {one.name: one.value for one in draft_of(turn).table.indicators}
    assert rows["桥梁养护数量"] == "12座"
    assert rows["总成本"] == "≤52.4万元"
    assert "总额不变的话请说" in turn.reply
