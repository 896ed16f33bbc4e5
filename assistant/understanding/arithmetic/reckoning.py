"""Arithmetic that a clerk can follow: count × price × periods, sums, and the stated total."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Context, Decimal, localcontext

from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.compared import sentence
from assistant.understanding.arithmetic.factors import (
    DAYS,
    QUARTERS,
    YEAR,
    Factor,
    counted,
    doses,
    same_thing,
    timed,
    told_after,
)
from assistant.understanding.arithmetic.fitting import borrowed, fitted
from assistant.understanding.arithmetic.once_a_day import OnceADay, once_a_day
from assistant.understanding.arithmetic.over_a_year import one_term, over_a_year, span_unsaid
from assistant.understanding.arithmetic.pay import read_pay
from assistant.understanding.arithmetic.products import SPANS, Equation, Gap, Lack, product
from assistant.understanding.arithmetic.rates_of_sums import (
    rates_told,
    untaxed_twice,
    with_rates,
)
from assistant.understanding.arithmetic.reckoning_words import each_of, named
from assistant.understanding.arithmetic.said_again import said_again
from assistant.understanding.arithmetic.solving import Solved, solve
from assistant.understanding.arithmetic.unpriced import with_things
from assistant.understanding.arithmetic.whose_fee import hired_for_all, unsaid_whose
from assistant.understanding.attribution.priced_units import TIME
from assistant.understanding.beside.brought_in import brings
from assistant.understanding.figures.daily_counts import with_daily
from assistant.understanding.money.earmarked import fund_facts
from assistant.understanding.who.sources import is_source
from corpus import late_re as re
from corpus.money import Money
from corpus.numerals import grouped
from corpus.values import ValueKind

_LIMIT = re.compile(r"最[高低多少]|[上下]限|不等")
_OTHERS = r"送审|报审|涉案|标的|资产[原净总]值"
_INSURED = re.compile(rf"保额|保障额|保险金额|赔付|{_OTHERS}")
"""What an insurance would pay, what is audited or quarrelled about: no money of this project."""
NOT_SPENT = re.compile(rf"贷款(?!贴息|的?利息|风险|担保)|授信|保额|债务|存款|交易|{_OTHERS}")
_DAYS = ("天", "日", "个工作日", "工作日")
_EACH_DAY = re.compile(
    r"日均?(?:清运|处理|处置|收运|供水|产生|接待|供餐|巡查)|每[天日](?!\d)[^，。；]{0,6}\d"
)
_EXACT = Context(prec=80)


@dataclass(frozen=True)
class Reckoning:
    """What can be derived from a brief."""

    equations: tuple[Equation, ...] = ()
    total: Money | None = None  # derived; None where a factor is missing or nothing is priced
    agrees: bool | None = None  # with the stated total; None where either is missing
    sentence: str = ""  # the derivation and how it compares with the stated total
    notices: tuple[str, ...] = ()  # solved factors (to be confirmed), what is missing, sources
    over_a_year: Money | None = (
        None  # the total, were the unsaid months twelve, the terms two or the days all
    )
    span: str = ""  # 月, 学期, 日: of what the year's number is unsaid
    once_a_day: OnceADay | None = None  # the total, were an unsaid number of meals one a day
    solved: tuple[Solved, ...] = ()  # what the stated total leaves as the only possible number


@dataclass
class _Work:
    equations: list[Equation] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    lacks: list[Lack] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    open_ended: bool = False  # something is priced that cannot be derived
    about: bool = False


def reckon(brief: Brief) -> Reckoning:
    """All products and sums that the facts allow, and how they agree with the stated total.

    Units must match: a price per 户 is multiplied by a count of 人 only where the
    stated total confirms it. A price per month
    without a stated number of months is not multiplied: the notice offers twelve.
    """
    plain = _reckoned(brief) if brief.amount is not None else None
    daily = with_daily(brief)
    if plain is not None and (plain.agrees or daily.facts == brief.facts):
        return plain
    return _reckoned(daily)


def _reckoned(brief: Brief) -> Reckoning:
    with localcontext(_EXACT):
        work = _Work()
        brief = with_things(brief)
        pay = read_pay(brief)
        brief = brief.model_copy(update={"facts": pay.facts})
        work.open_ended = bool(pay.open)
        for place, fact in enumerate(brief.facts):
            gained = brings(fact.what, brief.text)
            if fact.kind is ValueKind.UNIT_PRICE and place not in pay.open and not gained:
                _multiply(brief, place, work)
        _over_the_year_as_said(brief, work)
        _add_items(brief, work)
        _borrow(brief, work)
        _daily(brief, work)
        _often(brief, work)
        total = _total(work)
        if again := _fitting(brief, work, total):
            work.equations, total = again, brief.amount
        elif total is None or total != brief.amount:
            total = _at_rates(brief, work)
        agrees = None if total is None or brief.amount is None else total == brief.amount
        stated = brief.model_copy(update={"amount": _stated(brief)})
        solution = solve(stated, work.equations, work.gaps, work.open_ended)
        all_year = any(one.unit == "个月" and one.number == 12 for one in solution.solved)
        doubts = [] if agrees or all_year else pay.notices  # the total says how it is meant
        work.notices = [*doubts, *work.notices, *solution.notices]
        _sources(brief, work, total)
        return Reckoning(
            tuple(work.equations), total, agrees, sentence(brief, work.equations, total, about=work.about),
            tuple(work.notices), None if work.open_ended else over_a_year(work.gaps, work.equations), span_unsaid(work.gaps),
            _once_a_day(brief, work), solution.solved,
        )  # fmt: skip


def _stated(brief: Brief) -> Money | None:
    """The total as stated, or as two and more sources make it: 市级60万、区级8.4万."""
    parts = [one for one in (brief.fiscal, brief.other, brief.carried_over) if one is not None]
    sources = [fact for fact in brief.facts if is_source(fact.what)]
    if brief.amount is not None or not parts or len(sources) < 2:
        return brief.amount
    return Money(yuan=sum((one.yuan for one in parts), Decimal(0)))


def _fitting(brief: Brief, work: _Work, total: Money | None) -> list[Equation] | None:
    """The products as the stated total confirms them, where they differ from it as first read."""
    if total is None or brief.amount is None or total == brief.amount or work.about:
        return None
    return fitted(brief, work.equations)


def _multiply(brief: Brief, place: int, work: _Work) -> None:
    facts = brief.facts
    price = facts[place]
    value = price.value
    if value.number is None or not value.per:
        work.open_ended = True
        work.notices.append(
            f"“{price.text}”没有写明是按什么计的（每人、每户还是每个），没有参加计算，请补充。"
        )
        return
    if value.upper is not None or _LIMIT.fullmatch(price.what):
        said = price.text if value.upper is not None else f"{price.what}{price.text}"
        work.open_ended = True
        work.notices.append(f"“{said}”是一个范围，没有参加计算，请确定一个标准。")
        return
    factors: list[Factor] = []
    missing: list[str] = []
    used: set[int] = set()
    for per in value.per:
        found = timed(facts, place, per) if per in TIME else counted(facts, place, per, brief.text)
        if found is None and per == "学期" and (term := one_term(brief.text)):
            found = (term,)
        for span, unsaid in (("月", YEAR), ("季度", QUARTERS), ("日", DAYS)):
            if found is not None or per in TIME:
                break
            yearly = counted(facts, place, per, brief.text, unsaid=unsaid)
            if yearly is not None:
                missing.append(span)
                found = tuple(factor for factor in yearly if factor is not unsaid)
        if found is None:
            missing.append(per)
            continue
        for factor in found:
            if factor.fact is None or id(factor.fact) not in used:
                factors.append(factor)
                used |= {id(fact) for fact in factor.facts}
    if not told_after(brief.text, facts, place) and _shared_after(facts, place, factors):
        work.open_ended = True
        work.notices.append(
            f"“{price.text}”和其他标准共用一个数量，没有参加计算，请分别写明各自的数量。"
        )
    elif unsaid_whose(facts, place) and not hired_for_all(brief, facts[place - 1]):
        work.open_ended = True
        count = facts[place - 1]
        work.notices.append(
            f"“{price.text}”没有写明是每{each_of(count)}还是合计，没有参加计算，请确认。"
        )
    elif not missing:
        factors += doses(facts, factors)
        factors.sort(key=lambda factor: factor.text.endswith(SPANS))
        work.equations.append(product(price, factors))
        work.about = work.about or any(factor.about for factor in factors) or value.about
    else:
        if len(missing) == 1:
            work.gaps.append(Gap(price, missing[0], tuple(factors)))
        else:
            work.lacks.append(Lack(price, tuple(missing), tuple(factors)))


def _borrow(brief: Brief, work: _Work) -> None:
    """Take a count in another unit for the one that is lacking, where the stated total confirms it."""
    lacks = [*work.lacks, *(Lack(gap.price, (gap.missing,), gap.known) for gap in work.gaps)]
    if len(lacks) == 1 and not work.open_ended and (
        counts := borrowed(brief, lacks[0], work.equations)
    ):  # fmt: skip
        lack, known = lacks[0], (*lacks[0].known, *counts)
        spans = [per for per in lack.missing if per in TIME]
        work.lacks, work.gaps = [], [Gap(lack.price, span, known) for span in spans]
        work.equations += [] if spans else [product(lack.price, list(known))]
    for lack in work.lacks:
        work.open_ended = True
        work.notices.append(
            f"“{lack.price.text}”还缺{'、'.join(named(per) for per in lack.missing)}，没有参加计算，请补充。"
        )


def _shared_after(facts: tuple[Fact, ...], place: int, factors: list[Factor]) -> bool:
    """True where several prices of the same per-unit stand before one count."""
    for factor in factors:
        if factor.fact is None or factor.fact.kind is not ValueKind.QUANTITY:
            continue
        if factor.fact.value.unit in _DAYS:
            continue  # 每天伙食费100元、住宿费200元，共3天: the days are of both
        at = next(i for i, fact in enumerate(facts) if fact is factor.fact)
        rivals = [
            i for i, fact in enumerate(facts)
            if fact.kind is ValueKind.UNIT_PRICE and fact.value.per == facts[place].value.per and i < at
        ]  # fmt: skip
        named = bool(facts[place].what) and same_thing(factor.fact.what, facts[place].what)
        if at > place and len(rivals) > 1 and not named:
            return True
    return False


def _add_items(brief: Brief, work: _Work) -> None:
    """Amounts of single items: 洒水车35万元. Sources and stated subtotals are no items."""
    again = said_again(brief, work.equations)
    work.notices += again.notices
    parts = {id(brief.facts[place]) for place in again.parts}
    work.equations = [one for one in work.equations if id(one.facts[-1]) not in parts]
    derived = tuple(work.equations)
    funds = fund_facts(brief)
    for place, fact in enumerate(brief.facts):
        if place in again.wholes | again.parts | funds:
            continue
        money = fact.value.amount
        if fact.kind is not ValueKind.MONEY or money is None or is_source(fact.what):
            continue
        if (
            _INSURED.search(fact.what)
            or brings(fact.what, brief.text)
            or untaxed_twice(brief, fact)
        ):
            continue
        if NOT_SPENT.search(fact.what):  # 贷款总额 is no spending of this project
            work.open_ended = True
            continue
        if fact.value.upper is not None or fact.value.sign is not None:
            work.open_ended = True
        elif not _is_product(fact, derived, brief):
            work.about = work.about or fact.value.about
            shown = f"{grouped(fact.value.number or Decimal(0))}{fact.value.unit}"
            work.equations.append(Equation(money, f"{fact.what}{shown}", (fact,)))


def _is_product(sum_: Fact, derived: Sequence[Equation], brief: Brief) -> bool:
    """True where one of the equations comes to the sum, unless the sum is of another thing that is counted."""
    same = [one for one in derived if one.result == sum_.value.amount]
    counted = any(one.kind is ValueKind.QUANTITY and one.what == sum_.what for one in brief.facts)
    of_it = any(one.what == sum_.what for equation in same for one in equation.facts)
    return bool(same) and (of_it or not counted or not sum_.what)


def _over_the_year_as_said(brief: Brief, work: _Work) -> None:
    """Months that an item's own sum says to be twelve: 320人每人每月1200元，460.8万元."""
    said = [fact.value.amount for fact in brief.facts if fact.kind is ValueKind.MONEY]
    by_year = {
        one.result: one for one in work.equations if one.facts[-1].value.per == ("年",)
    }  # 每月1500元，一年21.6万
    for gap in list(work.gaps):
        yearly = product(gap.price, [*gap.known, YEAR]) if gap.missing == "月" else None
        if yearly is not None and (yearly.result in said or yearly.result in by_year):
            work.gaps.remove(gap)
            if again := by_year.get(yearly.result):
                work.equations.remove(again)
            work.equations.append(yearly)


