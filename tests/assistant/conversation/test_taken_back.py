"""What a message takes back, leaves as it was, says again, or asks of what nobody can know."""

import pytest

from assistant.conversation.actions import Ask, Undecided, WithoutBase
from assistant.conversation.engine import take_turn
from assistant.conversation.errands.year_before import others_as_before
from assistant.conversation.recognised.recognising import recognise
from assistant.conversation.recognised.remarks import withdrawn
from assistant.conversation.state import Conversation
from assistant.draft import BasisKind
from assistant.workspace import Workspace
from tests.assistant.talks import opened_with

ROADS = "2026年农村道路养护项目，12个村，养护里程86公里，每公里1500元，预算12.9万元，实施单位双河镇人民政府"


@pytest.fixture(scope="module")
def roads(workspace: Workspace) -> Conversation:
    return opened_with(workspace, ROADS)


def _said(workspace: Workspace, before: Conversation, *messages: str) -> tuple[Conversation, str]:
    reply = ""
    for message in messages:
        turn = take_turn(workspace, before, message)
        before, reply = turn.conversation, turn.reply
    return before, reply


@pytest.mark.parametrize(
    "said",
    [
        "明年上面定多少",
        "上级会批多少",
        "财政局能批多少钱",
        "这个项目批得下来吗",
        "明年还会有这笔钱吗",
        "资金什么时候能到账",
        "会不会被压减",
    ],
)
def test_what_others_decide_is_not_known(said: str) -> None:
    assert isinstance(recognise(said).ask, Undecided)


@pytest.mark.parametrize(
    "said",
    [
        "满意度一般定多少",
        "去年财政批了多少",
        "预算是多少",
        "财政能通过吗",
        "上级要求写多少合适",
        "县里给10万元",
    ],
)
def test_what_can_be_known_is_another_question(said: str) -> None:
    assert not isinstance(recognise(said).ask, Undecided)


def test_the_unknown_is_said_kindly_with_what_is_known(
    workspace: Workspace, roads: Conversation
) -> None:
    after, reply = _said(workspace, roads, "上级会批多少")
    assert after.now == roads.now
    assert "没有找到" not in reply
    assert "12.9万元" in reply
    _, reply = _said(workspace, Conversation(), "明年上面定多少")
    assert "不能替您估" in reply


def test_a_count_of_the_whole_place_is_asked_and_no_change(
    workspace: Workspace, roads: Conversation
) -> None:
    assert recognise("我们镇有多少个村").ask == Ask("村", counted=True, whole="镇")
    after, reply = _said(workspace, roads, "我们镇有多少个村")
    assert after.now == roads.now
    assert "12个" in reply
    assert "全镇一共有多少" in reply
    _, reply = _said(workspace, roads, "咱们镇有多少人口")
    assert "没有写到“人口”" in reply


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("主管部门写县应急局，算了，先不填", "主管部门写县应急局"),
        ("主管部门写县应急局，算了先不填", "主管部门写县应急局"),
        ("第5条删掉，还是算了", "第5条删掉"),
        ("把里程改成90公里，还是不改了", "把里程改成90公里"),
        ("主管部门还不知道，先空着", None),
        ("就改成95%，算了", None),
        ("第2条改成95%，第3条先不改", None),
    ],
)
def test_what_is_taken_back(said: str, back: str | None) -> None:
    assert withdrawn(said) == back


def test_what_is_taken_back_changes_nothing(workspace: Workspace, roads: Conversation) -> None:
    for said in ("主管部门写县应急局，算了，先不填", "第5条删掉，还是算了"):
        after, reply = _said(workspace, roads, said)
        assert after.now == roads.now
        assert "收回" in reply


def test_the_others_as_last_year_change_nothing(workspace: Workspace, roads: Conversation) -> None:
    assert others_as_before("其余的都按去年的来")
    assert not others_as_before("和去年的比有什么不同")
    after, reply = _said(workspace, roads, "其他几个跟去年一样")
    assert after.now == roads.now
    assert "没有改动" in reply
    assert "比较" not in reply


def test_a_value_said_again_is_the_clerks_word(workspace: Workspace, roads: Conversation) -> None:
    assert roads.now is not None
    after, reply = _said(workspace, roads, "满意度就按90%吧")
    assert after.now is not None
    assert after.now.draft.table == roads.now.draft.table
    place = next(
        n for n, row in enumerate(after.now.draft.table.indicators) if "满意度" in row.name
    )
    cell = f"indicators/{place}/value"
    assert roads.now.draft.basis[cell].kind is BasisKind.CUSTOMARY
    assert after.now.draft.basis[cell].kind is BasisKind.STATED
    assert "依据改为您写的" in reply
    undone, _ = _said(workspace, after, "撤销")
    assert undone.now == roads.now


def test_a_date_said_again_is_asked_no_more(workspace: Workspace, roads: Conversation) -> None:
    assert "什么时候完成" in roads.messages[-1].text
    after, _ = _said(workspace, roads, "12月31日前完成")
    assert after.now is not None
    assert not any("什么时候" in one.text for one in after.now.draft.questions)


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ("这不是同一个项目", True),
        ("不要用去年的", True),
        ("别按去年那张", True),
        ("别按去年那张，重新拟", True),
        ("去年那张表不能用", True),
        ("跟去年的不是一回事，不要参照去年的表", True),
        ("底稿拿错了", True),
        ("满意度不要用去年的", False),
        ("其他几个跟去年一样", False),
        ("去年的表不用改", False),
    ],
)
def test_last_years_table_is_refused(said: str, refused: bool) -> None:
    assert isinstance(recognise(said).ask, WithoutBase) is refused


def test_without_a_base_nothing_is_taken_away(workspace: Workspace, roads: Conversation) -> None:
    after, reply = _said(workspace, roads, "不要用去年的表")
    assert after.now == roads.now
    assert "没有用以前的表做底稿" in reply
