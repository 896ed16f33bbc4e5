"""What is counted where the request gives no number yet: 补贴老年助餐点数量, 桥梁检测数量, no 发放人数 and no 批次.

The library asks how many people are paid or how large an area is kept; what the subject pays for or
looks after may be counted otherwise.
"""

from dataclasses import replace

from assistant.drafting.matter.nature import gives_money, without_aid
from assistant.drafting.matter.spared import spared
from assistant.drafting.matter.subject import after_house, subject_of
from assistant.drafting.matter.undoubled import undouble
from assistant.drafting.matter.works import parts
from assistant.drafting.rows import Row
from assistant.facts import Brief
from corpus import late_re as re

_COUNT = "数量指标"
_PAID = re.compile(r"(?:发放人数|受益人数|发放户数)$")
_AID = re.compile(r"奖补|补贴|补助|资助|奖励")
_RUN = re.compile(r"(?:免费|日常|正常|标准化|规范化)*(?:运营|运行|运转|建设|开放|管理|服务|创建)$")
_BODY = re.compile(
    r"(?:校车|公交车|客车|班线|线路|助餐点|服务点|教学点|[^车]站|市场|孵化园|孵化基地|养老院|敬老院|幸福院|卫生院|卫生室|卫生所|诊所|文化室|活动室|中心|之家|家园|书屋|驿站|车间|合作社|协会|商会|幼儿园|托育园|机构|公司|企业|门店|食堂|餐厅|图书馆|文化馆|博物馆|纪念馆)$"
)
"""Bodies that are given money for what they do."""
_OWN_TABLE = re.compile(r"(?:机关|单位|职工|干部|干警|教职工|医院)[一-龥]{0,4}食堂$")
_TREATED = re.compile(r"(?:处理|处置|回收|治理|利用)$")
_GOT = re.compile(r"^(?P<thing>.{2,8}?)(?:购置|更新|报废|报废更新)$")
_EXAMINED = re.compile(
    r"桥梁|电梯|房屋|锅炉|路灯|水库|大坝|消防|防雷|建筑|设备|设施|容器|车辆|管道|隧道|校舍"
)
_TOILETS = re.compile(r"公厕|公共厕所|卫生间")
_INSURED = re.compile(r"^(?P<thing>.{2,6}?)(?:安全)?(?:责任|意外|财产)?(?:险|保险)")
_INTEREST = re.compile(r"贴息")


def with_open_counts(rows: list[Row], brief: Brief) -> list[Row]:
    """Rows in which a count that is asked for says what this project counts."""
    mended = []
    for row in rows:
        if row.level2 == _COUNT and row.is_open and not row.kept and not row.signs.tables:
            name = _name(row.name, brief)
            if name and name != row.name:
                question = f"{name.removesuffix('数量')}{'有' if '数量' in name else '是'}多少？"
                row = replace(row, name=name, question=question)
        mended.append(row)
    return mended


_BARE = re.compile(
    r"^(?P<deed>采购|购置|维护|维修|运维|运行维护|养护|检测|安装|更换|更新|租赁|租用|管护|清洗|检修|维保|保养)(?P<noun>数量|面积)$"
)
"""A count that says only what is done."""
_RENOVATED = re.compile(r"(?:翻新|装修|修缮|粉刷|装饰|维修改造)数量$")
_HOUSE = re.compile(
    r"(?:食堂|办公楼|宿舍|教室|用房|活动室|会议室|大厅|中心|楼|院|馆|房|室|站|所)(?:翻新|装修|修缮|粉刷|装饰|维修改造)数量$"
)
"""Houses that are done up, which are measured by the square metre."""
_LONG = 10
_NOUN = re.compile(
    r"[一-龥A-Za-z]{2}(?:设备|器材|物资|试剂|耗材|系统|设施|仪器|装备|车辆|家具|桌椅|疫苗|药品|服装|用品|设备设施)$"
)
_IN_ROOM = re.compile(r"[室馆院站所校厅库](设备|器材|物资|设施|家具|桌椅|仪器|装备)$")
_WHERE_AT_FRONT = re.compile(
    r"^(?:全?[县市区镇乡]区?(?:域|内|级|属)?|辖区|城区|机关|公共|[一-龥]{2,6}(?:街道|[乡镇县区])|[一-龥]{1,6}(?:疾控中心|中心|局|医院|卫生院|学校|小学|中学))(?=[一-龥A-Za-z]{4})"
)


