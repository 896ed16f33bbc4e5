"""The last look at each clause of the goal: a verb that can be done to its thing, and nothing of speech.

更换村小12所 of 村小直饮水机更换 puts the verb on the place, 监测站5个 says no verb at all, 举办春节前后6场 has a time for
its thing. What stands in the subject, and what kind of thing is counted, says how such a clause goes.
"""

import re

from assistant.drafting.acts import is_verb, split_deed, split_end, subject_act, verbs
from assistant.drafting.clause_things import (
    ENGAGED,
    HELD_SO_OFTEN,
    PLACE,
    PUT,
    done_at,
    is_of_another_task,
    is_only_where,
    said_of,
    staff_for,
    verb_for_setting_up,
    what_done_to,
    whom_engaged,
)
from assistant.drafting.doing import thing_done_to
from assistant.drafting.nature import gives_money
from assistant.drafting.objects import fits
from assistant.drafting.own_verbs import own_verb_only, untorn
from assistant.drafting.subject import subject_of
from assistant.drafting.things import PEOPLE, STAFF
from assistant.drafting.told_words import begins_with_deed, turned
from assistant.drafting.unrepeated import paid
from assistant.drafting.works import is_works
from assistant.facts import Brief, Fact
from assistant.understanding.lexicon import any_of, people

