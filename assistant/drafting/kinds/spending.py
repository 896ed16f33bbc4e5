"""Which kinds of spending a brief is, each as it reads in the project's field."""

from assistant.archetypes import Archetype, archetype
from assistant.drafting.kinds.counted import (
    all_bought,
    builds,
    buys_goods,
    by_household,
    counts_heads,
    counts_works,
    gets_goods,
    is_event,
    names_goods,
    pays_staff,
    priced,
)
from assistant.drafting.kinds.kinds_by_end import kind_by_end, pays_firms, pays_wages
from assistant.drafting.kinds.kinds_by_form import foreign_beside, kind_by_form
from assistant.drafting.kinds.kinds_by_subject import by_its_subject, only_says_by_whom
from assistant.drafting.kinds.running_costs import running_cost
from assistant.drafting.kinds.strangers import with_known
from assistant.drafting.matter.acts import subject_act
from assistant.drafting.matter.doing import is_piece
from assistant.drafting.matter.nature import gives_money, is_bill, without_aid
from assistant.drafting.matter.spared import spared
from assistant.drafting.matter.subject import bought_service, first_said, subject_of, unframed
from assistant.drafting.matter.works import KINDS as WORKS
from assistant.drafting.matter.works import (
    for_a_service,
    is_works,
    kind_by_act,
    kind_of_works,
    parts,
)
from assistant.facts import Brief
from assistant.kinds import KindMatch, Kinds, match_kinds
from assistant.own_library import NO_OWN, OwnLibrary, kinds_with
from corpus import late_re as re
from corpus.values import ValueKind

