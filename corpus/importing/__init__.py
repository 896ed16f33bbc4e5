"""Bringing tables into a store: files, folders, and the tables that the product ships with.

``plan_import`` reads and compares, and saves nothing; ``carry_out`` saves; ``undo_import`` takes
out again what an import added.
"""

from corpus.importing.assessing import replace_table
from corpus.importing.carrying import carry_out, undo_import
from corpus.importing.layouts import MEANINGS, explain_label, labels_to_explain
from corpus.importing.plan import (
    HELD_BACK,
    Decision,
    ImportPlan,
    Known,
    PlannedFile,
    PlannedTable,
    TableState,
)
from corpus.importing.planning import plan_import
from corpus.importing.report import FileImport, ImportReport
from corpus.importing.seed import import_seed, is_shipped, seed_tables

__all__ = [
    "HELD_BACK",
    "MEANINGS",
    "Decision",
    "FileImport",
    "ImportPlan",
    "ImportReport",
    "Known",
    "PlannedFile",
    "PlannedTable",
    "TableState",
    "carry_out",
    "explain_label",
    "import_seed",
    "is_shipped",
    "labels_to_explain",
    "plan_import",
    "replace_table",
    "seed_tables",
    "undo_import",
]
