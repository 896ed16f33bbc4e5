"""Which fact of the brief a pattern of the library means: by kind, unit and the words around it."""

from assistant.archetypes import Archetype, Pattern, ValueFrom
from assistant.drafting.figures.stages import begins, held
from assistant.drafting.matter.acts import said_verb
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF, is_specific, of_a_sort, thing_of
from assistant.drafting.names.bare_names import is_of_products
from assistant.drafting.names.naming import fill
from assistant.facts import Brief, Fact
from assistant.understanding.beside.brought_in import brings, comes_of_it
from corpus import late_re as re
from corpus.text import dice
from corpus.values import ValueKind


def assigned(
    brief: Brief, offered: list[tuple[Archetype, Pattern]], elsewhere: set[int]
) -> dict[int, list[tuple[int, Fact]]]:
    """Which facts go to which pattern (by place in ``offered``): best fit first, each fact once.

    ``elsewhere`` are the facts that another cell or a more exact fact says.
    """
    scored = []
    for place, (kind, pattern) in enumerate(offered):
        for number, fact in enumerate(brief.facts):
            if pattern.value.source is ValueFrom.CUSTOMARY and is_of_products(fact, brief):
                continue
            if _too_narrow(pattern, fact, brief) or begins(fact, brief):
                continue
            if held(fact, brief):  # the month of an event is its time, and not how long it lasts
                fit = 2.0 if pattern.value.source is ValueFrom.DEADLINE else 0.0
            else:
                fit = _fit(pattern, fact, brief, kind)
            if kind is not offered[0][0] and not _meant(pattern, fact):
                continue
            if kind is not offered[0][0] and _done_by_works(fact, offered[0][0], brief):
                continue
            if fit > 0 and "{物}" in pattern.name and fact.kind is ValueKind.QUANTITY:
                thing = thing_of(fact, brief)
                fit += 0.5 if is_specific(thing, subject_of(brief)) else 0
            if fit > 0:
                scored.append((fit + (3 - pattern.priority) * 0.4 - place * 1e-3, place, number))
    taken: dict[int, list[tuple[int, Fact]]] = {}
    done = set(elsewhere)
    for _, place, number in sorted(scored, key=lambda item: (-item[0], item[1], item[2])):
        pattern = offered[place][1]
        if number in done or (place in taken and not pattern.value.each):
            continue
        taken.setdefault(place, []).append((number, brief.facts[number]))
        done.add(number)
    return {place: sorted(facts, key=lambda pair: pair[0]) for place, facts in taken.items()}


_WORKS = frozenset({"construction", "repair", "procurement"})
_GOT = frozenset({"更换", "购置", "采购", "安装", "改造", "维修", "新建", "建设", "更新", "配备", "装修"})  # fmt: skip


def _done_by_works(fact: Fact, main: Archetype, brief: Brief) -> bool:
    """True for things that works put up or change, whatever service they are for: 更换床位120张."""
    if main.id not in _WORKS or fact.kind is not ValueKind.QUANTITY:
        return False
    return said_verb(fact, thing_of(fact, brief), brief) in _GOT


def _is_paid(fact: Fact, brief: Brief) -> bool:
    """True for staff with pay a month or a year right behind: 保洁员60人每人每月1600元."""
    at = next((place for place, one in enumerate(brief.facts) if one is fact), 0)
    price = brief.facts[at + 1] if at + 1 < len(brief.facts) else None
    return (
        price is not None
        and price.value.per[:1] in {("人",), ("名",)}
        and bool({"月", "年"} & set(price.value.per))
        and STAFF.search(thing_of(fact, brief)) is not None
    )


