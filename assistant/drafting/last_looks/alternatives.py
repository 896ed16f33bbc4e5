"""What could stand in a row instead: next-ranked names and values, with what each would change."""

from assistant.draft import Alternative, BasisKind, Draft, row_key
from assistant.drafting.rows import Reason, Row

_MOST = 4


def alternatives(rows: list[Row], pool: list[Row]) -> dict[str, tuple[Alternative, ...]]:
    """For each row that applies: other values of its own, then other indicators of its class.

    Facts that the clerk stated keep their value: only other indicators beside them are offered.
    """
    shown = {(row.level2, row.name) for row in rows}
    found: dict[str, tuple[Alternative, ...]] = {}
    for row in rows:
        if not row.applicable:
            continue
        offered = [] if row.facts else [_value(row, *other) for other in row.values]
        spare = sorted(
            (
                one
                for one in pool
                if one.level2 == row.level2 and (one.level2, one.name) not in shown
            ),
            key=lambda one: -one.weight,
        )
        if not row.facts:
            offered += [_instead(row, one) for one in spare]
        if offered:
            found[row_key(row.level2, row.name)] = tuple(offered[:_MOST])
    return found


def _value(row: Row, value: str, reason: Reason) -> Alternative:
    return Alternative(
        name=row.name, value=value, kind=reason.kind, why=reason.text, sources=reason.sources,
        change=f"指标不变，指标值由“{row.value}”改为“{value}”。",
    )  # fmt: skip


def _instead(row: Row, other: Row) -> Alternative:
    change = f"“{row.name}”换成“{other.name}”，指标值为“{other.value}”"
    if other.is_open:
        change += "，需要您补一个数"
    if row.is_open and not other.is_open:
        change += "，不用再补数"
    return Alternative(
        name=other.name, value=other.value, kind=other.value_reason.kind,
        why=other.name_reason.text, sources=other.name_reason.sources, change=change + "。",
    )  # fmt: skip


def renamed(draft: Draft, level2: str, old: str, new: str) -> Draft:
    """The draft's alternatives after a row was renamed: they follow it, its former self among them."""
    table = draft.table
    place = next(
        (n for n, row in enumerate(table.indicators) if (row.level2, row.name) == (level2, old)),
        None,
    )
    if place is None:
        return draft
    row, basis = table.indicators[place], draft.basis.get(f"indicators/{place}/name")
    kept = [one for one in draft.alternatives.get(row_key(level2, old), ()) if one.name != new]
    if basis is not None and row.applicable:
        value = draft.basis.get(f"indicators/{place}/value")
        kept = [one for one in kept if one.name != old]
        former = Alternative(
            name=old, value=row.value, kind=value.kind if value else BasisKind.NEEDS_INPUT,
            why=f"原来的写法：{basis.text}", sources=basis.sources,
            change=f"换回“{old}”，指标值为“{row.value}”。",
        )  # fmt: skip
        kept.insert(0, former)
    found = {**draft.alternatives, row_key(level2, new): tuple(kept)}
    return draft.model_copy(update={"alternatives": found})
