"""The sums that a message tells of the money, as changes: they must agree with the total."""

from decimal import Decimal

from assistant.conversation.actions import SetTo
from assistant.conversation.heads.givers import FISCAL, OTHER
from assistant.conversation.heads.sources import OTHER_ONE, Money
from assistant.conversation.state import Snapshot
from assistant.conversation.vocabulary.said_values import tidy_value
from corpus.money import Money as Amount


def sources_told(now: Snapshot, money: Money, *, alone: bool) -> tuple[SetTo, ...] | None:
    """What was told of the money; None where too little of it was told, or it does not hang together."""
    funding = now.draft.table.funding
    if money.pending and money.rest:
        return None  # a part whose giver nobody told, and the rest of it
    if money.steps:
        return _parts_stepped(now, money)
    if not money.pieces:
        return () if not money.within else None
    total = money.total
    if money.step:
        return _stepped(now, money)
    if total and money.pieces == 1 and not money.within and not alone:
        return (SetTo("总额", total),)  # 预算压到42万，其余不变
    enough = money.pieces > 1 or money.named or money.within  # 25万里面有5万是自筹的: of how much
    if not enough or not (money.told or money.rest):
        return None
    if money.within and not _same(funding.total, money.within):
        return None
    if money.follows:
        total = _followed(now, money)
    known = _amount(total) if total else funding.total
    told = {cell: summed for cell, one in money.told.items() if (summed := _summed(one, known))}
    if len(told) < len(money.told):
        return None
    if len(told) == 1 and not money.rest and not money.kept:
        (cell,) = told
        if "+" in money.told[cell] and _amount(told[cell]) != known:
            return None  # what the rest is was not said
    if money.kept:
        beside = funding.other if money.kept == OTHER else funding.fiscal
        if beside is None or money.kept in told:
            return None
        told[money.kept] = f"{beside.yuan:f}元"
    if money.rest and not told and known is not None and not money.kept:
        told[money.rest] = f"{known.yuan:f}元"  # 总额1万，全部是财政拨款
    elif money.rest and money.rest in told and len(told) == 1 and known is not None:
        told[money.rest] = f"{known.yuan:f}元"  # 上级600万，剩下县财政: all of it is the treasury's
    elif money.rest in told and len(told) > 1:
        pass  # 差的财政补，财政拨款写32万: the rest is told as well
    elif money.rest:
        if len(told) != 1 or money.rest in told:
            return None
        (beside,) = (_amount(one) for one in told.values())
        sure = known is not None and beside is not None and beside <= known
        told[money.rest] = f"{(known - beside).yuan:f}元" if sure else "其余"  # type: ignore[operator]
    sums = [_amount(one) for one in told.values() if one != "其余"]
    if len(sums) == 2 and sums[0] is not None and sums[1] is not None:
        together = sums[0] + sums[1]
        if known is not None and together != known:
            return None
        if known is None:
            total = f"{together.yuan:f}元"
    nothing = told.get(OTHER) == "0元" and (funding.other is None or not funding.other.yuan)
    if nothing:
        told[FISCAL] = f"{known.yuan:f}元" if known else "其余"
        del told[OTHER]
    order = [
        cell for cell in (OTHER, FISCAL) if cell in told
    ]  # the other leaves the treasury its rest
    order.sort(key=lambda cell: told[cell] == "其余")
    first = [SetTo("总额", total, keeping=True)] if total else []
    return (*first, *(SetTo(cell, told[cell]) for cell in order))


def _stepped(now: Snapshot, money: Money) -> tuple[SetTo, ...] | None:
    """砍了两万，变三十万: the new total, where the step leads from the old one to it."""
    total, came = now.draft.table.funding.total, _amount(tidy_value(money.total))
    step = _amount(tidy_value(money.step.lstrip("-")))
    if total is None or came is None or step is None or money.told or money.rest:
        return None
    then = total.yuan - step.yuan if money.step.startswith("-") else total.yuan + step.yuan
    return (SetTo("总额", money.total),) if came.yuan == then else None


