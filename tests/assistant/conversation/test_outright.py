"""Rows to come, gaps and orders in two breaths are put as if they had been said outright."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.outright.orders import orders_outright
from assistant.conversation.outright.rows import rows_outright
from assistant.draft import Draft
from assistant.workspace import Workspace
from tests.assistant.conversation.test_dialogue import draft_of, talk

BIRDS = "2025年湿地候鸟监测，布设监测点12个，开展巡护60次，预算18万元，11月底前完成"


@pytest.fixture(scope="module")
def draft(workspace: Workspace) -> Draft:
    return draft_of(talk(workspace, BIRDS))


@pytest.mark.parametrize(
    ("said", "outright"),
    [
        ("意见三：缺影像资料完整率，补100%", "加一条影像资料完整率，100%"),
        ("志愿者满意度也要一条，90%", "加一条志愿者满意度，90%"),
        ("科里还要求加观测记录份数，不少于60份", "加一条观测记录份数，不少于60份"),
        ("数量补两行：望远镜6台，红外相机20台", "加一条数量指标：望远镜，6台，加一条数量指标：红外相机，20台"),
        ("质量加一条数据上报及时率，值暂时空着", "加一条质量指标：数据上报及时率"),
        ("还是写一条吧，群众护鸟意识，有效增强", "加一条群众护鸟意识，有效增强"),
    ],
)  # fmt: skip
def test_a_row_to_come_is_told_plainly(draft: Draft, said: str, outright: str) -> None:
    assert rows_outright(said, draft) == outright


@pytest.mark.parametrize(
    "said",
    [
        "补助标准提到2200元",
        "差错率收紧到不超过0.8%",
        "巡护次数改成80次",
        "目标也被挑了，要写上覆盖12个监测点",
        "要不要加一条志愿者满意度",
        "加一条数量指标：望远镜6台",
        "场次前面要加大于等于号，≥60次",
        "候鸟要写救护成功率，80%，放质量",
    ],
)
def test_other_messages_stay_as_they_are(draft: Draft, said: str) -> None:
    assert rows_outright(said, draft) == said


@given(st.text("加补缺要写条质量数量值空着，。：100%次人监测点也 ", max_size=30))
def test_nothing_is_made_up_on_the_way(draft: Draft, said: str) -> None:
    put = rows_outright(said, draft)
    assert all(letter in said or letter in "加一条指标：，把它挪到最前面" for letter in put)


def test_a_question_with_its_answer_is_an_order() -> None:
    said = "巡护次数能不能写成不少于80次？就这么写吧"
    assert orders_outright(said) == "巡护次数写成不少于80次"
    assert orders_outright("巡护次数能不能写成不少于80次？") == "巡护次数能不能写成不少于80次？"


def test_a_whole_class_goes(workspace: Workspace) -> None:
    assert orders_outright("满意度不好测，整类都去掉") == "满意度指标全部删掉"
    turn = talk(workspace, BIRDS, "满意度不好测，整类都去掉")
    rows = draft_of(turn).table.indicators
    assert not [row for row in rows if row.level2 == "服务对象满意度指标" and row.applicable]


def test_a_new_row_may_wait_for_its_value_and_get_it(workspace: Workspace) -> None:
    turn = talk(workspace, BIRDS, "质量加一条数据上报及时率，值暂时空着", "空的填95%以上")
    row = next(one for one in draft_of(turn).table.indicators if one.name == "数据上报及时率")
    assert row.value == "95%以上"


def test_a_price_among_the_costs_is_money(workspace: Workspace) -> None:
    turn = talk(workspace, BIRDS, "成本加一条相机采购费8万")
    values = {row.name: row.value for row in draft_of(turn).table.indicators}
    assert values["相机采购费"].endswith("8万元")
