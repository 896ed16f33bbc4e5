"""A clause whose thing says itself what is done needs no further verb: 管理电梯2140台, and no 配备管理电梯.

A sentence puts a verb before what the request counts. Where the clerk's own words begin with a verb
already, the added one is wrong, or at least one too many; where a verb of one letter is the beginning
of a longer word, said in full it tears that word (开馆活动, and no 开展馆活动).
"""

from functools import cache

from assistant.drafting.matter.acts import MACHINE, is_verb, verbs
from assistant.drafting.told_tasks.told_words import is_deed, own_verbs
from assistant.facts import Brief, Fact
from assistant.understanding.lexicon import any_of
from corpus import late_re as re

_GENERAL = (
    "配备|覆盖|惠及|组织|设置|配置|完成|开展|实施|办理|购置|聘请|支付|缴纳|发放|保障|补助|补贴|制作"
)
_ADDED = re.compile(rf"^(?P<added>{_GENERAL}|{verbs()})(?P<rest>[一-龥]{{2,}})$")
_KEPT = r"管理(?:电梯|档案|校车|车辆|户|公厕|道路|房屋|公租房|林地|台账)|(?:养殖|种植)(?:鱼|虾|羊|牛|鸡|猪|树)"
"""Verbs that mostly say what a thing is for, with things at which they are said as a task."""
_NOUNS = re.compile(
    r"[队员车站点室馆机器仪费箱柜桶架具团部处科局所者师户区工款金会班赛展节]|服务|工作|活动|工程|设备|系统|人员|车辆|设施"
)
"""What makes one noun of the verb before it: 救助站, 抽检车辆."""

_MONEY = re.compile(r"(?:费|费用|款|金|补贴|补助|奖励|奖补|津贴|工资|报酬)$")


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(rf"^(?:{any_of(own_verbs())})(?P<thing>[一-龥]+)$")


def own_verb_only(said: str, brief: Brief, fact: Fact | None) -> str:
    """The words before a number without the verb that a sentence added to the clerk's own.

    ``said`` stays as it is where the request says the verb itself, or where its thing has none.
    """
    found = _ADDED.match(said)
    if found is None or said in brief.text:
        return said
    rest = found["rest"]
    if f"{rest}{fact.text if fact else ''}" not in brief.text or found["added"] == rest[:2]:
        return said
    if any(f"{letter}{rest}" in brief.text for letter in found["added"]):
        return said  # 配巡查手电58只 says it by one letter
    if fact and (is_verb(rest) or is_deed(rest)):
        return rest
    return rest if _own_deed(rest) else said


def _own_deed(rest: str) -> bool:
    """True for a thing with its verb before it."""
    if re.match(_KEPT, rest) or rest in own_verbs():
        return True
    if _MONEY.search(rest) and not re.match(r"[收追征清]缴", rest):
        return False  # 轮换价差补贴 is paid
    lead = _begins().match(rest)
    return lead is not None and not _NOUNS.match(lead["thing"]) and not MACHINE.search(rest)


@cache
def _torn() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of a longer word whose first letter was said in full, and that word."""
    full = {
        "开": "开展|开设|召开", "配": "配备", "建": "建设", "设": "设置|设立", "铺": "铺设", "栽": "栽植", "印": "印制", "租": "租用", "聘": "聘请",
        "种": "种植", "清": "清理", "拆": "拆除", "装": "安装", "换": "更换", "修": "维修|修建", "测": "检测", "编": "编制", "收": "征集|收集", "发": "发放",
        "请": "聘请", "采": "采集", "挖": "开挖", "刷": "粉刷", "架": "架设", "搭": "搭建", "办": "举办", "做": "制作|开展|建设",
    }  # fmt: skip
    return tuple(
        (re.compile(rf"^(?:{full[word[0]]}){word[1]}"), word)
        for word in own_verbs("whole")
        if word[0] in full
    )


def untorn(said: str, brief: Brief) -> str:
    """The words with a longer word as the request has it: 配置勾臂箱 of 配备置勾臂箱."""
    for torn, word in _torn():
        found = torn.match(said)
        if found and said not in brief.text and f"{word}{said[found.end() :]}" in brief.text:
            return f"{word}{said[found.end() :]}"
    return said
