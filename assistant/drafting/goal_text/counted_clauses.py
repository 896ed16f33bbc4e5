"""A count as a sentence says it, by its row: 更新蒸饭柜18台, 向33名护林员发放补助, 保洁覆盖11个小区.

What has no fact is a total; what is counted may be a place, a time, people who come, people who are paid, or a
thing with what is done to it. Each of these is told in its own way, the first that holds.
"""

import re
from dataclasses import dataclass, replace

from assistant.archetypes import Archetype
from assistant.drafting.goal_text.paid_clauses import (
    TO_SOMEBODY,
    money_of,
    paid_a_head,
    paid_to_others,
    to_bodies,
)
from assistant.drafting.matter.acts import is_verb, said_verb, split_deed, split_end, subject_act
from assistant.drafting.matter.doing import is_piece, joined, parted, thing_done_to, verb_for
from assistant.drafting.matter.measures import PEOPLE, by_head, measure_noun
from assistant.drafting.matter.nature import gives_money, without_aid
from assistant.drafting.matter.objects import fits, plain_verb
from assistant.drafting.matter.outfitted import told_as_outfit
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF, is_payee, thing_of
from assistant.drafting.names.counting import SEASON
from assistant.drafting.names.paid_counts import AID_VERB, RUN
from assistant.drafting.names.prices import AID, aid
from assistant.drafting.rows import Row
from assistant.drafting.told_tasks.told_words import begins_with_deed, says_who_pays
from assistant.facts import Brief, Fact
from assistant.once_per import once_per

_GIVEN_NOUNS = ("补助", "补贴", "津贴", "奖励", "奖补", "慰问金", "救助金")
_SESSIONS = {"次", "场", "场次", "期"}
_SESSION_NOUNS = (
    "演练",
    "活动",
    "宣传",
    "培训",
    "讲座",
    "比赛",
    "检查",
    "巡查",
    "会议",
    "走访",
    "督查",
)
"""What is held so many times."""
_OFTEN = re.compile(r"^(.*?)(?:举办|开展|服务|发放)?总(?:次数|场次)$")
"""A total of times, by what is done: 辅导举办总次数."""
_REACHED = {"覆盖", "涉及", "惠及", "普及", "受益", "服务", "支持"}
"""Verbs that a number itself is the object of."""
_TAKING_PART = {"参加", "参与", "参训", "参会", "参赛", "参观", "用餐", "就餐", "观看"}
_TIMES = {"天", "日", "小时", "学时", "课时"}
_PAYEE = 10
"""Characters of who is paid, in a sentence."""
_MEASURED = re.compile(
    r"(?:数量|人数|户数|次数|场次|期数|天数|件数|个数|长度|面积|里程|规模|总量|能力|.量)$"
)
_UNIT_SAYS = re.compile(
    r"(?:数量|人数|(?<![住农商贫用困难大])户数|次数|场次|期数|天数|件数|个数)$|(?<=人口)数$|(?<=[住农商贫用困难大]户)数$"
)
"""Endings that the number's own unit says again: 参训人数350人 -> 参训350人."""
_AID = re.compile(r"(?:补贴|补助|津贴|救助金|慰问金|奖励|抚恤金?|资助)$")
"""What people get, where a count names them by it: 护理补贴260人."""
_PLACE = re.compile(r"^(?:(?P<deed>.*?)覆盖|涉及|(?P<open>开设))(?P<place>.+?)数量$")


_SCHOOL_AGE = re.compile(r"小学|初中|高中|中职|普高|职高|本科|大专|学前|幼儿园|小学阶段|初中阶段")
_DEGREE = re.compile(r"硕士|博士|研究生|本科生|高级职称|副高")
"""Schools, by which those in them are counted: 小学520人."""
_EVENTS = re.compile(
    r"(?:检测|监测|评估|服务|演出|培训|调查|普查|审计|测评|鉴定|筛查|体检|巡查|排查|检查|宣传|评选|走访|慰问|调解|抽检|采样|随访|签约|招商|巡诊|义诊|还田)$"
)
"""What is held or carried out, and so many times: 开展文艺演出5场, 开展采血检测3200份."""
_OFTEN_EACH = re.compile(r"^(每[一-龥]{1,3})(\d+(?:次|场|期))$")
_COMPOUND = re.compile(r"^[开送办结入上下参到接进出][一-龥]$")
"""A verb with its object in one word, which is done so many times or by so many: 开班, 送兵."""


