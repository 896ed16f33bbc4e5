"""What is done to the things that a request counts, in the clerk's own verbs."""

from functools import cache, lru_cache

from assistant.drafting.matter.subject import subject_of
from assistant.facts import Brief, Fact
from assistant.once_per import once_per
from assistant.understanding.attribution.short_verbs import short_verbs
from assistant.understanding.lexicon import any_of, words
from corpus import late_re as re
from corpus.text import places
from corpus.values import ValueKind

_SHORT = {
    "配": "配备", "栽": "栽植", "铺": "铺设", "印": "印制", "租": "租用", "换": "更换", "装": "安装", "买": "购置",
    "聘": "聘请", "建": "建设", "设": "设置",
}  # fmt: skip
"""Verbs as they are said in passing, and as a name has them."""
_PASSING = r"(?<![适分搭调])配|栽|铺|(?<![水脚手复打彩])印|(?<![出转续招公廉])租|(?<![置调转兑交替])换|(?<![服包改吊组夏冬春秋童校军西正工便假铺])装|(?<!购)买|(?<![招解受])聘|(?<![新改扩修重共组创搭承在])建|(?<![建开增架铺埋布敷附假摆陈])设"
"""The same where they are no end of a longer word: 换 but not 置换."""
_NOUNS = re.compile(
    r"对象|人员|员工|工人|学员|窗口|站点|网点|中心|设施|设备|系统|资料|用品|物资|材料|器材|工具|车辆|活动|点位|基地|单位|机构|项目|服务|队伍|小组|岗位|平台|场所|场地|地块|设备|仪器|仪表|软件|方案|报告|补助|补贴|津贴|奖励|奖补|经费|费用|工资|报酬|标准|.{0,4}费|井(?!盖).{0,6}|救援[一-龥]{0,3}|粮[一-龥]{0,5}|价差"
)
"""服务窗口, 培训学员, 检查井: a verb before them is part of the noun."""
OF_MACHINES = frozenset(
    {"康复", "训练", "监测", "检测", "治疗", "救援", "消毒", "体检", "巡逻", "巡查", "巡护", "清扫", "清运", "运输", "接送", "扫描", "打印", "录制", "照明", "灌溉", "清洗", "转运", "培训", "抢险", "抢修"}
)  # fmt: skip
MACHINE = re.compile(
    r"(?:车|机|仪|器|床|船|艇|泵|灯|设备|器材|器械|用具|教具|装备|架|台|箱|柜|椅|板|轮)$"
)
"""康复自行车, 监测仪: the verb says what the machine is for."""
BUILT = (
    "桥",
    "亭",
    "站",
    "池",
    "坝",
    "谷坊",
    "渠",
    "路",
    "堤",
    "井",
    "基地",
    "驿站",
    "长廊",
    "广场",
)
"""Ends of what is built, and neither bought nor put up."""
_PRINTED = frozenset({"印制", "印刷", "印发"})
"""Verbs that are never part of a noun: 印制资料."""
_AID = frozenset({"补助", "补贴", "奖励", "奖补", "资助", "救助"})
"""Nouns of what is given as well: 出警补助."""
_HOW = re.compile(
    r"走航|日间|居家|全日|全托|集中|分散|定期|日常|免费|上门|入户|下乡|驻村|实地|统一|专项|全面|重点|联合|外业|内业|现场|[一-龥]+[内外里]"
)
"""How something is done, which is nothing that it is done to: 集中供养."""
_AGENT = re.compile(
    r"^(?:委托|聘请|邀请|由|请)?[一-龥]{0,8}(?:单位|公司|机构|设计院|研究院|企业|中心|专家|事务所|第三方)(?=[一-龥]{4})"
)
"""Who is commissioned, before what they do: 设计单位编制规划."""


