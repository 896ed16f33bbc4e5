"""What a count is called where its unit or the words around it say what it is: 可停放车辆数, 县道养护里程.

Patterns of the library name a count by what such work usually counts. What a place holds is no
number of things that are provided, and a road that is kept up is no road that is there.
"""

from assistant.drafting.matter.acts import is_verb, said_verb, split_end, subject_act
from assistant.drafting.matter.covered import covered_area
from assistant.drafting.matter.doing import BUYING, EXAMS, NO_GOODS, is_place
from assistant.drafting.matter.means import is_means
from assistant.drafting.matter.measures import PEOPLE, measure_noun
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.spared import spared_count
from assistant.drafting.matter.subject import after_house, subject_of
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.drafting.matter.works import parts
from assistant.drafting.names.own_parts import part_of
from assistant.drafting.names.sent import sent_count
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

_HOLDS = re.compile(
    r"(?:能够?|可以?|同时)+(?:同时)?(?P<verb>充电?|停放?|容纳|存放|储存|储备|接待|收治|收住|就餐|供餐|养殖|带)(?:约|近|大约)?$"
)
"""What a place or a thing is big enough for, before the number."""
_CAPACITY = {
    "充": "可充电{车}数", "充电": "可充电{车}数", "停": "可停放{车}数", "停放": "可停放{车}数",
    "容纳": "可容纳{人}数", "接待": "可接待{人}数", "收治": "可收治{人}数", "收住": "可入住{人}数",
    "带": "可同时实训{人}数", "就餐": "可就餐{人}数", "供餐": "可供餐{人}数",
}  # fmt: skip
_LONGEST = 14
_FESTIVAL = re.compile(r"^(?:春节|元旦|国庆|中秋|端午|五一|八一|七一|重阳|元宵|暑期|寒假)(?:期间)?")
_KEPT_UP = frozenset(
    {
        "养护",
        "管护",
        "管养",
        "保洁",
        "清扫",
        "清扫保洁",
        "维护",
        "清淤",
        "疏浚",
        "除雪",
        "清掏",
        "疏通",
        "清洗",
    }
)
_LINES = re.compile(r"[道路渠沟河街巷堤]$|[河区渠路]段$|^[县乡村省国]道$|河道|公路|河流|干渠|支渠")
_IN_FULL = {"河": "河道", "路": "道路", "渠": "渠道", "沟": "沟渠", "街": "街道", "桥": "桥梁"}
_EARTH = frozenset({"方", "立方", "立方米", "吨"})
_SHOWN = frozenset({"放映", "播放", "演出", "巡演", "展演"})
_EXAMINED = re.compile(r"(?:彩超|B超|CT|钼靶|胃镜|肠镜|造影|心电图|拍片|采血)$")
_AIDED = re.compile(r"(?:补助|补贴|津贴|助学金|扶助金)$")
_MACHINES = frozenset("台套辆部")
_WORKS = frozenset({"建设", "改造", "维修", "修缮", "装修", "新建", "提升", "升级改造"})
_GOODS = frozenset("台套辆架部把张具")
_ANIMALS = frozenset("头只羽匹")
_IMMUNE = re.compile(r"免疫|防疫")
_DOSED = re.compile(r"^(?:强制)?(?:免疫)?(?:注射|接种)?(?:疫苗)?(?=.)")
_MEETING = re.compile(r"人代会|党代会|代表大会|[政职]代会|会务|全会")
WORN = re.compile(
    r"(?:马甲|背心|服装|制服|[春夏秋冬工]装|工作服|校服|帽子?|鞋|雨衣|袖标|袖章|手套|被装|横幅|展板|手册)$"
)
INSURED = re.compile(
    r"(?:(?:责任|财产|意外|伤害|住房|农房|车辆|综合|安全)保|(?<![风抢除脱遇排探冒危保]))险(?:种)?(?:费|保费)?$"
)
"""Subjects that insure things: what is counted in them is there already."""
_POLICY = re.compile(r"(?:安全|公众)?(?:责任|意外|财产|综合)?(?:保险|险)$")
_INSURABLE = frozenset("台部辆座艘套个所处栋间")
PIECES = frozenset({"件", "套", "双", "顶", "副", "个", "条", "床", "本", "块"})
"""What is worn or handed out beside other work, and bought for it."""
_POWER = frozenset({"兆瓦", "千瓦", "MW", "kW", "千伏安", "兆伏安"})
_PAGES = frozenset({"页", "卷", "件", "份", "册", "幅", "张", "部"})
_PAPERS = re.compile(
    r"(?:馆藏|文书|民生|人事|婚姻|会计|学籍)?档案|[县市区镇乡村地方]{1,2}志|年鉴|史料|画册|丛书|古籍|文献|卷宗|图纸|文书|资料|图书"
)
"""What is scanned or filed where the count says only the verb: 扫描120万页."""
_CAR = re.compile(r"公务用?车|公车")
_HOUSES = re.compile(
    r"(?:(?<!工作)(?<!联络)[一-龥]站|小学|中学|学校|幼儿园|卫生院|卫生室|敬老院|养老院|村级?活动室)$"
)
_PLACED = re.compile(r"^(?:再|还|另|并|同时|另外)?(?:[给为在对]|向)")


