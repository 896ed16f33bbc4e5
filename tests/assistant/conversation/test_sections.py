"""The section in charge told beside the office; what a last clause or a blurred date holds back."""

import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.workspace import Workspace
from tests.assistant.conversation.test_twofold import WORKS, rows
from tests.assistant.talks import opened_with


@pytest.fixture(scope="module")
def works(workspace: Workspace) -> Conversation:
    return opened_with(workspace, WORKS)


@pytest.mark.parametrize(
    ("said", "unit", "office"),
    [
        ("单位是县水利局经办科室是农水股", "县水利局", "农水股"),
        ("实施单位为县供水站，经办科室为工程科，请填入", "县供水站", "工程科"),
        ("单位和科室，分别是县水利局、农水股", "县水利局", "农水股"),
        ("单位是县水利局，对口科室填农水股", "县水利局", "农水股"),
    ],
)
def test_unit_and_section_in_one_message(
    workspace: Workspace, works: Conversation, said: str, unit: str, office: str
) -> None:
    turn = take_turn(workspace, works, said)
    assert turn.conversation.now is not None
    table = turn.conversation.now.draft.table
    assert (table.unit, table.office) == (unit, office)
    assert table.annual_goal == works.now.draft.table.annual_goal  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "said",
    [
        "满意度名字里的用水去掉，叫群众满意度；哎，用水的才问，名字不改了",
        "水表改成650块，管道改成9公里，还是不动了，都按原来的",
    ],
)
def test_what_the_last_clause_leaves_as_it_is_stays(
    workspace: Workspace, works: Conversation, said: str
) -> None:
    assert rows(take_turn(workspace, works, said).conversation) == rows(works)


def test_a_date_of_the_next_year_is_not_set_without_its_year(
    workspace: Workspace, works: Conversation
) -> None:
    turn = take_turn(workspace, works, "完工时间往后放，次年3月底前")
    value = rows(turn.conversation)["农村饮水管网改造完工时间"]
    assert value == rows(works)["农村饮水管网改造完工时间"] or "2027" in value or "次年" in value
