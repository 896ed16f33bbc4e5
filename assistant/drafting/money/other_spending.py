"""What else a total is spent on: tasks that a request names without number or price.

Where one task out of several is counted, the total over its count is no price of it; and where one out of
several is priced, that it comes to less than the total is no contradiction: the rest is for the others.
"""

from dataclasses import replace

from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.works import parts
from assistant.drafting.told_tasks.task_list import is_said, like, tasks_of
from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.reckoning import Reckoning
from corpus import late_re as re
from corpus.values import ValueKind

_AVERAGE = "没有写明标准：按预算"
"""How the notice of an average begins."""
_MONTHS = "个月，不像实际的月数，没有采用"
"""What is said where a total fits no number of months."""
_WHICH = re.compile(
    r"，比预算(?P<stated>[^，。；]+?)少(?P<rest>[^，。；]+?)：请确认[^。；]*哪个数为准。"
)
_UNSAID = "没有写明用在哪里"


def with_other_spending(reckoning: Reckoning, brief: Brief) -> Reckoning:
    """The reckoning without an average over one of several tasks, and with what the rest may be for."""
    if any(_MONTHS in one for one in reckoning.notices):
        priced = [
            fact for fact in brief.facts if fact.kind in {ValueKind.QUANTITY, ValueKind.UNIT_PRICE}
        ]
        if named := others(brief, priced):
            said = f"没有写明几个月，预算{brief.amount}还用于{named[0]}等其他事项：请写明月数。"
            return replace(
                reckoning,
                notices=tuple(said if _MONTHS in one else one for one in reckoning.notices),
            )
    if any(one.startswith(_AVERAGE) for one in reckoning.notices):
        counted = [fact for fact in brief.facts if fact.kind is ValueKind.QUANTITY]
        if others(brief, counted):
            kept = tuple(one for one in reckoning.notices if not one.startswith(_AVERAGE))
            return replace(reckoning, notices=kept, solved=())
    found = _WHICH.search(reckoning.sentence)
    if found is None:
        return reckoning
    others_named = others(brief, [fact for one in reckoning.equations for fact in one.facts])
    if not others_named:
        return reckoning
    said = (
        f"，预算{found['stated']}中还有{found['rest']}{_UNSAID}（例如{others_named[0]}），请补充。"
    )
    return replace(reckoning, sentence=_WHICH.sub(lambda _: said, reckoning.sentence))


def rest_is_unsaid(reckoning: Reckoning) -> bool:
    """True where the total is more than what is reckoned because other spending is named."""
    return _UNSAID in reckoning.sentence


def others(brief: Brief, reckoned: list[Fact]) -> list[str]:
    """The tasks beside those of ``reckoned`` that have neither number nor price, as nouns."""
    subject = subject_of(brief)
    heads = any((fact.value.unit or "") in {"人", "名", "位"} for fact in reckoned)
    told = tasks_of(brief, parts_too=heads)  # people are no measure of what upkeep contains
    whats = [fact.what for fact in reckoned if len(fact.what) >= 2]
    joined = parts(subject)
    alone = [
        one
        for one in joined
        if len(joined) > 1 and whats and not any(what in one or like(one, what) for what in whats)
    ]
    return [
        one.noun
        for one in told
        if not one.counted
        and not one.priced
        and not is_said(one, subject)
        and not any(like(one.noun, what) for what in whats)
    ] + (alone if len(alone) == len(joined) else [])
