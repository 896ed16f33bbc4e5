"""The goal text (年度总体目标): what is done, how much of it, by when, and to what effect."""

import re

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.aims import aim_phrases
from assistant.drafting.naming import fill
from assistant.drafting.rows import Reason, Row
from assistant.drafting.subject import subject_of
from assistant.facts import Brief, Fact
from corpus.text import dice
from corpus.values import ValueKind

_UNIT_SAYS = re.compile(
    r"(?:数量|人数|(?<![住农商贫用困难大])户数|次数|场次|期数|天数|件数|个数|批次)$|(?<=人口)数$|(?<=[住农商贫用困难大]户)数$|(?<=..)(?:长度|面积|里程)$"
)
"""Endings that the number's own unit says again: 参训人数350人 -> 参训350人."""

_DONE = re.compile(
    r"^[^\d≥≤约]{2,}(?:建设|改造|维修|修缮|养护|管护|维护|购置|采购|发放|举办|检测|监测|办理|扫描|整治|清理|清运|安装|更换"
    r"|制作|放映|演出|培训|栽植|造林|补植|铺设|硬化|加固|租赁|补助|资助|慰问|检查|抽检|筛查|保洁)[\d≥≤约]"
)
"""A count of something done: it may stand after 完成."""

_ROOM = 60
"""Characters of a half of the goal up to which the subject stands in it in full."""

_COUNTED = {ValueKind.QUANTITY, ValueKind.FREQUENCY}


def compose_goal(brief: Brief, kind: Archetype, rows: list[Row]) -> tuple[str, Reason]:
    """One or two sentences: 通过…，完成…；达到…, with no number that a row does not carry."""
    action = fill(kind.goal_action, brief, kind, easy=_ROOM).rstrip("，。；")
    effect = fill(kind.goal_effect, brief, kind, easy=_ROOM).rstrip("，。；")
    effect = re.sub(r"[，；]", "、", effect)
    purpose = re.sub(r"[，；]", "、", brief.purpose.strip("，。； "))
    if purpose and len(purpose) <= 40 and not re.search(r"\d", purpose):
        effect = purpose if dice(purpose, effect) > 0.4 else f"{purpose}、{effect}"
    own = [phrase for phrase in aim_phrases(brief) if phrase not in effect]
    if own and not purpose:
        effect = "、".join([*own[:2], effect])
    counted = [
        _counted(row, brief)
        for row in rows
        if row.facts and row.indicator().parsed.kind in _COUNTED and row.level2 == "数量指标"
    ]
    dates = [
        row.value for row in rows if row.indicator().parsed.kind is ValueKind.DATE and row.facts
    ]
    opening = f"{brief.year}年通过{action}" if brief.year else f"通过{action}"
    when = f"{dates[0].removeprefix(f'{brief.year}年')}完成" if dates else ""
    listed = "、".join(counted[:5])
    if counted and all(_DONE.search(text) for text in counted):
        parts = [opening, f"{when or '完成'}{listed}"]
    else:
        parts = [f"{opening}（{listed}）" if counted else opening, when]
    text = "，".join([*filter(None, parts), f"达到{effect}的效果。"])
    said = [fact.text for fact in brief.facts if _stands_in(fact, text)]
    why = f"按指标库“{kind.name}”类的写法组成"
    facts = "、".join(f"“{one}”" for one in dict.fromkeys(said))
    return text, Reason(
        BasisKind.LIBRARY,
        f"{why}，其中的数量和时间来自您写的{facts}。" if said else f"{why}，没有写入您给的数量。",
    )


def _stands_in(fact: Fact, text: str) -> bool:
    """True where the goal says the fact's value."""
    bare = fact.value.model_copy(update={"sign": None}).render()
    return bare in text or (fact.kind is ValueKind.DATE and str(fact.value.date) in text)


def _counted(row: Row, brief: Brief) -> str:
    """A count as a sentence says it: 灭火机购置数量, 20台 -> 灭火机购置20台."""
    name = re.sub(r"[（(][^（）()]*[）)]", "", row.name)
    place = re.fullmatch(r"涉及(.+)数量", name)
    if place and row.value.endswith("个"):
        return f"涉及{row.value}{place[1]}"
    bare = _UNIT_SAYS.sub("", name)
    name = bare if len(bare) >= 2 else name
    topic = subject_of(brief)
    return (name.removeprefix(topic) if len(topic) >= 4 else name) + row.value
