"""A little money for work beside other pay: it keeps people willing, and is nobody's wage."""

from dataclasses import replace

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.matter.nature import is_small_allowance, without_aid
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief
from assistant.understanding.lexicon import people
from corpus import late_re as re

_WAGE_EFFECT = re.compile(r"劳动报酬$")
_GOAL = "调动{对象}履职积极性，稳定工作队伍"


_SERVED = re.compile(
    r"(?:渔民|农民|牧民|村民|居民|移民|学生|老人|患者|家庭|户|对象|群众|残疾人|失业人员)$"
)
"""Those who are helped, and do no duty for it: 渔民养老保险补助."""


def _for_work(brief: Brief) -> bool:
    """True for a little money that is paid for a duty."""
    return is_small_allowance(brief) and not _SERVED.search(without_aid(subject_of(brief)))


def as_allowance(kind: Archetype, rows: list[Row], brief: Brief) -> tuple[Archetype, list[Row]]:
    """The kind and its rows where what is paid is an allowance: 履职积极性 instead of 劳动报酬."""
    if kind.id != "pay" or not _for_work(brief):
        return kind, rows
    why = Reason(
        BasisKind.LIBRARY, "补的是履行职责的误工、交通等支出，不是劳动报酬，效果看履职积极性。"
    )
    mended = [
        replace(
            row, name=_WAGE_EFFECT.sub("履职积极性", row.name), value="有效提高", name_reason=why
        )
        if _WAGE_EFFECT.search(row.name) and not row.stays
        else row
        for row in rows
    ]
    return kind.model_copy(update={"goal_effect": _GOAL.format(对象=_doers(brief))}), mended


def with_willing(goal: str, kind: Archetype, brief: Brief) -> str:
    """The field's ``goal`` after what an allowance does first: it keeps those willing who do the work."""
    if kind.id != "pay" or not _for_work(brief):
        return goal
    return f"调动{_doers(brief)}履职积极性，{goal.split('，')[0]}"


def _doers(brief: Brief) -> str:
    """Those who are paid, by the end of the subject (失能老人护理员); else the kind's own word."""
    payee = without_aid(subject_of(brief))
    named = [one for one in people() if payee.endswith(one)]
    return max(named, key=len) if named else "{对象}"
