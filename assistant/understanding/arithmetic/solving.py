"""The one number that is missing, where the stated total leaves only one: 预算0.726万元÷33人.

What is solved is derived, never said: it goes into notices, offered answers and cells whose basis
is *computed*, and it is to be confirmed.
"""

from dataclasses import dataclass
from decimal import Decimal

from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.factors import OF_A_YEAR, QUARTERS, YEAR
from assistant.understanding.arithmetic.products import Equation, Gap, product
from assistant.understanding.arithmetic.reckoning_words import named, price_words
from assistant.understanding.attribution.priced_units import TIME
from assistant.understanding.lexicon import units
from corpus.money import Money
from corpus.numerals import grouped
from corpus.values import ValueKind

_MOST = {"月": 12, "季": 4, "季度": 4, "半年": 2, "年": 5, "周": 53, "学期": 2, "学年": 1}
"""The most of a span of time that a table for a year can mean."""
_MOST_DAYS = 366
_FINE = frozenset({"亩", "公里", "千米", "吨", "㎡", "平方米", "平米", "公顷", "立方米", "米"})
"""Units of which there may be a part."""
_PRICED = frozenset(
    {"人", "名", "位", "户", "台", "辆", "套", "盏", "亩", "公里", "座", "株", "头", "件", "份", "本", "处", "所", "间", "张", "床", "把", "㎡", "平方米", "场", "场次", "块"}
)  # fmt: skip
"""Units a price may be solved for."""
_GOODS = frozenset("台辆套盏件张把部本册副架具只箱床顶双条株块")
_CENT = Decimal("0.01")


@dataclass(frozen=True)
class Solved:
    """A number that the stated total leaves as the only possible one; to be confirmed."""

    number: Decimal  # exact
    unit: str  # 人, 个月, or 元 of a price
    per: tuple[str, ...]  # of a price: ("人",)
    formula: str  # "0.726万元÷33人=220元/人"
    what: str = ""  # what it counts or prices

    @property
    def text(self) -> str:
        """As a cell or an answer says it: 220元/人."""
        return f"{grouped(self.number)}{self.unit}" + "".join(f"/{per}" for per in self.per)


@dataclass(frozen=True)
class Solution:
    """What was solved, and the sentences about what was and what could not be."""

    solved: tuple[Solved, ...] = ()
    notices: tuple[str, ...] = ()


def solve(brief: Brief, equations: list[Equation], gaps: list[Gap], open_ended: bool) -> Solution:
    """The missing factor of a price, or the price of the only count, from the stated total.

    ``open_ended`` where something is priced that cannot be derived; a gap makes it so too. Only
    what comes out as a sensible number is solved; what does not is said.
    """
    known = sum((equation.result.yuan for equation in equations), Decimal(0))
    left = None if brief.amount is None else brief.amount.yuan - known
    solved: list[Solved] = []
    notices: list[str] = []
    if (all_year := _whole_year(brief, gaps, equations, left)) and not open_ended:
        return Solution(tuple(all_year[0]), (all_year[1],))
    for gap in gaps:
        found, said = _factor(brief, gap, known, left if len(gaps) == 1 else None)
        solved += [found] if found else []
        notices += [said] if said else []
    if not gaps and not open_ended and brief.amount is not None and left is not None:
        price = _rest(brief, equations, left) if equations else _price(brief)
        if price is not None:
            found, said = price
            solved.append(found)
            notices.append(said)
    return Solution(tuple(solved), tuple(notices))


def _whole_year(
    brief: Brief, gaps: list[Gap], equations: list[Equation], left: Decimal | None
) -> tuple[list[Solved], str] | None:
    """Several monthly prices that come to the stated total over a year: what is said of all of them."""
    if left is None or len(gaps) < 2 or any(gap.missing != "月" for gap in gaps):
        return None
    products = [product(gap.price, [*gap.known, YEAR]) for gap in gaps]
    if sum((one.result.yuan for one in products), Decimal(0)) != left:
        return None
    text = "；".join(one.text for one in (*equations, *products))
    solved = [
        Solved(YEAR.number, "个月", (), one.text, gap.price.what)
        for gap, one in zip(gaps, products, strict=True)
    ]
    return solved[:1], (
        f"没有写明几个月：按12个月计算，{text}；合计{brief.amount}，与预算一致，请确认。"
    )


