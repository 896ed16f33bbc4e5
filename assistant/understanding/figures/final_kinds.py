"""The kind that a quantity finally is, once its unit and what it is told for are known: a price, a frequency, a term."""

from typing import Any

from assistant.understanding.figures.leads import Lead
from assistant.understanding.lexicon import units
from corpus.values import IndicatorValue, ValueKind

_SHORT_TERMS = {"天", "日", "小时", "分钟", "秒"}
_FREQUENCY_PER = {"天": "日"}


def finished(parts: dict[str, Any], lead: Lead | None) -> IndicatorValue:
    """The value that ``parts`` (its cells by name) make; ``lead`` is what stands before it: 每人每年."""
    per = parts["per"]
    if lead is not None:
        per = tuple(dict.fromkeys((*lead.per, *per)))
    kind, unit = parts["kind"], parts["unit"]
    if kind is ValueKind.MONEY and per:
        kind = ValueKind.UNIT_PRICE
    elif kind is ValueKind.PERIOD and per:
        kind = ValueKind.QUANTITY
    elif (
        kind is ValueKind.QUANTITY
        and len(per) == 1
        and per[0] in units().time_per
        and unit in units().times
    ):
        kind = ValueKind.FREQUENCY
        per = (_FREQUENCY_PER.get(per[0], per[0]),)
    elif (
        kind is ValueKind.QUANTITY
        and unit in _SHORT_TERMS
        and not per
        and parts["sign"] in {"≤", "<"}
    ):
        kind = ValueKind.PERIOD
    return IndicatorValue(
        kind=kind, sign=parts["sign"], number=parts["number"], upper=parts["upper"],
        about=parts["about"], unit=unit, per=per,
    )  # fmt: skip
