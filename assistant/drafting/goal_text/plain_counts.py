"""A count in words: how often for each (每名每月送教2次), and signs as a sentence says them (不少于800人)."""

from assistant.drafting.matter.acts import subject_act
from assistant.drafting.rows import Row
from assistant.facts import Brief
from corpus import late_re as re

_SIGNS = (("≥", "不少于"), ("≤", "不超过"), (">", "超过"), ("＞", "超过"), ("<", "低于"))
_PER = re.compile(r"^(\D*?)(\d[\d.]*万?[一-龥]{1,2})/(周|月|年|日|天|季度)(.*)$")
"""How often, said behind the number: 探访老人420人/周."""
_FOR_EACH = re.compile(r"(?P<each>每[一-龥]{1,8}?)(?P<number>\d+(?:次|节|场|课时|小时|学时))")


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
