"""The net that tells roles and kinds of change: characters of a message in, probabilities out.

A few convolutions with gates look at 30 characters around each; what the whole message has is added. It is learnt from turns by
``python benchmarks/turns_roles.py`` and ships as ``assistant/words/roles.npz``; here it is only carried out, with numpy.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.conversation.roles.kinds import ASKED
from assistant.conversation.roles.marked import Marked
from corpus.one_thread import multiply_alone

Floats = NDArray[np.floating[Any]]
NONE, NAME, NEW_NAME, WORDING, OFFICE, TITLE, GOAL = "none", "name", "new name", "wording", "office", "title", "goal"  # fmt: skip
"""Texts: no role, the name of a row to come, the new name of a row, a value in words, an office, the project's name, words of the goal."""
SET, STEP, ADDED = "set", "step", "added"
TOTAL, FISCAL, OTHER, YEAR = "total", "fiscal", "other", "year"
"""Values: of a row, by how much it changes, of a row to come, and of heads (财政拨款, 其他资金)."""
BY_CELL = {"funding/total": TOTAL, "funding/fiscal": FISCAL, "funding/other": OTHER, "year": YEAR}  # fmt: skip
"""The role of a value in each head cell."""
VALUED, RENAMED, GONE, MOVED, ORDERED = "valued", "renamed", "gone", "moved", "ordered"
"""Rows, and classes for them: whose value, whose name changes, that goes, moves, or takes another place."""
EMPTIED, GOAL_CLASS, ADDED_TO = "emptied", "moved to", "added to"
"""Classes: that goes as a whole, to which a row moves, to which one comes."""
ROLES = (
    NONE, NAME, NEW_NAME, WORDING, OFFICE, TITLE, GOAL, SET, STEP, ADDED, TOTAL, FISCAL, OTHER, YEAR, VALUED,
    RENAMED, GONE, MOVED, ORDERED, EMPTIED, GOAL_CLASS, ADDED_TO,
)  # fmt: skip
DILATIONS = (1, 2, 4, 8, 1)
"""How far apart the three characters of each convolution are."""
_UNKNOWN, _FIRST = 1, 2
_STEADY = 1e-5  # of torch's LayerNorm


@dataclass(frozen=True)
class Net:
    """Several nets of one shape, whose mean counts; weights by the names that they have in training."""

    characters: str
    members: tuple[Mapping[str, Floats], ...]

    def numbers(self, text: str) -> list[int]:
        """The number of each character, one for all that were never learnt."""
        return [self._places.get(one, _UNKNOWN) for one in text]

    @cached_property
    def _laid_out(self) -> tuple[dict[str, Floats], ...]:
        return tuple(_laid_out(one) for one in self.members)

    @property
    def _places(self) -> dict[str, int]:
        return _places(self.characters)

    def tell(self, message: Marked) -> tuple[Floats, Floats]:
        """Probabilities: of each of ROLES for each character (n, roles), and that each of ASKED is asked for (asked,)."""
        if not message.text or not self.members:
            roles = np.zeros((len(message.text), len(ROLES)), np.float32)
            roles[:, 0] = 1
            return roles, np.zeros(len(ASKED), np.float32)
        numbers = self.numbers(message.text)
        told = [_tell(one, numbers, message) for one in self._laid_out]
        roles, asked = (np.mean(parts, axis=0) for parts in zip(*told, strict=True))
        return roles, asked


IGNORANT = Net("", ())
"""A net that sees no role in anything."""


@cache
def _places(characters: str) -> dict[str, int]:
    return {one: place for place, one in enumerate(characters, _FIRST)}


def _tell(w: Mapping[str, Floats], numbers: Sequence[int], message: Marked) -> tuple[Floats, Floats]:  # fmt: skip
    """What one net makes of the message."""
    seen = np.hstack([w["letters"][numbers], w["marks"][list(message.marks)], w["values"][list(message.values)]])  # fmt: skip
    held = seen @ w["begin.weight"].T + w["begin.bias"]
    length, width = held.shape
    for n, apart in enumerate(DILATIONS):
        around = np.zeros((length + 2 * apart, width), np.float32)
        around[apart : apart + length] = _levelled(held, w[f"level.{n}.weight"], w[f"level.{n}.bias"])  # fmt: skip
        # the three neighbours side by side and one product: of a kernel cut through its last axis numpy makes no fast one
        beside = np.hstack([around[k * apart : k * apart + length] for k in range(3)])
        seen = beside @ w[f"look.{n}.weight"] + w[f"look.{n}.bias"]
        held = held + seen[:, :width] * _chance(seen[:, width:])
    whole = np.hstack([held.mean(axis=0), held.max(axis=0)])
    both = np.hstack([held, np.tile(whole, (length, 1))]) @ w["join.weight"].T + w["join.bias"]
    odds = (both * _chance(both)) @ w["roles.weight"].T + w["roles.bias"]
    odds = np.exp(odds - odds.max(axis=1, keepdims=True))
    return odds / odds.sum(axis=1, keepdims=True), _chance(whole @ w["asked.weight"].T + w["asked.bias"])  # fmt: skip


def _laid_out(member: Mapping[str, Floats]) -> dict[str, Floats]:
    """The weights with the kernel of each convolution, (2 width, width, 3) in training, as (3 width, 2 width)."""
    return {
        name: one.transpose(2, 1, 0).reshape(-1, len(one)).copy() if one.ndim == _KERNEL else one
        for name, one in member.items()
    }


_KERNEL = 3  # dimensions


def _levelled(held: Floats, weight: Floats, bias: Floats) -> Floats:
    """Each character's numbers with mean 0 and spread 1, then scaled."""
    off = held - held.mean(axis=1, keepdims=True)
    told: Floats = off / np.sqrt((off * off).mean(axis=1, keepdims=True) + _STEADY) * weight + bias
    return told


def _chance(odds: Floats) -> Floats:
    told: Floats = 1 / (1 + np.exp(-odds))
    return told


def store(net: Net, path: Path) -> None:
    """Write the net to a file, with 16 bits a number."""
    told: dict[str, Any] = {f"{n}/{name}": one.astype(np.float16) for n, member in enumerate(net.members) for name, one in member.items()}  # fmt: skip
    with path.open("wb") as out:
        np.savez_compressed(out, characters=np.array(net.characters), **told)


def read(content: bytes) -> Net:
    """The net of a file."""
    multiply_alone()
    with np.load(BytesIO(content)) as stored:
        members: dict[str, dict[str, Floats]] = {}
        for key in stored.files:
            n, slash, name = key.partition("/")
            if slash:
                members.setdefault(n, {})[name] = stored[key].astype(np.float32)
        return Net(str(stored["characters"]), tuple(members.values()))


@cache
def shipped() -> Net:
    """The net that ships with the product."""
    return read(files("assistant").joinpath("words", "roles.npz").read_bytes())
