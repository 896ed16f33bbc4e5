"""A date is the time of the step that its own clause tells; what a project is asked for with is no part of it."""

import pytest

from tests.assistant.drafting.test_words_untorn import drafted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2026年撂荒地复耕奖补，复耕2300亩，每亩奖补200元，6月底前完成复耕", "撂荒地复耕完成时间"),
        ("2026年燃煤锅炉淘汰补助，淘汰锅炉16台，每台补助10万元，10月底前拆除", "燃煤锅炉淘汰拆除完成时间"),
        ("2026年白蚁防治服务，防治历史建筑27处，预算9.9万元，6月底前完成首轮施药", "白蚁防治服务首轮施药完成时间"),
        ("2026年创业补贴，补贴12户，每户5000元，9月底前发放到位", "创业补贴兑付完成时间"),
    ],
)  # fmt: skip
def test_the_time_is_that_of_the_step_told(text: str, name: str) -> None:
    rows = drafted(text).table.indicators
    assert [one.name for one in rows if one.level2 == "时效指标"] == [name]


@pytest.mark.parametrize(
    ("text", "name", "unit"),
    [
        ("我们是东关街道财务，2026年要给环卫工人买意外险，86人，每人保费260元", "2026年环卫工人意外险", "东关街道"),
        ("2026年政府购买居家康复服务，服务患者64人，每人上门24次，每次120元", "2026年居家康复服务", None),
        ("我想报一个给失独家庭过节慰问的钱，35户，每户600元", "失独家庭过节慰问", None),
    ],
)  # fmt: skip
def test_who_asks_and_how_is_no_part_of_the_project(text: str, name: str, unit: str | None) -> None:
    table = drafted(text).table
    assert table.project_name == name
    assert (table.unit if unit else "政府" not in (table.unit or "")) == (unit or True)
    assert not any("报" in one.name or one.value == "1个" for one in table.indicators)


def test_houses_that_are_let_keep_their_name() -> None:
    rows = drafted("2026年出租房信息采集，采集出租房4100间，登记流动人口9500人").table.indicators
    assert "采集出租房数量" in {one.name for one in rows}
