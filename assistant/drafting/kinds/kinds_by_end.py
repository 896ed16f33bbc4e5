"""The kind of spending that the end of a subject says, whatever other words in it are triggers of.

卫生服务中心租房 treats nobody, 两癌筛查宣传 screens nobody, 食堂从业人员工资 feeds nobody, and 道路养护外包 builds nothing.
"""

from assistant.drafting.matter.acts import said_verb
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF
from assistant.drafting.matter.works import KINDS as WORKS
from assistant.drafting.matter.works import parts
from assistant.facts import Brief
from corpus import late_re as re
from corpus.values import ValueKind

_RENT = re.compile(
    r"(?:租房|房租|(?:用房|房屋|场地|场所|办公楼|门面|宿舍)(?:租赁|租用|租金|承租))(?:费用?)?$"
)
_CARS = re.compile(r"(?:公务用?车|公车|车辆)(?:租赁|租用|租金)|租车")
_TELLS = re.compile(
    r"(?:宣传|宣讲|普法|宣教|(?:警示|法治|安全|国防|诚信|廉政|健康|禁毒)教育)(?:进[一-龥]{1,3})?(?:活动|服务|工作)?$"
)
"""What only tells of a thing, whatever that is."""
_SYSTEM = re.compile(
    r"(?:平台|系统|软件|小程序|数据库|APP)(?:升级|建设|开发|改造|扩容|更新|优化)(?:改造|项目)?$"
)
_DRAWN_UP = re.compile(r"(?:报告|方案|规划|预案|论证)(?:书)?(?:编制|修编|编写)(?:服务)?$")
_TAUGHT = re.compile(r"(?:培训|轮训|研修|培训班|研修班)$")
_FILMS = re.compile(r"(?:节目|专题片|宣传片|纪录片|视频|短片|电视片)(?:制作|拍摄)(?:费|经费)?$")
_OPENED = re.compile(
    r"(?:书房|书屋|图书馆|文化馆|博物馆|纪念馆|展览馆|体育馆|体育场|美术馆|剧场|游泳馆)(?:日常|免费)?(?:运营|运行|开放|管理)$"
)
"""Houses that are run all year, whatever is held there."""
_PRINTED = re.compile(
    r"(?:资料|史料|[县市区村镇]志|年鉴|丛书|文集|书籍|选集|专辑|回忆录)[一-龥]{0,4}(?:出版|编印|编纂|征编|编撰|编写|印刷)+(?:[\d一二两三四五六七八九十]+[辑册卷期本])?$"
)
"""Books that are made, whoever makes them: 政协文史资料征编出版."""
_KEPT_UP = re.compile(r"(?:日常)?(?:养护|管护|维护|运维)(?:服务|外包|服务外包)$")
"""Upkeep that is bought."""
_STAFF_BOUGHT = re.compile(
    r"(?:[一-龥]{2}员|人员|保安|司机|医生|护士|社工|坐席)(?:劳务|服务)?(?:外包|派遣|购买服务)(?:服务)?$"
)
"""Those whose work is bought, whatever they work with."""
_OUT = re.compile(r"(?<!运维)(?<!养护)外包(?:服务)?$")
_SENT_OUT = re.compile(r"(?:信息|短信|公告|预警)[一-龥]{0,4}(?:发布|推送|发送|播发)(?:费|经费)?$")
"""Messages that are sent to people, and no bill of a telephone."""
_CARE = re.compile(r"(?:照料|照护|陪护|关爱|看护|助浴|助餐|送餐|探访|喘息|托养)(?:上门)?服务$")
_INSURED = re.compile(r"(?:保险|责任险|意外险|综合险|医疗险)(?:投保|参保|购买)?$")
_ENERGY = re.compile(r"合同能源管理(?:服务)?$|能源托管(?:服务)?$")
"""Lamps or boilers that a firm runs and is paid for by the year."""
_CARED_FOR_AS = frozenset({"relief", "professional", "outsourcing", "general", ""})
_WATCHED = re.compile(r"(?:看护|巡护|值守|看守|看[山林坝管库场]|巡[山林坝]|护林)$")
_EXAMINED = re.compile(r"(?:检查|检测|检验|评定|评估|鉴定|探测|勘察|测绘)(?:服务)?$")
"""Work that only looks at what is built: 桥梁定期检查."""
_ADVISED = re.compile(r"(?:辅导|指导|诊断|把脉|会诊|咨询)(?:服务)?$")
_OF_FIRMS = re.compile(r"企业|公司|商户|园区|合作社|市场主体|安全生产|环保|上市|科技")
"""Those whom experts advise: 企业上市辅导, no class for pupils."""
_PAID_FIRMS = re.compile(
    r"(?:亏损|公交|客运|物流|运费|仓储|冷链|转型|技改|贯标|认证|出口|参展|研发|孵化|用电|场租|租金减免|物业管理(?:考核|达标)?|企业|园区|平台|直播|电商|航线|班列)(?:考核|运营|建设|发展|专项|优秀)?(?:奖励|奖补|补贴|补助|扶持)(?:资金)?$"
)
"""Money that only firms are given: 冷链物流补贴."""
_STRUCTURE = re.compile(
    r"(?:桥梁|桥隧|隧道|大坝|水闸|涵洞|边坡)(?:定期|专项|特殊|结构|安全)*[一-龥]{2}$"
)
"""What engineers examine, and nobody patrols."""
_FEE_OF_EXPERTS = re.compile(
    r"(?:专家|评委|监考员?|考评员|裁判员?|讲师)(?:劳务费|评审费|讲课费|报酬|补助)$"
)
_STAFF_WAGES = re.compile(
    r"(?:人员|[一-龥]员|工人|职工|教师|医生|护士|保安|辅警|工友|厨师|护工|司机|保洁)(?:绩效)?(?:工资|薪酬|报酬|劳务费)$"
    r"|(?:课时|授课|讲课|代课)(?:补助|补贴|津贴|费|报酬)$"
)


