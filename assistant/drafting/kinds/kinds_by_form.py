"""The kind of spending that the head of a subject says, though its field has a service of its own.

A toilet that a care home rebuilds serves nobody yet, cameras that a canteen connects feed nobody,
data of a census that are worked up survey nobody, and a sum that is paid cares for nobody. The words of the
field only say for whom it is.
"""

from assistant.drafting.kinds.counted import counts_heads, is_served
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.works import parts
from assistant.facts import Brief
from corpus import late_re as re
from corpus.values import ValueKind

_FLUSHED = re.compile(r"旱改水$")
"""Toilets that get water; with 改造 at the end of a subject it is works in any field."""
_FOR_HOUSEHOLDS = re.compile(r"户|家庭|农村|村民|居民")
_LAID_DRY = re.compile(r"(?:屋面|屋顶|墙面|外墙|地下室|楼顶)防水$")
_CONNECTED = re.compile(
    r"(?:监控|视频|数据|系统|接口|信号|定位|终端|探头|摄像头|平台|明厨亮灶)[一-龥]{0,4}(?:接入|联网|对接|上云|迁移|共享)+(?:[一-龥]{0,8}平台)?$"
)
"""What is connected to a net or a platform."""
_SYSTEM_RENEWED = re.compile(
    r"(?:系统|平台|软件|小程序|数据库|网站|监控|自助终端|自助机|一体机)(?:接口|模块|功能)?(?:开发|升级|升级改造|升级更新|扩容|改版|优化|优化升级)$"
)
_NO_SYSTEM = re.compile(
    r"消防|喷淋|供水|排水|供暖|供热|照明|空调|通风|喷灌|灌溉|污水|配电|供电|广播|音响|会议|厨房|生态系统"
)
"""Systems of pipes and wires, which are works."""
_WORKED_UP = re.compile(
    r"(?:普查|调查|统计|监测)[一-龥]{0,4}(?:资料|数据(?!库)|成果)[一-龥]{0,4}(?:开发|汇编|分析|研究|应用|利用|编印|转化)+(?:(?:和|及|与)(?:开发|汇编|分析|研究|应用|利用)+)*$"
)
"""Data that are there already, of which something is made."""
_CONSERVED = re.compile(
    r"(?:文物|藏品|书画|字画|古画|壁画|油画|绘画|标本|瓷器|陶器|青铜器|铜器|漆器|木器|织绣|唐卡|碑帖|拓片)[一-龥]{0,4}修复$"
)
_PAPERS_CONSERVED = re.compile(r"(?:古籍|档案|文献|典籍|家谱|族谱|史料)[一-龥]{0,4}修复$")
_EXAMINED = re.compile(
    r"(?:监督检验|定期检验|检验检测|年检|检验|检测|鉴定|检定|校准)+(?:服务|工作)?$"
)
_ASSESSED = re.compile(r"(?:测评|密评|评估|评测|检测|鉴定|审计|渗透测试)(?:服务)?$")
"""What experts do with a system that stands."""
_IN_TOWN = re.compile(r"行道树|绿地|绿化带|公园|园林|街头|花坛|城区|市区|苗圃|绿化")
_RUN = re.compile(
    r"(?:站|中心|市场|基地|空间|公寓|驿站|之家|家园|园|港湾|会客厅)(?:日常)?运营(?:管理|服务)?$"
    r"|(?:基地|公寓|驿站|家园|港湾|创业园|孵化园)(?:日常)?运行(?:管理|服务|保障)?$"
    r"|(?:[检监观]测|救助|治超|超限|服务|急救)站(?:日常)?运[行转](?:管理|服务|保障)?$"
    r"|(?:热线|服务平台|指挥平台)(?:日常)?(?:运营|运行|运转)(?:维护|管理|服务|保障)*$"
)
"""Houses that somebody runs, whoever comes there."""
_RUN_AS = frozenset(
    {
        "party",
        "research",
        "general",
        "relief",
        "industry",
        "construction",
        "professional",
        "governance",
        "demolition",
        "",
    }
)
_DONE_UP = re.compile(
    r"(?:装修|翻新|修缮|粉刷|翻修|装饰|布展|(?:展陈|陈列)(?:布置|布展|设计|制作|提升|升级|更新)*)(?:工程|改造|项目)?$"
)
"""What is done to rooms, whatever goes on in them."""
_ROOMS = re.compile(r"(?:[室馆厅房楼院站所]|中心|宿舍|食堂|教室|走廊|大门|外墙|屋顶|屋面)$")
_CHECKED = re.compile(
    r"(?:孕检|筛查|窝沟封闭|涂氟|义诊|免费检查|健康检查|孕前检查|产前检查|免费接种)(?:项目|服务)?$"
)
"""What is done with people for their health, though each of them has a price."""
_NOT_CHECKED = frozenset(
    {"procurement", "student", "general", "relief", "professional", "repair", ""}
)
_COURSES = re.compile(r"(?:主体班|主体班次|班次|培训班次|调训)$")
_LECTURES = re.compile(r"(?:讲堂|讲坛|讲习所|学堂|课堂)$")
_HELD_AS = frozenset({"general", "industry", "research", ""})
_CLASSES = frozenset({"期", "班", "班次"})
_FARMED = re.compile(r"果园|农|林场|田|菜园|茶园")
_CASHED = re.compile(r"兑现")
_BUILT = frozenset({"repair", "construction", "procurement", "demolition", "lease"})
_IN_KIND = frozenset({"repair", "construction", "procurement", "it_build", "household"})
"""Kinds by which a thing that is rebuilt is works already."""
_IT_ALREADY = frozenset({"it_build"})
_PAID_OUT = re.compile(r"[一-龥]{2}金$")
_EXPERTS_MISREAD = frozenset({"repair", "construction", "procurement", "logistics", "operation"})
_CARE_OF = frozenset(
    {"care", "party", "general", "health", "industry", "governance", "student", ""}
)


