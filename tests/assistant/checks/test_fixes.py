"""A fix removes its finding and brings no other objection."""

from collections import Counter
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks import check_table
from assistant.editing import apply_edits
from assistant.findings import Severity
from corpus.reading import read_text
from corpus.schema import Source

from .clean_tables import CLEAN
from .clean_tables import table as clean_table
from .faults import FAULTS

SEEDS = read_text(
    files("corpus").joinpath("seed/tables.txt").read_text(encoding="utf-8"), "tables.txt"
).tables


def objections(table):
    return Counter(
        (f.code, f.severity) for f in check_table(table) if f.severity is not Severity.INFO
    )


def assert_fixes_mend(table):
    findings = check_table(table)
    before = objections(table)
    for finding, fix in [(f, fix) for f in findings for fix in (f.fix, f.instead) if fix]:
        mended = apply_edits(table, fix.edits)
        key = (finding.code, finding.severity)
        after = objections(mended)
        if finding.severity is not Severity.INFO:
            assert after[key] < before[key], finding
        assert not after - before, finding


@pytest.mark.parametrize("number", range(len(SEEDS)))
def test_fixes_of_the_shipped_tables(number):
    assert_fixes_mend(SEEDS[number])


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(CLEAN)), st.lists(st.sampled_from(FAULTS), min_size=1, max_size=3))
def test_fixes_of_faulty_tables(name, faults):
    table = CLEAN[name]
    for fault in faults:
        try:
            made = fault.make(table)
        except (TypeError, AttributeError, StopIteration):
            made = None  # an earlier fault took away what this one needs
        table = made[0] if made else table
    assert_fixes_mend(table)


def test_all_fixes_one_after_the_other_leave_no_fixable_fault():
    table = SEEDS[2]
    for _ in range(20):
        fix = next((f.fix for f in check_table(table) if f.fix), None)
        if fix is None:
            break
        table = apply_edits(table, fix.edits)
    codes = {f.code for f in check_table(table)}
    assert not codes & {"cost-unit", "cost-without-bound", "na-style", "stray-punctuation"}
    assert table.indicators[-1].level2 == "服务对象满意度指标"


def test_cost_in_yuan_is_converted_exactly():
    finding = next(f for f in check_table(SEEDS[2]) if f.code == "cost-unit")
    assert finding.fix.edits[0].value == "≤0.726万元"


def test_a_price_in_quality_moves_to_cost():
    finding = next(f for f in check_table(SEEDS[4]) if f.code == "class-mismatch")
    mended = apply_edits(SEEDS[4], finding.fix.edits)
    row = next(r for r in mended.indicators if r.value == "840元/人")
    assert (row.level1, row.level2) == ("产出指标", "成本指标")


def test_a_form_in_yuan_keeps_its_unit_and_a_price_its_own():
    rows = "数量|清运吨数|5000吨\n质量|每吨价格|120元\n成本|清运费用|600000元"
    rows += "\n社会|群众知晓率|≥80%\n满意|群众满意度|≥91%"
    table = clean_table("2025年垃圾清运", "60", "2025年清运垃圾5000吨。", rows)
    wan = {f.code: f for f in check_table(table)}
    assert "cost-unit" in wan
    assert "改为“≤120元”" in wan["class-mismatch"].fix.label
    yuan = table.model_copy(update={"source": Source(file="甲.docx", in_yuan=True), "form": "C"})
    said = {f.code: f for f in check_table(yuan)}
    assert "cost-unit" not in said
    assert said["cost-without-bound"].fix.edits[0].value == "≤600000元"
