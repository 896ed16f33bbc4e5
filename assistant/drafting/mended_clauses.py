"""Clauses of which every word was said and which still are none: a verb that belongs to another thing.

慰问老党员68份 visits no portions, 治理植树3.6万株 treats no planting, 开展师资课酬1200课时 holds no fee. Each is told by
what the unit, the noun's end and the subject say together.
"""

import re

from assistant.drafting.acts import is_verb
from assistant.drafting.subject import subject_of
from assistant.drafting.things import PEOPLE
from assistant.drafting.told_words import own_verbs
from assistant.facts import Brief, Fact
from assistant.understanding.lexicon import any_of
from assistant.understanding.served import is_person

_VALUE = re.compile(r"^(?P<said>\D*?)(?P<value>(?:不少于|不超过|约)?\d.*)$")
_PARCELS = frozenset({"份", "套", "箱", "袋", "盒", "件", "床", "桶", "提"})
_VISITS = re.compile(r"^(?:走访慰问|慰问|走访|惠及|服务|关爱|看望)(?P<whom>[一-龥]{2,})$")
_PAID_OUT = re.compile(
    r"^(?:发放|支付)(?P<what>[一-龥]{2,}(?:补助|补贴|津贴|奖励|奖补|资助|救助金|慰问金|生活费))$"
)
_WAGE = re.compile(r"^(?:开展|完成|支付|发放)?[一-龥]*(?:课酬|课时费|讲课费|授课费|酬劳|报酬)$")
_HOURS = frozenset({"课时", "学时", "节"})
_OWN_DEED = re.compile(
    r"^(?:治理|整治|修复|恢复|绿化|养护|管护|实施)(?P<deed>(?:植树|造林|种草|植草|补植|栽植|栽种|播种|覆土|回填|清运|清淤)[一-龥]*)$"
)
_PLANTED = re.compile(r"(?P<deed>补种|补植|栽植|种植|栽种|移栽)$")
_KEPT = re.compile(r"^(?:养护|管护|维护)(?P<thing>[一-龥]{2,})$")
_PLANTS = frozenset({"棵", "株", "丛", "盆", "平方米", "平米"})
_CLASSES = frozenset({"期", "班", "班次"})
_CLASS = re.compile(r"^(?P<verb>举办|开展|组织|开设)(?P<who>[一-龥]{2,})$")
_GROUP = re.compile(r"^(?P<verb>组织|配备|组建|建设|设置|覆盖|成立)(?P<group>[队班组])$")
_RENEWED = re.compile(
    r"^(?:购置|采购|配备)?(?P<thing>[一-龥]{2,})(?P<deed>续订|续费|续租|续保|续签)$"
)
_VOLUNTEERS = re.compile(r"^(?:服务|惠及|配备)(?P<who>[一-龥]*志愿者)$")
_SEATS = re.compile(r"^[一-龥]{0,4}(?:坐席|座席|话务员|接线员)$")
_EXTENT = re.compile(r"^(?P<thing>[一-龥]{2,8}?)(?:总)?(?:长度|里程|面积)$")
_GETS_TO = re.compile(r"^惠及(?P<who>[一-龥]{2,4}?)(?:[吃用喝住走坐看]上|享受到?|受益)[一-龥]*$")
_COME = re.compile(r"(?:会|晚|节|赛|展|演出|活动|市集|大集|庙会)$")
_TWICE_DAILY = re.compile(r"^每[日天](?=日)")
_SOME = re.compile(r"几个(?=项目|环节|方面|内容|科目)")
_FEW_OF_PAPER = re.compile(r"^(?P<each>每[种类本])[一-龥]{2}(?=\d+[册份本])")
_PAID_FIRST = re.compile(r"^(?:发放|支付|缴纳)(?=[一-龥]{4})")
_NOT_YET = re.compile(r"(?<=[一-龥])(?:还没有?|没有?|尚未|未)$")
"""差8个村没装: that it is not done yet is why, and no noun."""
_IN_ALL = re.compile(
    r"(?<=[一-龥]{2})(?<!公)(?:总共|一共|共)(?=(?:检测|检验|监测|抽检|采样|培训)$)"
)
_JOINED_UP = re.compile(r"^(?P<number>\d+[家所个])(?P<deed>[一-龥]{2})(?P<thing>[一-龥]{2,})$")
_LINKS = frozenset({"联通", "连通", "接通", "接入", "连接"})
"""What is done to houses that a system joins: 联通卫生院17家."""
_BANKS = re.compile(r"^治理(?P<thing>[一-龥]*(?:护岸|护坡|挡墙|步道|堤防))$")
_LEFT = re.compile(r"^(?:还剩|剩余|剩下|剩|余)$")
_CARRIED = re.compile(r"^[一-龥]{2,}?(?P<deed>[一-龥]{2})完成面积$")
_ONCE = re.compile(r"^(?:开展|举办|组织)1[次场届]$")
_BY_WHOM = re.compile(
    r"^(?:委托|聘请|邀请|请|找)[一-龥]{2,12}?(?:来|去)?(?:做|干|弄|搞|办|承办|实施|开展)$"
    r"|^(?:委托|聘请|邀请)[一-龥]{0,8}(?:单位|机构|公司|事务所|设计院|测绘院|第三方|中介)$"
)
"""Who does it, told as speech: 请省水科院来做."""