def kind_by_form(brief: Brief, main: str) -> str:
    """The id of the kind; "" where the form says no other than ``main``, the kind found by words."""
    subject = subject_of(brief)
    if main == "demolition" and _LOST_INCOME.search(brief.topic or ""):
        return "relief"
    if main in {"survey", "general", ""} and _GATHERED.search(subject):
        return "archive"
    if gives_money(brief):
        cash = _PAID_OUT.search(subject) and main in _CARE_OF - {"student"}
        return "relief" if cash and (main != "industry" or counts_heads(brief)) else ""
    if other := _by_its_end(subject, main):
        return other
    pieces = parts(subject)
    first = pieces[0]
    done_up = _DONE_UP.search(subject) and all(_ROOMS.search(one) for one in pieces[:-1])
    if main not in _IN_KIND and done_up:
        return "repair"  # 活动中心书画室、舞蹈室装修
    if main in _NOT_CHECKED and _CHECKED.search(subject) and not _on_animals(subject):
        return "health"
    if main in _HELD_AS and _COURSES.search(subject):
        return "training"
    if main in _HELD_AS and _LECTURES.search(subject):
        classes = any((fact.value.unit or "") in _CLASSES for fact in brief.facts)
        return "training" if classes else "publicity"
    if _WORKED_UP.search(subject) and "年鉴" not in subject:
        return "professional"
    if _CONSERVED.search(subject):
        return "heritage"
    if _PAPERS_CONSERVED.search(subject):
        return "archive"
    if main == "farming" and grows_in_town(subject):
        return "greening"
    if main == "procurement" and (prevents := _PREVENTS.search(subject)):
        return _prevented(subject, prevents[0])
    if main == "logistics" and _TESTED.search(subject) and "检查" not in subject[-2:]:
        return "patrol"
    put_up = _STANDS.search(subject) or _GUARD_WORKS.search(subject)
    if main == "repair" and put_up and not _MENDS.search(brief.text):
        return "construction"  # 安保工程波形护栏
    if main in {"student", "relief"} and _TO_THE_DOOR.search(subject):
        return "care"  # 送教上门: nobody is given money
    if main == "survey" and subject.endswith(("防治", "灭治", "除治")):
        return "environment"  # 白蚁防治 with a survey before it
    if main in _RUN_AS | {"lease"} and _RUN.search(subject):
        return "operation"
    if main not in _IT_ALREADY and is_system(subject):
        return "it_build"
    if main not in _IN_KIND and _is_rebuilt(subject):
        return "repair"
    if main == "it_build" and all(_ASSESSED.search(one) for one in pieces):
        return "professional"
    if main in _EXPERTS_MISREAD | {"research"} and _EXAMINED.search(first):
        return "professional"
    if main in {"general", "", "relief", "care", "student"} and _prices_its_goods(brief):
        return "procurement"
    return ""


