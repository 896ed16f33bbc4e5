"""Whom a project serves and what it does, as names of rows say it."""

from assistant.archetypes import Archetype
from assistant.drafting.matter.acts import subject_act
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.nature import (
    without_aid,
)
from assistant.drafting.matter.payees import OPEN, payee_of
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.facts import Brief
from assistant.once_per import once_per
from corpus import late_re as re
from corpus.values import ValueKind

LONG_SUBJECT = 8
"""Characters of a subject from which a count says only what is held: 培训期数."""


_WORK_OF_OTHERS = {"outsourcing", "cleaning"}


_WORKER = re.compile(r"(?:人员|工人|窗口|[保话服]务?员|保洁员)$")
"""Who does the work of these kinds is not whom it serves."""


_NEW = re.compile(r"加装|新建|新增|增设|安装|购置|采购|更换|铺设|栽植")
"""What is done to things that are not there yet."""


@once_per("brief")
def served(brief: Brief, kind: Archetype) -> str:
    """Whom the project serves: as the request says, or the one staff it pays, or as usual."""
    if kind.id in _WORK_OF_OTHERS and brief.beneficiary and _WORKER.search(brief.beneficiary):
        return kind.object
    if kind.id == "training" and _teaches(brief):
        return kind.object
    if brief.beneficiary == "委员" and "委员会" in subject_of(brief):
        who = re.sub(r"(?:误工|交通|通讯|岗位|工作|履职)+$", "", without_aid(subject_of(brief)))
        return who if len(who) <= LONG_SUBJECT else who[-2:]  # 村务监督委员会主任
    unsaid = kind.object in OPEN and not brief.beneficiary and kind.id in GIVES
    if unsaid and (payee := payee_of(brief.topic)):
        return payee
    if kind.object == "补助对象" and not brief.beneficiary and "救助" in subject_of(brief):
        return "救助对象"
    if (brief.beneficiary or "").endswith(_DEAD):
        return "遗属"
    if brief.beneficiary == "保障对象" and "低保" in brief.topic:
        return "低保对象"  # 保障保障对象 says nothing
    if brief.beneficiary == "对象":
        return kind.object
    if kind.id == "pay" and brief.beneficiary and _worker_of(brief):
        return _worker_of(brief)
    staff = {
        thing_of(fact, brief)
        for fact in brief.facts
        if fact.kind is ValueKind.QUANTITY and (fact.value.unit or "") in PEOPLE
    }
    worked_for = bool(staff) and all(STAFF.search(one) for one in staff)
    worked_for = worked_for and not STAFF.search(brief.beneficiary or "")  # 合作社辅导员
    if (brief.beneficiary and not worked_for) or kind.id != "pay":
        return _all_of(brief.beneficiary or "", brief) or kind.object
    one = next(iter(staff)) if len(staff) == 1 else ""
    whole = re.sub(
        r"(?:岗位|驻场|伙食|误餐|交通|手机|通讯费?|通信费?|(?:年底|年终|绩效|目标)*考核)+$",
        "",
        without_aid(subject_of(brief)),
    )
    one = (
        whole
        if STAFF.search(whole) and len(whole) <= LONG_SUBJECT and not (one and whole.endswith("岗"))
        else one
    )  # 消防站队员, not 队员; but 护学员 of 护学岗
    one = one if STAFF.search(one) else whole
    found = one if STAFF.search(one) and len(one) <= LONG_SUBJECT else payee_of(brief.topic)
    last = _LAST_STAFF.search(re.sub(r"劳务$", "", one))
    return found or (last[0] if last else kind.object)


_LAST_STAFF = re.compile(
    r"[一-龥]{2}员$|(?:辅警|社工|村医|保安|教师|医生|队员|工人|人员|[评审监考]{2}专家|专家|评委)$"
)
"""Those who are paid, by the end of a long name: 管护员 of 小型水库巡查管护员."""
GIVES = {"relief", "student", "sympathy"}
"""Kinds of which those who are given something are the ones served."""


_DEAD = ("去世人员", "死亡人员", "病故人员", "逝世人员", "亡故人员")


def _teaches(brief: Brief) -> bool:
    """True where only a teacher was found to be served, who is paid for it: 教师课酬每课时100元."""
    who = brief.beneficiary or ""
    return bool(STAFF.search(who)) and who not in subject_of(brief)


@once_per("brief")
def action(brief: Brief, kind: Archetype) -> str:
    """What this project does, in a word of the kind: 教室照明改造 -> 改造."""
    subject = brief.topic or brief.text
    if (act := subject_act(brief)) and act not in kind.actions:
        return act
    found = [(subject.rfind(word), len(word), word) for word in kind.actions if word in subject]
    if not found and (new := _NEW.search(subject)):
        return new[0]  # 加装充电桩 is no 维修
    return max(found)[2] if found else next(iter(kind.actions), "")


_SORTS = ("残疾人", "老年人", "老人", "学生", "儿童", "党员", "职工", "妇女")


def _all_of(who: str, brief: Brief) -> str:
    """残疾人 where the subject names several sorts of them: 困难残疾人…和重度残疾人…."""
    sort = next((one for one in _SORTS if who.endswith(one)), "")
    several = (
        sort
        and who != sort
        and subject_of(brief).count(sort) > 1
        and not re.search("[、和与及]", who)
    )
    return sort if several else who


def _worker_of(brief: Brief) -> str:
    """工友 of 小学生免费午餐工友工资: who is paid, where the request names those whom the work serves."""
    found = re.search(
        r"(?:工友|从业人员|厨师|炊事员|护工|司机|保洁员|保安)$", without_aid(subject_of(brief))
    )
    return found[0] if found and found[0] not in (brief.beneficiary or "") else ""