def _daily(brief: Brief, work: _Work) -> None:
    """A daily amount with days that no product used: 日清运45吨 … 365天 is not summed unasked."""
    used = {id(fact) for equation in work.equations for fact in equation.facts}
    days = next(
        (f for f in brief.facts if f.value.unit in _DAYS and id(f) not in used and f.value.number),
        None,
    )
    if days is not None and work.equations and _EACH_DAY.search(brief.text):
        work.open_ended = True
        work.notices.append(
            f"“{days.text}”没有参加计算：如果前面的数是每天的数，总额还要再乘天数，请写明预算总额。"
        )


def _often(brief: Brief, work: _Work) -> None:
    """每平方米6元，每年2次: whether each time is paid is not guessed, but asked."""
    if brief.amount is not None or not work.equations:
        return
    prices = [
        fact for one in work.equations for fact in one.facts if fact.kind is ValueKind.UNIT_PRICE
    ]
    often = [fact for fact in brief.facts if fact.kind is ValueKind.FREQUENCY and not fact.what]
    timed = any(set(price.value.per) & {*TIME, "次", "场", "期", "轮"} for price in prices)
    if len(often) == 1 and prices and not timed:
        work.notices.append(f"“{often[0].text}”没有参加计算：如果每次都要付费，请写明预算总额。")


