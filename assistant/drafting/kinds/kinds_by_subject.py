"""The kind that the subject says itself, where the words of its later tasks would say another.

电影下乡 with 设备维护 beside is no upkeep, 光荣院运转 with a roof that is mended no works, and a fair where
firms sell gives no firm an award.
"""

from assistant.archetypes import Archetype, archetype
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import subject_of
from assistant.facts import Brief
from assistant.kinds import KindMatch, Kinds, match_kinds
from corpus import late_re as re

_LEAST = 0.35
"""A score from which a subject says its kind and does not only hint at it."""
_BESIDE_ITS_TASKS = frozenset({"repair", "construction", "operation"})
"""Kinds that a task beside the subject may say."""
_KEPT_UP = re.compile(
    r"[维养管看]护|运[维行营转]|维[修保]|保养|保洁|系统|平台|设施|设备|监测|水厂|路灯"
)
"""Words of a subject that is kept up itself."""
_HELD = re.compile(r"(?:[^调]节|展销会|博览会|推介会|洽谈会|展示会|集市|大集|展示周|购物季)$")
"""What is held, though firms sell there."""
_STOCKED = ("储备", "购置", "采购")
_ONGOING = re.compile(
    r"(?:院|所|站|中心|馆|校|会|制)(?:日常)?(?:运转|运行|工作经费|工作)(?:经费|费)?$"
)
"""A house or a body that runs, whatever is mended there beside."""


def by_its_subject(
    brief: Brief, found: list[KindMatch], among: Kinds, later: list[Archetype]
) -> list[Archetype]:
    """The kinds by the subject alone, the main one first; [] where it says no other than ``found``.

    ``later`` are the kinds of its further parts.
    """
    subject, main = subject_of(brief), found[0].archetype.id if found else ""
    own = [one.archetype for one in match_kinds(subject, among) if one.score >= _LEAST]
    other = bool(own) and own[0].id not in _BESIDE_ITS_TASKS
    if main == "operation" and other and not _KEPT_UP.search(subject):
        return [own[0], *later, found[0].archetype]
    if main == "industry" and not gives_money(brief) and _HELD.search(subject):
        return [archetype("activity"), *later]
    if main == "industry" and not gives_money(brief) and subject.endswith(_STOCKED):
        return [archetype("procurement"), *later]
    if main in _BESIDE_ITS_TASKS and _ONGOING.search(brief.topic or subject):
        named = [one.archetype for one in match_kinds(subject, among)[:1]]
        first = [one for one in named if one.id not in _BESIDE_ITS_TASKS] or [archetype("office")]
        return [*first, *later, found[0].archetype]
    return []


def only_says_by_whom(found: list[KindMatch], brief: Brief, among: Kinds) -> bool:
    """True where 委托 or 第三方 alone makes it experts' work: they may be hired for whatever is done."""
    topic = match_kinds(brief.topic or subject_of(brief), among)
    experts = "professional"
    return (
        bool(found)
        and "购买服务" not in (brief.project_name or "")
        and found[0].archetype.id == experts
        and all(one.archetype.id != experts for one in topic)
    )
