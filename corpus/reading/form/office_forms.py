"""Tables printed on an office's own form: known by its labels, read by its definition.

A form says which label stands before which field. Where the reader would not know the label, or
would take it for another field, it reads the common word in its stead.
"""

from base64 import b64decode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus.errors import UserError
from corpus.forms.definition import HEAD_NAMES, Form, HeadCell
from corpus.forms.placeholders import place_named
from corpus.forms.recognise import CELL_OF_HEAD
from corpus.grid import Addressing, Cell
from corpus.reading.cells.rows import Row
from corpus.reading.cells.words import find_heads, money_unit_in, read_note
from corpus.reading.report import Ledger
from corpus.text import normalise

_Places = dict[Cell, HeadCell | None]
"""The label cells of a head, with the fields whose places follow them; None: for none."""


@dataclass(frozen=True)
class _Label:
    text: str  # normalised
    cell: HeadCell | None  # the head field whose place follows


@dataclass(frozen=True)
class _Signs:
    """What a form shows on every sheet: the labels of its rows, those of its columns the last."""

    form: Form
    rows: tuple[tuple[_Label, ...], ...]

    @property
    def labels(self) -> frozenset[str]:
        return frozenset(label.text for row in self.rows for label in row)


@dataclass(frozen=True)
class OwnForms:
    """The rows of a file with the forms' own labels understood, and which table is on which form."""

    rows: list[Row]
    _headers: dict[tuple[int, int], Form]

    def of(self, header: Row) -> Form | None:
        """The form whose columns the row heads, or None."""
        return self._headers.get(_place(header))


def _place(row: Row) -> tuple[int, int]:
    return id(row.grid), row.number


def read_own_forms(rows: list[Row], own: Sequence[Form], ledger: Ledger) -> OwnForms:
    """Look for the office's ``own`` forms; the one that shows the most labels counts where several fit."""
    signs = sorted(
        (known for one in own if (known := _signs(one)) is not None),
        key=lambda known: len(known.labels),
        reverse=True,
    )
    found: dict[tuple[int, int], Form] = {}
    if not signs:
        return OwnForms(rows, found)
    result: list[Row | None] = list(rows)
    start = 0
    for at, row in enumerate(rows):
        sheet = row.grid.addressing is Addressing.SHEET
        if sheet and start < at and row.grid is not rows[at - 1].grid:
            start = at  # on paper the head may be a table of its own above the columns
        if not row.is_header:
            continue
        window = range(start, at + 1)
        start = at + 1
        for known in signs:
            places = _places(known, [rows[i] for i in window])
            if places is None:
                continue
            for i in window[:-1]:
                cells = _understood(rows[i], places, known.form, ledger)
                if cells != rows[i].cells:
                    result[i] = Row(rows[i].grid, cells) if cells else None
            found[_place(row)] = known.form
            break
    return OwnForms([row for row in result if row is not None], found)


def _places(known: _Signs, rows: list[Row]) -> _Places | None:
    """The form's label cells with the fields that they name; None where the form's labels are not all here.

    A label that the form does not have, in the head, is a sign of another form.
    """
    at, first = 0, len(rows)
    places: _Places = {}
    for labels in known.rows:
        for number in range(at, len(rows)):
            matched = _matched(labels, rows[number])
            if matched is not None:
                first = min(first, number)
                places |= matched
                at = number + 1
                break
        else:
            return None
    if at != len(rows):
        return None  # the header of the columns is the last of all
    for row in rows[first:-1]:
        for cell, heads in row.heads:
            bare = len(heads) == 1 and heads[0].value is None
            if bare and cell not in places:
                return None
    return places


def _matched(labels: tuple[_Label, ...], row: Row) -> dict[Cell, HeadCell | None] | None:
    """The row's cells that are these labels, in this order; None where one is missing."""
    found: dict[Cell, HeadCell | None] = {}
    cells = iter(row.cells)
    for label in labels:
        cell = next((one for one in cells if normalise(one.text) == label.text), None)
        if cell is None:
            return None
        found[cell] = label.cell
    return found


def _understood(row: Row, labels: _Places, form: Form, ledger: Ledger) -> list[Cell]:
    """The row's cells with the common word in place of each label that the reader would not know.

    A label that is for no field goes, with what was filled in behind it by hand: that is listed.
    """
    cells: list[Cell] = []
    by_hand = False
    for cell in row.cells:
        if cell not in labels:
            if not by_hand:
                cells.append(cell)
            continue
        field, heads = labels[cell], find_heads(cell.text)
        by_hand = field is None and not heads and read_note(cell.text) is None
        known = len(heads) == 1 and CELL_OF_HEAD.get(heads[0].field) == field
        amount = field is not None and field.startswith("funding/")
        if by_hand:
            ledger.furniture(cell)
        elif field is None or (known and not (amount and money_unit_in(cell.text) is None)):
            cells.append(cell)
        else:
            unit = ""
            if amount:  # the form says in which unit it is, wherever on the sheet
                unit = f"（{money_unit_in(cell.text) or form.money.unit}）"
            word = replace(cell, text=HEAD_NAMES[field] + unit)
            ledger.split(cell, [word])
            cells.append(word)
    return cells


def _signs(form: Form) -> _Signs | None:
    """What the form shows; None where that is too little to know it by."""
    if form.template is not None:
        rows = _template_rows(form.template, form.key)
    else:
        head = []
        for parts in form.head:
            line: list[_Label] = []
            for part, following in zip(parts, (*parts[1:], None), strict=True):
                if text := normalise(form.worded(part.label or "")):
                    line.append(_Label(text, following.cell if following else None))
            head.append(tuple(line))
        columns = [normalise(form.worded(column.label)) for column in form.indicator_columns]
        header = [_Label(text, None) for text in columns if text]
        rows = (*head, tuple(header))
    shown = tuple(row for row in rows if row)
    return _Signs(form, shown) if len(shown) > 1 else None


@lru_cache(maxsize=64)
def _template_rows(template: str, name: str) -> tuple[tuple[_Label, ...], ...]:
    """The labels of a Word form with placeholders, down to the header of its columns."""
    from corpus.reading.formats.docx_reader import docx_grids

    try:
        grids = docx_grids(b64decode(template), name)
    except (UserError, ValueError):  # who exports with it is told
        return ()
    for grid in grids:
        rows = [Row(grid, cells) for cells in grid.rows() if cells[0].row >= 0]
        header = next((at for at, row in enumerate(rows) if row.is_header), None)
        if header is not None:
            return tuple(map(_template_row, rows[: header + 1]))
    return ()


def _template_row(row: Row) -> tuple[_Label, ...]:
    labels: list[_Label] = []
    for cell, following in zip(row.cells, [*row.cells[1:], None], strict=True):
        if "{{" not in cell.text:
            labels.append(
                _Label(normalise(cell.text), place_named(following.text) if following else None)
            )
    return tuple(labels)