def _total(work: _Work) -> Money | None:
    if not work.equations or work.gaps or work.open_ended:
        return None
    total = Money(yuan=Decimal(0))
    for equation in work.equations:
        total = total + equation.result
    return total


def _at_rates(brief: Brief, work: _Work) -> Money | None:
    """The total with the rates that change it (另加管理费8%), which is open where a price lacks a factor."""
    if rates := rates_told(brief):
        work.equations = with_rates(work.equations, rates)
        if work.gaps:
            work.open_ended = True
            told = rates[0].fact
            work.notices.append(f"“{told.what}{told.text}”没有参加计算，请写明预算总额。")
    return _total(work)


def _once_a_day(brief: Brief, work: _Work) -> OnceADay | None:
    """What all comes to, were there one meal a day; None where that is not all that is unsaid."""
    if work.open_ended or brief.amount is not None or not work.gaps:
        return None
    return once_a_day(brief, work.gaps, work.equations)


def _sources(brief: Brief, work: _Work, derived: Money | None) -> None:
    """财政拨款, other money and what is carried over must add up to the total."""
    total = brief.amount or derived
    parts = [
        (word, money)
        for word, money in (
            ("财政拨款", brief.fiscal),
            ("其他资金", brief.other),
            ("上年结转", brief.carried_over),
        )
        if money
    ]
    if total is None or not parts:
        return
    summed = sum((money.yuan for _, money in parts), Decimal(0))
    text = "+".join(f"{word}{money}" for word, money in parts)
    whole = brief.fiscal is not None and brief.other is not None
    if (whole and summed != total.yuan) or summed > total.yuan:
        name = "预算" if brief.amount is not None else "计算结果"
        work.notices.append(
            f"资金来源{text}合计{Money(yuan=summed)}，与{name}{total}不一致，请确认哪个数为准。"
        )