@dataclass(frozen=True)
class _Count:
    """A count with what it counts and the verb that the request has for it, "" where it has none."""

    row: Row
    brief: Brief
    kind: Archetype
    fact: Fact
    own: str
    verb: str
    unit: str


@once_per("brief")
def counted(row: Row, brief: Brief, kind: Archetype) -> str:
    """A count as a sentence says it: 更新蒸饭柜18台, 为33名护林员发放补助, 保洁覆盖11个小区."""
    if row.value.startswith("≥"):
        row = replace(row, value=f"不少于{row.value[1:]}")
    if not row.facts:
        return _total(row, brief)
    fact = brief.facts[row.facts[0]]
    thing = thing_of(fact, brief)
    if told := _by_its_name(row, fact, thing, brief):
        return told
    own = thing if thing and thing not in {subject_of(brief), brief.topic} else ""
    if own and says_who_pays(own) and gives_money(brief):
        return f"补助{row.value}"  # 中央资金1.86万亩 counts no money
    own = "" if own in _NO_NAMES else own
    if gives_money(brief) and (run := split_end(own)) and run[1] in RUN:
        own = run[0]  # 社区食堂运营补贴3家
    verb = verb_for(fact, own, brief) if own else said_verb(fact, own, brief)
    verb = "" if verb in own else verb  # 集中供养孤儿 says it itself
    verb = verb if fits(verb, fact, own or subject_of(brief)) else ""
    unit = (fact.value.unit or "").removeprefix("万")
    count = _Count(row, brief, kind, fact, own, verb, unit)
    return (
        _held(count) or _coming(count) or _paid(count) or _unnamed(count) or _done_to_thing(count)
    )


def _total(row: Row, brief: Brief) -> str:
    """A number that was reckoned and not said."""
    if often := _OFTEN.match(row.name):
        subject = subject_of(brief)
        said = "" if subject.startswith(often[1]) else often[1].removeprefix(subject)
        return f"{said or subject_act(brief) or '共'}{row.value}"
    if row.name.endswith(("受益户数", "受益人数", "涉及户数", "涉及人数", "发放人数")):
        return f"惠及{row.value}"
    if row.value.endswith("课时"):
        return f"授课{row.value}"
    return f"{re.sub(r'^(?:培训)?班?参训人次$', '培训', row.name).removesuffix('人次')}{row.value}"


def _by_its_name(row: Row, fact: Fact, thing: str, brief: Brief) -> str:
    """Places that are covered, and what the row's name alone says; "" for all others."""
    if outfit := told_as_outfit(fact, row.value, brief):
        return outfit
    if (
        row.name in {"培训班数量", "开设班级数量"}
        and re.search(r"培训|轮训|研修|教育", subject_of(brief))
        and fact.value.unit in {"期", "个"}
        and thing in {"", "班", "培训班"}
    ):
        return f"举办培训班{row.value}"
    if place := _PLACE.match(row.name):
        made = said_verb(fact, thing, brief)
        if made in _WHOLE and not place["deed"] and not place["open"]:
            return f"{made}{place['place']}{row.value}"  # 建服务站1个
        if begins_with_deed(place["place"]):
            return f"{place['place']}{row.value}"  # 洽谈企业60家
        return f"{place['open'] or '覆盖'}{row.value}{_unless_said(place['place'], row.value)}"
    if row.name.endswith("投入人员数量"):
        return f"投入人员{row.value}"
    if row.name in {"涉及户数", "涉及人数"}:
        return f"惠及{row.value}"
    return ""


