"""Amounts of a day, reckoned for a year."""

from datetime import date

from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.brief import read_brief


def test_a_daily_amount_is_of_a_year_where_the_total_confirms_it() -> None:
    said = "污水处理厂运营费，日处理2万吨，每吨1.35元，全年985.5万元"
    found = reckon(read_brief(said, today=date(2025, 9, 15)))
    assert found.agrees
    assert "365天" in found.sentence
