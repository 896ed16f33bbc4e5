"""Prices told after the request become rows of the cost, and never the count of the thing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.whole_messages.prices_told import read_prices
from assistant.facts import Fact
from assistant.understanding.brief import read_brief
from assistant.workspace import Workspace
from corpus.values import ValueKind
from tests.assistant.talks import draft_of, talk

EXTINGUISHERS = "2025年社区消防器材更新，灭火器120具，消火栓箱15个，预算4万元"
PRICED = "2025年社区消防器材更新，灭火器120具每具150元，消火栓箱15个，预算4万元"
PATHS = "2025年便民服务中心适老化改造，装扶手60米，换防滑地砖240平方，买轮椅5辆，预算9.8万元"
HOUSES = "2025年困难残疾人家庭无障碍改造，改造42户，预算21万元"


def _counted(request: str) -> list[Fact]:
    facts = read_brief(request, today=date(2024, 11, 1)).facts
    return [one for one in facts if one.kind is ValueKind.QUANTITY]


@pytest.mark.parametrize(
    ("request_", "said", "prices"),
    [
        (EXTINGUISHERS, "灭火器每具160", {"灭火器": "160元/具"}),
        (EXTINGUISHERS, "灭火器160一具，消火栓箱1200一个", {"灭火器": "160元/具", "消火栓箱": "1200元/个"}),
        (EXTINGUISHERS, "一具灭火器160块", {"灭火器": "160元/具"}),
        (EXTINGUISHERS, "每个1200元", {"消火栓箱": "1200元/个"}),
        (PATHS, "地砖130一平", {"防滑地砖": "130元/平方"}),
        (PATHS, "对了，扶手按每米210算", {"扶手": "210元/米"}),
        (PATHS, "轮椅单价680", {"轮椅": "680元/辆"}),
        (HOUSES, "户均5000元", {"": "5000元/户"}),
        ("2025年环卫工人高温津贴，环卫工人86人", "标准是一人一个月200", {"环卫工人": "200元/人/月"}),
    ],
)  # fmt: skip
def test_a_price_belongs_to_what_is_counted(
    request_: str, said: str, prices: dict[str, str]
) -> None:
    told = read_prices(said, _counted(request_)) or []
    assert {one.what if one.what in prices else "": one.value.text for one in told} == prices
    assert all(one.text in said for one in told)


@pytest.mark.parametrize(
    "said",
    [
        "灭火器改成160具", "去年灭火器每具160", "灭火器市场上每具160", "灭火器每具160，对吗", "每具4公斤", "水枪每支90",
        "灭火器每支160", "160", "灭火器每具160，消火栓箱不要了", "每人每年检查2次", "预算每具160",
    ],
)  # fmt: skip
def test_what_tells_no_price_of_them_is_left_alone(said: str) -> None:
    assert read_prices(said, _counted(EXTINGUISHERS)) is None


@pytest.mark.parametrize("said", ["灭火器每具不超过160元", "灭火器每具控制在160以内", "灭火器单价不能超过160", "灭火器120具，每具最多160"])  # fmt: skip
def test_a_bound_is_a_price_too_and_stays_a_bound(workspace: Workspace, said: str) -> None:
    rows = {
        one.name: one.value
        for one in draft_of(talk(workspace, EXTINGUISHERS, said)).table.indicators
    }
    assert rows["灭火器购置单价"] == "≤160元/具"
    assert rows["灭火器更新数量"] == "120具"
    assert rows["总成本"] == "≤4万元"


def test_a_bound_of_a_standard_is_kept(workspace: Workspace) -> None:
    turn = talk(
        workspace,
        "2025年环卫工人高温津贴，环卫工人86人，6月到9月发放，预算10万元",
        "每人每月不超过200元",
    )
    assert "≤200元/人/月" in {one.value for one in draft_of(turn).table.indicators}


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ("2025年残疾人技能培训，培训4场，预算6万元", "每场50"),
        ("2025年志愿服务活动，志愿者80人，活动6次，预算3万元", "每人2"),
        (HOUSES, "每户3"),
    ],
)
def test_a_small_number_without_money_may_be_of_something_else(request_: str, said: str) -> None:
    assert read_prices(said, _counted(request_)) is None


def test_a_price_becomes_a_row_and_the_count_stays(workspace: Workspace) -> None:
    turn = talk(workspace, EXTINGUISHERS, "灭火器每具160，消火栓箱1200一个")
    rows = {one.name: one.value for one in draft_of(turn).table.indicators}
    assert rows["灭火器购置单价"] == "≤160元/具"
    assert rows["消火栓箱购置单价"] == "≤1200元/个"
    assert rows["灭火器更新数量"] == "120具"
    assert rows["总成本"] == "≤4万元"
    assert "合计3.72万元，比预算4万元少0.28万元" in turn.reply


def test_a_known_price_is_told_anew_beside_another(workspace: Workspace) -> None:
    turn = talk(workspace, PRICED, "灭火器160一具，消火栓箱1200一个")
    rows = {one.name: one.value for one in draft_of(turn).table.indicators}
    assert rows["灭火器购置单价"] == "≤160元/具"
    assert rows["消火栓箱购置单价"] == "≤1200元/个"


def test_without_a_total_the_prices_make_it(workspace: Workspace) -> None:
    turn = talk(workspace, "2025年村道路灯安装，装路灯85盏", "单价2400")
    assert str(draft_of(turn).table.funding.total) == "20.4万元"


def test_a_price_is_taken_back_by_undo(workspace: Workspace) -> None:
    before = draft_of(talk(workspace, PATHS)).table
    assert draft_of(talk(workspace, PATHS, "轮椅每辆680", "撤销")).table == before


def test_a_price_stands_beside_edits_by_hand(workspace: Workspace) -> None:
    turn = talk(workspace, PATHS, "满意度改成95%", "轮椅每辆680")
    rows = {one.name: one.value for one in draft_of(turn).table.indicators}
    assert "≥95%" in rows.values() or "95%" in rows.values()
    assert rows["轮椅购置单价"] == "≤680元/辆"


@given(
    st.integers(10, 99_999),
    st.sampled_from(
        ["灭火器每具{}", "灭火器{}元一具", "一具灭火器{}块", "每具{}元", "灭火器单价{}元"]
    ),
)
def test_any_price_is_read_as_it_is_said(price: int, form: str) -> None:
    told = read_prices(form.format(price), _counted(EXTINGUISHERS))
    assert told is not None
    assert [(one.what, one.value.number) for one in told] == [("灭火器", price)]
