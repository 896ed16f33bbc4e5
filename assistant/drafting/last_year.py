"""Last year's table of the same project as the base, every number of it marked for confirmation."""

from dataclasses import replace

from assistant.draft import BasisKind
from assistant.drafting.leftovers import adapt_years
from assistant.drafting.precedents import Precedent, objectionable_rows, same_project
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief
from corpus.schema import Indicator
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import dice, normalise
from corpus.values import ValueKind

_WEIGHT = 6.0
_ALIKE = 0.5


def last_year(precedents: list[Precedent], brief: Brief, unit: str | None) -> Precedent | None:
    """An earlier table of this very project of this very unit; None where the unit is not known."""
    found = same_project(precedents, brief)
    if found is None or not unit or normalise(found.table.unit or "") != normalise(unit):
        return None
    return found


def with_base(pool: list[Row], base: Precedent, brief: Brief, family: TaxonomyName) -> list[Row]:
    """The pool with last year's rows in it: what was stated now replaces what was then.

    Costs are this year's own; rows that a reviewer would send back are left behind.
    """
    known = set(taxonomy(family).classes())
    bad = objectionable_rows(base.table)
    stated = [row for row in pool if row.facts]
    kept: list[Row] = []
    for number, indicator in enumerate(base.table.indicators):
        if not indicator.applicable or number in bad:
            continue
        if (indicator.level1, indicator.level2) not in known:
            continue
        if indicator.parsed.kind is ValueKind.MONEY:
            continue
        if any(_said_anew(indicator, row) for row in stated):
            continue
        kept.append(_row(indicator, base, number, brief))
    others = [
        row
        for row in pool
        if row.facts
        or not any(row.level2 == one.level2 and dice(row.name, one.name) >= _ALIKE for one in kept)
    ]
    return [
        replace(row, weight=row.weight / 2)
        if not row.facts and row.level2 in _classes(kept)
        else row
        for row in others
    ] + kept


def _classes(rows: list[Row]) -> set[str]:
    return {row.level2 for row in rows}


def _said_anew(old: Indicator, row: Row) -> bool:
    """True where a fact of the request says what last year's row said."""
    now, then = row.indicator().parsed, old.parsed
    if row.level2 != old.level2 or now.kind is not then.kind:
        return False
    return dice(row.name, old.name) >= _ALIKE or (now.unit == then.unit and now.per == then.per)


def _row(indicator: Indicator, base: Precedent, number: int, brief: Brief) -> Row:
    value = adapt_years(indicator.value, brief.year)
    cited = (base.cite(number),)
    name = adapt_years(indicator.name, brief.year)
    source = f"同一项目的历史表《{base.table.project_name}》第{number + 1}行"
    mark = "这是以前的数，请确认今年是否相同。" if any(c.isdigit() for c in value) else "请确认。"
    return Row(
        level1=indicator.level1 or "", level2=indicator.level2 or "", name=name, value=value,
        name_reason=Reason(BasisKind.PRECEDENT, f"沿用{source}。", cited),
        value_reason=Reason(BasisKind.PRECEDENT, f"沿用{source}的“{indicator.value}”：{mark}", cited),
        weight=_WEIGHT, kept=True,
    )  # fmt: skip
