"""Counts around a price that are not simply one count: places beside things, several groups with their own share."""

from itertools import pairwise

from assistant.facts import Fact
from assistant.said_around import said_between
from assistant.understanding.attribution.priced_units import TIME, fits
from corpus import late_re as re
from corpus.values import ValueKind

Group = tuple[Fact, Fact]
"""Who is counted, and what each of them gets."""

_AREA = re.compile(
    r"(?:村|村庄|村组|社区|[小片学校园景厂城辖库矿林牧]区|街道|乡镇|[乡镇县]|网格|学校|[中小]学|单位)$"
)
"""Where things are put up, which nobody buys."""
SITES = frozenset({"个", "处", "所", "家"})
_GIVEN = re.compile("[补奖助]|经费|扶持")
_COMMA = r"[一-龥]{0,4}[，,][一-龥A-Za-z]{0,12}"


def only_where(facts: tuple[Fact, ...], at: int, place: int, text: str) -> bool:
    """True for the 12个 of 小区12个，垃圾桶200个，每个300元: they say where, and the things are bought.

    What is given to places (每个补助3万元) and what is listed with 、 is for all that is counted.
    """
    one, price = facts[at], facts[place]
    if (
        one.kind is not ValueKind.QUANTITY
        or one.value.unit not in SITES
        or not _AREA.search(one.what)
        or _GIVEN.search(price.what + price.text)
    ):
        return False
    beside = [pair for pair in pairwise(facts) if any(fact is one for fact in pair)]
    return any(
        other.kind is ValueKind.QUANTITY and other.value.unit == one.value.unit and not other.value.per
        and bool(other.what) and not _AREA.search(other.what)
        and said_between(left.text, right.text, text, _COMMA) is not None
        for left, right in beside for other in (left, right)
        if other is not one
    )  # fmt: skip


def groups_before(facts: tuple[Fact, ...], place: int, per: str) -> list[Group]:
    """The groups right before a price that each get a number of their own: 420人每人2套，260人每人3套，每套150元."""
    groups: list[Group] = []
    at = place - 1
    while at >= 1:
        whom, each = facts[at - 1], facts[at]
        of = each.value.per
        if (
            not fits(each, per) or len(of) != 1 or of[0] in TIME or not fits(whom, of[0])
            or whom.value.per or whom.value.about or each.value.about
        ):  # fmt: skip
            break
        groups.insert(0, (whom, each))
        at -= 2
    return groups
