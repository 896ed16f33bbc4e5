"""How a product comes to the stated total, where the nearest numbers do not: 4座、50个点，各一次, 每个样600元.

Only numbers that the request itself says are tried: further counts of the same list, another count
in the same unit, how often a thing is done, and the days or months of the year that is paid for.
What comes out must be the total to the fen, and must do so in one way alone.
"""

from decimal import Decimal
from itertools import product as combinations

from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.factors import QUARTERS, YEAR, Factor, added, count_factor
from assistant.understanding.arithmetic.products import Equation, Lack, product
from assistant.understanding.attribution.priced_units import TIME, bare_unit
from assistant.understanding.lexicon import same_unit
from corpus.money import Money
from corpus.numerals import grouped
from corpus.values import ValueKind

_TIMES = frozenset({"次", "场", "轮", "遍"})
_A_YEAR = {"年": 1, "半年": 2, "季度": 4, "月": 12}
_IN_A_YEAR = {"日": (Decimal(365), "天"), "天": (Decimal(365), "天"), "月": (Decimal(12), "个月")}
_WHOLE = {"月": YEAR, "季度": QUARTERS}
_WHERE = ("村", "社区", "乡", "镇", "街道", "小区")
"""Places that are counted, and no one who is paid: 30个村 of 30个村防疫员每人3600元."""
_PLACES = frozenset({"个", "座", "处", "所", "家", "点", "站", "村", "栋"})


def fitted(brief: Brief, equations: list[Equation]) -> list[Equation] | None:
    """The equations with one of them read so that all come to the stated total; None where none does."""
    if brief.amount is None:
        return None
    whole = sum((one.result.yuan for one in equations), Decimal(0))
    used = {id(fact) for one in equations for fact in one.facts}
    free = [fact for fact in brief.facts if id(fact) not in used and _plain(fact)]
    found: list[list[Equation]] = []
    for place, one in enumerate(equations):
        price = one.facts[-1]
        if price.kind is not ValueKind.UNIT_PRICE or not one.factors:
            continue
        wanted = Money(yuan=brief.amount.yuan - whole + one.result.yuan)
        results = {
            again.text: again
            for factors in _readings(one, free)
            if (again := product(price, factors)).result == wanted
        }
        if len(results) == 1:
            found.append([*equations[:place], *results.values(), *equations[place + 1 :]])
    return found[0] if len(found) == 1 else None


def borrowed(brief: Brief, lack: Lack, equations: list[Equation]) -> list[Factor]:
    """The count in another unit that makes up what a price lacks: 92名独居老人，每户980元; [] where none does.

    Months and quarters that are lacking too are those of a year, and are left to be confirmed.
    """
    spans = [per for per in lack.missing if per in TIME]
    price = lack.price.value.amount
    if brief.amount is None or price is None or len(lack.missing) != len(spans) + 1:
        return []
    one = price.yuan
    for factor in (*lack.known, *(_WHOLE.get(span, YEAR) for span in spans)):
        one *= factor.number
    left = brief.amount.yuan - sum((made.result.yuan for made in equations), Decimal(0))
    if any(span not in _WHOLE for span in spans):
        return []
    counts = [
        count_factor(fact)
        for fact in brief.facts
        if fact.kind is ValueKind.QUANTITY
        and _plain(fact)
        and not fact.value.per
        and not (fact.what or "").endswith(_WHERE)
    ]
    return [count for count in counts if count.number > 1 and one * count.number == left][:1]


def _plain(fact: Fact) -> bool:
    value = fact.value
    counts = fact.kind in {ValueKind.QUANTITY, ValueKind.FREQUENCY}
    return counts and value.number is not None and value.upper is None and not value.about


def _readings(one: Equation, free: list[Fact]) -> list[list[Factor]]:
    """Other ways of reading a product's factors, each told by the request."""
    choices = [[factor, *_instead(factor, free)] for factor in one.factors]
    often: list[Factor | None] = [None, *_often(one, free)]
    found = []
    for chosen in combinations(*choices):
        for times in often:
            if times is not None or list(chosen) != list(one.factors):
                found.append([*chosen, times] if times else list(chosen))
    return found


def _instead(factor: Factor, free: list[Fact]) -> list[Factor]:
    """Another count in the factor's unit, and the sum with what else is counted in the same list."""
    if factor.fact is None or factor.fact.kind is not ValueKind.QUANTITY:
        return []
    unit = bare_unit(factor.fact.value.unit or "")[1]
    if unit in TIME or unit in {"天", "日"}:
        return []
    alike = [
        count_factor(fact)
        for fact in free
        if not fact.value.per
        and fact.kind is ValueKind.QUANTITY
        and same_unit(bare_unit(fact.value.unit or "")[1], unit)
    ]
    beside = [
        fact
        for fact in free
        if not fact.value.per
        and fact.kind is ValueKind.QUANTITY
        and (
            same_unit(bare_unit(fact.value.unit or "")[1], unit)
            or {bare_unit(fact.value.unit or "")[1], unit} <= _PLACES
        )
    ]
    alone = [count_factor(fact) for fact in factor.facts] if factor.beside else []
    return [*alone, *alike, *([added([*beside, factor.fact])] if beside else [])]


def _often(one: Equation, free: list[Fact]) -> list[Factor]:
    """How often it is done in the year, as the request says it: 每季度1次, 枯水期和丰水期各一次."""
    if any(factor.text.endswith("次") for factor in one.factors):
        return []
    counts = [
        fact
        for fact in free
        if fact.kind is ValueKind.QUANTITY and fact.value.unit in _TIMES and not fact.value.per
    ]
    found = [count_factor(fact) for fact in counts if fact.value.number != 1]
    if len(counts) > 1:
        found.append(added(counts))
    for fact in free:
        by = _A_YEAR.get(fact.value.per[0]) if len(fact.value.per) == 1 else None
        timed = fact.kind is ValueKind.FREQUENCY or (fact.value.unit or "") in _TIMES
        if by and timed and fact.value.number:
            number = fact.value.number * by
            found.append(Factor(number, f"{grouped(number)}{fact.value.unit or '次'}", fact))
    for factor in one.factors:
        if (each := _each(factor.fact)) is not None:  # 日处理2万吨，全年
            number, unit = _IN_A_YEAR[each]
            found.append(Factor(number, f"{grouped(number)}{unit}", None))
    return [factor for factor in found if factor.number != 1]


def _each(fact: Fact | None) -> str | None:
    """The span that a count is of: 日 of 日处理2万吨 and of 2万吨/日; None where it is of no such span."""
    if fact is None:
        return None
    said = fact.value.per[-1] if fact.value.per else fact.what.removeprefix("每")[:1]
    return said if said in _IN_A_YEAR else None
