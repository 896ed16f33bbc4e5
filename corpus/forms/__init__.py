"""Forms as data, and the printed grid that a form makes of a table."""

from corpus.forms.definition import Form, form, form_keys
from corpus.forms.layout import lay_out
from corpus.forms.plan import PlanCell, PlanRow, SheetPlan
from corpus.forms.printed import printable, printed

__all__ = [
    "Form", "PlanCell", "PlanRow", "SheetPlan", "form", "form_keys", "lay_out", "printable",
    "printed",
]  # fmt: skip
