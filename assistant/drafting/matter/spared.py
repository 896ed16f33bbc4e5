"""Fees that people are spared: what is counted and priced is the relief, 殡葬费用减免, and not who gets it.

A fee that is remitted is no money paid out: names say 减免 where those of aid say 补助 and 发放.
"""

from assistant.drafting.matter.measures import PEOPLE, measure_noun
from assistant.drafting.matter.subject import subject_of
from assistant.facts import Brief, Fact
from assistant.understanding.attribution.served import person_in
from corpus import late_re as re
from corpus.values import ValueKind

SPARED = re.compile(r"(?:减免|免缴|免收|优惠|代缴)(?:政策|资金|经费|项目|服务|补助|补贴)*$")
"""How a subject ends that spares people a fee."""
_LONGEST = 12
_WHO = re.compile(
    r"^.*?(?:低保|特困|残疾人|老年人|老人|儿童|学生|职工|家庭|困难群众|群众|居民|对象|人员|户|军人|优抚|农户)(?:家庭|学生|对象|人员|户)?(?:的)?(?=[一-龥]{4})"
)
"""Who is spared it, before what."""


def spared(brief: Brief) -> str:
    """The relief in a few words, without who gets it: 殡葬费用减免; "" where none is given."""
    subject = subject_of(brief)
    found = SPARED.search(subject)
    if found is None:
        return ""
    bare = subject[: found.start()] + re.match(r"..", found[0])[0]  # type: ignore[index]
    person = person_in(bare)
    behind = bare.rpartition(person)[2] if person and bare.rpartition(person)[2] else bare
    while len(behind) > 4 and (who := _WHO.match(behind)):
        behind = behind[who.end() :]
    return behind if 4 <= len(behind) <= _LONGEST else ""


def spared_count(fact: Fact, brief: Brief) -> str:
    """享受殡葬费用减免人数, 减免户数; "" where the count is of something else."""
    relief = spared(brief)
    heads = PEOPLE | {"户", "家", "例"}
    unit = (fact.value.unit or "").removeprefix("万")
    alone = sum(
        one.kind is ValueKind.QUANTITY and (one.value.unit or "").removeprefix("万") in heads
        for one in brief.facts
    )
    if not relief or unit not in heads or fact.value.per or alone != 1:
        return ""
    return f"享受{relief}{'例数' if unit == '例' else measure_noun(fact)}"


def spared_price(fact: Fact, brief: Brief) -> str:
    """殡葬费用减免标准; "" where several prices stand or none is spared."""
    relief = spared(brief)
    prices = [one for one in brief.facts if one.kind is ValueKind.UNIT_PRICE]
    return f"{relief}标准" if relief and prices == [fact] else ""