_FAINT = 0.6
"""A kind's score below which the project's name is asked too."""
_BESIDE = 0.6
"""Share of the main kind's score from which a further kind has rows of its own."""
_HARDLY = 0.35
"""A score that only a hint gives: goods with prices then say more than the words."""
_WORKS = {
    "procurement",
    "construction",
    "repair",
    "it_build",
    "lease",
    "operation",
    "cleaning",
    "logistics",
}
"""What others do with money that is given: this office neither buys nor builds."""
_DONE_FOR_THEM = {"配发", "安装", "加装", "购置", "采购", "更换", "维修"}
"""What is done for people in need, who are given no money."""
_HIRED = re.compile(r"(?:员|师|保安|人员)(?:聘用|招聘|聘请|外聘)$")
"""People who are hired: what is spent is their pay."""
_PAID = re.compile(r"(?:工人|人员|[一-龥]{2}员)(?:费用|用工费用)$")
"""People whose money is named after them: 环卫工人费用."""
_BOUGHT = re.compile(r"(?:购置|采购|购买|添置|配发)(?:[及和]?(?:安装|调试))*$")
"""A name's end that says that things are bought, whatever they are for."""
_CLASSES = {"物业": "logistics", "后勤": "logistics", "档案": "archive", "运维": "operation"}
"""Classes of bought services that are a kind of spending of their own."""
_EXPERT = re.compile(r"购买服务.{0,4}?[(（]专业技术服务?类")
_NO_SERVICE = {"construction", "procurement", "repair"}
"""What experts who are hired do not do: 购买服务（专业技术服务类） for a new dam is its supervision."""
_EXPERT_WORK = re.compile(
    r"(?<!被)(?:评估|绩效评价|隐患排查|专业排查|审计|鉴定|测绘|勘测|论证|可行性研究|造价咨询|协审)(?!机制|体系|制度)"
)
"""What experts do of whatever field, where the request says so of those who are hired."""
_INSURED = re.compile(
    r"(?:[一-龥](?<![风抢除脱遇排探冒危保])险|(?:责任|财产|意外|伤害|住房|农房|车辆)保险)(?:种)?(?:保险)?(?:费|保费)?$"
)
"""An insurance by the end of its name: 在园幼儿意外伤害险, no 抢险."""
INSURED = re.compile(r"保险|医保|社保|参保")
"""Dues of an insurance that others pay."""
_CARS = re.compile(r"公务用?车|公车|车辆(?:油料|燃油|加油|过路)")
_CARS_GOT = re.compile(r"购置|采购|更新|租赁|租用|租车|定位|安装|平台建设|管理系统|改革")
"""Cars that are got or fitted, and not run."""
_CONTEST = re.compile(
    r"(?:大赛|比赛|竞赛|联赛|邀请赛|锦标赛|公开赛|挑战赛|运动会|擂台赛|选拔赛|龙舟赛)$"
)
_DRAWN_IN = re.compile(r"招商(?!.*(?:奖|补|扶持|兑现))")
"""Firms are invited, and none is given an award."""
_CROSSING = re.compile(r"(?:便民|人行|连心|过河|漫水)桥$")
_AWARDED = re.compile(r"奖|补[贴助]|以奖代补|先建后补|贴息|兑现|兑付")
"""Money that is given for what others did; without it 扶持 builds something itself."""
_HEAT = re.compile(r"(?:取暖|供暖|采暖|供热)(?:费用?(?:煤改[电气])?)?$")
"""A bill for heat, whatever the house is for."""
_MEALS = re.compile(r"(?:伙食|膳食|餐|食材)(?:采购|供应|配送)?(?:费|费用)$")
_COMPENSATED = re.compile(r"补偿|征|迁|安置|腾退|收储|违[建法章]|两违|补助|奖补")
_PUT_UP = re.compile(r"加装|安装|新建|增设|新增|建设|开发|升级|采购|购置")
_BY_YEAR = re.compile(r"年?服务费|租用|年费|使用费")
"""What is paid for the use of a system that stands."""
_MENDED = re.compile(r"加装|维修|修缮|改造|翻新|加固|修复|整修|更换|养护|装修")
_PIPES = re.compile(r"(?:管道|管网|管线|线路|电缆|渠道|路面)[一-龥]{0,4}(?:更新|更换|更新改造)$")
"""What is laid and not bought, where it is renewed."""
_RENEWED = re.compile(r"(?:设备|装备|器材|家具|车辆|设施|桌椅)(?:更新|更换|购置|采购)$")
_ROAD = re.compile(r"(?:公路|道路|村道|桥梁)[一-龥]{0,4}(?:养护|管护|维护)$")
"""Roads that are kept up, which are no green."""
_STOCKED = re.compile(
    r"购书|买书|采书|补充(?:新书|图书|书籍|藏书)|(?:图书|书籍|藏书)补充|增补|采购|购置|购买|添置|新购|选购|图书更新|资源建设|数字资源|数据库"
)
"""What a house gets for its shelves and halls, which opens it to nobody yet."""
_OPENED = re.compile(r"开放|运行|运营|服务|活动|讲座")
_HANDS_OUT = re.compile(
    r"补助|补贴|津贴|救助|慰问金|助学|发放|生活费|抚恤|奖励|资助|保障金|每[人户]|人均|户均"
)
"""That people are given something, without which nobody is found entitled to it."""
_RENTED = re.compile(r"租|用房|场地|流转")
_DOES = {
    "governance", "activity", "venue", "party", "publicity", "patrol", "environment",
    "greening", "emergency", "health", "duty", "research", "professional",
}  # fmt: skip
"""Kinds that do something themselves: money given a head is no work of theirs."""
_GOODS_NAMED = re.compile(
    r"(?:粮油|耗材|试剂|器材|被装|服装|办公用品|办公家具|桌椅|专用设备|仪器设备)$"
)
"""Subjects that name goods and nothing that is done with them."""
_ENTITLED = re.compile(
    r"离休|离任|离职|离岗|并发症|伤残|病残|精减|下放|遗属|失独|退役|患者|复员|参战|涉核|困难|特困|孤儿|独生子女"
)
"""People who are given money for what befell them, and not for work."""
_SET_ASIDE = re.compile(r"(?:周转|备用|保证|准备|风险|储备)金$")
"""Money kept for a case of need, which is nobody's pay."""
_GIVE_ANYBODY = frozenset({"relief", "farming", "emergency", "care", "health"})
"""Kinds by which staff would be taken for those whom their work serves."""
_TITLE = re.compile(
    r"(?:主任|书记|支书|组长|社长|村医|乡医|教师|干部|会计|文书|队长|楼长|院长|站长|所长|辅警|协警|专干|护工|保安|网格长|河长|林长|[一-龥]员)"
    r"(?:交通|手机|通讯|通信|误餐|伙食|岗位|下乡|考核|误工|执勤|值班|夜班|绩效|驻场|出勤|加班|高温|防暑|费)*$"
)
"""Whose money is for what they do in their office."""


