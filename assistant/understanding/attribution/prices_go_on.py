"""A price that goes on through a list: 县道每公里1万元，乡道5000元，村道2000元 are all for a kilometre."""

from decimal import Decimal
from itertools import pairwise

from assistant.understanding.found import Found
from assistant.understanding.lexicon import any_of, pattern, same_unit, units, words
from assistant.understanding.wording.scan import Scan
from corpus.values import ValueKind

_LIKE = Decimal(20)
"""How many times more or less than the first a price of the same list is at most."""
_OF_ITS_OWN = r"[费金款]$|经费|支出|成本|采购|购置|设备|资金|预算|工程|投入|监理|设计|其中"
"""What has a sum of its own."""
_LISTED = r"(?:[ ,、;和及与]|外加|另加|再加)(?:[一-龥A-Za-z\d-]{1,12})?|(?:\d{2}周?岁)?[一-龥]{2,6}"
_EACH_OF_REST = r"(?P<who>[一-龥]{0,6})各(?:给予|发放|奖励?|补助?|补贴|给|发|得)$"
"""其余各奖2万: what each of the others gets."""


def go_on(scan: Scan, found: list[Found]) -> None:
    """Read sums right behind a price, of other things that are counted alike, as prices too.

    Without such a count a sum is one only where it is no more than one of the first thing costs, and
    the first is counted in tens, so that nobody would tell so little beside it.
    """
    first: Found | None = None
    last: Found | None = None
    for one in found:
        if one.value.kind is ValueKind.UNIT_PRICE:
            first = last = one
            continue
        if (
            one.value.kind is ValueKind.QUANTITY
            and first is not None
            and _given_too(scan, first, one)
        ):
            one.value = one.value.model_copy(update={"per": first.value.per[:1]})
        if one.value.kind is ValueKind.QUANTITY and first is not None:
            last = one  # 组长15人1100元
            continue
        if first is None or last is None or not _is_like(first, one):
            first = last = None
            continue
        between = scan.flat[max(last.end, last.label_end) : one.start]
        if last is not first and last.value.number == 1 and _counts(last, first):
            continue  # 4600一台，展示柜1台5200块: of one, its sum
        joined = pattern(_LISTED).fullmatch(between) or (not between and last is not first)
        named = bool(one.what) and one.what != first.what and _own_words(first, one, between)
        own = pattern(_OF_ITS_OWN).search(one.what) is not None
        counted = [o for o in found if _counts(o, first) and _same(o.what, one.what)]
        a_head = _a_head(first, one) or _given_a_head(first, one)
        fees = pattern(r"[、和及与]?[一-龥]{1,6}费").fullmatch(between) and first.what.endswith(
            "费"
        )
        if (
            not joined
            or not named
            or (own and not (counted or a_head or fees))  # 每批次检测费850元买样费60元
            or not (counted or a_head or _tiny(first, one, found) or _given_alike(scan, first, one))
        ):
            first = last = None
            continue
        one.value = one.value.model_copy(
            update={"kind": ValueKind.UNIT_PRICE, "per": first.value.per}
        )
        if last is not first and last.what == one.what and last.value.number == 1:
            last.value = last.value.model_copy(update={"per": first.value.per[:1]})  # 一份慰问品
        last = one


def of_the_rest(scan: Scan, found: list[Found]) -> None:
    """前三名各奖5万，其余各奖2万: the second is a price too, named by whom it is for."""
    for first, one in pairwise(found):
        said = pattern(_EACH_OF_REST).search(scan.flat, max(first.end, one.start - 12), one.start)
        if said is None or first.value.kind is not ValueKind.UNIT_PRICE or not _is_like(first, one):
            continue
        one.value = one.value.model_copy(
            update={"kind": ValueKind.UNIT_PRICE, "per": first.value.per}
        )
        one.what = said["who"] or one.what


def _given_too(scan: Scan, first: Found, one: Found) -> bool:
    """True for 每人1000元和一床蚕丝被: one of a thing for each, beside the money."""
    between = scan.flat[max(first.end, first.label_end) : one.start]
    return (
        one.value.number == 1
        and not one.value.per
        and first.lead.startswith("每")
        and pattern(r"(?:元|块钱?)?(?:和|及|加|外加|另加|再加|另发|、)").fullmatch(between)
        is not None
    )


def _own_words(first: Found, one: Found, between: str) -> bool:
    """True where the sum names its own thing, and no more money for the first."""
    return one.what not in first.value.text and "共" not in between and "计" not in between


def _is_like(first: Found, one: Found) -> bool:
    """True for a plain amount of about the size of the price."""
    price, money = first.value.amount, one.value.amount
    if one.value.kind is not ValueKind.MONEY or one.value.upper is not None or one.part:
        return False
    if price is None or money is None or not first.value.per or not price.yuan:
        return False
    return price.yuan / _LIKE <= money.yuan <= price.yuan * _LIKE


def _given_alike(scan: Scan, first: Found, one: Found) -> bool:
    """True for 一顿补4块 80岁以上补6块: given in the same word."""
    verb = scan.flat[one.number_at - 1]
    return verb in {"补", "奖"} and scan.flat[first.number_at - 1] == verb


def _counts(one: Found, price: Found) -> bool:
    unit = (one.value.unit or "").removeprefix("万")
    alike = any(same_unit(unit, per) for per in price.value.per)
    return one.value.kind is ValueKind.QUANTITY and alike


def _a_head(first: Found, one: Found) -> bool:
    """True for 伙食五十 behind what each person is paid: they cost that as well."""
    costs = any_of(words("money", "a_head"))
    of_people = bool(units().people & set(first.value.per))
    return of_people and pattern(rf"(?:{costs})(?:费|补助|补贴)?").fullmatch(one.what) is not None


_LARGEST_GIVEN = 10_000


def _given_a_head(first: Found, one: Found) -> bool:
    """True for 每人每年意外险50元，补贴360元: a few yuan are given to each and not to all."""
    money = one.value.amount
    of_people = bool(units().people & set(first.value.per))
    given = (
        pattern(r"(?:补贴|补助|津贴|奖励|慰问金|慰问品|现金|误工费)").fullmatch(one.what)
        is not None
    )
    return of_people and given and money is not None and money.yuan < _LARGEST_GIVEN


def _same(counted: str, priced: str) -> bool:
    return (
        len(priced) > 1 and (counted.endswith(priced) or priced.endswith(counted)) and bool(counted)
    )


def _tiny(first: Found, one: Found, found: list[Found]) -> bool:
    """True for a sum that is no more than one of the tens of the first thing costs."""
    price, money = first.value.amount, one.value.amount
    counts = [
        o.value.number * (10_000 if (o.value.unit or "").startswith("万") else 1)
        for o in found
        if _counts(o, first) and o.value.number
    ]
    if price is None or money is None or not counts:
        return False
    return money.yuan <= price.yuan and max(counts) >= _LIKE
