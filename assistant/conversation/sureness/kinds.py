"""Which kinds of change lead from one table to another: values, names, rows that come or go, heads."""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from assistant.draft import HEAD_CELLS, cell_text
from corpus.schema import Indicator, TargetTable

_HEADS = {
    "project_name": "project", "unit": "unit", "authority": "authority", "office": "office", "year": "year",
    "funding/total": "money", "funding/fiscal": "money", "funding/other": "money",
}  # fmt: skip
ROWS = ("value", "name", "add", "del", "move", "order")
KINDS = (*ROWS, "project", "unit", "authority", "office", "year", "money")
"""Kinds of change; the goal follows the others and is none."""


def kinds_of(old: TargetTable, new: TargetTable) -> Counter[str]:
    """How many changes of each kind lead from ``old`` to ``new``.

    Rows are matched as a reader would: by class and name, by what stands in another class, by class and value, and
    the only row of a class.
    """
    found: Counter[str] = Counter(
        kind for cell, kind in _HEADS.items() if cell in HEAD_CELLS and cell_text(old, cell) != cell_text(new, cell)
    )  # fmt: skip
    before = [(n, row) for n, row in enumerate(old.indicators) if row.applicable]
    after = [(n, row) for n, row in enumerate(new.indicators) if row.applicable]
    alone = Counter(row.level2 for _, row in before)
    pairs: list[tuple[int, int, str | None]] = []

    def match(kinds: tuple[str, ...], fits: Callable[[Indicator, Indicator], bool]) -> None:
        for one in list(before):
            two = next((two for two in after if fits(one[1], two[1])), None)
            if two is not None:
                before.remove(one)
                after.remove(two)
                found.update(kinds)
                if "move" not in kinds:
                    pairs.append((one[0], two[0], one[1].level2))

    match((), lambda a, b: (a.level2, a.name, a.value) == (b.level2, b.name, b.value))
    match(("value",), lambda a, b: (a.level2, a.name) == (b.level2, b.name))
    match(("move",), lambda a, b: (a.name, a.value) == (b.name, b.value))
    match(("name",), lambda a, b: (a.level2, a.value) == (b.level2, b.value))
    match(("value", "name"), lambda a, b: a.level2 == b.level2 and alone[a.level2] == 1)
    found["del"] += len(before)
    found["add"] += len(after)
    found["order"] += sum(
        one[2] == two[2] and one[1] > two[1] for one, two in pairwise(sorted(pairs))
    )
    return +found
