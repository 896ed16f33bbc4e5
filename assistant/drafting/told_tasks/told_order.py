"""The order in which a sentence says a task: the verb before its thing, whatever order a clerk types it in."""

from functools import lru_cache

from assistant.drafting.matter.acts import MACHINE
from assistant.drafting.matter.doing import BUYING
from assistant.drafting.told_tasks.told_words import (
    governs,
    is_deed,
    turned,
    verb_first,
    verb_for_task,
)
from assistant.understanding.lexicon import any_of
from assistant.understanding.subjects.loose_verbs import loose_verb
from assistant.understanding.wording.word_edges import is_word
from corpus import late_re as re

_AT = re.compile(
    r"^(?:给|为)?(?P<place>[一-龥]{1,6}?(?:村|社区|组|坎|湾|坳|坪|小区|学校|[小中]学|敬老院|卫生院|站|所|片区))(?P<deed>[一-龥].{2,})$"
)
"""Where something is done, said before the verb: 下坝村换门窗."""
_FOR_WHOM = re.compile(
    r"^(?P<to>给|为|向|替)(?P<whom>[一-龥]{1,7}(?:[员工人师生户者童女年军属体家队民]|群体|家庭))(?P<deed>[一-龥]{3,})$"
)
"""For whom something is done, before the verb: 给环卫工人买意外险."""
_LAST = {"建": "建设", "买": "购置", "购": "购置", "换": "更换", "装": "安装", "配": "配备", "印": "印制", "种": "种植", "栽": "栽植", "租": "租用", "聘": "聘请", "请": "聘请"}  # fmt: skip
_LACKING = re.compile(
    r"^(?P<thing>[一-龥]{3,12}?)(?:漏水|漏雨|渗水|破损|老化|损坏|开裂|塌陷|坏了?)$"
)
"""What is wrong with a thing, where its mending is meant: 上坝村屋顶漏水."""


@lru_cache(maxsize=4096)
def deed_of(task: str) -> tuple[str, str] | None:
    """(verb, what it is done to) of a task in the clerk's words; None where these say no deed."""
    if (whom := _FOR_WHOM.match(task)) and (done := verb_first(whom["deed"])):
        verb = "购买" if done[1].endswith("险") else done[0]
        return f"{'为' if whom['to'] in '给替' else whom['to']}{whom['whom']}{verb}", done[1]
    members = task.split("、")
    if len(members) > 1 and all(len(one) >= 2 and is_deed(one) for one in members):
        return "完成", task  # 扫描、著录、装订
    if MACHINE.search(task[:-1]) and (last := _letter_last(task)):
        return last  # 打捞船租2艘
    firsts = [verb_first(one) for one in members]
    if len(members) > 1 and all(firsts):  # 订报刊、走访慰问、组织体检: each has its own
        return "", "、".join("".join(one) for one in firsts if one)
    first = verb_first(task)
    if first and (governs(first[0]) or not verb_for_task(first[1])):
        return first
    if around := turned(task):
        return around
    if said := verb_for_task(task):
        return said, task
    return (
        first or _behind_place(task) or _letter_last(task) or _after_its_kind(task) or _mended(task)
    )


def _behind_place(task: str) -> tuple[str, str] | None:
    """下坝村换门窗 -> (更换, 下坝村门窗)."""
    found = _AT.match(task)
    deed = verb_first(found["deed"]) if found else None
    if found and deed:
        return deed[0], f"{found['place']}{deed[1]}"
    loose = loose_verb(task)
    return (loose[1], f"{loose[0]}{loose[2]}") if loose else None


def _letter_last(task: str) -> tuple[str, str] | None:
    """图书买 of 图书买800本 -> (购置, 图书)."""
    verb = _LAST.get(task[-1:], "")
    if not verb or not 3 <= len(task) <= 10 or is_word(task[-2:]):
        return None
    return verb, task[:-1]


def _after_its_kind(task: str) -> tuple[str, str] | None:
    """乐器购置古筝 -> (购置, 古筝): what kind of things they are says no more."""
    found = re.match(rf"^[一-龥]{{2,6}}(?P<verb>{any_of(BUYING)})(?P<thing>[一-龥]{{2,10}})$", task)
    return (found["verb"], found["thing"]) if found else None


def _mended(task: str) -> tuple[str, str] | None:
    """上坝村屋顶漏水 -> (维修, 上坝村屋顶)."""
    found = _LACKING.match(task)
    return ("维修", found["thing"].removesuffix("老")) if found else None
