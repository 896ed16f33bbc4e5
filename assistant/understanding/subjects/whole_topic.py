"""The last look at a subject: it says a thing and what is done with it, and nothing else.

购买 of 街道购买2台洗扫车 says no thing, 修复灌溉渠道 is a sentence and no name, 渡口有 breaks off. What the request
counts, or the rest of its clause, says what is lacking. An office before its verb (县气象局新建…) is no part of it.
"""

from functools import cache

from assistant.facts import Brief
from assistant.said_around import said_around
from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.subjects.freed_topics import freed
from assistant.understanding.subjects.hiring import hired_as, whom_hired
from assistant.understanding.subjects.loose_verbs import loose_verb
from corpus import late_re as re
from corpus.values import ValueKind

_NAMED_AS = {
    "购买": "购置", "买": "购置", "购": "购置", "采购": "采购", "换": "更换", "装": "安装", "修": "维修", "新建": "建设", "修建": "建设", "委托加工": "加工",
    "建": "建设", "配": "配备", "办": "", "开": "", "举办": "", "开展": "", "搞": "", "租": "租用", "聘请": "聘请", "续聘": "聘请", "返聘": "聘请", "增聘": "聘请", "请": "聘请", "做": "",
}  # fmt: skip
"""What a name says at its end for a verb before its thing."""
_MORE_VERBS = (
    "走访慰问", "增殖放流", "大修", "中修", "填埋", "封填", "回填", "修复", "重修", "翻建", "推广", "拍摄", "委托加工", "加工", "修编", "改建", "迁建", "续建", "抢修", "清洗", "购进", "订购", "编纂出版", "编印", "编纂", "出版",
)  # fmt: skip
_GETS = r"购|买|采|配|添|置|订"
_OFFICE = (
    r"(?:[一-龥]{0,8}?(?:局|[镇乡区县]政府|办事处|街道办|管委会|委员会|融媒体中心|农机中心|疾控中心|殡仪馆|文化馆|图书馆|博物馆|档案馆|中医院|人民医院|卫生院|科协|残联|妇联|[省市县区镇乡][一-龥]{1,4}[办站])"
    r"(?:[一-龥]{2,4}(?:科|室|股|中心|办))?)"
)
"""Bodies that do something, before their verb: 县气象局新建…."""
_NO_THING = re.compile(
    r"(?:补助|补贴|奖补|奖励|津贴|经费|资金|费用?|工程|项目|服务|工作|宣传|培训|活动|单位|机构|公司|队伍|人员|工资|报酬|保险|建设|改造|维修|安装|购置|采购|更换)$"
)
"""Ends of what is no plain thing, and which a verb before it does not govern."""
_NO_VERB_BEHIND = re.compile(
    r"^(?:[员队师费站点室器仪车工款金人炉区]|机(?!耕|井|动|房|电)|对象|标准|单位|机构|服务|设备|设施|资金|经费|队伍|工程|项目|和|及|与|、)"
)
_DONE_TO_THINGS = frozenset(
    {
        "安装",
        "更换",
        "新建",
        "购置",
        "采购",
        "购买",
        "维修",
        "改造",
        "制作",
        "修缮",
        "建设",
        "更新",
        "加装",
        "增设",
        "印制",
    }
)
_THING_END = re.compile(
    r"(?:[叭机器车船艇灯牌栏杆桩箱柜床桌椅棚亭桥厕池井泵阀表仪屏镜网管线门窗板墙坪座厅]|系统|设备|设施|装置|电梯|站点|公厕|厕所|路灯|监控|护栏)$"
)
"""Ends of a subject that is a thing and no deed."""
_CHANGED = re.compile(r"^(?P<thing>[一-龥]{2,8}?)(?:要|想|需要)?改(?:成|为|造成)[一-龥]{2,4}$")
"""旱厕要改成水冲."""
_JOINS = frozenset({"所以", "因此", "于是", "但是", "为此", "故", "现在", "同时"})
_WISHED = re.compile(r"^(?:想要?|要|需要?|打算|准备|计划|得)(?=[一-龥])")
_BROKEN = re.compile(
    r"(?:冲毁|损毁|破损|垮塌|损坏|受损|坍塌|冲垮|冲坏|塌了|坏了|毁坏)了?(?:[\d一二两三四五六七八九十]+[条处座段个口])?的?(?P<thing>[一-龥]{2,8}?)(?=[共约，,；;。\d]|$)"
)
"""汛期冲毁了3条田间道: what is mended where the request only says 修复."""
_ONE_OF = re.compile(
    r"^(?:一?[家个台座条批项部辆套]|[\d一二两三四五六七八九十]+[家个台座条批项部辆套])?"
)
_MAKER = re.compile(
    r"^(?:做|搞|生产|加工|从事)(?P<what>[一-龥]{2,6})的(?P<firm>企业|公司|工厂|项目)"
)
_ADVISES = re.compile(
    r"^(?:请|聘请|聘|找)?(?:[一-龥]{1,4}(?:做|当|担任))?(?=[一-龥]{0,6}法律顾问$)"
)
_VACCINE = re.compile(r"(?<=打|种)[一-龥]{2,8}?疫苗")
_VISITED = re.compile(
    r"^(?P<who>[一-龥]{0,12}?(?:[局站所办院委]|中心|街道|[镇乡村]|联|会))?(?P<when>春节|元旦|中秋|重阳|端午|国庆|两节|双节|[七八六五]一)?(?:集中|组织)?走访慰问(?P<whom>[一-龥]{3,14}(?<![费金品款]))$"
)
"""退役军人事务站｜春节｜走访慰问｜优抚对象."""
_CHECKED = re.compile(
    r"^(?P<who>[一-龥]{2,14}[人员工师生户童者机])做(?P<what>[一-龥A-Za-z]*(?:筛查|体检|检查|培训|慰问|检测|评估))$"
)
"""环卫工人｜做｜肺结节筛查."""
_AGAIN = re.compile(r"(?<=[一-龥]{4})配(?P<who>[一-龥]{2,4})(?=购置$)")
_OFFICE_ALONE = re.compile(
    r"^\s*(?P<office>[一-龥]{2,10}(?:办|部|局|委|会|联|室|股|科))[ ，,]\s*(?P<what>[一-龥]{2,12}(?:工作经费|活动经费|业务经费|专项经费|办案经费|经费))(?=[ ，,\d]|$)"
)
"""县委巡察办 巡察工作经费: who asks, before what for."""
_ONLY_WHERE = re.compile(
    r"(?:[县市老主中]|县城)?(?:城区|县城|集镇|镇区|辖区|主城区|全[县镇乡区市])"
)
_PUT_IN = re.compile(
    r"^(?P<where>[一-龥]{2,12})(?P<verb>更换|加装|安装|增设|换装|新建)(?P<thing>[一-龥A-Za-z]{2,9})$"
)
_HOUSE = re.compile(r"(?:[院校园馆站所]|[小中]学|中心|社区|村|小区|医院|学校)$")
"""Houses, of which a subject alone does not say what is done."""
_EVENT = re.compile(r"(?:会|班|夜市|市集|节|赛|展|夏令营|课堂|讲座)$")
_MONEY = r"[一-龥]{2,8}(?:劳务费|费用?|补助|补贴|津贴|经费|工资|报酬|奖励)"
_LEAST = 3


