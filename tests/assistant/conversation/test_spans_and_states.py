"""How often, what a price is in speech, and how a thing is: values as clerks tell them."""

import pytest

from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

DOCTORS = (
    "县卫健局2026年家庭医生签约服务，签约居民8600人，每人每年补助12元，其中65岁以上老人1500人，"
    "慢病随访每季度1次，年底前完成，预算10.32万元"
)


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> Turn:
    return talk(workspace, DOCTORS)


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("随访次数写成一年4次", "随访", "每年4次"),
        ("随访写成每个月1次", "随访", "每月1次"),
        ("补助标准涨到15块", "补助标准", "15元/人/年"),
        ("补助标准涨到15块，总额跟着变", "补助标准", "15元/人/年"),
        ("社会效益换成“居民健康管理水平明显提升”", "健康管理水平", "明显提升"),
    ],
)
def test_a_value_is_what_was_said_and_no_word_is_left_over(
    workspace: Workspace, drafted: Turn, said: str, name: str, value: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    rows = {row.name: row.value for row in draft_of(turn).table.indicators}
    assert [one for key, one in rows.items() if name in key] == [value]
    assert "没有用上" not in turn.reply


def test_one_row_that_is_only_like_the_words_is_asked_by_its_name_and_done_on_a_yes(
    workspace: Workspace, drafted: Turn
) -> None:
    turn = take_turn(workspace, drafted.conversation, "老人数量提高两成")
    assert "吗？是的话请说“是的”" in turn.reply
    assert "好几条" not in turn.reply
    assert draft_of(turn) == draft_of(drafted)
    done = take_turn(workspace, turn.conversation, "是的")
    assert any(row.value == "1800人" for row in draft_of(done).table.indicators)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("一年4次", "每年4次"),
        ("一个月两次", "每月两次"),
        ("一周3场", "每周3场"),
        ("第一季度2次", "第一季度2次"),
        ("建设期一年", "建设期一年"),
    ],
)
def test_how_often_is_no_term(said: str, plain: str) -> None:
    assert plain_speech(said) == plain
