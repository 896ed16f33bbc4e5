"""Which rows of a class come first: what speaks for each, weighed as real tables showed.

The weights (``assistant/words/ranking.toml``) are made by ``benchmarks/drafting_weights.py`` on general signs alone: where a row comes from, how near and how many the tables are that say it,
how much of its name the request says. No name and no word of any table is among them.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import exp

from assistant.drafting.matter.subject import unframed
from assistant.drafting.past.precedents import Precedent
from assistant.drafting.rows import Row
from assistant.facts import Brief
from index.searcher import Closeness
from index.texts import informative

_NEAR_RANK = 2
_MANY = 6
_LONG = 10  # characters of a name
_HALF = 0.9  # evidence that makes two thirds of all it can: one near table


@dataclass(frozen=True)
class Setting:
    """What is the same for all rows of a draft."""

    telling: frozenset[str]  # pairs of characters of the request that say something
    near: bool  # a past table of practically the same kind is known

    @classmethod
    def of(cls, brief: Brief, precedents: Sequence[Precedent]) -> "Setting":
        """The setting of a brief among its precedents."""
        near = any(one.hit.closeness is Closeness.HIGH for one in precedents)
        return cls(frozenset(informative(unframed(brief))), near)


def signs_of(row: Row, setting: Setting) -> dict[str, float]:
    """What speaks for the row, by name; each between 0 and about 1."""
    signs = row.signs
    telling = informative(row.name)
    past = signs.tables > 0
    own = bool(signs.library or signs.deed or signs.aim)
    share = len(telling & setting.telling) / len(telling) if telling else 0.0
    return {
        "always": 1.0,
        "library core": float(signs.library == 1),
        "library usual": float(signs.library == 2),
        "library spare": float(signs.library == 3),
        "deed first": float(signs.deed == 1),
        "deed further": float(signs.deed > 1),
        "aim first": float(signs.aim == 1),
        "aim further": float(signs.aim > 1),
        "past alone": float(past and not own),
        "past and own": float(past and own),
        "evidence": 1 - exp(-signs.evidence / _HALF),
        "nearest says": float(signs.best_rank == 0 and signs.high > 0),
        "near says": float(signs.best_rank <= _NEAR_RANK and signs.high > 0),
        "votes": min(1.0, signs.tables / _MANY),
        "agreed": signs.agreed,
        "outdone": float(setting.near and not past),
        "strange": float(signs.strange),
        "own words": share,
        "general": float(not telling),
        "open": float(row.is_open),
        "long": max(0, len(row.name) - _LONG) / _LONG,
        f"class {row.level2}": 1.0,
    }


@cache
def _weights() -> dict[str, float]:
    text = files("assistant").joinpath("words/ranking.toml").read_text(encoding="utf-8")
    return {name: float(value) for name, value in tomllib.loads(text)["weights"].items()}


def likely(row: Row, setting: Setting) -> float:
    """How likely a reviewer's table has the row, 0 to 1, as the weights see it."""
    weights = _weights()
    total = sum(weights.get(name, 0.0) * sign for name, sign in signs_of(row, setting).items())
    return 1 / (1 + exp(-total))


def ranked(pool: Sequence[Row], brief: Brief, precedents: Sequence[Precedent]) -> list[Row]:
    """The pool with each row's weight by what speaks for it; what was stated keeps its own."""
    setting = Setting.of(brief, precedents)
    return [
        row
        if row.stays or row.signs == type(row.signs)()
        else replace(row, weight=_scaled(likely(row, setting)))
        for row in pool
    ]


def _scaled(chance: float) -> float:
    """A chance on the scale of the rows' weights (core 3, usual 1.5)."""
    return 10 * chance
