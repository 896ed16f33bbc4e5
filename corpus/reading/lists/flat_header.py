"""Finding flat sheets: one header above many projects, and nothing but content below it."""

from dataclasses import dataclass, replace

from corpus import late_re as re
from corpus.grid import Cell
from corpus.reading.cells.rows import Row
from corpus.reading.cells.words import (
    Head,
    column_role,
    find_heads,
    flat_head,
    is_bare_code,
    is_group,
    is_project_code,
    is_sum_row,
)
from corpus.reading.form.columns import Columns, read_header
from corpus.reading.lists.column_content import told_by_content
from corpus.text import normalise

_HEADER_WITHIN = 6  # titles may stand above the header
_LOOKED_AT = 20  # rows below a header that are looked at
_CLASSES = frozenset({"level1", "level2"})


@dataclass
class FlatSheet:
    """A sheet whose header names project heads, indicator columns, or both."""

    above: list[Row]  # titles and notes over the header
    header: list[Row]  # its one or two lines
    rows: list[Row]
    heads: dict[int, tuple[Cell, Head]]  # by column
    codes: set[int]  # columns of project codes
    columns: Columns  # of the indicators; empty where the sheet lists projects alone
    unknown: frozenset[int] = frozenset()  # columns before the classes that nobody knows
    understood: tuple[str, ...] = ()  # sentences on columns that their content told
    sure: bool = True  # False for a list of projects that only another sheet can confirm

    def key(self, row: Row) -> str | None:
        """What tells the row's project: its code, else its name."""
        for wanted in (self.codes, self.names):
            for cell in row.cells:
                if cell.col in wanted:
                    return normalise(cell.text)
        return None

    @property
    def names(self) -> set[int]:
        """The columns of project names."""
        return {col for col, (_, head) in self.heads.items() if head.field == "name"}

    def is_content(self, row: Row) -> bool:
        """False for a header that a page repeats, and for a row that adds up."""
        words = {normalise(cell.text) for line in self.header for cell in line.cells}
        same = sum(normalise(cell.text) in words for cell in row.cells)
        repeated = same == len(row.cells) and (same > 1 or row.is_subheader)
        return not repeated and not any(is_sum_row(cell.text) for cell in row.cells[:2])


def find_flat_sheets(blocks: list[list[Row]]) -> list[FlatSheet]:
    """The flat sheets among the grids of a file, each grid given by its rows."""
    sheets = [sheet for rows in blocks if (sheet := _find(rows)) is not None]
    keys = [{key for row in sheet.rows if (key := sheet.key(row))} for sheet in sheets]
    tied = [
        [other for at, other in enumerate(sheets) if at != own and keys[own] & keys[at]]
        for own in range(len(sheets))
    ]
    return [
        sheet
        for at, sheet in enumerate(sheets)
        # A list of one project looks like the head of a form, unless another sheet refers to it;
        # so does one with columns that are mostly unknown, unless its indicators stand elsewhere.
        if sheet.columns.known
        or (sheet.sure and (len(sheet.rows) > 1 or tied[at]))
        or any(other.columns.known for other in tied[at])
    ]


def _find(rows: list[Row]) -> FlatSheet | None:
    unsure: FlatSheet | None = None
    for i, row in enumerate(rows[:_HEADER_WITHIN]):
        for height in (2, 1):
            lines = rows[i : i + height]
            merged = row if height == 1 else _two_lines(lines)
            if merged is None:
                continue
            sheet = _as_header(rows[:i], lines, merged, rows[i + height :])
            if sheet is not None and sheet.sure:
                return sheet
            unsure = unsure or sheet
    return unsure


