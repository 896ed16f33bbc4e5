"""How far a reading gives each piece of a message the role that it plays (`roles/`)."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np

from assistant.conversation.roles.kinds import Altered
from assistant.conversation.roles.labels import Labels
from assistant.conversation.weighed.heard import Heard

_NEVER = 1e-6
_SIGNS = (
    "roles off",
    "roles off most",
    "roles unused most",
    "roles off mean",
    "roles off greatest",
    "roles more",
)


def agreement(heard: Heard, changes: Sequence[Altered]) -> dict[str, float]:
    """Signs for changes of the present table.

    For each stretch of characters that the change uses, or that seems to play a role, it is asked how much likelier (in
    logarithms) another role is than the one that the change gives it: their sum and the greatest of them, the greatest of those that seem to
    play a role, the mean and the greatest of all characters, and how many more stretches are used than seem to be.
    """
    chances = np.log(heard.roles.chances + _NEVER)
    if not len(chances):
        return dict.fromkeys(_SIGNS, 0.0)
    given = Labels(heard).put(changes).roles
    off = chances.max(axis=1) - chances[np.arange(len(given)), given]
    used, seen = list(_stretches(given)), list(_stretches(heard.roles.likeliest()))
    by_used = [float(off[one].mean()) for one in used]
    by_seen = [float(off[one].mean()) for one in seen]
    idle = [cost for one, cost in zip(seen, by_seen, strict=True) if not any(given[one])]
    told = (
        sum(by_used) + sum(idle), max(by_used, default=0.0), max(by_seen, default=0.0), float(off.mean()), float(off.max()),
        float(len(used) - len(seen)),
    )  # fmt: skip
    return dict(zip(_SIGNS, told, strict=True))


def _stretches(roles: Sequence[int]) -> Iterator[slice]:
    """Where characters side by side play one role other than none."""
    at = 0
    for role, group in groupby(roles):
        length = len(list(group))
        if role:
            yield slice(at, at + length)
        at += length