def _held(c: _Count) -> str:
    """What is done so often or each time, what is paid a head, and a verb that stands alone."""
    row, brief, fact, own, verb, unit = c.row, c.brief, c.fact, c.own, c.verb, c.unit
    if own and (each := _OFTEN_EACH.match(row.value)):
        return f"{each[1]}{own if split_end(own) else f'开展{own}'}{each[2]}"
    if unit in _SESSIONS and SEASON.search(own):
        act = subject_act(brief)
        return f"{own}{act or '开展'}{row.value}"
    if _COMPOUND.match(own) and not is_verb(own):
        return f"{own}{row.value}"
    if own and (money := paid_a_head(fact, own, brief)):
        return f"向{re.sub(r'(?<=[0-9])人$', '名', row.value)}{own}发放{money}"
    if verb and not own and not gives_money(brief):
        if verb in _BROUGHT and unit in {"所", "家"}:
            return f"覆盖{row.value}"  # 玩教具采购11所
        return f"{verb}{_done_to(verb, fact, brief)}{row.value}"
    if own[-1:] in {"宽", "长", "高", "厚", "深"} and unit in {"米", "公里", "千米", "厘米"}:
        return f"{own}{row.value}"
    if fact.value.per[:1] in {("天",), ("日",)} and by_head(fact):
        bare = fact.value.model_copy(update={"per": (), "text": ""}).render()
        return f"每天{own}{bare}"
    return ""


def _coming(c: _Count) -> str:
    """Those who come or are reached, hours, and a deed that is counted by itself."""
    row, brief, fact, own, unit = c.row, c.brief, c.fact, c.own, c.unit
    if parts := re.fullmatch(r"(.{2,})(参训|参加|参保|参会|参赛|注册|报名)", own):
        return f"{parts[2]}{parts[1]}{row.value}"
    if re.match(r"普及[一-龥]{2,}", own):
        return f"{own}{row.value}"  # 普及法律知识2万人次
    if re.match(r"(?:安置|吸纳|招用|帮助|扶持|带动)[一-龥]{2,}", own) and is_payee(own):
        return f"{own}{row.value}"
    if own in _REACHED or re.fullmatch(r"日均?[一-龥]{2}", own):  # 日就餐85人
        return f"{own}{row.value}"
    if unit in {"课时", "学时"} and own and not is_verb(own):
        return f"开展{own}{row.value}"
    if own in _TAKING_PART or (fact.value.unit or "") in _TIMES:
        done = _UNIT_SAYS.sub("", row.name).removeprefix(subject_of(brief))
        return f"{own or done or '共'}{row.value}"
    if is_verb(own):  # 收容500只
        return f"{own}{_done_to(own, fact, brief)}{row.value}"
    if unit in {"户", "家"} and re.fullmatch(r"入户[一-龥]{2}", own):
        return f"{own}{row.value}"
    if unit in {"户", "家"} and (visited := re.fullmatch(r"(宣传|走访|排查|检查)入户", own)):
        return f"入户{visited[1]}{row.value}"
    if unit in PEOPLE and (act := subject_act(brief)) in _FOR_EACH:
        who = "" if act in own else own
        return f"为{who}{row.value}开展{act}"
    return ""


def _paid(c: _Count) -> str:
    """Those who are given the money; "" where nobody is."""
    row, brief, fact, own = c.row, c.brief, c.fact, c.own
    if (
        c.verb
        or not gives_money(brief)
        or (fact.value.unit or "") not in TO_SOMEBODY
        or fact.value.per
    ):
        return ""
    number = re.sub(r"(?<=\d)人$", "名", row.value)
    if own.endswith("家庭") and c.unit in PEOPLE:
        return f"向{own}{row.value}发放{_money(brief, fact, own)}"
    if own and _AID.search(own):
        return f"发放{own}{row.value}"
    if own and parted(own, brief)[0]:
        return f"{own}{row.value}"
    if to_bodies(brief, fact):  # the money goes to the house, not to those in it
        return f"惠及{own}{row.value}" if own else f"惠及{row.value}"
    if own and not _MEASURED.search(own):
        if _SCHOOL_AGE.fullmatch(own) and c.unit in PEOPLE:
            return f"向{number}{own}学生发放{_money(brief, fact, own)}"
        if not is_payee(own) and not (_DEGREE.match(own) and c.unit in PEOPLE):
            if begins_with_deed(own):
                return f"{own}{row.value}"  # 火化120人
            return f"惠及{own}{row.value}"
        return f"向{number}{own}发放{_money(brief, fact, own)}"
    if own:
        return ""
    payee = without_aid(subject_of(brief))
    if STAFF.search(payee) and len(payee) <= _PAYEE:
        return f"向{number}{payee}发放{_money(brief, fact, own)}"
    if (who := brief.beneficiary or "") and who in payee and c.unit in PEOPLE:
        return f"向{number}{who}发放{_money(brief, fact, own)}"
    return _aided(row, brief)


