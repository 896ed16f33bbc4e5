"""Clauses that the unit decides: people who come, work or are insured, hours that are taught, portions that are given."""

import re

from assistant.drafting.goal_text.clause_count import (
    GOT,
    MEASURE,
    SUPPLIED,
    Count,
    clerk_says,
)
from assistant.drafting.matter.acts import SESSIONS, is_manner, subject_act, verbs
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.nature import gives_money, pays_fee
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF
from assistant.drafting.matter.works import parts
from assistant.drafting.told_tasks.told_words import own_verbs
from assistant.understanding.attribution.served import is_person
from assistant.understanding.lexicon import any_of

_INSURED = re.compile(r"(?:意外|责任|医疗|养老|防贫|护理)?(?:保险|险)$")
_COMING = re.compile(r"运动员|选手|参赛|队员|演员|志愿者|代表$|嘉宾|客商|评?委员?$|评审")
_COMES = re.compile(r"参[加与赛会训]")
_HELD_FOR = re.compile(r"表彰|走访慰问|慰问|看望|评选|奖励")
_HIRED_ALONE = re.compile(
    r"(?:(?P<work>保洁|安保|保育|后厨|消杀|环卫)|帮厨|炊事|勤杂|(?<![民职员务志义])工)$"
)
"""Those who work, though no word of it says 员."""
_PARCELS = frozenset({"份", "套", "箱", "袋", "盒", "件", "床", "桶", "提"})
_TAUGHT = frozenset({"课时", "学时"})
_TIMES = frozenset({"天", "日", "小时"})
_SHORT = 31
"""Days, or hours, up to which they say how long one thing lasts."""
_MONEY = re.compile(r"(?:课酬|[一-龥]费|酬劳|报酬)$")
_HIRED_GOODS = {
    "租船": "租用船只",
    "租车": "租用车辆",
    "购车": "购置车辆",
    "买车": "购置车辆",
    "雇船": "雇用船只",
    "雇工": "雇用工人",
    "雇人": "雇用人员",
    "药": "施药",
}
_IN_CARE = re.compile(
    r"在(?![岗职编])[一-龥]人员$|(?:刑满|吸毒|戒毒|涉毒|失业|流浪|乞讨|脱贫|困难)[一-龥]{0,4}人员$"
)
"""Those for whom the work is, and who are no staff: 在矫人员, 在册人员."""
_FOR_STAFF = frozenset({"insurance", "sympathy", "care", "health", "relief"})
"""What is done for those who work, who are then the ones served."""


def by_unit(count: Count) -> str:
    """Hours, days, portions and old work, of which the unit says what is told; "" for all others."""
    verb, thing, value, unit, brief = count.verb, count.thing, count.value, count.unit, count.brief
    if count.kind == "debt" and verb in SUPPLIED:
        return f"涉及{thing}{value}"
    if unit in _TAUGHT and _MONEY.search(thing):
        return f"授课{value}"
    if unit in _TIMES and len(thing) == 1 and thing not in "日每":
        event = SESSIONS.search(subject_of(brief)) or (count.fact.value.number or 0) <= _SHORT
        meals = re.search("食材|餐", subject_of(brief))
        done = "供餐" if meals else "为期" if event else "累计服务"
        return f"{done}{value}" if not gives_money(brief) else f"共{value}"
    if unit in _PARCELS and _HELD_FOR.fullmatch(verb) and is_person(thing):
        return f"向{thing}发放慰问品{value}"
    if thing in _HIRED_GOODS:
        return f"{_HIRED_GOODS[thing]}{value}"
    added = re.match(r"(?P<noun>[一-龥]{2,})(?P<how>[新补加增重])$", thing)
    letter = added and re.search(
        rf"{thing}(?P<verb>[设装建植种栽修购]){count.fact.text}", brief.text
    )
    return f"{added['how']}{letter['verb']}{added['noun']}{value}" if added and letter else ""


def of_people(count: Count) -> str:
    """Those who come, are insured, visited, taught or at work; "" where their verb says it or they are none."""
    verb, thing, value, brief = count.verb, count.thing, count.value, count.brief
    said = thing or verb
    hired = _HIRED_ALONE.search(said) if verb in {said, "开展", "完成"} else None
    if count.unit in PEOPLE and hired is not None and (not thing or hired["work"]):
        return f"配备{said}人员{value}"
    both = not thing and verb == subject_act(brief) and len(parts(subject_of(brief))) > 1
    if count.unit in PEOPLE and verb and both:
        return f"惠及{value}"  # 体检及心理测评1260人: both are for them
    if count.unit not in PEOPLE | {"户"} or (verb and verb not in SUPPLIED):
        return ""
    if verb == "组织" and (comes := _COMES.match(brief.text.partition(count.fact.text)[2])):
        return f"组织{thing}{value}{comes[0]}"
    if thing in {"看", "来看", "观看", "收看", "观影"}:
        return f"吸引观众{value}"
    if (
        _COMING.search(thing)
        and verb in {"配备", "惠及", "参加", "覆盖"}
        and not gives_money(brief)
    ):
        return f"组织{thing}{value}"
    if MEASURE.search(thing) or (
        verb in {"", "惠及"} and count.unit == "人次" and len(thing) > 1 and not is_person(thing)
    ):
        return f"{thing}{value}"
    done = re.match(
        rf"(?P<who>[一-龥]{{2,}}?)(?P<deed>(?:{verbs()}|{any_of(own_verbs())})+)$", thing
    )
    if done and is_person(done["who"]) and not is_manner(done["who"]):
        return f"{done['deed']}{done['who']}{value}"  # 感染者随访管理
    if _INSURED.search(thing) and (verb in GOT or not verb):
        return f"为{value}购买{thing}"
    if clerk_says(count) and verb not in {"惠及", "参加"}:
        return ""
    if (honour := _HELD_FOR.search(subject_of(brief))) and verb in {"配备", "惠及"}:
        return f"{honour[0]}{thing}{value}"
    if count.unit in PEOPLE and _IN_CARE.search(thing):
        return f"覆盖{thing}{value}"
    if count.unit in PEOPLE and (STAFF.search(thing) or _HIRED_ALONE.search(thing)):
        if verb not in {"", "惠及", "服务"} or gives_money(brief) or count.kind in _FOR_STAFF:
            return ""
        if count.kind == "training":
            return f"培训{thing}{value}"
        work = _HIRED_ALONE.search(thing)
        noun = f"{thing}人员" if work and work["work"] else thing
        return f"{'保障' if pays_fee(brief) and thing in brief.topic else '配备'}{noun}{value}"
    return ""
