"""What a fact counts or prices, in a few words, and the noun of its measure."""

from assistant.drafting.matter.acts import is_verb, split_end, turned, without_agent
from assistant.drafting.matter.measures import EVENTS, PEOPLE, SESSIONS, TIMES, by_head
from assistant.drafting.matter.payees import payee_of
from assistant.drafting.matter.plain_things import plain_thing
from assistant.drafting.matter.said_beside import SUMS_UP, body_before, said_beside, worker_before
from assistant.drafting.matter.sorts import of_its_form, of_their_state
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.whole_words import whole_words
from assistant.facts import Brief, Fact
from assistant.once_per import once_per
from assistant.understanding.attribution.served import person_in
from assistant.understanding.lexicon import people
from assistant.understanding.wording.word_edges import is_word
from corpus import late_re as re
from corpus.values import ValueKind

MEASURED = re.compile(
    r"..(?:面积|长度|里程|规模|户数|人数|数量|总量|件数|次数|天数|人次|运量|处理量|产量|[运储供用]量|(?:处理|供水|供电|供热|接待|服务|生产|收运|清运|存储)能力)$"
    r"|^(?:日均?|每[天日])(?:[一-龥]{2,6}量|[一-龥]{2,4}能力|(?:发车|运营|营运|开行)?(?:班次|航次|车次|趟次))$"
)
_MEASURED_END = re.compile(r"(?:面积|长度|里程|规模|户数|人数|数量|总量|件数|次数|天数|人次|.量)$")
"""What is counted carries its own measure already: 建设面积, 日清运量."""

STAFF = re.compile(
    r"(?<![党学会社成人])员$|护学员$|辅警$|民警$|专家$|编辑$|人员$|保安$|护工$|社工$|工人$|临时工$|村医$|助理$|(?<=..)[站所队组楼院]长$|主任$|书记$|会计$|队$|厨师$|司机$|技师$|讲师$|顾问$|辅导员$|医生$|教师$|律师$|[坐座]席$|(?<=[一-龥]{2})岗$|门卫$"
)
"""Who does the work is not who is served by it."""

_MEASURES = re.compile(
    r"(?:单价|面积|标准|价格|造价|投资|费用|经费|服务费|年费|费|数量|人数|户数|长度|月工资|工资|年薪|月薪|日薪|薪酬|补助|补贴|奖励|每人|每户|人均|户均)+$"
)
_EACH = re.compile(r"^每[名人位个家户台套辆处座间所](?:每?[年月天日次])?(?=费|[一-龥]{2})")
"""Of whom and how often a price is: 每名年服务费."""
_AROUND = re.compile(r"^(?:辖区|全[区县镇乡]|本[区县镇乡])内?的?(?=[一-龥]{2})")
"""That a thing is of this place, which all are: 辖区公共电梯."""
_HIRED = re.compile(r"^[一-龥]{0,8}?(?:聘用|聘请|招聘|派驻|选派)([一-龥]{2,8})$")
"""Who hires them is no part of what they are called: 残联聘用专职委员."""
_SAMPLE = re.compile(r"(?<=[一-龥]{2})(?<![土水气血尿粪油粮])样[品本]?$")
"""What is tested, where the price is that of the test: 快速检测样品."""


