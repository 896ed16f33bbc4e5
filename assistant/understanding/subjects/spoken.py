"""A project's name out of a spoken request: 食堂的冰柜坏了，得换新的 -> 食堂冰柜更换.

Only sentences of a spoken form are read here, each form by one function; everything else is left to
:mod:`assistant.understanding.subjects.naming`. Clauses come without their quantities and years.
"""

from collections.abc import Callable
from functools import cache

from assistant.understanding.lexicon import any_of, pattern, people, spoken_words, words
from assistant.understanding.subjects.festive import celebrated, given
from assistant.understanding.subjects.things import WHOSE, plain_thing
from assistant.understanding.subjects.topics import strip_asking
from assistant.understanding.wording.word_edges import is_word, splits_word
from corpus import late_re as re

_BROKEN = (
    r"(?:(?:都|全|已经|已|经常|老是|老|总是|总|有点|有些|太|很|快|越来越|年久)*"
    r"(?:坏[完光掉]?|旧|老(?=了)|破|漏水?|不亮|不能用|用不了|不好用|老化|损坏|不够用?|不足|太少|过期|到期|生锈|锈|堵|塌|裂|成了?危.|失修|坑坑洼洼|"
    r"没法用|跑了+|掉|脱落|用了?[一-龥]{0,3}年)(?:了|的|严重|厉害|得厉害|得很)*(?:一些|不少|很多|几[处个台盏]|一[截段片角块]|好?几年|多年|很久|好久|半年|一年多)?了?(?:修不[好了]了?|没法修了?|不能修了?)?)$"
)
_WILL = r"(?:要|得|需要|需|该|应该|应|想|准备|打算|计划|赶紧|抓紧|必须|必|急需|马上|尽快|再|都|也|全部|(?<![安保健周齐])全|统一|重新|好好)"
_A_FEW = (
    r"(?:一下|起来|一批|一些|一遍|一次|一?点儿?|[一二两几]?个|一?[块条台套座辆]|掉|了|上|好|成|些)"
)
_NEW = r"(?:新的|新|好的|声控的|.{1,4}的|(?:当成?|做成?|做(?![好法])|用作|作为|改成|变成)[一-龥]{2,8})?"
_REPORTED = re.compile(
    r"^(?:老百姓|群众|居民|村民|大家|师生|家长|干部职工)(?:都|一直|多次|普遍)?反映"
)
_OFFICE_FOR = re.compile(
    r"^[一-龥]{2,12}?(?:街道|镇|乡|局|院|中心|站|会|联|委|办|社区|村|学校|小学|中学)(?=[给为][一-龥]{2})"
)
_FULL = {
    "桥": "桥梁",
    "路": "道路",
    "渠": "水渠",
    "灯": "路灯",
    "书": "图书",
    "树": "树木",
    "井": "机井",
    "车": "车辆",
}
_HIRED = r"公司|事务所|机构|第三方"
_FROM = re.compile(
    rf"^(?:(?:由|请|让|找|雇|聘|聘请|委托)(?P<who>.{{0,10}}?(?:{_HIRED}|单位|专家|老师|师傅|施工队|队伍|人))|[一-龥]{{0,8}}?(?:{_HIRED}))(?:来|帮忙|帮|给|去)*(?=.{{3}})"
)
_WORSE = re.compile(
    r"^(?P<thing>(?![一-龥]{0,6}(?:预算|经费|资金|标准|补助|时间))[一-龥、]{1,12}?)(?:太(?![阳极空湖平])|没|被|很|不|翘|年久|四处|到处|[老总](?=[卡坏死掉出是])|经常|动不动)[一-龥]{1,8}$"
)
_PAID = re.compile(
    r"险$|服务$|医保$|社保$|费$|金$|款$|钱$|津贴|补贴|补助|工资|报酬|奖励|待遇|红包|^[\d一-龥]?元"
)
_TITLED = re.compile(
    r"^(?![给为把对向在让请帮替想要我咱])[\d一-龥、（）()]{2,22}(?:培训|活动|服务|工程|建设|补助|补贴|经费|购置|维修|改造|保洁|管护|养护|宣传|监测|评估|演练|比赛|"
    r"体检|发放|治理|整治|更换|普查|救助|慰问|奖补|保险|运行|适配|防治|抽检|筛查|运维|参观|考察|调研|检查|巡查|检测|走访|审计|运营|资助|调查|编纂|租赁)(?:项目|工作)?$"
)
"""A first clause that is a project's name as offices write it."""
_FOR = r"(?:要用的|用的|需要的|所需的?|要用)"