_VALUE = re.compile(r"^(?P<said>\D*?)(?P<value>(?:不少于|不超过|约)?\d.*)$")
_YEAR = re.compile(r"(?:20\d\d[-—~～至到]+)?20\d\d年(?:度)?(?=[一-龥])")
_RANK = re.compile(r"(?:前|第)$")
_MOMENT = re.compile(
    r"(?:春节|元旦|元宵|清明|端午|中秋|国庆|重阳|五一|七一|八一|十一|暑假|寒假|暑期|汛期|节日|节假日)(?:前后|期间|当天|前夕|里)?(?:各)?$"
)
_WATCH = re.compile(r"^(?:惠及|组织|配备|覆盖)?(?:来?看|观看|来观看|现场观看|收看|观影)$")
_IN_TURN = re.compile(r"(?:轮流|轮班|轮值|三班倒|倒班|常驻|驻点|全职|兼职)$")
_HIRED_LETTERS = frozenset("机车船房")
_HIRED = re.compile(
    r"(?:直升|无人|飞)机|[渔货客游执法]{1,2}船|[洒货客大清][水运车]?车|[库厂门公]房"
)
"""What is hired and called by its last letter: 租机1架 of 直升机航空护林."""
_MADE_SO = frozenset({"标准化", "规范化", "智能化", "信息化", "示范化", "特色化"})
"""How a thing is made, where the subject says which: 林业站标准化建设3个."""
_THICK = re.compile(r"(?:毫米|厘米|公分|mm|cm)厚")
_EACH_PLACE = re.compile(r"^[一-龥]{1,4}各$")
_HOUSES = re.compile(
    r"(?:小屋|步道|长廊|驿站|书屋|活动室|小院|厕所|公厕|停车场|广场|桥|亭|池|塔|大棚|综合体)$"
)
"""Houses that are built, and no place of other work."""
_AT_PLACES = frozenset({"所", "家", "个", "间", "处", "座", "栋", "户", "幢"})
_HONOURS = re.compile(r"表彰|慰问|走访慰问|看望|评选|奖励")
"""What is done for all whom the request counts, where the subject says so."""
_SEATS = re.compile(r"(?:坐席|座席|席位|展位|摊位|窗口|工位|岗位|机位)$")
_SESSIONS = re.compile(
    r"(?:推介会|招聘会|洽谈会|对接会|座谈会|茶话会|恳谈会|[赛展节]|晚会|论坛|演出|汇演|展演|巡演|音乐会|运动会|发布会|培训班)$"
)
_WHOLE_LENGTH = re.compile(r"^(?:全长|总长|长度|全程|总长度|总里程)$")
_MADE = re.compile(r"(?:广告|墙绘|彩绘|海报|标语|展板|宣传栏|围挡|画册|橱窗|景观小品|文化墙|标识)$")
_KEPT_UP = frozenset(
    {"运维", "维护", "养护", "管护", "运营", "管理", "维保", "保养", "运行", "服务", "保洁"}
)
_SAID_OF_ANY = frozenset({"设置", "配备", "覆盖"})
"""Verbs that are true of a thing whatever is done to it."""
_GETS = frozenset(
    {"购置", "采购", "购买", "外包", "租用", "租赁", "服务", "补贴", "补助", "奖补", "开放", "运行"}
)
_HOLDS = frozenset({"举办", "召开", "组织", "开展", "承办", "参加", "邀请"})
_AGENT = re.compile(
    r"^委托(?:第三方|专业机构|有资质[一-龥]{0,4}机构)(?=(?:编制|开展|完成|实施|检测|评估))"
)
SERVED = re.compile(
    r"在矫|矫正|服刑|戒毒|失业|困难|特困|退役|退休|低保|流浪|务工|脱贫|就业|康复|优抚|残疾|患病|受援|见习|帮扶|安置|待业|参训|搬迁"
)
"""People of whom a word ends as staff does, and who are served."""
_SUBJECT = 14
_DEED_AND_THING = 4
"""Characters of a verb with its thing."""
_BACK = 16
"""Characters before a number in which its verb stands."""
_PHASE = re.compile(r"[一二三四五]期")
_GIVES = re.compile(
    r"^[送发](?![水货餐戏教电医药法放展热烧票证])(?!.*[车员站机])(?P<what>[一-龥]{2,8})$"
)
_STORED = frozenset({"吨", "块", "个", "件", "套", "条", "袋", "台", "张", "床", "顶"})
_STOCK = re.compile(r"(?:物资|储备|装备|器材)$")
_DONE_AT_END = re.compile(r"(?:植树|造林|抚育|补植|挂牌|绿化|亮化|硬化|播种|封育)$")
"""A thing that says itself what is done."""
_ANY_GOODS = frozenset({"设备", "器材", "物资", "装备", "用品", "设施", "材料", "服装"})
"""Goods without a name of their own, where the subject has it."""
_GOODS_UNITS = frozenset({"套", "台", "辆", "件", "部", "张", "把"})
_LOOKING = frozenset({"评价", "评估", "检测", "监测", "巡查", "检查", "普查", "鉴定", "体检", "测评", "审计", "筛查", "治理", "整治", "疏通", "清淤", "清理", "养护", "管护"})  # fmt: skip
_COME = re.compile(
    r"(?:群众|居民|志愿者|党员|职工|团员|青年|代表|选手|队员|运动员|演员|家庭|亲子|学员)$"
)
"""Those whom one can bring together."""
_MENDING = re.compile(
    r"维修|修缮|修补|修复|翻修|整修|检修|抢修|破损|坏|破|旧|老化|加固|养护|修(?!建|编|订)"
)
_BUDGETED = re.compile(r"^安排(?P<of>[一-龥]{2,10})支出$")
_ONE_EACH = r"每[人户名位家][^，,。；;]{0,16}?[一1]份"


