"""Terms of a contract that a pasted paper tells, which are no figures of the project: 履约保证金5%."""

from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern

_TERMS = (
    r"(?:履约|投标|质量|农民工工资|竞买|磋商)(?:保证金|保函)|质保金|质量保修金|预付款|进度款|尾款比例|"
    r"(?:签订|签约|验收|中标|完工|竣工)[一-龥]{0,6}(?:支付|付款|付至|付)(?:至|比例)?$|违约金|罚款|滞纳金"
)


def without_terms(found: list[Found]) -> tuple[list[Found], list[str]]:
    """(the values that are no such terms, a note that names those that are)."""
    terms = [one for one in found if pattern(_TERMS).search(one.what)]
    if not terms or len(terms) == len(found):
        return found, []
    said = "、".join(f"“{one.what}{one.value.text}”" for one in terms[:4])
    kept = [one for one in found if one not in terms]
    return kept, [f"{said}是合同条款，没有用上；如果要列为指标，请告诉我。"]