def kinds_of(brief: Brief, own: OwnLibrary = NO_OWN) -> tuple[list[Archetype], bool]:
    """The kinds of spending, the main one first, each as it reads in the project's field.

    ``own`` is what the office has added to the library. The second value is whether the request says it plainly. Where it hardly says one, the
    project's name, as it was understood, may say more.
    """
    among = kinds_with(own)
    bought = _bought_service(brief)
    if bought is not None and not gives_money(brief):
        return _suited([bought], brief, own), True
    if spared(brief) and not INSURED.search(subject_of(brief)):
        return _suited([archetype("relief")], brief, own), True
    found = match_kinds(unframed(brief), among)
    if not found or found[0].score < _FAINT:
        named = match_kinds(subject_of(brief), among)
        if named and (not found or named[0].score > found[0].score):
            found = named
        if only_says_by_whom(found, brief, among):
            found = found[1:]
    if _INSURED.search(parts(subject_of(brief))[0]):
        return _suited([archetype("insurance")], brief, own), True
    if form := kind_by_form(brief, found[0].archetype.id if found else ""):
        return _suited([archetype(form)], brief, own), True
    found = [
        one
        for one in found
        if one is found[0] or not foreign_beside(found[0].archetype.id, one.archetype.id, brief)
    ]
    if found and found[0].archetype.id == "relief" and not gives_money(brief):
        others = [one for one in found if one.archetype.id != "relief"]
        if subject_act(brief) in _DONE_FOR_THEM:  # 低保户燃气报警器安装 pays nobody
            return _suited(
                [one.archetype for one in others] or [archetype("procurement")], brief, own
            ), True
    if _only_buys(brief, among) and not gives_money(brief):
        return _suited([archetype("procurement")], brief, own), True
    if (
        not gives_money(brief)
        and len(parts(subject_of(brief))) == 1
        and re.search(r"(?:评估|测评|鉴定|测试|年检|检验|检测)$", subject_of(brief))
        and (not found or found[0].archetype.id in _MADE)
    ):
        return _suited([archetype("professional")], brief, own), True
    if not gives_money(brief) and (not found or found[0].score < _FAINT) and is_event(brief):
        return _suited([archetype("activity")], brief, own), True
    act = kind_by_act(brief)
    hardly = not found or found[0].score < _HARDLY
    if hardly and act in {"", "procurement"} and buys_goods(brief):
        return _suited([archetype("procurement")], brief, own), True
    if _HIRED.search(subject_of(brief)) or _PAID.search(brief.topic):
        return _suited([archetype("pay")], brief, own), True
    bare = not gives_money(brief) and not act and not subject_act(brief)
    fitted = subject_of(brief).endswith(("设备", "器械", "装备", "家具", "设施设备"))
    counted = [one for one in brief.facts if one.kind is ValueKind.QUANTITY]
    if bare and fitted and (not counted or any(is_piece(one) for one in counted)):
        return _suited([archetype("procurement")], brief, own), True
    if bare and all_bought(brief) and not is_event(brief):
        return _suited([archetype("procurement")], brief, own), True  # 搞个邻里食堂，添置餐桌30张
    if bare and (_GOODS_NAMED.search(subject_of(brief)) or names_goods(brief)):
        return _suited([archetype("procurement")], brief, own), True
    cars = _CARS.search(brief.topic) and not _CARS_GOT.search(brief.topic)
    if (cars and not gives_money(brief)) or running_cost(brief):
        return _suited(
            [archetype("office")], brief, own
        ), True  # 公车加油维修保险 insures no people
    expert = bool(_EXPERT.search(brief.project_name or ""))
    if not expert and (plain := _plain_by_form(brief, found, among)):
        return _suited(plain, brief, own), True
    found = [
        match
        for match in found
        if match.score >= _BESIDE * found[0].score
        and (match is found[0] or match.archetype.id != "relief" or _HANDS_OUT.search(brief.text))
        and not (gives_money(brief) and match.archetype.id in _WORKS)
        and not (found[0].archetype.id == "pay" and match.archetype.id in _DOES)
    ]
    if not found and gives_money(brief):
        payee = without_aid(subject_of(brief))
        title = _TITLE.search(payee) and not _ENTITLED.search(payee)
        return _suited([archetype("pay" if title else "relief")], brief, own), True
    sure = bool(found) and found[0].score >= _FAINT
    kinds = [match.archetype for match in found] or [archetype("general")]
    if expert and (kinds[0].id in _NO_SERVICE or _EXPERT_WORK.search(first_said(brief))):
        kinds = [
            archetype("professional"),
            *(kind for kind in kinds if kind.id not in {*_NO_SERVICE, "professional"}),
        ]
    if not sure and not own.kinds and act and not gives_money(brief):
        beside = [one for one in kinds if one.id not in {act, "general"}]
        return _suited([archetype(act), *beside], brief, own), True
    return _suited(kinds, brief, own), sure


