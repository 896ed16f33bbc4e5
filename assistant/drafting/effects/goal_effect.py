"""The effect that a goal names: what the request says for itself, before what such projects usually have."""

from assistant.archetypes import Archetype
from assistant.drafting.matter.aims import aim_phrases, says_effect
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.names.naming import fill
from assistant.facts import Brief
from assistant.once_per import once_per
from assistant.understanding.attribution.served import is_person
from corpus import late_re as re
from corpus.text import dice

_ROOM = 60
"""Characters of a half of the goal up to which the subject stands in it in full."""
_SPECIFIC = 3
"""Characters from which a stated purpose says enough for the kind's own effect to be left out."""
_PREVENTED = re.compile(
    r"(?:^|[，,；;。])\s*(?:从而|有效|切实|以|为了?)*(?P<aim>(?:防止|避免|预防|杜绝|缓解|遏制)(?!接种|性|针)[一-龥]{3,10})(?=[，,。；;]|$)"
)
"""What the clerk says shall not happen: 防止行人坠井, 缓解融资难."""
_OF_ITS_MENDING = re.compile(
    r"(?<=环境)(?:恢复治理|恢复|修复|治理|整治)?环境(?=面貌)|(?<=帮助)(?:冬季|夏季)(?=[一-龥])"
)
"""改善矿山地质环境｜恢复｜环境面貌: what is done, inside of what gets better."""
_JOINED = re.compile(r"(?P<first>[一-龥]{2,6})(?P<and>[和及与、])(?P<second>[一-龥]{2,10})")


@once_per("brief")
def effect_told(brief: Brief, kind: Archetype) -> str:
    """To what effect: what the request says for itself, before what such projects usually have."""
    usual = re.sub(
        r"[，；]", "、", fill(kind.goal_effect, brief, kind, easy=_ROOM).strip("，。； ")
    )
    purpose = re.sub(r"[，；]", "、", brief.purpose.strip("，。； "))
    if len(purpose) > 40 or re.search(r"\d", purpose) or not says_effect(purpose):
        purpose = ""
    own = [purpose] if purpose else aim_phrases(brief)[:2] or _prevented(brief) or _plainly(brief)
    usual = _of_both(_of_whom(_OF_ITS_MENDING.sub("", usual), brief), brief)
    relieved = gives_money(brief) or _SPARES.search(brief.text)
    if "奖" in subject_of(brief):
        usual = _RELIEF.sub("调动\\g<who>的积极性", usual)  # what is earned takes no burden away
    usual = _NO_RELIEF.sub("调动\\g<who>履职积极性", usual)
    known = [
        part
        for part in usual.split("、")
        if not _ANYBODY.search(part) and (relieved or not part.startswith("减轻"))
    ]
    known = [part for part in known if not _ONLY_HOW.match(part)] or known
    usual = "、".join(known) or usual  # 提高服务对象健康水平 says of nobody
    if "使用功能" in usual and re.search(r"拆除", subject_of(brief)):
        usual = "消除安全隐患、改善周边环境"  # what is pulled down serves nobody again
    if not own:
        return "、".join(dict.fromkeys(usual.split("、")))
    said = "、".join(own)
    if kind.id == "insurance" and "保险" not in brief.text:
        return said  # 担保费补贴 insures nobody
    general = re.compile(r"质量和成效|使用需要")
    members = [
        part for part in usual.split("、") if dice(part, said) < 0.3 and not general.search(part)
    ]
    return "、".join([said, *members[-1:]]) if len(said) < 2 * _SPECIFIC else said


_ONLY_HOW = re.compile(r"(?:做好|落实|开展|办理|完成)")
"""What a purpose begins with where it says only how: 做好签约服务, 办理代表建议."""
_NO_RELIEF = re.compile(r"减轻(?P<who>[一-龥]{1,6}?(?<![党学社会团人])员)的支出负担")
"""Pay relieves those who work for it of nothing: 护河员管理补助."""
_RELIEF = re.compile(r"减轻(?P<who>[^、]{1,8}?)的支出负担")
_SPARES = re.compile(r"[补助免减险贴]|营养|惠民|报销|救|照护|照料|托|长护|代缴|保障金|供养")
"""What takes a burden from people: money, a price, or care that others give."""
_ANYBODY = re.compile(r"服务对象|扶持对象|补助对象|扶持主体")
_GROUPS = (
    ("养老|老年|敬老|幸福院|助餐", "老年人"), ("残疾|残联|托养", "残疾人"), ("托育|儿童|幼儿|少儿", "儿童"), ("就业|创业|求职|招聘", "劳动者"),
    ("企业|园区|工业|外贸|商贸", "企业"), ("粮|农|种植|养殖|畜|茶|果", "经营主体"), ("职工|工会|工人", "职工"), ("学生|学校|助学", "学生"), ("妇女|妇联", "妇女"),
)  # fmt: skip
"""Whom a subject is for, where its kind of spending leaves that open."""


def _of_whom(effect: str, brief: Brief) -> str:
    """The effect on those whom the subject is for, instead of 服务对象."""
    if not _ANYBODY.search(effect):
        return effect
    topic = brief.topic or ""
    named = re.search(r"[一-龥]{2,4}(?:人员|军人|农民)", topic)
    who = named[0] if named else ""
    who = who or next((who for words, who in _GROUPS if re.search(words, topic)), "")
    return _ANYBODY.sub(who, effect) if who else effect


def _prevented(brief: Brief) -> list[str]:
    """What the request says shall not happen, where no other effect is told."""
    aims = [found["aim"] for found in _PREVENTED.finditer(brief.text)]
    return [aim for aim in aims if aim not in subject_of(brief)][:1]


_PLAINLY = re.compile(
    r"(?:^|[，,；;。])\s*(?:也|还?能|可以?|好|以便?|为了?|从而|进而|切实|有效|彻底|进一步|更好地?|逐步|不断)*"
    r"(?P<aim>(?:提高|提升|增强|带动|促进|帮助|助力|活跃|丰富|激发|改善|方便|便于|减少|降低|缓解|解决)"
    r"(?!的|了|型|补|资金)[一-龥]{2,14})(?=[，,；;。]|$)"
)
"""An effect that no row can carry and a sentence can: 带动增收, 活跃群众文化."""


def _plainly(brief: Brief) -> list[str]:
    """What the request says at its end to come of it, as it is said."""
    said = [found["aim"] for found in _PLAINLY.finditer(brief.text)]
    return [one for one in said if not re.search(r"经费|资金|补助|费用|等$", one)][-1:]


def _of_both(effect: str, brief: Brief) -> str:
    """The effect on both groups that the subject joins: 退役军人和下岗职工, and not on the first alone."""
    for found in _JOINED.finditer(subject_of(brief)):
        ends = range(len(found["second"]), 1, -1)
        second = next(
            (found["second"][:end] for end in ends if is_person(found["second"][:end])), ""
        )
        first = next(
            (
                found["first"][at:]
                for at in range(len(found["first"]) - 1)
                if found["first"][at:] in effect and is_person(found["first"][at:])
            ),
            "",
        )
        if first and second and second not in effect:
            return effect.replace(first, f"{first}{found['and']}{second}", 1)
    return effect
