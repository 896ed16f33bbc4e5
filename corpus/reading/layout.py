"""The one layout parser: finds the tables in grids, whatever format they came from."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus.errors import shorten
from corpus.forms.definition import Form
from corpus.forms.recognise import as_the_form_means, recognise
from corpus.grid import Grid
from corpus.reading.cells.prose import open_prose
from corpus.reading.cells.rows import COST_CLASSES, Row, find_level1, find_level2
from corpus.reading.cells.words import (
    bare_heading,
    is_furniture,
    is_group,
    is_remark,
    is_sum_row,
    read_note,
    read_title,
)
from corpus.reading.form.beside import side_by_side
from corpus.reading.form.body import BodyReader, Entry
from corpus.reading.form.columns import Column, Header, read_header
from corpus.reading.form.doubt import is_no_table
from corpus.reading.form.heading import heading_name
from corpus.reading.form.heads import HeadReader
from corpus.reading.form.office_forms import OwnForms, read_own_forms
from corpus.reading.form.refusal import no_table
from corpus.reading.form.segments import Segment, cut, drop_annexes, stream
from corpus.reading.lists.flat import read_flat
from corpus.reading.lists.flat_header import find_flat_sheets
from corpus.reading.lists.wide import read_wide
from corpus.reading.lists.wide_header import find_wide
from corpus.reading.report import Ledger, ReadResult
from corpus.schema import Source, TargetTable
from corpus.taxonomy import TaxonomyName
from corpus.text import normalise

_FOREIGN_TO_FORMS = frozenset(
    {"carried_over", "fiscal_part", "other_part", "midterm_total", "midterm_goal"}
)


_FORM_ROLES = frozenset({"group", "level1", "level2", "name", "value"})


@dataclass
class _Body:
    entries: list[Entry]
    family: TaxonomyName
    coded: bool  # the 二级 carry codes: 11-数量指标
    plain: bool  # no columns beyond 指标值
    columns: tuple[Column, ...] = ()


def read_grids(
    grids: list[Grid], file: str, warnings: tuple[str, ...] = (), own: Sequence[Form] = ()
) -> ReadResult:
    """All tables in the grids of one file, with the account of its cells.

    ``own`` are the office's own forms, to be known again. Raises UserError where there is no table at all.
    """
    ledger = Ledger(warnings=list(warnings))
    tables: list[TargetTable] = []
    forms = read_own_forms(drop_annexes(stream(grids, ledger), ledger), own, ledger)
    rows = forms.rows
    wide = [
        sheet
        for _, own in groupby(rows, key=_grid_key)
        if (sheet := find_wide(list(own))) is not None
    ]
    of_wide = {id(row) for sheet in wide for row in sheet.taken}
    everything, rows = rows, [row for row in rows if id(row) not in of_wide]
    flat = find_flat_sheets([list(own) for _, own in groupby(rows, key=_grid_key)])
    for project in [*read_wide(wide, ledger), *read_flat(flat, ledger)]:
        body = _Body(project.entries, project.family, False, False, project.columns.columns)
        tables.append(_table(project.heads, body, file, project.first, ledger))
        of_project = [project.first, *(entry.row for entry in project.entries)]
        ledger.give(len(tables) - 1, (cell for row in of_project for cell in row.cells))
    taken = {id(sheet.header[0].grid) for sheet in flat}
    for segment in _segments([row for row in rows if id(row.grid) not in taken], ledger):
        table = _read_segment(segment, ledger, file, forms)
        if table is not None:
            tables.append(table)
            ledger.give(len(tables) - 1, (cell for row in segment.rows for cell in row.cells))
    _book_headings(rows, tables, ledger)
    if not tables:
        raise no_table(everything, file)
    report = ledger.report(file, len(tables))
    return ReadResult(tuple(tables), report, tuple(grids), ledger.trace(grids))


def _segments(rows: list[Row], ledger: Ledger) -> list[Segment]:
    """The rows of each table, in the order in which the tables begin."""
    main: list[Row] = []
    beside: list[list[Row]] = []
    places: dict[int, int] = {}  # the rank of a grid in its file
    for _, own in groupby(rows, key=_grid_key):
        streams = side_by_side(list(own))
        main += streams[0]
        beside += streams[1:]
        places.setdefault(id(streams[0][0].grid), len(places))
    segments = cut(open_prose(main, ledger))
    if not beside:
        return segments
    for own_rows in beside:
        segments += cut(open_prose(own_rows, ledger))
    firsts = [_first(segment) for segment in segments]
    order = [(places[id(row.grid)], row.number, row.cells[0].col) for row in firsts]
    return [segments[i] for i in sorted(range(len(segments)), key=order.__getitem__)]


def _first(segment: Segment) -> Row:
    return next((row for row in segment.rows if not row.is_note), segment.rows[0])


def _book_headings(rows: list[Row], tables: list[TargetTable], ledger: Ledger) -> None:
    """A paragraph that only names a project whose table was read is a heading: （二）某项目."""
    names = {normalise(table.project_name) for table in tables if table.project_name}
    for row in rows:
        if row.number < 0 and not ledger.booked(row.cells[0]):
            text = bare_heading(row.cells[0].text)
            if text in names or text.removesuffix("项目") in names:
                ledger.furniture(*row.cells)


def _read_segment(
    segment: Segment, ledger: Ledger, file: str, forms: OwnForms
) -> TargetTable | None:
    start = _body_start(segment.rows)
    head_rows, body_rows = segment.rows[:start], segment.rows[start:]
    own = Ledger()
    heads = HeadReader(own)
    heads.read(head_rows)
    body = _read_body(body_rows, heads, own)
    if body.entries:
        heads.read_terse(head_rows)
    heads.finish()
    texts = heads.texts
    if body.entries and "name" not in texts:
        _name_by_heading(segment, heads, own)
    substance = {"unit", "annual_goal", "filing_unit", "authority"} & set(texts)
    if not body.entries and not ("name" in texts and (substance or heads.funding.total)):
        return None  # its cells stay unplaced
    told = any(entry.indicator.name or entry.indicator.value for entry in body.entries)
    if not told and not (substance or "name" in texts or heads.funding.total):
        return None  # a list of class words alone, as behind a drop-down
    if is_no_table(segment.rows, texts, body.entries, own):
        return None
    ledger.absorb(own)
    own_form = forms.of(body_rows[0]) if body_rows else None
    return _table(heads, body, file, _first(segment), ledger, own_form)


def _name_by_heading(segment: Segment, heads: HeadReader, ledger: Ledger) -> None:
    """Take the project's name from the heading above a table that has none itself."""
    for row in reversed(segment.rows[: _body_start(segment.rows)]):
        name = None if ledger.booked(row.cells[0]) else heading_name(row)
        if name is not None:
            heads.texts["name"] = name
            ledger.value(*row.cells)
            ledger.repairs.append(f"表里没有项目名称，按{row.address}的标题“{shorten(name)}”取用")
            return


