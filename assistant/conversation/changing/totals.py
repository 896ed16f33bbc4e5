"""The total and what tells it once more: what an amount of the funding touches in the brief, and a stated total that is kept."""

from assistant.conversation.outcomes import Outcome
from assistant.conversation.state import Focus, Snapshot
from assistant.draft import Draft, Question
from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.reckoning import reckon
from corpus.errors import UserError
from corpus.money import YUAN_PER_UNIT, Money
from corpus.values import ValueKind


def with_total(
    brief: Brief, old: Money | None, new: Money, message: str, *, keeping: bool = False
) -> Brief:
    """The brief with the year's total, ``old`` in the table so far; ``keeping`` leaves its sources as they are."""
    facts = tuple(
        _following(fact, old, new, message)
        for fact in brief.facts
        if not (brief.amount is None and _taken_for_total(fact, old))
    )
    update: dict[str, object] = {"amount": new, "amount_text": message, "facts": facts}
    if not keeping:
        update |= {"fiscal": None, "other": None}
    return brief.model_copy(update=update)


def with_source(brief: Brief, source: str, amount: Money, total: Money | None) -> Brief:
    """The brief with the amount of one source (fiscal, other, carried_over) of ``total`` as the table has it."""
    update: dict[str, Money | None] = {source: amount}
    fiscal = brief.fiscal
    if source == "other" and fiscal is not None and total is not None and total != fiscal + amount:
        update["fiscal"] = None  # the rest of the total is the treasury's
        pinned = _made_by_sources(brief, total)
        if pinned is not None and amount <= pinned:
            update["amount"] = pinned
    return brief.model_copy(update=update)


def with_same_year(brief: Brief, total: Money | None) -> Brief:
    """The brief with ``total`` where a price without its months comes to just that over a year: 3600元/年 told as 300元/月."""
    if total is None or brief.amount is not None:
        return brief
    reckoned = reckon(brief)
    if reckoned.total is not None or reckoned.over_a_year != total:
        return brief
    return brief.model_copy(update={"amount": total, "amount_text": f"{total}"})


def rest_of(total: Money | None, beside: Money | None) -> Money:
    """What the other source leaves of the total; UserError where one of them is not known."""
    if total is None or beside is None or total < beside:
        raise UserError(
            "还不知道总额和另一项资金各是多少，算不出其余部分，表格没有改动。请写明金额。"
        )
    return total - beside


def _following(fact: Fact, old: Money | None, new: Money, message: str) -> Fact:
    """The fact; 服务费26万元一年 of a total of 26万元 is that total told once more, and follows it."""
    value = fact.value
    if value.per != ("年",) or old is None or value.amount != old or value.unit not in YUAN_PER_UNIT:  # fmt: skip
        return fact
    number = new.yuan / YUAN_PER_UNIT[value.unit]
    said = value.model_copy(update={"number": number, "text": ""})
    return fact.model_copy(update={"value": said, "said": message})


def _taken_for_total(fact: Fact, total: Money | None) -> bool:
    """True for an amount that was taken for the total as long as none was stated: 维护费9.6万元."""
    return fact.kind is ValueKind.MONEY and not fact.value.per and fact.value.amount == total


def _made_by_sources(brief: Brief, total: Money | None) -> Money | None:
    """The total where only its sources make it: it stays when one of them changes."""
    if brief.amount is not None or brief.fiscal is None or brief.other is None:
        return None
    made = brief.fiscal + brief.other == total and reckon(brief).total is None
    return total if made else None


_TOTAL = "funding/total"


def which_total_asked(draft: Draft) -> Question | None:
    """The open question which of two totals counts; None where the total is not in doubt."""
    if draft.brief.amount is None:
        return None
    return next((one for one in draft.questions if one.cell == _TOTAL), None)


def asked_key(question: Question) -> str:
    """What is remembered of an answered question: with other figures it is asked anew."""
    return f"{question.cell}|{question.text}"


def total_kept(now: Snapshot) -> Outcome | None:
    """The table as it is with the question answered, and the difference told; None where none is open."""
    question = which_total_asked(now.draft)
    stated = now.brief.amount
    if question is None or stated is None:
        return None
    draft = now.draft.model_copy(
        update={"questions": tuple(one for one in now.draft.questions if one != question)}
    )
    kept = now.model_copy(
        update={"draft": draft, "skipped": (*now.skipped, asked_key(question))}
    )  # fmt: skip
    note = f"年度资金总额就按您写的{stated}。"
    summed = reckon(now.brief).total
    if summed is not None and summed != stated:
        apart = Money(yuan=abs(stated.yuan - summed.yuan))
        note += (
            f"按数量和标准算出来是{summed}，还有{apart}请写明用在哪里，例如加一条成本指标。"
            if summed.yuan < stated.yuan
            else f"按数量和标准算出来是{summed}，多出{apart}，请核对数量和标准。"
        )
    return Outcome(kept, [note], Focus(level2="", name=_TOTAL))
