"""With what work is done: 抽粪车4辆 of 户厕管护, 打捞船4艘 of 垃圾打捞. It is provided, and neither looked after nor bought."""

from assistant.drafting.matter.acts import said_verb, subject_act
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import thing_of
from assistant.facts import Brief, Fact
from assistant.understanding.lexicon import any_of
from corpus import late_re as re
from corpus.text import bigrams
from corpus.values import ValueKind

_DONE_WITH = (
    "管护", "养护", "保洁", "清扫", "清运", "收运", "转运", "打捞", "清淤", "清理", "清掏", "巡查", "巡护", "巡防", "防治", "整治", "消杀", "修剪", "绿化",
)  # fmt: skip
"""Acts on land, water, houses and dirt: what goes or runs is no object of them."""
_ACT = re.compile(any_of(_DONE_WITH))
_GOES = re.compile(r"(?:车|船|艇|无人机|[除割打喷洗扫吸抽清播粉碎][一-龥]{0,3}机)$")
_UNITS = frozenset({"辆", "艘", "架", "台", "部"})


def is_means(fact: Fact, brief: Brief) -> bool:
    """True for a vehicle or a machine with which the subject's work on something else is done."""
    unit = (fact.value.unit or "").removeprefix("万")
    if fact.kind is not ValueKind.QUANTITY or unit not in _UNITS or fact.value.per:
        return False
    if any(one.kind is ValueKind.UNIT_PRICE and unit in one.value.per for one in brief.facts):
        return False  # 洒水车2辆每辆30万元 are bought
    thing, subject = thing_of(fact, brief), subject_of(brief)
    act = next((one for one in _DONE_WITH if subject.endswith(one)), subject_act(brief))
    if act not in _DONE_WITH or not _GOES.search(thing):
        return False
    about = set(bigrams(_ACT.sub("", subject)))
    return not about & set(bigrams(thing)) and said_verb(fact, thing, brief) in {"", act}
