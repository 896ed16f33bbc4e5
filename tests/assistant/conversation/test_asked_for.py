"""Which kinds of change a message asks for by its words, and which lead from one table to another."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.sureness import asked_for
from assistant.conversation.sureness.asked_for import ASKED, MANY, NONE, AskedFor, runs_of, shipped
from assistant.conversation.sureness.kinds import KINDS, kinds_of
from assistant.conversation.weighed.heard import Heard
from assistant.workspace import Workspace
from corpus.schema import TargetTable
from tests.assistant.conversation.test_dialogue import draft_of, talk

ROADS = "2026年村道路灯维护，路灯260盏，每盏每年80元，预算2.08万元"
_WORDS = st.text(st.characters(exclude_characters="\n", exclude_categories=("Cs",)), max_size=12)


@pytest.fixture(scope="module")
def table(workspace: Workspace) -> TargetTable:
    return draft_of(talk(workspace, ROADS)).table


def _asked(workspace: Workspace, said: str) -> dict[str, float]:
    now = talk(workspace, ROADS).conversation.now
    assert now is not None
    return shipped().likelihoods([one.masked for one in Heard(now, said, None).clauses])


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("故障修复那条改成97%", "value"),
        ("灯杆刷漆120根，漏了，补进数量里", "add"),
        ("社会效益那条撤了吧", "del"),
        ("沿线群众满意度改叫过往行人满意度", "name"),
        ("主管部门填县住建局", "authority"),
    ],
)
def test_the_words_say_what_is_asked_for(workspace: Workspace, said: str, kind: str) -> None:
    told = _asked(workspace, said)
    assert max(KINDS, key=lambda one: told[one]) == kind


@pytest.mark.parametrize("said", ["这个数是怎么算出来的？", "隔壁镇听说只报了六十，我们先看看再说"])
def test_some_messages_ask_for_no_change(workspace: Workspace, said: str) -> None:
    assert _asked(workspace, said)[NONE] > 0.5


def test_two_orders_are_more_than_one(workspace: Workspace) -> None:
    one = _asked(workspace, "满意度改成95%")
    two = _asked(workspace, "满意度改成95%，社会效益那条删掉")
    assert two[MANY] > one[MANY]


@given(st.lists(_WORDS, max_size=3))
def test_any_words_have_likelihoods(clauses: list[str]) -> None:
    told = shipped().likelihoods(clauses)
    assert list(told) == list(ASKED)
    assert all(0 <= one <= 1 for one in told.values())


@given(st.lists(_WORDS, max_size=3))
def test_a_model_is_read_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, clauses: list[str]) -> None:  # fmt: skip
    runs = sorted(runs_of(["改成", *clauses]))
    weights = np.linspace(-2, 2, (len(runs) + 1) * len(ASKED), dtype=np.float16)
    model = AskedFor({one: n for n, one in enumerate(runs)}, weights.reshape(-1, len(ASKED)).astype(np.float32))  # fmt: skip
    path = Path(tmp_path_factory.mktemp("asked")) / "asked_for.npz"
    asked_for.store(model, path)
    again = asked_for.read(path.read_bytes())
    assert again.runs == model.runs
    assert np.array_equal(again.weights, model.weights)


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("故障修复及时率改成92%", {"value"}),
        ("沿线群众满意度改名为过往行人满意度", {"name"}),
        ("加一条数量指标：巡查次数12次", {"add"}),
        ("主管部门填县住建局", {"authority"}),
        ("故障修复及时率改成92%，加一条数量指标：巡查次数12次", {"value", "add"}),
    ],
)
def test_kinds_lead_from_one_table_to_another(
    workspace: Workspace, table: TargetTable, said: str, kinds: set[str]
) -> None:
    after = draft_of(talk(workspace, ROADS, said)).table
    assert set(kinds_of(table, after)) == kinds
    assert set(kinds_of(table, after)) <= set(KINDS)


def test_nothing_leads_to_the_same_table(table: TargetTable) -> None:
    assert not kinds_of(table, table)


def test_what_came_goes_on_the_way_back(workspace: Workspace, table: TargetTable) -> None:
    after = draft_of(talk(workspace, ROADS, "加一条数量指标：巡查次数12次")).table
    assert kinds_of(table, after)["add"] == kinds_of(after, table)["del"] == 1
