"""A table as a form shows it: what is printed, and so what can be read back."""

from collections.abc import Sequence

from corpus import late_re as re
from corpus.forms.definition import Form
from corpus.forms.value_columns import shown_value
from corpus.schema import Funding, Indicator, Source, TargetTable
from corpus.taxonomy import taxonomy
from corpus.text import clean_cell

_UNPRINTABLE = re.compile("[\x80-\x9f\ufdd0-\ufdef\ufff9-\uffff]")
"""C1 controls, noncharacters and specials; XML forbids some, no font has any."""


def printable(text: str) -> str:
    """``text`` without what no document can hold: control characters, broken surrogates.

    Line breaks stay; a surrogate pair is joined, a lone surrogate is dropped.
    """
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return clean_cell(_UNPRINTABLE.sub("", whole).replace("\t", " "))


def printed(table: TargetTable, form: Form) -> TargetTable:
    """The part of ``table`` that ``form`` carries, in the form's order.

    Heads without a place on the form are dropped, each class stands once and in the official
    order, a blank cell of a row that does not apply takes the form's word (无). For a table that
    is in order and fits the form this changes nothing but ``form`` and ``source``.
    """

    def head(cell: str) -> str | None:
        text = getattr(table, cell)
        return (printable(text) or None) if text is not None and form.carries(cell) else None

    funding = {
        name: getattr(table.funding, name)
        for name in Funding.model_fields
        if form.carries(f"funding/{name}")
    }
    return TargetTable(
        project_name=printable(table.project_name),
        year=table.year if form.carries("year") else None,
        authority=head("authority"),
        unit=head("unit"),
        office=head("office"),
        attribute=head("attribute"),
        term=head("term"),
        funding=Funding(**funding),
        annual_goal=head("annual_goal"),
        midterm_goal=head("midterm_goal"),
        taxonomy=table.taxonomy,
        form=form.key,
        indicators=_arranged([_row(row, table, form) for row in table.indicators], table),
        source=Source(),
    )


def _row(row: Indicator, table: TargetTable, form: Form) -> Indicator:
    level1 = printable(row.level1 or "") or None
    level2 = printable(row.level2 or "") or None
    if level1 is None and level2 is not None:
        level1 = taxonomy(table.taxonomy).parent(level2)
    name, value = printable(row.name), printable(row.value)
    note = printable(row.note or "") or None
    if not row.applicable:
        name, value = name or form.not_applicable.name, value or form.not_applicable.value
    shown = Indicator(
        level1=level1,
        level2=level2,
        name=name,
        value=value,
        applicable=row.applicable,
        weight=row.weight if form.carries("indicators/weight") else None,
        note=note if form.carries("indicators/note") else None,
    )
    if form.carries("indicators/number"):
        return shown.model_copy(update={"value": shown_value(shown)})
    return shown


def _arranged(rows: Sequence[Indicator], table: TargetTable) -> tuple[Indicator, ...]:
    """The rows with each class in one place: official classes first, others as they came."""
    classes = taxonomy(table.taxonomy).classes()
    first = list(dict.fromkeys([*(one for one, _ in classes), *(row.level1 for row in rows)]))
    both = list(dict.fromkeys([*classes, *((row.level1, row.level2) for row in rows)]))
    return tuple(
        sorted(
            rows, key=lambda row: (first.index(row.level1), both.index((row.level1, row.level2)))
        )
    )
