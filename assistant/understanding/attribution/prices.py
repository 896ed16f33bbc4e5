"""What a price is for: its own noun, else the thing counted just before."""

from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern, same_unit, units
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re
from corpus.values import ValueKind

_OF_PRICE = re.compile(r"^(?:每[一-龥]{1,2})?(?:单价|均价|价格|价)为?$")
_GIVEN_AS = (
    r"的?([一-龥]{0,4}(?:慰问金|奖金|补助金|救助金|补贴|补助|津贴|奖励|红包|慰问品))(?:(?![一-龥])"
)


_WITHIN = r"(?:含|包含|包括|连|带|连同|加上)(?=[一-龥])"
"""每台含尾气净化装置68万元: what a price includes is not what it is for."""
_PAID_OUT = r"^(?:发放|发给|给予|支付|拨付)(?=补贴|补助|津贴|奖励|报酬)"
_MEAN = r"(?<=..)平均(?:费用|价格|单价|成本|价)?$"
"""每个样品平均费用900元 is the price of the 样品."""
_OF_ALL = frozenset({"综合", "平均", "均", "安装", "合计", "预算", "报价", "市场", "全包", "含税"})
"""Words about the price alone: 综合单价, 平均每件."""


_GIVING = frozenset({"补助", "补贴", "奖励", "奖补", "费用", "资助", "补偿"})


def adjoin(scan: Scan, left: Found, right: Found) -> bool:
    """True where nothing but a sign stands between two values."""
    return not scan.flat[max(left.end, left.label_end) : right.start].strip("()/×*xX= ")


def listed_before(scan: Scan, earlier: list[Found]) -> bool:
    """True where the last two counts are of one unit and stand in one list."""
    if len(earlier) < 2:
        return False
    left, right = earlier[-2:]
    return is_listed(scan, left, right)


LISTED = r"[一-龥]{0,8}[、和及与,， ][一-龥A-Za-z\d]{0,12}"
"""What stands between two counts of one list."""
PART_OF = r"其中|包[括含]|含|受益|惠及|覆盖|涉及|带动|服务"
"""A count behind it is a part of the one before, or of those who are reached by it."""


def is_listed(scan: Scan, left: Found, right: Found) -> bool:
    """True for 县道125公里、乡道308公里: counts of one unit in one list."""
    both = {left.value.kind, right.value.kind} == {ValueKind.QUANTITY}
    alike = left.value.unit == right.value.unit and left.value.per == right.value.per == ()
    between = scan.flat[left.end : right.start]
    return (
        both
        and alike
        and bool(pattern(LISTED).fullmatch(between))
        and not pattern(PART_OF).search(between)
    )


def _priced_by(count: Found, price: Found) -> bool:
    """True where a price is per what ``count`` is counted in: 1,850平方米, 每平米180元."""
    return any(same_unit(count.value.unit or "", per) for per in price.value.per)


def _one_of_several(before: str, one: Found, earlier: list[Found]) -> bool:
    """True where a noun before a price tells which of several like counts is meant.

    演出48场、放映312场，演出每场补助3500元.
    """
    alike = [
        other
        for other in earlier
        if other.value.kind is ValueKind.QUANTITY and _priced_by(other, one)
    ]
    named = [other for other in alike if len(before) > 1 and before in other.what]
    return len(alike) > 1 and len(named) == 1


def what_priced(scan: Scan, one: Found, before: str, gap: str, earlier: list[Found]) -> str:
    """What a price is for: its own noun, else the thing counted just before."""
    if pattern(r"[给付交](?!排|水)[一-龥]{1,4}$").match(scan.flat[slice(*one.gap)]):
        gap = ""  # 一吨给人家二百三: who is paid
    if pattern(_WITHIN).match(scan.flat[slice(*one.gap)]):
        gap = ""
    gap = pattern(_MEAN).sub("", pattern(_PAID_OUT).sub("", gap))
    if before in _OF_ALL and (one.lead or one.value.per):
        before = ""
    wage = pattern(r"工资|薪|报酬|租金?|费").search(one.lead)
    for other in reversed(earlier):
        if other.what and gap.startswith(other.what) and gap not in {other.what, f"{other.what}费"}:
            gap = gap.removeprefix(other.what)
            break
    if one.value.per and (len(gap) < 2 or gap == "发"):
        given = pattern(rf"{_GIVEN_AS}|[一-龥]{{0,2}}(?:再加|和|加))").match(scan.flat, one.end)
        if given:
            return pattern(_PAID_OUT).sub("", given.group(1))
        gap = ""
    if pattern(
        r"^(?:验收|检查|考核|审核|评定|公示|完工|入户)?(?:合格|通过|完成|达标|无误|期满)(?:之后|以后|后)$"
    ).match(before):
        before = ""  # 验收合格后每社补2万元: when, and not what for
    before = pattern(r"(?<=..)(?<![棉鲜菊梅樱桃荷茶])花$").sub("", before)
    before = pattern(r"(?<=..)(?:均价|单价|价格|售价)$").sub("", before)
    before = "" if before in _OF_ALL else before
    if (
        gap
        and not _OF_PRICE.match(gap)
        and gap not in {"个", "支出", "平均", "补", "给", "发", "奖", "收"}
    ):
        named = gap in _GIVING and _one_of_several(before, one, earlier)
        return f"{before}{gap}" if named else gap
    if _OF_PRICE.match(gap or before) and listed_before(scan, earlier):
        return ""
    if _OF_PRICE.match(gap or before) and earlier:
        counts = [other for other in reversed(earlier) if other.value.amount is None]
        alike = [other for other in counts if _priced_by(other, one)]
        thing = next(iter([*alike, *counts]), None)
        if thing is not None and thing.value.kind is ValueKind.QUANTITY and thing.what:
            return thing.what
    if before:
        return before
    if wage:
        return pattern(r"(?<=..)每[一-龥]{1,2}$").sub("", one.lead)  # 月租每台420
    last = earlier[-1] if earlier else None
    of_both = last is not None and pattern(r"第.{1,2}[批期组]").match(last.what) is not None
    if (
        last is not None
        and adjoin(scan, last, one)
        and not (of_both and listed_before(scan, earlier))
    ):
        return last.what  # 油料全年4万元
    if listed_before(scan, earlier):
        return ""  # 县道125公里、乡道308公里，每公里8000元 is the price of both
    alike = [
        other
        for other in earlier
        if other.value.kind is ValueKind.QUANTITY and _priced_by(other, one)
    ]
    for other in reversed(alike):
        bare = (other.value.unit or "").removeprefix("万")
        if bare in one.value.per or len(alike) == 1:
            if other.value.unit in units().people:
                return (
                    other.what
                    if other is last and "," not in scan.flat[other.end : one.start]
                    else ""
                )
            return other.what
    return ""
