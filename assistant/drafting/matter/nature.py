"""What kind of thing a subject is: money given, a bill, work that goes on, or work with an end."""

from assistant.drafting.matter.acts import split_end, subject_act
from assistant.drafting.matter.subject import short, subject_of
from assistant.facts import Brief
from assistant.once_per import once_per
from corpus import late_re as re
from corpus.values import ValueKind

BESIDE_PAY = r"(?:[和及与、]|以及)(?:社会保险|社保|五险一金|五险|保险|公积金|住房公积金|养老保险|福利|绩效|奖金|加班费)(?:费|缴费|费用)?"
"""What is paid together with wages: 工资及社保."""
CASH = r"(?:(?:长寿|保健|养老|营养|关怀|关爱|荣誉|助养|护理|慰藉|褒扬|安家|丧葬|过节|节日|扶养|寄养|代养|托养|帮困|特困|助困|解困|生活|育儿|助学|退役|照护|补偿|奖励|慰问|救济|困难|互助|优抚|优抚对象|供养|奖)金|(?<=老人|老年|党员|模范|家属|遗属|军人|对象|家庭)(?:保健|营养|过节|节日)费)"
"""Money that is named after what it is given for: 长寿保健金, no 周转金 and no 租金."""
_GIVEN = re.compile(
    rf"(?:{CASH}|工资|报酬|薪酬|奖补|代补|奖励|资助|补贴|补助|津贴|慰问金|救助金|抚恤金|保障金|优待金|扶助金|低保金|供养金|敬老金|尊老金|长寿金|扶助|助学金|奖学金|生活费|养育费|直补|(?:扶持|救助|帮扶|抚恤|保障)资金|定补|补偿|(?<=[一-龥])[油餐饭房车话煤]补|(?<=(?:人员|职工|对象|家庭|老人|儿童|军人))(?:护理|陪护|寄养|抚养|供养|丧葬)费|(?<=[员人])安置费|(?<=工人)费用|(?<=人员)费用)(?:{BESIDE_PAY})*(?:资金|经费|发放|项目)?$"
)
"""Subjects that give money: what is priced in them is what is given."""
_STANDING = re.compile(
    r"(?:运行|运转|服务站|工作站|监测站|[河湖林田]长制|禁烧|禁牧|值班|值守|物业管理|日常管理|管护|食堂|饭堂|运营|管理|监管|保洁|养护|维护|运维|维保|保养"
    r"|巡查|巡护|防汛|防火|防控|抗旱|应急|保障|清运|执勤|安保|看护|看[山林坝管库场]|巡[山林坝]|护林|照护|代办|托管|监测|帮扶|(?<![估计测量绘设评审核监检编查鉴定划])服务|工作"
    r"|(?:保洁|清扫|清运|安保|保安|窗口|食堂|物业|后勤|养护|管护|运维|热线|劳务)[一-龥]{0,4}外包|维稳|帮教|坐班|接访|网格化?)$"
)
"""What goes on all year and is never finished."""
_FEE = re.compile(
    r"(?:[水电油网气话]|流量|通话|燃油|油料|燃气|伙食|膳食|餐|保险|物业|通讯|通信|供暖|取暖|租赁|租用)费$|租金$|费用$"
)
_RENTED = frozenset(
    {"租赁", "租用", "供暖", "取暖", "供热", "供水", "托管", "运行", "运转", "管理", "服务"}
)
"""Deeds whose price is a bill that comes again."""
FINISHED = re.compile(
    r"^\{主题\}(?:成果提交|完成)时间$|^(?:项目|年度(?:工作|任务|工作任务)|活动和更新任务)完成时间$"
)
"""Names of the library that say what is finished too generally for money, bills and standing work."""


_WAGE = re.compile(r"工资|报酬|薪酬|薪资|劳务费|绩效|社保|课时费|讲课费|加班|离任")
_LITTLE = 800
"""Yuan a month up to which an allowance is no pay that people live on."""
_MONTHS = {"月": 1, "年": 12, "季度": 3}


def is_small_allowance(brief: Brief) -> bool:
    """True for a little money beside other pay, or for each piece of work: 监测员补助 1200元/年, 每案200元.

    What it is for is the work; it is nobody's wage.
    """
    if not gives_money(brief) or _WAGE.search(brief.topic):
        return False
    prices = [fact.value for fact in brief.facts if fact.kind is ValueKind.UNIT_PRICE]
    months = [_MONTHS.get(value.per[-1], 0) if value.per else 0 for value in prices]
    return bool(prices) and all(
        value.amount is not None and (not by or value.amount.yuan / by <= _LITTLE)
        for value, by in zip(prices, months, strict=True)
    )


@once_per("brief")
def gives_money(brief: Brief) -> bool:
    """True for a subject that is money given: 护林员补助, 优待金."""
    return bool(_GIVEN.search(brief.topic))


def without_aid(subject: str) -> str:
    """Who or what is given money: 护路员工资 -> 护路员."""
    return re.sub(r"(?:聘用|聘请|招聘|外聘)$", "", _GIVEN.sub("", subject))


@once_per("brief")
def pays_fee(brief: Brief) -> bool:
    """True for a subject that is a bill: 灌溉水费, 车辆燃油费和保险费; what is done for money is none: 违建拆除费用."""
    done = split_end(brief.topic.removesuffix("费用")) if brief.topic.endswith("费用") else None
    works = done is not None and done[1] not in _RENTED
    return bool(_FEE.search(brief.topic)) and not works and not gives_money(brief)


_BODY = re.compile(r"(?:团|大学|学院|站|中心|所|室|岗|队)$")


def ends_with_body(subject: str) -> bool:
    """True for a subject that is a body, which itself is never finished: 理论宣讲团, 社区老年大学."""
    return _BODY.search(subject) is not None


@once_per("brief")
def finished(brief: Brief) -> str:
    """What is finished by the date of a subject that is no work with an end; "" for all others."""
    topic = brief.topic
    if pays_fee(brief):
        return "费用支付完成时间"
    if gives_money(brief):
        return "{主题}发放完成时间"
    if not _STANDING.search(subject_of(brief)):
        return ""
    act = subject_act(brief)
    task = "服务" if topic.endswith("服务") else act or short(subject_of(brief)) or "工作"
    return f"年度{task}任务完成时间"


_BILL = re.compile(r"(?:水电|电|水|燃气|天然气|煤气)费(?:用)?$")
_JOINED = re.compile(r"[、及与]|和(?![谐平睦])")


def is_bill(topic: str) -> bool:
    """True for a bill for water, power or gas, or several bills with one: 电费、水费和污水处理费."""
    if _BILL.search(topic):
        return True
    pieces = [part for part in _JOINED.split(topic) if len(part) >= 2]
    return all(one.endswith(("费", "费用")) for one in pieces) and any(map(_BILL.search, pieces))