def _factor(
    brief: Brief, gap: Gap, known: Decimal, left: Decimal | None
) -> tuple[Solved | None, str]:
    """The number of what ``gap`` lacks, and what is said about it."""
    each = gap.price.value.amount
    assert each is not None
    one = each.yuan
    for factor in gap.known:
        one *= factor.number
    if left is None or left <= 0 or not one or brief.amount is None:
        return None, _unsolved(brief, gap)
    number = left / one
    if gap.missing == "日" and (nearly := _nearly_all_days(brief, gap, number, known)):
        return None, nearly
    unit = {"月": "个月", "季度": "个季度", "学期": "个学期"}.get(gap.missing, gap.missing)
    less = f"（扣除已算出的{Money(yuan=known)}）" if known else ""
    factors = "".join(f"、{factor.text}" for factor in gap.known)
    if not _sensible(number, gap.missing):
        if gap.missing in TIME or number > 1:
            if rest := _other_than_pay(brief, gap, one, left, number):
                return None, rest
            near = f"{number.quantize(_CENT):f}".rstrip("0").rstrip(".")
            return None, (
                f"按预算{brief.amount}{less}{factors}、{price_words(gap.price)}推算为{near}{unit}，"
                f"不像实际的{named(gap.missing)}，没有采用：请核对预算、标准，并写明{named(gap.missing)}。"
            )
        return None, _unsolved(brief, gap)
    formula = _formula(left, gap, f"{grouped(number)}{unit}")
    found = Solved(number, unit, (), formula, gap.price.what)
    whole = {"月": YEAR, "季度": QUARTERS}.get(gap.missing)
    if whole is not None and number == whole.number:
        text = product(gap.price, [*gap.known, whole]).text
        more = "加上其他部分" if known else ""
        lack = "没有写明几个月" if gap.missing == "月" else "按全年4个季度"
        return found, (
            f"{lack}：按{whole.text}计算，{text}，{more}与预算{brief.amount}一致，请确认。"
            if gap.missing == "月"
            else f"{lack}计算，{text}，{more}与预算{brief.amount}一致。"
        )
    return found, (
        f"没有写明{named(gap.missing)}：按预算{brief.amount}{less}{factors}、{price_words(gap.price)}推算"
        f"为{grouped(number)}{unit}（{formula}），请确认。"
    )


_NEAR = Decimal("0.01")
"""How far a rounded total may be from what all days of a year come to."""


def _nearly_all_days(brief: Brief, gap: Gap, number: Decimal, known: Decimal) -> str:
    """What is said where a rounded total is about that of all days: 日均18吨，每吨210元，年预算138万元."""
    days = OF_A_YEAR["日"]
    if abs(number - days.number) > days.number * _NEAR:
        return ""
    text = product(gap.price, [*gap.known, days]).text
    more = "加上其他部分" if known else ""
    agree = "一致" if number == days.number else "基本一致"
    return f"没有写明天数：按{days.text}计算，{text}，{more}与预算{brief.amount}{agree}，请确认。"


def _other_than_pay(brief: Brief, gap: Gap, one: Decimal, left: Decimal, number: Decimal) -> str:
    """What a year of a monthly price leaves for the things that have none; "" where nothing is.

    巡河员44名每人每月300元 and 清理河道32公里 of 22万元: the rest is for the rivers.
    """
    used = {id(gap.price), *(id(fact) for factor in gap.known for fact in factor.facts)}
    unpriced = [
        fact for fact in _counts(brief)
        if id(fact) not in used and fact.value.unit not in units().people
    ]  # fmt: skip
    if gap.missing != "月" or number <= YEAR.number or not unpriced:
        return ""
    year = product(gap.price, [*gap.known, YEAR])
    rest = Money(yuan=left - one * YEAR.number)
    return (
        f"没有写明几个月：按12个月计算，{year.text}，预算{brief.amount}中还有{rest}没有写明用在哪里"
        f"（例如{unpriced[0].what or '其他事项'}{unpriced[0].text}），请确认月数和其余部分的用途。"
    )


