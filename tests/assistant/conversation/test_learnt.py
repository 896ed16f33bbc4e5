"""The second reading: acts learnt from sayings, mentions by likeness, and what is only offered."""

import numpy as np
import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.learnt.acts import ROW, VALUE, hash_of, shipped
from assistant.conversation.learnt.masking import mask
from assistant.conversation.learnt.training import read_sayings, shipped_sayings, train
from assistant.conversation.recognised import twofold
from assistant.conversation.state import Conversation
from assistant.draft import Draft
from assistant.workspace import Workspace
from tests.assistant.talks import opened_with

REQUEST = "2025年社区工作者责任险，33人，每人每年220元"


@pytest.fixture(scope="module")
def started(workspace: Workspace) -> Conversation:
    return opened_with(workspace, REQUEST)


def draft_of(conversation: Conversation) -> Draft:
    assert conversation.now is not None
    return conversation.now.draft


def row_named(draft: Draft, part: str) -> int:
    return next(n for n, row in enumerate(draft.table.indicators) if part in row.name)


def test_the_shipped_weights_are_of_the_shipped_sayings() -> None:
    assert shipped().sayings == hash_of(shipped_sayings())


def test_every_saying_names_an_act_that_the_model_knows() -> None:
    assert {act for act, _ in read_sayings(shipped_sayings())} == set(shipped().acts)


def test_a_line_without_an_act_is_refused() -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_sayings("undo\t撤销\n撤销")


def test_the_same_sayings_give_the_same_weights(workspace: Workspace) -> None:
    lines = shipped_sayings().splitlines()
    some = "\n".join(lines[:: len(lines) // 20])
    one, two = train(some, workspace.encoder), train(some, workspace.encoder)
    assert np.array_equal(one.words, two.words)
    assert np.array_equal(one.meaning, two.meaning)


def test_without_its_encoder_the_model_still_answers() -> None:
    act = shipped().act("撤销刚才的修改", None)
    assert act.name == "undo"
    assert act.lead > 0


def test_mentions_are_found_by_likeness(started: Conversation) -> None:
    draft = draft_of(started)
    found = mask(draft, "应保对象的参保率那个数给抬到98%", None)
    assert found.rows == ((row_named(draft, "参保率"),),)
    assert found.values == ("98%",)
    assert found.text.count(ROW) == 1
    assert found.text.count(VALUE) == 1


def test_an_old_value_is_no_new_one(started: Conversation) -> None:
    assert mask(draft_of(started), "满意度从90%弄成93%", None).values == ("93%",)


def test_what_is_not_certain_is_offered_and_done_on_a_yes(
    workspace: Workspace, started: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(twofold, "decided", lambda _, __, turn, *___: turn)  # the judge is not sure
    before = draft_of(started).table
    offered = take_turn(workspace, started, "参保准确率咔嚓了得了")
    assert draft_of(offered.conversation).table == before
    assert "参保信息准确率" in offered.reply
    done = draft_of(take_turn(workspace, offered.conversation, "好").conversation)
    assert [row.name for row in done.table.indicators if row.applicable] == [
        row.name for row in before.indicators if row.applicable and row.name != "参保信息准确率"
    ]


@pytest.mark.parametrize(
    "said", ["今天食堂的饭不错", "隔壁镇写的满意度是95%", "asdf qwer", "要不要提到95%我再想想"]
)
def test_small_talk_changes_nothing(workspace: Workspace, started: Conversation, said: str) -> None:
    turn = take_turn(workspace, started, said)
    assert draft_of(turn.conversation).table == draft_of(started).table
