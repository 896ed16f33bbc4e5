"""How likely a reading is meant, by its signs: what trees of learnt turns say on average (a random forest).

``assistant/words/sureness.json`` is made by ``python benchmarks/turns_sureness.py``: a list of trees, each a list of
nodes ``[sign, bound, low, high]`` (at most the bound: node ``low``, else ``high``) or ``[share]``, the share of the learnt
readings at this leaf that were meant.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Node = tuple[str, float, int, int] | tuple[float]


@dataclass(frozen=True)
class Trees:
    """The probability of a reading is the mean of one leaf of each tree; there is at least one tree."""

    trees: tuple[tuple[Node, ...], ...]

    def likelihood(self, signs: Mapping[str, float]) -> float:
        """The probability (0 to 1) that what has these signs is meant."""
        return sum(_leaf(tree, signs) for tree in self.trees) / len(self.trees)


def _leaf(tree: tuple[Node, ...], signs: Mapping[str, float]) -> float:
    node = tree[0]
    while len(node) == 4:
        sign, bound, low, high = node
        node = tree[low if signs.get(sign, 0.0) <= bound else high]
    return node[0]


def read_trees(text: str) -> Trees:
    """The trees of a file; ValueError where a node is neither a question nor a leaf."""
    trees = tuple(tuple(tuple(node) for node in tree) for tree in json.loads(text))
    if bad := [node for tree in trees for node in tree if len(node) not in {1, 4}]:
        raise ValueError(f"no node of a tree: {bad[0]}")
    return Trees(trees)


def written(trees: Trees) -> str:
    """The text of a file of trees, one tree a line."""
    lines = ",\n".join(json.dumps([list(node) for node in tree], separators=(",", ":")) for tree in trees.trees)  # fmt: skip
    return f"[\n{lines}\n]\n"


@cache
def shipped() -> Trees:
    """The trees that ship with the product."""
    content = files("assistant").joinpath("words", "sureness.json").read_text(encoding="utf-8")
    return read_trees(content)
