"""Which form a table was printed on, by the heads and columns that it shows."""

from collections.abc import Collection, Mapping

from corpus.forms.definition import Form, HeadCell
from corpus.forms.shelf import form_keys, forms
from corpus.forms.value_columns import without_derived
from corpus.schema import TargetTable
from corpus.taxonomy import taxonomy
from corpus.text import normalise

CELL_OF_HEAD: Mapping[str, HeadCell] = {
    "name": "project_name", "authority": "authority", "unit": "unit", "filing_unit": "unit",
    "office": "office", "attribute": "attribute", "term": "term", "year": "year",
    "total": "funding/total", "fiscal": "funding/fiscal", "other": "funding/other",
    "carried_over": "funding/carried_over", "annual_goal": "annual_goal",
    "goal_group": "annual_goal", "midterm_goal": "midterm_goal",
}  # fmt: skip
"""The reader's words for head fields, and the cells of a form that they mean."""
_HEADS = {"project_name": "name"}
_ROLES = {"number": "value", "unit_of_value": "unit", "direction": "extra"}
_OTHER_LABELS = frozenset(
    {"furniture", "unkept", "funding_group", "goal_group", "money_note", "year"}
)
"""What the reader's words may find beside the heads that tell forms apart."""
_STREET = frozenset("ABC")
"""Told apart by the reader itself, which knows them also where labels are missing."""


def recognise(heads: Collection[str], columns: Collection[tuple[str, str]]) -> str | None:
    """The id of the shipped form with exactly these heads and columns, or None.

    ``heads`` are the reader's words for head fields ("name", "total" ...), ``columns`` pairs of
    role and header of the indicator columns.
    """
    shown = set(heads) - _OTHER_LABELS
    roles = {role for role, _ in columns} - {"group"}
    labels = {normalise(label) for role, label in columns if role != "group"}
    for one in forms():
        if one.key in _STREET:
            continue
        needed, known = _head_words(one)
        if needed <= shown <= known and _same_columns(one, roles, labels):
            return one.key
    return None


def as_the_form_means(table: TargetTable, own: Form | None = None) -> TargetTable:
    """A table read from a recognised form, as that form means it.

    ``own`` is the office's own form that it was read from; else ``table.form`` names a shipped one.
    What the form derives from the values is no note; a table that fits the form's family of
    classes is of that family, also where it has none of the classes that tell families apart.
    """
    if own is not None:
        known, table = own, table.model_copy(update={"form": own.key})
    elif table.form in form_keys() and table.form not in _STREET:
        known = next(one for one in forms() if one.key == table.form)
    else:
        return table
    if known.carries("indicators/number"):
        table = without_derived(table)
    if known.taxonomy is not None and known.taxonomy is not table.taxonomy:
        classes = set(taxonomy(known.taxonomy).classes())
        if all((row.level1, row.level2) in classes for row in table.indicators):
            return table.model_copy(update={"taxonomy": known.taxonomy})
    return table


def _head_words(one: Form) -> tuple[set[str], set[str]]:
    cells: dict[str, bool] = {  # cell -> always there
        part.cell: not part.optional for row in one.head for part in row if part.cell
    }
    if one.flat:  # an empty cell of a flat sheet names no head
        cells = {
            column.field: column.required
            for column in one.indicator_columns
            if column.field in _FLAT_HEADS or column.field.startswith("funding/")
        }
    words = {_HEADS.get(cell, cell.removeprefix("funding/")): must for cell, must in cells.items()}
    return {word for word, must in words.items() if must}, set(words) | {"name"}


_FLAT_HEADS = frozenset({
    "project_name", "authority", "unit", "office", "attribute", "term", "annual_goal",
    "midterm_goal",
})  # fmt: skip


def _same_columns(one: Form, roles: set[str], labels: set[str]) -> bool:
    needed, known = set(), set()
    for column in one.indicator_columns:
        if one.flat and (column.field in _FLAT_HEADS or column.field.startswith("funding/")):
            continue
        if column.field in {"project_number", "year"}:
            continue
        role = _ROLES.get(column.field, column.field)
        known.add(role)
        if not column.optional:
            needed.add(role)
    if not needed <= roles <= known:
        return False
    if one.carries("indicators/number"):
        return labels == {normalise(column.label) for column in one.indicator_columns}
    return True
