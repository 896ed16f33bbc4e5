"""Telling a table that was read from cells that only look like one."""

from collections.abc import Sequence

from corpus.reading.cells.rows import Row, names_class
from corpus.reading.cells.words import column_role, find_heads, is_group
from corpus.reading.form.body import Entry
from corpus.reading.report import Ledger

_FEW = 2  # indicators; what gave more was understood, whatever stands around it
_LEAST_CELLS = 12


def is_no_table(
    rows: list[Row], texts: dict[str, str], entries: Sequence[Entry], ledger: Ledger
) -> bool:
    """True where a table must not pass as a project, though some of its words were known.

    Its name is a label of the layout (责任单位), or hardly an indicator came of it and most of its
    cells found no place.
    """
    if is_label(texts.get("name", "")):
        return True
    told = [one for one in entries if one.indicator.name or one.indicator.value]
    if len(told) > _FEW:
        return False
    own = [row for row in rows if row.number >= 0]
    met = [i for i, row in enumerate(own) if any(map(ledger.booked, row.cells))]
    cells = [cell for row in own[met[0] : met[-1] + 1] for cell in row.cells] if met else []
    lost = sum(not ledger.booked(cell) for cell in cells)
    return len(cells) >= _LEAST_CELLS and 2 * lost > len(cells)


def is_label(text: str) -> bool:
    """True for a word of the layout that cannot be a project's name: 责任单位, 三级指标, 数量指标."""
    if not text:
        return False
    heads = find_heads(text)
    bare = len(heads) == 1 and heads[0].value is None
    return bare or bool(column_role(text)) or names_class(text) or is_group(text)
