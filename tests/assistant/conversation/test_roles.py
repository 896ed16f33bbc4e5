"""Which role each piece of a message plays, what it asks for, and which changes lead from one table to another."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.conversation.roles import net
from assistant.conversation.roles.kinds import ASKED, KINDS, MANY, NONE, Altered, between
from assistant.conversation.roles.labels import Labels
from assistant.conversation.roles.marked import MARK_NUMBERS, Marked
from assistant.conversation.roles.net import ROLES, Net
from assistant.conversation.weighed.heard import Heard
from assistant.workspace import Workspace
from benchmarks.turns_roles import Learner, Told, fit
from corpus.schema import TargetTable
from tests.assistant.talks import draft_of, talk

ROADS = "2026年村道路灯维护，路灯260盏，每盏每年80元，预算2.08万元"


@pytest.fixture(scope="module")
def table(workspace: Workspace) -> TargetTable:
    return draft_of(talk(workspace, ROADS)).table


def _heard(workspace: Workspace, said: str) -> Heard:
    now = talk(workspace, ROADS).conversation.now
    assert now is not None
    return Heard(now, said, None)


def _kinds(old: TargetTable, new: TargetTable) -> Counter[str]:
    return Counter(one.kind for one in between(old, new))


def _row(table: TargetTable, name: str) -> int:
    return next(n for n, row in enumerate(table.indicators) if name in row.name)


def _texts(heard: Heard, role: str) -> list[str]:
    return [span.text for n, one in enumerate(heard.clauses) for span in heard.roles.texts(n, one, role)]  # fmt: skip


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
def test_the_message_says_what_is_asked_for(workspace: Workspace, said: str, kind: str) -> None:
    told = _heard(workspace, said).roles.asked
    assert max(KINDS, key=lambda one: told[one]) == kind


@pytest.mark.parametrize("said", ["这个数是怎么算出来的？", "隔壁镇听说只报了六十，我们先看看再说"])
def test_some_messages_ask_for_no_change(workspace: Workspace, said: str) -> None:
    assert _heard(workspace, said).roles.asked[NONE] > 0.5


def test_two_orders_are_more_than_one(workspace: Workspace) -> None:
    one = _heard(workspace, "满意度改成95%").roles.asked
    two = _heard(workspace, "满意度改成95%，社会效益那条删掉").roles.asked
    assert two[MANY] > one[MANY]


@pytest.mark.parametrize(
    ("said", "role", "text"),
    [
        ("沿线群众满意度改叫过往行人满意度", net.NEW_NAME, "过往行人满意度"),
        ("数量里再加一条灯杆刷漆数量，120根", net.NAME, "灯杆刷漆数量"),
        ("主管部门填青石县住建局", net.OFFICE, "青石县住建局"),
    ],
)
def test_texts_that_are_told_play_their_role(
    workspace: Workspace, said: str, role: str, text: str
) -> None:
    assert _texts(_heard(workspace, said), role) == [text]


def test_changes_give_roles_to_what_tells_them(workspace: Workspace, table: TargetTable) -> None:
    heard = _heard(workspace, "沿线群众满意度改成95%，再加一条巡查次数12次")
    row = _row(table, "满意度")
    labels = Labels(heard).put([Altered("value", row, values=("≥95%",)), Altered("add", level2="数量指标", names=("巡查次数",), values=("12次",))])  # fmt: skip
    text, told = heard.marked.text, [ROLES[one] for one in labels.roles]
    assert labels.told
    assert told[text.index("95")] == net.SET
    assert told[text.index("巡查")] == net.NAME
    assert told[text.index("12")] == net.ADDED
    assert told[text.index("沿线")] == net.VALUED
    assert told[text.index("改成")] == net.NONE


def test_a_difference_is_a_step(workspace: Workspace, table: TargetTable) -> None:
    heard = _heard(workspace, "路灯少了10盏")
    row = next(n for n, one in enumerate(table.indicators) if one.value.startswith("260"))
    told = Labels(heard).put([Altered("value", row, values=("250盏",))]).roles
    assert ROLES[told[heard.marked.text.index("10")]] == net.STEP


def test_a_new_text_that_is_not_said_is_told(workspace: Workspace) -> None:
    assert not Labels(_heard(workspace, "满意度换个名字")).put([Altered("name", 0, names=("行人满意度",))]).told  # fmt: skip


_MESSAGES = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40).flatmap(
    lambda text: st.tuples(
        st.just(text),
        st.lists(st.integers(0, MARK_NUMBERS - 1), min_size=len(text), max_size=len(text)),
        st.lists(st.integers(0, 2), min_size=len(text), max_size=len(text)),
    )
)


@given(_MESSAGES)
def test_any_message_has_likelihoods(message: tuple[str, list[int], list[int]]) -> None:
    text, marks, values = message
    roles, asked = net.shipped().tell(Marked(text, (0,), tuple(marks), tuple(values)))
    assert roles.shape == (len(text), len(ROLES))
    assert np.allclose(roles.sum(axis=1), 1, atol=1e-4)
    assert ((asked >= 0) & (asked <= 1)).all()


@settings(max_examples=20, deadline=None)
@given(_MESSAGES)
def test_numpy_carries_out_what_torch_learnt(message: tuple[str, list[int], list[int]]) -> None:
    text, marks, values = message
    torch.manual_seed(1)
    learner = Learner(3).eval()
    weights = {name: one.numpy() for name, one in learner.state_dict().items()}
    for name in ("letters", "marks", "values"):
        weights[name] = weights.pop(f"{name}.weight")
    own = Net("改成条", (weights,))
    roles, asked = own.tell(Marked(text, (0,), tuple(marks), tuple(values)))
    with torch.no_grad():
        one = learner(*(torch.tensor([part]) for part in (own.numbers(text), marks, values)), torch.ones(1, len(text), 1))  # fmt: skip
    assert np.allclose(roles, one[0][0].softmax(-1).numpy(), atol=1e-4)
    assert np.allclose(asked, one[1][0].sigmoid().numpy(), atol=1e-4)


def test_a_net_learns_and_is_read_as_it_was_written(tmp_path: Path) -> None:
    plain = [Told("one", _plain(f"{a}改成{b}"), [0] * len(a) + [0, 0] + [2] * len(b), {"name"}) for a in ("甲乙", "丙") for b in ("丁戊", "己庚辛")]  # fmt: skip
    learnt = fit(plain * 12, epochs=12)
    net.store(learnt, tmp_path / "roles.npz")
    again = net.read((tmp_path / "roles.npz").read_bytes())
    message = _plain("丙改成丁戊")
    assert again.characters == learnt.characters
    assert again.tell(message)[0].argmax(axis=1).tolist() == [0, 0, 0, 2, 2]
    assert np.allclose(again.tell(message)[0], learnt.tell(message)[0], atol=0.02)


def _plain(text: str) -> Marked:
    return Marked(text, (0,), (0,) * len(text), (0,) * len(text))


def test_an_ignorant_net_sees_no_role() -> None:
    roles, asked = net.IGNORANT.tell(_plain("改成"))
    assert (roles[:, 0] == 1).all()
    assert len(asked) == len(ASKED)
    assert not asked.any()


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
    assert set(_kinds(table, after)) == kinds
    assert set(_kinds(table, after)) <= set(KINDS)


def test_nothing_leads_to_the_same_table(table: TargetTable) -> None:
    assert not between(table, table)


def test_what_came_goes_on_the_way_back(workspace: Workspace, table: TargetTable) -> None:
    after = draft_of(talk(workspace, ROADS, "加一条数量指标：巡查次数12次")).table
    assert _kinds(table, after)["add"] == _kinds(after, table)["del"] == 1
