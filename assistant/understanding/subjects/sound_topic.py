"""A subject freed from speech and put in the order of a name: 给老兵搞八一慰问 is 老兵八一慰问, 一批电脑更换 is 电脑更换.

The readings before this one keep what a clerk typed where they know no better; a name is said as a
thing and what is done with it.
"""

from assistant.facts import Brief
from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.wording.turned_into import turned_into
from assistant.understanding.wording.word_edges import splits_word
from corpus import late_re as re

_SOME = r"(?:一[批些]|几[个台套座所间条处块]|若干|一?点儿?|部分)"
_BODY = r"(?:局|中心|[院所站馆校园队办会联]|[小中]学|街道|公司|[镇乡村])"
_ASKED_FOR = re.compile(
    rf"^[一-龥]{{0,12}}?{_BODY}(?:今年|明年)?(?:需?要|想|打算|准备|计划|拟)?(?:给|为)(?=(?:\d{{2}}周?岁以上)?[一-龥]{{2,}})"
)
"""退役军人服务站给｜老兵搞八一慰问: who does it, before for whom."""
_FUND_FOR = re.compile(
    r"^[一-龥]{2,12}(?:金|资金|经费|基金|款|收入)(?:主要|全部|专项)?用于(?=[一-龥]{4,})"
)
"""残疾人就业保障金用于｜盲人按摩店扶持: from what it is paid."""
_PAID_OUT = re.compile(
    r"(?<=[员人工师生户者兵警])发放?(?=[一-龥]{0,6}(?:补助|补贴|津贴|工资|慰问金|慰问品|奖金|福利|误餐费|生活费)$)"
)
"""专职消防员｜发｜伙食补助."""
_TAKES_PART = re.compile(r"^(?:参与|负责|承担|从事|协助|配合)(?:做好|开展|实施)?(?=[一-龥]{5,})")
"""聘请中介机构｜参与｜政府投资项目审计: what others do in it."""
_HELD = re.compile(
    r"(?<=[一-龥]{2})(?:搞|做|办)(?:一?[个次场期届轮])?(?=[一-龥]{0,8}(?:慰问|送温暖|送清凉|送药|关爱|培训|体检|活动|义诊|宣传|走访|讲座|比赛|演练|辅导|帮扶|筛查|演出|联欢会?|晚会|茶话会|座谈会|节|大赛|集市|[夏冬]令营|研学|评选|论坛|沙龙)$)"
)
_OF_EACH_PLACE = re.compile(
    r"^(?:全[县市区镇乡])?(?:各|每个?)?(?P<place>村|社区|小区|学校|乡镇|镇|街道)的(?=[一-龥]{4,})"
)
"""村｜的｜微型消防站器材购置: whose a thing is, as a name says it."""
_BRINGS = re.compile(
    r"(?<=[一-龥]{2})(?:搞|办|做)?(?P<when>夏季|冬季|暑期|高温|春节|寒冬)?(?<!送)(?P<what>清凉|温暖)$"
)
"""环卫工人搞夏季｜送清凉: the verb is part of what it is called."""
_GET_SOME = re.compile(
    rf"^(?P<where>[一-龥]{{2,12}}?)(?:想|需?要|得|打算|计划)?(?P<verb>更换|换|购置|采购|购买|买|购|配备|配|添置|添|安装|装|要)了?{_SOME}(?P<thing>[一-龥A-Za-z]{{2,12}})$"
)
_GIVEN_OUT = re.compile(
    r"^[一-龥]{0,6}?(?:为|给|向)(?:全[县市区镇乡])?(?P<who>[一-龥]{2,10}?(?:学生|老人|儿童|农户|职工|居民|家庭|对象|人员|党员|户))(?:免费|统一)?(?P<verb>发放|配发)(?P<things>[一-龥、]{2,12})$"
)
"""秋季开学为全县学生发放｜作业本、字典."""
_NEW_HOUSE = re.compile(
    r"^(?P<where>[一-龥]{1,8}?(?:小|学校|[小中]学|村|社区|院|所|站|中心))新(?P<house>厕所|公厕|食堂|校舍|宿舍|办公楼|活动室|卫生室|围墙|操场)$"
)
_RENTS = re.compile(
    r"^(?P<who>[一-龥]{2,10}(?:队伍|队|局|中心|站))租用(?P<thing>[一-龥]{2,8}?)(?:购置)?$"
)
_ANY_GOODS = re.compile(r"(?:东西|物品|家当|设备|家具)")
"""Goods without a name, which the name calls 设备."""
_WANTS = re.compile(
    r"^(?P<where>[一-龥]{2,8}(?:院|校|[小中]学|学校|幼儿园|中心|馆|站|所|社区|村|小区))(?:想|需?要|打算|计划|准备)(?P<verb>增设|更换|换|加装|安装|装|添置|添|新建|建|购置|采购|买|配备|配|改造|维修)(?P<thing>[一-龥A-Za-z]{2,12})$"
)
_GOT = {
    "换": "更换", "更换": "更换", "安装": "安装", "装": "安装", "加装": "加装", "增设": "增设", "新建": "建设", "建": "建设",
    "改造": "改造", "维修": "维修",
}  # fmt: skip
_SOME_AT_FRONT = re.compile(
    rf"^{_SOME}(?=[一-龥]{{2}})(?!部分[计项])|(?<=[一-龥]{{2}})一批(?=$|购置$|采购$|更换$|安装$)"
)