def own_count(fact: Fact, brief: Brief) -> str:
    """The name of the count by what the request says of it; "" where a pattern says it well."""
    if fact.kind is not ValueKind.QUANTITY or fact.value.per:
        return ""
    thing, unit = thing_of(fact, brief), (fact.value.unit or "").removeprefix("万")
    act, noun = subject_act(brief), measure_noun(fact)
    if is_means(fact, brief):
        return f"{thing}配备数量"
    pieces = parts(subject_of(brief))
    if len(pieces) > 1 and act in EXAMS and thing in {one.removesuffix(act) for one in pieces}:
        return f"{thing}{act}{noun}"  # 电梯96部 of 电梯、起重机械检验
    if _HANDED_IN.match(fact.what) and unit in _PAGES:
        return f"{fact.what}数量"  # 提交报告1份 is no 评估
    if unit in PEOPLE and fact.what in _PAY:
        return f"{fact.what}发放人数"  # 人员2名工资9.6万元
    if passed := _passes(fact, brief):
        return passed
    if spared := spared_count(fact, brief):
        return spared
    if held := _held(fact, brief):
        return held
    if size := _size_behind(fact, thing, brief):
        return size
    if ranked := ranks(fact, brief):
        return f"{ranked}奖补数量"
    if noun == "场次" and not thing and (events := _events(brief)):
        return events
    if sent := sent_count(fact, thing, brief):
        return sent
    if part := part_done(fact.what, brief):
        return f"{part}{noun}"
    if thing == "入户" and unit == "户":
        return f"入户{act}户数" if act else "入户户数"
    if unit == "条" and thing.endswith("数据库"):
        return f"{thing}条目数量"
    if unit in _PAGES and is_verb(thing) and (papers := _PAPERS.findall(subject_of(brief))):
        return f"{papers[-1]}{thing}数量"
    if thing in {"清", "挖", "运"} and unit in _EARTH and act:
        return f"{act}量"
    whole = _IN_FULL.get(thing, thing)
    if act in _KEPT_UP and _LINES.search(whole) and act not in thing and whole != subject_of(brief):
        if said_verb(fact, thing, brief):
            return ""
        if noun == "长度":
            return f"{whole}{act}{'里程' if re.search('(?<![管渠])[道路]$', whole) and '河' not in whole else '长度'}"
        return f"{whole}{act}{noun}" if noun == "面积" else f"{act}{whole}数量"
    if unit in {"餐", "餐次"}:
        return "补贴用餐餐次" if gives_money(brief) else "供餐餐次"
    if unit in PEOPLE and _AIDED.search(thing) and thing not in subject_of(brief):
        return f"{thing}发放人{'次' if unit == '人次' else '数'}"
    if noun == "面积" and (covered := covered_area(thing, act)):
        return covered
    if noun == "面积" and _AIDED.search(thing):
        return f"{thing}面积"
    if re.search(r"(?:防水|吊顶|油饰)$", thing) and len(thing) > 2:
        return f"{thing}{noun}"
    if unit in _INSURABLE and thing and INSURED.search(subject_of(brief)):
        return f"承保{_POLICY.sub('', after_house(thing))}数量"
    if unit in _GOODS and thing and (run := _run_behind(fact, brief)):
        return f"{run}{thing}数量"
    if is_bought(fact, thing, brief) or (WORN.search(thing) and unit in PIECES and not act):
        return f"{thing}购置数量"
    if unit.endswith("字") and unit in {"字", "千字"}:
        return f"{thing or subject_of(brief)}字数"
    if unit in _POWER and "容量" not in thing:
        return f"{thing or '装机'}容量"
    if unit in PEOPLE and re.match(r"日均|每[天日]", thing):
        return f"{thing}人数"
    if _fitted(fact, thing, unit, act, brief):
        return f"{thing}配备数量"
    part = part_of(fact, brief)
    aided = "贴息" in subject_of(brief) and (not part or "贴息" in part)
    if aided and unit in PEOPLE | {"户", "个"} and noun in {"人数", "户数"}:
        return f"享受贴息{noun}"
    if noun == "场次" and thing and (verb := said_verb(fact, thing, brief)) in _SHOWN:
        return f"{thing}{verb}场次" if verb not in thing else ""
    if unit in PEOPLE and _EXAMINED.search(thing):
        return f"{thing}检查人数"
    examined = said_verb(fact, thing, brief) in EXAMS
    if (
        unit in _ANIMALS
        and thing
        and not examined
        and _IMMUNE.search(subject_of(brief))
        and "病死" not in thing
    ):
        bare = _DOSED.sub("", thing)
        return f"{bare}免疫数量" if bare and "免疫" not in bare and len(bare) <= 6 else ""
    if re.fullmatch(r"(?:代表)?队伍?", thing) and "赛" in subject_of(brief):
        return "参赛队伍数量"
    if thing in {"代表", "委员"} and _MEETING.search(brief.topic):
        return f"参会{thing}人数"
    if (
        unit in {"辆", "台", "部"}
        and thing in {"车", "车辆", "公车", "公务车"}
        and _CAR.search(brief.topic)
    ):
        return "保障公务用车数量"
    if _HOUSES.search(thing) and thing not in subject_of(brief) and _is_where(fact, thing, brief):
        return f"覆盖{thing}数量"
    return ""