_GOES_ON = frozenset(
    {"购置", "采购", "购买", "添置", "配备", "安装", "加装", "印制", "制作", "新建", "建设", "铺设", "栽植", "储备", "更换", "更新", "租用"}
)  # fmt: skip
"""Verbs that a row of things has once, at its head: 安装灯带5600米，轮廓灯18栋."""
PUT_UP = frozenset({"安装", "加装", "购置", "采购", "购买", "添置", "配备", "更换", "印制", "制作"})
_RENTED, _BULK = {"租用", "租赁"}, {"吨", "公斤", "千克", "升", "立方米", "方", "条", "份", "袋"}
_LINES = re.compile(r"[专线]线$|线路$|电路$|光纤$|通道$")
_LAID = {"敷设", "铺设", "埋设", "硬化", "衬砌", "架设"}
_LENGTHS = {"米", "公里", "千米", "延米", "平方米", "平方", "平米", "亩", "里", "条"}
"""What is laid has a length: 敷设管道2.6公里、消火栓48套 lays no hydrants."""
"""What is used up is never rented: 租用铲车6台、融雪剂30吨."""
_NO_THINGS = frozenset({"人", "名", "位", "人次", "户", "次", "场", "期", "天", "元"})
SESSIONS = re.compile(
    r"(?:会|[赛展节]|论坛|演出|汇演|展演|巡演|培训班|集市|市集|大集|庙会|演练|义诊|讲座|宣讲|沙龙|路演|比武)$"
)
"""What is held on a day, by the end of its name."""


@cache
def verbs() -> str:
    """A pattern of all verbs that name what is done to a thing, the longest first."""
    groups = ("acting", "trailing", "leading", "deeds")
    known = {word for group in groups for word in words("verbs", group) if len(word) >= 2}
    return any_of(frozenset(known) - frozenset(words("verbs", "no_deeds")))


@cache
def _passing() -> str:
    """A pattern of the verbs of one letter."""
    return f"{'|'.join(one.form for one in short_verbs())}|{_PASSING}"


def _in_full(verb: str) -> str:
    """What a name says for a verb: 更换 for 换."""
    full = {one.said: one.full for one in short_verbs()}
    return _SHORT.get(verb, full.get(verb, verb))


@cache
def _before() -> re.Pattern[str]:
    last = "|".join(one.last for one in short_verbs())
    return re.compile(rf"((?!(?<=更)新)(?:{verbs()})|{last}|{_PASSING})(?:了|各类|各式|约)?$")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"^({verbs()})((?=\D)[一-龥A-Za-z]{{2,10}}|\d[一-龥A-Za-z\d\-]{{3,12}})$")


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"(?:运营管理|(?<!微)(?<!有机)(?<!城市){verbs()})$")


BUILT_ILLEGALLY = re.compile(r"(?P<how>违法|违章|违规|非法)(?:建设|搭建)")
"""A thing, and nothing that is done: 拆除违法建设."""
_DOER = re.compile(r"员(?!工)|师(?!生|资)|者|人员(?=工资|薪|补[贴助]|报酬|津贴|费)")
"""Behind a verb: those who do it, 调查员, 保洁人员工资."""


@lru_cache(maxsize=4096)
def split_deed(thing: str) -> tuple[str, str] | None:
    """A thing that begins with what is done to it: 测评学生 -> (测评, 学生); else None.

    检查井 and 服务窗口 are nouns, 评估餐饮单位 is none; 调查员补贴 is about people.
    """
    found = _leading().match(thing)
    if (
        found is None
        or _DOER.match(found[2])
        or (_NOUNS.fullmatch(found[2]) and found[1] not in _PRINTED)
        or (found[1] in OF_MACHINES and MACHINE.search(found[2]))
    ):
        return None
    return found[1], found[2]


@lru_cache(maxsize=4096)
def is_verb(word: str) -> bool:
    """True for what is done, said alone: 收容."""
    return re.fullmatch(verbs(), word) is not None


@lru_cache(maxsize=4096)
def split_end(thing: str) -> tuple[str, str] | None:
    """A thing that ends with what is done to it: 农村公路日常养护 -> (农村公路, 养护); else None."""
    found = re.match(
        rf"^([一-龥A-Za-z]{{2,}}?)(?:日常|常态化|定期|集中|后期|长效|全面|统一|专业化?|市场化|社会化|第三方|季节性|常年|年度|长期|临时|集中式)?({verbs()})$",
        thing,
    )
    if found is None or _HOW.fullmatch(found[1]) or found[2] in _AID:
        return None
    return None if BUILT_ILLEGALLY.search(thing[-4:]) else (found[1], found[2])


def without_agent(what: str) -> str:
    """What is done without who does it: 设计单位编制规划 -> 编制规划."""
    bare = _AGENT.sub("", what)
    return bare if bare != what and split_deed(bare) else what


def turned(thing: str) -> str:
    """A thing that begins with its verb, as a price names it: 评估电梯 -> 电梯评估."""
    found = split_deed(thing)
    return f"{found[1]}{found[0]}" if found else thing