@cache
def _deeds() -> dict[str, str]:
    """Spoken verb -> noun of a name."""
    return {said: noun for noun, verbs in spoken_words("deeds").items() for said in verbs}


@cache
def _deed() -> str:
    return any_of(_deeds())


@cache
def _wholes() -> dict[str, str]:
    """Spoken verb with its object -> noun of a name."""
    return {said: noun for noun, verbs in spoken_words("wholes").items() for said in verbs}


def spoken_subject(clauses: list[str], text: str) -> str:
    """The subject that the first clause of a spoken form names, or "".

    ``clauses`` in order, without quantities; ``text`` is the whole request, for its festival.
    """
    for place, clause in enumerate(clauses[:3]):
        if place and _TITLED.match(clauses[0].strip()):
            return ""  # 游泳安全培训，给小学生上课
        said = _plain(clause)
        for form in _FORMS:
            name = (
                form(said, text) or (form in _in_full(clause) and form(clause.strip(), text)) or ""
            )
            if name:
                return name
        name = _broken(
            said, [_plain(later) for later in clauses[place + 1 : place + 4]], first=place == 0
        ) or _lacking(said, text)
        if name:
            return name
    return ""


def _in_full(clause: str) -> set[Callable[[str, str], str]]:
    """The forms that are also tried on a clause as it stands: 垃圾桶要换了."""
    forms: set[Callable[[str, str], str]] = {_for_people, _moved, _tested}
    return forms | {_needed} if clause.strip().endswith("了") else forms


def _plain(clause: str) -> str:
    clause = re.sub(r"(?:一共|总共|合计|大概|大约)$", "", clause.strip())
    text = _REPORTED.sub("", WHOSE.sub("", WHOSE.sub("", clause.strip())))
    text = _OFFICE_FOR.sub("", text)
    text = re.sub(r"(?<=[一-龥])(?:一下子?|一遍)(?=[一-龥])", "", strip_asking(text))
    return WHOSE.sub("", text)


_PEOPLE = r"(?:顾问|律师|专家|教师|医生|护士|社工|保安|[一-龥]{2}员)$"
"""Who is engaged and never bought: 法律顾问."""


def _named(thing: str, deed: str) -> str:
    """Thing and deed as one name; 书 of a library becomes 图书, an insurance is not 购置."""
    thing = plain_thing(thing)
    thing = _FULL.get(thing, thing)
    noun = _deeds().get(deed, deed)
    if len(thing) < 2 or not re.search(r"[一-龥]{2}", thing) or len(thing) > 20:
        return ""
    paid = noun == "购置" and (_PAID.search(thing) or re.search(_PEOPLE, thing))
    return thing if thing.endswith(noun) or paid else thing + noun


def _moved(said: str, text: str) -> str:
    """把文化站的屋顶修一下 -> 文化站屋顶维修."""
    found = pattern(
        rf"^(?:.{{0,8}}?)把(?P<thing>.{{2,24}}?)(?:都|全|给|再|重新|好好|统一|彻底)*(?P<deed>{_deed()})(?:一[修换洗刷扫清装改建]|{_A_FEW})*(?:{_NEW})$"
    ).match(said)
    return _named(found.group("thing"), found.group("deed")) if found else ""


def _placed(said: str, text: str) -> str:
    """在广场上装个大屏幕 -> 广场大屏幕安装."""
    found = pattern(
        rf"^在(?P<where>.{{2,12}}?)(?:里面|里|上面|上|边上|旁边|边|内|门口|周边|附近)?(?P<deed>建设|新建|增设|设置|架设|铺设|搭建|装|安装|建|修建|修|立|设|搭|种|架|盖|铺)(?:{_A_FEW})*(?P<thing>[一-龥、]{{2,12}})$"
    ).match(said)
    if not found or _is_half_a_word(found):
        return ""
    deed = {
        "新建": "建设",
        "增设": "设置",
        "立": "设置",
        "设": "设置",
        "种": "栽植",
        "架": "架设",
        "铺": "铺设",
        "修": "建设",
    }
    noun = deed.get(found.group("deed"), found.group("deed"))
    return _named(f"{plain_thing(found.group('where'))}{found.group('thing')}", noun)