SPOKEN = re.compile(
    r"^(?:目标|目的|要求|任务)(?:是|为)(?=..)|^(?:实现|确保|力争)(?=[一-龥]{3})|^[一-龥]{0,8}(?:那里|那边|这里|这边|那块)(?:做|修|建|搞|弄)?(?=[一-龥]{2})|^[一-龥]{2,6}做(?=挡墙|排水|护坡|护栏|围|防|堤|坝|沟|渠)|^一[个处座家](?=[一-龥]{2})"
    r"|^(?:摸底|评上)(?=[一-龥]{2})|^收(?=作品|稿件|征文)|^置(?=\d)|(?<=保护)(?:下面|上面|里面|周边)$|(?<=[一-龥]{2})(?:[都看也各]|[一两二三四五六七八九十]+期|一起|总共|一共)$"
)
"""What is said around a thing as one speaks: 黄泥坎那里做挡墙, 村社区都."""
_IN_TWO = {"建": "建设", "修": "维修", "买": "购置", "换": "更换", "装": "安装"}
"""A verb of one letter behind the thing, and as a name says it: 公益性公墓建两个."""
_HELD = {"举办", "开展", "组织"}
_DOING = "放映|购置|采购|购买|更新|更换|安装|建设|维修|改造|清理|整治|印制|制作|拍摄|发放|清运|检查|巡查|抽检|检测|监测|调解|审理|办理"
"""Verbs that stand alone before a number: the subject says of what (放映480场)."""
_PASSING = re.compile(
    r"^(?:[一-龥]{2})?(?:栽(?!植|培|种)|铺(?!设|面)|配(?![套电件备置送网餐方种料]))(?=[一-龥]{2})"
    r"|^印(?![刷制发章花染])(?=[一-龥]{0,6}(?:册|单|页|报|书|料|品|画|袋|卡)$)|^设(?![备施计置立点卡定防岗站想法])(?=[一-龥]{2})"
    r"|^[一-龥]{2,4}(?:资助|救助)(?=[一-龥]{2,4}$)"
)
"""A verb said in passing before the thing: 两岸栽柳树, 助学金资助孤儿."""
_NO_THING = re.compile(
    r"不对?|(?:目标|计划|指标|民生实事|民生|下达|考核|完成)?(?:任务|指标|目标)(?:数|人数|户数)?|计划|(?:中央|省级?|市级?|县级?|区级?|上级)(?:财政)?(?:资金|专项)|(?:一次|次)?性补?|发放|给予|对象|人员|(?:中央|省级?|市级?|县级?|区级?|乡?镇级?|财政)+(?:财政)?补(?:助|贴)?"
)
"""What a price is called by how or by whom it is paid: 一次性, 财政补."""
_SUCH = re.compile(r"^[一-龥A-Za-z]{2,8}等(?=班$|[一-龥]{2,6}$)(?![级保])")
"""The last of several that are named as such: 学校等场所."""
_STANDING = re.compile(
    r"^(?:保留|现有|在用|原有|共有|现存|存量|已[建改装]成?|年(?=更新|发布|处理|办理|检测|开展|完成|受理|接听|接待|服务|审理|调解|巡查))(?=[一-龥]{2})"
)
"""That a thing is there already, which is no part of its name: 保留公车."""


_SEASONS = re.compile(r"(?:[春夏秋冬]季?[、和]?){1,4}|上下半年|上半年|下半年")
"""春季秋季各2期: when, and not of what."""
_OF_DAYS = frozenset({"日", "日均", "每日", "每天"})
"""日均12吨: how often, and not of what."""


