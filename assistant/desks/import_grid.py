"""The original of a table for the import page: its cells as they stood, tinted by their fate.

Every text is escaped: nothing of a file is ever taken for markup.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from corpus import late_re as re
from corpus.importing import PlannedFile
from corpus.reading.cells.rows import names_class
from corpus.reading.report import Fate, Traced
from corpus.schema import TargetTable
from corpus.text import clean_cell, normalise

LEGEND = (
    ("head", "表头内容"), ("class", "指标分类"), ("name", "三级指标"), ("value", "指标值"),
    ("note", "备注"), ("label", "栏目名、标题"), ("lost", "未归位"),
)  # fmt: skip
"""The tints: (class of the style sheet, what it means)."""

_MOST_ROWS = 250
_LONGEST = 600  # characters of a cell


@dataclass(frozen=True)
class Original:
    """The original as HTML, and how many of its rows are not shown."""

    html: str
    left_out: int = 0


def original(file: PlannedFile, number: int) -> Original | None:
    """The cells that a table was read from; None where the file's kind has no cells."""
    cells = file.cells_of(number)
    if not cells or file.result is None:
        return None
    table = file.tables[number].table
    shown = [*_header_above(file, cells), *cells]
    parts, left_out, room = [], 0, _MOST_ROWS
    for grid in dict.fromkeys(one.grid for one in shown):
        own = [one for one in shown if one.grid == grid]
        rows = sorted({one.cell.row for one in own})
        left_out += len(rows[room:])
        rows = rows[:room]
        room -= len(rows)
        parts.append(_html(own, rows, table))
    return Original("".join(parts), left_out)


def legend() -> str:
    """The legend as HTML."""
    return (
        '<div class="og-legend">'
        + "".join(f'<span class="og-{key}">{escape(words)}</span>' for key, words in LEGEND)
        + "</div>"
    )


def _header_above(file: PlannedFile, cells: Sequence[Traced]) -> list[Traced]:
    """The header of a flat sheet, which belongs to no single project."""
    assert file.result is not None
    first = {one.grid: one.cell.row for one in reversed(cells)}
    above = [
        one
        for one in file.result.trace
        if one.table is None and one.fate is Fate.FURNITURE and one.grid in first
        and 0 <= one.cell.row < first[one.grid]
    ]  # fmt: skip
    last = {one.grid: one.cell.row for one in above}
    return [one for one in above if one.cell.row == last[one.grid]]


def _html(cells: list[Traced], rows: list[int], table: TargetTable) -> str:
    """One grid; rows and columns that hold nothing of the table are left out."""
    columns = sorted({one.cell.col for one in cells})
    by_place = {(one.cell.row, one.cell.col): one for one in cells}
    tints = _Tints(cells, table)
    covered: set[tuple[int, int]] = set()
    lines = []
    for row in rows:
        if row < 0:
            texts = [one for one in cells if one.cell.row == row]
            lines.append(
                "<tr>"
                + "".join(_cell(one, tints.of(one), 1, len(columns)) for one in texts)
                + "</tr>"
            )
            continue
        line = []
        for column in columns:
            one = by_place.get((row, column))
            if one is None:
                line.append("" if (row, column) in covered else "<td></td>")
                continue
            under = [r for r in rows if row <= r < row + one.cell.row_span]
            beside = [c for c in columns if column <= c < column + one.cell.col_span]
            covered |= {(r, c) for r in under for c in beside}
            line.append(_cell(one, tints.of(one), len(under), len(beside)))
        lines.append("<tr>" + "".join(line) + "</tr>")
    return '<table class="og">' + "".join(lines) + "</table>"


def _cell(one: Traced, tint: str, rows: int, columns: int) -> str:
    text = clean_cell(one.cell.text)
    if len(text) > _LONGEST:
        text = text[:_LONGEST] + "…"
    shown = escape(text).replace("\n", "<br>")
    spans = f' rowspan="{rows}"' if rows > 1 else ""
    spans += f' colspan="{columns}"' if columns > 1 else ""
    return f'<td class="og-{tint}"{spans}>{shown}</td>'


class _Tints:
    """Where the cells of one grid went, by their fates and by what the table says."""

    def __init__(self, cells: Sequence[Traced], table: TargetTable) -> None:
        heads = (
            table.project_name, table.unit, table.authority, table.office, table.attribute,
            table.term, table.annual_goal, table.midterm_goal,
        )  # fmt: skip
        self._heads = {normalise(text) for text in heads if text}
        self._names = {normalise(row.name) for row in table.indicators}
        self._values = {normalise(row.value) for row in table.indicators}
        notes = (re.split("；", row.note) for row in table.indicators if row.note)
        self._notes = {normalise(part) for parts in notes for part in parts} - self._values
        sure = [one.cell for one in cells if self._bare(one) in self._names - self._values]
        columns = Counter(cell.col for cell in sure)
        self._name_column = max(columns, key=lambda col: columns[col]) if columns else -1
        self._body = {cell.row for cell in sure if cell.col == self._name_column}

    def of(self, one: Traced) -> str:
        """The tint of a cell."""
        if one.fate is Fate.UNPLACED:
            return "lost"
        if one.fate is Fate.FURNITURE:
            return "label"
        if names_class(one.cell.text):
            return "class"
        bare = self._bare(one)
        named = bare in self._names
        if named and (bare not in self._values or one.cell.col == self._name_column):
            return "name"
        if bare in self._heads:
            return "head"
        of_row = one.cell.row in self._body  # its sign, unit, weight, note
        if of_row and bare in self._notes:
            return "note"
        return "value" if of_row or bare in self._values else "head"

    @staticmethod
    def _bare(one: Traced) -> str:
        return re.sub(r"^指标\d{1,2}:", "", normalise(one.cell.text))
