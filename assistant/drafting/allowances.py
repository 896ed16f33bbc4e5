"""A little money for work beside other pay: it keeps people willing, and is nobody's wage."""

import re
from dataclasses import replace

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.nature import is_small_allowance
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief

_WAGE_EFFECT = re.compile(r"劳动报酬$")
_GOAL = "调动{对象}履职积极性，稳定工作队伍"


def as_allowance(kind: Archetype, rows: list[Row], brief: Brief) -> tuple[Archetype, list[Row]]:
    """The kind and its rows where what is paid is an allowance: 履职积极性 instead of 劳动报酬."""
    if kind.id != "pay" or not is_small_allowance(brief):
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
    return kind.model_copy(update={"goal_effect": _GOAL}), mended


def with_willing(goal: str, kind: Archetype, brief: Brief) -> str:
    """The field's ``goal`` after what an allowance does first: it keeps those willing who do the work."""
    if kind.id != "pay" or not is_small_allowance(brief):
        return goal
    return f"调动{{对象}}履职积极性，{goal.split('，')[0]}"