def with_whole_topic(brief: Brief) -> Brief:
    """The brief with a subject that is a name, and with its project's name, where that was read and not given."""
    topic, name = brief.topic or "", brief.project_name or ""
    if not topic or not name.endswith(topic) or f"《{topic}》" in brief.text:
        return brief
    facts = brief.facts
    whole = whole_topic(brief)
    whole = whole if len(whole) >= _LEAST else topic
    if whole != topic:
        name = name.removesuffix(topic) + whole
        facts = tuple(
            fact.model_copy(update={"what": whom_hired(topic) or whole})
            if fact.what == topic
            else fact
            for fact in facts
        )
    facts = tuple(
        fact.model_copy(update={"what": _thing(freed(fact.what, brief.text), whole)})
        for fact in facts
    )
    return brief.model_copy(update={"topic": whole, "project_name": name, "facts": facts})


def without_office(text: str) -> str:
    """What is done, without the office that does it: 修复机耕路 of 乡政府修复机耕路."""
    found = _by_office(text)
    return found[1] if found else text


def _thing(what: str, topic: str) -> str:
    """What a number counts without the office and its verb before it: 火化机 of 县殡仪馆换火化机."""
    if who := whom_hired(what):
        return who
    if (loose := loose_verb(what)) and f"{loose[0]}{loose[2]}{loose[1]}" == topic:
        return loose[2]
    found = _by_office(what)
    turned = _turned(found[1]) if found else ""
    verb = re.match(rf"{_verbs()}|[一-龥]", found[1]) if found and turned else None
    return found[1][verb.end() :] if found and verb else what


