"""What a project of no known kind is good for: the thing that its subject names, or those whom it serves."""

from assistant.drafting.effects.effect import Effect
from assistant.drafting.matter.nature import gives_money, without_aid
from assistant.facts import Brief
from corpus import late_re as re

_MODEL = re.compile(r"(?:创建|评选|评比|示范|选树|表彰)$")
_RUNS = re.compile(
    r"(?:联络处|办事处|代表处|管理处|联络站|驿站|服务站|[一-龥]中心|[一-龥]{2}站|[一-龥]{2}所|小院|之家|工作室|车队)$"
)
"""What runs and is served by money: 驻外联络处, 科技小院."""
_FRAME = re.compile(r"(?:专项|工作|项目|以奖代|(?:工作|专项)?(?:经费|资金))+$")
_JOINED = re.compile(r"[、和与及]")
_LONGEST = 12
"""Characters of what an effect is said of; a longer one is no name."""


def general_effect(subject: str, brief: Brief) -> Effect | None:
    """The effect of ``subject``; None where it says nothing and nobody is served."""
    pays = gives_money(brief)
    if _MODEL.search(subject) and not pays:
        return Effect(f"{subject}带动作用", "有效发挥", f"发挥{subject}的示范带动作用")
    work = _FRAME.sub("", without_aid(subject) if pays else subject)
    if len(work) > _LONGEST:
        work = next((part for part in _parts(work) if len(part) >= 4), "")
    if len(work) < 2:
        return _of_people(brief)
    if _RUNS.search(work):
        return Effect(f"{work}正常运转", "得到保障", f"保障{work}正常运转")
    if pays:
        return Effect(f"{work}工作", "正常开展", f"保障{work}工作正常开展")
    return Effect(f"{work}质量和成效", "有效提升", f"提升{work}的质量和成效")


def _parts(work: str) -> list[str]:
    return [part for part in _JOINED.split(work) if len(part) <= _LONGEST]


def _of_people(brief: Brief) -> Effect | None:
    """What those get whom the project serves, where its subject is no name."""
    who = brief.beneficiary
    if not who or len(who) > _LONGEST:
        return None
    return Effect(f"{who}服务需要", "得到满足", f"满足{who}服务需要")