@once_per("brief")
def thing_of(fact: Fact, brief: Brief) -> str:
    """What the fact counts or prices, in a few words; "" where it says only a measure (单价).

    Year and office before it are dropped; the subject in full stands as the subject does in other
    names. A price per head with nothing said prices the one thing that is counted by the head.
    """
    what = re.sub(r"^.{0,20}?(?:19|20)\d{2}年度?|^(?:今年|明年|全年)", "", fact.what)
    for office in (brief.unit, brief.authority):
        if office and what != office:
            what = what.removeprefix(office)
    priced = fact.kind is ValueKind.UNIT_PRICE
    if what in _HELD or what in _OF_DAYS:
        what = ""
    if fact.value.unit in {"期", "班"} and _SEASONS.fullmatch(what):
        what = ""
    what = said_beside(whole_words(plain_thing(what, fact, brief), fact), fact, brief)
    what = SPOKEN.sub("", re.sub(r"^(?:组织|开展|举办)(?=[一-龥]{4})", "", what))
    what = re.sub(r"(?<=[一-龥]节)(?:期间)?(?:开展|举办|组织|搞)(?=活动$)", "", what)
    if fact.kind is ValueKind.QUANTITY and not by_head(fact):
        loose = len(what) > 3 and what[-1] in _IN_TWO and not is_word(what[-2:])
        what = f"{what[:-1]}{_IN_TWO[what[-1]]}" if loose else what
    if what.endswith("进") and f"{what}修{fact.text}" in brief.text:
        what += "修"  # 医生进修6人
    if len(what) == 1 and fact.value.unit in EVENTS and subject_of(brief).endswith(what):
        return subject_of(brief)  # 书画展, 办2次展
    if what and what in {brief.topic, brief.project_name}:
        return subject_of(brief) or what
    what = _MEASURES.sub("", what) if _MEASURES.fullmatch(what) else what
    if _NO_THING.fullmatch(what) or (what == "委员" and "委员会" in brief.topic):
        what = ""
    what = what if by_head(fact) or fact.kind is ValueKind.MONEY else _SUCH.sub("", what)
    if not by_head(fact):
        what = re.sub(
            r"^(?:赴|前往|在(?![职岗编押院校读建册线外场籍学营]))(?=[一-龥]{2})", "", what
        )
    if (hired := _HIRED.match(what)) and STAFF.search(hired[1]):
        what = hired[1]
    what = without_agent(_PASSING.sub("", _STANDING.sub("", _AROUND.sub("", _EACH.sub("", what)))))
    if not what and by_head(fact):
        what = worker_before(fact, brief)
    if (body := body_before(what, fact, brief)) is not None:
        what = body
    if priced and what in SUMS_UP:
        what = ""
    if what in {"保留", "现有", "在用"}:  # 保留3辆
        what = ""
    what = _MEASURES.sub("", what) if _MEASURES.fullmatch(what) else what
    if fact.kind is ValueKind.UNIT_PRICE:
        what = _SAMPLE.sub("", what)
    if re.fullmatch(_DOING, what) and what in brief.topic:  # 放映480场: the subject says of what
        return subject_of(brief)
    if two := _of_two_deeds(what, fact, brief):
        return two
    if _done_to_things(fact) and is_verb(what) and subject_of(brief).endswith(what):
        return subject_of(brief)  # 城区路灯检修，检修1200盏
    if fact.kind is ValueKind.QUANTITY:
        what = _SEASON.sub("", what)
        what = _in_full(what, brief)
    if (
        priced
        and _WHO_PAYS.fullmatch(what)
        and all(o.what != fact.what or o is fact for o in brief.facts)
    ):
        what = ""  # 县级每人补40元: who pays
    if fact.kind is ValueKind.QUANTITY and not by_head(fact):
        what = re.sub(r"(?<=[一-龥]{2})租金$", "", what)
        what = re.sub(r"(?<=[一-龥]{2})(?:政策性)?(?:保险(?:保费)?|保费)$", "", what)
    if fact.kind is ValueKind.UNIT_PRICE and what in _REACHED:
        what = ""
    if fact.kind is ValueKind.QUANTITY and by_head(fact):
        what = re.sub(r"(?<=[一-龥]{2})(?:活动|工作|误工|交通|通讯)*(?:经费|费用)$", "", what)
    if not what and fact.kind in {ValueKind.QUANTITY, ValueKind.UNIT_PRICE} and not by_head(fact):
        what = _given_each(fact, brief)
    if re.search(r"..(?<![出公廉合转])租房$", what):  # 出租房 is let, and no 办公租房
        what = f"{what.removesuffix('租房')}用房"
    if priced and re.fullmatch(r"日均?处理(?:量|能力)?", what):
        what = ""  # of what the subject says
    if priced and (sort := _HARDNESS.fullmatch(what)):
        what = sort[0] + _case_of(fact, brief)
    if by_head(fact) and what in {"在押", "在院", "住院"}:
        what += "人员"
    if by_head(fact):
        what = of_their_state(what, brief)
    if by_head(fact) and _SORT.fullmatch(what):
        what += _who(brief) or _aged(what, brief) or ("对象" if what.endswith("低保") else "")
        what += payee_of(brief.topic) if _AGED.fullmatch(what) else ""
        what += _house_done_to(brief) if _SORT.fullmatch(what) else ""
    if fact.kind is ValueKind.QUANTITY:
        what = of_its_form(what, brief)
    if fact.kind is ValueKind.QUANTITY and (fact.value.unit or "").removeprefix("万") in _BULK:
        what = re.sub(r"^(日均?[一-龥]{2,6}?)(?<!量)(?<!能力)(?<!规模)$", r"\1量", what)
    if priced and MEASURED.search(what):  # 养护里程, 日清运量: the measure has no price
        bare = _MEASURED_END.sub("", what)
        what = bare if len(bare) >= 3 else ""
    if not what and priced and fact.value.per:
        counted = {
            thing_of(other, brief)
            for other in brief.facts
            if other.kind is ValueKind.QUANTITY
            and (
                _same_unit(other.value.unit, fact.value.per[0])
                or (fact.value.per[0] in _TEAMS and other.what.endswith(fact.value.per[0]))
            )
        }
        if len(counted) > 1:
            counted = {_counted_before(fact, brief)} - {""}
        if len(counted) == 1:
            (what,) = counted
            if MEASURED.search(what) or what in _REACHED:
                what = ""
    return what


