"""Which verbs can be done to what a request counts, and what is said of it where no verb is told."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.drafting.matter.acts import BUILT, is_verb, split_end, subject_act
from assistant.drafting.matter.covered import covered_area
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.works import is_works
from assistant.facts import Brief, Fact
from corpus.text import bigrams
from corpus.values import ValueKind

_ALL = "*"
_OWN_ACT = "act"
_MADE = {"construction": "建设", "repair": "维修", "operation": "维护"}
"""What is done to what stands, by the kind of spending, where no other verb is told."""


_OF_ITS_OWN = frozenset(
    {"办理", "扶持", "补贴", "补助", "奖补", "保护", "管理", "年检", "治理", "整治", "创建", "评价", "测评", "发放", "解决", "防治", "慰问", "修复", "亮化", "绿化", "美化"}
)  # fmt: skip
"""What a subject does to its own thing, and not to all that the request counts: 建议办理 handles no bridge."""


@dataclass(frozen=True)
class ObjectKind:
    """A kind of thing that is counted, with the verbs that cannot be done to it."""

    units: frozenset[str]
    ends: tuple[str, ...]
    never: frozenset[str]
    say: str
    unless: tuple[str, ...] = ()

    def holds(self, unit: str, thing: str) -> bool:
        """True where a count in ``unit`` of ``thing`` is of this kind."""
        if unit not in self.units or (self.unless and thing.endswith(self.unless)):
            return False
        return _ALL in self.ends or thing.endswith(self.ends)


@cache
def object_kinds() -> tuple[ObjectKind, ...]:
    """All kinds, the first that holds is the thing's."""
    raw = tomllib.loads(
        files("assistant").joinpath("words/objects.toml").read_text(encoding="utf-8")
    )
    groups: dict[str, list[str]] = raw["verbs"]
    return tuple(
        ObjectKind(
            frozenset(one["units"]), tuple(one["ends"]),
            frozenset(verb for group in one["never"] for verb in groups[group]),
            one["say"], tuple(one.get("unless", ())),
        )
        for one in raw["object"]
    )  # fmt: skip


def kind_of_object(fact: Fact, thing: str) -> ObjectKind | None:
    """The kind of what the fact counts; None where no kind is known for its unit."""
    unit = (fact.value.unit or "").removeprefix("万")
    return next((one for one in object_kinds() if one.holds(unit, thing)), None)


def fits(verb: str, fact: Fact, thing: str) -> bool:
    """True where the verb can be done to the thing: one forms no lectures and builds no uniforms."""
    kind = kind_of_object(fact, thing)
    return kind is None or verb not in kind.never


def done_to(thing: str, fact: Fact | None, act: str) -> str:
    """What the project does, where it can be done to the thing that is counted: no computer is rebuilt."""
    counted = fact is not None and fact.kind is ValueKind.QUANTITY and thing
    return act if fact is None or not counted or fits(act, fact, thing) else ""


def plain_verb(fact: Fact, thing: str, brief: Brief, spending: str) -> str:
    """What is true of the thing though the request says no verb of it; "" where nothing is.

    ``spending`` is the id of the kind of spending.
    """
    if "亩" in (fact.value.unit or "") and covered_area(thing, subject_act(brief)):
        return "采购"
    kind = kind_of_object(fact, thing)
    if kind is None:
        return ""
    if not kind.say.startswith(_OWN_ACT):
        return kind.say
    act = subject_act(brief)
    if act == "服务" and (before := split_end(subject_of(brief).removesuffix("服务"))):
        act = before[1]  # 公厕保洁服务
    own = act not in _OF_ITS_OWN or bool(set(bigrams(thing)) & set(bigrams(subject_of(brief))))
    if act and own and act not in kind.never and act not in thing and is_verb(act):
        return act
    if act in _OF_ITS_OWN and thing.endswith(BUILT):
        return "建设"
    if kind.say != _OWN_ACT:
        return kind.say.removeprefix(f"{_OWN_ACT}|")
    if spending == "repair" and "改造" in subject_of(brief):
        return "改造"
    return _MADE.get(spending, "建设" if is_works(brief) else "")
