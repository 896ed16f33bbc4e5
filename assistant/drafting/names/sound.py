"""The last look at a composed name: no word said twice, and no verb with a thing it cannot be done to.

Patterns of the library are general and a request's words are its own; where the two meet, a name
can say 补助调解补助标准, 老人配备人数 or 慰问单位造价. Such names are mended here by what the number
counts or prices, whatever pattern they came from.
"""

from functools import lru_cache

from assistant.drafting.matter.doing import is_place
from assistant.drafting.matter.measures import PEOPLE, measure_noun
from assistant.drafting.matter.things import STAFF
from assistant.facts import Fact
from corpus import late_re as re
from corpus.values import ValueKind

_AID = "补助|补贴|津贴|奖补|奖励|资助|救助"
_AID_TWICE = re.compile(rf"(?:{_AID})(?=[一-龥]{{2,6}}(?:{_AID})(?:标准|发放|资金))")
"""补助 of 补助调解补助标准: the kind of aid stands at the end."""
_VERB_TWICE = re.compile(
    r"(?P<verb>参保|投保|参训|参加|改造|安装|更换|购置|采购|维修|养护|建设|体检|筛查|清运|巡查|印制|发放|配备)"
    r"(?P<thing>[一-龥]{2,8}?)(?P=verb)(?=(?:数量|人数|户数|面积|长度|次数|场次|单价|标准)$)"
)
"""参保 of 参保人口参保人数: what is done is said once."""
_SERVED_TWICE = re.compile(
    r"(?P<verb>服务|受益|培训|保障|慰问|救助|资助)(?P<who>[一-龥]{0,6}(?:人|者|员|生|童|民|众|户|女|对象|人员|群众))(?P=verb)(?=(?:数量|人数|户数)$)"
)
_SYNONYMS = (
    (re.compile(r"(参加|参与|参训)(?:参训|参加|参与)"), r"\1"),
    (re.compile(r"^(参[赛会演训观][一-龥]{0,4})参加(?=人[数次])"), r"\1"),
    (re.compile(r"^培训(?=参训)|(?<=训练|轮训|集训)培训(?=天数|期数|人数)"), ""),
    (re.compile(r"(安装|制作|更换|更新|加装|新建|改造|铺设|印制)(?:购置|采购)(?=数量|单价|费用标准)"), r"\1"),
    (re.compile(r"(?<=[一-龥])费(?:服务|作业|养护|管护|租金|维护|运维|人均)?(?:单价|费用标准|单位造价|租金标准)$"), "费标准"),
    (re.compile(r"(工资)(?:及|和|与|、)(?:社保|社会保险|五险一金|五险)(?:工资)?(?=标准$)"), r"\1"),
    (re.compile(r"(处理|整修|修复|衬砌|砌筑|浇筑|灌浆|硬化|清淤)(?:加固|改造|建设|维修|整治)(?=长度|面积|数量)"), r"\1"),
    (re.compile(r"^(社保|社会保险|公积金|养老保险)(?:工资|补助|报酬)(?=标准$)"), r"\1缴费"),
    (re.compile(r"(检测|检查|体检|随访)筛查(?=人数|人次)"), r"\1"),
    (re.compile(r"举办(?=次数$)"), "开展"),
    (re.compile(r"(?<=[一-龥]费)服务费(?=标准$)"), ""),
    (re.compile(r"(维护|养护|运行|管护)管理(?:维护|养护|管护|运维)(?=数量$|面积$|长度$)"), r"\1"),
    (re.compile(r"聘[请用](?=雇用人员)"), ""),
    (re.compile(r"^(?:娃娃?|孩子|小孩)(?=人[数次]$)"), "儿童"),
    (re.compile(r"培训班?(?:受益|服务|保障)(?=人数$)"), "参训"),
    (re.compile(r"(防治|治理|监测|修剪|补植)投入(?=数量$)"), r"\1"),
    (re.compile(r"(?<=[老病客]人)次$"), "人次"),
    (re.compile(r"(调训|轮训|集训)([一-龥]{2,6})参训(?=人[数次]$)"), r"\1\2"),
    (re.compile(r"(培训)覆盖(?=人数$)"), r"\1"),
    (re.compile(r"(?<=发放)服务(?=人[数次]$)"), ""),
    (re.compile(r"^(输出|取证|普及|就业|转移就业|转移输出)参训(?=人[数次]$)"), r"\1"),
    (re.compile(r"^(发放|印发|印制|张贴|播放|制作)([一-龥]{2,8})(?:悬挂|制作|印制|张贴|发放)(?=数量$)"), r"\2\1"),
    (re.compile(r"(减免|免缴|代缴)(?:费用|发放|补助)+(?=标准$|人[数次]$|户数$)"), r"\1"),
    (re.compile(r"^((?:日均?|每[天日])[一-龥]{0,4}?(?:班次|航次|车次|趟次))(?:期数|次数|数量)$"), r"\1"),
    (re.compile(r"^((?:日均?|每[天日])(?:发车|开行|营运))(?:期数|数量)$"), r"\1班次"),
    (re.compile(r"(?<=..)(?:奖补|补助|补贴)(?=完工时间$)"), ""),
    (re.compile(r"(修缮|维修|改造|加固|治理)工程\1(?=面积|数量|长度|里程)"), r"\1"),
    (re.compile(r"(?<=[牌栏板墙屏])制作发放(?=数量$)"), "制作"),
    (re.compile(r"^.*幼儿.*?受益学生人数$"), "资助幼儿人数"),
    (re.compile(r"(跨度|宽度|高度|深度|厚度)(?:长度|数量)$"), r"\1"),
    (re.compile(r"(点位?|断面|地块|样地|图斑)对象(?=数量$)"), r"\1"),
    (re.compile(r"(租赁|租用)(?:购置|采购)(?=数量|面积|单价)"), r"\1"),
    (re.compile(r"(改造|新建|修缮|翻新)(?:维修|建设|改造)(?=标准|单价|数量|面积|长度)"), r"\1"),
    (re.compile(r"(值班|值守|驻点|劝返|接返)服务(?=人数|人次)"), r"\1"),
    (re.compile(r"(?<=[一-龥]{2}费)(?:建设|购置|安装|改造)单价$"), "标准"),
    (re.compile(r"(提升|改善)(?:改造|维修|整治)(?=面积|数量|长度|单价)"), r"\1"),
    (re.compile(r"(维护|管护|养护|维修|保护|监测|检测)(?:保护|维护|管护|养护|维修|服务)(?=数量|面积|长度)"), r"\1"),
)  # fmt: skip
_TO_THINGS = re.compile(
    r"(?:配备|投入|到岗|购置|采购|投放|安装|建设|维修|改造|更换|租赁)(?:人数|数量)$"
)
_SERVED = re.compile(
    r"(?:老人|老年人|儿童|幼儿|学生|群众|居民|村民|妇女|残疾人|患者|病人|青年|新兵|农户|住户|对象|在押人员|在院人员|住院人员|人口|家庭|人次)$"
)
_KEPT = re.compile(r"(?:在押|在院|住院|救助|安置|供养|戒毒)人员$")
_BOUGHT = re.compile(r"(?:购置|采购|添置|更换|安装|加装|配备|租用)(?P<end>数量|单价)$")
_BUILT_PRICE = re.compile(r"(?:单位造价|造价|作业单价|服务单价|单价)$")
_TO_PEOPLE = PEOPLE | {"户", "家庭", "生"}
_SUBJECTS = re.compile(
    r"(?:企业|公司|合作社|农场|主体|商户|大户|农户|个体户|园区|基地|民宿|店|家|户|工厂|车间|对象|机构|组织|人|员)$"
)
"""Who is supported: a contract signed or a grave is not."""
_LESSONS = {"课时": "课时数", "学时": "学时数"}