_HARDNESS = re.compile(r"简易|疑难|一般|普通|复杂|重大|特大|轻度|中度|重度")
"""Which of the cases counted a price is for."""


_TEAMS = frozenset({"队", "社", "厂", "店"})
"""What a price is per, where so many of them are counted by another unit: 社火队18支，每队5000元."""


def _of_two_deeds(what: str, fact: Fact, brief: Brief) -> str:
    """One of two deeds that the subject joins without a word between: 更换66个 of 消防栓检修更换; else ""."""
    subject = subject_of(brief)
    if not (is_verb(what) and _done_to_things(fact) and subject.endswith(what)):
        return ""
    first = split_end(subject.removesuffix(what))
    return f"{first[0]}{what}" if first and first[1] in brief.text.split(subject, 1)[-1] else ""


def _in_full(thing: str, brief: Brief) -> str:
    """A thing of one letter as the subject calls it: 公交车 for 车 of 公交公司36辆车."""
    if len(thing) != 1 or thing not in "车船灯树桥渠井站亭店":
        return thing
    found = re.search(rf"(公务用|[一-龥]{{2}}){thing}", subject_of(brief))
    return f"{found[1]}{thing}" if found else thing


def _given_each(fact: Fact, brief: Brief) -> str:
    """What each of the people is given, where the subject says it: 报警器 of 低保户报警器安装, 每户1个."""
    per = fact.value.per
    each = fact.kind is ValueKind.QUANTITY and per and per[0] in PEOPLE | {"户"}
    piece = fact.kind is ValueKind.UNIT_PRICE and per and per[0] in _PIECES
    done = _PUT_UP.search(subject_of(brief))
    who = person_in(brief.topic) if (each or piece) and done else None
    if not who or who not in subject_of(brief):
        return ""
    thing = subject_of(brief)[: done.start()].rpartition(who)[2] if done else ""
    return re.sub(r"^(?:家庭|家中|的)", "", thing) if len(thing) >= 2 else ""


_PUT_UP = re.compile(r"(?:安装|加装|配发|购置|采购|发放|更换)$")
_PIECES = frozenset("个台套件具张把部盏")


def _case_of(price: Fact, brief: Brief) -> str:
    """What is counted in the unit of a price, the act behind it: 纠纷调解 of 调解纠纷1600件; "" for several."""
    counted = {
        turned(fact.what)
        for fact in brief.facts
        if fact.kind is ValueKind.QUANTITY and _same_unit(fact.value.unit, price.value.per[0])
    }
    return next(iter(counted)) if len(counted) == 1 and price.value.per else ""


