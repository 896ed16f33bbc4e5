"""What came of a change: a new state with what is said beside it, or a refusal with its cause and an offer."""

from dataclasses import dataclass, field

from assistant.conversation.state import Focus, Offer, Snapshot


@dataclass(frozen=True)
class Outcome:
    """The new state, and what should be said beside the changes."""

    snapshot: Snapshot
    notes: list[str] = field(default_factory=list)
    focus: Focus | None = None  # what the change was about, for 它
    offer: Offer | None = None  # what follows from it and is left to the clerk


@dataclass(frozen=True)
class Missing:
    """Nothing in the table is called by these words."""

    words: str


@dataclass(frozen=True)
class TwoValues:
    """One cell was given two values; either may be meant."""

    one: str
    other: str


@dataclass(frozen=True)
class AnotherKind:
    """The value would make the cell say something of another kind."""


@dataclass(frozen=True)
class Unanswered:
    """Nothing is wished, and what may have been asked was not told; ``told`` where something of a cell was said all the same."""

    told: bool = False


Cause = Missing | TwoValues | AnotherKind | Unanswered
"""Why nothing was changed, where what is thought of next depends on it."""


@dataclass(frozen=True)
class Refused:
    """Nothing was changed: why, and what could be done instead."""

    text: str
    offer: Offer | None = None
    focus: Focus | None = None
    lost: bool = False  # the words were not understood, or mean no cell
    cause: Cause | None = None
