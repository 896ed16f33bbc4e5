"""Which kinds of spending a brief is, each as it reads in the project's field."""

import re

from assistant.archetypes import Archetype, archetype
from assistant.drafting.acts import subject_act
from assistant.drafting.nature import gives_money
from assistant.drafting.subject import bought_service, subject_of, unframed
from assistant.facts import Brief
from assistant.kinds import Kinds, match_kinds
from assistant.own_library import NO_OWN, OwnLibrary, kinds_with
from corpus.values import ValueKind

_FAINT = 0.6
"""A kind's score below which the project's name is asked too."""
_BESIDE = 0.6
"""Share of the main kind's score from which a further kind has rows of its own."""
_HARDLY = 0.35
"""A score that only a hint gives: goods with prices then say more than the words."""
_WORKS = {
    "procurement",
    "construction",
    "repair",
    "it_build",
    "lease",
    "operation",
    "cleaning",
    "logistics",
}
"""What others do with money that is given: this office neither buys nor builds."""
_DONE_FOR_THEM = {"安装", "加装", "购置", "采购", "更换", "维修"}
"""What is done for people in need, who are given no money."""
_HIRED = re.compile(r"(?:员|师|保安|人员)(?:聘用|招聘|聘请)$")
"""People who are hired: what is spent is their pay."""
_PAID = re.compile(r"(?:工人|人员|[一-龥]{2}员)(?:费用|用工费用)$")
"""People whose money is named after them: 环卫工人费用."""
_BOUGHT = re.compile(r"(?:购置|采购|添置)(?:[及和]?(?:安装|调试))*$")
"""A name's end that says that things are bought, whatever they are for."""
_CLASSES = {"物业": "logistics", "后勤": "logistics", "档案": "archive", "运维": "operation"}
"""Classes of bought services that are a kind of spending of their own."""
_EXPERT = re.compile(r"购买服务.{0,4}?[(（]专业技术服务?类")
_NO_SERVICE = {"construction", "procurement", "repair"}
"""What experts who are hired do not do: 购买服务（专业技术服务类） for a new dam is its supervision."""
_GOODS = frozenset("台套个件辆把张部块本册副架盏具只支箱床顶双条")


def kinds_of(brief: Brief, own: OwnLibrary = NO_OWN) -> tuple[list[Archetype], bool]:
    """The kinds of spending, the main one first, each as it reads in the project's field.

    ``own`` is what the office has added to the library. The second value is whether the request says it plainly. Where it hardly says one, the
    project's name, as it was understood, may say more.
    """
    among = kinds_with(own)
    bought = _bought_service(brief)
    if bought is not None and not gives_money(brief):
        return _suited([bought], brief, own), True
    found = match_kinds(unframed(brief), among)
    if not found or found[0].score < _FAINT:
        named = match_kinds(subject_of(brief), among)
        if named and (not found or named[0].score > found[0].score):
            found = named
    if found and found[0].archetype.id == "relief" and not gives_money(brief):
        others = [one for one in found if one.archetype.id != "relief"]
        if subject_act(brief) in _DONE_FOR_THEM:  # 低保户燃气报警器安装 pays nobody
            return _suited(
                [one.archetype for one in others] or [archetype("procurement")], brief, own
            ), True
    if _only_buys(brief, among) and not gives_money(brief):
        return _suited([archetype("procurement")], brief, own), True
    if (not found or found[0].score < _HARDLY) and _buys_goods(brief):
        goods = archetype("procurement").suited(brief.topic, brief.text)
        return [own.with_own_patterns(goods)], True
    if _HIRED.search(subject_of(brief)) or _PAID.search(brief.topic):
        return _suited([archetype("pay")], brief, own), True
    found = [
        match
        for match in found
        if match.score >= _BESIDE * found[0].score
        and not (gives_money(brief) and match.archetype.id in _WORKS)
    ]
    if not found and gives_money(brief):
        return _suited([archetype("relief")], brief, own), True
    sure = bool(found) and found[0].score >= _FAINT
    kinds = [match.archetype for match in found] or [archetype("general")]
    if kinds[0].id in _NO_SERVICE and _EXPERT.search(brief.project_name or ""):
        kinds = [
            archetype("professional"),
            *(kind for kind in kinds if kind.id not in {*_NO_SERVICE, "professional"}),
        ]
    return _suited(kinds, brief, own), sure


def _bought_service(brief: Brief) -> Archetype | None:
    """The kind that the purchasing class in the project's name says: 政府购买服务（档案管理类+…）.

    What is bought is then that service, whatever office or task it is bought for. Most classes
    (专业技术类, 城市维护类) say too little.
    """
    service = bought_service(brief.project_name or "")
    kind = next((kind for word, kind in _CLASSES.items() if word in service), "")
    return archetype(kind) if kind else None


def _suited(kinds: list[Archetype], brief: Brief, own: OwnLibrary) -> list[Archetype]:
    """The kinds as they read in the project's field, with what the office added to them."""
    return [own.with_own_patterns(kind.suited(brief.topic, brief.text)) for kind in kinds]


def _only_buys(brief: Brief, among: Kinds) -> bool:
    """True for 社区除雪设备购置: what is bought is no cleaning yet; not for 培训和设备购置."""
    topic = subject_of(brief)
    if re.search(r"[、和及与]", topic):
        return False
    if topic.endswith("安装") and not _BOUGHT.search(topic):
        return _buys_goods(brief) and not match_kinds(topic[-6:], among)
    ends = _BOUGHT.search(topic)
    return ends is not None and any(
        one.archetype.id == "procurement" for one in match_kinds(topic, among)
    )


def _buys_goods(brief: Brief) -> bool:
    """True where all that is counted are goods and they have a price a piece."""
    counted = [fact for fact in brief.facts if fact.kind is ValueKind.QUANTITY]
    priced = [fact for fact in brief.facts if fact.kind is ValueKind.UNIT_PRICE]
    return (
        bool(priced)
        and all(set(fact.value.per) <= _GOODS for fact in priced)
        and any((fact.value.unit or "") in _GOODS for fact in counted)
    )
