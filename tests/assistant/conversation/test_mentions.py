"""Rows that are meant without being called by their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.referring.mentions import near_rows, rows_mentioned, rows_valued
from assistant.draft import Draft
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

KENNEL = "2025年流浪犬收容处置，收容320只，每只饲养防疫费280元，绝育200只每只3600元，6月底前完成"


@pytest.fixture(scope="module")
def draft(workspace: Workspace) -> Draft:
    return draft_of(talk(workspace, KENNEL))


def _values(draft: Draft, places: list[int]) -> list[str | None]:
    return [draft.table.indicators[place].value for place in places]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("饲养防疫费那行", ["≤280元/只"]),
        ("绝育数量和饲养防疫费", ["200只", "≤280元/只"]),
        ("今天天气", []),
    ],
)
def test_a_row_is_known_by_letters_of_its_name(draft: Draft, words: str, values: list[str]) -> None:
    found = [one.row or 0 for one in rows_mentioned(draft, words)]
    assert _values(draft, found) == values


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("320只哪来的", ["320只"]),
        ("三千六太贵", ["≤3600元/只"]),
        ("6月底来得及吗", ["2025年6月底前"]),
        ("没有数", []),
    ],
)
def test_a_row_is_known_by_the_value_that_is_said(
    draft: Draft, words: str, values: list[str]
) -> None:
    found = [one.row for one in rows_valued(draft, words) if one.row is not None]
    assert _values(draft, found) == values


def test_the_rows_that_share_most_are_near(draft: Draft) -> None:
    assert "绝育" in draft.table.indicators[near_rows(draft, "绝育只数", 3)[0]].name
    assert near_rows(draft, "天气", 3) == []


@given(st.text(max_size=40))
def test_any_text_can_be_looked_for(draft: Draft, words: str) -> None:
    rows = range(len(draft.table.indicators))
    assert all(one.row in rows for one in rows_mentioned(draft, words))
    assert all(place in rows for place in near_rows(draft, words, 3))