def _bought_service(brief: Brief) -> Archetype | None:
    """The kind that the purchasing class in the project's name says: 政府购买服务（档案管理类+…）.

    What is bought is then that service, whatever office or task it is bought for. Most classes
    (专业技术类, 城市维护类) say too little.
    """
    service = bought_service(brief.project_name or "")
    kind = next((kind for word, kind in _CLASSES.items() if word in service), "")
    return archetype(kind) if kind else None


def _plain_by_form(brief: Brief, found: list[KindMatch], among: Kinds) -> list[Archetype]:
    """The kinds where the form of the subject says more than its words; [] where it does not.

    老年食堂建设 builds and cares for nobody yet, 敬老院供暖费 is a bill, 旧房拆除 compensates nobody, and
    what is rented only for the work (铲雪，租用铲车) is no rent.
    """
    subject, main = subject_of(brief), found[0].archetype.id if found else ""
    pieces = parts(subject)
    given = gives_money(brief)
    later = [
        one.archetype
        for part in pieces[1:]
        for one in match_kinds(part, among)[:1]
        if one.archetype.id != "relief" or _HANDS_OUT.search(brief.text)
    ]
    works_too = len(pieces) > 1 and bool(kind_of_works(pieces[0]))
    if not given and not works_too and is_bill(brief.topic):
        return [archetype("logistics")]
    if not given and main != "activity" and _CONTEST.search(subject):
        return _each_once([archetype("activity"), *later])
    if subjects := by_its_subject(brief, found, among, later):
        return _each_once(subjects)
    if not given and main == "industry" and _DRAWN_IN.search(subject):
        return _each_once([archetype("activity"), *later])
    if not given and main in {"", "general"} and _CROSSING.search(subject):
        return [archetype("construction")]
    if given and main in {"relief", "pay", "household", ""} and pays_firms(brief):
        return _each_once([archetype("industry"), *later])
    if given and main != "pay" and pays_wages(brief):
        return _each_once([archetype("pay"), *later])
    if not given and (own_kind := kind_by_end(brief, main)):
        others = [] if own_kind == "health" else later  # 出租车司机体检 rents no cars
        return _each_once([archetype(own_kind), *others])
    if not given and _HEAT.search(parts(brief.topic)[0]):
        return _each_once([archetype("logistics"), *later])
    if main == "venue" and not given and not _OPENED.search(subject) and _STOCKED.search(subject):
        return _each_once([archetype("procurement"), *later])
    if main == "greening" and re.search(r"环境(?:综合)?(?:提升|整治|治理)", subject):
        return _each_once([archetype("environment"), *later])
    works = kind_of_works(pieces[0]) or (kind_by_act(brief) if is_works(brief) else "")
    if works == "construction" and not given and subject.endswith("建设") and gets_goods(brief):
        return _each_once([archetype("procurement"), *later])
    if works and not given and main not in WORKS and not _is_own(main, among):
        return _each_once([for_a_service(archetype(works), found), *later])
    if main == "construction" and _RENEWED.search(subject):
        return _each_once(
            [archetype("repair" if _PIPES.search(subject) else "procurement"), *later]
        )
    if main == "greening" and _ROAD.search(subject):
        return _each_once([archetype("operation"), *later])
    if main == "household" and not given and not by_household(brief):
        return _each_once([archetype("repair"), *later])  # 小学锅炉煤改电
    if main == "farming" and not given and re.search(r"(?:治理|整治)(?:工程|项目)?$", subject):
        return _each_once([archetype("environment"), *later])
    if main == "procurement" and _PIPES.search(subject):
        return _each_once([archetype("repair"), *later])
    if main == "repair" and _PUT_UP.search(subject) and not _MENDED.search(subject):
        return [archetype("construction"), *(one.archetype for one in found[1:])]
    if main == "demolition" and not given and not _COMPENSATED.search(brief.text):
        return [archetype("repair")]
    if not given and len(pieces) == 1 and main in _MADE and _EXAMINED.search(subject):
        return _each_once([archetype("professional"), *later])
    if not given and main != "archive" and _PAPERS.search(subject):
        return _each_once([archetype("archive"), *later])
    if main == "industry" and not given and builds(brief) and not _AWARDED.search(brief.text):
        return _each_once([archetype("construction"), *(one.archetype for one in found)])
    if not given and main in _MEETS and re.search(r"(?:建设|打造)$", subject) and builds(brief):
        return _each_once([archetype("construction"), *later])
    payee = without_aid(subject)
    if given and main in _GIVE_ANYBODY and _TITLE.search(payee) and not _ENTITLED.search(payee):
        return [archetype("pay")]
    if main == "pay" and _ENTITLED.search(subject):
        return [archetype("relief")]
    if main == "training" and not re.search(r"[训学课班]|教育(?!基地|场馆|展馆|馆)|讲", subject):
        named = [
            one
            for one in match_kinds(subject, among)
            if one.archetype.id != "training" or not _ABLE_HOUSE.search(subject)
        ]
        return _each_once([named[0].archetype if named else archetype("general"), *later])
    if main in {"duty", "party"} and re.search(r"运[行转](?:维护|保障)?$", subject):
        return _each_once([archetype("office"), *later])
    if main == "operation" and re.search(
        r"林(?:地|木|区|草)?(?:资源)?(?:管护|养护|抚育)$", subject
    ):
        return _each_once([archetype("greening"), *later])
    if main == "health" and re.search(r"(?:人员|干部)(?:医疗|医药)费(?:补助)?$", brief.topic):
        return [archetype("relief")]
    if main in {"", "general"} and "学" in subject and subject.endswith("资助"):
        return _each_once([archetype("student"), *later])
    if main == "pay" and not given and not _WAGES.search(subject):
        alone = [one.archetype for one in match_kinds(subject, among)]
        if not any(one.id == "pay" for one in alone):  # 送医下乡义诊, and 村医补助 beside it
            return _each_once([*(alone or [archetype(kind_by_act(brief) or "general")]), *later])
    if main == "pay" and _SET_ASIDE.search(subject):
        return _each_once([archetype("general"), *later])
    if not given and _MEALS.search(brief.topic):
        return _each_once([archetype("logistics"), *later])
    if main == "lease" and not _RENTED.search(subject):
        others = [one.archetype for one in found[1:]]
        return others or [archetype(kind_by_act(brief) or "general")]
    if main == "it_build" and _BY_YEAR.search(brief.text) and not _PUT_UP.search(subject):
        return _each_once([archetype("operation"), *later])
    if given and main in {"industry", "relief"} and counts_works(brief):
        return [archetype("construction")]  # 一事一议奖补 hardens roads and puts up lamps
    paid = priced(brief) or counts_heads(brief) or main == "activity"
    if given and main in _DOES and paid:
        title = _TITLE.search(payee) and not _ENTITLED.search(payee)
        return [archetype("pay" if title or pays_staff(brief) else "relief")]
    return []


