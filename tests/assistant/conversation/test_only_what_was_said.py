"""What a clerk says is changed in its cell, and what was not said stays as it is."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

TOILETS = "公厕管护，管护公厕52座，预算80万，保洁及时率100%"


@pytest.mark.parametrize("said", ["年度2026", "年度是2026年", "年度写26年", "单位环卫所，年度2026"])
def test_a_year_goes_into_its_cell_and_not_into_the_name(workspace: Workspace, said: str) -> None:
    before = draft_of(talk(workspace, TOILETS)).table
    turn = talk(workspace, TOILETS, said)
    after = draft_of(turn).table
    assert (before.year, after.year) == (None, 2026)
    assert after.project_name == before.project_name
    assert "项目名称前面加上‘2026年’" in turn.reply


def test_the_name_is_given_its_year_in_the_words_of_the_reply(workspace: Workspace) -> None:
    turn = talk(workspace, TOILETS, "年度2026", "项目名称前面加上“2026年”")
    assert draft_of(turn).table.project_name.startswith("2026年")


def test_a_year_in_the_name_follows_its_cell(workspace: Workspace) -> None:
    turn = talk(workspace, f"2026年{TOILETS}", "年度改成2027")
    assert draft_of(turn).table.project_name.startswith("2027年")
    assert "项目名称没有写年份" not in turn.reply


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("保洁及时率改成98", "≥98%"),
        ("保洁及时率放宽到95%", "≥95%"),
        ("保洁及时率100%做不到，降到97%", "≥97%"),
        ("保洁及时率改成≤98%", "≤98%"),
        ("保洁及时率写100%", "100%"),
    ],
)
def test_a_share_below_all_of_it_is_reached_at_least(
    workspace: Workspace, said: str, value: str
) -> None:
    turn = talk(workspace, TOILETS, said)
    rows = {row.name: row.value for row in draft_of(turn).table.indicators}
    assert rows["保洁及时率"] == value
    assert ("按不低于来写" in turn.reply) == value.startswith("≥")
