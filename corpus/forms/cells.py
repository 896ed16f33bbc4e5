"""The cells that a form prints for a table's heads and for its indicators."""

from decimal import Decimal

from corpus.forms.definition import Form, IndicatorColumn
from corpus.forms.plan import PlanCell
from corpus.forms.value_columns import split_value
from corpus.money import Money
from corpus.numerals import plain
from corpus.schema import TO_FILL, Indicator, TargetTable
from corpus.taxonomy import TaxonomyName
from corpus.text import normalise


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


def head_content(table: TargetTable, cell: str) -> object:
    """What a head cell holds: a text, a year, an amount, or None."""
    content: object = table
    for step in cell.split("/"):
        content = getattr(content, step)
    return content


def head_text(table: TargetTable, cell: str, form: Form) -> tuple[str, Decimal | None]:
    """What the form prints for a head cell, and the number behind it where it is an amount."""
    content = head_content(table, cell)
    if isinstance(content, Money):
        return amount_text(content, form), amount_number(content, form)
    number = Decimal(content) if isinstance(content, int) else None
    return "" if content is None else str(content), number


def placed_columns(form: Form) -> list[tuple[int, IndicatorColumn]]:
    """The indicator columns with the place of each."""
    placed, at = [], form.first_column
    for column in form.indicator_columns:
        placed.append((at, column))
        at += column.span
    return placed


def indicator_cells(
    row: Indicator, family: TaxonomyName, form: Form, number: int, of: int, place: int = 1
) -> list[tuple[str, PlanCell]]:
    """The cells of one row with their fields; ``number`` of ``of`` in its 二级, ``place`` in all.

    Columns of a flat sheet that belong to the project are left out.
    """
    split = split_value(row)
    weight = "" if row.weight is None else plain(row.weight)
    texts: dict[str, str] = {
        "level1": row.level1 or "",
        "level2": form.class_label(family, row.level2) if row.level2 else "",
        "name": _numbered(row.name, number, of, form),
        "value": row.value,
        "weight": weight,
        "note": row.note or "",
        "sign": split.sign,
        "number": split.text,
        "unit_of_value": split.unit,
        "direction": split.direction,
        "row_number": str(place),
        "blank": "",
    }
    numbers = {"weight": row.weight, "number": split.number}
    contents = {"name": row.name, "value": row.value, "number": row.value, "weight": weight}
    cells: list[tuple[str, PlanCell]] = []
    for at, column in placed_columns(form):
        if column.field not in texts:
            continue
        text = texts[column.field]
        asked = column.required or column.field in {"name", "value", "number"}
        blank = asked and not contents.get(column.field, text) and row.applicable
        cells.append(
            (
                column.field,
                PlanCell(
                    column=at,
                    text=text,
                    colspan=column.span,
                    align=column.align,
                    label=column.field in {"level1", "level2"},
                    open=is_open(text) or blank,
                    amount=numbers.get(column.field),
                ),
            )
        )
    return cells


def _numbered(name: str, number: int, of: int, form: Form) -> str:
    if form.numbering is None or (of == 1 and not form.numbering.single):
        return name
    return form.numbering.prefix.format(n=number) + name