def whole_topic(brief: Brief) -> str:
    """The subject as a name says it."""
    topic = freed(brief.topic or "", brief.text)
    topic = re.sub(r"(?<=[一-龥]{4})[—－–-]+$", "", topic)
    topic = f"{topic}工作" if topic.endswith(("后续", "收尾", "扫尾")) else topic
    lacking = _said_of_facts(topic, brief) if _is_lacking(topic) else ""
    if lacking:
        return lacking
    money = said_around(topic, brief.text, r"^\s*", rf" (?P<money>{_MONEY})\s*$")
    if money:
        return f"{topic}{money[1]['money']}"  # 第五次全国经济普查 普查员劳务费
    office = _OFFICE_ALONE.match(brief.text)
    if office and office["office"] == topic:
        return office["what"]
    if got := _got_by_house(topic, brief):
        return got
    if (
        said := _listed_before_verb(topic, brief)
        or _said_behind(topic, brief)
        or _behind_year(topic, brief)
    ):
        return said
    if changed := _CHANGED.match(topic):
        return f"{changed['thing']}改造"
    if checked := _CHECKED.match(topic):
        return f"{checked['who']}{checked['what']}"
    if visited := _VISITED.match(topic):
        return f"{visited['when'] or ''}{visited['whom']}走访慰问"
    if whom := hired_as(topic, brief):
        return whom
    if around := _around_number(topic, brief):
        topic = around
    if placed := _middle(topic):
        return placed
    topic = _ADVISES.sub("", topic)
    if (vaccine := _VACCINE.search(brief.text)) and vaccine[0] in topic:
        who = topic[: topic.find(vaccine[0])].replace("的", "")
        return f"{who}{vaccine[0]}接种" if not topic.endswith(("接种", "补助", "采购")) else topic
    topic = _AGAIN.sub(
        lambda found: "" if found["who"] in topic[: found.start()] else found[0], topic
    )
    return _verb_last(topic, brief)


def _is_lacking(topic: str) -> bool:
    """True for a bare verb, a word that joins sentences, or a sentence that breaks off."""
    alone = pattern(rf"(?:{_verbs()}|[买购换修装租建])").fullmatch(_WISHED.sub("", topic))
    return topic in _JOINS or topic.endswith("有") or alone is not None


def _said_of_facts(topic: str, brief: Brief) -> str:
    """The subject by what the request counts first and what is done to it; "" where it says neither."""
    verb = "" if topic in _JOINS or topic.endswith("有") else _WISHED.sub("", topic)
    for fact in brief.facts:
        thing = fact.what
        if fact.kind is not ValueKind.QUANTITY or len(thing) < 2 or thing in {topic, verb}:
            continue
        if not verb and (turned := _turned(thing)):
            return turned  # 所以…除险加固山塘5座
        if verb:
            return f"{thing}{_NAMED_AS.get(verb, verb)}"
        mended = re.search(
            rf"{re.escape(thing)}[要得需]?(?P<verb>修|换|大修|维修|更换|检修)", brief.text
        )
        if mended:
            return (
                f"{topic.removesuffix('有')}{thing}{_NAMED_AS.get(mended['verb'], mended['verb'])}"
            )
        return ""
    if not verb:
        return ""
    place = brief.text.find(verb)
    rest = brief.text[place + len(verb) :] if place >= 0 else ""
    rest = _ONE_OF.sub("", rest, count=1)
    if maker := _MAKER.match(rest):
        return f"{maker['what']}{maker['firm']}{_NAMED_AS.get(verb, verb)}"
    if (broken := _BROKEN.search(brief.text)) and verb in {
        "修复",
        "维修",
        "重建",
        "抢修",
        "恢复",
        "加固",
    }:
        return f"{broken['thing']}{verb}"
    return ""


