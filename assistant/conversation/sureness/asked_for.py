"""Which kinds of change a message asks for, by its words alone: a model learnt from turns.

The words are the clauses with their mentions taken out (加进 and a class, 改成 and a value), so that it is the way of asking
that speaks and no table. ``assistant/words/asked_for.npz`` is made by ``python benchmarks/turns_asked.py``: for each run of one to
four characters a weight for each kind; the sum is the logarithm of the odds that the message asks for such a change.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.conversation.sureness.kinds import KINDS

LONGEST = 4
"""Characters of a run."""
NONE, MANY, ADDS, DELETIONS = "none", "many", "adds", "dels"
ASKED = (*KINDS, NONE, MANY, ADDS, DELETIONS)
"""What is asked for: a change of each kind, none at all, several, several rows to come, several to go."""


@dataclass(frozen=True)
class AskedFor:
    """The model. Shapes: weights (v + 1, len(ASKED)) for v runs; the last line is what speaks for each kind without any."""

    runs: Mapping[str, int]
    weights: NDArray[np.float32]

    def likelihoods(self, clauses: Sequence[str]) -> dict[str, float]:
        """For each of ASKED the probability (0 to 1) that a message of these masked clauses asks for it."""
        places = [self.runs[one] for one in runs_of(clauses) if one in self.runs]
        odds = self.weights[places].sum(axis=0) + self.weights[-1]
        return {kind: float(one) for kind, one in zip(ASKED, 1 / (1 + np.exp(-odds)), strict=True)}


def text_of(clauses: Sequence[str]) -> str:
    """The message as the model reads it: where it begins, where its clauses part and where it ends can be seen."""
    return f"^{'|'.join(clauses)}$"


def runs_of(clauses: Sequence[str]) -> set[str]:
    """All runs of characters of the message."""
    text = text_of(clauses)
    return {text[at : at + size] for size in range(1, LONGEST + 1) for at in range(len(text) - size + 1)}  # fmt: skip


def store(model: AskedFor, path: Path) -> None:
    """Write the model to a file."""
    runs = sorted(model.runs, key=lambda one: model.runs[one])
    with path.open("wb") as out:
        np.savez_compressed(out, runs=np.array("\n".join(runs)), weights=model.weights.astype(np.float16))  # fmt: skip


@cache
def shipped() -> AskedFor:
    """The model that ships with the product."""
    return read(files("assistant").joinpath("words", "asked_for.npz").read_bytes())


def read(content: bytes) -> AskedFor:
    """The model of a file."""
    with np.load(BytesIO(content)) as stored:
        runs = str(stored["runs"]).split("\n")
        return AskedFor({run: place for place, run in enumerate(runs)}, stored["weights"].astype(np.float32))  # fmt: skip
