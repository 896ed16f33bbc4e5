"""How long a turn of a conversation takes, over scenarios of tests/assistant/data/turns.

    python benchmarks/turn_times.py [--parts 001,038,043] [--scenarios 8] [--threads 1]

Processor time of each turn, with the product's own workspace: turns that compose no draft, turns
that compose the draft anew (which searches the history), and first drafts. Beside them, in the same
run, what a turn cannot go without: one composition of each scenario's first request, its search
remembered, one reading of it, and the encoding of one new text of its length.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from assistant.conversation.engine import take_turn  # noqa: E402
from assistant.conversation.state import Conversation  # noqa: E402
from assistant.draft import Draft  # noqa: E402
from assistant.drafting.compose import compose  # noqa: E402
from assistant.facts import Brief  # noqa: E402
from assistant.understanding.brief import read_brief  # noqa: E402
from assistant.workspace import Workspace  # noqa: E402
from benchmarks.turns import TODAY  # noqa: E402
from corpus.errors import UserError  # noqa: E402
from corpus.settings import Settings  # noqa: E402
from tests.assistant.turn_cases import Scenario, read_scenarios  # noqa: E402
from tests.assistant.turn_parts import PARTS  # noqa: E402

_WARM = 3
"""Scenarios played before anything is measured, none of which is measured."""
_NONE, _ANEW, _FIRST = "no draft composed", "composed anew", "first draft"


@dataclass(frozen=True)
class Took:
    """One turn."""

    kind: str
    seconds: float  # of processor time, all threads
    composing: float  # of these, in Workspace.compose


class Counting(Workspace):
    """The product's workspace, which counts how often and how long it composes."""

    composed, composing = 0, 0.0

    def compose(self, brief: Brief, **said) -> Draft:  # type: ignore[no-untyped-def]
        """What the product composes."""
        started = time.process_time()
        try:
            return super().compose(brief, **said)
        finally:
            self.composed += 1
            self.composing += time.process_time() - started


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--parts", default="001,038,043")
    parser.add_argument("--scenarios", type=int, default=8, help="so many of each part")
    parser.add_argument("--threads", type=int, default=1, help="of the encoder")
    return parser.parse_args()


def main() -> None:
    """Measure and print."""
    said = _parse()
    shared = ROOT / "var" / "encoder"
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(
            _env_file=None, home=Path(home), encoder=shared if shared.exists() else None,
            unit=None, authority=None,
        )  # fmt: skip
        workspace = Counting(settings, today=TODAY).prepare()
        _threads(said.threads)
        scenarios = [
            one
            for part in said.parts.split(",")
            for one in read_scenarios(PARTS[part])[: said.scenarios + _WARM]
        ]
        measured = [one for number, one in enumerate(scenarios) if number % (said.scenarios + _WARM) >= _WARM]  # fmt: skip
        for scenario in scenarios:
            if scenario not in measured:
                _play(workspace, scenario)
        turns = [took for scenario in measured for took in _play(workspace, scenario)]
        _print(turns)
        _print_baselines(workspace, measured)


def _threads(number: int) -> None:
    import torch  # after the encoder has said what its import must know

    torch.set_num_threads(number)


def _play(workspace: Counting, scenario: Scenario) -> list[Took]:
    conversation = Conversation()
    took = []
    for message, _ in scenario.messages:
        composed, composing = workspace.composed, workspace.composing
        first = conversation.now is None
        started = time.process_time()
        conversation = take_turn(workspace, conversation, message).conversation
        seconds = time.process_time() - started
        anew = workspace.composed > composed
        kind = _NONE if not anew else _FIRST if first else _ANEW
        took.append(Took(kind, seconds, workspace.composing - composing))
    return took


def _print(turns: list[Took]) -> None:
    print(f"{'processor time of a turn, ms':30}{'turns':>6}{'median':>8}{'95th':>8}{'mean':>8}{'composing':>11}")  # fmt: skip
    for kind in (_NONE, _ANEW, _FIRST, "all"):
        some = [one for one in turns if kind in {one.kind, "all"}]
        if some:
            composing = statistics.mean(one.composing for one in some)
            print(f"{kind:30}{_row([one.seconds for one in some])}{composing * 1000:11.1f}")


def _row(seconds: list[float]) -> str:
    ranked = sorted(seconds)
    figures = statistics.median(ranked), ranked[int(len(ranked) * 0.95) - 1], statistics.mean(ranked)  # fmt: skip
    return f"{len(ranked):6}" + "".join(f"{one * 1000:8.1f}" for one in figures)


def _print_baselines(workspace: Workspace, scenarios: list[Scenario]) -> None:
    """One composition and one reading of each first request, one encoding of a new text like it."""
    texts = [one.messages[0][0] for one in scenarios]
    briefs = [brief for text in texts if (brief := _read(workspace, text)) is not None]

    def composed(brief: Brief) -> object:
        return compose(brief, workspace.history, workspace.office, this_year=TODAY.year)

    for brief in briefs:
        composed(brief)  # what it searches for is remembered then
    new = [text[::-1] for text in texts]
    print(f"{'baseline: one composition':30}{_row(_times(composed, briefs))}")
    print(f"{'baseline: one reading':30}{_row(_times(lambda text: _read(workspace, text), texts))}")
    print(f"{'baseline: one text encoded':30}{_row(_times(lambda text: workspace.encoder.encode_queries([text]), new))}")  # fmt: skip


def _times(work: Callable, given: list) -> list[float]:  # type: ignore[type-arg]
    took = []
    for one in given:
        started = time.process_time()
        work(one)
        took.append(time.process_time() - started)
    return took


def _read(workspace: Workspace, text: str) -> Brief | None:
    try:
        return read_brief(text, today=TODAY, known_units=workspace.known_units())
    except UserError:
        return None


if __name__ == "__main__":
    main()
