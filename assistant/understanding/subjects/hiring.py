"""A subject that says who hires: 社区请保安5人 is named 社区保安聘请, and of its number 保安 are counted."""

from assistant.facts import Brief
from assistant.understanding.attribution.served import is_person
from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.wording.word_edges import splits_word
from corpus import late_re as re
from corpus.values import ValueKind

_HIRES = re.compile(
    r"^(?P<where>[一-龥]{0,10}?(?:社区|村|学校|[小中]学|幼儿园|医院|[院馆站所园队]|中心|局|政府|办事处|街道办?|委员?会?|[镇乡办]|科协|[残妇]联))?"
    r"(?:[还也]|[今明]年|要|想|打算|准备|计划)*(?P<verb>聘请|聘用|返聘|续聘|增聘|雇|聘|请)(?P<who>[一-龥]{0,8}?)(?:经费)?$"
)
_ADVISERS = re.compile(r"(?:顾问|律师|社工)(?:服务)?$")
"""Whose work is named by them alone: 常年法律顾问."""
_HOUSE = re.compile(r"(?:社区|村|学校|[小中]学|园|医院|[院馆])$")
"""Where those who are hired work, which stays in the name."""


def hired_as(topic: str, brief: Brief) -> str:
    """社区保安聘请 of 社区请保安, 退休专家聘请 of 返聘 and 2名退休专家; "" where nobody is hired."""
    found = _HIRES.match(topic)
    if found is None or splits_word(topic, found.start("verb")):
        return ""
    counted = next((one.what for one in brief.facts if one.kind is ValueKind.QUANTITY), "")
    who, where = found["who"] or counted, found["where"] or ""
    if _ADVISERS.search(who):
        return who
    done = pattern(rf"(?:{any_of((*words('verbs', 'trailing'), *words('verbs', 'deeds')))})$")
    if not is_person(who) or done.search(who):
        return ""
    return f"{where if _HOUSE.search(where) and where != brief.unit else ''}{who}聘请"


def whom_hired(text: str) -> str:
    """保育员 of 幼儿园请保育员; "" where the text says not who is hired."""
    found = _HIRES.match(text)
    who = found["who"] if found and not splits_word(text, found.start("verb")) else ""
    return who if is_person(who) else ""
