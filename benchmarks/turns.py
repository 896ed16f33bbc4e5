"""How well turns of a conversation are understood, over tests/assistant/data/turns*.txt.

    python benchmarks/turns.py [--misses] [--part main|more|…|fiftytwo] [--only WORDS]
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
from tests.assistant.turn_cases import DATA, Verdict, play, read_scenarios

PARTS = {
    "main": "turns.txt", "more": "turns_more.txt", "aside": "turns_aside.txt",
    "fresh": "turns_fresh.txt", "last": "turns_last.txt", "final": "turns_final.txt", "six": "turns_six.txt", "after": "turns_after.txt",
    "seven": "turns_seven.txt", "eight": "turns_eight.txt", "nine": "turns_nine.txt", "ten": "turns_ten.txt",
    "eleven": "turns_eleven.txt", "twelve": "turns_twelve.txt", "thirteen": "turns_thirteen.txt", "fourteen": "turns_fourteen.txt",
    "fifteen": "turns_fifteen.txt", "sixteen": "turns_sixteen.txt", "seventeen": "turns_seventeen.txt", "eighteen": "turns_eighteen.txt",
    "nineteen": "turns_nineteen.txt", "twenty": "turns_twenty.txt", "twentyone": "turns_twentyone.txt", "twentytwo": "turns_twentytwo.txt",
    "twentythree": "turns_twentythree.txt", "twentyfour": "turns_twentyfour.txt", "twentyfive": "turns_twentyfive.txt", "twentysix": "turns_twentysix.txt",
    "twentyseven": "turns_twentyseven.txt", "twentyeight": "turns_twentyeight.txt", "twentynine": "turns_twentynine.txt", "thirty": "turns_thirty.txt",
    "thirtyone": "turns_thirtyone.txt", "thirtytwo": "turns_thirtytwo.txt", "thirtythree": "turns_thirtythree.txt", "thirtyfour": "turns_thirtyfour.txt",
    "thirtyfive": "turns_thirtyfive.txt", "thirtysix": "turns_thirtysix.txt", "thirtyseven": "turns_thirtyseven.txt", "thirtyeight": "turns_thirtyeight.txt",
    "thirtynine": "turns_thirtynine.txt", "forty": "turns_forty.txt", "fortyone": "turns_fortyone.txt", "fortytwo": "turns_fortytwo.txt",
    "fortythree": "turns_fortythree.txt", "fortyfour": "turns_fortyfour.txt", "fortyfive": "turns_fortyfive.txt", "fortysix": "turns_fortysix.txt",
    "fortyseven": "turns_fortyseven.txt", "fortyeight": "turns_fortyeight.txt", "fortynine": "turns_fortynine.txt",
    "fifty": "turns_fifty.txt", "fiftyone": "turns_fiftyone.txt", "fiftytwo": "turns_fiftytwo.txt",
    "fiftythree": "turns_fiftythree.txt",
    "fiftyfour": "turns_fiftyfour.txt",
    "fiftyfive": "turns_fiftyfive.txt",
    "fiftysix": "turns_fiftysix.txt",
    "fiftyseven": "turns_fiftyseven.txt",
    "fiftyeight": "turns_fiftyeight.txt",
    "fiftynine": "turns_fiftynine.txt",
    "sixty": "turns_sixty.txt",
    "sixtyone": "turns_sixtyone.txt",
    "sixtytwo": "turns_sixtytwo.txt",
    "sixtythree": "turns_sixtythree.txt",
    "sixtyfour": "turns_sixtyfour.txt",
    "sixtyfive": "turns_sixtyfive.txt",
    "sixtysix": "turns_sixtysix.txt",
    "sixtyseven": "turns_sixtyseven.txt",
    "sixtyeight": "turns_sixtyeight.txt",
    "sixtynine": "turns_sixtynine.txt",
    "seventy": "turns_seventy.txt",
    "seventyone": "turns_seventyone.txt",
    "seventytwo": "turns_seventytwo.txt",
    "seventythree": "turns_seventythree.txt",
    "seventyfour": "turns_seventyfour.txt",
    "seventyfive": "turns_seventyfive.txt",
    "seventysix": "turns_seventysix.txt",
    "seventyseven": "turns_seventyseven.txt",
    "seventyeight": "turns_seventyeight.txt",
    "seventynine": "turns_seventynine.txt",
    "eighty": "turns_eighty.txt",
    "eightyone": "turns_eightyone.txt",
    "eightytwo": "turns_eightytwo.txt",
    "eightythree": "turns_eightythree.txt",
    "eightyfour": "turns_eightyfour.txt",
    "eightyfive": "turns_eightyfive.txt",
    "eightysix": "turns_eightysix.txt",
    "eightyseven": "turns_eightyseven.txt",
    "eightyeight": "turns_eightyeight.txt",
    "eightynine": "turns_eightynine.txt",
    "ninety": "turns_ninety.txt",
    "ninetyone": "turns_ninetyone.txt",
    "ninetytwo": "turns_ninetytwo.txt",
    "ninetythree": "turns_ninetythree.txt",
    "ninetyfour": "turns_ninetyfour.txt",
    "ninetyfive": "turns_ninetyfive.txt",
    "ninetysix": "turns_ninetysix.txt",
    "ninetyseven": "turns_ninetyseven.txt",
    "ninetyeight": "turns_ninetyeight.txt",
    "ninetynine": "turns_ninetynine.txt",
    "onehundred": "turns_onehundred.txt",
    "onehundredone": "turns_onehundredone.txt",
    "onehundredtwo": "turns_onehundredtwo.txt",
    "onehundredthree": "turns_onehundredthree.txt",
    "onehundredfour": "turns_onehundredfour.txt",
    "onehundredfive": "turns_onehundredfive.txt",
    "onehundredsix": "turns_onehundredsix.txt",
    "onehundredseven": "turns_onehundredseven.txt",
    "onehundredeight": "turns_onehundredeight.txt",
    "onehundrednine": "turns_onehundrednine.txt",
    "onehundredten": "turns_onehundredten.txt",
    "onehundredeleven": "turns_onehundredeleven.txt",
    "onehundredtwelve": "turns_onehundredtwelve.txt",
    "onehundredthirteen": "turns_onehundredthirteen.txt",
    "onehundredfourteen": "turns_onehundredfourteen.txt",
    "onehundredfifteen": "turns_onehundredfifteen.txt",
    "onehundredsixteen": "turns_onehundredsixteen.txt",
    "onehundredseventeen": "turns_onehundredseventeen.txt",
    "onehundredeighteen": "turns_onehundredeighteen.txt",
    "onehundrednineteen": "turns_onehundrednineteen.txt",
    "onehundredtwenty": "turns_onehundredtwenty.txt",
    "onehundredtwentyone": "turns_onehundredtwentyone.txt",
    "onehundredtwentytwo": "turns_onehundredtwentytwo.txt",
    "onehundredtwentythree": "turns_onehundredtwentythree.txt",
    "onehundredtwentyfour": "turns_onehundredtwentyfour.txt",
    "onehundredtwentyfive": "turns_onehundredtwentyfive.txt",
    "onehundredtwentysix": "turns_onehundredtwentysix.txt",
    "onehundredtwentyseven": "turns_onehundredtwentyseven.txt",
    "onehundredtwentyeight": "turns_onehundredtwentyeight.txt",
    "onehundredtwentynine": "turns_onehundredtwentynine.txt",
    "onehundredthirty": "turns_onehundredthirty.txt",
    "onehundredthirtyone": "turns_onehundredthirtyone.txt",
    "onehundredthirtytwo": "turns_onehundredthirtytwo.txt",
    "onehundredthirtythree": "turns_onehundredthirtythree.txt",
    "onehundredthirtyfour": "turns_onehundredthirtyfour.txt",
    "onehundredthirtyfive": "turns_onehundredthirtyfive.txt",
    "onehundredthirtysix": "turns_onehundredthirtysix.txt",
    "onehundredthirtyseven": "turns_onehundredthirtyseven.txt",
    "onehundredthirtyeight": "turns_onehundredthirtyeight.txt",
    "onehundredthirtynine": "turns_onehundredthirtynine.txt",
    "onehundredforty": "turns_onehundredforty.txt",
    "onehundredfortyone": "turns_onehundredfortyone.txt",
    "onehundredfortytwo": "turns_onehundredfortytwo.txt",
    "onehundredfortythree": "turns_onehundredfortythree.txt",
    "onehundredfortyfour": "turns_onehundredfortyfour.txt",
    "onehundredfortysix": "turns_onehundredfortysix.txt",
    "onehundredfortyseven": "turns_onehundredfortyseven.txt",
    "onehundredfortyeight": "turns_onehundredfortyeight.txt",
    "onehundredfortynine": "turns_onehundredfortynine.txt",
    "onehundredfifty": "turns_onehundredfifty.txt",
    "onehundredfiftyone": "turns_onehundredfiftyone.txt",
    "onehundredfiftytwo": "turns_onehundredfiftytwo.txt",
    "onehundredfiftythree": "turns_onehundredfiftythree.txt",
    "onehundredfortyfive": "turns_onehundredfortyfive.txt",
    "onehundredfiftyfour": "turns_onehundredfiftyfour.txt",
    "onehundredfiftyfive": "turns_onehundredfiftyfive.txt",
    "onehundredfiftysix": "turns_onehundredfiftysix.txt",
    "onehundredfiftyseven": "turns_onehundredfiftyseven.txt",
}  # fmt: skip
MEASURED_ONLY = {
    "fourteen",
    "twenty",
    "twentytwo",
    "twentysix",
    "thirty",
    "thirtyfour",
    "thirtyfive",
    "fortytwo",
    "fifty",
    "fiftyfive",
    "fiftyeight",
    "sixtyone",
    "sixtythree",
    "sixtyfour",
    "seventy",
    "seventyone",
    "seventytwo",
    "eightyone",
    "eightytwo",
    "eightythree",
    "eightynine",
    "ninety",
    "ninetyone",
    "ninetyfive",
    "ninetyeight",
    "ninetynine",
    "onehundredone",
    "onehundredfour",
    "onehundredeight",
    "onehundrednine",
    "onehundredthirteen",
    "onehundredsixteen",
    "onehundredeighteen",
    "onehundredtwenty",
    "onehundredtwentytwo",
    "onehundredtwentyfour",
    "onehundredtwentysix",
    "onehundredtwentyeight",
    "onehundredthirty",
    "onehundredthirtytwo",
    "onehundredthirtyfour",
    "onehundredthirtyfive",
    "onehundredthirtysix",
    "onehundredthirtyseven",
    "onehundredthirtynine",
    "onehundredforty",
    "onehundredfortyone",
    "onehundredfortythree",
    "onehundredfortyfour",
    "onehundredfortyseven",
    "onehundredfortyeight",
    "onehundredfortynine",
    "onehundredfiftyone",
    "onehundredfiftytwo",
    "onehundredfiftythree",
    "onehundredfortyfive",
    "onehundredfiftyfour",
    "onehundredfiftyfive",
    "onehundredfiftysix",
    "onehundredfiftyseven",
}
"""Parts whose misses are not read and from which no weights are made; the trees of `turns_sureness.py` are learnt from the older ones."""
TODAY = date(2025, 9, 15)


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--misses", action="store_true", help="print each miss of the main part")
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
                for name in PARTS.values()
                if (DATA / name).exists()
                for scenario in read_scenarios(DATA / name)
            ]
            print(f"{store(firsts, workspace)} drafts stored")
            return
        for part, name in PARTS.items():
            if said.part in {None, part} and (DATA / name).exists():
                _measure(workspace, part, DATA / name, said)


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
    if part not in MEASURED_ONLY:
        for kind, number in kinds.items():
            print(f"  {good[kind]:3}/{number:3}  {kind}")
    if said.misses and part not in MEASURED_ONLY:
        for one in verdicts:
            if not one.right:
                flag = "!!" if one.wrong_change else "  "
                print(
                    f"{flag} {path.name}:{one.case.line} “{one.case.text}”\n     want {one.case.expected}\n     {one.told}"
                )
                print(f"     reply: {one.reply[:110]!r}")


if __name__ == "__main__":
    main()