def _table(
    heads: HeadReader, body: _Body, file: str, first: Row, ledger: Ledger, own: Form | None = None
) -> TargetTable:
    texts = heads.texts
    if "name" not in texts:
        ledger.warnings.append(f"{first.address}起的表没有项目名称，请补填后再保存")
    if not body.entries:
        ledger.warnings.append(f"{first.address}起的表没有读到指标")
    table = TargetTable(
        project_name=texts.get("name", ""),
        year=heads.year,
        authority=texts.get("authority"),
        unit=texts.get("unit") or texts.get("filing_unit"),
        office=texts.get("office"),
        attribute=texts.get("attribute"),
        term=texts.get("term"),
        funding=heads.funding,
        annual_goal=texts.get("annual_goal"),
        midterm_goal=texts.get("midterm_goal"),
        taxonomy=body.family,
        form=_form(heads.labels, body),
        indicators=tuple(entry.indicator for entry in body.entries),
        source=Source(file=file, locator=_locator(first), in_yuan=heads.amounts.in_yuan),
    )
    return as_the_form_means(table, own)


def _grid_key(row: Row) -> int:
    return id(row.grid)


def _locator(row: Row) -> str:
    if row.number >= 0 and row.grid.name and "!" in row.grid.address(row.cells[0]):
        return row.grid.address(row.cells[0])
    return f"{row.address}起"


def _body_start(rows: list[Row]) -> int:
    """Where the indicators begin: at their header, else at the first row with a class."""
    for i, row in enumerate(rows):
        if row.is_header:
            return i
    for i, row in enumerate(rows):
        below = rows[i + 1] if i + 1 < len(rows) else None
        if row.is_body and (len(row.body_cells) > 1 or (below is not None and below.is_body)):
            return i
    return len(rows)


def _read_body(rows: list[Row], heads: HeadReader, ledger: Ledger) -> _Body:
    family = _family(rows)
    readers = [BodyReader(ledger, family)]
    header = Header()
    footers: list[Row] = []
    at = 0
    while at < len(rows):
        row = rows[at]
        at += 1
        if (serial := header.serial(row)) and not row.is_header:
            ledger.furniture(serial)
            if len(row.cells) == 1:
                continue
            row = Row(row.grid, row.cells[1:])
        if (goal := header.goal(row)) and not row.is_header and len(row.cells) > 1:
            heads.take(goal[0], goal[1], goal[0], row)
            row = Row(row.grid, row.cells[1:])
        if row.is_header:
            below = rows[at] if at < len(rows) and rows[at].completes(row) else None
            if below is not None:
                at += 1
                ledger.furniture(*below.cells)
            header = read_header(row, below, heads.year)
            ledger.furniture(*row.cells)
            while len(readers) < len(header.blocks):
                readers.append(BodyReader(ledger, family))
            for reader, block in zip(readers, header.blocks, strict=False):
                reader.columns = block
        elif _is_footer(row):
            footers.append(row)
        elif is_sum_row(row.cells[0].text):
            ledger.furniture(*row.cells)
        elif len(header.blocks) == 1:
            whole = set(map(id, row.cells))
            pieces = [cell for cell in row.body_cells if id(cell) not in whole]
            for cell in row.cells if pieces else ():
                ledger.split(cell, [piece for piece in pieces if piece.col == cell.col])
            readers[0].read(row, row.body_cells)
        else:
            _read_twin(readers, header, row, family)
    for reader in readers:
        reader.finish()
    heads.read(footers)
    coded = any(_is_coded(cell.text) for row in rows for cell in row.cells[:3])
    roles = {column.role for block in header.blocks for column in block.columns}
    columns = header.blocks[0].columns
    body = _Body(readers[0].entries, family, coded, not roles - _FORM_ROLES, columns)
    midterm = 0 if "midterm_goal" in heads.labels else header.midterm
    if len(readers) == 2 and midterm is not None:
        annual = readers[1 - midterm].entries
        body.entries = _with_midterm(annual, readers[midterm].entries, ledger)
    elif len(readers) > 1:
        body.entries = readers[0].entries + readers[1].entries
    return body


