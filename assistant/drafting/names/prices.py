"""What a price of a request is called: 烘干机补助标准, 保洁员费用标准, 编织袋单价."""

from assistant.drafting.matter.acts import is_verb, split_end, subject_act, turned, verbs
from assistant.drafting.matter.doing import EXAMS, object_of, thing_done_to
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.nature import without_aid
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.drafting.matter.undoubled import undouble
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import IndicatorValue, ValueKind

AID = re.compile(
    r"长寿保健金|基本生活金|生活金|长寿金|保健金|保健费|营养金|营养费|关怀金|关爱金|荣誉金|助养金|护理金|代养金|过节费|节日费|安家费|丧葬费|奖励金|奖金|优待金|助学金|奖学金|扶助金|养老金|尊老金|敬老金|供养金|低保金|生活费|养育费|补偿金?|奖补|奖励|补贴|补助|直补|津贴|报酬|慰问金|救助金|抚恤金|保障金|工资|薪酬|扶助|资助|定补|补差"
)
_IN_SHORT = re.compile(r"[一-龥][油餐饭房车话煤]补$")
_LONGEST = 16
"""Characters of a name of what is given; a longer one says the standard alone."""
_GIVING = re.compile(r"补(?![充种植栽办换])|奖")
_PIECES = frozenset("台套辆个件册份吨块桶箱座部盏具只张把条本顶床株棵根架艘支双副枚发幅")
"""Units of things that are bought, which have a price apiece."""
_MEASURES = frozenset(
    {"平方米", "平米", "平方", "米", "延米", "公里", "方", "立方米", "立方", "公顷"}
)
"""Units of what is laid or built, which has a price a unit."""
_WORKED = {"拆除", "改造", "建设", "新建", "维修", "修建", "安装", "更换", "加装"}
"""Work that a household does and is given money for."""
_HIRING = {"聘用", "聘请", "招聘", "派驻", "选派"}
"""What is done with those who are paid for their work."""
_TO_STAFF = {
    "体检",
    "培训",
    "慰问",
    "参保",
    "筛查",
    "接种",
    "测评",
    "聘用",
    "招聘",
    "聘请",
    "外包",
    "",
}
"""What is done for staff, or with them."""


def aid(brief: Brief, fact: Fact | None) -> str:
    """What the money is called where it is given: 补贴, 奖励; else 费用."""
    said = f"{fact.text}{fact.what}" if fact else ""
    if re.search(r"[年月日]薪|薪[酬资]", said):
        return "工资"
    if re.search(r"服务费", said):
        return "服务费"
    if fact and (thing := in_kind(fact, brief)):
        return thing
    found, whole = AID.search(said), AID.search(brief.topic)
    if found is None or (whole and whole[0].startswith(found[0])):
        found = whole  # 扶助对象 get 扶助金
    if fact and not found and gives(fact):
        return "奖励" if "奖" in fact.text else "补助"
    if not found and _IN_SHORT.search(brief.topic):
        return "补贴"  # 油补
    if found:
        return {"定补": "补贴"}.get(found[0], found[0])
    if re.search(r"劳务|派遣", brief.topic):
        return "劳务费"
    return "服务费" if brief.topic.endswith("服务") else "费用"


_GENERAL_AID = re.compile(r"^(?:补助资金|资助资金|报酬)(?=足额|按时|及时|准时|发放|兑付|拨付)")
"""How the library calls the money that is given, whatever the clerk calls it."""


def with_own_money(name: str, brief: Brief) -> str:
    """The name with the clerk's own word for what is given: 津贴足额发放率 for 高龄老人津贴."""
    found = AID.findall(brief.topic)
    own = found[-1] if found else "低保金" if "低保" in brief.topic else ""
    own = {"定补": "补贴", "补差": "补助"}.get(own, own)
    if not own or (own in {"补助", "资助"} and not name.startswith("报酬")):
        return name
    return _GENERAL_AID.sub(own, name)


def in_kind(fact: Fact, brief: Brief) -> str:
    """What is given instead of money: 奖品 of 每户发300元奖品; "" where it is money."""
    at = brief.text.find(fact.text)
    found = re.match(r"的?(奖品|慰问品|纪念品|礼包)", brief.text[at + len(fact.text) :])
    return found[1] if at >= 0 and found else ""


def aid_price(thing: str, fact: Fact, brief: Brief) -> str:
    """What is given a head, a piece or a place, as one standard: 烘干机补助标准."""
    kind = aid(brief, fact)
    vague = thing.endswith("对象") and len(thing) <= 4  # 补助对象 say nothing of who they are
    noun = thing if thing and thing not in brief.topic and not vague else ""
    topic = re.sub(r"(?:发放|资金|经费)$", "", subject_of(brief))
    if not noun and thing and not vague:
        noun = thing
    noun = re.sub(r"^(?:安置|吸纳|招用)(?=[一-龥]{2})", "", noun.removeprefix(kind))
    if turned_noun := split_end(noun):
        alone = turned_noun[1] in _HIRING or (gives(fact) and turned_noun[1] in _WORKED)
        noun = turned_noun[0] if alone else noun
    bare = without_aid(topic) if "社保" in topic or "保险" in topic else topic  # 工资及社保
    whole = topic if topic.endswith(kind) else bare + kind
    name = f"{noun}{kind}标准" if noun else f"{whole}标准"
    return undouble(name if len(name) <= _LONGEST else f"{kind}标准")