def _formula(left: Decimal, gap: Gap, result: str) -> str:
    """0.924万元÷840元/人=11人."""
    price = f"{grouped(gap.price.value.number or Decimal(0))}{gap.price.value.unit}"
    price += "".join(f"/{per}" for per in gap.price.value.per)
    by = "×".join([*(factor.text for factor in gap.known), price])
    by = f"（{by}）" if gap.known else by
    return f"{Money(yuan=left)}÷{by}={result}"


def _sensible(number: Decimal, per: str) -> bool:
    if number <= 0:
        return False
    if per in _FINE:
        return number == number.quantize(_CENT)
    if number != number.to_integral_value():
        return False
    if per in {"天", "日", "工作日"}:
        return number <= _MOST_DAYS
    return number <= _MOST.get(per, 10_000_000)


def _unsolved(brief: Brief, gap: Gap) -> str:
    if span := OF_A_YEAR.get(gap.missing):
        text = product(gap.price, [*gap.known, span]).text
        lack = {"月": "几个月", "日": "多少天"}.get(gap.missing, f"几个{gap.missing}")
        return (
            f"“{gap.price.text}”没有写明{lack}：按{span.text}为{text}，请确认{named(gap.missing)}。"
        )
    ranged = _ranged(brief.facts, gap.missing)
    if ranged is not None:
        return f"“{ranged.text}”是一个范围，没有参加计算，请确定一个数。"
    return f"“{gap.price.text}”还缺{named(gap.missing)}，没有参加计算，请补充。"


def _ranged(facts: tuple[Fact, ...], per: str) -> Fact | None:
    """The count that would fit, were it not a range."""
    for fact in facts:
        value = fact.value
        if value.upper is not None and value.unit == per and fact.kind is ValueKind.QUANTITY:
            return fact
    return None


def _counts(brief: Brief) -> list[Fact]:
    return [
        fact for fact in brief.facts
        if fact.kind is ValueKind.QUANTITY and not fact.value.per and fact.value.upper is None
        and fact.value.sign is None and not fact.value.about and fact.value.number
    ]  # fmt: skip


def _each(total: Decimal, count: Fact) -> Solved | None:
    """What a total comes to for each; None where that is no exact number of fen."""
    number, unit = count.value.number, count.value.unit or ""
    assert number is not None
    if number == 1:
        return None  # one costs what all cost
    each = total / number
    if each <= 0 or each != each.quantize(_CENT):
        return None
    formula = f"{Money(yuan=total)}÷{grouped(number)}{unit}={grouped(each)}元/{unit}"
    return Solved(each, "元", (unit,), formula, count.what)


def _price(brief: Brief) -> tuple[Solved, str] | None:
    """The only count of a brief without prices: 预算0.726万元, 33人 is 220元 each."""
    counts = _counts(brief)
    quantities = [fact for fact in brief.facts if fact.kind is ValueKind.QUANTITY]
    if len(counts) != 1 or len(quantities) != 1 or counts[0].value.unit not in _PRICED:
        return None
    assert brief.amount is not None
    found = _each(brief.amount.yuan, counts[0])
    if found is None:
        return None
    count = f"{grouped(counts[0].value.number or Decimal(0))}{counts[0].value.unit}"
    return found, (
        f"没有写明标准：按预算{brief.amount}、{count}推算，平均每{found.per[0]}{grouped(found.number)}元"
        f"（{found.formula}），请确认标准。"
    )


def _rest(brief: Brief, equations: list[Equation], left: Decimal) -> tuple[Solved, str] | None:
    """The only thing without a price takes what the others leave of the total."""
    used = {id(fact) for equation in equations for fact in equation.facts}
    bare = [
        fact for fact in _counts(brief)
        if id(fact) not in used and fact.value.unit not in units().people
        and not any(fact.what and equation.text.startswith(fact.what) for equation in equations)
    ]  # fmt: skip
    if len(bare) != 1 or left <= 0 or bare[0].value.unit not in _GOODS | {"个"}:
        return None
    found = _each(left, bare[0])
    if found is None or not bare[0].what:
        return None
    return found, (
        f"{bare[0].what}{bare[0].text}没有写明单价：预算{brief.amount}扣除已算出的部分还有{Money(yuan=left)}，"
        f"如果都用于此项，平均每{found.per[0]}{grouped(found.number)}元（{found.formula}），请确认。"
    )