def _had_done(said: str, text: str) -> str:
    """请事务所审一下村级财务 -> 村级财务审计; 让公司来管护公厕 -> 公厕管护."""
    by = _FROM.match(said)
    if not by:
        return ""
    rest = said[by.end() :]
    found = pattern(rf"^(?P<deed>{_deed()})(?:{_A_FEW})*(?P<thing>[一-龥]{{2,16}})$").match(rest)
    if found and found.group("thing") == "服务":
        return ""  # 监测站第三方运维服务 names by itself what is done
    if found:
        return _named(found.group("thing"), found.group("deed"))
    taught = pattern(rf"^(?:给|为|对)?(?P<who>[一-龥]{{2,10}}?)(?:{any_of(_wholes())})").match(rest)
    return _whole(rest) if taught else ""


def _is_half_a_word(found: re.Match[str]) -> bool:
    """True for the 发 of 保护发展 and the 铺 of 铺开: no verb of its own."""
    at = found.end("deed")
    said = found.string
    return is_word(said[at - 1 : at + 1]) and not is_word(said[at : at + 2])


def _done_to(said: str, text: str) -> str:
    """给学校食堂换个蒸饭柜 -> 学校食堂蒸饭柜更换; 帮老人打扫卫生 -> 老人卫生清扫."""
    whole = _whole(said)
    if whole:
        return whole
    found = pattern(
        rf"^(?:(?:[一-龥]{{2,8}}(?<![供补配交上下])(?=给))?给|为|帮助|帮|替)(?:每[个家户名位])?(?P<who>[一-龥、]{{2,14}}?)(?:都|也|统一|再|各)*(?P<deed>维修|修建|建设|搭建|铺设|制作|换|更换|装|安装|加装|买|购买|购置|购|添置|添|建|修|配发|配备|配|发|[弄整搞](?=[几一两]|个))(?:{_A_FEW})*(?P<thing>[一-龥]{{1,14}})$"
    ).match(re.sub(r"^[春夏秋冬][季天](?=[给为])", "", said))
    if not found or _is_half_a_word(found):
        return ""
    thing, deed = _FULL.get(found.group("thing"), found.group("thing")), found.group("deed")
    deed = "配" if deed in {"弄", "整", "搞"} else deed
    if len(thing) < 2:
        return ""
    if _PAID.search(thing) and _deeds()[deed] in {"购置", "发放"}:
        return ""
    who = plain_thing(re.sub(r"家里?$", "", found.group("who")))
    if who in {"路", "村里", "镇上", "街上", "村", "镇"}:
        who = ""
    return _named(who + thing, deed)


def _whole(said: str) -> str:
    """帮社区里的孤寡老人打扫卫生 -> 孤寡老人卫生清扫."""
    found = pattern(
        rf"^(?:给|为|帮|替)(?P<who>[一-龥、]{{2,16}}?)(?<![维翻整检])(?P<how>免费|统一|定期)?(?:{_A_FEW})*(?P<what>{any_of(_wholes())})$"
    ).match(said)
    if not found:
        return ""
    who = re.sub(
        r"^(?:社区|村|街道|辖区|小区)(?:里的?|内的?|上的?|的)(?=.{2})", "", found.group("who")
    )
    return plain_thing(who) + (found.group("how") or "") + _wholes()[found.group("what")]


def _gone_to(said: str, text: str) -> str:
    """党员去红色基地学习 -> 党员红色基地学习."""
    found = pattern(
        r"^(?:组织)?(?P<who>[一-龥]{2,8}?)(?:要|想)?(?:去|到|赴|上)(?P<where>[一-龥]{2,8}?)(?P<what>学习|考察|培训|参观|体检|疗养|研学|调研)$"
    ).match(said)
    return "".join(found.group("who", "where", "what")) if found else ""


