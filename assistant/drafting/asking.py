"""What the clerk is asked: at most three points, the most telling first, with honest answers to click.

An answer offered is a year, an office on record, or a figure that follows from what was said: no
number comes out of thin air.
"""

from decimal import Decimal

from assistant.archetypes import Pattern
from assistant.draft import BasisKind, Question
from assistant.drafting.money.money_rows import ASK_TOTAL, Budget
from assistant.drafting.money.other_spending import rest_is_unsaid
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.solving import Solved
from assistant.understanding.attribution.served import pays_by_head
from corpus.numerals import grouped
from corpus.values import ValueKind

MOST_QUESTIONS = 3
_ORDER = {
    "funding/total": 0,
    "project_name": 0,
    "year": 2,
    "unit": 3,
    "deadline": 4,
    "authority": 5,
}
_SPANS = {
    "月": "要做几个月？按12个月", "季度": "要做几个季度？按4个季度", "学期": "要做几个学期？按2个学期",
    "日": "要做多少天？按365天",
}  # fmt: skip
"""What is asked of a span of time whose number nobody said."""
_THIS_PROJECTS_OWN = 1  # a count that only the clerk knows


def ask_total(brief: Brief, budget: Budget) -> Question | None:
    """The question about the total: what is it, or which of two figures counts; None where clear."""
    reckoning = budget.reckoning
    if budget.total is None:
        ranged = next((fact for fact in brief.facts if _is_ranged_money(fact)), None)
        if ranged is not None:
            bounds = [ranged.value.number or Decimal(0), ranged.value.upper or Decimal(0)]
            answers = tuple(f"{grouped(bound)}{ranged.value.unit}" for bound in bounds)
            return _total(f"“{ranged.text}”是一个范围，预算总额定为多少？", answers)
        whole_year = reckoning.over_a_year
        if whole_year is not None:
            spans = _SPANS.get(reckoning.span, _SPANS["月"])
            return _total(
                f"{spans}计算，预算总额是{whole_year}，是不是这个数？", (str(whole_year),)
            )
        daily = reckoning.once_a_day
        if daily is not None:
            return _total(daily.question, (str(daily.total),))
        return _total(_ask(brief), ())
    if rest_is_unsaid(reckoning):
        return None  # what is priced is a part, and the notice asks what the rest is for
    if reckoning.agrees is False and reckoning.total is not None:
        return _total(
            f"按数量和标准算出来是{reckoning.total}，您写的预算是{budget.total}，以哪个数为准？",
            (str(reckoning.total), str(budget.total)),
        )
    return None


def _total(text: str, answers: tuple[str, ...]) -> Question:
    return Question(cell="funding/total", text=text, suggestions=answers)


def _ask(brief: Brief) -> str:
    """The bare question; where only a count is known, the standard would do as well."""
    counts = [
        fact for fact in brief.facts
        if fact.kind is ValueKind.QUANTITY and not fact.value.per and fact.value.upper is None
    ]  # fmt: skip
    prices = [fact for fact in brief.facts if fact.kind is ValueKind.UNIT_PRICE]
    if len(counts) == 1 and not prices and counts[0].value.unit:
        unit = counts[0].value.unit
        return f"这个项目的预算总额是多少？（或者在左边说每{unit}的标准，总额由“{counts[0].text}”算出。）"
    return ASK_TOTAL


def _is_ranged_money(fact: Fact) -> bool:
    return fact.kind is ValueKind.MONEY and fact.value.upper is not None and not fact.what


def ask_deadline(rows: list[Row], brief: Brief) -> Question | None:
    """By when, where the request says no time and the end of the year was put in."""
    if any(fact.kind in {ValueKind.DATE, ValueKind.PERIOD} for fact in brief.facts):
        return None
    for number, row in enumerate(rows):
        supplied = row.value_reason.kind is BasisKind.COMPUTED and not row.facts
        if row.level2 == "时效指标" and supplied and row.value.endswith("12月31日前"):
            year = f"{brief.year}年" if brief.year else ""
            quarters = ("6月30日前", "9月30日前", "12月31日前")
            return Question(
                cell=f"indicators/{number}/value", text="什么时候完成？现在暂按年底填写。",
                suggestions=tuple(f"{year}{end}" for end in quarters),
            )  # fmt: skip
    return None


def most_telling(questions: list[Question], deadline: Question | None) -> tuple[Question, ...]:
    """At most three: the total and this project's own numbers before year, offices and time."""
    ranked = [(_ORDER.get(one.cell, _THIS_PROJECTS_OWN), one) for one in questions]
    if deadline is not None:
        ranked.append((_ORDER["deadline"], deadline))
    ordered = sorted(ranked, key=lambda pair: pair[0])
    return tuple(question for _, question in ordered[:MOST_QUESTIONS])


def derived_value(
    pattern: Pattern, brief: Brief, solved: tuple[Solved, ...]
) -> tuple[str, Reason] | None:
    """The value that the arithmetic leaves for a row, named as derived; None where there is none.

    What is paid or insured per head has a standard; the running costs of an office do not: 12万元
    over 15件 of petitions is no price.
    """
    rule = pattern.value
    for one in solved:
        if one.per:
            fits = rule.kind is ValueKind.UNIT_PRICE and pays_by_head(brief.topic)
            fits = fits and (not rule.per or bool(set(rule.per) & set(one.per)))
        else:
            fits = rule.kind is ValueKind.QUANTITY and one.unit in rule.units
        if fits:
            return f"{pattern.sign or ''}{one.text}", Reason(
                BasisKind.COMPUTED,
                f"您没有说这个数，由预算推算得出：{one.formula}。请确认或改成实际数。",
            )
    return None
