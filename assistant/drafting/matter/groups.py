"""Whom a project serves where the request names two groups: 困难党员和老党员, 孤儿和事实无人抚养儿童."""

from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.things import of_a_sort, thing_of
from assistant.facts import Brief, Fact
from assistant.understanding.attribution.served import is_person, is_staff
from corpus import late_re as re
from corpus.occasions import festival_in
from corpus.values import ValueKind

_AND = "和与及、"
_NO_GROUP = re.compile(r"[每数增率的]|覆盖|涉及|惠及")
_LONGEST = 15
"""Characters of both groups that a name has room for."""
_DEED = re.compile(
    r"(?:慰问|走访|培训|补[贴助]|体检|救助|奖励|奖补|保险|津贴|关爱|帮扶|资助|服务|发放|基本生活|生活费|护理|康复|送|托养|春节|元旦|重阳|八一|助学|活动|助餐).*$"
)


def with_groups(brief: Brief) -> Brief:
    """The brief with both groups as those who are served, where it names two and one alone was taken."""
    who = brief.beneficiary
    if who and (festival := festival_in(who)) and who.startswith(festival) and who != festival:
        who = who.removeprefix(festival).removeprefix("节")  # when, and not whom
        brief = brief.model_copy(update={"beneficiary": who})
    if not who or set(who) & set(_AND):
        return brief
    both = _named_together(brief.topic, who) or _counted(brief, who)
    return brief.model_copy(update={"beneficiary": both}) if both else brief


def _named_together(topic: str, who: str) -> str:
    """Both groups of a subject of which one is ``who``; "" where it names no other."""
    bare = re.sub(r"^(?:[区县市镇]|街道|\d+周?岁(?:以[上下])?)", "", _DEED.sub("", topic))
    if festival := festival_in(bare):  # 重阳节高龄老人和失独老人
        bare = bare.removeprefix(festival).removeprefix("节")
    parts = [part for part in re.split(f"[{_AND}]|以及", bare) if part]
    if len(parts) != 2 or not any(part.endswith(who) or part == who for part in parts):
        return ""
    if not all(is_person(part) and 2 <= len(part) <= 9 for part in parts):
        return ""
    both = "和".join(parts)
    return both if len(both) <= _LONGEST else ""


def _counted(brief: Brief, who: str) -> str:
    """Both of two groups that are counted by the head, neither of them who does the work."""
    heads = [fact for fact in brief.facts if _is_head(fact)]
    things = list(dict.fromkeys(thing_of(fact, brief) for fact in heads))
    if len(things) != 2 or any(of_a_sort(fact) for fact in heads) or "其中" in brief.text:
        return ""
    first, second = things
    nested = first in second or second in first
    plain = all(
        is_person(one) and not is_staff(one) and not _NO_GROUP.search(one) for one in things
    )
    if nested or not plain:
        return ""
    if not any(one.endswith(who) or who.endswith(one) for one in things):
        return ""
    both = f"{first}和{second}"
    return both if len(both) <= _LONGEST else ""


def _is_head(fact: Fact) -> bool:
    value = fact.value
    heads = PEOPLE - {"人次"} | {"户"}
    return fact.kind is ValueKind.QUANTITY and not value.per and (value.unit or "") in heads
