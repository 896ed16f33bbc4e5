"""Which amount is the whole, where sums of parts are said as totals are: 共9.3万元, …共9万元, 合计18.3万元.

A clerk says 共, 计 or a bare sum after every item and the total last or first; and may say no total
at all, but the sum of the first item alone. What adds up tells which is which.
"""

from collections.abc import Sequence
from decimal import Decimal

from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.products import Equation
from assistant.understanding.arithmetic.reckoning import Reckoning, reckon
from assistant.understanding.arithmetic.unpriced import unpriced
from assistant.understanding.found import Found
from assistant.understanding.who.sources import is_source
from corpus import late_re as re
from corpus.money import Money
from corpus.values import ValueKind

_TWO_SUMS = "金额有两种说法"
_SURELY_ALL = re.compile(
    r"预算|总|合计|资金|经费|投资|拨款|财政|申请|安排|下达|整[个体]|全部|加起来|花[费了]?$"
)
"""What an amount of one item alone is never called."""
_HELD_BY = 12
"""Characters before an amount in which it is called a total."""
_LEAST_PARTS = 2


def with_whole(brief: Brief, said: Sequence[Found]) -> Brief:
    """The brief with the total that its parts make up, and sums of single items as such.

    ``said`` are the values that were said as totals are.
    """
    if brief.amount is None:
        return _what_all_comes_to(brief) or _one_of_its_facts(brief)
    sums = {one.value.amount.yuan for one in said if one.value.amount is not None}
    if len(sums) > 1:
        return _largest_of(brief, sums)
    return _sum_of_one_item(brief, said)


def _largest_of(brief: Brief, sums: set[Decimal]) -> Brief:
    """The largest sum as the total, where the items and the other sums come to it."""
    largest = Money(yuan=max(sums))
    others = sums - {largest.yuan}
    made = reckon(brief.model_copy(update={"amount": None}))
    worth = [one.result.yuan for one in made.equations]
    missing = [one for one in others if one not in worth]
    whole = sum(worth, Decimal(0)) + sum(missing, Decimal(0))
    if whole != largest.yuan or (made.total is None and not others & set(worth)):
        return brief
    text = re.search(rf"[一-龥]{{0,4}}{re.escape(_digits(largest))}万?元?", brief.text)
    return brief.model_copy(
        update={
            "amount": largest,
            "amount_text": text[0] if text else str(largest),
            "notes": tuple(one for one in brief.notes if not one.startswith(_TWO_SUMS)),
        }
    )


def _digits(money: Money) -> str:
    return f"{money.wan.normalize():f}"


def _sum_of_one_item(brief: Brief, said: Sequence[Found]) -> Brief:
    """No stated total, where what was taken for it is what one of several items comes to."""
    assert brief.amount is not None
    if (less := _less_than_another(brief, said)) is not None:
        return less
    if (own_sum := _as_an_item(brief, said)) is not None:
        made = reckon(own_sum)
        price = own_sum.facts[
            next(at for at, one in enumerate(own_sum.facts) if one not in brief.facts) - 1
        ]
        own = any(
            one.result == brief.amount and price in one.facts and len(one.facts) > 1
            for one in made.equations
        )
        if own and made.total is not None and made.total.yuan > brief.amount.yuan:
            return own_sum
    made = reckon(brief)
    own = _equal_to(made.equations, brief.amount)
    further = len(made.equations) >= _LEAST_PARTS
    if made.agrees is not False or not own or not further or made.total is None:
        return brief
    if made.total.yuan <= brief.amount.yuan or _is_called_all(brief) or _is_last(brief):
        return brief
    paid = [one for one in (brief.fiscal, brief.other, brief.carried_over) if one is not None]
    if paid and sum((one.yuan for one in paid), Decimal(0)) < made.total.yuan:
        return brief
    return brief.model_copy(update={"amount": None, "amount_text": ""})


_TASK = re.compile(r"[一-龥]{3,10}")


def _less_than_another(brief: Brief, said: Sequence[Found]) -> Brief | None:
    """The brief with its amount as that of the task before it, where another task alone comes to more.

    演出60场，每场4000元，演员误餐补助3.6万元: 3.6万元 cannot be the whole.
    """
    if brief.amount is None or brief.fiscal or brief.other or _is_called_all(brief):
        return None
    place = brief.text.rfind(brief.amount_text)
    head = re.split(r"[，,。；;：:、 \n]", brief.text[: max(place, 0)])[-1]
    bare = re.match(r"[\d一二三四五六七八九十两]", brief.amount_text)  # 共10万元 is said of all
    counted = _counted_right_before(brief, place) if bare else ""
    called = re.sub(r"\d.*$", "", head) or counted
    if (
        not (_TASK.fullmatch(called) or (counted and called == counted))
        or called in (brief.topic or "")
        or not _is_last(brief)
    ):
        return None
    made = reckon(brief.model_copy(update={"amount": None}))
    more = [
        one
        for one in made.equations
        if (len(one.facts) == 2 or _is_item(one.facts[0]))
        and one.result.yuan > brief.amount.yuan
        and not any(fact.what == called for fact in one.facts)
        and not any({"月", "天", "日"} & set(fact.value.per) for fact in one.facts)
    ]
    value = next((one.value for one in said if one.value.amount == brief.amount), None)
    if not more or value is None:
        return None
    in_wan = {"number": brief.amount.wan, "unit": "万元"}
    value = value if (value.unit or "").startswith("万") else value.model_copy(update=in_wan)
    item = Fact(value=value, text=brief.amount_text, what=called, turn=0)
    return brief.model_copy(
        update={"amount": None, "amount_text": "", "facts": (*brief.facts, item)}
    )


