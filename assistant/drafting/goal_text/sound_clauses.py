"""A clause of the goal made a sentence: the clerk's words freed from speech, its noun a noun, no verb twice.

The clerk's words may hold a rank, a phase, who does the work or half a sentence. What is no count of the work
is left out; all else stays as it was said.
"""

from assistant.drafting.goal_text.own_verbs import own_verb_only, untorn
from assistant.drafting.goal_text.plain_counts import in_words
from assistant.drafting.matter.acts import SESSIONS, split_deed
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF
from assistant.drafting.matter.works import parts
from assistant.drafting.names.prices import aid
from assistant.drafting.told_tasks.told_words import begins_with_deed, own_verbs
from assistant.facts import Brief, Fact
from assistant.once_per import once_per
from assistant.said_around import said_around
from assistant.understanding.attribution.served import is_person
from corpus import late_re as re

_OF_THING = r"[\d.]*(?:[到至~～-][\d.]+)?(?:周?岁|[一-龥]{1,3}及?以[上下内外])[一-龥]*(?=(?:不少于|不超过|约)?\d)"
_NUMBER = re.compile(rf"(?:不少于|不超过|约)?(?<![\d.])\d(?!{_OF_THING}).*$")
"""Where the number of a clause begins, which is none that its thing has: 65岁以上老人｜8400人, 20蒸吨以下锅炉｜11台."""
_PLACE = re.compile(
    r"(?:教室|会议室|活动室|食堂|大厅|车间|村小|[小中]学|学校|校|幼儿园|卫生室|卫生院|社区|小区|村居|村|组|(?<!网)站|中心|(?<!厕)所|馆|院|园|楼|楼栋|街道|乡镇|镇|办公室|病房|家庭|点位?|林场|农场|市场|路口|宿舍|基地|支部|单位|企业|渡口|码头|卡口|路段)$"
)
"""Where something is put, before what is put there."""
AT_PLACE = re.compile(rf"^[一-龥]{{1,8}}?{_PLACE.pattern.removesuffix('$')}")
"""A place with what it is called by, at the beginning of a text."""
_YEAR = re.compile(r"(?:20\d\d[-—~～至到]+)?20\d\d年(?:度)?(?=[一-龥])")
_NO_COUNT = re.compile(
    r"(?:前|第)$|按[一-龥]{2,6}(?:人次|人数|标准|面积|数量|里程|比例)$|(?:一次性补|服务次数)$|^(?:辖区内?|全[镇县区])$"
)
"""Words before a number that make no count of the work: 评比前3名, 运营补贴按就餐人次."""
_BY_WHOM = re.compile(
    r"^(?:委托|聘请|邀请|请|找)[一-龥]{0,12}?(?:来|去)?(?:做|干|弄|搞|办|承办|实施|开展|进行|完成|承担|运营|负责)$"
    r"|^(?:委托|聘请|邀请)[一-龥]{0,8}(?:单位|机构|公司|事务所|设计院|测绘院|第三方|中介)$"
)
"""Who does the work, which is no task: 请省水科院来做."""
_HOW_BOUGHT = re.compile(
    r"^(?:采购|购置|购买)?(?:政府|政府采购|公开招标|公开|招标|竞争性磋商|询价|一次性|集中|统一)$"
)
_AGENT = re.compile(
    r"^委托(?:第三方|专业机构|有资质[一-龥]{0,4}机构)(?=(?:编制|开展|完成|实施|检测|评估))"
)
_GENERAL = "开展|完成|组织|实施|办理|配备|惠及|覆盖|服务"
_LEADS = re.compile(
    rf"^(?:{_GENERAL}|举办|聘请|购置|设置|选派|制作|安装|建设|保障|培训|参加|补贴|补助)"
)
"""Verbs that a sentence has before any noun."""
_TWO_VERBS = re.compile(rf"^(?:{_GENERAL})(?=(?:{_GENERAL}|开设|举办|召开)[一-龥]{{2,}})")
_PAID_HEADS = re.compile(
    r"^(?:完成|发放|支付)?(?P<who>[一-龥]{1,8}?)(?P<what>补贴|补助|津贴|报酬|工资|劳务费|慰问金)(?P<number>(?:不少于)?\d+)[人名]$"
)
"""发放巡逻人员补贴80人."""
_PER = re.compile(
    r"^(?P<said>\D*)(?P<number>(?:不少于|约)?[\d.]+万?[一-龥]{1,3})/(?P<per>[一-龥]{1,2})(?P<noun>[一-龥]*)$"
)
_SAME_TIMES = re.compile(r"^(?:培训|参训|参加|累计)?(?P<number>[\d.]+万?)人次$")
_PLACES = re.compile(r"(?<=\d)[座处所家]$")
_ONCE = re.compile(r"^(?:开展|举办|组织)?1[次场届]$")
_BOTH = re.compile(
    r"^(?P<first>[一-龥]{4,}?)[和及与](?P<other>[一-龥]{2,})(?P<value>(?:不少于|约)?\d.*)$"
)
_NO_NOUNS = frozenset(
    {"任务", "目标", "计划", "预计", "对象", "数量", "总数", "人数", "享受", "受益", "涉", "涉及", "全长", "总长", "长度", "全程", "总长度", "总里程"}
)  # fmt: skip
_MOMENT = re.compile(
    r"(?:(?:春节|元旦|元宵|清明|端午|中秋|国庆|重阳|五一|七一|八一|十一|暑假|寒假|暑期|汛期|节日|节假日|春秋|春季|秋季)(?:两季|两节)?[和、]?)+(?:前后|期间|当天|前夕|里)?(?:各)?$|(?<=[一-龥]{2})在[一-龥]{2,}$"
)
_AROUND = re.compile(
    r"^(?:个(?![人体案性])|(?:春秋两季|春秋|全年|每年)?(?:给(?![水排养付料药])|为|向(?![导日])|对(?![讲象口账接])|替)(?=[一-龥]{2})|全[县市区镇乡村](?=[一-龥]{2})|第三方(?=[一-龥]{2}))+"
    r"|(?:轮流|轮班|轮值|三班倒|倒班|常驻|驻点|全职|兼职|还没有?|尚未|的|给|为|对)$"
    r"|(?<=[员人工师])[干看管做搞]$"
)
"""What stands around a noun in a sentence: 春秋两季给全镇 before 生猪, 轮流 behind 律师."""
_AT_TABLE = re.compile(r"^(?P<whom>[一-龥]{2,4}?)(?:[吃住看坐喝][一-龥]+|享受到?)$")
_EACH_PLACE = re.compile(r"[村镇乡县校社区小]{1,4}各|全[县市区镇乡村]")
_SERVED_SO = re.compile(
    r"^(?P<whom>[一-龥]*?(?:家庭|对象|群众|老人|儿童|学生|人员))(?P<deed>[一-龥]{3,})$"
)
"""People, and what is done for them in the same breath: 逝者家庭减免基本殡葬服务费."""


