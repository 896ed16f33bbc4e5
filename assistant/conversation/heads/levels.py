"""Money of several budgets: 省级100万，其余县配套 is all of the treasury, and so is a part of it told anew."""

from assistant.conversation.cells import amount_of
from assistant.conversation.clauses import split
from assistant.conversation.errands.said import listed
from assistant.conversation.heads.sources import FISCAL, Money, read_money
from assistant.conversation.said_values import tidy_value
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.money import Money as Amount

_BESIDE = listed(
    "资金改一下 不对 错了 不是 改一下 资金这样分 资金是这样的 资金来源改一下 说错了 钱这样分 更正"
)


def by_levels(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The answer to a message that divides the treasury's money among budgets; None for others.

    The table has one cell for all budgets: where that says the whole already, nothing changes.
    """
    total, fiscal = amount_of(now.draft, "funding/total"), amount_of(now.draft, "funding/fiscal")
    if total is None or fiscal != total:
        return None
    told = _told(text)
    if told is None:
        return None
    part = _part(told)
    whole = told.rest == FISCAL
    if part is None or (told.total and Amount.parse(told.total) != total):
        return None
    if not whole:
        said = [one.text for one in conversation.messages if one.role == "user"]
        before = _told(said[-1]) if said else None
        if before is None or before.rest != FISCAL:
            return None
    if part > total:
        return None
    left = total - part
    return Turn(
        conversation,
        f"上级和本级配套的钱都是财政拨款：{part}加其余{left}，合计{total}，表里写的就是财政拨款{total}，没有改动。",
    )


def _told(text: str) -> Money | None:
    """What a message tells of the sources and of nothing else; None where it tells more."""
    money = Money()
    for clause in split(text):
        if clause not in _BESIDE and not read_money(clause, money):
            return None
    return money if set(money.told) == {FISCAL} and not money.clash and not money.pending else None


def _part(told: Money) -> Amount | None:
    try:
        amounts = [Amount.parse(tidy_value(one)) for one in told.told[FISCAL].split("+")]
    except UserError:
        return None
    return sum(amounts[1:], amounts[0])
