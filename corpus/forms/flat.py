"""Flat sheets: many projects in one grid, a row an indicator."""

from collections.abc import Sequence
from decimal import Decimal

from corpus.forms.cells import head_text, indicator_cells, is_open, placed_columns
from corpus.forms.definition import Form, IndicatorColumn
from corpus.forms.fit import fit
from corpus.forms.plan import PlanCell, PlanRow, SheetPlan
from corpus.forms.printed import printed
from corpus.schema import Indicator, TargetTable

_WIDE = {"project_name": 1, "annual_goal": 2, "name": 2, "note": 1}
"""Columns that take the room of those left out, with their shares of it."""
_NO_INDICATOR = Indicator(level1=None, level2=None, name="", value="", applicable=False)


def lay_out_flat(tables: Sequence[TargetTable], form: Form) -> SheetPlan:
    """One grid for all ``tables``: heads over all rows of their project, then the indicators."""
    shown = [printed(table, form) for table in tables]
    form = _narrowed(form, shown)
    columns = placed_columns(form)
    header = PlanRow(
        cells=tuple(
            PlanCell(column=at, text=form.worded(column.label), colspan=column.span, label=True)
            for at, column in columns
        )
    )
    rows: list[PlanRow] = []
    for number, table in enumerate(shown, start=1):
        indicators = table.indicators or (_NO_INDICATOR,)
        for place, row in enumerate(indicators):
            cells = [cell for _, cell in indicator_cells(row, table.taxonomy, form, 1, 1)]
            if place == 0:
                cells += _heads(table, form, columns, number, len(indicators))
            rows.append(PlanRow(cells=tuple(sorted(cells, key=lambda cell: cell.column))))
    plan = SheetPlan(
        title=form.title,
        year_line="",
        note=form.worded(form.note),
        columns=form.columns,
        rows=(header, *rows),
        header_row=0,
        flat=True,
    )
    return fit(plan, form)


def _heads(
    table: TargetTable, form: Form, columns: list[tuple[int, IndicatorColumn]], number: int, of: int
) -> list[PlanCell]:
    cells = []
    for at, column in columns:
        amount: Decimal | None
        if column.field == "project_number":
            text, amount = str(number), Decimal(number)
        elif is_head(column):
            text, amount = head_text(table, column.field, form)
        else:
            continue
        cells.append(
            PlanCell(
                column=at, text=text, colspan=column.span, rowspan=of, align=column.align,
                amount=amount, open=is_open(text) or (column.required and not text),
            )
        )  # fmt: skip
    return cells


def is_head(column: IndicatorColumn) -> bool:
    """True for a column that holds something of the project, not of an indicator."""
    return column.field in {
        "project_name", "year", "authority", "unit", "office", "attribute", "term",
        "annual_goal", "midterm_goal",
    } or column.field.startswith("funding/")  # fmt: skip


def _narrowed(form: Form, tables: Sequence[TargetTable]) -> Form:
    """The form without optional columns that stay empty; the page's width is used up."""
    kept, widths = [], []
    for at, column in placed_columns(form):
        if column.optional and not any(_filled(table, column) for table in tables):
            continue
        kept.append(column)
        widths.append(sum(form.columns[at : at + column.span]))
    page = form.page
    room = page.width - page.left - page.right
    spare = room - sum(widths)
    wide = [place for place, column in enumerate(kept) if column.field in _WIDE]
    shares = sum(_WIDE[kept[place].field] for place in wide)
    if spare < 0 or not wide:
        widths = [width * room / sum(widths) for width in widths]
    else:
        for place in wide:
            widths[place] += spare * _WIDE[kept[place].field] / shares
    columns = tuple(column.model_copy(update={"span": 1}) for column in kept)
    return form.model_copy(
        update={
            "columns": tuple(round(width, 2) for width in widths),
            "indicator_columns": columns,
        }
    )


def _filled(table: TargetTable, column: IndicatorColumn) -> bool:
    if is_head(column):
        content: object = table
        for step in column.field.split("/"):
            content = getattr(content, step)
        return content is not None
    return any(getattr(row, column.field) is not None for row in table.indicators)