_AMOUNT_TWICE = re.compile(r"([一-龥]{1,6}[^数质流容]量)[一-龥]{2,3}量$")
"""清淤量清理量: the amount is said once."""


def sound(name: str, fact: Fact | None = None, thing: str = "") -> str:
    """The name as one would say it; ``thing`` is what ``fact`` counts or prices."""
    name = _AMOUNT_TWICE.sub(r"\1", _said_once(name))
    if fact is None:
        return name
    unit = (fact.value.unit or "").removeprefix("万")
    if fact.kind is ValueKind.QUANTITY:
        if unit in _LESSONS:
            return re.sub(r"(?:天数|时长|数量)$", _LESSONS[unit], name)
        if _TO_THINGS.search(name) and thing and thing in name:
            served = unit in _TO_PEOPLE and _SERVED.search(thing) is not None
            served = served and (not STAFF.search(thing) or _KEPT.search(thing) is not None)
            if served:  # 老人配备人数: people served are not equipped
                return _said_once(f"{thing}{measure_noun(fact)}").replace("人人数", "人数")
        if thing and name.endswith("支持主体数量") and not _SUBJECTS.search(thing):
            return f"{thing}{measure_noun(fact)}"
        if thing and name == f"{thing}支持主体数量":
            return f"支持{thing}数量" if len(thing) > 2 else f"{thing}{measure_noun(fact)}"
        if thing and thing not in name and name == "支持主体数量" and _SUBJECTS.search(thing):
            return f"支持{thing}{measure_noun(fact)}".replace("户户数", "户数")
        if is_place(fact, thing) and (found := _BOUGHT.search(name)) and found["end"] == "数量":
            return f"涉及{thing}数量"  # stations are not bought
    if fact.kind is ValueKind.UNIT_PRICE and fact.value.per and name == "配套单位造价":
        return f"{fact.value.per[0]}均配套标准"  # what is given to it is no price of the works
    if fact.kind is ValueKind.UNIT_PRICE and set(fact.value.per[:1]) & _TO_PEOPLE:
        return _BUILT_PRICE.sub("标准", name)  # 慰问单位造价
    return name


@lru_cache(maxsize=4096)
def _said_once(name: str) -> str:
    """The name without a word that it says again."""
    name = _AID_TWICE.sub("", name)
    name = _VERB_TWICE.sub(r"\g<verb>\g<thing>", name)
    name = _SERVED_TWICE.sub(r"\g<verb>\g<who>", name)
    for twice, once in _SYNONYMS:
        name = twice.sub(once, name)
    name = re.sub(r"(?<=[一-龥]{2}(?:量|力))数量$", "", name)
    name = re.sub(r"([一-龥]{2,4})\1(?=[一-龥])", r"\1", name)
    name = re.sub(r"^(?:开展|组织|进行|实施)(?=\d)", "", name)
    name = re.sub(r"(?<=[一-龥]{2})支持项目数量$", "数量", name)
    name = re.sub(r"(?<=[救资扶]助)发放(?=户数|人[数次])", "", name)
    name = re.sub(r"(?<=对象)发放(?=户数|人数)", "", name)
    return name.replace("人口人数", "人口数")
