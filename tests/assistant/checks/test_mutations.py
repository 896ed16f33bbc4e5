"""Clean tables stay clean; clean tables with one fault each are caught."""

import re
from collections import defaultdict

import pytest

from assistant.checks import check_table
from assistant.findings import Severity

from . import practice_faults, warning_faults  # noqa: F401 - they register their faults
from .clean_tables import CLEAN
from .faults import FAULTS


@pytest.mark.parametrize("name", CLEAN)
def test_clean_tables_draw_no_objection(name):
    objections = [f for f in check_table(CLEAN[name]) if f.severity is not Severity.INFO]
    assert objections == []


def _missed():
    tried, missed = defaultdict(int), defaultdict(list)
    for fault in FAULTS:
        for name, table in CLEAN.items():
            made = fault.make(table)
            if made is None:
                continue
            broken, cells = made
            tried[fault.error] += 1
            found = check_table(broken)
            if not any(
                f.code == fault.code
                and re.fullmatch(cells, f.cell)
                and f.severity is (Severity.ERROR if fault.error else Severity.WARNING)
                for f in found
            ):
                missed[fault.error].append((fault.name, name))
    return tried, missed


def test_faults_are_caught_with_code_and_cell():
    tried, missed = _missed()
    assert len(FAULTS) >= 40
    assert tried[True] > 200
    assert tried[False] > 300
    assert len(missed[True]) <= 0.03 * tried[True], missed[True]
    assert len(missed[False]) <= 0.10 * tried[False], missed[False]