_SHORT_BEHIND = r"[，,：: ]+(?P<verb>[买购换装建修])(?=\d|[一二两三四五六七八九十])"
"""What is done, by one letter before its number, behind a thing that is named first."""


def _said_behind(topic: str, brief: Brief) -> str:
    """大喇叭安装 of 大喇叭，安装48只: a bare thing with the verb that stands alone before its number; else ""."""
    counts = [one for one in brief.facts if one.kind is ValueKind.QUANTITY]
    verb = counts[0].what if counts else ""
    if short := said_around(topic, brief.text, behind=_SHORT_BEHIND):
        name = _NAMED_AS[short[1]["verb"]]
        return (
            "" if _ends_done().search(topic) or not _THING_END.search(topic) else f"{topic}{name}"
        )
    if verb not in _DONE_TO_THINGS or _ends_done().search(topic) or _NO_THING.search(topic):
        return ""
    said = re.search(rf"{re.escape(topic)}[，,：: ](?:共|计划|拟)?{verb}", brief.text)
    return f"{topic}{_NAMED_AS.get(verb, verb)}" if said and _THING_END.search(topic) else ""


def _listed_before_verb(topic: str, brief: Brief) -> str:
    """雨水管、污水管改造 of 雨水管3.2千米污水管1.8千米改造: things with their numbers, and one verb for all; else ""."""
    said = said_around(topic, brief.text, behind=_one_more_done())
    if said is None or _ends_done().search(topic):
        return ""
    return f"{topic}、{said[1]['other']}{said[1]['verb']}"


@cache
def _one_more_done() -> str:
    number = r"[\d.]+万?(?:千米|公里|平方米|米|亩|座|处|个|口|盏|台|套|间|栋|扇)"
    return (
        rf"{number}[、和及]?(?P<other>[一-龥]{{2,6}}){number}(?P<verb>{_verbs()})(?=[，,；;。 ]|$)"
    )


def _behind_year(topic: str, brief: Brief) -> str:
    """党校主体班 of 党校2026年主体班6期: a house whose matter the year parts from it; else ""."""
    if topic != brief.unit and not _HOUSE.search(topic):
        return ""
    said = re.search(
        rf"{re.escape(topic)}(?:20\d\d年度?|今年|明年)(?![想要拟需得把将给对])(?!计划|打算|准备)"
        r"(?P<what>[一-龥A-Za-z]{2,12}?)(?=[，,；;。：: \d]|[一二两三四五六七八九十]+[期个场次台套]|$)",
        brief.text,
    )
    return f"{topic}{said['what']}" if said else ""


def _around_number(topic: str, brief: Brief) -> str:
    """What stands behind the number where the subject is only where it is: 县城区｜三条｜主干道雨水箅子更换防坠网."""
    if not _ONLY_WHERE.fullmatch(topic):
        return ""
    number = r"[\d一二两三四五六七八九十]+[条座个处栋所口块]"
    found = re.search(rf"{re.escape(topic)}的?{number}(?P<rest>[一-龥A-Za-z]{{4,20}})", brief.text)
    return found["rest"] if found else ""


def _middle(topic: str) -> str:
    """路灯LED光源更换 of 路灯更换LED光源: what is put somewhere, with its verb last; "" for all others."""
    found = _PUT_IN.match(topic)
    if found is None or re.search(r"[、和及与的]", topic) or _NO_THING.search(found["thing"]):
        return ""
    if _ends_done().search(found["thing"]) or _ends_done().search(found["where"]):
        return ""
    return f"{found['where']}{found['thing']}{_NAMED_AS.get(found['verb'], found['verb'])}"


def _got_by_house(topic: str, brief: Brief) -> str:
    """敬老院供暖锅炉和暖气片更换 of 敬老院今年要更换供暖锅炉1台和暖气片86组; "" where no house is the whole subject."""
    if not _HOUSE.search(topic):
        return ""
    said = pattern(
        rf"{re.escape(topic)}(?:[今明]年|想|需?要|拟|计划|打算|准备|得)+(?P<verb>{_verbs()}|[买购换修装建](?=[一-龥]{{2}}))"
    ).search(brief.text)
    things = [
        one.what for one in brief.facts if one.kind is ValueKind.QUANTITY and len(one.what) >= 2
    ]
    if said is None or not things or any(one in topic for one in things):
        return ""
    return f"{topic}{'和'.join(things[:2])}{_NAMED_AS.get(said['verb'], said['verb'])}"


