"""A draft is judged before it is shown: what a reviewer would send back does not come in."""

from collections.abc import Callable

from assistant.checks import check_table
from assistant.draft import BasisKind
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief
from assistant.findings import Severity
from corpus.schema import TargetTable

_ROUNDS = 3
_SPARE = {"经济效益指标", "生态效益指标", "可持续影响指标"}
"""Classes that a table may leave open; in the others a row that is objected to is better than none."""
Made = Callable[[list[Row]], tuple[TargetTable, Reason]]


def reviewed(
    pool: list[Row], choose: Callable[[list[Row]], list[Row]], made: Made, brief: Brief
) -> tuple[list[Row], list[Row]]:
    """The pool without the rows that our own checks object to, and the rows chosen from it.

    What the clerk stated stays, whatever the checks say of it: they will be told.
    """
    rows = choose(pool)
    for _ in range(_ROUNDS):
        objected = _objected(rows, made(rows)[0], brief)
        changed = False
        for row in objected:
            fewer = [one for one in pool if one != row]
            others = choose(fewer)
            if _classes(others) >= _classes(rows) - _SPARE:
                pool, rows, changed = fewer, others, True
        if not changed:
            break
    return pool, rows


def _classes(rows: list[Row]) -> set[str]:
    return {row.level2 for row in rows if row.applicable}


def _objected(rows: list[Row], table: TargetTable, brief: Brief) -> list[Row]:
    open_cells = frozenset(
        f"indicators/{number}/value"
        for number, row in enumerate(rows)
        if row.value_reason.kind is BasisKind.NEEDS_INPUT
    )
    found = []
    for finding in check_table(table, open_cells=open_cells, facts=brief.facts):
        marked = finding.severity is Severity.INFO or finding.code == "needs-input"
        if marked or not finding.cell.startswith("indicators/"):
            continue
        row = rows[int(finding.cell.split("/")[1])]
        if (
            row.applicable
            and not (row.facts or row.derived)
            and not row.level2.endswith("成本指标")
        ):
            found.append(row)
    return found
