"""Numbers of a message that bear each other out: 300只 and 总的12万 where each costs 400元, 26.5万里自筹3万、财政23.5万."""

from decimal import Decimal
from itertools import permutations

from assistant.conversation.weighed.heard import Heard, Said

_TOTAL, _FISCAL, _OTHER = "funding/total", "funding/fiscal", "funding/other"
_MOST = 6
"""Values of a message; a longer list is not looked through."""
_WAN = Decimal(10000)


def agreeing(heard: Heard, said: Said, cell: int | str) -> list[str]:
    """Signs that another number of the message is just what follows if the value is meant for the cell.

    ``cell`` is a row or one of the head cells of money.
    """
    if not 1 < len(heard.values) <= _MOST or said.parsed.number is None:
        return []
    if isinstance(cell, int):
        return [*_with_total(heard, said, cell), *_with_step(heard, said, cell)]
    if cell == _TOTAL:
        rows = range(len(heard.rows))
        borne = any(_follows(heard, one, row, said) for one in heard.values if one is not said for row in rows)  # fmt: skip
        return ["agree:total"] if borne or _is_sum(heard, said) else []
    return ["agree:sum"] if _completes(heard, said) else []


def _yuan(said: Said) -> set[Decimal]:
    """What the value may be in 元; a bare number may be meant in 万."""
    parsed = said.parsed
    if parsed.amount is not None:
        return set() if parsed.per else {parsed.amount.yuan}
    if parsed.number is None or parsed.unit not in {None, "万", "块", "元"}:
        return set()
    return {parsed.number * _WAN} if parsed.unit == "万" else {parsed.number, parsed.number * _WAN}


def _follows(heard: Heard, said: Said, row: int, total: Said) -> bool:
    """True where the total told grows just as the row does (15台 of 12, and 45万 of 36万), or is its product."""
    old = heard.rows[row].parsed
    new = said.parsed
    if not heard.rows[row].applicable:
        return False
    a, b = old.number, new.number
    if old.amount is not None:
        if not old.per:
            return False
        a, b = old.amount.yuan, new.amount.yuan if new.amount is not None else new.number
    elif new.amount is not None or old.unit == "%":
        return False
    if not a or b is None or a == b:
        return False
    whole = heard.now.draft.table.funding.total
    amounts = _yuan(total)
    if whole is not None and whole.yuan and any(one * a == whole.yuan * b for one in amounts):
        return True
    others = (one.parsed for one in heard.rows if one.applicable)
    if old.amount is None:
        factors = [one.amount.yuan for one in others if one.amount is not None and one.per]
    else:
        factors = [one.number for one in others if one.number and one.amount is None and one.unit != "%"]  # fmt: skip
    return any(b * factor in amounts for factor in factors)


def _with_total(heard: Heard, said: Said, row: int) -> list[str]:
    others = (one for one in heard.values if one is not said)
    return ["agree:total"] if any(_follows(heard, said, row, one) for one in others) else []


def _with_step(heard: Heard, said: Said, row: int) -> list[str]:
    """减了3公里，变45: the step told leads to the number told."""
    old, new = heard.rows[row].parsed.number, said.parsed.number
    if old is None or new is None or not heard.rows[row].applicable:
        return []
    for other in heard.values:
        step = other.parsed.number
        if other is said or step is None:
            continue
        if step and abs(new - old) == step:
            return ["agree:step"]  # this is where it ends
        if new and abs(step - old) == new:
            return ["agree:end"]  # this is the step
    return []


def _completes(heard: Heard, said: Said) -> bool:
    """True where the value and another make up the total, that stands or is told."""
    whole = heard.now.draft.table.funding.total
    told = [one for one in heard.values if one is not said]
    wholes = {whole.yuan} if whole is not None else set()
    for one in told:
        rest = {amount for other in told if other is not one for amount in _yuan(other)}
        for mine in _yuan(said):
            for theirs in _yuan(one):
                if mine > 0 and theirs > 0 and mine + theirs in wholes | rest:
                    return True
    return False


def _is_sum(heard: Heard, said: Said) -> bool:
    """True where two other values of the message add up to it."""
    others = [one for one in heard.values if one is not said]
    return any(
        mine == a + b and a > 0 and b > 0
        for one, two in permutations(others, 2)
        for mine in _yuan(said)
        for a in _yuan(one)
        for b in _yuan(two)
    )