def sound_clause(phrase: str, brief: Brief, fact: Fact | None, *, carried: bool = False) -> str:
    """The clause with a verb that fits its thing; "" where it counts nothing that is done.

    ``fact`` is the count that it tells, None for a task without one; ``carried`` is true where the
    verb may be that of the clause before.
    """
    phrase = _AGENT.sub("", phrase)
    if budgeted := _BUDGETED.match(phrase):
        counted = {one.what for one in brief.facts if not one.value.amount}
        return "" if budgeted["of"] in counted else phrase  # 乡道342公里 stands there already
    found = _VALUE.match(_YEAR.sub("", phrase))
    if found is None:
        return own_verb_only(phrase, brief, None)
    said, value = own_verb_only(untorn(found["said"], brief), brief, fact), found["value"]
    if _RANK.search(said):
        return ""  # 评比前3名
    if value == "1份" and re.search(_ONE_EACH, brief.text):
        return said  # 每人慰问金500元外加一份慰问品
    value = _unit_once(said, value)
    verb, thing = _verb_and_thing(_one_verb(said))
    thing = _IN_TURN.sub("", _MOMENT.sub("", thing))
    if fact and (at := done_at(said, thing, value, fact, brief)):
        return at
    if fact and verb == "覆盖" and (paper := _own_paper(value, fact, brief)):
        return paper
    if verb in PUT | {"建设", "新建"} and _EACH_PLACE.search(thing):
        thing = ""  # 60个小区各建1处
    if _WATCH.match(said):
        return f"吸引观众{value}"
    if said == "共" and re.search(r"(?:天|日|小时)$", value) and not gives_money(brief):
        if re.search(r"(?:节|会|赛|展|演出|市集|庙会|活动)$", subject_of(brief)):
            return f"举办{value}"
        if "培训" in subject_of(brief):
            return ""  # 2期，每期80人，7天: how long each lasts
        return f"{'供餐' if re.search('食材|餐', subject_of(brief)) else '累计服务'}{value}"
    if fact is None:
        return f"{verb}{thing}{value}"
    bare = re.sub(r"(?:及)?以[上下]$", "", fact.text)
    if bare and re.match(r"(?:及)?以[上下]的", brief.text.partition(bare)[2]):
        return ""  # 规模50亩以上的178户: who may, and no count
    if verb and thing in _MADE_SO:
        return f"{verb}{thing_done_to(brief)}{value}"
    unit = (fact.value.unit or "").removeprefix("万")
    if unit in {"毫米", "厘米"}:
        return ""  # 铺13毫米厚面层6200平方米: how thick, and no task
    thing = re.sub(r"^厚(?=[一-龥]{2})", "", thing) if _THICK.search(brief.text) else thing
    subject = subject_of(brief)
    if unit == "期" and _PHASE.fullmatch(fact.text):
        return ""  # 智慧水务二期 is a phase and no count
    if thing in {"报考", "报名", "参考"}:
        return f"{thing}{value}"
    if thing in {"受众", "听众"}:
        return f"惠及群众{value}"
    if given := _GIVES.match(thing):
        return f"发放{given['what']}{value}"
    if (
        verb
        and verb not in brief.text.split(fact.text)[0][-_BACK:]
        and _own_deed(thing, fact, brief)
    ):
        return f"{thing}{value}"
    if verb in _KEPT_UP and unit in _STORED and _STOCK.search(subject):
        return f"储备{thing}{value}"
    if thing.endswith(("费", "费用")) and thing in {subject, brief.topic}:
        who = re.search(rf"[一-龥]*?(?:{any_of(people())}|(?:在押)?人员)", thing)
        bare = re.sub(r"费用?$", "", thing)
        if not who and (done := split_end(bare)):
            return f"{done[1]}{done[0]}{value}"  # 县级储备粮轮换费用
        return f"保障{who[0] if who else re.sub(r'[一-龥]{2}$', '', bare)}{value}"
    if verb and thing and f"{thing}{verb}{fact.text}" in brief.text and unit in HELD_SO_OFTEN:
        return f"{verb}{value}"  # 赴深圳、杭州举办2场
    if thing and verb == subject_act(brief) and _DONE_AT_END.search(thing):
        return f"完成{thing}{value}"  # 四旁植树20万株 of 造林绿化
    if verb == "检测" and verb not in brief.text and is_works(brief):
        verb = "建设"  # 监测站建设8个点位
    if (
        verb in {"租赁", "租用"}
        and thing.endswith(("点", "站", "场", "室"))
        and f"{verb}{thing}" not in brief.text
    ):
        verb = "设置"
    if verb == "服务" and not thing and unit in _GOODS_UNITS:
        return f"{'保障车辆' if unit == '辆' else '覆盖'}{value}"
    if thing in _ANY_GOODS and subject.endswith(thing) and len(subject) <= _SUBJECT:
        thing = subject
    if verb == "覆盖" and not thing and unit in _GOODS_UNITS and (act := subject_act(brief)):
        bare = re.sub(r"(?<=\d)([套台辆件部张把])[一-龥]+$", r"\1", value)
        return f"{act}{what_done_to(act, unit, brief)}{bare}"  # 每个卫生院一套: 23套
    if thing.endswith(("建成后", "完成后", "投用后", "每个")):
        thing = "活动"
    if thing in _HIRED_LETTERS:
        found_thing = _HIRED.search(subject)
        thing = found_thing[0] if found_thing and found_thing[0].endswith(thing) else ""
    if said in {subject, brief.topic} and unit in {"批", "期", "次", "场"} and not split_end(said):
        return f"组织{value}"
    if not verb or verb in _SAID_OF_ANY | {"惠及", "服务"}:
        own = _verb_at(fact, brief)
        if own:
            return f"{own}{'' if verb != '服务' else verb}{thing}{value}"
    if verb == "配备" and unit in {"件", "单", "次", "宗"} and STAFF.search(thing):
        return f"办理{value}"
    if (
        verb in {"配备", "惠及"}
        and unit in PEOPLE | {"户"}
        and (honour := _HONOURS.search(subject))
        and not re.search(rf"[聘请雇招][^，,。；;]{{0,6}}{re.escape(thing)}", brief.text)
    ):
        return f"{honour[0]}{thing}{value}"
    if verb == "招聘" and unit in {"家", "户"}:
        return f"组织{thing}{value}参加"
    if _SESSIONS.search(said) and unit in HELD_SO_OFTEN and verb not in _HOLDS:
        return f"举办{said}{value}"
    if not verb:
        return f"{thing}{value}" if carried else _with_verb(thing, value, unit, fact, brief)
    if not thing and verb in PUT and unit in PEOPLE:
        return f"保障{value}"  # 食材采购 for 220人
    if not thing:
        return (
            f"{verb}{whom_engaged(verb, unit, subject) or what_done_to(verb, unit, brief)}{value}"
        )
    if verb in _SAID_OF_ANY and verb not in brief.text and unit not in PEOPLE:
        done = said_of(thing, subject)
        if done and done[0] not in _GETS:
            return f"{done[0]}{done[1]}{value}"
    if verb == "覆盖" and (staff := staff_for(fact, brief)):
        return f"配备{staff}、覆盖{thing}{value}"
    if (
        verb in PUT | {"建设", "新建"}
        and unit in _AT_PLACES
        and is_only_where(thing, verb, subject, brief.text)
    ):
        return f"覆盖{thing}{value}"
    served = not STAFF.search(thing) or SERVED.search(thing)
    if verb == "组织" and unit in PEOPLE and served and not _COME.search(thing):
        return f"惠及{thing}{value}"
    if verb in _KEPT_UP and is_of_another_task(thing, verb, subject):
        goods = unit in {"台", "套", "辆", "架", "部", "件", "张", "组", "艘"}
        return f"{'配备' if goods else '覆盖'}{thing}{value}"
    if verb == "维修" and not _mends(thing, brief):
        return f"{verb_for_setting_up(thing)}{thing}{value}"
    return f"{verb}{thing}{value}"


