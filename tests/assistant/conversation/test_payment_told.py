"""How often money is paid, told after the request."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

DOCTORS = "2026年村医养老补贴，退休村医86人，按每人每月300元发放"
SPRAYED = "2026年街道除四害，消杀小区46个，每月2次，全年，预算27.6万"


@pytest.mark.parametrize(
    ("said", "value"),
    [("按季度发", "按季度发放"), ("补贴半年一发", "按半年发放"), ("改成按季度发放", "按季度发放")],
)
def test_the_time_of_paying_stands_for_a_supplied_rate(
    workspace: Workspace, said: str, value: str
) -> None:
    before, after = (draft_of(talk(workspace, DOCTORS, *more)).table for more in ((), (said,)))
    times = {row.name: row.value for row in after.indicators if row.level2 == "时效指标"}
    assert times == {"补贴发放时间": value}
    assert (after.project_name, after.annual_goal) == (before.project_name, before.annual_goal)


def test_the_last_month_of_a_quarter_is_no_term(workspace: Workspace) -> None:
    turn = talk(workspace, DOCTORS, "发放时间每季度最后一个月")
    assert draft_of(turn).table.funding.total is None


def test_a_day_of_each_month_has_no_year(workspace: Workspace) -> None:
    table = draft_of(talk(workspace, SPRAYED, "时效写每月25号前完成")).table
    assert not any("每月2026年" in row.value for row in table.indicators)
