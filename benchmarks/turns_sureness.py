"""How sure a reading of a message is: the trees of assistant/words/sureness.json.

    python benchmarks/turns_sureness.py            fit and store
    python benchmarks/turns_sureness.py --check    only measure: each part by trees of the other parts

For each wish in the turns of the unread parts all readings are gathered (assistant/conversation/sureness) and judged
against what is expected of the turn; a random forest learns from their signs which are meant. No rule was ever made from the misses of
these parts, so that the readings are as good there as they are on new words, and the net of roles and the weights that read a part have not seen it;
the newest parts that are only measured are left out. ``--check`` prints, beside the baseline (what the stations before do by
themselves), how many of these turns are right and in how many something else changed, for several bounds.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import RandomForestClassifier

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.conversation import engine
from assistant.conversation.engine import take_turn
from assistant.conversation.recognised import twofold
from assistant.conversation.roles import net
from assistant.conversation.state import Conversation
from assistant.conversation.sureness.decided import SURE, SURE_ALL_THE_SAME, is_judged, picked_of
from assistant.conversation.sureness.readings import DONE, QUIET, WISH, Readings
from assistant.conversation.sureness.signs import signs_of_every
from assistant.conversation.sureness.trees import Node, Trees, written
from assistant.conversation.turn import Turn
from assistant.conversation.weighed import carried
from assistant.workspace import Workspace
from benchmarks.turns import TODAY
from benchmarks.turns_played import net_for, weights_for
from corpus.schema import TargetTable
from corpus.settings import Settings
from tests.assistant.frozen_drafts import FrozenWorkspace
from tests.assistant.turn_cases import Scored, judge, read_scenarios
from tests.assistant.turn_parts import PARTS, UNREAD, parts_of

FOLDS = 6
TREES, LEAVES = 100, 200
BOUNDS = (0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8)
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Wished:
    """A wish: the signs of each reading, whether it is what was expected, and whether it changes anything else."""

    part: str
    station: str  # that made what would be done before
    signs: tuple[dict[str, float], ...]
    right: tuple[bool, ...]
    wrong: tuple[bool, ...]
    done: int | None  # the reading that the stations before carry out
    kept_right: bool  # right where nothing is changed
    before: tuple[bool, bool]  # right and wrong by the stations before


def main() -> None:
    """Fit and store, or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    said = parser.parse_args()
    wishes = played(parts_of(UNREAD))
    if said.check:
        _check(wishes)
        return
    path = Path(__file__).parents[1] / "assistant" / "words" / "sureness.json"
    path.write_text(written(fit(wishes)), encoding="utf-8")
    print(f"{len(wishes)} wishes, {sum(len(one.signs) for one in wishes)} readings")


def fit(wishes: list[Wished]) -> Trees:
    """A random forest over the signs of all readings."""
    told = [(signs, right) for one in wishes for signs, right in zip(one.signs, one.right, strict=True)]  # fmt: skip
    names = sorted({name for signs, _ in told for name in signs})
    numbers = np.array([[signs[name] for name in names] for signs, _ in told])
    meant = np.array([right for _, right in told])
    model = RandomForestClassifier(
        TREES, max_leaf_nodes=LEAVES, min_samples_leaf=2, max_features=0.5, random_state=0
    ).fit(numbers, meant)
    return Trees(tuple(_nodes(one.tree_, names) for one in model.estimators_))


def _nodes(tree, names: list[str]) -> tuple[Node, ...]:  # type: ignore[no-untyped-def]
    """The nodes of one tree as they are stored."""
    shares = tree.value[:, 0, 1] / tree.value[:, 0, :].sum(axis=1)
    return tuple(
        (round(float(shares[n]), 3),) if tree.children_left[n] < 0
        else (names[tree.feature[n]], round(float(tree.threshold[n]), 4), int(tree.children_left[n]), int(tree.children_right[n]))
        for n in range(tree.node_count)
    )  # fmt: skip