_WAGES = re.compile(r"工资|报酬|薪|劳务|聘|岗位|人员|员$|补[贴助]|津贴|派遣|社保|值班|加班|队")
_ABLE_HOUSE = re.compile(r"(?:院|站|所|中心|机构|室|馆|体系|服务|保障|救援|处置)能力(?:建设|提升)")
"""A house that can do more: of what it takes the people's training is one part."""
_MADE = {"logistics", "it_build", "operation", "procurement", "lease", "construction"}
_EXAMINED = re.compile(r"(?:评估|测评|鉴定|检测|年检|检验|审计|评审|咨询|渗透测试)(?:服务|工作)?$")
"""What experts do with a thing that stands: 密码应用安全评估 builds no system."""
_PAPERS = re.compile(
    r"(?:档案|案卷|卷宗|资料|图纸|文书|合同|票据|凭证|藏品|古籍|文献|文物)(?:数字化|扫描|整理|归档|加工|著录|装订|采集)+(?:服务|工作)?$"
)


_MEETS = {"party", "governance", "venue", "publicity", "care", "activity"}


def _is_own(kind: str, among: Kinds) -> bool:
    return kind in {one.id for one in among.all[: among.own]}


def _each_once(kinds: list[Archetype]) -> list[Archetype]:
    return list({kind.id: kind for kind in kinds}.values())


def _suited(kinds: list[Archetype], brief: Brief, own: OwnLibrary) -> list[Archetype]:
    """The kinds as they read in the project's field, with what the office added to them."""
    return [
        own.with_own_patterns(with_known(kind, brief).suited(brief.topic, brief.text))
        for kind in kinds
    ]


def _only_buys(brief: Brief, among: Kinds) -> bool:
    """True for 社区除雪设备购置: what is bought is no cleaning yet; not for 培训和设备购置."""
    topic = subject_of(brief)
    if re.search(r"[、和及与]", topic):
        return False
    if topic.endswith("安装") and not _BOUGHT.search(topic):
        return buys_goods(brief) and not match_kinds(topic[-6:], among)
    ends = _BOUGHT.search(topic)
    return ends is not None and any(
        one.archetype.id == "procurement" for one in match_kinds(topic, among)
    )
