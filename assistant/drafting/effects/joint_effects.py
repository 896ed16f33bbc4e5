"""The effect of a project that joins several tasks: of each of them, and not of the first alone.

A subject like 七一表彰和慰问老党员 has two purposes; said for the first alone, the effect is foreign to
the other half of the table.
"""

from dataclasses import dataclass, replace

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.kinds.fields import Field, field_in
from assistant.drafting.kinds.kinds_by_form import grows_in_town
from assistant.drafting.matter.acts import split_end
from assistant.drafting.matter.nature import gives_money, pays_fee, without_aid
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF
from assistant.drafting.matter.works import parts
from assistant.drafting.rows import Reason, Row, Signs
from assistant.facts import Brief
from assistant.kinds import match_kinds
from corpus import late_re as re
from corpus.taxonomy import TaxonomyName, taxonomy

_SOCIAL = "社会效益指标"
_LEAST = 4
"""Characters of a part that says a task of its own."""
_MOST = 3
_WEIGHT = 3.0
_OFFICE = re.compile(r"[县市区镇乡]?[一-龥]{2,8}(?<![布格])(?:局|委员会|大队|人大常委会|政协)$")
"""Whose a task is, before another office: 县档案局、县委办密码设备维护."""
_LIKE_WORKS = re.compile(r"(?:购置|采购|建设|改造|维修|安装|设备|物资|器材)$")
_NO_PURPOSE = re.compile(r"(?:接送|运输|搬运|搬家|配送|安装|调试|印刷)$")
"""What is done for another task of the subject and has no purpose of its own."""
_FOR_PEOPLE = ("慰问", "走访", "走访慰问", "体检", "培训", "购置", "采购")
"""What is done once for all that the subject names."""
_MEANS = re.compile(r"(?:做好|开展|加强|落实|普及|支持|掌握|选树|表彰)")
"""What a purpose begins with where it says how, and then to what end."""
_EMPTY = re.compile(
    r"活动任务|工作需要|补助政策|提升基层治理|提供专业依据|各项工作任务|日常使用需要|恢复设施正常使用|设施正常使用|外包岗位工作|设施设备条件"
)
"""Effects of kinds that would fit any task."""


@dataclass(frozen=True)
class _Purpose:
    part: str
    goal: str
    field: Field | None


def joint_goal(brief: Brief, first: str) -> tuple[str, list[Field]]:
    """The effect of all tasks together, with the fields of the later ones; ``first`` where one task is all.

    ``first`` is the effect that the draft has so far.
    """
    if gives_money(brief) or pays_fee(brief):
        return first, []
    purposes = _purposes(brief)
    if len(purposes) < 2:
        return first, []
    said: list[str] = []
    later: list[Field] = []
    for one in purposes[:_MOST]:
        if one.goal not in said:
            said.append(one.goal)
            if one.field is not None and one.field.effect:
                later.append(one.field)
    return ("，".join(said), later) if len(said) > 1 else (first, [])


def _purposes(brief: Brief) -> list[_Purpose]:
    """The tasks of the subject that have a purpose of their own; [] where one has none."""
    found: list[_Purpose] = []
    pieces = [part for part in parts(subject_of(brief)) if len(part) >= _LEAST]
    pieces = [part for part in pieces if not _NO_PURPOSE.search(part)]
    pieces = [part for part in pieces if not _OFFICE.match(part)]
    if pieces and split_end(pieces[-1]) and pieces[-1].endswith(_FOR_PEOPLE):
        pieces = [part for part in pieces if split_end(part)]  # 困难职工和劳模慰问 is one task
    if len(pieces) < 2 or all(_LIKE_WORKS.search(part) for part in pieces):
        return []
    for part in pieces:
        kind = next((match.archetype.suited(part) for match in match_kinds(part)[:1]), None)
        field = field_in(part, kind.id if kind else "")
        if field is not None and "农作物" in field.effect and grows_in_town(subject_of(brief)):
            continue  # pests of street trees
        goal = field.goal if field is not None and field.goal else _of_kind(kind, part)
        if not goal:
            return []
        found.append(_Purpose(part, goal, field))
    clauses = sum(len(re.split("[，、]", one.goal)) for one in found)
    if len(found) > 2 or clauses > _MOST:  # each in its first words, so that the sentence stays one
        found = [replace(one, goal=_first_words(one.goal)) for one in found]
    return found


def _first_words(goal: str) -> str:
    """预防疾病 of 预防疾病，保护健康; the second where the first says only what is done."""
    said = re.split("[，、]", goal)
    return said[1] if len(said) > 1 and _MEANS.match(said[0]) else said[0]


def _of_kind(kind: Archetype | None, part: str) -> str:
    if kind is None or _EMPTY.search(kind.goal_effect):
        return ""
    who = without_aid(part)
    who = who if who != part and STAFF.search(who) else kind.object
    return kind.goal_effect.replace("{对象}", who).replace("{主题}", part)


def with_joint_effects(rows: list[Row], fields: list[Field], family: TaxonomyName) -> list[Row]:
    """Rows with the effect of the later tasks beside that of the first."""
    level1 = taxonomy(family).parent(_SOCIAL)
    if level1 is None:
        return rows
    have = {row.name for row in rows if row.level2 == _SOCIAL}
    added = [
        Row(
            level1, _SOCIAL, field.effect, field.value,
            Reason(BasisKind.LIBRARY, f"“{field.word}”一类任务的效果一般这样说。"),
            Reason(BasisKind.LIBRARY, "效益类指标的常用表述；请准备能说明变化的材料（统计数据、前后对比、走访记录等）。"),
            weight=_WEIGHT, signs=Signs(library=1, aim=2), kept=True,
        )
        for field in fields
        if field.effect not in have
    ]  # fmt: skip
    return rows + added[:1]
