"""Offices and the project's name, told anyhow: found as what could be meant, and put in where that is clear."""

import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.offices import for_offices
from assistant.conversation.weighed.titles import for_titles
from assistant.workspace import Workspace
from tests.assistant.conversation.test_twofold import WORKS, rows
from tests.assistant.talks import opened_with


@pytest.fixture(scope="module")
def works(workspace: Workspace) -> Conversation:
    return opened_with(workspace, WORKS)


def _heard(works: Conversation, text: str) -> Heard:
    assert works.now is not None
    return Heard(works.now, text, None)


@pytest.mark.parametrize(
    ("said", "cell", "office"),
    [
        ("我们单位是县畜牧站", "unit", "县畜牧站"),
        ("单位就写东风街道办事处年份写2026", "unit", "东风街道办事处"),
        ("单位别用简称，写县卫生健康局", "unit", "县卫生健康局"),
        ("主管部门没填，补上县农业农村局", "authority", "县农业农村局"),
        ("单位县公安局交警大队，主管县公安局", "unit", "县公安局交警大队"),
        ("申报单位漏了，石桥镇食安办", "unit", "石桥镇食安办"),
    ],
)
def test_an_office_is_among_what_could_be_meant(
    works: Conversation, said: str, cell: str, office: str
) -> None:
    found = {(one.cell, one.value) for one in for_offices(_heard(works, said))}
    assert (cell, office) in found


@pytest.mark.parametrize("said", ["水表改成650块", "加一条满意度：村委会满意度95%", "删除第3条"])
def test_where_no_office_is_spoken_of_none_is_thought_of(works: Conversation, said: str) -> None:
    assert not list(for_offices(_heard(works, said)))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("项目名字不对，就叫村级公共厕所保洁", "村级公共厕所保洁"),
        ("表退了，说项目名称里别写中心，写水稻病虫害统防统治", "水稻病虫害统防统治"),
        ("项目名称改成“山塘清淤加固”", "山塘清淤加固"),
    ],
)
def test_a_name_of_the_project_is_among_what_could_be_meant(
    works: Conversation, said: str, name: str
) -> None:
    assert name in {one.value for one in for_titles(_heard(works, said))}


def test_letters_are_taken_out_of_the_projects_own_name(works: Conversation) -> None:
    assert works.now is not None
    own = works.now.draft.table.project_name
    said = f"项目名称请去掉“{own[:2]}”二字"
    assert own[2:] in {one.value for one in for_titles(_heard(works, said))}


@pytest.mark.parametrize(
    ("said", "unit", "authority"),
    [
        ("单位别用简称，写县水利工程管理站", "县水利工程管理站", None),
        ("申报单位漏了，石桥镇人民政府，再把满意度提到95%", "石桥镇人民政府", None),
        ("单位写县供水站，主管部门写县水利局，水表改成650块", "县供水站", "县水利局"),
    ],
)
def test_offices_are_put_in_beside_whatever_else_is_said(
    workspace: Workspace, works: Conversation, said: str, unit: str, authority: str | None
) -> None:
    turn = take_turn(workspace, works, said)
    assert turn.conversation.now is not None
    table = turn.conversation.now.draft.table
    assert table.unit == unit
    assert authority is None or table.authority == authority
    assert unit in turn.reply


@pytest.mark.parametrize(
    "said",
    [
        "主管部门是填县水利局还是县政府，我问下",
        "单位要不要写县水利局？",
        "听说主管部门可能改成县住建局，还没定",
    ],
)
def test_an_office_that_is_only_thought_of_changes_nothing(
    workspace: Workspace, works: Conversation, said: str
) -> None:
    turn = take_turn(workspace, works, said)
    assert turn.conversation.now is not None
    assert works.now is not None
    assert turn.conversation.now.draft.table.authority == works.now.draft.table.authority
    assert rows(turn.conversation) == rows(works)


@pytest.mark.parametrize("cell", ["预算单位", "承担单位", "用款单位", "实施主体"])
def test_other_words_for_the_unit(workspace: Workspace, works: Conversation, cell: str) -> None:
    turn = take_turn(workspace, works, f"{cell}填县供水站")
    assert turn.conversation.now is not None
    assert turn.conversation.now.draft.table.unit == "县供水站"