def _without_some(text: str) -> str:
    """The text without words for how much; 点状修复 is no bit of anything."""
    return _SOME_AT_FRONT.sub(
        lambda found: found[0] if splits_word(text, found.end()) else "", text
    )


_ALL_NEW = re.compile(r"(?:的)?(?:全部|统一|集中|都|全)?(?:换新|换成新的|换了?|更新换代)$")
_WHOSE = re.compile(r"^(?P<where>[一-龥]{2,6})的(?P<thing>[一-龥]{2,6}更换)$")
_ONLY_ENGAGED = re.compile(
    r"^(?:聘请|招聘|雇请|选聘)(?=[一-龥]{2,8}(?:员|师|工)(?:补贴|补助|工资|报酬|津贴|经费)$)"
)
_VERB_FIRST = r"打捞|更换|安装|加装|新建|修建|编制|购置|采购|拆除|清理|粉刷|修缮|铺设|栽植|种植|补植|疏浚|疏通|检修|检测|翻修|改建|扩建"
_NO_THING = re.compile(
    r"[、和及与暨]|(?:补助|补贴|奖补|奖励|经费|资金|费用?|工程|项目|服务|工作|宣传|培训|活动|单位|机构|公司|队伍|中心|人员|设备|[一-龥]员)$"
)
_BUILT = {"新建": "建设", "修建": "建设"}
_BOOKS = re.compile(r"^(?P<house>[一-龥]*?)书(?P<money>经费|费用?|资金|专项经费)购置$")
_ONLY_WHERE = re.compile(rf"^[一-龥]{{2,10}}{_BODY}购置$")
"""Who buys, and nothing that is bought: 卫生院购置."""
_GIFT = re.compile(r"(?P<gift>送温暖|送清凉|慰问|关爱|体检|活动)(?:购置|采购|建设|安装)$")


def with_sound_topic(brief: Brief) -> Brief:
    """The brief with its subject, and name where that is the same, as a name says it."""
    topic = brief.topic or ""
    brief = brief.model_copy(
        update={
            "facts": tuple(
                one.model_copy(update={"what": _without_some(one.what)}) for one in brief.facts
            )
        }
    )
    sound = sound_topic(topic)
    bought = brief.facts[0].what if brief.facts else ""
    if _ONLY_WHERE.match(sound) and bought and bought not in sound:
        sound = f"{sound.removesuffix('购置')}{bought}购置"
    if sound == topic or len(sound) < 4:
        return brief
    name = brief.project_name
    if name and topic not in name:
        return brief  # given as such
    facts = tuple(
        fact.model_copy(update={"what": sound})
        if fact.what and (fact.what == topic or sound_topic(fact.what) == sound)
        else fact
        for fact in brief.facts
    )
    name = name.replace(topic, sound) if name else name
    return brief.model_copy(update={"topic": sound, "project_name": name, "facts": facts})


