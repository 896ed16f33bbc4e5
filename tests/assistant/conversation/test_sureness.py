"""How sure a reading is: what it explains, what the trees say of it, and what is done then."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.accounted.made import Made
from assistant.conversation.engine import take_turn
from assistant.conversation.recognised.recognising import recognise
from assistant.conversation.state import Conversation
from assistant.conversation.sureness import trees
from assistant.conversation.sureness.decided import decided, picked_of
from assistant.conversation.sureness.explained import Explained, explained
from assistant.conversation.sureness.readings import DONE, WEIGHTS, Readings
from assistant.conversation.sureness.signs import signs_of_every
from assistant.conversation.sureness.trees import Trees, read_trees, written
from assistant.conversation.turn import Turn
from assistant.conversation.weighed.heard import Heard
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

ROADS = "2026年村道路灯维护，路灯260盏，每盏每年80元，预算2.08万元"
RATE = "故障修复及时率改成92%"

_NAMES = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=8)
_NUMBERS = st.floats(-9, 9).map(lambda one: round(one, 4))
_TREES = st.one_of(
    st.tuples(st.tuples(_NUMBERS)),
    st.tuples(
        st.tuples(_NAMES, _NUMBERS, st.just(1), st.just(2)),
        st.tuples(_NUMBERS),
        st.tuples(_NUMBERS),
    ),
)


@given(st.builds(Trees, st.lists(_TREES, max_size=4).map(tuple)))
def test_trees_are_read_as_they_were_written(told: Trees) -> None:
    assert read_trees(written(told)) == told


def test_what_is_no_node_is_refused() -> None:
    with pytest.raises(ValueError, match="no node"):
        read_trees('[[["support", 1.0]]]')


@given(_NUMBERS, _NUMBERS)
def test_trees_are_asked_for_their_signs_and_agree_on_a_mean(value: float, bound: float) -> None:
    told = Trees(((("support", bound, 1, 2), (0.2,), (0.8,)), ((0.5,),)))
    leaf = 0.2 if value <= bound else 0.8
    assert told.likelihood({"support": value}) == pytest.approx((leaf + 0.5) / 2)


def _explained(workspace: Workspace, done: str, said: str) -> Explained:
    start = talk(workspace, ROADS).conversation.now
    after = talk(workspace, ROADS, done).conversation.now
    assert start is not None
    assert after is not None
    return explained(Heard(start, said, None), Made(start, after))


def test_a_change_explains_the_words_that_ask_for_it(workspace: Workspace) -> None:
    assert _explained(workspace, RATE, RATE).left == 0


def test_what_else_is_said_stays_unexplained(workspace: Workspace) -> None:
    alone = _explained(workspace, RATE, RATE)
    more = _explained(workspace, RATE, f"{RATE}，沿线群众满意度95%，镇里张主任看过")
    assert more.left > alone.left
    assert more.other_row >= 3
    assert more.values == 1
    assert more.idle_last


def _readings(workspace: Workspace, said: str) -> tuple[Conversation, Readings, Turn]:
    start = talk(workspace, ROADS).conversation
    assert start.now is not None
    readings = Readings(workspace, start, start.now, recognise(said), said)
    return start, readings, readings.forms()


def test_each_change_is_told_once_with_all_who_see_it(workspace: Workspace) -> None:
    _, readings, turn = _readings(workspace, RATE)
    every = readings.all_with(turn)
    tables = [one.after.draft.table for one in every]
    assert all(one not in tables[:n] for n, one in enumerate(tables))
    assert {DONE, WEIGHTS} <= next(one for one in every if DONE in one.by).by


def test_signs_tell_who_sees_a_change_and_what_it_alters(workspace: Workspace) -> None:
    start, readings, turn = _readings(workspace, RATE)
    every = readings.all_with(turn)
    signs = signs_of_every(readings, every, start.focus)[0]
    assert signs[DONE] == signs["gone"] == signs["fresh"] == 1
    assert signs["more rows"] == signs["unexplained left"] == 0


@pytest.mark.parametrize(("share", "done"), [(1.0, True), (0.0, False)])
def test_what_is_not_sure_is_shown_and_asked(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, share: float, done: bool
) -> None:
    before, readings, turn = _readings(workspace, f"{RATE}，镇里张主任看过")
    monkeypatch.setattr(trees, "shipped", lambda: Trees((((share,),),)))
    then = decided(workspace, before, turn, readings)
    assert (then.conversation.now != before.now) is done
    assert ("现在没有改" in then.reply) is not done
    assert (then.conversation.offer is not None) is not done


@pytest.mark.parametrize(
    "said",
    [
        "故障修复及时率改成92%",
        "满意度改成95%，再加一条质量指标：灯具完好率98%",
        "加一条数量指标：巡查次数12次",
    ],
)
def test_what_explains_all_that_was_said_is_not_asked(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setattr(trees, "shipped", lambda: Trees((((0.0,),),)))
    assert "已修改" in talk(workspace, ROADS, said).reply


def test_a_plain_order_is_sure(workspace: Workspace) -> None:
    _, readings, turn = _readings(workspace, RATE)
    every = readings.all_with(turn)
    place = next(n for n, one in enumerate(every) if DONE in one.by)
    assert trees.shipped().likelihood(signs_of_every(readings, every, None)[place]) > 0.9


def test_what_is_only_possible_is_offered_and_a_yes_does_just_that(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trees, "shipped", lambda: Trees((((0.4,),),)))
    said = "灯杆刷漆120根也算一条"
    shown = talk(workspace, ROADS, said)
    start = talk(workspace, ROADS)
    assert draft_of(shown).table == draft_of(start).table
    assert "灯杆刷漆" in shown.reply
    done = take_turn(workspace, shown.conversation, "是的")
    rows = {row.name: row.value for row in draft_of(done).table.indicators}
    assert rows["灯杆刷漆"] == "120根"


def test_words_that_a_change_does_not_use_are_named(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trees, "shipped", lambda: Trees((((1.0,),),)))
    assert "没有用上" in talk(workspace, ROADS, "满意度改成95%，37户也要算").reply


@pytest.mark.parametrize(
    ("odds", "done", "station", "picked"),
    [
        ((0.9, 0.1), 1, "wish", 0),  # another is surer
        ((0.5, 0.4), 1, "wish", None),  # nothing is sure enough
        ((0.9, 0.4), 1, "names", 1),  # a station that has read the whole message is trusted further
        ((0.9, 0.1), 1, "names", 0),
        ((0.7,), None, "wish", 0),
        ((), None, "wish", None),
    ],
)
def test_the_surest_is_picked(
    odds: tuple[float, ...], done: int | None, station: str, picked: int | None
) -> None:
    signs = {"undone": 0, "doubts": 0, "spoken against": 0, "unexplained left": 3, "unexplained values": 0}  # fmt: skip
    assert picked_of(odds, [signs] * len(odds), done, station) == picked


@pytest.mark.parametrize("against", ["undone", "doubts", "spoken against"])
def test_what_the_message_speaks_against_is_not_done(against: str) -> None:
    signs = {"undone": 0, "doubts": 0, "spoken against": 0, "unexplained left": 3, "unexplained values": 0}  # fmt: skip
    assert picked_of([0.9], [signs | {against: 1}], None, "wish") is None
