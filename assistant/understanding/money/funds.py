"""What a request says of its money."""

from dataclasses import dataclass, field

from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan
from corpus.money import Money
from corpus.values import ValueKind

ITEM_HINT = r"(?:其中|分别)"
"""Words behind which the parts of a sum are told."""


@dataclass
class Candidate:
    """An amount that may be the total."""

    found: Found
    annual: bool  # said to be this year's: 今年安排900万元
    rank: int  # 3 said to be the total, 2 likely, 1 the only amount there is
    start: int  # where the label begins
    money: Money


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


def said_in_figures(scan: Scan, one: Found, funding: Funding) -> bool:
    """True for the sum in brackets of 叁拾贰万伍仟元整（325000元）, which says the total again."""
    return (
        one.value.kind is ValueKind.MONEY
        and one.value.amount == funding.amount
        and pattern(r"元整?\((?:人民币|小写|即)?[:¥]*$").search(scan.flat, 0, one.start) is not None
        and scan.flat[one.end : one.end + 1] == ")"
        and not any(one is total for total in funding.totals)
    )