def _too_narrow(pattern: Pattern, fact: Fact, brief: Brief) -> bool:
    """True for a fixed name that cannot say which: 人均成本 of two prices a head, 5次 a person."""
    if "参训" in pattern.name and _is_paid(fact, brief):
        return True  # those who are paid, of whom some are taught
    if of_a_sort(fact) and "{物}" not in pattern.name:
        return True
    if "{" in pattern.name or not fact.value.per:
        return False
    if "人均" in pattern.name and fact.value.per[0] not in PEOPLE:
        return True
    if "人均培训" in pattern.name and STAFF.search(thing_of(fact, brief)):
        return True  # 辅导员 who teach are paid, and no trainees
    if fact.kind is ValueKind.UNIT_PRICE:
        alike = [
            other
            for other in brief.facts
            if other.kind is fact.kind and other.value.per[:1] == fact.value.per[:1]
        ]
        return len(alike) > 1
    return fact.kind is ValueKind.QUANTITY and not dice(fact.what + fact.text, pattern.name)


def _meant(pattern: Pattern, fact: Fact) -> bool:
    """True where a second kind's pattern speaks of the fact's own words, not only of its unit."""
    return "{" in pattern.name or dice(fact.what + fact.text, pattern.name) >= 0.15


def _fit(pattern: Pattern, fact: Fact, brief: Brief, kind: Archetype) -> float:
    """How well a fact fits a pattern of ``kind``; 0 where it does not.

    Its name is composed only where the likeness with it decides.
    """
    rule, value = pattern.value, fact.value
    gained = value.amount is not None and brings(fact.what, brief.text)
    if gained and "成本" in pattern.level2:
        return 0  # 户均增收4000元 is no price
    if pattern.level2 == "数量指标" and comes_of_it(fact, brief.text)[0]:
        return 0  # 带动就业200人 is what comes of it, and no output
    about_satisfaction = "满意" in fact.what or "满意" in fact.text
    if about_satisfaction != ("满意度" in pattern.level2):
        return 0
    if about_satisfaction:
        return 2 if value.kind is ValueKind.RATE else 0
    if rule.source is ValueFrom.DEADLINE:
        return 2 if value.kind is ValueKind.DATE else 0
    if rule.source is ValueFrom.TERM:
        guaranteed = re.search(r"质保|保修|保质", fact.what)  # no term of the project
        if value.months and pattern.level2 != "时效指标":
            return 0  # 9月到10月 is when, and not how long
        return 2 if value.kind is ValueKind.PERIOD and not guaranteed else 0
    if rule.source is ValueFrom.CUSTOMARY and value.kind is ValueKind.RATE:
        # a stated 合格率 replaces the customary one
        likeness = dice(fact.what, fill(pattern.name, brief, kind, fact))
        return 1 + likeness if likeness >= 0.5 else 0
    if rule.source is not ValueFrom.FACT or rule.kind is not value.kind:
        return 0
    unit = value.unit or ""
    effect = pattern.level2.endswith("效益指标") and value.kind is ValueKind.QUANTITY
    if effect and not _BROUGHT.search(f"{_before(fact, brief)}{fact.what}"):
        return 0  # 培训企业人员300人 brings nobody work
    if rule.units:
        bare = unit.removeprefix("万").removeprefix("个").replace("亩次", "亩")
        if unit not in rule.units and bare not in rule.units:
            return 0
        if rule.per and not set(rule.per) & set(value.per):
            return 0
    elif rule.per and not set(rule.per) & set(value.per):
        return 0
    named = dice(fact.what, fill(pattern.name, brief, kind, fact)) if fact.what else 0
    return 1.5 + (0.5 if rule.units else 0) + named


_BROUGHT = re.compile(
    r"带动|就业|增收|吸纳|新增|受益|惠及|减少|节约|脱贫|创造|解决|提供|增加|辐射|帮助|服务"
)


_NEAR = 12


def _before(fact: Fact, brief: Brief) -> str:
    """The words right before the fact in the request."""
    place = brief.text.find(fact.text)
    return re.split(r"[，,。；;\n]", brief.text[max(0, place - _NEAR) : max(0, place)])[-1]