def _thing_of_subject(deed: str, brief: Brief) -> str:
    """What the subject's own deed is done to, in a few words: 冷链设备, 密码设备; "" where none is plain."""
    subject = re.sub(r"(?:服务|项目|费|经费|及维护|和维护)$", "", subject_of(brief))
    subject = re.sub(rf"(?:{deed}|运行维护|采购|购置|运维|维护|运行|日常)+$", "", subject)
    pieces = [_WHERE_AT_FRONT.sub("", after_house(one)) for one in parts(subject)]
    if len(pieces) == 2 and all(len(one) > 1 for one in pieces) and len("".join(pieces)) <= _LONG:
        return "和".join(pieces)
    last = pieces[-1] if pieces else ""
    if in_room := _IN_ROOM.search(last):
        return in_room[1]  # 盲人阅览室设备
    if len(last) > _LONG or len(pieces) > 2:
        found = _NOUN.search(last)
        last = found[0] if found else ""
    elif len(pieces) == 2 and len(last) > 6 and (ending := _NOUN.search(last)):
        last = ending[0]  # 狂犬疫苗和破伤风疫苗冷链设备
    return last if 2 <= len(last) <= _LONG else ""


_CASES = re.compile(
    r"^(?P<of>[一-龥]{2,8}?)(?:案件)?(?:办案|以案定补|办理|代理)?(?=(?:补贴|补助|奖补|经费|费)*$)"
)
_BY_CASE = re.compile(r"办案|案件|以案定补|诉前调解|法律援助")
_CARRIED = re.compile(r"(?P<of>[一-龥]{2,10}?)(?:冷链)?(?P<act>运输|配送|转运|押运|储运)")
_BILLED = re.compile(
    r"^(?:[一-龥]{0,4}(?:城区|县城|农村|集镇|公共))?(?P<thing>[一-龥]{2,6}?)(?:用[水电])?(?P<what>[水电气热])费$"
)
"""A bill of what is no house: 路灯电费."""
_SERVED = re.compile(r"服务人[数次]$")


def _name(name: str, brief: Brief) -> str:
    subject = subject_of(brief)
    if name == "用水用电场所数量" and (billed := _BILLED.match(subject_of(brief))):
        return f"用{billed['what']}{billed['thing']}数量"
    if _PAID.search(name) and gives_money(brief) and _BY_CASE.search(brief.topic):
        cases = _CASES.match(without_aid(subject))
        return f"{cases['of'].removesuffix('案件')}案件办理数量" if cases else ""
    if _SERVED.search(name) and (carried := _CARRIED.match(subject)):
        return f"{carried['of']}{carried['act']}批次"  # vaccines are no people who are served
    if name.endswith("场次") and (event := _event_alone(subject)) and subject in name:
        return name.replace(subject, event)
    if (relief := spared(brief)) and _PAID.search(name):
        return f"享受{relief}人数"
    if (bare := _BARE.match(name)) and (what := _thing_of_subject(bare["deed"], brief)):
        return undouble(f"{what}{name}")
    if _RENOVATED.search(name) and _HOUSE.search(name):
        return re.sub(r"数量$", "面积", name)
    given = _AID.search(brief.topic) if gives_money(brief) else None
    if _INTEREST.search(subject) and "主体" in name:
        return "享受贴息主体数量"
    if given and _PAID.search(name):
        return _of_aid(without_aid(subject), given[0])
    if name.endswith("批次") and (thing := _EXAMINED.search(name)) and "食" not in name:
        return f"{name.removesuffix('批次')}数量" if thing else ""
    if given and name.endswith("面积") and (got := _GOT.match(without_aid(subject))):
        return f"{given[0]}{got['thing']}数量"  # 农机报废更新补贴
    if name.endswith("面积") and (kept := _TOILETS.search(subject)):
        return f"管护{kept[0]}数量"
    insured = _INSURED.match(subject) if name.endswith("承保数量") else None
    return f"承保{insured['thing']}数量" if insured else ""


_EVENT = re.compile(r"(?:运动会|赛|展|演出|汇演|展演|晚会|活动|节|[^工学商协]会)$")


def _event_alone(subject: str) -> str:
    """The one part of a subject that is held: 职工运动会 of 女职工关爱和职工运动会; "" for several."""
    pieces = parts(subject)
    held = [one for one in pieces if _EVENT.search(one)]
    return held[0] if len(pieces) > 1 and len(held) == 1 else ""


def _of_aid(payee: str, given: str) -> str:
    """How many bodies, things or cases are paid for; "" where people are."""
    payee = re.sub(r"^(?:全[县市区镇乡]|[县市区镇乡](?:级|里)?)(?=.{3,})", "", payee)
    if _OWN_TABLE.search(payee):
        return "就餐人数"
    body = _RUN.sub("", payee)
    if _BODY.search(body) and len(body) <= 10 and not re.search(r"[、和及与]", body):
        return f"{given}{body}数量"
    if _TREATED.search(payee) and len(payee) <= 12:
        return undouble(f"{payee}数量")
    if got := _GOT.match(payee):
        return f"{given}{got['thing']}数量"
    return ""
