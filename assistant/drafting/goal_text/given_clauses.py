"""Those who are paid, as a goal says it: 向33名护林员发放补助, 向小学寄宿生家庭260户发放资助."""

from dataclasses import replace

from assistant.drafting.goal_text.paid_clauses import (
    TO_SOMEBODY,
    money_of,
    paid_a_head,
    to_bodies,
)
from assistant.drafting.goal_text.sound_clauses import paid
from assistant.drafting.matter.doing import parted, verb_for
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.nature import gives_money, without_aid
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF, is_payee, thing_of
from assistant.drafting.names.prices import aid
from assistant.drafting.rows import Row
from assistant.facts import Brief, Fact
from assistant.understanding.lexicon import people
from corpus import late_re as re

_PAYEE = 10
"""Characters of who is paid, in a sentence."""
_AIDED = re.compile(
    r"(?P<who>[一-龥]{2,8}?)(?P<what>补贴|补助|津贴|救助金|慰问金|奖励|抚恤金?|资助|报酬|工资)$"
)
"""What people get, where a count names them by it: 护理补贴260人."""
_SCHOOL_AGE = re.compile(r"(?:小学|初中|高中|中职|普高|职高|本科|大专|学前|幼儿园)(?:阶段)?$")
"""Schools, by which those in them are counted: 小学520人."""


def given(row: Row, brief: Brief) -> str:
    """The clause of those who are paid; "" where the row counts none such."""
    if not row.facts:
        return ""
    row = replace(row, value=re.sub("^≥", "不少于", row.value))
    fact = brief.facts[row.facts[0]]
    thing = thing_of(fact, brief)
    own = "" if thing in {subject_of(brief), brief.topic} else thing
    if re.match(r"日均|每[天日]|平均", own):
        return ""  # 日均就餐120人 is how many come, and nobody's name
    unit = (fact.value.unit or "").removeprefix("万")
    number = re.sub(r"(?<=[\d万])人$", "名", row.value)
    if unit in PEOPLE and (aided := _AIDED.match(own)):
        return paid(aided["who"], aided["what"], re.sub(r"[人名位]$", "", row.value))
    if own and (money := paid_a_head(fact, own, brief)):
        return f"向{number}{own}发放{money}"
    if (
        not gives_money(brief)
        or unit not in TO_SOMEBODY
        or fact.value.per
        or to_bodies(brief, fact)
    ):
        return ""
    money = money_of(own, brief) or aid(brief, fact).replace("费用", "补助")
    if own:
        return _to_whom(own, number, row.value, money, fact, brief)
    payee = without_aid(subject_of(brief))
    if STAFF.search(payee) and len(payee) <= _PAYEE:
        return f"向{number}{payee}发放{money}"
    named = [one for one in (*people(), brief.beneficiary or "") if one and one in payee]
    heads = unit in PEOPLE - {"人次"}
    return f"向{number}{max(named, key=len)}发放{money}" if named and heads else ""


def _to_whom(own: str, number: str, value: str, money: str, fact: Fact, brief: Brief) -> str:
    """The clause of those whom the request names; "" for what is no person."""
    unit = (fact.value.unit or "").removeprefix("万")
    if unit == "人次" or verb_for(fact, own, brief) or parted(own, brief)[0]:
        return ""
    if own.endswith("家庭") and unit in PEOPLE:
        return f"向{own}{value}发放{money}"
    if _SCHOOL_AGE.fullmatch(own) and unit in PEOPLE:
        return f"向{number}{own}学生发放{money}"
    return f"向{number}{own}发放{money}" if is_payee(own) else ""