def _needed(said: str, text: str) -> str:
    """电梯要年检和维保 -> 电梯年检和维保; 灭火器这些到期的要换 -> 灭火器更换."""
    verbs = r"(?:慰问|救助|走访|看望|表彰|年检|维保|维修|培训|更换|改造|检测|审计|加固|清理|清洗|保养|体检|演练|修缮|翻修|翻新|整改|整治|清淤|硬化|绿化|粉刷|拆除|搬迁|扩建|升级)"
    work = pattern(
        rf"^(?P<thing>[一-龥]{{2,14}}?)(?:{_WILL})+(?P<deeds>{verbs}(?:(?:和|、|及|与){verbs})*)(?:{_A_FEW})*$"
    ).match(said)
    if work:
        thing = plain_thing(work.group("thing"))
        return thing + work.group("deeds") if len(thing) >= 2 else ""
    found = pattern(
        rf"^(?P<thing>[一-龥、]{{2,24}}?)(?:这些|那些|等)?(?:东西|物资|物品)?(?:到期|过期|坏|旧|破)?的?(?:{_WILL})*(?P<deed>换|更换|修|备|买|添|补充|储备)(?:{_A_FEW}|新的)+$"
    ).match(said) or pattern(
        rf"^(?P<thing>[一-龥、]{{2,24}}?)(?:这些|那些)(?:东西|物资|物品)?(?:到期|过期|坏|旧|破)?的?(?:{_WILL})+(?P<deed>换|更换|修|备|买|添|补充|储备)$"
    ).match(said)
    found = found or pattern(
        r"^(?P<thing>[一-龥、]{2,16}?)(?:要|得|该|需要)(?:提前|及时|尽快|尽早|马上|全部|统一|都|也)*(?P<deed>换|更换|修|备|买|添|补充|储备|清理?|拆除?|砍伐?)了?$"
    ).match(said)
    if found and re.search(r"[里上们校局村镇乡院站所]$", found.group("thing")):
        return ""
    if found and splits_word(said, found.start("deed")):
        return ""  # 救援装备一批: 备 is no verb there
    if not found or re.match(r"^(?:给|为|帮|替|把|在|请|让)", said):
        return ""
    purpose = pattern(rf"^(?P<what>[一-龥]{{2,6}}?){_FOR}").match(found.group("thing"))
    if purpose:
        return f"{purpose.group('what')}物资{_deeds().get(found.group('deed'), '购置')}"
    return _named(found.group("thing"), found.group("deed"))


def _worn(said: str, text: str) -> str:
    """学校里头的厕所太旧了想翻修 -> 学校厕所翻修."""
    found = pattern(
        rf"^(?P<thing>[一-龥]{{2,14}}?)(?:都|已经|也)*(?:太|很|有点)?(?:旧|破|老|坏|烂|挤|小|老化|陈旧)(?:得很|了)+(?:{_WILL})+(?P<deed>{_deed()})(?:{_A_FEW})*$"
    ).match(said)
    return _named(found.group("thing"), found.group("deed")) if found else ""


def _broken(said: str, later: list[str], *, first: bool) -> str:
    """食堂的冰柜坏了，得换新的 -> 食堂冰柜更换."""
    found = pattern(rf"^(?P<thing>[一-龥、]{{1,18}}?)(?:有)?{_BROKEN}").match(said)
    worse = _WORSE.match(said) if first else None
    found = found or worse
    if not found:
        return ""
    for clause in later:
        again = pattern(
            rf"^(?P<thing>[一-龥]{{2,8}}?)(?:{_WILL})*(?P<deed>重新?做|重新?铺|重新?修|重新?砌|重新?垒|翻新|翻修)$"
        ).match(clause)
        if again:
            return _named(found.group("thing"), "改造")
        remedy = pattern(
            rf"^(?:(?:修不了|不能修|没法修|修不好)的?(?:就|都)?)?(?:今年|明年|暑假|寒假|年底|年前|节前|汛期前|开学前)?(?:{_WILL})*(?P<deed>{_deed()})(?:{_A_FEW})*(?P<thing>(?!.*[不没])[一-龥A-Za-z]{{0,8}})$"
        ).match(clause)
        if remedy and not _other_verb(remedy):
            named = remedy.group("thing")
            if named in _deeds():  # 需加固维修
                return _named(found.group("thing"), remedy.group("deed")) + _deeds()[named]
            better = len(named) >= 2 and not named.endswith(("的", "了", "吧"))
            return _named(named if better else found.group("thing"), remedy.group("deed"))
    return ""


def _lacking(said: str, text: str) -> str:
    """防汛沙袋不够, with 沙袋20000条 later on -> 防汛沙袋购置."""
    wanted = pattern(r"^[一-龥]{0,8}?缺少?(?P<thing>[一-龥]{2,8})$").match(said)
    if wanted and pattern(rf"{re.escape(wanted['thing'])}\d").search(text):
        return _named(wanted["thing"], "购置")
    found = pattern(
        r"^(?P<thing>[一-龥]{2,12}?)(?:都|又|已经)?(?:不够|不足|太少|缺|用完)了?用?$"
    ).match(said)
    counted = found and pattern(rf"{re.escape(found['thing'][-2:])}\d").search(text)
    return _named(found["thing"], "购置") if found and counted else ""


