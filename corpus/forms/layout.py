"""From a table and a form to the printed grid."""

from decimal import Decimal
from itertools import groupby

from corpus.forms.definition import Form, HeadPart, IndicatorColumn
from corpus.forms.fit import fit
from corpus.forms.plan import PlanCell, PlanRow, SheetPlan
from corpus.forms.printed import printed
from corpus.money import Money
from corpus.numerals import plain
from corpus.schema import TO_FILL, Indicator, TargetTable
from corpus.text import normalise


def lay_out(table: TargetTable, form: Form) -> SheetPlan:
    """The grid of cells that ``form`` prints for ``table``, fitted to the page."""
    shown = printed(table, form)
    head = [
        PlanRow(cells=tuple(_head_cell(column, part, shown, form) for column, part in row.parts))
        for row in form.place_head()
    ]
    header = PlanRow(
        cells=(
            PlanCell(
                column=0, text=form.block_label, rowspan=1 + len(shown.indicators), label=True
            ),
            *(
                PlanCell(column=at, text=column.label, colspan=column.span, label=True)
                for at, column in _placed_columns(form)
            ),
        )
    )
    year = form.year_line.format(year=shown.year) if form.year_line and shown.year else ""
    plan = SheetPlan(
        title=form.title,
        year_line=year,
        note=form.note,
        columns=form.columns,
        rows=(*head, header, *_indicator_rows(shown, form)),
        header_row=len(head),
    )
    return fit(plan, form)


def amount_number(money: Money, form: Form) -> Decimal:
    """An amount in the form's unit, exact."""
    return money.wan if form.money.unit == "万元" else money.yuan


def amount_text(money: Money, form: Form) -> str:
    """An amount as the form writes it: "0.726"; never rounded."""
    text = plain(amount_number(money, form))
    whole, _, fraction = text.partition(".")
    fraction = fraction.ljust(form.money.decimals, "0")
    return f"{whole}.{fraction}" if fraction else whole


def is_open(text: str) -> bool:
    """True where the text says that something is still to be filled."""
    return TO_FILL in normalise(text)


def _head_cell(column: int, part: HeadPart, table: TargetTable, form: Form) -> PlanCell:
    text, amount = part.label or "", None
    if part.cell is not None:
        content: object = table
        for step in part.cell.split("/"):
            content = getattr(content, step)
        if isinstance(content, Money):
            text, amount = amount_text(content, form), amount_number(content, form)
        else:
            text = "" if content is None else str(content)
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


def _placed_columns(form: Form) -> list[tuple[int, IndicatorColumn]]:
    placed, at = [], 1
    for column in form.indicator_columns:
        placed.append((at, column))
        at += column.span
    return placed


def _indicator_rows(table: TargetTable, form: Form) -> list[PlanRow]:
    rows: list[PlanRow] = []
    for _, first in groupby(table.indicators, key=lambda row: row.level1):
        family = list(first)
        for second, group in groupby(list(family), key=lambda row: row.level2):
            members = list(group)
            for number, row in enumerate(members, start=1):
                spans = {
                    "level1": len(family) if row is family[0] else 0,
                    "level2": len(members) if number == 1 else 0,
                }
                texts = {
                    "level1": row.level1 or "",
                    "level2": form.class_label(table.taxonomy, second) if second else "",
                    "name": _numbered(row.name, number, len(members), form),
                    "value": row.value,
                    "weight": "" if row.weight is None else plain(row.weight),
                    "note": row.note or "",
                }
                rows.append(_indicator_row(row, spans, texts, form))
    return rows


def _indicator_row(
    row: Indicator, spans: dict[str, int], texts: dict[str, str], form: Form
) -> PlanRow:
    cells = []
    for at, column in _placed_columns(form):
        rowspan = spans.get(column.field, 1)
        if not rowspan:
            continue
        text = texts[column.field]
        content = column.field in {"name", "value"}
        blank = content and not getattr(row, column.field) and row.applicable
        cells.append(
            PlanCell(
                column=at,
                text=text,
                colspan=column.span,
                rowspan=rowspan,
                align=column.align,
                label=column.field in {"level1", "level2"},
                open=is_open(text) or blank,
            )
        )
    return PlanRow(cells=tuple(cells))


def _numbered(name: str, number: int, of: int, form: Form) -> str:
    if form.numbering is None or (of == 1 and not form.numbering.single):
        return name
    return form.numbering.prefix.format(n=number) + name
