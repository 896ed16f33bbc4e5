"""One sum for several goods: 再买宣传旗、横幅、喇叭1.5万 is for all three, and not for the last."""

from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan
from corpus.values import ValueKind

_BOUGHT = r"(?:购置|购买|采购|添置|配备|配置|更换|印制|制作|定制|买|购|添|配|做|印|换)(?:些|点|一批|一些)?"
_THING = r"[一-龥A-Za-z]{2,8}"
_LIST = (
    rf"(?:^|[,;。:\n ])[一-龥]{{0,4}}?{_BOUGHT}(?P<things>{_THING}(?:、{_THING})*(?:、|和|及|与|以及){_THING})"
    r"(?:等)?(?:一?共|共计|合计|总共|要|需要?|花费?|约|大概)?$"
)
_MOST = 14
"""Letters that the names of all may have in a name of a cost; of more the first says 等."""


def sums_of_listed_goods(scan: Scan, found: list[Found]) -> None:
    """Say of such sums what all of them are for."""
    for place, one in enumerate(found):
        if one.value.kind is not ValueKind.MONEY or not one.what:
            continue
        floor = found[place - 1].end if place else 0
        said = pattern(_LIST).search(scan.flat, max(floor, one.start - 40), one.start)
        if said is None or not said["things"].endswith(one.what):
            continue
        every = said["things"]
        first = pattern(r"、|以及|和|及|与").split(every)[0]
        one.what = every if len(every) <= _MOST else f"{first}等物资"
