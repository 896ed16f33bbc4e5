"""A count of one and the amount after it, or what each gets and its cost, read as one price."""

from dataclasses import replace

from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern, units
from assistant.understanding.wording.scan import Scan
from corpus.values import ValueKind

_PAID = r"(?:奖补|补助|补贴|奖励|给予|按|补|奖|发放)+"


def join_rates(scan: Scan, found: list[Found]) -> list[Found]:
    """养殖肉牛1头奖补2000元 beside 1800头 is a price of 2000元/头, not one head and an amount."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1].value if joined else None
        if (
            last is not None
            and last.kind is ValueKind.QUANTITY
            and last.number == 1
            and not last.per
            and one.value.kind is ValueKind.MONEY
            and pattern(_PAID).fullmatch(scan.flat, joined[-1].end, one.start)
            and any(o.value.unit == last.unit and o.value.number != 1 for o in found)
        ):
            start = joined.pop().start
            value = one.value.model_copy(
                update={
                    "kind": ValueKind.UNIT_PRICE,
                    "per": (last.unit or "",),
                    "text": scan.words(start, one.end),
                }
            )
            gap = (_paid_from(scan, start, one.start), one.start)
            one = Found(start, one.end, value, one.number_at, gap, f"每{last.unit}")
        one = _of_the_same(joined, one)
        bare = one.value.kind is ValueKind.MONEY and not one.lead
        each = _shared_out(scan, joined) if bare else ()
        if (
            len(each) == 1 and each[0] in units().people and _beside(scan, joined, one)
        ):  # 每户一袋米一桶油，200块钱
            priced = {"kind": ValueKind.UNIT_PRICE, "per": each}
            one = replace(one, value=one.value.model_copy(update=priced))
        joined.append(one)
    return joined


def _of_the_same(earlier: list[Found], one: Found) -> Found:
    """每期五天四十人: the people are of one term too."""
    last = earlier[-1] if earlier else None
    if (
        last is None
        or last.end != one.start
        or one.lead
        or one.value.kind is not ValueKind.QUANTITY
        or one.value.per
        or not last.lead
        or last.value.unit not in units().time_per | {"课时", "学时", "节"}
        or len(last.value.per) != 1
    ):
        return one
    return replace(one, value=one.value.model_copy(update={"per": last.value.per}))


def _shared_out(scan: Scan, earlier: list[Found]) -> tuple[str, ...]:
    """What the last clause counts per: 户 of 每户一袋米一桶油."""
    for one in earlier[:-4:-1]:
        if pattern(r"[,;。\n]").search(scan.flat, one.end, earlier[-1].end):
            break
        if one.value.per and one.value.kind is ValueKind.QUANTITY:
            return one.value.per
    return ()


def _beside(scan: Scan, earlier: list[Found], one: Found) -> bool:
    """True where only a comma parts an amount from what each gets."""
    between = scan.flat[earlier[-1].end : one.start]
    return bool(pattern(r"[一-龥]{0,6},").fullmatch(between))


def _paid_from(scan: Scan, start: int, end: int) -> int:
    """Where the words of payment between a count and its price begin."""
    paid = pattern(rf"{_PAID}$").search(scan.flat[start:end])
    return start + paid.start() if paid else end
