"""The weights of the reading that weighs all possible changes: assistant/words/wishes.tsv.

    python benchmarks/turns_weights.py            fit on all turns but those that are only measured, and store
    python benchmarks/turns_weights.py --check    only measure: each part by weights of the other parts

A turn of tests/assistant/data/turns tells which of all possible changes are meant; a conditional
logit over their signs gives the weights: of all that the same words could mean, the meant one. Turns are played with the weights switched off, so
that the same turns give the same weights. ``--check`` prints, beside a baseline that never changes
anything, in how many turns just the meant changes are chosen and in how many another one.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.conversation.state import Snapshot
from assistant.conversation.vocabulary.classes import level2_in
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.weighed.choosing import chosen_of, possible
from assistant.conversation.weighed.orders import order_of
from assistant.conversation.weighed.weights import START, score, written
from assistant.conversation.weighed.wishes import Wish
from benchmarks.turns_played import FOLDS, LEARNT, Message, learnt_parts, played, sort_of
from corpus.text import normalise
from corpus.value_grammar import parse_value
from tests.assistant.turn_cases import rows_meant
from tests.assistant.turn_values import named_as

STRENGTH, SEEN, LEAST, ROUNDS = 0.6, 5, 0.01, 300
"""Inverse of the regularisation, the wishes that a sign must stand in, the least weight that is kept, the most steps."""
Floats = NDArray[np.float64]
_CELLS = {"total": "funding/total", "fiscal": "funding/fiscal", "other": "funding/other"}
_LOOSE = {"undone", "redone", "taxonomy", "form", "fixed", "new", "back"}


@dataclass(frozen=True)
class Turn:
    """A scored turn: all wishes with True (meant), False, or None (allowed, or not to be told)."""

    part: str
    expected: tuple[str, ...]
    wishes: tuple[Wish, ...]
    meant: tuple[bool | None, ...]


def main() -> None:
    """Fit and store, or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    said = parser.parse_args()
    turns = list(told(played(learnt_parts())))
    if said.check:
        _check(turns)
        return
    LEARNT.mkdir(parents=True, exist_ok=True)
    for sort in range(FOLDS):
        others = fit([one for one in turns if sort_of(one.part) != sort])
        (LEARNT / f"{sort}.tsv").write_text(written(others), encoding="utf-8")
    weights = fit(turns)
    path = Path(__file__).parents[1] / "assistant" / "words" / "wishes.tsv"
    path.write_text(written(weights), encoding="utf-8")
    print(
        f"{len(turns)} turns, {sum(len(one.wishes) for one in turns)} wishes, {len(weights)} signs"
    )


def fit(turns: list[Turn]) -> dict[str, float]:
    """The weight of each sign that enough wishes have.

    What the same words of a message could mean excludes each other, and so does meaning nothing:
    the weights make the meant one the likeliest of each such group (conditional logit, regularised).
    A row that is to go excludes no other row; each stands against staying.
    """
    told = [
        (wish, meant, _group(n, wish))
        for n, turn in enumerate(turns)
        for wish, meant in zip(turn.wishes, turn.meant, strict=True)
        if meant is not None
    ]
    seen = Counter(sign for wish, *_ in told for sign in wish.signs)
    place = {sign: n for n, sign in enumerate(sorted(one for one, times in seen.items() if times >= SEEN))}  # fmt: skip
    at = [(n, place[sign]) for n, (wish, *_) in enumerate(told) for sign in wish.signs if sign in place]  # fmt: skip
    ones = csr_matrix((np.ones(len(at)), tuple(np.array(at).T)), shape=(len(told), len(place)))
    meant = np.array([one for _, one, _ in told], float)
    groups = np.unique([group for *_, group in told], return_inverse=True)[1]
    start = np.append(np.zeros(len(place)), -3.0)
    found = minimize(
        _loss, start, (ones, meant, groups), "L-BFGS-B", jac=True, options={"maxiter": ROUNDS}
    )
    weights = {sign: round(float(found.x[n]), 3) for sign, n in place.items()}
    kept = {sign: weight for sign, weight in weights.items() if abs(weight) >= LEAST}
    return {START: round(float(found.x[-1]), 3), **kept}


def _group(turn: int, wish: Wish) -> str:
    """The words of the turn that the wish makes use of; of a row to go also the row."""
    words = wish.uses[0] if wish.uses else ""
    return f"{turn} {words} {wish.row}" if wish.act == "delete" else f"{turn} {words}"


def _loss(
    weights: Floats, ones: csr_matrix, meant: Floats, groups: NDArray[np.intp]
) -> tuple[float, Floats]:
    """How unlikely the meant wishes are, and its gradient. Shapes: weights (s + 1,), ones (w, s)."""
    scores = ones @ weights[:-1] + weights[-1]
    top = np.zeros(groups.max() + 1)
    np.maximum.at(top, groups, scores)
    odds = np.exp(scores - top[groups])
    nothing = np.exp(-top)
    every, right = nothing.copy(), np.zeros(len(top))
    np.add.at(every, groups, odds)
    np.add.at(right, groups, odds * meant)
    still = np.bincount(groups, meant, len(top)) == 0
    right[still] = nothing[still]
    pull = odds / every[groups] - np.where(still[groups], 0, odds * meant / right[groups])
    loss = np.log(every).sum() - np.log(right).sum() + 0.5 / STRENGTH * (weights[:-1] @ weights[:-1])  # fmt: skip
    return float(loss), np.append(ones.T @ pull + weights[:-1] / STRENGTH, pull.sum())


