"""Whether a price of which nobody said whose it is, is for each of those counted or for all: 16名，每月1200元."""

from decimal import Decimal

from assistant.facts import Brief, Fact
from assistant.understanding.attribution.priced_units import TIME
from assistant.understanding.lexicon import units
from corpus.values import ValueKind

_LEAST_FEE = Decimal(100)


def unsaid_whose(facts: tuple[Fact, ...], place: int) -> bool:
    """True for "养护员16名，每月1200元": each or all of them?"""
    price = facts[place]
    if (
        any(per not in TIME for per in price.value.per)
        or (
            price.what.endswith(
                ("费", "租金", "款", "合同价", "合同额", "合同金额", "中标价", "承包价")
            )
            and not _small(price)
        )
        or not place
    ):
        return False
    before = facts[place - 1]
    return (
        before.kind is ValueKind.QUANTITY
        and (not before.value.per or before.value.unit in units().people)
        and before.value.number != 1  # one person's pay is all of it
        and before.value.unit in units().people | {"个", "辆", "台"}
    )


def hired_for_all(brief: Brief, count: Fact) -> bool:
    """True for 会场租赁，参会200人，每天3000元: what is hired costs once, whoever uses it."""
    return "租" in brief.topic and not brief.topic.endswith(("补贴", "补助")) and count.value.unit in units().people  # fmt: skip


def _small(price: Fact) -> bool:
    """True for a fee of a few yuan a month, which is no fee for all of 1000个."""
    amount = price.value.amount
    return amount is not None and amount.yuan < _LEAST_FEE