def mended(clause: str, brief: Brief, fact: Fact | None, kind: str) -> str:
    """The clause with a verb that fits its thing; "" where it only says who does the work.

    ``fact`` is the count that it tells; ``kind`` the id of the kind of spending.
    """
    if _BY_WHOM.match(clause):
        return ""
    clause = _SOME.sub("等", _TWICE_DAILY.sub("", clause))
    clause = _FEW_OF_PAPER.sub(r"\g<each>", clause)
    found = _VALUE.match(clause)
    if found is None:
        bare = re.sub(r"(?<=[一-龥]{3})[也都]$", "", clause)
        lead = _PAID_FIRST.match(bare)
        return bare[2:] if lead and bare[2:].startswith(own_verbs()) else bare
    said = _NOT_YET.sub("", _IN_ALL.sub("", found["said"]))
    said = re.sub(r"^(?P<verb>覆盖|惠及)涉及?$", r"\g<verb>", said)
    lead = _PAID_FIRST.match(said)
    said = said[2:] if lead and said[2:].startswith(own_verbs()) else said
    value = found["value"]
    clause = f"{said}{value}"
    if fact is None:
        return clause
    unit = (fact.value.unit or "").removeprefix("万")
    if unit in PEOPLE | {"户"}:
        return _of_people(said, value, brief)
    if (group := _GROUP.match(said)) and value.endswith("个"):
        return f"{group['verb']}{value}{group['group']}"
    visits = _VISITS.match(said) if unit in _PARCELS else None
    if visits and is_person(visits["whom"]):
        return f"向{visits['whom']}发放慰问品{value}"
    if unit in _HOURS and _WAGE.match(said):
        return f"授课{value}"
    joined = _JOINED_UP.match(value) if said == "覆盖" else None
    if joined and (is_verb(joined["deed"]) or joined["deed"] in _LINKS):
        return f"{joined['deed']}{joined['thing']}{joined['number']}"
    if banks := _BANKS.match(said):
        return f"建设{banks['thing']}{value}"
    if own := _OWN_DEED.match(said):
        deed = own["deed"]
        return (
            f"完成{deed}{value}" if deed in {"植树", "造林", "种草", "植草"} else f"{deed}{value}"
        )
    kept, planted = _KEPT.match(said), _PLANTED.search(subject_of(brief))
    if kept and planted and unit in _PLANTS and said not in brief.text:
        return f"{planted['deed']}{kept['thing']}{value}"
    held = _CLASS.match(said) if kind == "training" and unit in _CLASSES else None
    if held and is_person(held["who"]):
        return f"{held['verb']}{held['who']}培训{value}"
    if _LEFT.match(said):
        return f"完成{value}"
    if (carried := _CARRIED.match(said)) and is_verb(carried["deed"]):
        return f"{carried['deed']}面积{value}"
    if renewed := _RENEWED.match(said):
        return f"{renewed['deed']}{renewed['thing']}{value}"
    if (extent := _EXTENT.match(said)) and (deed := _deed_in(extent["thing"], brief)):
        return f"{deed}{extent['thing']}{value}"
    return clause


def without_once(clauses: list[str]) -> list[str]:
    """The clauses without 开展1次, which the event itself says, where others tell more."""
    others = [one for one in clauses if not _ONCE.match(one)]
    return [_without_other(one, others) for one in others] if any(others) else clauses


def _without_other(clause: str, clauses: list[str]) -> str:
    """更换记录仪4台 for 更换记录仪和巡逻车4台, where the other thing has a number of its own."""
    both = _BOTH.match(clause)
    own = both and any(
        re.search(rf"{both['other']}(?:不少于|约)?\d", one) for one in clauses if one != clause
    )
    return f"{both['first']}{both['value']}" if both and own else clause


_BOTH = re.compile(
    r"^(?P<first>[一-龥]{4,}?)[和及与](?P<other>[一-龥]{2,})(?P<value>(?:不少于|约)?\d.*)$"
)


def _of_people(said: str, value: str, brief: Brief) -> str:
    subject = subject_of(brief)
    if said == subject and _COME.search(subject):
        return f"参加{value}"
    if paid := _PAID_OUT.match(said):
        return f"为{re.sub('名$', '人', value)}发放{paid['what']}"
    if volunteers := _VOLUNTEERS.match(said):
        return f"组织{volunteers['who']}{value}"
    if _SEATS.match(said):
        return f"配备{said}{value}"
    if reached := _GETS_TO.match(said):
        return f"惠及{reached['who']}{value}"
    return f"{said}{re.sub('名$', '人', value)}" if said == "惠及" else f"{said}{value}"


def _deed_in(thing: str, brief: Brief) -> str:
    """What the subject says is done with the thing: 保洁 of 河道保洁和水葫芦打捞; "" where it says nothing."""
    found = re.search(rf"{any_of((thing,))}(?P<deed>[一-龥]{{2}})", subject_of(brief))
    return found["deed"] if found and is_verb(found["deed"]) else ""
