"""What is stated of each of several sessions, as a total: 2期, 每期60人 -> 120人次."""

import re

from assistant.draft import BasisKind
from assistant.drafting.rows import Reason, Row
from assistant.drafting.things import PEOPLE, is_of_each
from assistant.facts import Brief, Fact
from corpus.values import IndicatorValue, ValueKind

_COUNTED = re.compile(r"(?:人数|数量)$")


def with_totals(rows: list[Row], brief: Brief) -> list[Row]:
    """Rows with the total of people beside what is stated of each session, where both are plain."""
    found: list[Row] = []
    for row in rows:
        found.append(row)
        fact = brief.facts[row.facts[0]] if len(row.facts) == 1 else None
        if fact is None or row.level2 != "数量指标" or not is_of_each(fact):
            continue
        sessions = _sessions(fact, brief)
        if sessions is None or fact.value.unit not in PEOPLE:
            continue
        if fact.value.number is None or sessions.value.number is None:
            continue
        total = fact.value.number * sessions.value.number
        value = IndicatorValue(kind=ValueKind.QUANTITY, number=total, unit="人次")
        name = re.sub(r"^每[期场次班批轮]", "", row.name)
        text = (
            f"按您写的“{sessions.text}”和“{fact.text}”计算："
            f"{sessions.value.render()}×{fact.value.render()}＝{value.render()}。"
        )
        found.append(
            Row(
                row.level1, row.level2, _COUNTED.sub("", name) + "人次", value.render(),
                row.name_reason, Reason(BasisKind.COMPUTED, text), weight=row.weight, derived=True,
            )
        )  # fmt: skip
    return found


def _sessions(fact: Fact, brief: Brief) -> Fact | None:
    """The one count of sessions; None where there is none or more than one."""
    per = fact.value.per[0]
    counts = [
        other
        for other in brief.facts
        if other.kind is ValueKind.QUANTITY
        and not other.value.per
        and other.value.upper is None
        and (other.value.unit or "").removesuffix("次") in {per, per.removesuffix("次")}
    ]
    return counts[0] if len(counts) == 1 and fact.value.upper is None else None
