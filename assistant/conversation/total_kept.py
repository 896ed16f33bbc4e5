"""The stated total stands although quantities and standards come to another sum: it is asked no more."""

from assistant.conversation.outcomes import Outcome
from assistant.conversation.state import Focus, Snapshot
from assistant.draft import Draft, Question
from assistant.understanding.reckoning import reckon
from corpus.money import Money

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
