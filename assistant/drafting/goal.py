"""The goal text (年度总体目标): what is done, how much of it, by when, and to what effect."""

import re

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.naming import fill, matter
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief
from corpus.text import dice
from corpus.values import ValueKind

_COUNTED = {ValueKind.QUANTITY, ValueKind.FREQUENCY}


def compose_goal(brief: Brief, kind: Archetype, rows: list[Row]) -> tuple[str, Reason]:
    """One or two sentences: 通过…，完成…；达到…, with no number that a row does not carry."""
    action = fill(kind.goal_action, brief, kind).rstrip("，。；")
    effect = re.sub(r"[，；]", "、", fill(kind.goal_effect, brief, kind).rstrip("，。；"))
    purpose = re.sub(r"[，；]", "、", brief.purpose.strip("，。； "))
    if purpose and len(purpose) <= 40:
        effect = purpose if dice(purpose, effect) > 0.4 else f"{purpose}、{effect}"
    counted = [
        _counted(row.name, brief) + row.value
        for row in rows
        if row.facts and row.indicator().parsed.kind in _COUNTED and row.level2 == "数量指标"
    ]
    dates = [
        row.value for row in rows if row.indicator().parsed.kind is ValueKind.DATE and row.facts
    ]
    opening = f"{brief.year}年通过{action}" if brief.year else f"通过{action}"
    if len(counted) == 1 and re.match(r"[\d约≥]", counted[0]):
        opening += f"（{counted[0]}）"  # the action has named the thing already
        counted = []
    parts = [opening]
    if counted:
        parts.append(f"实现{'、'.join(counted[:5])}")
    if dates:
        parts.append(f"{dates[0].removeprefix(f'{brief.year}年')}完成")
    text = "，".join([*parts, f"达到{effect}的效果。"])
    facts = "、".join(f"“{fact.text}”" for fact in brief.facts)
    why = f"按指标库“{kind.name}”类的写法组成"
    return text, Reason(
        BasisKind.LIBRARY,
        f"{why}，其中的数量来自您写的{facts}。" if facts else f"{why}，没有写入任何数量。",
    )


def _counted(name: str, brief: Brief) -> str:
    """An indicator's name as it reads before its number: 灭火机购置数量 -> 灭火机购置."""
    name = re.sub(r"[（(][^（）()]*[）)]", "", name)
    bare = re.sub(r"(?:数量|面积|长度|个数)$", "", name)
    name = bare if len(bare) >= 4 else name
    topic = matter(brief.topic)
    short = name.removeprefix(topic) if len(topic) >= 4 else name
    return short if len(short) != 2 else name