def _aided(row: Row, brief: Brief) -> str:
    """So many of whom no word says who they are: 补贴8600户, where the money's own word is a verb."""
    given = aid(brief, None)
    return f"{given if AID_VERB.fullmatch(given) else '惠及'}{row.value}"


def _unnamed(c: _Count) -> str:
    """A number of which the request says no thing of its own: the row's name says it."""
    row, brief, fact, own, verb, unit = c.row, c.brief, c.fact, c.own, c.verb, c.unit
    if not own and not verb and (act := subject_act(brief)) and subject_of(brief) in row.name:
        if act in _BROUGHT and unit in {"所", "家"}:
            return f"覆盖{row.value}"  # 玩教具采购9所
        measure = measure_noun(fact)
        return f"{act}{measure if measure in {'面积', '长度'} else ''}{row.value}"
    if not own or _MEASURED.search(own):
        said = _UNIT_SAYS.sub("", row.name) or row.name
        if _ANYBODY.fullmatch(said):
            said = (brief.beneficiary if unit in {"家", "户"} else "") or "惠及"
        said = said.removeprefix(subject_of(brief)) or said
        if (
            re.fullmatch(r"(?:.*)(?:发放|兑付|拨付)", said)
            and (fact.value.unit or "") in TO_SOMEBODY
        ):
            return _aided(row, brief)
        if gives_money(brief) and not own and (unit in PEOPLE or unit == "户"):
            return _aided(row, brief)
        held = re.match(r"(.{2,})(举办|开展)$", said)
        return f"{held[2]}{held[1]}{row.value}" if held else f"{said}{row.value}"
    return ""


def _done_to_thing(c: _Count) -> str:
    """A thing with what is done to it."""
    row, brief, kind, fact, own, verb = c.row, c.brief, c.kind, c.fact, c.own, c.verb
    if parted(own, brief)[0]:
        return f"{own}{row.value}"
    if AID.search(own) and not STAFF.search(own) and own.endswith(tuple(_GIVEN_NOUNS)):
        return f"发放{own}{row.value}"
    if not verb and (fact.value.unit or "") in _SESSIONS and own.endswith(_SESSION_NOUNS):
        return f"开展{own}{row.value}"
    if not verb and not gives_money(brief) and (ended := split_end(own)):
        if _EVENTS.search(own):
            return f"开展{own}{row.value}"
        return f"{ended[1]}{ended[0]}{row.value}"
    named = _done_by_name(row.name, own)
    if verb := verb or (named if fits(named, fact, own) else ""):
        if own in {"村", "社区", "小区", "学校"}:
            return f"{verb}{row.value}{_unless_said(own, row.value)}"
        return f"{joined(verb, own)}{row.value}"
    if _OPENED.match(own):
        return f"{own}{row.value}"  # 补贴开发岗位80个
    given = re.match(r"奖补|奖励|补贴|补助|资助", row.name)
    if given and row.name.startswith(f"{given[0]}{own}"):
        return f"{joined(given[0], own)}{row.value}"
    if (
        gives_money(brief)
        and not paid_to_others(fact, brief)
        and (given := re.search(r"奖补|奖励|补贴|补助", brief.topic))
    ):
        return f"{given[0]}{own.removeprefix(given[0])}{row.value}"
    act = subject_act(brief)
    if act in {"聘用", "聘请", "招聘"} and STAFF.search(own):
        return f"{act}{own}{row.value}"
    kept_up = act in _KEPT_UP and not own.startswith(act)  # 管护站4个
    if is_piece(fact) and kept_up and fits(act, fact, own):
        return f"{joined(act, own)}{row.value}"
    if kind.id == "insurance" and c.unit in PEOPLE:
        who = re.sub(r"(?:人身)?(?:意外)?(?:伤害|责任|医疗)?(?:保险|险)$", "", own) or own
        return f"为{who}{row.value}投保"
    if STAFF.search(own) and kind.id in _FOR_STAFF and c.unit in PEOPLE:
        return f"惠及{own}{row.value}"
    return f"{_plainly(fact, own, brief, kind)}{own}{row.value}"


