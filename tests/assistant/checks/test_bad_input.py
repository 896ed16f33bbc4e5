"""Whatever a table holds, there are findings and never an exception."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks import check_table
from assistant.draft import cell_text
from assistant.editing import apply_edits
from corpus.money import Money
from corpus.schema import Funding, Indicator, TargetTable
from corpus.taxonomy import TaxonomyName, taxonomy

ODD = [
    "", " ", "无", "0", "≥", "**", "》=90％", "-5%", "1e99999", "9" * 400 + "人", "≥" + "9" * 60 + "%",
    "1/0", "NaN", "∞", "3月32日", "2025年13月", "0000年", "9999年12月31日前", "（（（", "“", ",,,,", "。",
    "x" * 5000, "\u202e人33", "\x00", "=1+1", "0元/人", "0.0000001万元/人", "每每每人", "-3万元", "30-20人",
    "104人", "7.52万元/年/人", "144万元", "1月和2月", "2025年2月30日前", "及时", "良好", "≥90%", "100%", "一二三四",
]  # fmt: skip
FIELDS = st.sampled_from(ODD) | st.text(max_size=30)
CLASSES = [
    *taxonomy(TaxonomyName.THREE_FAMILY).classes(), *taxonomy(TaxonomyName.FOUR_FAMILY).classes(),
    (None, None), ("产出指标", None), ("颜色指标", "红色指标"), ("效益指标", "数量指标"), (None, "成本指标"),
]  # fmt: skip
MONEY = st.none() | st.decimals(0, 10**15, allow_nan=False, places=4).map(lambda d: Money(yuan=d))


@st.composite
def tables(draw):
    rows = [
        Indicator(level1=level1, level2=level2, name=draw(FIELDS), value=draw(FIELDS),
                  applicable=draw(st.booleans()), weight=draw(st.none() | st.decimals(0, 100, places=1)))
        for level1, level2 in draw(st.lists(st.sampled_from(CLASSES), max_size=8))
    ]  # fmt: skip
    return TargetTable(
        project_name=draw(FIELDS), year=draw(st.none() | st.integers(0, 9999)), unit=draw(FIELDS),
        authority=draw(FIELDS), term=draw(st.none() | FIELDS), annual_goal=draw(FIELDS),
        funding=Funding(total=draw(MONEY), fiscal=draw(MONEY), other=draw(MONEY)),
        taxonomy=draw(st.sampled_from(list(TaxonomyName))), indicators=tuple(rows),
    )  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(tables())
def test_any_table_gives_findings_whose_cells_exist(table):
    for finding in check_table(table):
        assert finding.message
        if finding.cell != "indicators":
            cell_text(table, finding.cell)
        if finding.fix:
            apply_edits(table, finding.fix.edits)


def test_a_table_without_indicators():
    found = check_table(TargetTable(project_name=""))
    assert {f.code for f in found} >= {"missing-field"}


@pytest.mark.parametrize("value", ODD)
def test_a_table_of_one_odd_value_throughout(value):
    rows = tuple(Indicator(level1=a, level2=b, name=value, value=value) for a, b in CLASSES)
    check_table(TargetTable(project_name=value, annual_goal=value, unit=value, indicators=rows))


def test_ten_thousand_rows_with_a_fault_each():
    rows = tuple(
        Indicator(
            level1="产出指标", level2="质量指标", name=f"第{n}项工作完成情况", value="高质量完成"
        )
        for n in range(10_000)
    )
    found = check_table(
        TargetTable(project_name="甲", unit="乙", annual_goal="丙", indicators=rows)
    )
    assert sum(f.code == "vague-value" for f in found) == 10_000


def test_the_wrong_taxonomy_is_said_and_not_an_exception():
    four = taxonomy(TaxonomyName.FOUR_FAMILY).classes()
    rows = tuple(Indicator(level1=a, level2=b, name="甲指标", value="3个") for a, b in four)
    found = check_table(TargetTable(project_name="甲", indicators=rows))
    assert "class-parent" in {f.code for f in found}
