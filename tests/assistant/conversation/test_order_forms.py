"""The same orders in many forms: each does exactly the one thing that it says."""

import pytest

from assistant.conversation.speech.set_phrases import in_plain_orders, in_set_phrases
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

COLLEGE = "社区老年大学2025年办班经费18.6万，开设课程12门，招收学员480人，聘老师9名"
Rows = dict[str, str]


def rows_after(workspace: Workspace, *said: str) -> tuple[Rows, Rows]:
    """Name and value of each row before and after the messages."""
    before, after = (
        {row.name: row.value for row in draft_of(talk(workspace, *messages)).table.indicators if row.applicable}
        for messages in ((COLLEGE,), (COLLEGE, *said))
    )  # fmt: skip
    return before, after


def came_and_went(workspace: Workspace, *said: str) -> tuple[Rows, Rows]:
    before, after = rows_after(workspace, *said)
    came = {name: value for name, value in after.items() if before.get(name) != value}
    gone = {name: value for name, value in before.items() if after.get(name) != value}
    return came, gone


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("质量加一条{}，95%", "≥95%"),
        ("质量再添{}95以上", "≥95%"),
        ("质量里补上{}，不小于95", "≥95%"),
        ("要求质量加{}，≥95%", "≥95%"),
        ("质量漏了一条，{}，95%", "≥95%"),
        ("质量缺{}，补上，95%", "≥95%"),
        ("要加一个质量，{}，百分之九十五", "≥95%"),
        ("质量那里多写一条：{}95%", "≥95%"),
        ("帮我在质量里加{}，95", "≥95%"),
    ],
)
@pytest.mark.parametrize("name", ["教师出勤率", "补充教材到位率", "成果展示评审通过率"])
def test_a_row_is_added(workspace: Workspace, form: str, value: str, name: str) -> None:
    came, gone = came_and_went(workspace, form.format(name))
    assert came == {name: value}
    assert gone == {}


@pytest.mark.parametrize(
    "form",
    [
        "课程数量改成{}，6个",
        "课程数量换成{}，写6个",
        "第3条换{}，6个",
        "第3条删了换{}，6个",
        "课程数量名称改{}，值改6个",
        "第3条改写成{}，6个",
        "课程数量改为{}6个",
        "课程数量不要，换成{}，6个",
        "第3条改成{}：6",
    ],
)
def test_a_row_gets_a_name_and_a_value(workspace: Workspace, form: str) -> None:
    came, gone = came_and_went(workspace, form.format("教学点新增数量"))
    assert came == {"教学点新增数量": "6个"}
    assert list(gone.values()) == ["12门"]


@pytest.mark.parametrize(
    "said",
    [
        "最后那行改成92%",
        "最后一行写92",
        "最底下那条按92%写",
        "最后一项调到不小于92",
        "倒数第一条，92%",
    ],
)
def test_the_last_row_is_meant(workspace: Workspace, said: str) -> None:
    came, gone = came_and_went(workspace, said)
    assert came == {"学员满意度": "≥92%"}
    assert gone == {"学员满意度": "≥90%"}


def test_a_number_of_another_thing_is_not_in_the_old_unit(workspace: Workspace) -> None:
    came, _ = came_and_went(workspace, "课程数量改成参加活动人数，200")
    assert came == {"参加活动人数": "200人"}


@pytest.mark.parametrize(
    ("said", "came"),
    [
        ("第3条名称改参加创业人数，值改五十一人", {"参加创业人数": "51人"}),
        ("完成时间不要，换成活动开展及时率，88以上", {"活动开展及时率": "≥88%"}),
        ("学员那个改老年学员满意度", {"老年学员满意度": "≥90%"}),
        ("第3条名字不好，改成个案咨询次数", {"个案咨询次数": "12门"}),
        ("新增质量指标在线率，不低于97%", {"在线率": "不低于97%"}),
        ("满意度再高3个点", {"学员满意度": "≥93%"}),
    ],
)
def test_other_ways_to_say_it(workspace: Workspace, said: str, came: Rows) -> None:
    assert came_and_went(workspace, said)[0] == came


@pytest.mark.parametrize(
    "said",
    [
        "满意度改成92%，再数量加一条讲座次数，6次",
        "满意度改成92%。数量缺讲座次数，补上，6次",
        "数量加一条讲座次数，6次；最后一条写92%",
        "满意度92%，另外数量里补讲座次数，6次，别的不动",
    ],
)
def test_two_orders_are_one_step(workspace: Workspace, said: str) -> None:
    came, _ = came_and_went(workspace, said)
    assert came == {"学员满意度": "≥92%", "讲座次数": "6次"}
    assert came_and_went(workspace, said, "撤销") == ({}, {})


@pytest.mark.parametrize(
    "said",
    [
        "满意度改成92%；算了，先不改",
        "要是局里同意，满意度改成92%；数量加一条讲座次数，6次",
        "主任问能不能再报个图书角管理员补助，我说今年没这笔钱",
        "满意度写92%合适吗；数量要不要加讲座次数",
    ],
)
def test_what_is_open_changes_nothing(workspace: Workspace, said: str) -> None:
    assert came_and_went(workspace, said) == ({}, {})


@pytest.mark.parametrize("said", ["删除第3条。第4条改成98%", "第3条不要；另外第4条写98%"])
def test_a_row_told_by_number_is_the_one_that_the_clerk_sees(
    workspace: Workspace, said: str
) -> None:
    before, after = rows_after(workspace, said)
    third, fourth = list(before)[2:4]
    assert third not in after
    assert after[fourth] == "≥98%"
    assert len(after) == len(before) - 1


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("最后那行删掉", "最后一条删掉"),
        ("要求质量加一条", "质量加一条"),
        ("满意度不得低于95%", "满意度不低于95%"),
        ("起码要95%", "不低于95%"),
        ("第3条改写成开课门数", "第3条改成开课门数"),
        ("满意度叫过往行人满意度更贴切，93%", "满意度叫过往行人满意度，93%"),
        ("管道里程叫检测管道长度更准", "管道里程叫检测管道长度"),
        ("满意度更好", "满意度更好"),
    ],
)
def test_set_phrases(said: str, plain: str) -> None:
    assert in_set_phrases(said) == plain


@pytest.mark.parametrize(
    "said", ["最后一件事", "要求什么", "改写一下", "满意度加一条", "为什么用合格率"]
)
def test_other_words_stay(said: str) -> None:
    assert in_plain_orders(in_set_phrases(said)) == said