def sound_topic(topic: str) -> str:
    """The subject without speech, and with what is done at its end."""
    text = _FUND_FOR.sub("", topic)
    text = _ASKED_FOR.sub("", text) if pattern(_DONE_FOR).search(text) else text
    text = _PAID_OUT.sub("", text)
    text = _TAKES_PART.sub("", text)
    if (turned := turned_into(text)) != text:
        return turned
    text = _OF_EACH_PLACE.sub(r"\g<place>", text)
    text = _BRINGS.sub(r"\g<when>送\g<what>", text)
    text = _HELD.sub("", re.sub(r"^给(?=[一-龥]{2,8}(?:搞|办|做))", "", text))
    got = _GET_SOME.match(text) or _WANTS.match(text)
    if got and not _ANY_GOODS.match(got["thing"]):
        where = re.sub(r"^(?:全[县市区镇乡]|辖区)", "", got["where"]) or got["where"]
        deed = _GOT.get(got["verb"], "购置")
        return f"{where}{got['thing'].removesuffix(deed).removesuffix('购置')}{deed}"
    text = re.sub(r"(?<=[一-龥]险)购置$", "", text)
    text = re.sub(r"^[局院校站所](?=(?:办公楼|机关|食堂|大楼|宿舍|会议室))", "", text)
    if gave := _GIVEN_OUT.match(text):
        return f"{gave['who']}{gave['things']}{gave['verb']}"
    if house := _NEW_HOUSE.match(text):
        return f"{house['where']}{house['house']}建设"
    if rented := _RENTS.match(text):
        return f"{rented['who']}{rented['thing']}租用"
    text = re.sub(
        r"^对(?=[一-龥]{4,}(?:检查|巡查|评估|审计|检测|排查|监督|考核|整治|治理|改造|维修|修缮)$)",
        "",
        text,
    )
    text = re.sub(
        r"^(?:20|19)\d\d年?[建修]?成的|进行(?=(?:修缮|改造|维修|检查|评估|检测)$)", "", text
    )
    text = re.sub(r"^[一二两三四五六七八九十]+[口座个条处间栋所台辆套眼](?=[一-龥]{2,})", "", text)
    text = _without_some(text)
    if (new := _ALL_NEW.search(text)) and new.start() >= 3 and text.endswith(("换新", "换成新的")):
        text = f"{text[: new.start()]}更换"
    if whose := _WHOSE.match(text):
        text = f"{whose['where']}{whose['thing']}"
    text = _GIFT.sub(r"\g<gift>", _ONLY_ENGAGED.sub("", text))
    if books := _BOOKS.match(text):
        text = f"{books['house']}图书购置{books['money']}"
    first = re.match(
        rf"^(?P<verb>{_VERB_FIRST})(?P<thing>[一-龥A-Za-z\d]{{3,12}}|(?<=种植|栽植)[一-龥]{{2}})$",
        text,
    )
    if first and not _NO_THING.search(first["thing"]) and not _ends_done(first["thing"]):
        return f"{first['thing']}{_BUILT.get(first['verb'], first['verb'])}"
    return text


_DONE_FOR = r"[给为].{2,}(?:慰问|体检|培训|活动|关爱|义诊|送温暖|送清凉|筛查|讲座|帮扶|走访|安装|更换|购置|补助|补贴|津贴|工资|慰问金|奖金)$"


def _ends_done(thing: str) -> bool:
    ends = any_of((*words("verbs", "trailing"), *words("verbs", "deeds")))
    return pattern(rf"(?:{ends})$").search(thing) is not None