def kind_by_end(brief: Brief, main: str) -> str:
    """The id of the kind; "" where the end says no other than ``main``, the kind found by words."""
    subject = subject_of(brief)
    if main in {"debt", "emergency"} and _FINISHED.search(subject) and _counts_works(brief):
        return "construction"  # 高标准农田建设配套资金，建设1.2万亩: the works are to be finished
    if main in {"relief", "sympathy", "care"} and _INSURED.search(subject):
        return "insurance"  # 住院护理补贴保险: premiums are paid, and nobody is handed anything
    if main == "relief" and re.search(r"慰问|走访", subject):
        return "sympathy"
    if main in {"relief", "care", "student", "sympathy"} and _SYSTEM.search(subject):
        return "it_build"  # 社会救助平台升级 aids nobody
    if main in _CARED_FOR_AS and _CARE.search(subject):
        return "care"  # who is served gets no money
    if main != "lease" and (rents(brief) or _CARS.search(subject)):
        return "lease"
    if main in _NO_WORK and _hires(brief) and _paid_heads(brief):
        return "pay"  # 校园协管，请老兵20人，每人每月1500元
    spent = (brief.topic or "").endswith(("工作经费", "办公经费", "活动经费", "业务经费"))
    if main != "pay" and STAFF.search(subject) and _paid_heads(brief) and not spent:
        return "pay"  # 干渠看护员18人，每人每年6000元
    if main not in {"health", "student", "care"} and subject.endswith(("体检", "健康体检")):
        return "health"
    if main != "pay" and _FEE_OF_EXPERTS.search(brief.topic or ""):
        return "pay"
    if main != "operation" and _ENERGY.search(subject):
        return "operation"
    if main in {"construction", "repair"} and _KEPT_UP.search(subject):
        return "operation"
    if main in {*WORKS, "emergency", "general", ""} and _WATCHED.search(subject):
        return "patrol"
    built = main in WORKS or (main == "patrol" and _STRUCTURE.search(subject))
    if built and len(parts(subject)) == 1 and _EXAMINED.search(subject):
        return "professional"
    if _ADVISED.search(subject) and _OF_FIRMS.search(subject):
        return "professional"
    if main != "professional" and _DRAWN_UP.search(subject):
        return "professional"  # 使用林地可行性报告编制 builds nothing, 养老服务规划编制 cares for nobody
    if main in {*WORKS, "lease", "relief"} and _TAUGHT.search(subject):
        return "training"  # 出租车驾驶员培训 rents nothing
    if main in {"activity", "operation"} and _OPENED.search(subject):
        return "venue"
    if main in {"governance", "party", "general", "research"} and _PRINTED.search(subject):
        return "archive"
    staffed = _STAFF_BOUGHT.search(subject) or (_OUT.search(subject) and _counts_staff(brief))
    if main in {"it_build", "professional", "procurement", "operation", "survey"} and staffed:
        return "outsourcing"  # 数字化平台采集员外包 builds nothing, 信息采集外包 surveys nobody
    if _SENT_OUT.search(brief.topic or ""):
        return "publicity"
    if main not in {"publicity", "activity"} and _FILMS.search(brief.topic or ""):
        return "publicity"
    if main not in {"publicity", "activity"} and _TELLS.search(parts(subject)[0]):
        return "publicity"
    return ""


