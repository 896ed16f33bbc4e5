"""Which act a message is: a linear model over n-grams and the encoder's sentence vector.

The weights (``assistant/words/acts.npz``) are computed from ``assistant/words/sayings.txt`` by
``python -m assistant.conversation.learnt.training``; they say which sayings and which encoder
they are from. With another encoder the n-grams decide alone.
"""

import hashlib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from index.encoder import Encoder

Floats = NDArray[np.float32]
ROW, CLASS, VALUE = "\ue000", "\ue001", "\ue002"
"""What stands for the mention of a row, of a class, of a value in a masked message."""
_SPOKEN = {ROW: "这条指标", CLASS: "这类指标", VALUE: "某值"}
LONGEST = 3

GROUPS = {
    "set_value": "value", "raise": "value", "lower": "value", "fill_gap": "value", "set_fact": "value",
    "delete_row": "delete", "delete_class": "delete", "thanks_or_smalltalk": "nothing",
    "nothing": "nothing", "decline": "nothing", "skip": "skip", "dont_know": "skip",
}  # fmt: skip
"""Acts that are carried out alike, where which of them it is hardly matters."""


@dataclass(frozen=True)
class Act:
    """The act that a message reads like, and how clearly: the lead over the next one, 0 to 1."""

    name: str
    group: str
    lead: float


@dataclass(frozen=True)
class Model:
    """The weights. Shapes: words (v, a), alone (v, a), meaning (d, a), for v n-grams, a acts."""

    acts: tuple[str, ...]
    grams: dict[str, int]
    rarity: Floats  # (v,), the weight of an n-gram
    words: Floats
    alone: Floats  # for messages without a vector
    meaning: Floats
    mean: Floats  # (d,), of the vectors of the sayings
    encoder: str
    sayings: str  # the hash of the sayings

    def act(self, masked: str, encoder: Encoder | None) -> Act:
        """The act of a masked message."""
        whole = vector_of(masked, self.grams, self.rarity)
        places = np.flatnonzero(whole)  # a message has some dozens of the n-grams
        found = whole[places]
        if encoder is not None and encoder.name == self.encoder:
            meant = encoder.encode_queries([spoken(masked)])[0] - self.mean
            scores = found @ self.words[places] + _unit(meant) @ self.meaning
        else:
            scores = found @ self.alone[places]
        return self._best(scores)

    def _best(self, scores: Floats) -> Act:
        order = np.argsort(-scores)
        best = self.acts[order[0]]
        group = GROUPS.get(best, best)
        other = next(one for one in order if GROUPS.get(self.acts[one], self.acts[one]) != group)
        return Act(best, group, float(scores[order[0]] - scores[other]))


def spoken(masked: str) -> str:
    """A masked message in words that an encoder can read."""
    for mark, words in _SPOKEN.items():
        masked = masked.replace(mark, words)
    return masked


def grams_of(masked: str) -> Counter[str]:
    """The runs of one to three characters, both ends marked."""
    text = f"^{masked}$"
    return Counter(text[i : i + n] for n in range(1, LONGEST + 1) for i in range(len(text) - n + 1))


def vector_of(masked: str, grams: dict[str, int], rarity: Floats) -> Floats:
    """The message as a vector over the n-grams, (v,), of length one."""
    found = np.zeros(len(grams), np.float32)
    for gram, count in grams_of(masked).items():
        place = grams.get(gram)
        if place is not None:
            found[place] = (1 + np.log(count)) * rarity[place]
    return _unit(found)


def _unit(vector: Floats) -> Floats:
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector


def hash_of(sayings: str) -> str:
    """The fingerprint of the sayings."""
    return hashlib.sha256(sayings.encode()).hexdigest()[:16]


@cache
def shipped() -> Model:
    """The model that ships with the product."""
    content = files("assistant").joinpath("words", "acts.npz").read_bytes()
    with np.load(BytesIO(content)) as stored:
        grams = str(stored["grams"]).split("\n")
        return Model(
            acts=tuple(str(stored["acts"]).split("\n")),
            grams={gram: place for place, gram in enumerate(grams)},
            rarity=stored["rarity"].astype(np.float32),
            words=stored["words"].astype(np.float32),
            alone=stored["alone"].astype(np.float32),
            meaning=stored["meaning"].astype(np.float32),
            mean=stored["mean"].astype(np.float32),
            encoder=str(stored["encoder"]),
            sayings=str(stored["sayings"]),
        )
