"""Rows to come, gaps and orders in two breaths are put as if they had been said outright."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.outright.asides import asides_left_out
from assistant.conversation.outright.rows import rows_outright
from assistant.conversation.outright.short_orders import orders_outright
from assistant.conversation.outright.signs_and_units import signs_outright
from assistant.draft import Draft
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

BIRDS = "2025年湿地候鸟监测，布设监测点12个，开展巡护60次，预算18万元，11月底前完成"


@pytest.fixture(scope="module")
def draft(workspace: Workspace) -> Draft:
    return draft_of(talk(workspace, BIRDS))


@pytest.mark.parametrize(
    ("said", "outright"),
    [
        ("意见三：缺影像资料完整率，补100%", "加一条影像资料完整率，100%"),
        ("志愿者满意度也要一条，90%", "加一条满意度指标：志愿者满意度，90%"),
        ("数量里添望远镜6台、红外相机20台", "加一条数量指标：望远镜，6台，加一条数量指标：红外相机，20台"),
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


PRICED = "2026年机耕路修复，修复4.6公里，每公里15万元，县财政50万元，乡镇自筹19万元，11月底前完工"


@pytest.fixture(scope="module")
def priced(workspace: Workspace) -> Draft:
    return draft_of(talk(workspace, PRICED))


def _place(draft: Draft, word: str) -> int:
    return next(n for n, row in enumerate(draft.table.indicators, 1) if word in row.name)


def test_a_sign_is_told_of_a_value(priced: Draft) -> None:
    row = _place(priced, "长度")
    assert signs_outright("4.6公里是下限，前面要有≥", priced) == f"第{row}条改成≥4.6公里"
    assert signs_outright("前面怎么会有≤", priced) == "前面怎么会有≤"


def test_what_stands_there_is_left_out_beside_an_order(priced: Draft) -> None:
    said = "4.6公里是图上量的，实测4.4"
    assert asides_left_out(said, priced) == "实测4.4"
    complaint = "完工时间写年底不对，入冬前要装好，改11月15日前"
    assert asides_left_out(complaint, priced) == "完工时间改成11月15日前"
    assert asides_left_out("满意度写95，这是合同上的", priced) == "满意度写95，这是合同上的"


def test_what_was_agreed_to_is_ordered() -> None:
    assert (
        orders_outright("村民建议加一条路面宽度达标率100%，可以加上") == "加一条路面宽度达标率100%"
    )
    assert orders_outright("施工队希望延到12月底，没同意") == "施工队希望延到12月底，没同意"
