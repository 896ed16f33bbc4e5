"""The project's total: stated, derived, or asked for; and the ceiling that follows from it."""

from dataclasses import dataclass

from assistant.draft import BasisKind
from assistant.drafting.money.other_spending import with_other_spending
from assistant.drafting.money.unsaid_sums import with_unsaid_sums
from assistant.drafting.rows import Reason
from assistant.facts import Brief
from assistant.understanding.arithmetic.reckoning import Reckoning, reckon
from assistant.understanding.who.sources import is_source, rest_unsaid
from corpus.money import Money
from corpus.schema import TO_FILL

ASK_TOTAL = "这个项目的预算总额是多少？（例如：预算3万元）"


@dataclass(frozen=True)
class Budget:
    """The total with its reason."""

    total: Money | None
    reason: Reason
    reckoning: Reckoning

    @classmethod
    def of(cls, brief: Brief) -> "Budget":
        """The stated total, else the derived one, else the sum of the stated sources, else open."""
        reckoning = with_unsaid_sums(with_other_spending(reckon(brief), brief), brief)
        if brief.amount is not None:
            text = f"您写的“{brief.amount_text}”。"
            if reckoning.agrees is not None:
                text += reckoning.sentence
            return cls(brief.amount, Reason(BasisKind.STATED, text), reckoning)
        if reckoning.total is not None:
            text = f"您没有写预算总额，按您给的数计算：{reckoning.sentence}"
            return cls(reckoning.total, Reason(BasisKind.COMPUTED, text), reckoning)
        summed = _of_sources(brief)
        rest = rest_unsaid(brief.text)
        if summed is not None and rest is not None:
            text = f"您写的“{rest}”没有说是多少，资金总额还算不出来：{ASK_TOTAL}"
            return cls(None, Reason(BasisKind.NEEDS_INPUT, text), reckoning)
        if summed is not None:
            said = "、".join(f"“{fact.text}”" for fact in brief.facts if is_source(fact.what))
            text = f"您没有写预算总额，按您写的资金来源{said}合计{summed}，请确认。"
            return cls(summed, Reason(BasisKind.COMPUTED, text), reckoning)
        return cls(
            None, Reason(BasisKind.NEEDS_INPUT, f"还没有预算总额：{ASK_TOTAL}"), reckoning
        )  # fmt: skip

    def ceiling(self) -> tuple[str, Reason, str]:
        """Value, reason and question of a cost row over the whole project."""
        if self.total is None:
            return TO_FILL, self.reason, ASK_TOTAL
        text = f"按年度资金总额{self.total}控制。"
        if self.reckoning.total is not None:
            text += self.reckoning.sentence
        return f"≤{self.total}", Reason(BasisKind.COMPUTED, text), ""


def _of_sources(brief: Brief) -> Money | None:
    """What the stated sources come to; None where only other or carried-over money is stated."""
    if brief.fiscal is None:
        return None
    total = brief.fiscal
    for part in (brief.other, brief.carried_over):
        total = total if part is None else total + part
    return total