_HANDED_IN = re.compile(
    r"^(?:提交|出具|形成|完成|编制|撰写)[一-龥]{0,8}(?:报告|方案|清单|意见书?|图集|图件|成果|手册|规划|文本)$"
)
_PAY = frozenset({"工资", "报酬", "薪酬", "劳务费", "津贴", "社保"})
_PASSES = frozenset({"遍", "趟", "轮", "次", "针", "茬"})
_TWICE = (
    r"(?P<verb>[打喷浇锄耘追刷洗扫犁翻施])(?P<many>{})(?P<what>[一-龥]{{1,2}}?)(?=[，,。；;、 ]|$)"
)


def _passes(fact: Fact, brief: Brief) -> str:
    """How often something is done where the verb stands before the number: 打两遍药 -> 打药遍数; else ""."""
    unit = fact.value.unit or ""
    if unit not in _PASSES:
        return ""
    said = re.search(_TWICE.format(re.escape(fact.text)), brief.text)
    if said:
        return f"{said['verb']}{said['what']}{unit}数"
    if unit in {"遍", "茬"}:
        return f"{fact.what or subject_of(brief)}{unit}数"
    return ""


def ranks(fact: Fact, brief: Brief) -> str:
    """前三名, where a number says who comes first and counts nobody: 评比前三名各奖5万; else ""."""
    return f"前{fact.text}" if f"前{fact.text}" in brief.text and fact.value.unit == "名" else ""


def _events(brief: Brief) -> str:
    """The sessions of an event of several parts, counted together: 文艺汇演和非遗展演场次; "" for one part."""
    pieces = parts(subject_of(brief))
    if len(pieces) < 2:
        return ""
    whole = _FESTIVAL.sub("", subject_of(brief))
    return f"{whole}场次" if len(whole) <= _LONGEST else "活动举办场次"


