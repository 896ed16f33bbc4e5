"""A count of which no word says what is done, told plainly by its unit: 覆盖小学3所, 惠及公司3家, 改造面积600平方米."""

import re

from assistant.drafting.goal_text.clause_things import HELD_SO_OFTEN, PLACE
from assistant.drafting.matter.acts import subject_act
from assistant.drafting.matter.measures import PEOPLE, measure_noun
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.things import STAFF
from assistant.drafting.rows import Row
from assistant.drafting.told_tasks.told_words import begins_with_deed
from assistant.facts import Brief, Fact
from assistant.understanding.attribution.served import is_person
from assistant.understanding.lexicon import people

_BODIES = frozenset({"家", "所"})
_PLACES = frozenset({"家", "所", "个", "处", "座"})
_SORTS = frozenset({"个", "项", "类", "种"})
_MEASURES = frozenset({"面积", "长度"})
_SIGNS = (("≥", "不少于"), ("≤", "不超过"), (">", "超过"), ("＞", "超过"), ("<", "低于"))
_PER = re.compile(r"^(\D*?)(\d[\d.]*万?[一-龥]{1,2})/(周|月|年|日|天|季度)(.*)$")
"""How often, said behind the number: 探访老人420人/周."""
_FOR_EACH = re.compile(r"(?P<each>每[一-龥]{1,8}?)(?P<number>\d+(?:次|节|场|课时|小时|学时))")
_NOT_REACHED = re.compile(r"之家$|基地$|协会$|合作社$")
"""Houses and bodies, beside the places that every clause knows."""


def told_of_each(row: Row, brief: Brief) -> str:
    """How often for each, as the request says it: 每名每月送教2次; "" for every other count."""
    fact = brief.facts[row.facts[0]] if row.facts and "/" in row.value else None
    each = _FOR_EACH.fullmatch(fact.text) if fact else None
    if each is None:
        return ""
    bare = re.fullmatch(r"(?:每[一-龥]){1,2}", each["each"])
    done = subject_act(brief) if len(subject_act(brief)) == 2 else ""
    return f"{each['each']}{(done or '开展') if bare else ''}{each['number']}"


def in_words(clause: str) -> str:
    """The clause with signs as a sentence says them: 不少于800人 for ≥800人."""
    for sign, said in _SIGNS:
        clause = re.sub(rf"{sign}(?=\d)", said, clause)
    if clause.startswith("日"):
        return re.sub(r"/[日天]$", "", clause)
    return clause if clause.startswith("每") else _PER.sub(r"每\3\1\2\4", clause)


def by_its_unit(thing: str, value: str, brief: Brief, fact: Fact) -> str:
    """What is true of so many, whatever the project does with them; ``thing`` may be "".

    As it stands where the unit says nothing: 气象探测环境5项.
    """
    unit = (fact.value.unit or "").removeprefix("万")
    named = not thing or (is_person(thing) and (len(thing) > 2 or thing in people()))
    if (named and unit in {*PEOPLE, "户"}) or (unit == "例" and is_person(thing)):
        staff = STAFF.search(thing) and not gives_money(brief)
        return f"{'配备' if staff else '惠及'}{thing}{value}"
    if unit == "个" and is_person(thing):
        return f"服务{thing}{re.sub('(?<=[0-9])个', '人', value)}"
    if unit in _PLACES and (PLACE.search(thing) or _NOT_REACHED.search(thing) or unit in _BODIES):
        reach = "惠及" if gives_money(brief) and unit in _BODIES else "覆盖"
        return f"{reach}{thing}{value}"
    if (measure := measure_noun(fact)) in _MEASURES and not thing:
        return f"{subject_act(brief) or '实施'}{measure}{value}"
    if unit in _SORTS and thing and not begins_with_deed(thing):
        return f"涉及{thing}{value}"  # 接听电话4000个 says itself what is done
    return f"{'' if thing else '开展' if unit in HELD_SO_OFTEN else ''}{thing}{value}"