@once_per("brief")
def sound_clause(phrase: str, brief: Brief, fact: Fact | None) -> str:
    """The clause as a sentence has it; "" where it counts nothing that is done.

    ``fact`` is the count that it tells, None for a task without one.
    """
    phrase = _freed(phrase, brief)
    if _BY_WHOM.match(phrase) or _HOW_BOUGHT.match(phrase):
        return ""
    counted = fact.text if fact and fact.text[:1].isdigit() else ""
    numbered = said_around(counted, phrase, "(?:不少于|不超过|约)?", ".*$") if counted else None
    found = numbered[0] if numbered else _NUMBER.search(phrase)  # 2匹空调｜6台
    if found is None:
        return own_verb_only(re.sub(r"(?<=[一-龥]{3})[也都]$", "", phrase), brief, None)
    if heads := _PAID_HEADS.match(phrase):
        return paid(heads["who"], heads["what"], heads["number"])
    value = phrase[found.start() :] if numbered else found[0]
    said = own_verb_only(untorn(phrase[: found.start()], brief), brief, fact)
    if fact is not None and (_NO_COUNT.search(said) or is_no_count(fact, brief)):
        return ""
    if fact is not None and said == "发放":
        said = f"发放{aid(brief, fact)}"
    said = re.sub(r"^([一-龥]{2})(?:给|为)(?=[一-龥]{2})", r"\1", _TWO_VERBS.sub("", said))
    return each_time(in_words(f"{said}{value}"))


def _freed(phrase: str, brief: Brief) -> str:
    """The phrase without years, who is commissioned, the office that does it, and nothing said twice."""
    phrase = _AGENT.sub("", _YEAR.sub("", re.sub(r"^每[日天](?=日)", "", phrase)))
    phrase = re.sub(r"([一-龥\d]{4,})\1", r"\1", phrase)
    phrase = re.sub(r"^(?:开展)?(?:全年|年度)(?=[一-龥]{2,}\d)", "", phrase)
    if phrase not in brief.text:
        phrase = re.sub(r"^([一-龥]([一-龥]))\2(?=[一-龥]{2})|^([一-龥]{2})(?=\3)", r"\1", phrase)
    phrase = re.sub(r"^(?:发放|支付|缴纳)(?=[一-龥]{2})(?P<own>.{4,})$", _own_verb_kept, phrase)
    for office in (brief.unit, brief.authority):
        house = office and (office in subject_of(brief) or re.search(rf"{office}\d", phrase))
        if office and len(office) >= 3 and not house:
            phrase = phrase.replace(office, "", 1)
    return phrase


def paid(who: str, what: str, number: str) -> str:
    """向16名炮手发放工资; 为200人发放养老保险补贴, where nobody is named."""
    whom = (
        (not _PLACE.search(who) and STAFF.search(who))
        or is_person(who)
        or re.search(r"[员者师工长手人]$|医生$", who)
    )
    return f"向{number}名{who}发放{what}" if whom else f"为{number}人发放{who}{what}"


def _own_verb_kept(found: re.Match[str]) -> str:
    """接种疫苗 for 支付接种疫苗: the clerk's own verb is enough."""
    own = found["own"]
    return (
        own
        if own.startswith(own_verbs()) and not re.search(r"[费金]\d|[费金贴助]$", own)
        else found[0]
    )