def _by_its_end(subject: str, main: str) -> str:
    """The kind of what is moved, sat for, looked into, set right or managed; "" for all else."""
    if main == "demolition" and _MOVED.search(subject):
        return "general"
    if main in {"pay", "relief"} and _SAT_FOR.search(subject):
        return "general"
    if main in {"relief", "household", "student"} and _LOOKED_INTO.search(subject):
        return "survey"  # 低保核查 pays nobody
    if main in {"pay", "relief"} and _INSPECTED.search(subject):
        return "patrol"  # 工资支付监督检查 pays nobody
    if main == "publicity" and _SET_RIGHT.search(subject):
        return "environment"  # 户外广告整治 tells nobody anything
    if main == "greening" and subject.endswith(("布置", "摆放")):
        return "general"  # 国庆花卉布置 plants nothing that has to live
    return "operation" if main == "construction" and _MANAGED.search(subject) else ""


_STANDS = re.compile(
    r"(?:护栏|栏杆|围栏|围墙|挡墙|护坡|标线|路灯|排水沟|隔离带|步道|栈道|凉亭|长廊|雨棚|车棚)$"
)
_MENDS = re.compile(r"修|改|翻|加固|整治|换|养护|管护|提升|恢复|刷|拆|保洁|清|维|补")
KEPT_RUNNING = re.compile(
    r"(?:系统|平台|软件|网站|设备|设施|终端|小程序|仪器|装置)(?:日常)?(?:运维|运行维护|维护|维保|运行)(?:服务|保障)?$"
)
"""What is kept running, whatever it measures: 监测预警系统运维 issues no reports."""
_TESTED = re.compile(r"(?:抽检|快检|检测|检验|化验|抽样|检查)(?:服务)?$")
"""What is tested somewhere is neither cooked nor cared for there."""
_GATHERED = re.compile(
    r"(?:口述史|史料|资料|文献|老照片|老物件|家谱|族谱)[一-龥]{0,4}(?:采集|征集|收集|整理|抢救)+$"
)
"""What is gathered to be kept, and surveys nobody."""
_MOVED = re.compile(
    r"(?:[馆所院局室站厅楼校库]|机房|机关|单位|中心|档案|设备|图书)(?:整体)?搬迁(?:服务)?(?:费|费用)?$"
)
"""An office or its things that move, where nobody loses land or house."""
_SAT_FOR = re.compile(r"(?:考试|考录|招录|招考|遴选|资格考核)(?:服务|工作|考务)?$")
"""What people sit for, who are paid nothing."""
_LOOKED_INTO = re.compile(r"(?:核查|核对|复核|入户调查|摸底|排查)(?:服务|工作)?$")
"""What is looked into about those who are given money otherwise."""
_INSPECTED = re.compile(
    r"(?:(?:监督|执法|专项|联合|抽样)检查|督查|巡查|稽查|稽核)(?:服务|工作|行动)?$"
)
"""What is inspected, whoever is paid elsewhere."""
_AUDITED = re.compile(r"(?:检查|抽查|审计)(?:服务|工作|行动)?$")


def looks_at_others(subject: str) -> bool:
    """True for work that looks at what others pay or do: 补贴发放专项检查, 低保核查."""
    return any(one.search(subject) for one in (_LOOKED_INTO, _INSPECTED, _AUDITED))


