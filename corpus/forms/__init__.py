"""Forms as data, and the printed grid that a form makes of a table.

Choosing a form, for a conversation or a page::

    forms(folder=None) -> tuple[Form, ...]        # all; one.key (id), one.name, one.taxonomy
    find_form(text, folder=None) -> Form | None   # "用A表", "换成2021年的四类指标表", "导入表"
    form(key, folder=None) -> Form                # UserError for an unknown id
    default_form(family) -> str                   # "C", or "N" for the four families
    in_family(table, family) -> TargetTable       # the table in the form's classes

``folder`` holds an office's own forms. Ids: A, B, C (the street's, three families), N (the 2021
guide, four families, 分值权重), S (sign | number | unit | weight | direction), F (flat, many projects).
Writing a draft: ``assistant.exporting.export_draft(draft, path, form="N")`` and ``draft_bytes(draft,
kind, form="N")``; both put the table into the form's classes themselves.
"""

from corpus.forms.definition import HEAD_NAMES, Form, MoneyUnit
from corpus.forms.families import in_family
from corpus.forms.flat import lay_out_flat
from corpus.forms.layout import lay_out
from corpus.forms.plan import PlanCell, PlanRow, SheetPlan
from corpus.forms.printed import printable, printed
from corpus.forms.shelf import (
    DEFAULT_FORM,
    default_form,
    find_form,
    form,
    form_keys,
    forms,
    save_form,
)
from corpus.forms.unprinted import Unprinted, unprinted, unprinted_sentence
from corpus.forms.value_columns import without_derived

__all__ = [
    "DEFAULT_FORM", "HEAD_NAMES", "Form", "MoneyUnit", "PlanCell", "PlanRow", "SheetPlan", "Unprinted", "default_form",
    "find_form", "form", "form_keys", "forms", "in_family", "lay_out", "lay_out_flat", "printable",
    "printed", "save_form", "unprinted", "unprinted_sentence", "without_derived",
]  # fmt: skip