def _money(brief: Brief, fact: Fact, whom: str) -> str:
    """What people are paid; 补助 where the subject has no word for it: 以奖代补."""
    return money_of(whom, brief) or aid(brief, fact).replace("费用", "补助")


_OPENED = re.compile(r"(?:开发|开通|开设|新增|设立|新建|建成|培育)[一-龥]{2,}$")
"""What is opened with the money, said with its own verb."""
_ANYBODY = re.compile(r"(?:支持|扶持|奖补|补助|服务|补贴|奖励)(?:主体|对象)")
"""Words of a row that say of nobody who he is."""
_NO_NAMES = frozenset({"摸底", "登记", "统计", "符合条件", "一起", "在册"})
"""What is said before a number and names nothing."""
_FOR_EACH = frozenset({"体检", "疗养", "随访"})
"""What is carried out for those who are counted, and not done to them."""
_WHOLE = frozenset({"新建", "建设", "改建", "扩建", "改造", "维修", "修缮", "加装", "安装", "更换", "更新", "购置", "配备"})  # fmt: skip
"""Deeds of which a sentence says what they are done to: 新建消防微型站8个."""


def _done_to(verb: str, fact: Fact, brief: Brief) -> str:
    """What a verb said alone before the number is done to: 消防微型站 of 新建8个; "" where it says enough."""
    if verb not in _WHOLE or not is_piece(fact):
        return ""
    thing = thing_done_to(brief)
    return thing if thing and verb not in thing else ""


def _plainly(fact: Fact, own: str, brief: Brief, kind: Archetype) -> str:
    """The verb that is true of the thing whatever is done; none before a noun that says it itself."""
    verb = plain_verb(fact, own, brief, kind.id)
    if verb == "惠及" and kind.id == "training":
        return "培训"
    if verb == "配备" and kind.id in _GATHERS and _COME_TOGETHER.search(own):
        return "组织"
    if verb == "栽植" and re.match(r"[植栽种造]", own):
        return ""  # 植树1.1万株
    if verb == "组织" and subject_act(brief) in _BROUGHT:
        return "覆盖"  # 党报征订, 支部246个
    return "" if verb and (own.startswith(verb) or verb in own) else verb


_FOR_STAFF = frozenset({"insurance", "sympathy", "training"})
"""What is done for those who work, who are then the ones served."""
_KEPT_UP = frozenset({"维护", "运维", "养护", "管护", "维保", "保养"})
"""What is done to things that stand already."""
_BROUGHT = frozenset({"征订", "订阅", "配发", "采购", "购置", "印制", "发放"})
"""What is done with goods that bodies get."""
_COME_TOGETHER = re.compile(r"志愿|代表|群众|居民|干部|党员|民警|宣讲员|队员$|讲师|专家")
_GATHERS = frozenset({"survey", "publicity", "governance"})
"""Work for which people are brought together and not provided."""


def _unless_said(word: str, by: str) -> str:
    return "" if word in by else word


def _done_by_name(name: str, thing: str) -> str:
    """The verb between the thing and its measure in a row's name: 泵站维护数量 -> 维护; else ""."""
    found = _DONE.match(name, len(thing)) if name.startswith(thing) else None
    known = found and not found[1].endswith("完成")  # 垃圾桶整治完成数量 says no deed to it
    return found[1] if found and known and split_deed(f"{found[1]}某某") else ""


_DONE = re.compile(r"([一-龥]{2,4}?)(?:数量|人数|长度|面积|场次|次数|期数)$")
"""A verb with the measure of what it is done to."""
