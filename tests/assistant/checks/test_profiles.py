"""Profiles tune the rules; the catalogue and the verdict follow from the rules' own data."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks import Criterion, check_table, profile_called, profiles, rules
from assistant.checks.catalogue import catalogue
from assistant.checks.verdict import Grade, judge
from assistant.findings import Finding, Severity
from corpus.errors import UserError
from corpus.taxonomy import TaxonomyName

from .clean_tables import CLEAN
from .test_rules import ROWS, codes, with_row, with_rows

DOCS = Path(__file__).parents[3] / "docs" / "checks.md"
MESSY = with_row("时效|归档及时性|及时\n生态|登记,归档影响|明显")


def test_the_page_of_the_docs_is_up_to_date():
    assert DOCS.read_text(encoding="utf-8") == catalogue()
    for rule in rules():
        assert f"`{rule.code}`" in catalogue()


def test_lenient_passes_over_style_and_strict_raises_the_soft_ones():
    assert "stray-punctuation" in codes(MESSY)
    assert "stray-punctuation" not in codes(MESSY, profile=profile_called("lenient"))
    assert "vague-value" in codes(MESSY, profile=profile_called("宽松"))
    strict = codes(MESSY, Severity.WARNING, profile=profile_called("strict"))
    assert "cost-lump" in strict
    assert "cost-lump" in codes(MESSY, Severity.INFO)


def test_weights_are_looked_at_only_where_the_form_has_them():
    weighed = with_rows(ROWS.replace("33人", "33人|15"))
    assert "weights-sum" in codes(weighed)
    assert "weights-sum" not in codes(weighed, profile=profile_called("street"))


def test_the_classes_of_the_form_are_asked_for():
    four = CLEAN["四类带权重"]
    assert four.taxonomy is TaxonomyName.FOUR_FAMILY
    assert "class-parent" not in codes(four, profile=profile_called("guide"))
    assert "class-parent" in codes(four, profile=profile_called("street"))
    assert "class-parent" in codes(with_rows(ROWS), profile=profile_called("guide"))


def test_profiles_are_joined_and_unknown_ones_named():
    both = profile_called("street, 从严")
    assert both.taxonomy is TaxonomyName.THREE_FAMILY
    assert "weights-sum" in both.off
    assert "cost-lump" in both.raised
    with pytest.raises(UserError, match=r"很严.*strict"):
        profile_called("很严")
    assert profiles()[0].key == "standard"


def test_no_fix_and_no_profile_hides_an_error_of_a_clean_table():
    for profile in profiles():
        if profile.taxonomy is None:
            for table in CLEAN.values():
                found = check_table(table, profile=profile)
                assert not [f for f in found if f.severity is Severity.ERROR]


def test_a_clean_table_is_excellent_and_says_whose_estimate_that_is():
    verdict = judge(f for f in check_table(CLEAN["改厕"]))
    assert verdict.overall is Grade.EXCELLENT
    assert verdict.line.startswith("本程序估计：优")
    assert verdict.step == ()


def test_a_table_without_indicators_is_poor_throughout():
    verdict = judge(check_table(with_rows(ROWS).model_copy(update={"indicators": ()})))
    assert set(verdict.grades.values()) == {Grade.POOR}


def test_what_moves_a_table_up():
    table = with_rows(ROWS.replace("100%", "高质量完成"))
    verdict = judge(check_table(table))
    assert verdict.overall is Grade.GOOD
    assert [f.code for f in verdict.step] == ["vague-value"]
    assert "改好“指标值无法衡量”，可升为优" in verdict.line


FINDINGS = st.lists(
    st.builds(
        Finding,
        code=st.sampled_from(sorted(rule.code for rule in rules())),
        severity=st.sampled_from(list(Severity)),
        message=st.just("…。"),
        cell=st.sampled_from(["indicators", "indicators/0/value", "indicators/1/value"]),
    ),
    max_size=12,
)


@given(FINDINGS)
def test_a_verdict_keeps_its_promise_and_never_rises_with_more_findings(findings):
    ordered = sorted(findings, key=lambda f: list(Severity).index(f.severity))
    verdict = judge(ordered)
    assert set(verdict.grades) == set(Criterion)
    rest = list(ordered)
    for finding in verdict.step:
        rest.remove(finding)
    assert min(judge(rest).grades.values()) == verdict.reached
    if verdict.step:
        assert verdict.reached > verdict.overall
    if ordered:
        assert judge(ordered[:-1]).overall >= verdict.overall
