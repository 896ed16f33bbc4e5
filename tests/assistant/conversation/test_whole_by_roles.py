"""Messages read as a whole by their roles, and sentence by sentence; and the variations that the net of roles learns from."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.conversation.roles.kinds import ADDS, MANY, NONE
from assistant.conversation.roles.marked import MARK_NUMBERS, Marked
from assistant.conversation.roles.net import ROLES
from assistant.conversation.weighed.apart import sentences, weighed_apart
from assistant.conversation.weighed.by_roles import by_roles
from assistant.conversation.weighed.choosing import choose
from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.weights import shipped
from assistant.conversation.weighed.wishes import Wish
from assistant.workspace import Workspace
from benchmarks.turns_varied import Told, Varied, stretches
from tests.assistant.talks import draft_of, talk

ROADS = "2026年村道路灯维护，路灯260盏，每盏每年80元，预算2.08万元"


def _heard(workspace: Workspace, said: str) -> Heard:
    now = talk(workspace, ROADS).conversation.now
    assert now is not None
    return Heard(now, said, None)


def _told(heard: Heard, wishes: tuple[Wish, ...]) -> set[tuple[str, str, str]]:
    """Each change: its act, the row's name, the new text."""
    return {(one.act, heard.rows[one.row].name if one.row >= 0 else one.level2, one.text or one.value) for one in wishes}  # fmt: skip


def test_a_value_behind_a_new_name_goes_to_the_renamed_row(workspace: Workspace) -> None:
    heard = _heard(workspace, "故障修复及时率改名叫故障修复时长，值写24小时以内")
    scored = choose(heard, shipped())[1]
    told = _told(heard, by_roles(heard, scored))
    assert told == {("rename", "故障修复及时率", "故障修复时长"), ("set", "故障修复及时率", "24小时以内")}  # fmt: skip


def test_what_plays_no_role_changes_nothing(workspace: Workspace) -> None:
    heard = _heard(workspace, "隔壁镇听说只报了六十，我们先看看再说")
    assert by_roles(heard, choose(heard, shipped())[1]) == ()


def test_each_sentence_is_heard_alone(workspace: Workspace) -> None:
    heard = _heard(workspace, "")
    said = "灯具是老款，厂家都停产了，路灯改成250盏；另外满意度提到95%，年年都够"
    for wishes in weighed_apart(heard.now, said, None):
        assert ("set", "250盏") in {(act, value) for act, _, value in _told(heard, wishes)}
    likeliest = weighed_apart(heard.now, said, None)[0]
    assert {one.value for one in likeliest} == {"250盏", "95%"}


def test_one_sentence_is_not_read_apart(workspace: Workspace) -> None:
    assert weighed_apart(_heard(workspace, "").now, "满意度改成95%，年年都够", None) == []


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("满意度95%；路灯250盏", ["满意度95%", "路灯250盏"]),
        ("满意度95%，还有路灯250盏", ["满意度95%", "路灯250盏"]),
        ("满意度95%，年年都够", ["满意度95%，年年都够"]),
        ("。。", []),
    ],
)
def test_sentences_end_where_another_order_may_begin(said: str, parts: list[str]) -> None:
    assert sentences(said) == parts


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("故障修复及时率改名叫故障修复时长，值写24小时以内", "故障修复时长", "24小时以内"),
        ("故障修复及时率这条名字换成维护完成时间，11月30日前", "维护完成时间", "11月30日前"),
    ],
)
def test_a_row_with_a_new_name_takes_a_value_of_another_kind(
    workspace: Workspace, said: str, name: str, value: str
) -> None:
    rows = {row.name: row.value for row in draft_of(talk(workspace, ROADS, said)).table.indicators}
    assert value in rows[name]


_MARKS = st.integers(0, MARK_NUMBERS - 1)
_ASKED = st.one_of(st.none(), st.just({NONE}), st.sets(st.sampled_from(["add", "value", "del"]), min_size=1))  # fmt: skip


@st.composite
def _messages(draw: st.DrawFn) -> Told:
    text = draw(st.text("甲乙丙，1", min_size=1, max_size=12))
    size = {"min_size": len(text), "max_size": len(text)}
    marked = Marked(text, (), tuple(draw(st.lists(_MARKS, **size))), tuple(draw(st.lists(st.integers(0, 2), **size))))  # fmt: skip
    roles = draw(st.one_of(st.none(), st.lists(st.integers(0, len(ROLES) - 1), **size)))
    return Told("001", marked, roles, draw(_ASKED))


@settings(max_examples=60)
@given(st.lists(_messages(), min_size=1, max_size=6), st.integers(0, 99))
def test_a_varied_message_keeps_a_role_for_each_character(told: list[Told], seed: int) -> None:
    for old, one in zip(told, Varied(told, random.Random(seed)).all(), strict=True):
        assert len(one.message.text) == len(one.message.marks) == len(one.message.values)
        if old.roles is None:
            assert one == old
        else:
            assert one.roles is not None
            assert len(one.roles) == len(one.message.text)
            assert set(old.roles) <= set(one.roles)


def test_two_messages_joined_ask_for_both() -> None:
    def adding(text: str) -> Told:
        return Told("001", Marked(text, (), (0,) * len(text), (0,) * len(text)), [1] * len(text), {"add"})  # fmt: skip

    varied = [one for seed in range(40) for one in Varied([adding("甲甲"), adding("乙乙")], random.Random(seed)).all()]  # fmt: skip
    joined = [one for one in varied if len(list(stretches(one.roles or (), 1))) == 2]
    assert joined
    assert all(one.asked == {"add", MANY, ADDS} for one in joined)