@once_per("brief")
def said_verb(fact: Fact, thing: str, brief: Brief) -> str:
    """The verb that the request puts before the thing or its number; "" where none.

    In a row of things the first one's verb is that of all: 更新蒸饭柜18台、消毒柜24台.
    """
    unit = (fact.value.unit or "").removeprefix("万")
    longer = [o.what for o in brief.facts if o.what != thing and o.what.startswith(thing)]
    for said in (f"{thing}{fact.text}", fact.text, thing):
        found_at = places(said, brief.text)
        if said == thing:  # 宣讲队, 社区 of 社区工作人员: the word goes on, and is another thing's
            found_at = [
                at
                for at in found_at
                if not _GOES_BEYOND.match(brief.text, at + len(thing))
                and not any(brief.text.startswith(one, at) for one in longer)
            ]
        at_fact = brief.text.find(fact.text)
        if said == thing and fact.kind is ValueKind.UNIT_PRICE and at_fact > 0:
            found_at = sorted(found_at, key=lambda at: abs(at_fact - at))  # the one that it prices
        for place in found_at if said == thing else found_at[:1]:
            clause = re.split(r"[,，。；;：:\n]", brief.text[:place])[-1]
            parts = re.split(r"、|以及|和", clause.removesuffix(thing))
            if not (found := _before().search(parts[-1])) and not parts[-1] and len(parts) > 1:
                found = re.match(rf"^.{{0,4}}?({verbs()})(?![器员站台商])(?=\D{{2,}}\d)", parts[0])
                found = found or re.match(rf"^.{{0,3}}?({_passing()})(?=\D{{2,}}\d)", parts[0])
            if not found and parts[-1].endswith("等"):  # 检测加油站、学校等场所86处
                found = re.match(rf"^({verbs()})(?=[一-龥]{{2,}})", parts[0])
            if found and found[1].startswith("服务") and f"{found[1]}器" in clause:
                found = None  # 服务器12台、系统3套
            if found and found[1] == "组织" and _BODIES.search(clause):
                found = None
            if found and not (said == thing and f"{found[1]}{thing}" in subject_of(brief)):
                verb = _in_full(found[1])  # 易地搬迁安置点扶持 moves no 安置点
                laid = verb in _LAID and parts[-1] == "" and unit not in _LENGTHS
                bulk = unit in _BULK and not _LINES.search(thing)
                return "" if laid or (verb in _RENTED and bulk) else verb
    return _carried(fact, thing, brief)


_BODIES = re.compile(
    r"(?:社会|党|团|党团|基层|经济|自治|行业|群众|农民|合作|工会|群团|公益|中介)组织"
)
"""Bodies that are called so: 入驻社会组织25家."""
_GOES_BEYOND = re.compile(r"[队员车站点室馆机器仪费员箱柜桶架灯具品团]")
"""Letters that make a longer noun of a thing."""


def _carried(fact: Fact, thing: str, brief: Brief) -> str:
    """The verb of the clause before, where that counts a thing and this one says a thing alone."""
    unit = (fact.value.unit or "").removeprefix("万")
    place = brief.text.find(f"{thing}{fact.text}") if len(thing) >= 2 else -1
    if place < 0 or unit in _NO_THINGS:
        return ""
    clauses = re.split(r"[,，；;\n]", brief.text[:place])
    if clauses[-1] or len(clauses) < 2:
        return ""
    found = re.match(
        rf"^(?:另外|另|再|还)?({verbs()}|{_passing()})[一-龥A-Za-z]{{2,}}[\d.]+万?([一-龥])",
        clauses[-2],
    )
    verb = _in_full(found[1]) if found else ""
    if verb in PUT_UP and thing.endswith(BUILT):
        return ""  # 安装路灯80盏，小桥3座
    if verb in _LAID and unit not in _LENGTHS:
        return ""  # 铺设管道86公里，泵房12座
    if verb in _RENTED and unit in _BULK:
        return ""  # 租铲车6台，融雪剂30吨
    return verb if found and verb in _GOES_ON and found[2] not in _NO_THINGS else ""


@once_per("brief")
def subject_act(brief: Brief) -> str:
    """What the subject itself says is done, at its end: 无物业小区兜底保洁 -> 保洁; else ""."""
    found = _ending().search(subject_of(brief))
    return found[0] if found else ""