def _check(turns: list[Turn]) -> None:
    for sort in range(FOLDS):
        held = {one.part for one in turns if sort_of(one.part) == sort}
        weights = fit([one for one in turns if one.part not in held])
        mine = [one for one in turns if one.part in held]
        right = wrong = 0
        for turn in mine:
            scored = [(wish, score(weights, wish)) for wish in turn.wishes]
            chosen = chosen_of(scored)
            picked = set(map(id, chosen.wishes)) if chosen else set()
            marks = {wish.place: meant for wish, meant in zip(turn.wishes, turn.meant, strict=True) if id(wish) in picked}  # fmt: skip
            wanted = {wish.place for wish, meant in zip(turn.wishes, turn.meant, strict=True) if meant}  # fmt: skip
            other = any(meant is False for meant in marks.values())
            right += not other and wanted <= marks.keys()
            wrong += other
        still = sum(not any(one.meant) for one in mine)
        print(
            f"{', '.join(held)}: {len(mine)} turns; right {right / len(mine):.3f}, another change "
            f"{wrong / len(mine):.3f}; baseline (never changes anything) {still / len(mine):.3f}"
        )


# --- turns ---------------------------------------------------------------------------------------


def told(messages: Iterable[Message]) -> Iterator[Turn]:
    """What each message could mean, and what it means; the roles in it by a net that has never seen its part."""
    for one in messages:
        heard = one.heard()
        wishes = tuple(possible(heard))
        yield Turn(
            one.part, tuple(one.expected), wishes,
            tuple(_meant(wish, one.now, one.expected) for wish in wishes),
        )  # fmt: skip


def _meant(wish: Wish, now: Snapshot, expected: list[str]) -> bool | None:
    """True where a line of expectation asks for it, None where it is allowed or cannot be told."""
    found: bool | None = False
    for line in expected:
        allowed = line.startswith("may ")
        verb, _, rest = line.removeprefix("may ").partition(" ")
        if verb in _LOOSE:
            return None
        what, _, wanted = (one.strip() for one in rest.partition("=>"))
        if asks(wish, now, verb, what, wanted):
            if not allowed:
                return True
            found = None
    return found


def asks(wish: Wish, now: Snapshot, verb: str, what: str, wanted: str) -> bool:
    draft = now.draft
    if verb == "head":
        return _CELLS.get(what, what) == wish.cell and _heads(wish, now, wanted)
    if verb == "add":
        level2, _, names = what.partition(" ")
        level2 = level2_in(draft.table.taxonomy, level2) or level2
        named = any(normalise(one.strip(" *")) in normalise(wish.text) for one in names.split("|"))
        value = wanted == "*" or (not wish.value if wanted == "?" else same(wish.value, wanted))
        return wish.act == "add" and named and wish.level2 in {"", level2} and value
    acts = {"value": {"set", "shift", "word"}, "del": {"delete"}, "name": {"rename"}, "move": {"move"}, "order": {"order"}}  # fmt: skip
    if verb == "order" and wish.act == "order":
        return _lands(wish, now, what, wanted)
    if wish.act not in acts.get(verb, set()) or wish.row < 0 or wish.row not in rows_meant(draft, what):  # fmt: skip
        return False
    if verb == "name":
        return any(named_as(wish.text, one) for one in wanted.split("|"))
    if verb == "move":
        return wish.level2 == level2_in(draft.table.taxonomy, wanted)
    if verb == "del" or wanted == "*":
        return True
    if wish.act == "shift":
        return any(_led(_number(draft.table.indicators[wish.row].value), wish, one) for one in wanted.split("|"))  # fmt: skip
    return same(wish.value, wanted) if wish.act == "set" else normalise(wish.value) in {normalise(one) for one in wanted.split("|")}  # fmt: skip


def _lands(wish: Wish, now: Snapshot, what: str, wanted: str) -> bool:
    """True where the order leads the row that is meant to the wanted place."""
    rows = now.draft.table.indicators
    places = order_of(wish, rows)
    meant = rows_meant(now.draft, what)
    return any(
        places.index(row) == int(wanted.strip("# ")) - 1 and row != places.index(row)
        for row in meant
    )


def _heads(wish: Wish, now: Snapshot, wanted: str) -> bool:
    if wanted == "*":
        return True
    if wish.cell in {"unit", "authority", "project_name"}:
        return any(named_as(wish.value, one) for one in wanted.split("|"))
    if wish.cell == "year":
        return wanted[-2:] in wish.value
    if wish.act == "set":
        said, goal = _number(wish.value), _number(f"{wanted}万元")
        return said is not None and goal is not None and goal in {said, said * 10000}
    old = getattr(now.draft.table.funding, wish.cell.split("/")[1])
    return old is not None and _led(old.yuan, wish, f"{wanted}万元")


def _led(old: Decimal | None, wish: Wish, wanted: str) -> bool:
    """True where the difference leads from ``old`` to what is wanted."""
    step, goal = _number(wish.value), _number(wanted)
    if old is None or step is None or goal is None:
        return False
    return any(old + (by if wish.up else -by) == goal for by in (step, step * 10000, step / 10000))


def same(said: str, wanted: str) -> bool:
    """True where two values have one number or one date; ``wanted`` may name several (98% | ≥98%)."""
    if "|" in wanted:
        return any(same(said, one.strip()) for one in wanted.split("|"))
    one, two = parse_value(tidy_value(said)), parse_value(wanted)
    if one.date is not None and two.date is not None:
        days = {one.date.day, two.date.day}
        return one.date.month == two.date.month and (len(days) == 1 or None in days)
    a, b = _number(said), _number(wanted)
    if a is None or b is None:
        return normalise(tidy_value(said)) == normalise(wanted)
    return a == b or a * 10000 == b or b * 10000 == a


def _number(text: str) -> Decimal | None:
    """The number of a value, money in 元."""
    value = parse_value(tidy_value(re.sub(r"\s", "", text)))
    return value.amount.yuan if value.amount is not None else value.number


if __name__ == "__main__":
    main()