def _counted_right_before(brief: Brief, place: int) -> str:
    """What the last count before ``place`` counts, where only a clause's end lies between; else ""."""
    for fact in reversed(brief.facts):
        at = brief.text.rfind(fact.text, 0, max(place, 0))
        if fact.kind is ValueKind.QUANTITY and at >= 0:
            between = brief.text[at + len(fact.text) : place].removeprefix(fact.what)
            return fact.what if _CLAUSE_ENDS.fullmatch(between) else ""
    return ""


_CLAUSE_ENDS = re.compile(r"(?:[更换装修建清补买购配做][一-龥]{1,8})?[，,、 ]")
"""What may stand between a count and its sum: 3个老站｜换传感器，｜6.9万."""


def _as_an_item(brief: Brief, said: Sequence[Found]) -> Brief | None:
    """The brief with its amount as the sum of the monthly price before it; None where it is none."""
    if _is_called_all(brief) or _is_last(brief) or brief.fiscal or brief.other:
        return None
    place = brief.text.find(brief.amount_text)
    prices = [
        at
        for at, fact in enumerate(brief.facts)
        if fact.kind is ValueKind.UNIT_PRICE
        and "月" in fact.value.per
        and 0 <= brief.text.find(fact.text) < place
    ]
    if not prices or brief.amount is None:
        return None
    price = brief.facts[prices[-1]]
    value = next((one.value for one in said if one.value.amount == brief.amount), None)
    if value is None:
        return None
    in_wan = {"number": brief.amount.wan, "unit": "万元"}
    value = value if (value.unit or "").startswith("万") else value.model_copy(update=in_wan)
    item = Fact(value=value, text=brief.amount_text, what=price.what, turn=price.turn)
    facts = (*brief.facts[: prices[-1] + 1], item, *brief.facts[prices[-1] + 1 :])
    return brief.model_copy(update={"amount": None, "amount_text": "", "facts": facts})


def _equal_to(equations: tuple[Equation, ...], money: Money) -> bool:
    """True where a product of count and price comes to exactly that."""
    return any(one.result == money and len(one.facts) > 1 for one in equations)


def _is_called_all(brief: Brief) -> bool:
    place = brief.text.find(brief.amount_text)
    before = brief.text[max(0, place - _HELD_BY) : place] if place >= 0 else ""
    clause = re.split(r"[，,。；;：:\n]", before)[-1]
    return _SURELY_ALL.search(clause + brief.amount_text) is not None


def _is_last(brief: Brief) -> bool:
    """True where nothing is priced after the amount."""
    place = brief.text.find(brief.amount_text)
    after = brief.text[place + len(brief.amount_text) :] if place >= 0 else ""
    return not re.search(r"\d|[一二两三四五六七八九十百千]+[万元块]", after)


def _what_all_comes_to(brief: Brief) -> Brief | None:
    """The brief with its last sum as the total, where that is what all else comes to; else None.

    防霜机12台，每台2.6万，包含运输在内31.2万: nothing that is counted is left without a price.
    """
    sums = [fact for fact in brief.facts if _is_item(fact)]
    if not sums or brief.fiscal or brief.other or brief.carried_over:
        return None
    last = sums[-1]
    rest = brief.model_copy(update={"facts": tuple(one for one in brief.facts if one is not last)})
    made = reckon(rest)
    product = any(len(one.facts) > 1 for one in made.equations)
    if made.total is None or made.total != last.value.amount or not product:
        return None
    return None if unpriced(rest, made.equations) else _taken(brief, last)


def _one_of_its_facts(brief: Brief) -> Brief:
    """The amount that all others come to, as the total: 小型水利维修养护28万：清淤16万，闸门7.2万，补助4.8万."""
    items = [fact for fact in brief.facts if _is_item(fact)]
    if len(items) < _LEAST_PARTS:
        return brief
    made = reckon(brief)
    alone = [one for one in made.equations if len(one.facts) == 1 and one.facts[0] in items]
    if made.total is None or len(made.equations) <= _LEAST_PARTS or not alone:
        return brief
    for one in (alone[0], alone[-1]):
        if one.result.yuan * 2 == made.total.yuan and _at_an_end(made, one):
            return _taken(brief, one.facts[0])
    return brief


def _is_item(fact: Fact) -> bool:
    return (
        fact.kind is ValueKind.MONEY
        and fact.value.amount is not None
        and fact.value.sign is None
        and not is_source(fact.what)
    )


def _at_an_end(made: Reckoning, one: Equation) -> bool:
    return one is made.equations[0] or one is made.equations[-1] or len(one.facts) == 1


def _taken(brief: Brief, fact: Fact) -> Brief:
    return brief.model_copy(
        update={
            "amount": fact.value.amount,
            "amount_text": f"{fact.what}{fact.text}"
            if f"{fact.what}{fact.text}" in brief.text
            else fact.text,
            "facts": tuple(one for one in brief.facts if one is not fact),
        }
    )
