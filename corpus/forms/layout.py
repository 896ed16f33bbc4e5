"""From a table and a form to the printed grid."""

from itertools import groupby

from corpus.forms.cells import head_content, head_text, indicator_cells, is_open, placed_columns
from corpus.forms.definition import Form, HeadPart
from corpus.forms.fit import fit
from corpus.forms.flat import lay_out_flat
from corpus.forms.plan import PlanCell, PlanRow, SheetPlan
from corpus.forms.printed import printed
from corpus.schema import TargetTable


def lay_out(table: TargetTable, form: Form) -> SheetPlan:
    """The grid of cells that ``form`` prints for ``table``, fitted to the page."""
    return (
        lay_out_flat([table], form) if form.flat else fit(_plan(printed(table, form), form), form)
    )


def _plan(shown: TargetTable, form: Form) -> SheetPlan:
    form = without_empty_rows(form, shown)
    head = [
        PlanRow(cells=tuple(_head_cell(column, part, shown, form) for column, part in row.parts))
        for row in form.place_head()
    ]
    block = PlanCell(column=0, text=form.block_label, rowspan=1 + len(shown.indicators), label=True)
    header = PlanRow(
        cells=(
            *((block,) if form.block_label else ()),
            *(
                PlanCell(column=at, text=form.worded(column.label), colspan=column.span, label=True)
                for at, column in placed_columns(form)
            ),
        )
    )
    year = form.year_line.format(year=shown.year) if form.year_line and shown.year else ""
    return SheetPlan(
        title=form.title,
        year_line=year,
        note=form.worded(form.note),
        columns=form.columns,
        rows=(*head, header, *_indicator_rows(shown, form)),
        header_row=len(head),
        footer=form.footer,
    )


def without_empty_rows(form: Form, table: TargetTable) -> Form:
    """The form without those head rows whose cells are all optional and empty in ``table``."""

    def needed(parts: tuple[HeadPart, ...]) -> bool:
        cells = [part for part in parts if part.cell is not None]
        return not cells or any(
            not part.optional or head_content(table, part.cell or "") is not None for part in cells
        )

    return form.model_copy(update={"head": tuple(filter(needed, form.head))})


def _head_cell(column: int, part: HeadPart, table: TargetTable, form: Form) -> PlanCell:
    text, amount = form.worded(part.label or ""), None
    if part.cell is not None:
        text, amount = head_text(table, part.cell, form)
    return PlanCell(
        column=column,
        text=text,
        colspan=part.span,
        rowspan=part.rows,
        align=part.align,
        label=part.label is not None,
        open=part.cell is not None and (is_open(text) or (part.required and not text)),
        amount=amount,
    )


def _indicator_rows(table: TargetTable, form: Form) -> list[PlanRow]:
    rows: list[PlanRow] = []
    for _, first in groupby(table.indicators, key=lambda row: row.level1):
        family = list(first)
        for _, group in groupby(list(family), key=lambda row: row.level2):
            members = list(group)
            for number, row in enumerate(members, start=1):
                spans = {
                    "level1": len(family) if row is family[0] else 0,
                    "level2": len(members) if number == 1 else 0,
                }
                place = len(rows) + 1
                cells = indicator_cells(row, table.taxonomy, form, number, len(members), place)
                if not form.merge_classes:
                    spans = {}
                rows.append(
                    PlanRow(
                        cells=tuple(
                            cell.model_copy(update={"rowspan": spans.get(field, 1)})
                            for field, cell in cells
                            if spans.get(field, 1)
                        )
                    )
                )
    return rows
