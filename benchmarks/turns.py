"""How well turns of a conversation are understood, over tests/assistant/data/turns.

    python benchmarks/turns.py [--misses] [--part 001|002|…] [--only WORDS]
    python benchmarks/turns.py --store          store the drafts of scenarios that have none yet

For each part: turns exactly right (every cell that must change has changed, and no other), wrong
changes (something was altered that must not be), turns that must change nothing and did not, and
milliseconds a turn; beside a baseline that never changes anything. The first drafts are stored
(tests/assistant/frozen_drafts.py), so that the figures are of the conversation and not of drafting.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.workspace import Workspace
from corpus.settings import Settings
from tests.assistant.frozen_drafts import FrozenWorkspace, store
from tests.assistant.turn_cases import Verdict, play, read_scenarios
from tests.assistant.turn_parts import PARTS, READ, standing

TODAY = date(2025, 9, 15)


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--misses", action="store_true", help="print each miss of parts that may be read"
    )
    parser.add_argument("--part", choices=PARTS)
    parser.add_argument("--store", action="store_true", help="store drafts that are missing")
    parser.add_argument("--only", default="", help="scenarios whose messages contain this")
    return parser.parse_args()


def main() -> None:
    """Measure and print."""
    said = _parse()
    shared = Path(__file__).parents[1] / "var" / "encoder"
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(
            _env_file=None, home=Path(home), encoder=shared if shared.exists() else None,
            unit=None, authority=None,
        )  # fmt: skip
        workspace = FrozenWorkspace(settings, today=TODAY).prepare()
        if said.store:
            firsts = [
                scenario.messages[0][0]
                for path in PARTS.values()
                for scenario in read_scenarios(path)
            ]
            print(f"{store(firsts, workspace)} drafts stored")
            return
        for part, path in PARTS.items():
            if said.part in {None, part}:
                _measure(workspace, part, path, said)


def _measure(workspace: Workspace, part: str, path: Path, said: argparse.Namespace) -> None:
    verdicts: list[Verdict] = []
    times: list[float] = []
    for scenario in read_scenarios(path):
        if said.only and not any(said.only in text for text, _ in scenario.messages):
            continue
        started = time.perf_counter()
        verdicts += play(workspace, scenario)
        times += [(time.perf_counter() - started) / len(scenario.messages)] * len(scenario.messages)
    if not verdicts:
        return
    total = len(verdicts)
    right = sum(one.right for one in verdicts)
    wrong = sum(one.wrong_change for one in verdicts)
    still = [
        one for one in verdicts if one.case.expected == ["same"] or "same" in one.case.expected
    ]
    print(f"== {part}: {total} turns")
    print(f"exactly right      {right / total:.3f}  ({right})")
    print(f"wrong changes      {wrong / total:.3f}  ({wrong})")
    if still:
        kept = sum(not one.wrong_change for one in still)
        print(f"nothing to change  {kept / len(still):.3f}  ({kept} of {len(still)} unchanged)")
    baseline = len(still) / total
    print(
        f"baseline (never changes anything): {baseline:.3f}; ratio {right / total / max(baseline, 0.001):.1f}"
    )
    ranked = sorted(times)
    print(
        f"ms a turn, mean over a scenario: median {statistics.median(times) * 1000:.1f}, "
        f"p95 {ranked[int(len(ranked) * 0.95) - 1] * 1000:.1f}"
    )
    kinds = Counter(one.case.kind for one in verdicts)
    good = Counter(one.case.kind for one in verdicts if one.right)
    if standing(part) == READ:
        for kind, number in kinds.items():
            print(f"  {good[kind]:3}/{number:3}  {kind}")
    if said.misses and standing(part) == READ:
        for one in verdicts:
            if not one.right:
                flag = "!!" if one.wrong_change else "  "
                print(
                    f"{flag} {path.name}:{one.case.line} “{one.case.text}”\n     want {one.case.expected}\n     {one.told}"
                )
                print(f"     reply: {one.reply[:110]!r}")


if __name__ == "__main__":
    main()
