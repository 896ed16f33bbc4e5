"""A count that says only whom or what there is, with what the money does there: 补助学生人数, 涉及小学数量, 电站运维数量.

Staff are counted as they are: how many 护林员 there are is what is paid for.
"""

from assistant.drafting.matter.acts import is_verb, said_verb, split_end, subject_act
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.drafting.names.prices import aid
from assistant.drafting.told_tasks.told_words import begins_with_deed
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

_AID = frozenset({"补助", "补贴", "资助", "奖励", "奖补", "救助", "慰问", "扶助", "补偿"})
_KEPT = frozenset(
    {
        "运维",
        "维护",
        "维保",
        "管护",
        "巡检",
        "监测",
        "养护",
        "保洁",
        "清洗",
        "清掏",
        "检测",
        "检修",
        "维修",
        "年检",
        "检验",
    }
)
_KEPT_UNITS = frozenset("个处座台套辆盏所部条口眼艘")
_BODIES = frozenset({"所", "家", "个", "座", "处"})
_IS_BODY = re.compile(
    r"(?:学校|小学|中学|幼儿园|卫生院|卫生室|医院|敬老院|养老院|合作社|企业|公司|农场|养殖场|市场|商户|门店|机构|组织|单位|部门|基地|园区|[村镇乡]|社区|街道|小区)$"
)
_TAKES_PART = re.compile(
    r"(?:参[展加与赛会训保建]|受[邀助益训评检]|入[驻园会围选]|签约|合作|[承参]保)(?=..)"
)
"""Bodies of which the word itself says what they do: 参展商户, 入驻企业."""
_MACHINES = frozenset("台套部")
_FITTED = re.compile(r"(?:系统|平台|软件|网络|机房|信息化|改造|建设|升级)$")


def with_deed(name: str, fact: Fact, brief: Brief) -> str:
    """The name, where it is a bare noun and its measure, with what is done; else as it is."""
    thing, unit = thing_of(fact, brief), (fact.value.unit or "").removeprefix("万")
    if fact.kind is not ValueKind.QUANTITY:
        return name
    if unit in _DOSES and fact.value.number is not None and fact.value.number <= _MOST_DOSES:
        return f"每人接种{unit}数" if "接种" in brief.text else name
    if said := _of_nothing(name, thing, fact, brief) or _replaced_in(name, thing, brief):
        return said
    if not thing or fact.value.per:
        return name
    noun = name.removeprefix(thing)
    if unit == "家" and name.endswith("发放户数") and _IS_BODY.search(thing) and money_of(brief):
        return f"{money_of(brief)}{thing}数量"  # 3家公司 are no households
    bare = noun in {"数量", "人数", "户数"} and thing != subject_of(brief)
    if not bare or is_verb(thing) or split_end(thing) or said_verb(fact, thing, brief):
        return name
    if _NO_NOUN.search(thing) or (len(thing) > 3 and subject_of(brief).endswith(thing[:2])):
        return name  # 诊断企业60家 of 企业消防诊断
    act, money = subject_act(brief), aid(brief, None)
    if unit in PEOPLE | {"户"} or noun == "人数":
        paid = gives_money(brief) and money in _AID and not STAFF.search(thing)
        return f"{money}{thing}{noun}" if paid and money not in thing else name
    if noun == "户数" and not _IS_BODY.search(thing):
        return name
    if unit in _BODIES and _IS_BODY.search(thing):
        if gives_money(brief) and money in _AID and not begins_with_deed(thing):
            return f"{money}{thing.removeprefix(money)}{noun}"
        own = _TAKES_PART.match(thing) or begins_with_deed(thing)  # 洽谈企业
        return name if own else f"涉及{thing}{noun}"
    aided = gives_money(brief) and money in _AID and not begins_with_deed(thing)
    if aided and _is_priced(fact, brief) and money not in thing:
        return f"{money}{thing}{noun}"  # 车辆24辆, 每辆3.5万元
    if act in _KEPT and act not in thing and unit in _KEPT_UNITS and not STAFF.search(thing):
        return f"{thing}{act}{noun}"
    if unit in _MACHINES and len(thing) > 2 and _FITTED.search(subject_of(brief)):
        return f"{thing}配备{noun}"
    return name


def _is_priced(fact: Fact, brief: Brief) -> bool:
    """True where so much money is given for each of what is counted."""
    return any(
        one.kind is ValueKind.UNIT_PRICE and fact.value.unit in one.value.per for one in brief.facts
    )


_NO_NOUN = re.compile(r"^(?:日均?|每[天日])|样[品本]$")
"""How often, and what is tested, need no deed."""
_DOSES = frozenset({"针", "剂", "剂次"})
_MOST_DOSES = 5
"""2针 of 2150人: what each one gets."""
_ANY = re.compile(r"^(?:项目|对象|任务|完成|受益|发放|费用发放)(?P<noun>数量|户数|次数)$")
_PAID = re.compile(r"补[贴助偿发]|发放|津贴|资助|奖|慰问金|救助金")


def money_of(brief: Brief) -> str:
    """What is given to bodies, as a verb: 补贴, 奖补; "" where nothing is."""
    money = aid(brief, None)
    return money if gives_money(brief) and money in _AID else ""


def _of_nothing(name: str, thing: str, fact: Fact, brief: Brief) -> str:
    """对象数量 of 2600户 and 发放次数 of 入户两次 by what is done; "" where the name says more."""
    found = _ANY.match(name)
    act = re.search(r"[一-龥]{2}$", thing) if is_verb(thing) or thing in _VISITS else None
    done = act[0] if act else subject_act(brief)
    if found is None or not done or (name.startswith("受益") and gives_money(brief)):
        return ""
    if name == "完成次数":
        return f"{done}次数"
    if "发放" in name:
        return "" if _PAID.search(brief.text) else f"{done}次数"
    if (fact.value.unit or "") in {"户", "家"} and done in _KEPT | _ASKED:
        return f"{done}户数"
    return f"{done}数量" if name == "项目数量" and done in _ASKED else ""


_VISITS = frozenset({"入户", "上门", "送教", "走访", "巡诊", "随访", "送戏", "家访"})
_ASKED = frozenset(
    {
        "调查",
        "核查",
        "普查",
        "评估",
        "评价",
        "测评",
        "审计",
        "监理",
        "鉴定",
        "走访",
        "核对",
        "排查",
        "安装",
        "改造",
    }
)
_PART = re.compile(
    r"(?:滤芯|电池|灯泡|轮胎|阀门|玻璃|门锁|水表|电表|线路|膜|配件|耗材|密封圈|钢丝绳|灯管|光源)$"
)
"""A part that is replaced in a machine."""


def _replaced_in(name: str, thing: str, brief: Brief) -> str:
    """涉及直饮水机数量 of 直饮水设备滤芯更换: the machine is not what is replaced; "" where it is."""
    found = re.fullmatch(r"(?P<subject>.+?)(?:更换|更新)", subject_of(brief))
    part = _PART.search(found["subject"]) if found else None
    if (
        part is None
        or not thing
        or part[0] in thing
        or not re.fullmatch(rf"{re.escape(thing)}(?:更换|更新)数量", name)
    ):
        return ""
    return f"涉及{thing}数量"
