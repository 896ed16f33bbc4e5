"""What one and another of several hold: 冷库2处，一处600吨、一处1000吨. Neither is so much for each."""

from itertools import groupby

from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan
from corpus.values import ValueKind


def one_and_another(scan: Scan, found: list[Found]) -> None:
    """Take what such values are per away, in place: each is told of one alone."""
    for per, run in groupby(found, key=_of_one):
        told = list(run)
        if not per or len(told) < 2 or len({one.value.number for one in told}) < 2:
            continue
        count = rf"(?<![\d.])(?:{len(told)}|{'零一两三四五六七八九'[len(told) % 10]}){per}"
        if len({one.value.unit for one in told}) == 1 and pattern(count).search(scan.flat):
            for one in told:
                one.value = one.value.model_copy(update={"per": ()})


def _of_one(one: Found) -> str:
    """The unit of which one holds so much: 处 of 一处600吨; "" where it is told of no one."""
    value = one.value
    said = value.kind is ValueKind.QUANTITY and len(value.per) == 1 and one.lead.startswith("一")
    return value.per[0] if said and one.lead == f"一{value.per[0]}" else ""
