"""Which of the rows at hand stand in the table: enough in each class, none padded."""

from assistant.archetypes import Archetype
from assistant.drafting.rows import Row, not_applicable_row
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.values import ValueKind

_LEAN = {
    "数量指标": 2, "质量指标": 2, "时效指标": 2, "成本指标": 1, "经济成本指标": 1,
    "经济效益指标": 1, "社会效益指标": 2, "生态效益指标": 1, "可持续影响指标": 1, "服务对象满意度指标": 1,
}  # fmt: skip
"""Rows a class in a lean table, beside those that carry a fact of the brief."""
_COST = {"成本指标", "经济成本指标"}
_FULL_EXTRA = 2
_FIRST, _SECOND = 1.0, 1.5
"""Weight from which a row stands in a lean table, as the first of its class and beside another."""


def choose(rows: list[Row], kind: Archetype, family: TaxonomyName, full: bool) -> list[Row]:
    """The rows of the table in the form's order; classes without a row say 无."""
    chosen: list[Row] = []
    for level1, level2 in taxonomy(family).classes():
        mine = sorted(
            (row for row in rows if row.level2 == level2), key=lambda row: -row.weight
        )  # fmt: skip
        stated = [row for row in mine if row.stays]
        others = [row for row in mine if not row.stays]
        room = _LEAN.get(level2, 1) + (_FULL_EXTRA if full else 0)
        if level2 not in _COST:  # the ceiling stands beside unit prices
            room = max(0, room - len(stated))
        if stated or not any(row.is_open for row in others[:room]):
            others = [row for row in others if not row.is_open or level2 in _COST]
        if not full:
            others = [
                row
                for place, row in enumerate(others)
                if row.weight >= (_FIRST if place + len(stated) == 0 else _SECOND)
            ]
        picked = stated + others[:room]
        if level2 == "数量指标":
            picked.sort(key=lambda row: row.indicator().parsed.kind is ValueKind.FREQUENCY)
        if not picked:
            picked = [not_applicable_row(level1, level2, _why_not(level2, kind))]
        chosen += picked
    return chosen


def _why_not(level2: str, kind: Archetype) -> str:
    if level2 in kind.absent:
        return f"{kind.absent[level2]}，按表格习惯填“无”；如果本项目确有，请补充一条。"
    return (
        f"“{kind.name}”类支出一般没有直接的{level2.removesuffix('指标')}，按表格习惯填“无”；"
        "如果本项目确有，请补充一条。"
    )
