"""What each of those counted before gets: 市级6家各2万元, 3个社区各补助5000元."""

from itertools import pairwise

from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan
from corpus.values import ValueKind

_EACH = r"[一-龥]{0,8}?各自?(?:一次性)?(?:奖励|补助|补贴|奖补|安排|拨付|支持|给予?|发放?|奖|补)?(?:资金|经费)?"


def sums_of_each(scan: Scan, found: list[Found]) -> None:
    """Make the amount behind 各 a price of one of those counted right before it."""
    for last, one in pairwise(found):
        counted = last.value.kind is ValueKind.QUANTITY and not last.value.per and last.value.unit
        if not counted or one.value.kind is not ValueKind.MONEY or one.value.per:
            continue
        if pattern(_EACH).fullmatch(scan.flat, last.end, one.start + len(one.lead)):
            unit = str(last.value.unit).removeprefix("万")
            one.value = one.value.model_copy(update={"kind": ValueKind.UNIT_PRICE, "per": (unit,)})
            one.what = one.what or last.what
