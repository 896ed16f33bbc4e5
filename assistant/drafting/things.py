"""What a fact counts or prices, in a few words, and the noun of its measure."""

import re

from assistant.drafting.acts import without_agent
from assistant.drafting.subject import subject_of
from assistant.facts import Brief, Fact
from corpus.values import ValueKind

_UNIT_NOUNS = (
    (("人", "名", "位", "人次", "生"), "人数"),
    (("户",), "户数"),
    (("次", "轮", "回"), "次数"),
    (("批次", "批"), "批次"),
    (("场", "场次"), "场次"),
    (("期", "班次", "班"), "期数"),
    (("天", "日"), "天数"),
    (("月", "个月"), "月数"),
    (("小时", "分钟", "学时", "课时"), "时长"),
    (("公里", "千米", "米", "延米", "里"), "长度"),
    (("平方米", "平方", "平米", "㎡", "亩", "公顷", "平方公里"), "面积"),
)  # fmt: skip
PEOPLE = {"人", "名", "位", "人次", "生"}
"""Units of people."""
HOUSES = {"楼": "楼栋", "班": "班级"}
MEASURED = re.compile(
    r"..(?:面积|长度|里程|规模|户数|人数|数量|总量|件数|次数|天数|人次|运量|处理量|产量|[运储供用]量)$"
)
_MEASURED_END = re.compile(r"(?:面积|长度|里程|规模|户数|人数|数量|总量|件数|次数|天数|人次|.量)$")
"""What is counted carries its own measure already: 建设面积, 日清运量."""

_SESSIONS = {"期", "场", "次", "班", "批", "轮", "场次", "班次"}
STAFF = re.compile(
    r"(?<![党学会社成人])员$|人员$|保安$|护工$|社工$|队$|厨师$|司机$|技师$|讲师$|辅导员$|医生$|教师$|律师$"
)
"""Who does the work is not who is served by it."""

_MEASURES = re.compile(
    r"(?:单价|面积|标准|价格|造价|投资|费用|经费|数量|人数|户数|长度|月工资|工资|补助|补贴|奖励|每人|每户|人均|户均)+$"
)


_HELD = {"举办", "开展", "组织"}
_DOING = "放映|购置|采购|购买|更新|更换|安装|建设|维修|改造|清理|整治|印制|制作|拍摄|发放|清运|检查|巡查|抽检|检测|监测|调解|审理|办理"
"""Verbs that stand alone before a number: the subject says of what (放映480场)."""
_PASSING = re.compile(
    r"^(?:[一-龥]{2})?(?:栽(?!植|培)|铺(?!设|面)|配(?![套电件备置]))(?=[一-龥]{2})"
    r"|^[一-龥]{2,4}(?:资助|救助)(?=[一-龥]{2,4}$)"
)
"""A verb said in passing before the thing: 两岸栽柳树, 助学金资助孤儿."""


def thing_of(fact: Fact, brief: Brief) -> str:
    """What the fact counts or prices, in a few words; "" where it says only a measure (单价).

    Year and office before it are dropped; the subject in full stands as the subject does in other
    names. A price per head with nothing said prices the one thing that is counted by the head.
    """
    what = re.sub(r"^.{0,20}?(?:19|20)\d{2}年度?|^(?:今年|明年|全年)", "", fact.what)
    for office in (brief.unit, brief.authority):
        if office and what != office:
            what = what.removeprefix(office)
    if what in _HELD:
        what = ""
    if what and what in {brief.topic, brief.project_name}:
        return subject_of(brief) or what
    what = _MEASURES.sub("", what) if _MEASURES.fullmatch(what) else what
    what = without_agent(_PASSING.sub("", what))
    if re.fullmatch(_DOING, what) and what in brief.topic:  # 放映480场: the subject says of what
        return subject_of(brief)
    priced = fact.kind is ValueKind.UNIT_PRICE
    if priced and MEASURED.search(what):  # 养护里程, 日清运量: the measure has no price
        bare = _MEASURED_END.sub("", what)
        what = bare if len(bare) >= 3 else ""
    if not what and priced and fact.value.per:
        counted = {
            thing_of(other, brief)
            for other in brief.facts
            if other.kind is ValueKind.QUANTITY and _same_unit(other.value.unit, fact.value.per[0])
        }
        if len(counted) == 1:
            (what,) = counted
            if MEASURED.search(what):
                what = ""
    return what


def _same_unit(unit: str | None, per: str) -> bool:
    bare = (unit or "").removeprefix("万").removeprefix("个") or unit or ""
    return bare == per or (bare in PEOPLE and per in PEOPLE)


def undouble(text: str) -> str:
    """Words said twice in a row said once: 工资工资发放 -> 工资发放, 改厕完成改厕 stays."""
    before = ""
    while before != text:
        before, text = text, re.sub(r"([\u4e00-\u9fff]{2,})\1", r"\1", text)
    text = re.sub(r"(运维|维护)(?:维护|运维)", r"\1", text)
    text = re.sub(r"(维修|修缮|加固|修复|养护|硬化)改造", r"\1", text)
    text = re.sub(r"((?:采购|购置|购买|添置|配备|配置).*)购置", r"\1", text)
    text = re.sub(r"(运维|维护)服务维护", r"\1服务", text)
    text = re.sub(r"(硬化|铺设|修建|新建|扩建|改建|打井)建设", r"\1", text)
    text = re.sub(r"^(化解|调解|办理|处理|查处|审理|调处)(.{2,})办理(件数)$", r"\1\2\3", text)
    text = re.sub(r"(更换|更新)购置", r"\1", text)
    text = re.sub(r"慰问金(?=[人户]数$)", "慰问金发放", text)
    text = re.sub(r"慰问(.{1,3})慰问", r"慰问\1", text)
    text = re.sub(r"(户|对象|样本|企业|单位)对象(?:户数|人数|数量)$", r"\1数量", text)
    text = re.sub(
        r"(体检|筛查|接种|免疫|检查|测评|托养|照护)服务(?=人数$|户数$|次数$)", r"\1", text
    )
    text = text.replace("人口人数", "人口数")
    text = text.replace("费费用", "费").replace("户户数", "户数")
    text = re.sub(r"(?<=[年疾])人人数", "人数量", text).replace("人人数", "人数")
    return re.sub(
        r"(补助|补贴|奖补|奖励|资助|工资|报酬|津贴)(?:补助|补贴|奖补|费用)", r"\1", text
    )  # fmt: skip


def measure_noun(fact: Fact | None) -> str:
    """The noun of a count's unit: 人数, 户数, 长度, 面积, 次数; else 数量."""
    unit = (fact.value.unit or "") if fact else ""
    unit = unit.removeprefix("万")
    if unit.endswith("次") and unit not in {"人次", "批次", "场次", "班次"}:
        return "次数"
    return next((noun for units, noun in _UNIT_NOUNS if unit in units), "数量")


def is_specific(thing: str, topic: str) -> bool:
    """True for a thing of its own, not the subject said again."""
    return len(thing) >= 2 and thing not in topic and topic not in thing


def is_of_each(fact: Fact) -> bool:
    """True for a count of each session: 60人/期."""
    per = fact.value.per
    return fact.kind is ValueKind.QUANTITY and len(per) == 1 and per[0] in _SESSIONS
