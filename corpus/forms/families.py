"""A table in the classes of the other family: three (产出、效益、满意度) or four (成本 first)."""

from corpus.schema import Indicator, TargetTable
from corpus.taxonomy import TaxonomyName, taxonomy

_LUMP_COST = ("产出指标", "成本指标")
_COST = "成本指标"
_COST_OF_MONEY = ("成本指标", "经济成本指标")


def in_family(table: TargetTable, family: TaxonomyName | None) -> TargetTable:
    """``table`` in the classes of ``family`` (None: as it is), no indicator lost.

    成本指标 of the 产出 becomes 经济成本指标 and back; 社会成本 and 生态环境成本 become 成本指标, and go
    where they only say that they do not apply. All other classes are the same in both.
    """
    if family is None or table.taxonomy is family:
        return table
    rows = [_moved(row, family) for row in table.indicators]
    if family is TaxonomyName.THREE_FAMILY:
        kept = [row for row in rows if row.applicable or not _is_lump(row)]
        first = next((row for row in rows if _is_lump(row)), None)
        if first is not None and not any(map(_is_lump, kept)):
            kept.append(first)  # all cost rows say 无: one of them stays
        rows = kept
    return table.model_copy(update={"taxonomy": family, "form": None, "indicators": tuple(rows)})


def _is_lump(row: Indicator) -> bool:
    return (row.level1, row.level2) == _LUMP_COST


def _moved(row: Indicator, family: TaxonomyName) -> Indicator:
    if family is TaxonomyName.FOUR_FAMILY:
        if _is_lump(row):
            return row.model_copy(update={"level1": _COST_OF_MONEY[0], "level2": _COST_OF_MONEY[1]})
    elif row.level1 == _COST:
        return row.model_copy(update={"level1": _LUMP_COST[0], "level2": _LUMP_COST[1]})
    parent = taxonomy(family).parent(row.level2 or "")
    return row.model_copy(update={"level1": parent}) if parent else row
