"""The checks on real tables of other offices, where they lie beside the repository."""

from pathlib import Path

import pytest

from assistant.checks import Around, check_table
from assistant.checks.past import KnownPast
from assistant.findings import Severity
from corpus.reading import read_file

FLAT = Path(__file__).parents[3] / "shared" / "real" / "street_2023_flat.xlsx"

pytestmark = pytest.mark.skipif(not FLAT.exists(), reason=f"{FLAT.name} is not there")


@pytest.fixture(scope="module")
def tables():
    return read_file(FLAT).tables


def said(tables, word, code, around=None):
    return [
        (table, finding)
        for table in tables
        if word in table.project_name
        for finding in check_table(table, around=around or Around())
        if finding.code == code
    ]


def test_a_slip_of_one_digit_in_the_cost_is_an_error(tables):
    table, finding = said(tables, "居家养老服务经费", "cost-over-budget")[0]
    assert finding.severity is Severity.ERROR
    assert "1109.8万元" in finding.message
    assert table.funding.total is not None


def test_a_goal_of_another_table_is_noticed(tables):
    found = said(tables, "档案管理类）朗下社区工作站", "goal-foreign")
    assert [finding.cell for _, finding in found] == ["annual_goal"]


def test_an_unusual_satisfaction_is_shown_with_the_distribution(tables):
    around = Around(KnownPast(tables))
    found = said(tables, "专业技术服务类）", "value-outlier", around)
    assert found
    assert all("60%" in finding.message and "中位数" in finding.message for _, finding in found)


def test_amounts_of_a_sheet_in_yuan_are_no_fault_of_the_table(tables):
    assert said(tables, "", "cost-unit") == []


def test_few_errors_that_are_not_plain_gaps_or_sums(tables):
    codes = {
        finding.code
        for table in tables
        for finding in check_table(table)
        if finding.severity is Severity.ERROR
    }
    assert codes <= {"missing-field", "cost-over-budget", "duplicate-indicator"}
