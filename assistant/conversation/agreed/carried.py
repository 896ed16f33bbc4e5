"""A message whose numbers bear each other out, carried out as a whole: 人砍到1200，这样8.4万，区里出6.4万."""

from decimal import Decimal

from assistant.conversation.actions import SetTo
from assistant.conversation.agreed.products import TOTAL, numbers_of
from assistant.conversation.agreed.solved import FISCAL, OTHER, Agreed, agreed
from assistant.conversation.carrying_out import carry_out
from assistant.conversation.outcomes import Outcome
from assistant.conversation.roles import kinds
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.totals_follow import sums_asked
from assistant.conversation.turn import Turn, changed
from assistant.conversation.weighed.heard import Heard
from assistant.workspace import Workspace
from corpus.errors import UserError

_ELSE = tuple(one for one in kinds.KINDS if one not in {"value", "money"})
"""Kinds of change that are none of numbers."""
_ASKED = 0.3
"""Probability from which such a change is taken to be asked for as well."""
_UNSURE = frozenset({"asked", "undecided", "postponed", "name"})


def by_agreeing_numbers(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message all of whose numbers agree in one way only; None for every other message."""
    if sums_asked(text) is not None:
        return None  # 那就37座，总额跟着改: the total is not told
    heard = Heard(now, text, conversation.focus)
    if not heard.values or any(one & _UNSURE for one in heard.manners):
        return None
    if max(heard.roles.asked[one] for one in _ELSE) >= _ASKED:
        return None
    found = agreed(heard)
    if found is None:
        return None
    try:
        outcome = carry_out(workspace, now, tuple(_changes(now, found)), message, conversation.focus)  # fmt: skip
    except UserError:
        return None
    if not isinstance(outcome, Outcome) or not _done(outcome.snapshot, found):
        return None
    return changed(workspace, conversation, now, outcome)


def _changes(now: Snapshot, found: Agreed) -> list[SetTo]:
    """The rows first: what follows from them is then set to what was told."""
    money = {cell: f"{one:f}元" for cell, one in found.told.items() if cell < 0}
    done = []
    for row in sorted(cell for cell in found.told if cell >= 0):
        value = now.draft.table.indicators[row].parsed
        amount = f"{dict(found.signs).get(row, '')}{found.told[row]:f}"
        if value.amount is not None:
            amount += f"元/{'/'.join(value.per)}"
        done.append(SetTo(f"第{row + 1}条", amount))
    if TOTAL in money:
        done.append(SetTo("总额", money[TOTAL], keeping=OTHER in money))
    if OTHER in money:
        done.append(SetTo("其他资金", money[OTHER]))
        done.append(SetTo("财政拨款", money[FISCAL]))
    return done


def _done(after: Snapshot, found: Agreed) -> bool:
    """True where all that was told stands in the table."""
    numbers, funding = numbers_of(after), after.draft.table.funding
    for cell, amount in ((FISCAL, funding.fiscal), (OTHER, funding.other)):
        numbers[cell] = amount.yuan if amount is not None else Decimal(0)
    return all(numbers.get(cell) == one for cell, one in found.told.items())