_MADE_NEW = re.compile(r"(?:梯田|路|渠|桥|坝|池|井|堰|沟|护坡|挡墙|步道)$")
"""What is made where it is only said that one 修 it."""


def _mends(thing: str, brief: Brief) -> bool:
    """True where something is wrong with the thing, as the subject or its own clause says."""
    clauses = [one for one in re.split(r"[，,、；;。]", brief.text) if thing in one]
    said = [subject_of(brief), *clauses[-1:]]
    built = _MADE_NEW.search(thing)  # 修梯田 makes them
    if built:
        said[1:] = [re.sub(r"(?<![维整检抢翻])修(?![缮补复整])", "", one) for one in said[1:]]
    return any(_MENDING.search(one) or "改造" in one for one in said)


_SAYS_ALL = frozenset(
    {"开设", "举办", "编制", "印制", "制作", "发放", "购置", "建设", "新建", "走访", "慰问", "改造", "更换", "安装", "拍摄", "招募", "下派", "选派", "派驻", "上报", "征集", "评选", "培育", "打造", "创建", "接听", "投入", "受理", "处置", "查处", "审理", "巡诊", "聘请"}
)  # fmt: skip
"""Verbs of which nothing more has to be said."""


def _own_deed(thing: str, fact: Fact, brief: Brief) -> bool:
    """True for a thing with a verb of its own before it, said so in the request: 检查机构 of 治理检查机构120家次."""
    own = _SAYS_ALL | _LOOKING | {"示范推广", "推广", "检查", "培训", "受训", "参训", "驻点"}
    said = f"{thing}{fact.text}" in brief.text and len(thing) >= _DEED_AND_THING
    return said and any(thing.startswith(one) for one in own)