def _verb_last(topic: str, brief: Brief) -> str:
    """县气象局新建自动气象站 -> 县气象局自动气象站建设; 修复灌溉渠道 -> 灌溉渠道修复; any other as it is."""
    text = topic
    for wrong, said in (("购置", _GETS), ("建设", "建")):
        bare = text.removesuffix(wrong)
        if bare != text and not re.search(said, brief.text) and (_turned(bare) or _by_office(bare)):
            text = bare  # 大修泵站 is not bought
    first, mark, others = text.partition("、")
    if mark and (found := _by_office(first)) and (turned := _turned(found[1])):
        return f"{found[0]}{turned}、{others}"  # 县殡仪馆换火化机、尾气净化设备购置
    if found := _by_office(text):
        office, rest = found
        turned = _turned(rest) or rest
        drop = office == brief.unit or office.endswith(
            ("局", "政府", "办事处", "街道办", "委员会", "委")
        )
        return turned if drop and len(turned) >= _LEAST + 1 else f"{office}{turned}"
    return _turned(text) or text


def _by_office(text: str) -> tuple[str, str] | None:
    """(office, what it does) of 乡政府修复机耕路; None where no office is followed by its verb."""
    found = pattern(
        rf"^(?P<office>{_OFFICE})(?P<rest>(?:{_verbs()}|做|换|修|购|买|办|开).+)$"
    ).match(text)
    if found is None:
        return None
    rest = re.sub(r"^[做办开搞](?=[一-龥]{4,}$)", "", found["rest"])
    said = rest != found["rest"] or _turned(rest)
    return (found["office"], rest) if said else None


def _turned(text: str) -> str:
    """灌溉渠道修复 of 修复灌溉渠道; "" where the text does not begin with what is done to a plain thing."""
    found = pattern(
        rf"^(?P<verb>{_verbs()}|(?:修|换|买|购|装|开|办)(?=[一-龥]{{3}}))(?P<thing>[一-龥A-Za-z\d（）()]{{2,18}})$"
    ).match(text)
    kept = re.match(any_of(words("verbs", "kept")), text) and not re.match("修学[生校]", text)
    if found is None or (kept and not re.match(_verbs(), text)):
        return ""
    verb, thing = found["verb"], re.sub(r"^(?:买|购)(?=[一-龥]{2})", "", found["thing"])
    done_before = pattern(rf"(?:{_verbs()})(?![机车仪器炉设箱])").match(thing)
    if (
        (done_before and verb not in {"开", "办"})
        or _NO_VERB_BEHIND.match(thing)
        or _NO_THING.search(thing)
        or re.search(r"[、和及与]", thing)
    ):
        return ""
    if verb in {"开", "办"} and not _EVENT.search(thing):
        return ""
    if _ends_done().search(thing) or thing.endswith(verb):
        return ""
    return f"{thing}{_NAMED_AS.get(verb, verb)}"


@cache
def _verbs() -> str:
    """A pattern of the verbs that stand before their thing."""
    known = {
        *words("verbs", "transitive"),
        *words("verbs", "deeds"),
        *words("verbs", "trailing"),
        "购买",
        "引进",
        *_MORE_VERBS,
    }
    return any_of(
        frozenset(one for one in known if len(one) >= 2)
        - _PART_OF_NAMES
        - {*words("verbs", "no_deeds")}
    )


_PART_OF_NAMES = frozenset(
    {"维护", "保护", "绿化", "亮化", "美化", "数字化", "补助", "补贴", "奖励", "扶持", "资助", "救助", "评估", "检测", "监测", "检验", "训练", "保养", "运维", "养护", "管护", "体检", "免疫", "慰问", "表彰", "开放", "监管", "调解", "测试", "发放", "聘请", "另培训", "接送", "随访", "招商", "审计", "编制", "外聘", "签约", "评价", "储备"}
)  # fmt: skip
"""Verbs before which a name often goes on as a noun: 监测站, 补贴标准, 慰问老党员."""


@cache
def _ends_done() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{any_of((*words('verbs', 'trailing'), *words('verbs', 'deeds'), *_MORE_VERBS))})$"
    )