def is_bought(fact: Fact, thing: str, brief: Brief) -> bool:
    """True for goods with a price or a sum of their own in a project that does nothing to them: 打印机70台每台1200元."""
    each = fact.value.per[0] if fact.value.per else (fact.value.unit or "")
    if len(thing) < 2 or each not in _GOODS or split_end(thing) or thing in subject_of(brief):
        return False
    if subject_act(brief) not in BUYING | {"", "培训", "宣传", "检测"} or gives_money(brief):
        return False
    if (
        NO_GOODS.search(thing)
        or is_place(fact, thing)
        or STAFF.search(thing)
        or said_verb(fact, thing, brief)
    ):
        return False
    place = next((at for at, one in enumerate(brief.facts) if one is fact), 0)
    if any(_RUNS.search(one.what) for one in brief.facts[place + 1 : place + 2]):
        return False  # 冷藏车2辆年运行费6万
    return any(
        one.value.per == (each,)
        if one.kind is ValueKind.UNIT_PRICE
        else one.kind is ValueKind.MONEY
        for one in brief.facts[place + 1 : place + 2]
    )


def _run_behind(fact: Fact, brief: Brief) -> str:
    """What is done all year with a thing whose running cost stands right behind it: 运行; else ""."""
    found = re.search(
        rf"{re.escape(fact.what)}{re.escape(fact.text)}[，,]?(?:全年|每年|年|的|日常)*(?P<run>运行|运维|维护|维修|保养|年检)(?:维护)?(?:费|经费|支出)",
        brief.text,
    )
    return found["run"] if found and len(fact.what) > 1 else ""


_RUNS = re.compile(r"运行|运维|维护|维修|保险|燃油|油料|租|电费|保养|年检|流量|通信|检测|检定")
"""What an amount behind a thing is for where the thing is there already."""


def _fitted(fact: Fact, thing: str, unit: str, act: str, brief: Brief) -> bool:
    """True for machines that stand beside works on something else: 数控机床6台 of a workshop that is rebuilt."""
    several = any(part.endswith(tuple(_WORKS)) for part in parts(subject_of(brief)))
    works = act in _WORKS or (several and act in _KEPT_UP | {"运维", "运行", "运营", "维保"})
    if unit not in _MACHINES or not works or len(thing) < 3 or thing in subject_of(brief):
        return False
    return not (
        split_end(thing)
        or STAFF.search(thing)
        or is_place(fact, thing)
        or said_verb(fact, thing, brief)
    )


def part_done(thing: str, brief: Brief) -> str:
    """The one task of several that a verb said alone ends: 家庭无障碍改造 of 改造45户; "" where none."""
    pieces = parts(subject_of(brief))
    if len(pieces) < 2 or len(thing) < 2 or not is_verb(thing):
        return ""
    ended = [one for one in pieces if one.endswith(thing) and len(one) > len(thing) + 1]
    return ended[0] if len(ended) == 1 and len(ended[0]) <= _LONGEST else ""


def _held(fact: Fact, brief: Brief) -> str:
    """What a place is big enough for: 能充500辆车 -> 可充电车辆数."""
    place = brief.text.find(fact.text)
    found = _HOLDS.search(brief.text[:place]) if place > 0 else None
    pattern = _CAPACITY.get(found["verb"], "") if found else ""
    counted = "床位" if (fact.value.unit or "") == "张" else ""
    return pattern.replace("{车}", "车辆").replace("{人}", counted or "人")


_SIZES = {
    "立方": "容积", "立方米": "容积", "m³": "容积", "平方米": "面积", "平方": "面积", "米": "长度",
    "公里": "长度", "吨": "重量", "千瓦": "功率", "升": "容量",
}  # fmt: skip


def _size_behind(fact: Fact, thing: str, brief: Brief) -> str:
    """How big what was counted right before is: 冷库容积 of 冷库1座800立方; "" where that is not so."""
    unit = (fact.value.unit or "").removeprefix("万")
    place = next((at for at, one in enumerate(brief.facts) if one is fact), 0)
    before = brief.facts[place - 1] if place else None
    if unit not in _SIZES or before is None or before.kind is not ValueKind.QUANTITY:
        return ""
    of = thing_of(before, brief)
    beside = before.text + fact.text in brief.text.replace(" ", "")
    return f"{of}{_SIZES[unit]}" if beside and len(of) >= 2 and of != thing else ""


def _is_where(fact: Fact, thing: str, brief: Brief) -> bool:
    """True where something is brought to the houses: 给6所小学装直饮水机."""
    place = brief.text.find(fact.text)
    clause = re.split(r"[，,。；;：:\n]", brief.text[:place])[-1] if place >= 0 else ""
    return _PLACED.match(clause) is not None and said_verb(fact, thing, brief) == ""
