"""An empty class filled by name, and what must not be lost beside another change."""

import pytest

from assistant.conversation.speech.set_phrases import in_set_phrases
from assistant.workspace import Workspace
from tests.assistant.conversation.test_order_forms import came_and_went
from tests.assistant.talks import draft_of, talk

SHELTERS = "2026年城区公交候车亭维修更换，更换候车亭36座，每座1.2万元，12月底前完工"


def _rows(workspace: Workspace, *said: str) -> dict[str, tuple[str, str]]:
    table = draft_of(talk(workspace, SHELTERS, *said)).table
    return {row.name: (row.level2 or "", row.value) for row in table.indicators if row.applicable}


@pytest.mark.parametrize(
    ("said", "name", "level2", "value"),
    [
        ("生态效益：施工弃渣处置率，100%", "施工弃渣处置率", "生态效益指标", "100%"),
        ("可持续影响：长效管护机制，建立", "长效管护机制", "可持续影响指标", "建立"),
        ("可持续影响写候车亭使用年限，10年以上", "候车亭使用年限", "可持续影响指标", "10年以上"),
        ("经济效益指标填维修费用节约额，5万元以上", "维修费用节约额", "经济效益指标", "5万元以上"),
    ],
)
def test_what_stands_behind_an_empty_class_is_its_row(
    workspace: Workspace, said: str, name: str, level2: str, value: str
) -> None:
    before, after = _rows(workspace), _rows(workspace, said)
    assert after[name][0] == level2
    assert after[name][1] == value
    assert {one: two for one, two in after.items() if one != name} == before


@pytest.mark.parametrize("said", ["生态效益：无", "生态效益写什么好", "生态效益：先空着", "生态效益写有效改善"])  # fmt: skip
def test_what_names_no_row_adds_none(workspace: Workspace, said: str) -> None:
    assert _rows(workspace, said) == _rows(workspace)


@pytest.mark.parametrize(
    ("said", "further"),
    [("更换改成26座，另加维修10座", "10座"), ("另加巡检次数12次，覆盖行政村138个", "138个")],
)
def test_a_row_to_come_is_not_lost_beside_another_change(
    workspace: Workspace, said: str, further: str
) -> None:
    turn = talk(workspace, SHELTERS, said)
    table = draft_of(turn).table
    if table == draft_of(talk(workspace, SHELTERS)).table:
        assert "现在没有改" in turn.reply
        assert "没有用上" in turn.reply or further in turn.reply
    else:
        assert further in {row.value for row in table.indicators}


def test_a_name_that_begins_like_a_counting_word_is_whole(workspace: Workspace) -> None:
    came, _ = came_and_went(workspace, "加个别访谈172人次")
    assert came == {"个别访谈": "172人次"}


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("社会效益改成数字，投诉率≤1%", "社会效益改成投诉率≤1%"),
        ("挂牌数少了3株，应该135", "挂牌数改成135"),
        ("属性延续性项目", "项目属性填延续性项目"),
        ("把属性说清楚", "把属性说清楚"),
    ],
)
def test_phrases_are_put_in_the_words_that_are_known(said: str, plain: str) -> None:
    assert in_set_phrases(said) == plain


def test_an_attribute_beside_an_office_is_told_too(workspace: Workspace) -> None:
    table = draft_of(talk(workspace, SHELTERS, "填报单位写县交通局，属性延续性项目")).table
    assert table.unit == "县交通局"
    assert table.attribute == "延续性项目"


@pytest.mark.parametrize(
    ("asked", "said", "name", "level2", "value"),
    [
        (
            "可持续影响那栏一般写什么",
            "就写长效管护机制，建立",
            "长效管护机制",
            "可持续影响指标",
            "建立",
        ),
        ("可持续那行写啥好", "写 候车亭管护制度 健全", "候车亭管护制度", "可持续影响指标", "健全"),
        ("生态效益一般写什么", "那就写弃渣处置率，100%", "弃渣处置率", "生态效益指标", "100%"),
    ],
)
def test_the_empty_class_that_was_asked_about_is_filled(
    workspace: Workspace, asked: str, said: str, name: str, level2: str, value: str
) -> None:
    before, after = _rows(workspace), _rows(workspace, asked, said)
    assert after[name] == (level2, value)
    assert {one: two for one, two in after.items() if one != name} == before
