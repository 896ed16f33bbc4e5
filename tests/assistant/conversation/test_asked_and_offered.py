"""Questions whether, files that are spoken of, a new start, and offers that come back when they are wanted."""

import pytest

from assistant.conversation.actions import Plain, Simple
from assistant.conversation.answering.suggestions import suggestions
from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.errands.drafts import read_new
from assistant.conversation.errands.talk import is_abuse
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

FEAST = "2025年村晚和农民丰收节，两项活动，经费15万元，村晚8场，丰收节1场"


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> Turn:
    return talk(workspace, FEAST)


@pytest.mark.parametrize(
    "said",
    [
        "全部清空重来，我换个项目",
        "清空，换一个项目",
        "都不要了，重新来，换个项目做",
        "这个不做了，换别的项目",
        "重来，我要做另一个项目",
    ],
)
def test_another_project_is_begun(said: str) -> None:
    assert read_new(said) == Simple(Plain.NEW)


@pytest.mark.parametrize("said", ["这个项目不做抖音了", "换个项目名称", "全部删掉第3条"])
def test_what_begins_no_project(said: str) -> None:
    assert read_new(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "按这个文件的要求改一下:附件里的通知.docx",
        "附件里的通知.docx你看一下",
        "我把通知.docx传上去了",
        "按去年那个预算.xlsx的格式填",
        "参照通知.pdf改",
    ],
)
def test_a_file_that_is_spoken_of_is_not_exported(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert turn.export is None
    assert draft_of(turn).table == draft_of(drafted).table
    assert "看不到" in turn.reply


def test_a_file_that_is_asked_for_is(workspace: Workspace, drafted: Turn) -> None:
    assert take_turn(workspace, drafted.conversation, "导出成docx").export == "docx"


@pytest.mark.parametrize(
    "said",
    [
        "生态效益要不要填？",
        "生态效益需要写吗",
        "生态效益一定要填吗",
        "不涉及生态效益，用不用填",
        "生态效益指标可以不写吗",
    ],
)
def test_whether_to_fill_a_class_is_answered(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    asked = take_turn(workspace, drafted.conversation, said)
    assert draft_of(asked).table == draft_of(drafted).table
    assert "“无”" in asked.reply
    left = take_turn(workspace, asked.conversation, "那不用填")
    assert draft_of(left).table == draft_of(drafted).table
    assert "保持“无”" in left.reply


def test_of_a_class_that_stands_its_rows_are_told(workspace: Workspace, drafted: Turn) -> None:
    told = take_turn(workspace, drafted.conversation, "成本指标要不要写").reply
    assert "总成本" in told
    assert "保留" in told


@pytest.mark.parametrize(
    "said",
    [
        "就按你说的",
        "用刚才那个建议",
        "按刚才说的改",
        "那就按你刚才的建议来",
        "可以，就这么办",
        "好",
    ],
)
def test_an_offer_that_was_passed_over_is_named_again(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    offered = take_turn(workspace, drafted.conversation, "如果满意度改成95%会怎样")
    passed = take_turn(workspace, offered.conversation, "经济效益是什么意思")
    again = take_turn(workspace, passed.conversation, said)
    assert draft_of(again).table == draft_of(drafted).table
    assert "95%" in again.reply
    done = take_turn(workspace, again.conversation, "是的")
    assert "≥95%" in [one.value for one in draft_of(done).table.indicators]


def test_what_was_turned_down_is_not_named_again(workspace: Workspace, drafted: Turn) -> None:
    offered = take_turn(workspace, drafted.conversation, "如果满意度改成95%会怎样")
    refused = take_turn(workspace, offered.conversation, "算了")
    assert "95%" not in take_turn(workspace, refused.conversation, "好").reply
    assert "没有等您确认的建议" in take_turn(workspace, refused.conversation, "就按你说的").reply


def test_half_an_order_is_asked_back(workspace: Workspace, drafted: Turn) -> None:
    for said in ("把总成本", "将满意度"):
        turn = take_turn(workspace, drafted.conversation, said)
        assert draft_of(turn).table == draft_of(drafted).table
        assert "没有说完" in turn.reply


def test_no_value_is_suggested_that_the_row_cannot_hold(drafted: Turn) -> None:
    offered = [
        option
        for said in ("总成本那个2不对劲", "总成本第2处", "村晚5%不好看")
        for option in suggestions(draft_of(drafted), said).options
    ]
    assert offered
    for option in offered:
        assert not option.endswith(("改成2", "改成5%")) or "满意" in option


@pytest.mark.parametrize(
    ("said", "insult"),
    [
        ("另外加上清运垃圾", False),
        ("收集垃圾", False),
        ("打捞垃圾加到450吨", False),
        ("切回前面垃圾打捞的那张", False),
        ("废物利用率写80%", False),
        ("你真垃圾", True),
        ("这垃圾系统", True),
    ],
)
def test_rubbish_that_is_carried_away_insults_nobody(said: str, insult: bool) -> None:
    assert is_abuse(said) is insult