_FINISHED = re.compile(
    r"(?:建设|新建|修建|改建|扩建|改造|整治|治理|提升|修缮|修复|加固|重建|维修|硬化)(?:项目|工程)?(?:[省市县区镇乡]级)?(?:财政)?(?:配套)?(?:资金|经费)?$"
)
"""Works that money is put to, and no debt for what is finished."""
_OLD_DEBT = re.compile(r"尾款|欠款|清欠|缺口|偿|还本|付息|债|结算|PPP")


def _counts_works(brief: Brief) -> bool:
    """True where the request says how much is built, and nothing of a debt for it."""
    measured = any(
        one.kind is ValueKind.QUANTITY
        and (one.value.unit or "").removeprefix("万") in {"亩", "公里", "米", "平方米", "座", "处", "栋", "户"}
        for one in brief.facts
    )  # fmt: skip
    return measured and not _OLD_DEBT.search(brief.text)


def _counts_staff(brief: Brief) -> bool:
    """True where those who do the work are counted: 采集员18人."""
    return any(one.kind is ValueKind.QUANTITY and STAFF.search(one.what) for one in brief.facts)


def _counts_staff_alone(brief: Brief) -> bool:
    counted = [one for one in brief.facts if one.kind is ValueKind.QUANTITY]
    return bool(counted) and all(STAFF.search(one.what) for one in counted)


def pays_wages(brief: Brief) -> bool:
    """True for wages of staff, whatever they work at: 食堂从业人员工资; 老人护理费, where 护理员 are paid by the month."""
    fee = subject_of(brief).endswith("费") and _counts_staff_alone(brief) and _paid_heads(brief)
    return fee or _STAFF_WAGES.search(subject_of(brief)) is not None


def rents(brief: Brief) -> bool:
    """True for rooms that are rented, whatever the house is for: 公路养护站用房租赁."""
    return _RENT.search(subject_of(brief)) is not None


def pays_firms(brief: Brief) -> bool:
    """True for money that firms are given, of whom nobody is counted by the head: 公交亏损补贴."""
    heads = any((one.value.unit or "") in {"人", "名", "位"} for one in brief.facts)
    return _PAID_FIRMS.search(subject_of(brief)) is not None and not heads


_NO_WORK = frozenset({"student", "relief", "sympathy", "training", ""})
"""Kinds whose money is for what people need, and not for what they do."""
_TAKEN_ON = frozenset({"聘请", "聘用", "招聘", "选聘", "招募", "请", "雇"})


def _hires(brief: Brief) -> bool:
    """True where those who are paid are said to be taken on."""
    return any(
        one.kind is ValueKind.QUANTITY
        and (one.value.unit or "") in {"人", "名", "位"}
        and said_verb(one, one.what, brief) in _TAKEN_ON
        for one in brief.facts
    )


def _paid_heads(brief: Brief) -> bool:
    """True where each of those who do the work has a price a month or a year."""
    return any(
        one.kind is ValueKind.UNIT_PRICE
        and one.value.per[:1] in {("人",), ("名",), ("位",)}
        and bool({"月", "年"} & set(one.value.per))
        for one in brief.facts
    )
