"""Staff that are sent or engaged and counted by the verb alone: 选派45名 of 科技特派员下乡服务 are 科技特派员."""

from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF
from assistant.drafting.names.prices import aid
from assistant.facts import Brief, Fact
from corpus import late_re as re

_SENT = frozenset({"选派", "派驻", "派出", "下派", "招募", "选聘", "聘请", "聘用", "招聘", "选拔", "配备"})  # fmt: skip
_WHO = re.compile(
    r"^(?:[省市县区镇乡]级?)?(?P<who>[一-龥]{2,8}?(?:特派员|指导员|辅导员|农技员|[一-龥]{2}员|第一书记|志愿者|顾问|[教医讲律]师|专家|干部|队员))(?=下乡|进|服务|选派|驻|工作|$|[一-龥]{2,6}(?:经费|服务|项目)?$)"
)


def staff_of(brief: Brief) -> str:
    """The staff that a subject begins with: 科技特派员 of 科技特派员下乡服务; "" where it names none."""
    subject = re.sub(rf"^(?:{'|'.join(sorted(_SENT))})(?=..)", "", subject_of(brief))
    found = _WHO.match(subject)
    return found["who"] if found and STAFF.search(found["who"]) else ""


def sent_count(fact: Fact, thing: str, brief: Brief) -> str:
    """选派科技特派员人数; "" where the count says whom or nobody is sent."""
    if thing not in _SENT or (fact.value.unit or "") not in PEOPLE:
        return ""
    who = staff_of(brief)
    return f"{thing}{who}人数" if who else ""


def sent_price(fact: Fact, thing: str, brief: Brief) -> str:
    """科技特派员经费标准; "" where the price says whose it is."""
    if thing not in _SENT or not set(fact.value.per[:1]) & PEOPLE:
        return ""
    who = staff_of(brief)
    given = aid(brief, fact)
    return f"{who}{'经费' if given == '费用' else given}标准" if who else ""
