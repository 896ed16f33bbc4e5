"""Works on things and places: what the verb at a subject's end says, whatever the place is for."""

import tomllib
from functools import cache
from importlib.resources import files

from assistant.archetypes import Archetype
from assistant.drafting.matter.subject import subject_of
from assistant.facts import Brief
from assistant.kinds import KindMatch
from corpus import late_re as re

KINDS = frozenset({"construction", "repair", "procurement", "it_build", "lease", "demolition"})
"""Kinds of spending on things: what happens at a place or with a thing later is not their matter."""
_SOCIAL = "社会效益指标"
_SERVED_BY_WORKS = {"care", "venue", "health", "student"}
"""Services that have houses of their own, whose effect is what the houses are for."""
_PARTS = re.compile(r"[、及与]|和(?![谐平睦])")
_FRAME = re.compile(r"(?:工程|项目|工作|服务|经费|资金|费用|费)+$")


@cache
def _words() -> dict[str, tuple[str, ...]]:
    text = files("assistant").joinpath("words/works.toml").read_text(encoding="utf-8")
    return {name: tuple(one) for name, one in tomllib.loads(text).items() if name != "by_act"}


@cache
def _by_act() -> dict[str, str]:
    text = files("assistant").joinpath("words/works.toml").read_text(encoding="utf-8")
    kinds = tomllib.loads(text)["by_act"]
    return {verb: kind for kind, verbs in kinds.items() for verb in verbs}


def parts(subject: str) -> list[str]:
    """The parts of a subject that joins several: 敬老院供暖费和消防改造 -> two."""
    return [part for part in _PARTS.split(subject) if len(part) >= 2] or [subject]


def _ends(part: str, group: str, before: str = "") -> bool:
    verbs = "|".join(map(re.escape, _words()[group]))
    return re.search(rf"{before}(?:{verbs})$", _FRAME.sub("", part)) is not None


def kind_of_works(part: str) -> str:
    """construction for 老年食堂建设, repair for 敬老院维修; "" where no works at a place are said."""
    places = "|".join(map(re.escape, _words()["built"]))
    if _ends(
        part, "building", rf"(?:{places})(?:标准化|规范化|改扩建)?(?:[一二三四五六七八九十首]期)?"
    ):
        return "construction"
    return (
        "repair"
        if _ends(
            part, "mending", rf"(?:{places})(?:标准化|规范化|提升)?(?:[一二三四五六七八九十]期)?"
        )
        else ""
    )


def ends_part(word: str, rest: str) -> bool:
    """True where the deed ``word`` ends a part of the subject before ``rest``.

    Words like 工程 may follow, and after a verb of works another one: 安装购置.
    """
    verbs = {*_words()["putting"], *_words()["building"]}
    bare = _FRAME.sub("", _PARTS.split(rest)[0])
    return not bare or bare in {"活动", "教育"} or (word in verbs and bare in verbs)


def is_works(brief: Brief) -> bool:
    """True where the subject says that a thing is made, mended or put up: 电梯更换, 公墓新建."""
    return is_works_on(subject_of(brief))


def is_works_on(subject: str) -> bool:
    """True where ``subject`` ends with what is done to a thing, in any of its parts."""
    return any(
        _ends(part, group)
        for part in parts(subject)
        for group in ("building", "mending", "putting")
    )


def kind_by_act(brief: Brief) -> str:
    """The kind that the verb at the subject's end says alone: 雨棚加装; "" where it says none."""
    bare = _FRAME.sub("", subject_of(brief))
    found = [verb for verb in _by_act() if bare.endswith(verb)]
    return _by_act()[max(found, key=len)] if found else ""


def for_a_service(works: Archetype, found: list[KindMatch]) -> Archetype:
    """Works at a place, with the effect of the service that they are for: 照护床位建设."""
    service = next((one.archetype for one in found if one.archetype.id in _SERVED_BY_WORKS), None)
    if service is None:
        return works
    effects = [one for one in service.indicators if one.level2 == _SOCIAL and one.priority == 1]
    kept = [one for one in works.indicators if one.level2 != _SOCIAL or one.priority == 3]
    return works.model_copy(
        update={
            "object": service.object,
            "goal_effect": service.goal_effect,
            "indicators": (*kept, *effects),
            "variants": (),
        }
    )