def _one_verb(said: str) -> str:
    """The words without a general verb before one that says more: 开展开设课程 -> 开设课程."""
    lead = re.match(r"^(?:开展|完成|组织|实施|办理|配备|惠及|覆盖)(?=[一-龥]{4,})", said)
    rest = said[lead.end() :] if lead else said
    found = split_deed(rest) if lead else None
    said_first = re.match(r"^(?P<verb>[一-龥]{2})(?P<thing>[一-龥]{2,})$", rest) if lead else None
    if said_first and said_first["verb"] in _SAYS_ALL:
        found = (said_first["verb"], said_first["thing"])
    if found and found[0] in _SAYS_ALL and not is_verb(found[1]):
        return rest
    return said


def _unit_once(said: str, value: str) -> str:
    """3个 of 示范村3个村: the noun is said before the number."""
    found = re.search(r"(?<=[个所家处])(?P<noun>[村校社区]{1,2}|小区|乡镇)$", value)
    return value[: found.start()] if found and said.endswith(found["noun"]) else value


def _own_paper(value: str, fact: Fact, brief: Brief) -> str:
    """What is drawn up for so many: 编制3个村的村庄规划; "" where the request tells nothing of them."""
    found = re.search(
        rf"{re.escape(fact.text)}(?P<noun>[一-龥]{{0,3}})的(?P<what>[一-龥]{{2,8}})(?=$|[，,。；; ])",
        brief.text,
    )
    act = subject_act(brief)
    if not found or not act or found["what"][-2:] not in subject_of(brief):
        return ""
    noun = "" if value.endswith(found["noun"]) else found["noun"]
    return f"{act}{value}{noun}的{found['what']}"


def _verb_at(fact: Fact, brief: Brief) -> str:
    """The verb that stands right before the number: 新建 of 服务综合体 新建1200平; "" where none does."""
    found = re.search(
        rf"(?:^|[ ，,、；;：:）)”一-龥])(?P<verb>新建|改建|扩建|改造|维修|修缮|更换|安装|购置|新增|铺设|栽植|清理)(?:面积|数量)?(?:约|共)?{re.escape(fact.text)}",
        brief.text,
    )
    return found["verb"] if found else ""


def with_its_part(phrases: list[str], parts_of: list[bool]) -> list[str]:
    """The clauses with 其中 before those that are a part of the one before: 其中农产品400批次."""
    told: list[str] = []
    for phrase, part in zip(phrases, parts_of, strict=True):
        if not phrase:
            continue
        if part and told and not phrase.startswith("其中"):
            bare = re.sub(r"^(?:完成|开展|配备|覆盖|惠及|检测|抽检|购置)(?=[一-龥])", "", phrase)
            told.append(f"其中{bare}")
        else:
            told.append(phrase)
    return told


