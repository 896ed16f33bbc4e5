"""Funding blocks with columns of their own: 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分.

Self-evaluation tables (自评表) print them. Of the columns the plan alone belongs to a target table;
what was spent and scored is known by its header and goes no further.
"""

from dataclasses import dataclass

from corpus import late_re as re
from corpus.grid import Cell
from corpus.reading.cells.rows import Row
from corpus.reading.cells.words import REMARK, SPENT, funding_column, money_unit_in
from corpus.text import normalise

_MOST_LABELS = 3  # before the columns: 项目资金（万元）, 资金来源
_LONGEST_LABEL = 20


@dataclass(frozen=True)
class FundingColumns:
    """The header of such a block: the columns left to right, and which one is the plan."""

    cells: tuple[Cell, ...]
    plan: int  # its place in ``cells``

    @property
    def plan_label(self) -> str:
        """The plan's header word, for people."""
        return normalise(self.cells[self.plan].text)

    @property
    def money_unit(self) -> str | None:
        """元 or 万元 where the plan's header says so."""
        return money_unit_in(self.cells[self.plan].text)

    @property
    def others(self) -> list[str]:
        """The header words of the columns that are not taken, for people."""
        return [normalise(c.text) for i, c in enumerate(self.cells) if i != self.plan]

    def split(self, cells: list[Cell]) -> tuple[list[Cell], list[Cell]] | None:
        """The plan's cells and those of what was spent, or None where they fit no columns.

        Cells count by their place; where merged cells were lost, by their order. Remarks are in
        neither.
        """
        found: list[int] = []
        for cell in cells:
            found += [
                i for i, head in enumerate(self.cells)
                if head.col <= cell.col < head.col + head.col_span
            ]  # fmt: skip
        if len(found) != len(cells) or len(set(found)) != len(found):
            if len(cells) != len(self.cells):
                return None
            found = list(range(len(cells)))
        pairs = list(zip(found, cells, strict=True))
        return (
            [cell for i, cell in pairs if i == self.plan],
            [
                c
                for i, c in pairs
                if i != self.plan and funding_column(self.cells[i].text) != REMARK
            ],
        )


def find_funding_columns(row: Row) -> FundingColumns | None:
    """The columns that a row sets up, or None for any other row.

    The row holds nothing but column words (one at least of what was spent or scored, one of the
    plan) behind labels such as 项目资金.
    """
    ranks = [(cell, funding_column(cell.text)) for cell in row.cells]
    start = next((i for i, (_, rank) in enumerate(ranks) if rank is not None), None)
    if start is None or start > _MOST_LABELS:
        return None
    if any(len(normalise(cell.text)) > _LONGEST_LABEL for cell, _ in ranks[:start]):
        return None
    if any(head.value for _, heads in row.heads for head in heads):
        return None
    columns = ranks[start:]
    kinds = [rank for _, rank in columns if rank is not None]
    plans = [rank for rank in kinds if rank >= 0]
    if len(kinds) < len(columns) or not plans or SPENT not in kinds:
        return None
    plan = next(i for i, (_, rank) in enumerate(columns) if rank == min(plans))
    return FundingColumns(tuple(cell for cell, _ in columns), plan)


def is_blank_mark(text: str) -> bool:
    """True for the dashes of a column that does not apply to a row."""
    return bool(re.fullmatch(r"[-—–－/\\]+", text.strip()))
