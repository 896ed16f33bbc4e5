"""Which changes lead from one table to another: values, names, rows that come or go, heads; and of which kinds these are."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
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
NONE, MANY, ADDS, DELETIONS = "none", "many", "adds", "dels"
ASKED = (*KINDS, NONE, MANY, ADDS, DELETIONS)
"""What a message may ask for: a change of each kind, none at all, several, several rows to come, several to go."""


@dataclass(frozen=True)
class Altered:
    """One change of a table. Texts may be told in several ways; one of them counts."""

    kind: str  # of KINDS, or "goal"
    row: int = -1  # in the old table; for a kind of ROWS but add
    level2: str = ""  # 二级指标, for add and move; for del a class that goes as a whole
    names: tuple[str, ...] = ()  # for add and name; texts for heads
    values: tuple[str, ...] = ()  # for add and value; money with its unit
    cell: str = ""  # for money and years: its head cell


def between(old: TargetTable, new: TargetTable) -> list[Altered]:
    """The changes that lead from ``old`` to ``new``.

    Rows are matched as a reader would: by class and name, by what stands in another class, by class and value, and
    the only row of a class.
    """
    found = list(_heads_between(old, new))
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
                found.extend(_of_row(kind, one[0], two[1]) for kind in kinds)
                if "move" not in kinds:
                    pairs.append((one[0], two[0], one[1].level2))

    match((), lambda a, b: (a.level2, a.name, a.value) == (b.level2, b.name, b.value))
    match(("value",), lambda a, b: (a.level2, a.name) == (b.level2, b.name))
    match(("move",), lambda a, b: (a.name, a.value) == (b.name, b.value))
    match(("name",), lambda a, b: (a.level2, a.value) == (b.level2, b.value))
    match(("value", "name"), lambda a, b: a.level2 == b.level2 and alone[a.level2] == 1)
    found += [Altered("del", n) for n, _ in before]
    found += [_of_row("add", -1, row) for _, row in after]
    ordered = pairwise(sorted(pairs))
    return found + [Altered("order", one[0]) for one, two in ordered if one[2] == two[2] and one[1] > two[1]]  # fmt: skip


def _heads_between(old: TargetTable, new: TargetTable) -> Iterator[Altered]:
    for cell, kind in _HEADS.items():
        told = cell_text(new, cell) or ""
        if cell not in HEAD_CELLS or cell_text(old, cell) == told:
            continue
        if kind == "money":
            yield Altered(kind, values=(f"{told}万元",), cell=cell)
        elif kind == "year":
            yield Altered(kind, values=(told,), cell=cell)
        else:
            yield Altered(kind, names=(told,))


def _of_row(kind: str, place: int, new: Indicator) -> Altered:
    names = (new.name,) if kind in {"add", "name"} else ()
    values = (new.value,) if kind in {"add", "value"} else ()
    return Altered(kind, place, new.level2 or "" if kind in {"add", "move"} else "", names, values)