def _check(wishes: list[Wished]) -> None:
    parts = sorted({one.part for one in wishes})
    order = np.random.default_rng(0).permutation(len(parts))
    fold = {parts[n]: place % FOLDS for place, n in enumerate(order)}
    odds: dict[int, list[float]] = {}
    for held in range(FOLDS):
        trees = fit([one for one in wishes if fold[one.part] != held])
        for n, one in enumerate(wishes):
            if fold[one.part] == held:
                odds[n] = [trees.likelihood(signs) for signs in one.signs]
    held_out = [(one, odds[n]) for n, one in enumerate(wishes)]
    right, wrong = (sum(one.before[at] for one, _ in held_out) / len(held_out) for at in (0, 1))
    print(
        f"{len(held_out)} wishes; baseline (the stations before) right {right:.3f} wrong {wrong:.3f}"
    )
    for bound in BOUNDS:
        right, wrong = (one / len(held_out) for one in _outcome(held_out, bound))
        print(
            f"  from {bound:.2f}{' (used)' if bound == SURE else ''}: right {right:.3f} wrong {wrong:.3f}"
        )


def _outcome(told: list[tuple[Wished, list[float]]], bound: float) -> tuple[int, int]:
    """Turns that are right, and that change something else, where readings from ``bound`` on are carried out."""
    right = wrong = 0
    for one, odds in told:
        quiet = one.station == QUIET
        picked = picked_of(odds, one.signs, one.done, one.station, SURE_ALL_THE_SAME if quiet else bound)  # fmt: skip
        if picked is None:
            right += one.kept_right
        else:
            right += one.before[0] if picked == one.done else one.right[picked]
            wrong += one.before[1] if picked == one.done else one.wrong[picked]
    return right, wrong


def played(parts: Sequence[str]) -> list[Wished]:
    """All wishes of the parts, as they come up where the stations before decide alone."""
    found: list[Wished] = []
    asked: list[tuple[Conversation, Turn, Readings, str]] = []

    def only_listen(
        workspace: Workspace, conversation: Conversation, turn: Turn, readings: Readings, station: str = WISH,
    ) -> Turn:  # fmt: skip
        if is_judged(conversation, turn, readings, station):
            asked.append((conversation, turn, readings, station))
        return turn

    twofold.decided = engine.decided = only_listen
    with _workspace() as workspace:
        for part in parts:
            net.shipped = partial(net_for, part)  # type: ignore[assignment]
            carried.shipped = partial(weights_for, part)  # type: ignore[assignment]
            for scenario in read_scenarios(PARTS[part]):
                conversation, history = Conversation(), list[TargetTable]()
                for message, case in scenario.messages:
                    before = conversation
                    asked.clear()
                    turn = take_turn(workspace, conversation, message)
                    conversation = turn.conversation
                    if case is not None and len(asked) == 1 and asked[0][2].now == before.now:
                        found.append(_wished(part, case, before, turn, history, *asked[0]))
                    now = conversation.now
                    if now and (not history or history[-1] != now.draft.table):
                        history.append(now.draft.table)
            print(f"{part}: {len(found)} wishes", flush=True)
    return found


class _workspace:
    """A workspace of its own in a folder that goes afterwards."""

    def __enter__(self) -> Workspace:
        self._home = tempfile.TemporaryDirectory()
        encoder = Path(__file__).parents[1] / "var" / "encoder"
        settings = Settings(
            _env_file=None, home=Path(self._home.name), encoder=encoder if encoder.exists() else None,
            unit=None, authority=None,
        )  # fmt: skip
        return FrozenWorkspace(settings, today=TODAY).prepare()

    def __exit__(self, *_: object) -> None:
        self._home.cleanup()


def _wished(
    part: str, case: Scored, before: Conversation, turn: Turn, history: list[TargetTable],
    conversation: Conversation, told: Turn, readings: Readings, station: str,
) -> Wished:  # fmt: skip
    every = readings.all_with(told)
    verdict = judge(case, before, turn, history)
    changed = Scored(case.text, [one for one in case.expected if not one.startswith(("says ", "not "))])  # fmt: skip
    verdicts = [
        judge(changed, before, Turn(before.changed_to(one.after), ""), history) for one in every
    ]
    done = next((n for n, one in enumerate(every) if DONE in one.by), None)
    kept = verdict.right if done is None else judge(changed, before, Turn(before, ""), history).right  # fmt: skip
    return Wished(
        part, station, tuple(signs_of_every(readings, every, conversation.focus, station)),
        tuple(one.right for one in verdicts), tuple(one.wrong_change for one in verdicts), done, kept,
        (verdict.right, verdict.wrong_change),
    )  # fmt: skip


if __name__ == "__main__":
    main()
