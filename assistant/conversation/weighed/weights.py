"""How much each sign weighs: ``assistant/words/wishes.tsv``, made by ``python benchmarks/turns_weights.py``.

A wish's score is the sum of the weights of its signs: the logarithm of the odds that it is meant.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from assistant.conversation.weighed.wishes import Wish

START = ""
"""The sign that every wish has."""


def score(weights: Mapping[str, float], wish: Wish) -> float:
    """The logarithm of the odds that the message means ``wish``."""
    return weights[START] + sum(weights.get(sign, 0.0) for sign in wish.signs)


def read_weights(text: str) -> dict[str, float]:
    """Weights by sign; ValueError for a line that is not a sign, a tab and a number."""
    found: dict[str, float] = {}
    for number, line in enumerate(text.splitlines(), 1):
        sign, tab, weight = line.rpartition("\t")
        if not tab:
            raise ValueError(f"line {number} is no weight: {line!r}")
        found[sign] = float(weight)
    return found


def written(weights: Mapping[str, float]) -> str:
    """The text of a file of weights, in the order of the signs."""
    return "".join(f"{sign}\t{weights[sign]:.3f}\n" for sign in sorted(weights))


@cache
def shipped() -> dict[str, float]:
    """The weights that ship with the product."""
    content = files("assistant").joinpath("words", "wishes.tsv").read_text(encoding="utf-8")
    return read_weights(content)
