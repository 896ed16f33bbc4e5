"""Units behind numbers: slips are put right, counts in words become digits, and what nobody knows is asked back."""

import pytest

from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.slips import unknown_unit, with_units
from assistant.conversation.vocabulary.spoken_numbers import count_in_digits
from assistant.conversation.vocabulary.value_words import name_and_value
from assistant.workspace import Workspace
from corpus.schema import Indicator
from corpus.value_grammar import parse_value
from tests.assistant.talks import draft_of, talk

FIRE = "2025年专职消防队装备购置，购置水罐车5辆、战斗服120套，预算430万元"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("数量加培训次数2此", "数量加培训次数2次"),
        ("劳务费标准3000元没人", "劳务费标准3000元每人"),
        ("课酬800园每天", "课酬800元每天"),
        ("改成330抬", "改成330台"),
        ("响应时间24晓时", "响应时间24小时"),
        ("满意度95%一上", "满意度95%以上"),
        ("改到11月底钱", "改到11月底前"),
        ("数量加消毒次数四此", "数量加消毒次数四次"),
        ("园区3园", "园区3园"),  # gardens
        ("第3条改成2此类", "第3条改成2此类"),
    ],
)
def test_slips_behind_numbers(said: str, read: str) -> None:
    assert with_units(said) == read


@pytest.mark.parametrize(
    ("unit", "known"),
    [("60龘", False), ("3000元美人", False), ("3.6万份", True), ("2场次", True), ("5000集", True)],
)
def test_a_unit_that_no_list_has(unit: str, known: bool) -> None:
    row = Indicator(level1="产出指标", level2="数量指标", name="呼吸器", value="1个")
    assert (unknown_unit(parse_value(unit), row) == "") is known


def test_an_unknown_unit_is_asked_back(workspace: Workspace) -> None:
    before = draft_of(talk(workspace, FIRE)).table
    turn = talk(workspace, FIRE, "数量补一条呼吸器数量60龘")
    assert draft_of(turn).table == before
    assert "龘" in turn.reply


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("三十具", "30具"),
        ("一百八十个", "180个"),
        ("不少于十二座", "不少于12座"),
        ("两条", ""),
        ("半年", ""),
        ("全部", ""),
    ],
)
def test_a_count_in_words(said: str, digits: str) -> None:
    assert count_in_digits(said) == digits


def test_a_name_ends_where_its_count_begins() -> None:
    assert name_and_value("空气呼吸器三十具") == ("空气呼吸器", "30具")
    assert tidy_value("四十五名") == "45名"
