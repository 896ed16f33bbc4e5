"""Which kinds of change a message asks for: assistant/words/asked_for.npz.

    python benchmarks/turns_asked.py            fit on all turns but those that are only measured, and store
    python benchmarks/turns_asked.py --check    only measure: five folds of whole parts

What a turn of tests/assistant/data/turns*.txt is expected to change says what its message asks for; a logistic
regression for each kind learns it from the runs of characters of the clauses. ``--check`` prints for each kind how often it
is asked for and, of all pairs of a message that asks and one that does not, in how many the one that asks is the
likelier (a guess: 0.5), and how many messages the likeliest set of kinds describes just as meant, beside the baseline of the commonest set.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.conversation.sureness.asked_for import (
    ADDS,
    ASKED,
    DELETIONS,
    MANY,
    NONE,
    AskedFor,
    runs_of,
    store,
)
from assistant.conversation.sureness.kinds import KINDS
from benchmarks.turns_weights import Turn, played

STRENGTH, SEEN, LEAST, FOLDS = 0.5, 3, 0.02, 5
"""Inverse of the regularisation, messages in which a run must stand, the least weight for which a run is kept, parts of the check."""
_HEADS = {"project_name": "project", "total": "money", "fiscal": "money", "other": "money"}
_LOOSE = {"undone", "redone", "taxonomy", "form", "fixed", "new", "back", "export"}


def main() -> None:
    """Fit and store, or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    said = parser.parse_args()
    turns = [
        one for one in played() if not any(line.split(" ")[0] in _LOOSE for line in one.expected)
    ]
    if said.check:
        _check(turns)
        return
    model = fit(turns)
    store(model, Path(__file__).parents[1] / "assistant" / "words" / "asked_for.npz")
    print(f"{len(turns)} turns, {len(model.runs)} runs of characters")


def fit(turns: list[Turn]) -> AskedFor:
    """The weights of each run of characters for each of ASKED; what fewer than eight turns ask for is never seen."""
    words = CountVectorizer(analyzer=lambda one: runs_of(one.clauses), min_df=SEEN, binary=True)
    held = words.fit_transform(turns)
    weights = np.zeros((held.shape[1] + 1, len(ASKED)), np.float32)
    weights[-1] = -9.0
    wanted = [asked(one.expected) for one in turns]
    for place, kind in enumerate(ASKED):
        meant = np.array([kind in one for one in wanted])
        if meant.sum() >= 8:
            model = LogisticRegression(C=STRENGTH, max_iter=300, solver="liblinear").fit(
                held, meant
            )
            weights[:-1, place], weights[-1, place] = model.coef_[0], model.intercept_[0]
    names = words.get_feature_names_out()
    kept = [
        n for n, name in enumerate(names) if np.abs(weights[n]).max() >= LEAST and "\n" not in name
    ]
    return AskedFor(
        {str(names[n]): place for place, n in enumerate(kept)}, weights[[*kept, len(names)]]
    )


def asked(expected: tuple[str, ...]) -> set[str]:
    """What a turn with these lines of expectation asks for."""
    must = [
        line.split(" ")
        for line in expected
        if not line.startswith(("may ", "says ", "not ", "same"))
    ]
    found = {_HEADS.get(words[1], words[1]) if words[0] == "head" else words[0] for words in must}
    found = {one for one in found if one in KINDS}
    times = Counter(words[0] for words in must)
    whole = sum(words[0] == "del" and words[-1].endswith("/*") for words in must)
    found |= {NONE} if not must else set()
    found |= {MANY} if len(must) > 1 else set()
    found |= {ADDS} if times["add"] > 1 else set()
    return found | ({DELETIONS} if times["del"] + whole > 1 else set())


def _check(turns: list[Turn]) -> None:
    parts = sorted({one.part for one in turns})
    order = np.random.default_rng(0).permutation(len(parts))
    fold = {parts[n]: place % FOLDS for place, n in enumerate(order)}
    told = np.zeros((len(turns), len(ASKED)))
    for held in range(FOLDS):
        model = fit([one for one in turns if fold[one.part] != held])
        for n, one in enumerate(turns):
            if fold[one.part] == held:
                told[n] = list(model.likelihoods(one.clauses).values())
    wanted = [asked(one.expected) for one in turns]
    for place, kind in enumerate(ASKED):
        meant = [kind in one for one in wanted]
        if 0 < sum(meant) < len(meant):
            print(
                f"{kind:10} {sum(meant):5} of {len(meant)}: {roc_auc_score(meant, told[:, place]):.3f}"
            )
    kinds = [place for place, kind in enumerate(ASKED) if kind in KINDS]
    just = sum(
        {ASKED[n] for n in kinds if one[n] >= 0.5} == meant & set(KINDS)
        for one, meant in zip(told, wanted, strict=True)
    )
    common = Counter(frozenset(one & set(KINDS)) for one in wanted).most_common(1)[0][1]
    print(
        f"just the kinds that are meant: {just / len(turns):.3f}; baseline (always the commonest) {common / len(turns):.3f}"
    )


if __name__ == "__main__":
    main()
