"""Cells above the indicators that are still open, told by their mere content among other things."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

LAMPS = "2026年农村路灯购置，120盏，每盏2800元"
TRAINING = "农技推广培训，8期，每期5000元"
SCAN = "卫生院要买一台彩超"


@pytest.mark.parametrize(
    ("said", "unit", "authority"),
    [
        ("镇政府，县公路局", "镇政府", "县公路局"),
        ("县路灯管理所，10月底前装完，主管部门县城管局", "县路灯管理所", "县城管局"),
        ("县城管局，县路灯管理所", "县路灯管理所", "县城管局"),  # the bureau is over the station
        ("县城管局主管，我们是城关镇人民政府", "城关镇人民政府", "县城管局"),
        ("满意度95%，街道办，区残联", "街道办", "区残联"),
        ("县妇联", "县妇联", "待补充"),
        ("单位那栏漏了，石桥镇人民政府，满意度95%", "石桥镇人民政府", "待补充"),
        ("主管部门还空着呢，县城管局，灯改成150盏", "待补充", "县城管局"),
    ],
)
def test_offices_by_themselves_fill_the_open_cells(
    workspace: Workspace, said: str, unit: str, authority: str
) -> None:
    table = draft_of(talk(workspace, LAMPS, said)).table
    assert (table.unit, table.authority) == (unit, authority)


def test_what_else_is_said_is_done_as_well(workspace: Workspace) -> None:
    table = draft_of(talk(workspace, LAMPS, "镇交通办，8月底前，灯改成150盏")).table
    values = [row.value for row in table.indicators]
    assert table.unit == "镇交通办"
    assert {"150盏", "2026年8月底前"} <= set(values)


def test_the_year_stands_beside_the_offices(workspace: Workspace) -> None:
    table = draft_of(talk(workspace, TRAINING, "2026年，县农技站，县农业农村局")).table
    assert (table.year, table.unit, table.authority) == (2026, "县农技站", "县农业农村局")


def test_a_sum_before_its_sources_is_the_total(workspace: Workspace) -> None:
    funding = draft_of(talk(workspace, SCAN, "48万，中央资金30万，剩下医院自筹")).table.funding
    assert [one.in_wan() for one in (funding.total, funding.fiscal, funding.other) if one] == [
        "48",
        "30",
        "18",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "再加一条，便民服务中心，3个",  # counted: a row
        "抓紧办，领导等着看",
        "县医院，县中医院，妇幼保健院",  # three for two cells: nobody says which
        "改造社区服务站，亮化率98%",
    ],
)
def test_other_words_fill_no_office(workspace: Workspace, said: str) -> None:
    table = draft_of(talk(workspace, LAMPS, said)).table
    assert (table.unit, table.authority) == ("待补充", "待补充")


def test_an_office_told_in_full_is_the_one_that_was_told_in_short(workspace: Workspace) -> None:
    short = "林业局 2026年松材线虫病防治，除治病死松树3600株，每株120元"
    table = draft_of(talk(workspace, short, "县林业局")).table
    assert (table.unit, table.authority) == ("县林业局", "待补充")


def test_what_an_office_is_to_the_project_stands_beside_a_rate(workspace: Workspace) -> None:
    table = draft_of(talk(workspace, LAMPS, "县城管局主管，验收合格率98%")).table
    assert table.authority == "县城管局"
    assert "≥98%" in {row.value for row in table.indicators}


def test_a_year_that_stands_there_is_no_word_left_over(workspace: Workspace) -> None:
    assert "没有用上" not in talk(workspace, LAMPS, "年度2026，村委会，镇文化服务中心").reply
