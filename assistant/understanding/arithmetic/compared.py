"""The derivation of a total and how it compares with the stated one, as a clerk reads it."""

from collections.abc import Sequence

from assistant.facts import Brief
from assistant.understanding.arithmetic.products import Equation
from assistant.understanding.arithmetic.unpriced import unpriced
from corpus.money import Money
from corpus.values import ValueKind


def sentence(
    brief: Brief, equations: Sequence[Equation], total: Money | None, *, about: bool
) -> str:
    """The derivation and the comparison, as one sentence; ``about`` where a factor is no exact number."""
    if not equations:
        return ""
    if total is None:
        return (
            "；".join(equation.text for equation in equations) + "（其余部分还缺数据，没有合计）。"
        )
    if len(equations) == 1:
        text = equations[0].text
        kinds = [fact.kind for fact in equations[0].facts]
        if brief.amount is None and kinds == [ValueKind.MONEY]:
            return ""  # the one sum of the request derives nothing
        if text.count("=") == 2:
            head, _, wan = text.rpartition("=")
            text = f"{head}，即{wan}"
    else:
        text = "；".join(equation.text for equation in equations) + f"；合计{total}"
    if brief.amount is None:
        return f"{text}。"
    stated = f"预算{brief.amount}"
    if total == brief.amount:
        return f"{text}，与{stated}一致。"
    if about:
        return f"{text}，与{stated}相差{_apart(brief.amount, total)}；其中有约数，请写明实际数。"
    items = all(fact.kind is ValueKind.MONEY for one in equations for fact in one.facts)
    if total < brief.amount and items and "其中" in brief.text:
        return f"{text}，是{stated}的一部分。"
    if brief.amount < total:
        return (
            f"{text}，比{stated}多{total - brief.amount}：请确认{_doubtful(equations)}哪个数为准。"
        )
    if rest := unpriced(brief, equations):
        return (
            f"{text}，预算{brief.amount}中还有{brief.amount - total}没有写明用在哪里"
            f"（例如{rest.what}{rest.text}），请补充。"
        )
    return f"{text}，比{stated}少{brief.amount - total}：请确认{_doubtful(equations)}哪个数为准。"


def _apart(one: Money, two: Money) -> Money:
    return one - two if one.yuan > two.yuan else two - one


def _doubtful(equations: Sequence[Equation]) -> str:
    """The figures of which one must be wrong."""
    facts = [fact for equation in equations for fact in equation.facts]
    named = []
    if any(fact.kind is ValueKind.QUANTITY for fact in facts):
        people = any(fact.value.unit in {"人", "名", "位"} for fact in facts)
        named.append("人数" if people else "数量")
    if any(fact.kind is ValueKind.UNIT_PRICE for fact in facts):
        named.append("标准")
    if any(fact.kind is ValueKind.PERIOD for fact in facts):
        named.append("期限")
    if any(fact.kind is ValueKind.MONEY for fact in facts):
        named.append("各项金额")
    return "、".join([*named, "预算"])
