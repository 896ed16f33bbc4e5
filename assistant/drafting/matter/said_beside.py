"""What a count is of, where its noun stands on the other side of the number or among other words.

The nearest noun is not always the one: 给消防站买20套战斗服 counts no 消防站, 护河员45个岗 no 岗, and 检测员2名工资
no wages.
"""

from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

SUMS_UP = frozenset(
    {
        "会期",
        "储备规模",
        "装机",
        "总装机",
        "装机容量",
        "年用电量",
        "用电量",
        "年用水量",
        "用水量",
        "作业",
        "总面积",
        "总里程",
    }
)
"""How much there is, which has no price: what is kept up or used has one."""
_GOODS = frozenset("套台件把张部架只支床副顶双具箱辆")
_HOUSE = re.compile(r"(?:[站所校院村局队]|学校|小学|中学|中心|社区|幼儿园)$")
_EACH_PLACE = re.compile(
    r"^(?P<place>村|社区|镇|乡镇|街道|学校|校|站点?|所|班|户|点位?)(?P<thing>(?![配装买发设置建放购])[一-龥]{2,})$"
)
_POSTS = frozenset({"岗", "岗位"})


def said_beside(what: str, fact: Fact, brief: Brief) -> str:
    """战斗服 of 给消防站买20套战斗服, 投影仪 of 每个村投影仪1台, 护河员岗位 of 护河员45个岗."""
    unit = fact.value.unit or ""
    if fact.kind is not ValueKind.QUANTITY:
        return what
    if what in _POSTS and (who := worker_before(fact, brief)):
        return f"{who}岗位"
    each = _EACH_PLACE.match(what) if fact.value.per else None
    if each and re.search(rf"每一?个?{each[0]}", fact.text):
        return each["thing"]
    if unit in _GOODS and _HOUSE.search(what):
        goods = re.search(
            rf"{re.escape(fact.text)}(?P<goods>[一-龥]{{2,8}}?)(?=[和及、，,；;。]|$)", brief.text
        )
        if goods and re.search(
            rf"{re.escape(what)}[一-龥]{{0,3}}{re.escape(fact.text)}", brief.text
        ):
            return goods["goods"]
    return what


_BODY = re.compile(r"(?:企业|公司|单位|合作社|机构|学校|商户|门店|农场|养殖场|工厂|卫生院|卫生室)$")
_REACHES = re.compile(
    r"^[一-龥]{0,6}?(?:涉及|惠及|支持|覆盖|扶持|补助|补贴|奖励|服务|带动)(?=[一-龥]{2})"
)


def body_before(what: str, fact: Fact, brief: Brief) -> str | None:
    """企业 of 涉及企业85家职工4200人: bodies counted before those who work there; None where that is not so."""
    if fact.value.unit not in {"家", "所"} or not what or _BODY.search(what):
        return None
    found = _BEFORE.search(_up_to(fact, brief))
    said = _REACHES.sub("", found[0]) if found else ""
    return said if _BODY.search(said) and f"{fact.text}{what}" in brief.text else None


def worker_before(fact: Fact, brief: Brief) -> str:
    """检测员 of 检测员2名工资9.6万: who stands right before the number; "" where nobody does."""
    found = _BEFORE.search(_up_to(fact, brief))
    return _HIRING.sub("", found[0]) if found and _WORKER.search(found[0]) else ""


_WORKER = re.compile(r"(?:(?<![党学会社成人])员|师|工|村医|警|保安|司机|专家|会计|书记|(?<=..)长)$")
_HIRING = re.compile(r"^[一-龥]{0,8}?(?:聘用|聘请|招聘|派驻|选派|配备|雇用?|请)(?=[一-龥]{2})")
_BEFORE = re.compile(r"[一-龥]{2,8}$")


def _up_to(fact: Fact, brief: Brief) -> str:
    """The request before the fact's number; "" where its words are not found."""
    return brief.text[: max(brief.text.find(fact.text), 0)]
