"""Rows to come that are ordered without 加一条: 补进数量, 漏了, 放社会效益, 也列上."""

import pytest

from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.names import for_adding
from assistant.conversation.weighed.to_come import ordered_to_come
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

ROADS = "2026年村道路灯维护，路灯260盏，每盏每年80元，预算2.08万元"


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("灯杆刷漆120根，漏了，补进数量里", "灯杆刷漆", "120根"),
        ("备用灯泡300个没写，列上", "备用灯泡", "300个"),
        ("灯箱24个也要查，漏了，列进数量", "灯箱", "24个"),
        ("线路巡检里程18公里，加进数量", "线路巡检里程", "18公里"),
        ("夜间亮灯率不低于97%，放质量", "夜间亮灯率", "≥97%"),
    ],
)
def test_a_row_comes_without_a_word_for_adding(
    workspace: Workspace, said: str, name: str, value: str
) -> None:
    before = draft_of(talk(workspace, ROADS)).table.indicators
    after = draft_of(talk(workspace, ROADS, said)).table.indicators
    fresh = {row.name: row.value for row in after if row not in before and row.applicable}
    assert list(fresh) == [name]
    assert fresh[name].replace("不低于", "≥") == value
    assert all(row in after for row in before if row.applicable)


@pytest.mark.parametrize(
    "said", ["隔壁镇听说换了300盏灯泡", "灯泡300个是去年的事了", "线路巡检里程18公里算多吗？"]
)
def test_what_is_only_told_brings_no_row(workspace: Workspace, said: str) -> None:
    assert draft_of(talk(workspace, ROADS, said)).table == draft_of(talk(workspace, ROADS)).table


def test_the_words_that_order_it_are_told_by_where_they_stand(workspace: Workspace) -> None:
    now = talk(workspace, ROADS).conversation.now
    assert now is not None
    heard = Heard(now, "备用灯泡300个，漏了", None)
    told = next(one for one in for_adding(heard) if one.text == "备用灯泡" and one.value)
    assert any(sign.endswith("late:lack") for sign in told.signs)
    span = heard.clauses[0].spans[0]
    assert ordered_to_come(heard, 0, span)[2] == "late:lack"
