"""What shall not happen at all: 零投诉, 安全事故零发生, 死亡事故为零 are counts of none."""

from decimal import Decimal
from functools import cache

from assistant.understanding.found import Found, Taken
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan
from corpus.values import IndicatorValue, ValueKind

_BY_UNIT = {
    "起": "事故 发生 事件 案件 火灾 火情 投诉 上访 信访 纠纷 违规 违法 违纪 举报",
    "人": "伤亡 死亡 受伤 感染 溺亡",
    "次": "差错 失误 中断",
}
"""What is not to happen, by the unit in which it is counted."""
_UNIT_OF = {word: unit for unit, every in _BY_UNIT.items() for word in every.split()}


@cache
def _said() -> str:
    harm = "|".join(_UNIT_OF)
    return (
        rf"(?<=[一-龥,;。、 \n])零(?P<of>{harm})(?=[,;。、!?) \n]|$)"
        rf"|(?P<none>{harm})(?:数量?|次数|件数)?(?:为|是|控制[在为]|保持(?:在|为)?)?(?P<zero>零|0)(?=[,;。、!?) \n]|$)"
    )


def is_harm(one: Found) -> bool:
    """True for what shall not happen, of which none is meant: 投诉0件, 零事故."""
    return one.value.text.startswith("零") or any(word in one.what for word in _UNIT_OF)


def none_at_all(scan: Scan, taken: Taken) -> list[Found]:
    """All of them, in order; the places of their numbers are taken."""
    found = []
    for said in pattern(_said()).finditer(scan.flat):
        harm = said["of"] or said["none"]
        start = said.start() if said["of"] else said.start("zero")
        end = said.end() if harm == "发生" and said["of"] else start + 1  # 投诉 is what is counted
        if taken.free(start, end):
            value = IndicatorValue(
                kind=ValueKind.QUANTITY, number=Decimal(0), unit=_UNIT_OF[harm],
                text=scan.words(start, said.end()),
            )  # fmt: skip
            found.append(Found(start, end, value, start))
            taken.take(start, end)
    return found