def in_its_clause(fact: Fact, thing: str, brief: Brief) -> str:
    """A price by what its own clause says is done, where that is no rent: 系统测评单价 beside rented hosts."""
    place = brief.text.find(fact.text)
    clause = re.split(r"[，,；;。：:\n]", brief.text[: max(place, 0)])[-1]
    said = re.findall(verbs(), clause) if thing else []
    return f"{thing}{said[-1]}单价" if said and "租" not in clause else ""


_SPENT = re.compile(
    r"单价$|造价$|成本$|租金(?:标准)?$|租赁费(?:标准)?$|(?:改造|安装|加装|更换|投[入资])标准$"
    r"|保费标准$|(?:服务|安装|加装|保险|筛查|体检|检测|鉴定|评估|培训|接种|外包|托管|检查)费(?:用)?标准$"
)
"""Names of what one thing costs."""
_FEE = re.compile(r"费(?:用)?标准$")
_AID_NAMED = re.compile(rf"(?:{AID.pattern}|慰问|劳务|[一-龥](?!租)[一-龥]金标准)")


def ceiling(fact: Fact, name: str) -> tuple[IndicatorValue, str]:
    """The price as a row called ``name`` takes it, and the sentence that tells what was changed.

    What a thing costs is at most that (≤5000元/台); what is given or paid to people is that exactly.
    """
    value = fact.value
    if value.kind is not ValueKind.UNIT_PRICE or value.sign or value.upper is not None:
        return value, ""
    a_head = bool(set(value.per[:1]) & (PEOPLE | {"户"}))
    spent = _SPENT.search(name) or (_FEE.search(name) and not a_head)
    if not spent or _AID_NAMED.search(name) or gives(fact):
        return value, ""
    return value.model_copy(update={"sign": "≤", "about": False}), "成本按不超过填写（“≤”）。"


def gives(fact: Fact) -> bool:
    """True for a price that is given to somebody: 每户补2000元, 每吨补300元, 每户发300元."""
    if _GIVING.search(fact.text):
        return True
    to_somebody = set(fact.value.per[:1]) & (PEOPLE | {"户", "亩", "家", "村", "头", "只"})
    return bool(to_somebody) and bool(
        _GIVING.search(fact.text) or re.search(r"发[放给]?\d", fact.text)
    )


def price_name(fact: Fact, brief: Brief) -> str:
    """A name for a unit price that no pattern foresaw: 补助 -> 补助标准."""
    thing = thing_of(fact, brief)
    if is_verb(thing):  # 办理350件，每件1500元
        thing = object_of(thing, brief)
    what = turned(thing) or subject_of(brief)
    each = fact.value.per[0] if fact.value.per else ""
    if each in PEOPLE | {"户"} and (STAFF.search(what) or what.endswith(("户", "人"))):
        act, given = subject_act(brief), AID.search(fact.text + brief.topic)
        if STAFF.search(what) and act not in _TO_STAFF:
            return f"{what}{aid(brief, fact)}标准"  # what is done is done by them
        if act and not given:
            return f"{'户' if each == '户' else '人'}均{act}费用标准"
    if each in _PLACES and what in _PLACES and subject_act(brief) in _GIVEN_BY:
        return f"每{each}{subject_act(brief)}标准"
    if re.search(r"(标准|单价|价格)$", what):
        return what
    goods = bool(set(fact.value.per) & (_PIECES | _MEASURES))
    given = AID.search(fact.text) or AID.search(brief.topic)
    if re.search(r"[年月日]薪|薪[酬资]", f"{fact.text}{fact.what}"):
        return f"{what}工资标准"
    act = subject_act(brief)
    own = split_end(what) is not None
    if not (given or own) and act in _DONE_FOR and set(fact.value.per) & PEOPLE and act not in what:
        what += act  # 宫颈癌每人49元 of a screening
    if not given and gives(fact):
        return undouble(f"{what}{aid(brief, fact)}标准")  # 每队补5000
    ending = f"{given[0]}标准" if given else "单价" if goods else "费用标准"
    return undouble(what + ending)


_PLACES = frozenset({"村", "社区", "乡镇", "镇", "户", "校", "学校"})
_GIVEN_BY = frozenset({"扶持", "奖补", "补助", "资助", "救助", "奖励", "补贴"})
_DONE_FOR = {"筛查", "体检", "检测", "接种", "评估", "鉴定"}
"""What is done for each of those who are counted, at a price."""
_VAGUE_ACTS = {"建设", "改造", "提升", "服务", "保障", "管理", "关爱", "维护", "开放"}
"""What stands at the end of too many subjects to say what has the price."""


def price_of_work(thing: str, brief: Brief) -> str:
    """What a piece of the subject's work costs: 馆藏档案数字化加工单价, 快速检测单价; "" where it is a service."""
    act = subject_act(brief)
    work = thing or subject_of(brief)
    if not act or act in _VAGUE_ACTS:
        return ""
    if split_end(work):
        return f"{work}单价"
    whose = thing and (thing_done_to(brief).endswith(thing[-2:]) or thing in subject_of(brief))
    return f"{work}{act}单价" if whose or (thing and act in EXAMS) else ""
