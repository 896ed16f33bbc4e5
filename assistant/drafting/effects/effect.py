"""An effect as a table and a goal say it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Effect:
    """An effect with its value, and how the goal says it."""

    name: str
    value: str
    goal: str