def _verb_and_thing(said: str) -> tuple[str, str]:
    """(更换, 村小) of 更换村小; (选派, "") of a verb alone; ("", said) where it begins with none."""
    if is_verb(said) or said in ENGAGED:
        return said, ""
    lead = re.match(r"^(?:举办|开展|组织|完成|配备|覆盖|惠及|聘请|购置|设置|实施|选派|制作)", said)
    if lead:
        return lead[0], said[lead.end() :]
    if found := split_deed(said):
        return found
    if begins_with_deed(said) and (first := re.match(rf"^({verbs()})", said)):
        return first[1], said[first.end() :]
    return ("", said) if not begins_with_deed(said) else (said, "")


def _with_verb(thing: str, value: str, unit: str, fact: Fact, brief: Brief) -> str:
    """A bare noun and its number with what is done: 运维水质自动监测站5个, 设置坐席18个, 覆盖林场3个."""
    subject, act = subject_of(brief), subject_act(brief)
    if unit in {"人", "名"} and (staff := re.search(r"[一-龥]{2,4}(?:员|师|工)(?=劳务$)", thing)):
        return f"保障{staff[0][-3:]}{value}"
    if unit in PEOPLE and _LEARNERS.fullmatch(thing):
        return f"{'资助' if re.search('助学|资助', subject) else '惠及'}{thing}学生{value}"
    if not thing or _NO_VERB.search(thing) or re.match(r"每|日均?|共|其中|向|为|由", thing):
        return f"{thing}{value}"
    if _WHOLE_LENGTH.match(thing):
        bare = split_end(subject)
        return f"{bare[1]}{bare[0]}{value}" if bare else f"{thing}{value}"
    if _SEATS.search(thing):
        return f"设置{thing}{value}"
    if _MADE.search(thing):
        return f"制作{thing}{value}"
    if thing in {"节目", "文艺节目"}:
        return f"演出{thing}{value}"
    if gives_money(brief):
        if unit in {"人", "名", "位"} and thing in subject:
            return paid(value, brief)
        return f"补助{thing}{value}" if unit in {"人", "名", "位"} else f"{thing}{value}"
    if around := turned(thing):
        return f"{around[0]}{around[1]}{value}"  # 排污口标志牌设立74块
    if done := said_of(thing, subject):
        return f"{done[0]}{done[1]}{value}"
    if act in _LOOKING and unit not in PEOPLE and fits(act, fact, thing):
        return f"{act}{thing}{value}"
    if _HOUSES.search(thing):
        return f"建设{thing}{value}"
    if unit in _AT_PLACES and PLACE.search(thing):
        return f"覆盖{thing}{value}"
    if _BUILT.search(thing) and unit in _BUILT_UNITS:
        return f"建设{thing}{value}"
    return f"{thing}{value}"


_LEARNERS = re.compile(
    r"本科|专科|大专|高职|中职|高中|初中|小学|学前|研究生|硕士|博士|本科生|专科生"
)
_BUILT = re.compile(
    r"(?:泵房|机房|站房|厂房|水渠|渠道|沟渠|道路|公路|产业路|便道|机耕路|护岸|护坡|堤防|挡墙|围墙|水池|蓄水池|晒场|冷库|仓库|大棚|水塔|涵洞|水窖|机井|泵站)$"
)
"""What is made, where no word says that it is mended."""
_BUILT_UNITS = frozenset(
    {"座", "处", "公里", "千米", "米", "间", "栋", "口", "眼", "个", "平方米", "条"}
)
_NO_VERB = re.compile(
    r"(?:面积|长度|里程|规模|率|能力|.量|人次|方量|时长|天数|[宽高厚深]|补助|补贴|户|家庭)$|参[训加会赛保]|就[餐医业]|^(?:受益|涉及|惠及)"
)
"""What a number is told of without any verb: 管护面积, 日处理量."""
