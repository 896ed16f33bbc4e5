"""What a request says of its money."""

from dataclasses import dataclass, field

from assistant.understanding.found import Found
from corpus.money import Money


@dataclass
class Funding:
    """What was found; ``total`` and the sources are also in the list of values."""

    amount: Money | None = None
    amount_text: str = ""
    fiscal: Money | None = None
    other: Money | None = None
    carried: Money | None = None
    rest_public: bool = False  # what is left of the total comes from a budget
    totals: list[Found] = field(default_factory=list)  # values that state the total: no facts
    notes: list[str] = field(default_factory=list)