def _done_to_things(fact: Fact) -> bool:
    """True for a count or price of things: no people, sessions or hours."""
    unit = fact.value.unit if fact.kind is ValueKind.QUANTITY else (*fact.value.per, "")[0]
    bare = (unit or "").removeprefix("万")
    return fact.kind in {ValueKind.QUANTITY, ValueKind.UNIT_PRICE} and not (
        by_head(fact) or bare in SESSIONS | TIMES or bare.endswith("次")
    )


def _counted_before(price: Fact, brief: Brief) -> str:
    """What is counted right before a price, by the unit that it is per; "" where nothing is."""
    place = next((i for i, fact in enumerate(brief.facts) if fact is price), 0)
    before = brief.facts[place - 1] if place else None
    if before is None or before.kind is not ValueKind.QUANTITY:
        return ""
    return thing_of(before, brief) if _same_unit(before.value.unit, price.value.per[0]) else ""


_SORT = re.compile(
    r"(?:[\d一二三四五六七八九十百\-至到—]+周?岁(?:(?:及)?以[上下])?|百岁|[A-E甲乙丙丁][类级档]|[一二三四五]级|[一二三]档|国家级|省级|市级|县级|区级"
    r"|在岗|在编|在册|散居|集中供养|分散供养|全自理|半自理|全护理|半护理|极?重度|中度|轻度|城市|农村|城镇|城区|新增|(?:城市|农村)?低保)"
)
"""Which sort of those whom the subject names: 80-89岁, 散居."""
_REACHED = {"覆盖", "涉及", "惠及", "普及", "受益", "支持"}
"""Verbs that name nothing that could have a price."""
_AGED = re.compile(r".*岁(?:(?:及)?以[上下])?$")
_SEASON = re.compile(r"(?<=[一-龥]{3})(?:冬季|夏季|春季|秋季|全年|年度|日常|冬春)$")
"""When it is, behind the thing that a bill is for: 学校冬季."""
_WHO_PAYS = re.compile(r"(?:中央|省级?|市级?|县级?|区级?|镇级?|乡级?|本级)(?:财政)?$")
_BULK = {"吨", "立方米", "立方", "m³", "方"}


def of_a_sort(fact: Fact) -> bool:
    """True for a count or price of one sort of those whom the subject names: 省级3人."""
    return by_head(fact) and _SORT.match(fact.what) is not None


def _aged(sort: str, brief: Brief) -> str:
    """老人 for those whom only their years tell apart, where the money is for the old: 80到89岁."""
    old = "岁" in sort and re.search(r"高龄|长寿|尊老|敬老|养老|老年", brief.topic)
    return "老人" if old else ""


def _house_done_to(brief: Brief) -> str:
    """What is mended for the households of a sort: 危房 of C级18户 of 农村危房改造补助; else ""."""
    found = re.search(
        r"((?:[危旧老住民农]{1,2}|土坯)?房屋?|[一-龥]?[厕屋灶])(?:改造|维修|修缮|加固|重建)",
        brief.topic,
    )
    return f"{found[1]}改造" if found else ""


def _who(brief: Brief) -> str:
    """Whom the subject names, without the sort that it may begin with itself."""
    who = person_in(brief.topic) or ""
    return re.sub(r"^[\d\-]+周?岁(?:(?:及)?以[上下])?", "", who)


def _same_unit(unit: str | None, per: str) -> bool:
    bare = (unit or "").removeprefix("万").removeprefix("个") or unit or ""
    return bare == per or (bare in PEOPLE and per in PEOPLE)


def is_specific(thing: str, topic: str) -> bool:
    """True for a thing of its own, not the subject said again."""
    return len(thing) >= 2 and thing not in topic and topic not in thing


_PERSON = re.compile(
    r"[员者人工生师户童属民医军官兵妇婴幼孩老]$|干部$|对象$|家庭$|主任$|书记$|警$|企业$|[村居]民$"
)


def is_payee(thing: str) -> bool:
    """True for people and households, who can be given money: no 免费火化."""
    return (
        _PERSON.search(thing) is not None
        or STAFF.search(thing) is not None
        or thing.endswith(tuple(people()))
    )