def _is_footer(row: Row) -> bool:
    """Titles, notes, signatures and late heads among or below the indicators."""
    first = row.cells[0]
    if row.is_note or (row.heads and row.heads[0][0] is first and not row.is_body):
        return True
    text = first.text
    if is_remark(text):
        return True
    return len(row.cells) == 1 and bool(read_note(text) or read_title(text) or is_furniture(text))


def _read_twin(readers: list[BodyReader], header: Header, row: Row, family: TaxonomyName) -> None:
    """Read a row of twin columns; the 一级 of the left block counts for the right one too.

    成本指标 is a 一级 of one family and a 二级 of the other, so the family decides what is shared.
    """
    boundary = header.boundary or 0
    left = [cell for cell in row.cells if cell.col < boundary]
    right = [cell for cell in row.cells if cell.col >= boundary]
    names = header.blocks[0].first("name") or 0
    classes = [c for c in left if c.col < names]
    if "level2" in {c.role for c in header.blocks[1].columns if c.col >= boundary}:
        shared = [c for c in classes if find_level1(c.text, family)][:1]
    else:
        shared = [c for c in classes if find_level1(c.text, family) or find_level2(c.text, family)]
    if left:
        readers[0].read(row, left)
    if right or shared:
        readers[1].read(row, shared + right)


def _with_midterm(annual: list[Entry], midterm: list[Entry], ledger: Ledger) -> list[Entry]:
    """Annual indicators, each with its mid-term value as a note; the rest stays unplaced."""
    by_row = {entry.row.number: entry for entry in annual}
    for entry in midterm:
        indicator = entry.indicator
        target = by_row.get(entry.row.number)
        if target is None or not target.indicator.name:
            if indicator.applicable and indicator.name:
                ledger.release(*entry.cells)
            continue
        same = normalise(indicator.name) == normalise(target.indicator.name)
        value = indicator.value if same else f"{indicator.name} {indicator.value}".strip()
        if not value:
            continue
        note = f"中期指标值：{value}" if same else f"中期指标：{value}"
        joined = "；".join(filter(None, (target.indicator.note, note)))
        target.indicator = target.indicator.model_copy(update={"note": joined})
    return annual


def _family(rows: list[Row]) -> TaxonomyName:
    """Four families where a 成本 class of theirs stands, or 成本 as the first 一级 of all."""
    firsts: list[str] = []
    for row in rows:
        if row.is_header:
            continue
        cells = [cell for cell in row.body_cells if not is_group(cell.text)][:2]
        for cell in cells:
            if find_level2(cell.text, TaxonomyName.FOUR_FAMILY) in COST_CLASSES:
                return TaxonomyName.FOUR_FAMILY
        if cells:
            first = find_level1(cells[0].text, TaxonomyName.FOUR_FAMILY) or find_level2(
                cells[0].text, TaxonomyName.FOUR_FAMILY
            )
            if first:
                firsts.append(first)
    if firsts and firsts[0] == "成本指标":
        return TaxonomyName.FOUR_FAMILY
    return TaxonomyName.THREE_FAMILY


def _is_coded(text: str) -> bool:
    flat = normalise(text)
    return flat[:2].isdigit() and flat[2:3] in {"-", "、", "."} and bool(find_level2(text))


def _form(labels: set[str], body: _Body) -> str | None:
    """The form by its heads and columns; None for another layout."""
    if not body.plain or labels & _FOREIGN_TO_FORMS:
        return recognise(labels, [(column.role, column.label) for column in body.columns])
    three = {"total", "fiscal", "other"} <= labels
    timed = {"attribute", "term"} <= labels
    if body.coded and timed and "office" in labels and "total" in labels and "fiscal" not in labels:
        return "A"
    if three and timed:
        return "B"
    if three and not {"attribute", "term"} & labels:
        return "C"
    return None
