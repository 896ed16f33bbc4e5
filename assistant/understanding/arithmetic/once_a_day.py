"""每人每餐12元, 全年250天: what it comes to, were there one meal a day. It is asked, never assumed."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.factors import Factor, count_factor
from assistant.understanding.arithmetic.products import Equation, Gap, product
from assistant.understanding.lexicon import units
from corpus.money import Money
from corpus.values import ValueKind

_IN_A_DAY = frozenset({"餐", "顿", "次", "趟", "班", "课", "节", "课时"})
"""What a price is for and a day may have one of, or more."""
_DAYS = frozenset({"天", "日", "个工作日", "工作日"})


@dataclass(frozen=True)
class OnceADay:
    """The total with one of each a day."""

    total: Money
    times: str  # 餐
    days: str  # 250天
    text: str  # 60人×12元/人/餐×250天=18万元

    @property
    def question(self) -> str:
        """What the clerk is asked; the total is the answer to click."""
        return f"每天几{self.times}？按每天1{self.times}、{self.days}计算，{self.text}，是不是这个数？（不是的话请写每天几{self.times}。）"


def once_a_day(brief: Brief, gaps: Sequence[Gap], equations: Sequence[Equation]) -> OnceADay | None:
    """What all comes to, where nothing but the times a day are unsaid; else None.

    A price of a meal alone is taken for one of each person's meals where only one group is counted.
    """
    missing = {gap.missing for gap in gaps}
    days = [fact for fact in brief.facts if _is_days(fact)]
    used = {id(fact) for one in equations for fact in one.facts}
    used |= {id(fact) for gap in gaps for factor in gap.known for fact in factor.facts}
    if len(missing) != 1 or not missing <= _IN_A_DAY or len(days) != 1 or id(days[0]) in used:
        return None
    products = [product(gap.price, [*_whose(brief, gap), count_factor(days[0])]) for gap in gaps]
    total = sum((one.result.yuan for one in (*equations, *products)), Decimal(0))
    (times,) = missing
    text = "；".join(one.text for one in (*equations, *products))
    if len(equations) + len(products) > 1:
        text += f"；合计{Money(yuan=total)}"
    return OnceADay(Money(yuan=total), times, days[0].text, text)


def _is_days(fact: Fact) -> bool:
    value = fact.value
    whole = (
        not value.per and value.number is not None and value.upper is None and value.sign is None
    )
    return whole and value.unit in _DAYS


def _whose(brief: Brief, gap: Gap) -> list[Factor]:
    """The factors that are known, and those who eat where the price names nobody."""
    people = [
        fact
        for fact in brief.facts
        if fact.kind is ValueKind.QUANTITY and fact.value.unit in units().people
    ]
    named = set(gap.price.value.per) & units().people
    if gap.known or named or len(people) != 1 or people[0].value.per:
        return [*gap.known]
    return [count_factor(people[0])]
