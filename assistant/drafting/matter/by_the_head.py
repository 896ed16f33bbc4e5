"""People whom a clerk counts by the piece: 56个老人 are 56人 in a table."""

from assistant.drafting.matter.things import SPOKEN
from assistant.facts import Brief
from assistant.understanding.lexicon import people
from corpus import late_re as re
from corpus.values import ValueKind

_HEAD = re.compile(
    r"(?:(?<![单会委满])员|徒弟|学徒|徒工|学生|师傅|[工木石铁漆瓦画]匠|匠人|艺人|传承人|带头人|能手|选手|村医|工人|医生|教师|保安|护工|社工|司机|干部)$"
)
"""People, whom a clerk may count by the 个: 12个队员."""


_BODY = re.compile(r"(?:合作社|企业|公司|农场|协会|机构|单位|商户|店|组织|园区|主体)$")
"""Bodies, which are no people though money is given to them."""


def with_heads(brief: Brief) -> Brief:
    """The brief with people counted by the head: 56个老人 are 56人 in a table."""
    known = frozenset(people())
    facts = tuple(
        fact.model_copy(update={"value": fact.value.model_copy(update={"unit": "人"})})
        if fact.kind is ValueKind.QUANTITY
        and fact.value.unit == "个"
        and not _BODY.search(fact.what)
        and (fact.what in known or _HEAD.search(SPOKEN.sub("", fact.what)))
        else fact
        for fact in brief.facts
    )
    return brief if facts == brief.facts else brief.model_copy(update={"facts": facts})