_SET_RIGHT = re.compile(r"(?:整治|治理|清理|清除|拆除)(?:行动|工作)?$")
_MANAGED = re.compile(r"(?:标准化|规范化|日常|长效|运行)管理$")
_LOST_INCOME = re.compile(r"(?:药品|零差率|加成|亏损|运营|政策性|价差|收入)[一-龥]{0,6}补偿$")
"""A loss that is made up for, where no land is taken."""
_HIRED_OUT = re.compile(r"(?:租赁|租用|租金|承租)(?:服务)?$")
_TO_THE_DOOR = re.compile(
    r"(?:送教|送康|送学|送医|上门(?:服务|辅导|康复|教学|授课))(?:上门|入户)?(?:服务)?$"
)
"""Work that is brought to those who need it."""
_GUARD_WORKS = re.compile(r"安保工程|安防工程|生命防护工程")
"""Rails along a road, which nobody patrols."""


def foreign_beside(main: str, beside: str, brief: Brief) -> bool:
    """True for a further kind that the field words alone bring in.

    Pests of street trees are no crops', and whoever pays what was promised to a firm builds nothing.
    """
    if main == "greening" and beside == "farming":
        return grows_in_town(subject_of(brief))
    if main == "operation" and beside in {"professional", "survey", "patrol"}:
        return KEPT_RUNNING.search(subject_of(brief)) is not None
    if main == "lease" and beside not in _BUILT:
        return (
            len(parts(subject_of(brief))) == 1 and _HIRED_OUT.search(subject_of(brief)) is not None
        )
    if _TESTED.search(subject_of(brief)) and beside in {"logistics", "care", "student"}:
        return True
    if beside == "patrol" and _GUARD_WORKS.search(brief.topic or ""):
        return True
    if main == "industry" and beside in _BUILT:
        return _CASHED.search(brief.text) is not None
    if main == "outsourcing" and beside == "survey":
        return True  # 信息采集外包 pays for those who gather
    return main == "heritage" and beside in {"venue", "repair"}


_PREVENTS = re.compile(r"(?:防控|防治|防疫|免疫|消杀)$")
"""Work for which goods are only a means."""


def _prevented(subject: str, act: str) -> str:
    if re.search(r"[畜禽犬猪牛羊]|动物|作物|病虫|植物|农|林|红火蚁", subject):
        return ""
    ills = re.search(r"病|疫|毒|鼠|蚊|蟑|虫|艾滋|结核", subject) or act in {"防疫", "免疫", "消杀"}
    return "health" if ills else ""


def _on_animals(subject: str) -> bool:
    return re.search(r"[畜禽犬猪牛羊]|动物|作物|土壤|隐患|房屋", subject) is not None


def grows_in_town(subject: str) -> bool:
    """True for green of a town, whose pests are no crops': 行道树修剪和病虫害防治."""
    return _IN_TOWN.search(subject) is not None and _FARMED.search(subject) is None


def is_system(subject: str) -> bool:
    """True for what is developed, connected or renewed of a system, whatever it is for."""
    if _CONNECTED.search(subject):
        return True
    return _SYSTEM_RENEWED.search(subject) is not None and _NO_SYSTEM.search(subject) is None


def _is_rebuilt(subject: str) -> bool:
    """True for a house or a part of one that is turned into something else."""
    if _LAID_DRY.search(subject) or subject.endswith("改造"):
        return True
    return _FLUSHED.search(subject) is not None and not _FOR_HOUSEHOLDS.search(subject)


def _prices_its_goods(brief: Brief) -> bool:
    """True where all the parts of the subject are things that have prices: 手环和烟感."""
    priced = [fact for fact in brief.facts if fact.kind is ValueKind.UNIT_PRICE]
    pieces = [fact for fact in priced if set(fact.value.per) <= set("台套个件把张部架盏只支床副")]
    things = [fact.what for fact in pieces if fact.what]
    subject = parts(subject_of(brief))
    return (
        bool(things)
        and not is_served(brief)
        and len(pieces) == len(priced)
        and all(part.endswith(tuple(things)) for part in subject)
    )
