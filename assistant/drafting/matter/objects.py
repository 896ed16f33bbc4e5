"""Which verbs can be done to what a request counts."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.facts import Fact
from corpus.values import ValueKind

_ALL = "*"


@dataclass(frozen=True)
class ObjectKind:
    """A kind of thing that is counted, with the verbs that cannot be done to it."""

    units: frozenset[str]
    ends: tuple[str, ...]
    never: frozenset[str]
    unless: tuple[str, ...] = ()

    def holds(self, unit: str, thing: str) -> bool:
        """True where a count in ``unit`` of ``thing`` is of this kind."""
        if unit not in self.units or (self.unless and thing.endswith(self.unless)):
            return False
        return _ALL in self.ends or thing.endswith(self.ends)


@cache
def object_kinds() -> tuple[ObjectKind, ...]:
    """All kinds, the first that holds is the thing's."""
    raw = tomllib.loads(
        files("assistant").joinpath("words/objects.toml").read_text(encoding="utf-8")
    )
    groups: dict[str, list[str]] = raw["verbs"]
    return tuple(
        ObjectKind(
            frozenset(one["units"]), tuple(one["ends"]),
            frozenset(verb for group in one["never"] for verb in groups[group]),
            tuple(one.get("unless", ())),
        )
        for one in raw["object"]
    )  # fmt: skip


def kind_of_object(fact: Fact, thing: str) -> ObjectKind | None:
    """The kind of what the fact counts; None where no kind is known for its unit."""
    unit = (fact.value.unit or "").removeprefix("万")
    return next((one for one in object_kinds() if one.holds(unit, thing)), None)


def fits(verb: str, fact: Fact, thing: str) -> bool:
    """True where the verb can be done to the thing: one forms no lectures and builds no uniforms."""
    kind = kind_of_object(fact, thing)
    return kind is None or verb not in kind.never


def done_to(thing: str, fact: Fact | None, act: str) -> str:
    """What the project does, where it can be done to the thing that is counted: no computer is rebuilt."""
    counted = fact is not None and fact.kind is ValueKind.QUANTITY and thing
    return act if fact is None or not counted or fits(act, fact, thing) else ""
