"""One project over its years: what changed from each table to the next."""

from dataclasses import dataclass

from corpus.schema import Indicator, TargetTable
from corpus.store.protocol import Store
from corpus.text import dice, normalise

_SAME_ROW = 0.6
"""Likeness of two names in one class from which they are the same indicator, renamed."""


@dataclass(frozen=True)
class Change:
    """One thing that is not as it was the year before."""

    what: str  # 年度资金总额, or the row's class and name
    before: str  # empty: new
    after: str  # empty: gone
    row: int | None = None  # of the later table; None for what is gone or no row


@dataclass(frozen=True)
class Version:
    """The table of one year, and what changed against the one before (none for the first)."""

    table: TargetTable
    changes: tuple[Change, ...]


def across_years(store: Store, project_key: str) -> list[Version]:
    """The project's tables, oldest first, tables without a year in front."""
    found: list[Version] = []
    for table in store.versions(project_key):
        changes = _changes(found[-1].table, table) if found else ()
        found.append(Version(table, changes))
    return found


def _changes(old: TargetTable, new: TargetTable) -> tuple[Change, ...]:
    changes = []
    if old.funding.total != new.funding.total:
        before, after = (str(one.funding.total or "未写") for one in (old, new))
        changes.append(Change("年度资金总额", before, after))
    if normalise(old.annual_goal or "") != normalise(new.annual_goal or ""):
        changes.append(Change("年度总体目标", old.annual_goal or "未写", new.annual_goal or "未写"))
    pairs, gone = _paired(old, new)
    for place, row in enumerate(new.indicators):
        if not row.applicable:
            continue
        earlier = pairs.get(place)
        what = f"{(row.level2 or '').removesuffix('指标')}：{row.name}"
        if earlier is None:
            changes.append(Change(what, "", row.value, place))
        elif earlier.parsed != row.parsed:
            changes.append(Change(what, earlier.value, row.value, place))
    changes += [
        Change(f"{(row.level2 or '').removesuffix('指标')}：{row.name}", row.value, "")
        for row in gone
    ]
    return tuple(changes)


def _paired(old: TargetTable, new: TargetTable) -> tuple[dict[int, Indicator], list[Indicator]]:
    """The earlier row of each later one, by place, and the earlier ones that are gone."""
    left = [row for row in old.indicators if row.applicable]
    pairs: dict[int, Indicator] = {}
    later = [(place, row) for place, row in enumerate(new.indicators) if row.applicable]
    for least in (1.0, _SAME_ROW):  # the same names first, so that none is taken by a like one
        for place, row in later:
            if place in pairs:
                continue
            same = [one for one in left if one.level2 == row.level2]
            best = max(same, key=lambda one: _likeness(one.name, row.name), default=None)
            if best is not None and _likeness(best.name, row.name) >= least:
                pairs[place] = best
                left.remove(best)
    return pairs, left


def _likeness(one: str, other: str) -> float:
    return 1.0 if normalise(one) == normalise(other) else dice(one, other)