def _parts_stepped(now: Snapshot, money: Money) -> tuple[SetTo, ...] | None:
    """县里多给3万，总数不变: what one source gets more the other has less; all told must add up."""
    funding = now.draft.table.funding
    total, fiscal, other = funding.total, funding.fiscal, funding.other
    anew = _amount(money.total) if money.total else None
    if total is not None and fiscal is not None and anew is not None and anew != total:
        return _beyond(money, anew - total if anew > total else None, fiscal, other)
    if total is None or fiscal is None or (other is None and OTHER not in money.told):
        return None
    other = other or Amount.parse("0元")  # 企业捐款5万，财政少出5万: there was none before
    if not (money.total_kept or anew is not None or (money.rest and not money.total)):
        return None
    told = {cell: amount for cell, one in money.told.items() if (amount := _amount(one)) is not None}  # fmt: skip
    if len(told) < len(money.told):
        return None
    for cell, step in money.steps.items():
        open_ = [one for one in (FISCAL, OTHER) if one not in {*told, *money.steps, money.rest}]
        if cell == OTHER_ONE and len(open_) != 1:
            return None
        place = open_[0] if cell == OTHER_ONE else cell
        by = _amount(tidy_value(step.lstrip("-")))
        if by is None or place in told:
            return None
        before = fiscal if place == FISCAL else other
        if step.startswith("-") and by > before:
            return None
        told[place] = before - by if step.startswith("-") else before + by
    if len(told) == 1:
        ((cell, amount),) = told.items()
        if amount > total:
            return None
        told[OTHER if cell == FISCAL else FISCAL] = total - amount
    if told[FISCAL] + told[OTHER] != total:
        return None
    return tuple(SetTo(cell, f"{told[cell].yuan:f}元") for cell in (OTHER, FISCAL))


def _beyond(
    money: Money, more: Amount | None, fiscal: Amount, other: Amount | None
) -> tuple[SetTo, ...] | None:
    """总额改成310万，差的4万从专项里出: the source has so much more, where the total has."""
    if len(money.steps) != 1 or money.told or more is None:
        return None
    ((cell, step),) = money.steps.items()
    if cell == OTHER_ONE or _amount(step) != more:
        return None
    total = SetTo("总额", money.total, keeping=True)
    if cell == OTHER:
        return total, SetTo(OTHER, f"{((other.yuan if other else 0) + more.yuan):f}元")
    kept = (SetTo(OTHER, f"{other.yuan:f}元"),) if other is not None else ()
    return total, *kept, SetTo(FISCAL, f"{(fiscal.yuan + more.yuan):f}元")


def _followed(now: Snapshot, money: Money) -> str:
    """The total that the sources make: those that were told, and the other one as it stands."""
    funding = now.draft.table.funding
    parts = [_amount(one) for one in money.told.values() if "+" not in one and "%" not in one]
    if FISCAL not in money.told and funding.fiscal is not None:
        parts.append(funding.fiscal)
    if OTHER not in money.told and funding.other is not None:
        parts.append(funding.other)
    return f"{sum((one.yuan for one in parts if one is not None), Decimal(0)):f}元"


def _summed(said: str, total: Amount | None) -> str:
    """An amount, a sum of amounts or a share of the total in 元; "" where it cannot be reckoned."""
    if "+" in said:
        each = [_summed(text, total) for text in said.split("+")]  # 中央80%，省里20%
        parts = [one for text in each if text and (one := _amount(text)) is not None]
        whole = sum((one.yuan for one in parts), Decimal(0))
        return f"{whole:f}元" if total is not None and whole <= total.yuan else ""
    if said.endswith("%"):
        return f"{total.yuan * Decimal(said[:-1]) / 100:f}元" if total is not None else ""
    return said


def _amount(text: str) -> Amount | None:
    return Amount.parse(text, default_unit="万元")


def _same(total: Amount | None, said: str) -> bool:
    return total is not None and total in {_amount(said), Amount.parse(said, default_unit="元")}