def is_no_count(fact: Fact, brief: Brief) -> bool:
    """True for who may or how thick: 规模50亩以上的178户, 铺13毫米厚面层."""
    bare = re.sub(r"(?:及)?以[上下]$", "", fact.text)
    who_may = bare and re.match(r"(?:及)?以[上下]的", brief.text.partition(bare)[2])
    phase = re.fullmatch(r"[一二三四五]期", fact.text)  # 智慧水务二期 is a phase and no count
    return bool(who_may or phase) or fact.value.unit in {"毫米", "厘米"}


def noun(thing: str, brief: Brief, fact: Fact) -> str:
    """The noun of what is counted; "" where its words name nothing."""
    bare = _AROUND.sub("", _AROUND.sub("", _MOMENT.sub("", thing)))
    if (
        len(bare) > 2
        and not SESSIONS.search(bare)
        and fact.what.endswith(bare)
        and len(fact.what) == len(thing) + 1
    ):
        bare = fact.what  # 赴外招商, of which a letter was taken for a word of its own
    unit = (fact.value.unit or "").removeprefix("万")
    joined_parts = parts(subject_of(brief))[1:]
    if len(unit) >= 2 and bare.endswith(unit) and len(bare) > len(unit) + 1:
        bare = bare.removesuffix(unit)  # 检测样品批次1200批次
    at = re.match(r"^(?P<at>[一-龥]{2,6}?)[装换配买铺栽种建修](?P<noun>[一-龥]{2,})$", bare)
    if at and _PLACE.search(at["at"]) and _PLACE.search(at["at"][:-1]) is None:
        return at["noun"]  # 路口装高清摄像头
    label = next((one for one in joined_parts if len(one) > 2 and bare.startswith(one)), "")
    bare = bare.removeprefix(label) if len(bare) >= len(label) + 2 else bare  # 后续管护｜抽粪车
    served = _SERVED_SO.match(bare) if unit in PEOPLE | {"户"} else None
    if served and is_person(served["whom"]) and begins_with_deed(served["deed"]):
        return served["whom"]
    if (eats := _AT_TABLE.match(bare)) and is_person(eats["whom"]):
        return eats["whom"]
    nothing = bare in _NO_NOUNS | {brief.unit, brief.authority} or _EACH_PLACE.fullmatch(bare)
    return "" if nothing else bare


def _thing(said: str) -> str:
    """村小 of 更换村小; the words as they are where they begin with no verb."""
    if lead := _LEADS.match(said):
        return said[lead.end() :]
    found = split_deed(said)
    return found[1] if found else said


def each_time(clause: str) -> str:
    """The clause with how much each time as a sentence says it: 每次覆盖10个村 of 覆盖10个/次村."""
    found = _PER.match(clause)
    if found is None or found["said"].startswith(("每", "日")):
        return clause
    return f"每{found['per']}{found['said']}{found['number']}{found['noun']}"


def with_its_part(phrases: list[str], parts_of: list[bool]) -> list[str]:
    """The clauses with 其中 before those that are a part of the one before: 其中农产品400批次."""
    told: list[str] = []
    for phrase, part in zip(phrases, parts_of, strict=True):
        if part and phrase and any(told) and not phrase.startswith("其中"):
            bare = re.sub(r"^(?:完成|开展|配备|覆盖|惠及|检测|抽检|购置)(?=[一-龥])", "", phrase)
            told.append(f"其中{bare}")
        else:
            told.append(phrase)
    return told


def without_repeats(clauses: list[str]) -> dict[str, str]:
    """Each clause that says something new, with what it says: none that counts again what stands before.

    Nor 开展1次 beside others.
    """
    told: list[str] = []
    for clause in filter(None, clauses):
        unit = _PLACES.sub("个", clause)
        if any(_PLACES.sub("个", one).endswith(unit) for one in told if unit != clause):
            continue  # 保障公厕43个、保障公厕43座
        again = _SAME_TIMES.match(clause)
        number = again and rf"(?<![\d.]){re.escape(again['number'])}(?:人|名)(?!次)"
        if not _NUMBER.search(clause) and _told_by_count(clause, clauses):
            continue  # 维修压缩设备 beside 更换压缩设备1套
        if clause in told or (number and any(re.search(number, one) for one in told)):
            continue
        told.append(clause)
    others = [one for one in told if not _ONCE.match(one)] or told
    return {one: _without_other(one, others) for one in others}


def _told_by_count(clause: str, clauses: list[str]) -> bool:
    """True for what is done to a thing of which a count says what is done."""
    thing = _thing(clause)
    told = rf"{re.escape(thing)}(?:不少于|约)?\d"
    return len(thing) >= 2 and any(re.search(told, one) for one in clauses)


def _without_other(clause: str, clauses: list[str]) -> str:
    """更换记录仪4台 for 更换记录仪和巡逻车4台, where the other thing has a number of its own."""
    both = _BOTH.match(clause)
    own = both and any(
        re.search(rf"{both['other']}(?:不少于|约)?\d", one) for one in clauses if one != clause
    )
    return f"{both['first']}{both['value']}" if both and own else clause