def _two_lines(lines: list[Row]) -> Row | None:
    """One header of two lines: 绩效指标 above 一级指标, 二级指标, …; None where they are not one."""
    if len(lines) < 2 or not lines[1].is_subheader or lines[1].number < 0:
        return None
    upper, lower = lines
    first = lower.cells[0].col
    below = {cell.col for cell in lower.cells}
    kept = []
    for cell in upper.cells:
        covered = below & set(range(cell.col, cell.col + cell.col_span))
        if not covered:
            kept.append(cell)
        elif not (is_group(cell.text) or cell.col_span > 1):
            return None
    if not kept or not any(cell.col <= first for cell in upper.cells):
        return None
    return Row(upper.grid, sorted([*kept, *lower.cells], key=lambda cell: cell.col))


def _as_header(above: list[Row], lines: list[Row], row: Row, below: list[Row]) -> FlatSheet | None:
    heads, codes, rest = _sorted(row)
    rest, understood = told_by_content(rest, below[:_LOOKED_AT])
    known = [cell for cell in rest if column_role(cell.text)]
    indicators = bool(known) and Row(row.grid, known).is_header
    rest = _weak_heads(rest, heads, codes, indicators=indicators)
    named = any(head.field == "name" for _, head in heads.values())
    if not (named or codes) or not below:
        return None
    said = len(heads) + bool(codes)
    sure = indicators or (said > 2 and 2 * len(rest) <= len(heads) + len(codes))
    if not indicators and not (named and said > 1):
        return None
    first = min((c.col for c in rest if column_role(c.text)), default=0)
    unknown = [c for c in rest if indicators and c.col < first]
    rest = [cell for cell in rest if cell not in unknown]
    columns = read_header(Row(row.grid, rest)).blocks[0] if indicators else Columns()
    gone = frozenset(cell.col for cell in unknown)
    sheet = FlatSheet(above, lines, below, heads, codes, columns, gone, understood, sure)
    # A form has labels further down; a flat sheet has nothing but content in its columns.
    looked_at = [one for one in below[:_LOOKED_AT] if sheet.is_content(one)]
    plain = [one for one in looked_at if not one.heads and not one.is_header]
    keyed = [one for one in looked_at if sheet.key(one)]
    least = 1 if indicators else min(2, len(looked_at))
    if not looked_at or len(plain) < 0.8 * len(looked_at) or len(keyed) < least:
        return None
    return sheet


def _sorted(row: Row) -> tuple[dict[int, tuple[Cell, Head]], set[int], list[Cell]]:
    """The header's cells: heads of projects by column, columns of codes, and the rest."""
    heads: dict[int, tuple[Cell, Head]] = {}
    codes: set[int] = set()
    rest: list[Cell] = []
    for cell in row.cells:
        found = find_heads(cell.text)
        free = column_role(cell.text) in {None, "group"}
        if is_project_code(cell.text):
            codes.add(cell.col)
        elif free and len(found) == 1 and found[0].value is None:
            heads[cell.col] = (cell, found[0])
        else:
            rest.append(cell)
    return heads, codes, rest


def _weak_heads(
    rest: list[Cell], heads: dict[int, tuple[Cell, Head]], codes: set[int], *, indicators: bool
) -> list[Cell]:
    """Take 编号, 金额, 目标 and the like for heads where no indicator column can be meant.

    Beside indicator columns that is only to the left of the classes: behind them 单位 measures.
    """
    first = min((c.col for c in rest if column_role(c.text) in _CLASSES), default=None)
    bare = [cell for cell in rest if is_bare_code(cell.text)]
    if bare and not codes and (first is None or bare[0].col < first or not heads):
        codes.add(bare[0].col)
    left = []
    for cell in rest:
        head = flat_head(cell.text)
        early = not indicators or (first is not None and cell.col < first)
        taken = head is not None and head.field in {one.field for _, one in heads.values()}
        if cell.col in codes:
            continue
        if head is not None and early and not (taken and head.field == "name"):
            heads[cell.col] = (cell, replace(head))
        else:
            left.append(cell)
    return left


def title_year(text: str) -> int | None:
    """The year in the name of a sheet: 2023年项目, 2023年度 -> 2023."""
    found = re.match(r"(20\d\d)年?(?:度|项目|预算|绩效|$)", normalise(text))
    return int(found.group(1)) if found else None
