"""A count of places where something is brought is no count of what is done; a signed contract is no term."""

from datetime import date

import pytest

from assistant.drafting.compose import compose
from assistant.understanding.brief import read_brief
from corpus.settings import Settings


def names(said: str, level2: str) -> list[str]:
    brief = read_brief(said, today=date(2025, 11, 3))
    draft = compose(brief, None, Settings(_env_file=None), this_year=2025)
    return [row.name for row in draft.table.indicators if row.level2 == level2 and row.applicable]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("给12所村小换直饮水机，一共36台，54万", "涉及村小数量"),
        ("6所乡镇卫生院添置心电图机12台，36万元", "涉及乡镇卫生院数量"),
        ("5个农贸市场安装快检设备5套，12.5万", "涉及农贸市场数量"),
    ],
)
def test_places_are_reached(said: str, place: str) -> None:
    assert place in names(said, "数量指标")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("敬老院维修，5所，60万", "敬老院维修数量"),
        ("社区养老服务中心建设2个，240万", "社区养老服务中心建设数量"),
    ],
)
def test_houses_that_are_worked_on_are_counted(said: str, name: str) -> None:
    assert name in names(said, "数量指标")


def test_a_contract_is_signed_then() -> None:
    times = names("热线话务外包，2026年3月签合同，服务期一年，129.6万", "时效指标")
    assert "合同签订时间" in times
    assert not any("3月" in one for one in times)


def test_money_brought_is_an_effect() -> None:
    said = "招商推介会3场，到位资金20亿元，经费100万元"
    assert "到位资金" in names(said, "经济效益指标")
    assert "到位资金" not in names(said, "成本指标")
