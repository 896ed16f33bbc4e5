"""A count's clause as a sentence has it: with its verb, and without what the sentence has said before."""

import re

from assistant.drafting.goal_text.clause_count import NUMBER
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.names.own_counts import INSURED
from assistant.drafting.told_tasks.told_words import begins_with_deed, is_goods, verb_for_task
from assistant.facts import Brief

_SCHOOLS = re.compile(
    r"^(?:[一-龥]{0,6}(?:学校|中小学|小学|中学|幼儿园|村|社区|小区|乡镇))(?=\d+[所个家]$)"
)


_THINGS = re.compile(r"\d[台部辆座艘套个所处栋间]$")


_SAYS_HOW_OFTEN = re.compile(r"每|全年|日均|其中|参训|参加|就餐")
_COMING = re.compile(r"^(代表|委员|嘉宾|来宾|选手|运动员|参赛人员|参会人员)(?=\d)")
"""Those who come to what is held, and are provided by nobody."""


def smooth(phrase: str, brief: Brief) -> str:
    """The clause made sound: 开展8期 for the subject's own name and 8期, 供餐7.2万餐, 覆盖中小学23所."""
    phrase = re.sub(r"数量(?=\d|不少于)", "", phrase)
    area = "补贴面积" if gives_money(brief) else "实施面积" if "亩" in phrase else "面积"
    phrase = re.sub(r"^面积(?=(?:不少于)?\d)", area, phrase)
    phrase = re.sub(r"^(?:配备|惠及)(?=(?:代表|委员|嘉宾|来宾|选手|运动员)\d)", "", phrase)
    phrase = re.sub(r"^(?:配备|惠及|维修|聘请)(?=[一-龥]{0,8}带(?:徒|学徒))", "", phrase)
    phrase = re.sub(r"^受益(?=(?:不少于)?\d)", "惠及", phrase)
    phrase = re.sub(r"^[一-龥]{2,}?(?=(?:不少于)?[\d.]+万?份?餐$)", "供餐", phrase)
    subject = subject_of(brief)
    if INSURED.search(subject) and _THINGS.search(phrase):
        return re.sub(r"^(?:配备|购置|更新|覆盖|维护|建设|设置)", "承保", phrase)
    if subject:
        phrase = phrase.replace(f"支持{subject}", "惠及", 1)
    rest = phrase.removeprefix(subject)
    if subject and rest != phrase and re.fullmatch(r"\d+(?:期|场|次|场次|班)", rest):
        return f"开展{rest}"
    return _with_verb(phrase)


def _with_verb(phrase: str) -> str:
    """The clause with the verb that its noun takes, where it begins with none: 应急包180个."""
    noun = NUMBER.sub("", phrase)
    if len(noun) < 2 or begins_with_deed(phrase) or _SAYS_HOW_OFTEN.match(phrase):
        return phrase
    phrase = _COMING.sub(r"参加\1", phrase)
    if _SCHOOLS.match(phrase):
        return f"覆盖{phrase}"
    if verb := verb_for_task(noun):
        return f"{verb}{phrase}"
    return f"配备{phrase}" if is_goods(noun) else phrase
