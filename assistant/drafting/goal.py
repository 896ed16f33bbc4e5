"""The goal text (年度总体目标): what is done, how much of it, by when, and to what effect."""

import re

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.naming import fill
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief
from corpus.values import ValueKind

_COUNTED = {ValueKind.QUANTITY, ValueKind.FREQUENCY}


def compose_goal(brief: Brief, kind: Archetype, rows: list[Row]) -> tuple[str, Reason]:
    """One or two sentences: 通过…，完成…；达到…, with no number that a row does not carry."""
    action = fill(kind.goal_action, brief, kind).rstrip("，。；")
    effect = fill(kind.goal_effect, brief, kind).rstrip("，。；")
    year = f"{brief.year}年，" if brief.year else ""
    counted = [
        f"{_bare(row.name)}{row.value}"
        for row in rows
        if row.facts and row.indicator().parsed.kind in _COUNTED and row.level2 == "数量指标"
    ]
    text = f"{year}通过{action}"
    if counted:
        text += f"，实现{'、'.join(counted[:4])}"
    dates = [
        row.value for row in rows if row.indicator().parsed.kind is ValueKind.DATE and row.facts
    ]
    if dates:
        text += f"，{dates[0]}完成"
    text += "。"
    purpose = brief.purpose.strip("，。；")
    wanted = purpose if purpose and purpose not in effect else ""
    text += (
        f"达到{wanted}、{effect}的效果。"
        if wanted and len(wanted) < 30
        else f"达到{effect}的效果。"
    )
    facts = "、".join(f"“{fact.text}”" for fact in brief.facts)
    why = f"按指标库“{kind.name}”类的写法组成"
    return text, Reason(
        BasisKind.LIBRARY,
        f"{why}，其中的数量来自您写的{facts}。" if facts else f"{why}，没有写入任何数量。",
    )


def _bare(name: str) -> str:
    """An indicator's name as it reads before a number in a sentence."""
    return re.sub(r"[（(][^（）()]*[）)]", "", name)