def _other_verb(found: re.Match[str]) -> bool:
    """True where the deed's one letter begins another word: 补 of 补助标准."""
    at = found.start("deed")
    begun = found.string[at : at + 2]
    others = (*words("verbs", "kept"), *words("verbs", "trailing"), "补助", "补贴", "补偿")
    return len(found.group("deed")) == 1 and begun in others


def _tested(said: str, text: str) -> str:
    """老旧电梯要做安全评估 -> 老旧电梯安全评估."""
    tested = pattern(
        rf"^(?P<thing>[一-龥]{{2,14}}?)(?:一共|总共)?(?:{_WILL})+(?:做|搞|进行|开展)(?:一?[次个])?(?P<what>[一-龥]{{0,6}}(?:评估|检测|鉴定|检查|改造|维修|维护|保养|测评|普查|检验|清洗))$"
    ).match(said)
    if tested and not re.match(r"给|为|对|把|请|让", said):
        return plain_thing(tested.group("thing")) + tested.group("what")
    return ""


def _hired(said: str, text: str) -> str:
    """请律师来当法律顾问 -> 法律顾问聘请; 敬老院请护工 -> 敬老院护工聘用."""
    role = pattern(
        r"^(?:请|聘|找)?[一-龥]{0,8}?(?:来|去)?(?:当|做|担任)(?P<role>[一-龥]{2,6}(?:顾问|员|师|教练|指导))$"
    )
    found = role.match(said)
    if found:
        return f"{found.group('role')}聘请"
    staff = pattern(
        rf"^(?P<where>[一-龥]{{2,8}}?(?:院|校|所|站|园|馆|中心|食堂|社区|村|[局办]|大队|街道)|[一-龥]{{0,6}}?(?:残联|妇联|工会))(?:{_WILL})*(?:请|聘请|聘用|聘|雇用|雇|招聘|招|派驻|选派)(?:{_A_FEW})*(?P<who>[一-龥]{{1,6}}?(?:工|员|师|安|医生|护士|教师))$"
    ).match(said)
    return f"{staff.group('where')}{staff.group('who')}聘用" if staff else ""


def _for_people(said: str, text: str) -> str:
    """残疾人要搞就业培训 -> 残疾人就业培训; 今年要种树 -> 植树."""
    if said in _wholes():
        return _wholes()[said]
    found = pattern(
        rf"^(?P<who>{any_of(people())})(?:{_WILL})+(?:搞|办|开展|参加|举办|做|组织)(?:{_A_FEW})*(?P<what>[一-龥]{{2,10}}(?:培训|体检|竞赛|活动|比赛|演练|考察|讲座))$"
    ).match(said)
    return found.group("who") + found.group("what") if found else ""


def _everywhere(said: str, text: str) -> str:
    """每个村都要有应急广播 -> 村应急广播."""
    found = pattern(
        r"^每一?[个家所]?(?P<where>行政村|自然村|村|社区|小区|学校|乡镇|镇|街道|单位|科室|支部|网格|班级|教室|村民小组)里?都?(?:要|得|必须|需要|应)?(?P<deed>有|装上?|安装|建|建设|配上?|配备)(?:一?[个套台])?(?P<thing>[一-龥]{2,10})$"
    ).match(said)
    if not found:
        return ""
    nouns = {
        "有": "",
        "装": "安装",
        "装上": "安装",
        "建": "建设",
        "配": "购置",
        "配上": "购置",
        "配备": "购置",
    }
    return _named(found["where"] + found["thing"], nouns.get(found["deed"], found["deed"]))


def _bought(said: str, text: str) -> str:
    """添救护车 -> 救护车购置."""
    found = pattern(r"^添(?!置)(?:一?[个台辆套批些点])*(?P<thing>[一-龥]{2,12})$").match(said)
    return _named(found.group("thing"), "购置") if found else ""


_FORMS = (
    celebrated, _moved, _placed, _had_done, _done_to, _gone_to, _needed, _hired, _for_people,
    given, _bought, _everywhere, _tested, _worn,
)  # fmt: skip
"""Each reads one form of a clause; the first that fits names the project."""
