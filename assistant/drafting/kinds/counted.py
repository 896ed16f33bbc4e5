"""What the things and people that a request counts say of its kind of spending."""

from assistant.drafting.matter.acts import said_verb
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF
from assistant.facts import Brief
from corpus import late_re as re
from corpus.values import ValueKind

_FIRMS = re.compile(
    r"企业|公司|合作社|大户|家庭农场|养殖|种植|经营|主体|产业|商户|农户|[每户人]均|每[人户亩头]"
)
_EVENT = re.compile(
    r"(?:[^协工学社商]会|赛|展|演出|汇演|展演|活动|仪式|沙龙|比武|集市|宴|联欢|联谊|巡游|路演)$"
)
_PUBLIC_WORKS = frozenset(
    {"硬化", "铺设", "安装", "新建", "修建", "建设", "改造", "维修", "衬砌", "拓宽", "绿化"}
)
"""What is done to roads, ditches and lamps, whoever pays for it."""
_NO_GOODS = re.compile(
    r"[一-龥]费$|免除|(?<!档)案件?|纠纷|代理|咨询|公证|补助|补贴|诉求|工单|稿件|宣传片|视频|专题片|微电影|广告片|节目"
)
"""What is counted by the 件 and never bought."""
_BODY = re.compile(
    r"(?:(?<!车)(?<!作)站|中心|[县市区镇乡]|村|社区|街道|单位|部门|机构|小组|支部|团队|点|所|网格|学校|(?<=..)室|驿站|之家|书屋|小屋|基地)$"
)
"""Bodies that a clerk counts by the 个, which nobody buys."""
_GOT = frozenset({"购置", "采购", "购买", "添置", "新购", "购进", "选购", "配备", "储备"})
_PREVENTS = re.compile(r"(?:防控|防治|防疫|免疫|消杀|整治|治理)$")
"""Work for which goods are only a means."""
_GOODS = frozenset("台套个件辆把张部块本册副架盏具只支箱床顶双条列组樘扇")


def counts_heads(brief: Brief) -> bool:
    """True where people are counted who are given the money: 离休干部16人."""
    return any((fact.value.unit or "") in {"人", "名", "位"} for fact in brief.facts)


def pays_staff(brief: Brief) -> bool:
    """True where those who are counted do the work that is paid: 人民陪审员120名."""
    return any(
        (fact.value.unit or "") in {"人", "名", "位"} and STAFF.search(fact.what)
        for fact in brief.facts
    )


def all_bought(brief: Brief) -> bool:
    """True where all that is counted is bought: 购置书架260组、新书2万册."""
    counted = [fact for fact in brief.facts if fact.kind is ValueKind.QUANTITY]
    bought = {"购置", "采购", "购买", "添置", "配备", "新购"}
    return bool(counted) and all(said_verb(one, one.what, brief) in bought for one in counted)


def counts_works(brief: Brief) -> bool:
    """True where what is aided are public works that are counted: 硬化道路4.2公里、安装路灯120盏."""
    counted = [fact for fact in brief.facts if fact.kind is ValueKind.QUANTITY]
    works = [fact for fact in counted if said_verb(fact, fact.what, brief) in _PUBLIC_WORKS]
    return len(works) >= 1 and not _FIRMS.search(brief.text)


def is_event(brief: Brief) -> bool:
    """True for a subject that is held, and is counted by how often: 茶话会1场."""
    return _EVENT.search(subject_of(brief)) is not None and any(
        (fact.value.unit or "") in {"场", "次", "届", "场次", "台"} for fact in brief.facts
    )


def names_goods(brief: Brief) -> bool:
    """True where the subject is nothing but the goods that are counted: 反光背心和雨衣."""
    things = [fact.what for fact in brief.facts if fact.kind is ValueKind.QUANTITY]
    subject = subject_of(brief)
    named = all(one and one in subject for one in things)
    return buys_goods(brief) and named and subject.endswith(tuple(things))


def builds(brief: Brief) -> bool:
    """True where what is counted is built: 新建党群服务中心1个、改建4个."""
    said = [fact for fact in brief.facts if fact.kind is ValueKind.QUANTITY]
    return any(
        re.search(r"[新改扩]建|建设", f"{said_verb(fact, fact.what, brief)}{fact.what}")
        for fact in said
    )


def by_household(brief: Brief) -> bool:
    """True where households are counted or each is given something."""
    return bool(re.search(r"[户家]", subject_of(brief))) or any(
        "户" in (fact.value.unit or "") or "户" in fact.value.per for fact in brief.facts
    )


def priced(brief: Brief) -> bool:
    """True where money has a standard: 志愿者每人每月2400元."""
    return any(fact.kind is ValueKind.UNIT_PRICE for fact in brief.facts)


_SERVED = re.compile(r"(?:清洗|清洁|消毒|清掏|疏通|检修|保养|维保|维护|调试|校准|检定)+(?:服务)?$")


def is_served(brief: Brief) -> bool:
    """True for what is done to things that are there: 空调清洗480台 buys none."""
    return _SERVED.search(subject_of(brief)) is not None


def buys_goods(brief: Brief) -> bool:
    """True where all that is counted are goods and they have a price a piece."""
    counted = [fact for fact in brief.facts if fact.kind is ValueKind.QUANTITY]
    priced = [fact for fact in brief.facts if fact.kind is ValueKind.UNIT_PRICE]
    return (
        bool(priced)
        and not any(_NO_GOODS.search(fact.what) for fact in counted + priced)
        and not (counted and all(_BODY.search(fact.what) for fact in counted))
        and all(set(fact.value.per) <= _GOODS for fact in priced)
        and any((fact.value.unit or "") in _GOODS for fact in counted)
        and _PREVENTS.search(subject_of(brief)) is None
        and not is_served(brief)
    )


def gets_goods(brief: Brief) -> bool:
    """True where what is called 建设 is stocked: 应急物资储备库建设，采购发电机6台、帐篷80顶."""
    pieces = [
        fact
        for fact in brief.facts
        if fact.kind is ValueKind.QUANTITY and (fact.value.unit or "") in _GOODS
    ]
    return len(pieces) > 1 and all(said_verb(one, one.what, brief) in _GOT for one in pieces)
