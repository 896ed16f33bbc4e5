"""From the values of a message to facts: what each is of, where its own words leave that to the subject."""

from collections.abc import Sequence

from assistant.facts import Fact
from assistant.understanding.attribution.served import among_others, person_in, read_beneficiary
from assistant.understanding.found import Found
from assistant.understanding.lexicon import units, words
from corpus import late_re as re
from corpus.values import ValueKind

_PRICE_WORDS = frozenset({"单价", "均价", "价格", "每台单价", "每个单价"})
_SPANS = frozenset({"季", "天", "日", "小时", "分钟", "工日", "课时", "学时"})
"""Units of time that count nothing of the subject: 200天 of 学生午餐 are no 午餐."""
_STATE = re.compile(r"(?:在职|退休|在岗|离岗|在编|编外|困难|受奖|受伤|患病|失能)$")
"""Says which of the subject's people are counted: 在职的185个 of 职工体检."""
_JOINING = frozenset({"参保", "参训"})
"""Verbs that need their people to be a name: 社区工作者参保."""


def facts_of(found: list[Found], flat: str, topic: str, turn: int) -> tuple[Fact, ...]:
    """The facts of a message of that ``turn``, each with what it is of; ``topic`` is the subject."""
    facts: list[Fact] = []
    who = read_beneficiary(found, topic, flat)
    for one in found:
        what = one.what
        if not what and one.value.kind is ValueKind.QUANTITY and not one.value.per:
            what = "" if one.value.unit in _SPANS else _counted_of(topic, one.value.unit)
        if (
            what in words("verbs", "transitive")
            and topic.endswith(what)
            and not set("和、与及") & set(topic)
        ):
            what = topic
        if one.value.unit in units().people and _STATE.search(what) and f"{what}的" in flat:
            what += person_in(topic) or ""
        if who and what in _JOINING and one.value.unit in units().people:
            what = f"{who}{what}"
        if what in _PRICE_WORDS and facts and facts[-1].kind is ValueKind.QUANTITY:
            what = facts[-1].what  # 数量：12台 单价：6800元
        value = one.value
        if one.value.kind is ValueKind.UNIT_PRICE and not value.per:
            value = value.model_copy(update={"per": _piece(one, found)})
        facts.append(Fact(value=value, text=value.text, what=what, turn=turn))
    return tuple(facts)


def _counted_of(topic: str, unit: str | None) -> str:
    """What a count without a noun counts: the people or the things of the subject."""
    person = person_in(topic)
    if unit in units().people:
        return topic if person is None or among_others(topic, person) else person
    thing = re.sub(
        r"(?:财政)?(?:补贴|补助|奖补|更换|购置|采购|建设|安装|维修|管护|发放|经费|资金)$", "", topic
    )
    return topic if len(thing) < 2 or (person and thing.endswith(person)) else thing


def _piece(price: Found, found: Sequence[Found]) -> tuple[str, ...]:
    """The unit that a 单价 is per: that of the thing counted before it."""
    before = [
        one for one in found if one.start < price.start and one.value.kind is ValueKind.QUANTITY
    ]
    named = [one for one in before if one.what and price.what.endswith(one.what[-1])]
    if named and before[-1].what != price.what:
        return (_piece_of(named[-1]),)
    last = before[-1] if before else None
    if last is not None and last.end + 1 == price.start:
        return (_piece_of(last),)  # 每班1块@1350
    priced = re.sub(r"(?:均价|单价|价格|价)$", "", price.what)
    same = last is not None and last.what and priced and last.what[-1] == priced[-1]
    each = last is not None and (last.value.unit or "") in units().classifiers - units().people
    unit = _piece_of(last) if last is not None and (same or each or not last.value.per) else ""
    return (unit,) if unit else ()


def _piece_of(count: Found) -> str:
    """The unit of one: 只 of 2万只."""
    unit = count.value.unit or ""
    return unit.removeprefix("万") or unit
