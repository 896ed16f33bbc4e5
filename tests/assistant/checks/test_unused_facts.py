"""What a request says is in the table, in a sum that the table carries, or named as left out."""

import pytest

from assistant.checks import check_table
from assistant.facts import Fact
from corpus.value_grammar import parse_value

from .test_rules import ROWS, codes, with_rows


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        (["33人", "220元/人/月", "12个月"], []),  # the year of the table
        (["33人", "20元/人/月", "11个月"], []),  # 33×20×11 is the total
        (["33人", "20元/人/月", "10个月"], ["10个月"]),
        (["33人", "一年"], []),
    ],
)
def test_a_term_that_the_year_or_the_sum_carries_is_used(said, missing):
    facts = [Fact(value=parse_value(text), text=text, what="") for text in said]
    priced = ROWS.replace("≤0.726万元", "≤0.726万元；220元/人/月；20元/人/月")
    found = check_table(with_rows(priced), facts=facts)
    told = [f.message for f in found if f.code == "unused-fact"]
    assert [
        one for one in ("11个月", "12个月", "10个月", "一年") if any(one in m for m in told)
    ] == missing


def test_unused_facts():
    def fact(text):
        return Fact(value=parse_value(text), text=text, what="")

    used = [fact("33人"), fact("7260元"), fact("3月底前")]
    assert "unused-fact" not in codes(with_rows(ROWS), facts=used)
    finding = next(
        f
        for f in check_table(with_rows(ROWS), facts=[*used, fact("12场")])
        if f.code == "unused-fact"
    )
    assert "12场" in finding.message
    assert "33人" not in finding.message
