"""Facts of the request that stand nowhere in the draft: they are told, never dropped in silence."""

from collections.abc import Iterable, Sequence

from assistant.drafting.money.money_rows import Budget
from assistant.drafting.rows import Row
from assistant.facts import Brief, Fact
from assistant.understanding.who.sources import is_source
from corpus import late_re as re
from corpus.numerals import plain
from corpus.schema import TargetTable
from corpus.values import ValueKind


def left_out(
    brief: Brief, budget: Budget, rows: Sequence[Row], table: TargetTable, said: Iterable[str]
) -> tuple[Fact, ...]:
    """The facts that no row uses, no sum rests on, and neither the table nor ``said`` mentions."""
    used = {number for row in rows for number in row.facts}
    summed = {fact.text for one in budget.reckoning.equations for fact in one.facts}
    told = "\n".join([_text(table), *said])
    return tuple(
        fact
        for number, fact in enumerate(brief.facts)
        if number not in used
        and fact.text not in summed
        and not is_source(fact.what)
        and not _mentioned(fact, told)
    )


def _text(table: TargetTable) -> str:
    rows = (f"{row.name} {row.value}" for row in table.indicators)
    return "\n".join([table.project_name, table.annual_goal or "", *rows])


def _mentioned(fact: Fact, told: str) -> bool:
    """True where the words of the fact or its number are said.

    A date without a number counts as said, and so does 全年: a table is for one year.
    """
    value = fact.value
    year = value.kind is ValueKind.PERIOD and value.unit == "年" and value.number == 1
    if fact.text in told or value.number is None or year:
        return True
    return (
        re.search(rf"(?<![\d.]){re.escape(plain(value.number))}(?![\d.])", told.replace(",", ""))
        is not None
    )
