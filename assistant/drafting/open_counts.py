"""What is counted where the request gives no number yet: 补贴老年助餐点数量, 桥梁检测数量, no 发放人数 and no 批次.

The library asks how many people are paid or how large an area is kept; what the subject pays for or
looks after may be counted otherwise.
"""

import re
from dataclasses import replace

from assistant.drafting.nature import gives_money, without_aid
from assistant.drafting.rows import Row
from assistant.drafting.subject import subject_of
from assistant.drafting.things import undouble
from assistant.facts import Brief

_COUNT = "数量指标"
_PAID = re.compile(r"(?:发放人数|受益人数|发放户数)$")
_AID = re.compile(r"奖补|补贴|补助|资助|奖励")
_RUN = re.compile(r"(?:免费|日常|正常|标准化|规范化)*(?:运营|运行|运转|建设|开放|管理|服务|创建)$")
_BODY = re.compile(
    r"(?:助餐点|服务点|教学点|[^车]站|养老院|敬老院|幸福院|卫生院|卫生室|卫生所|诊所|文化室|活动室|中心|之家|家园|书屋|驿站|车间|合作社|协会|商会|幼儿园|托育园|机构|公司|企业|门店|食堂|餐厅|图书馆|文化馆|博物馆|纪念馆)$"
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


def _name(name: str, brief: Brief) -> str:
    subject = subject_of(brief)
    given = _AID.search(brief.topic) if gives_money(brief) else None
    if _INTEREST.search(subject) and "主体" in name:
        return "享受贴息主体数量"
    if given and _PAID.search(name):
        return _of_aid(without_aid(subject), given[0])
    if name.endswith("批次") and (thing := _EXAMINED.search(name)) and "食" not in name:
        return f"{name.removesuffix('批次')}数量" if thing else ""
    if name.endswith("面积") and (kept := _TOILETS.search(subject)):
        return f"管护{kept[0]}数量"
    insured = _INSURED.match(subject) if name.endswith("承保数量") else None
    return f"承保{insured['thing']}数量" if insured else ""


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
