"""What the office's own past says of a table: levels, last year, names, rare words."""

from assistant.checks import Around, check_table
from assistant.checks.past import KnownPast

from .clean_tables import table

ROWS = """
数量|参保人数|{people}人
质量|参保信息准确率|{rate}
时效|参保完成时间|3月底前
成本|参保总成本|≤{wan}万元
社会|履职风险保障|有效保障
满意|参保人员满意度|{satisfied}
"""


def one(
    name="网格员参保", *, year=2025, people=33, rate="100%", wan="0.726", satisfied="≥95%", **head
):
    rows = ROWS.format(people=people, rate=rate, wan=wan, satisfied=satisfied)
    goal = f"{year}年为网格员办理参保，降低履职风险。"
    return table(f"{year}年{name}", wan, goal, rows, year=year, **head)


OTHERS = [one(f"{who}参保", satisfied=f"≥{level}%") for who, level in
          zip(("协管员", "护林员", "保洁员", "巡查员", "调解员", "统计员"), (90, 92, 93, 95, 95, 98), strict=True)]  # fmt: skip


def said(checked, *others, code):
    around = Around(KnownPast(others))
    return [f for f in check_table(checked, around=around) if f.code == code]


def test_a_level_far_from_all_others_is_shown_with_their_distribution():
    (finding,) = said(one(satisfied="≥60%"), *OTHERS, code="value-outlier")
    assert finding.cell == "indicators/5/value"
    for figure in ("6条", "90%", "98%", "中位数95%"):
        assert figure in finding.message


def test_a_usual_level_and_a_short_past_draw_nothing():
    assert said(one(satisfied="≥91%"), *OTHERS, code="value-outlier") == []
    assert said(one(satisfied="≥60%"), *OTHERS[:4], code="value-outlier") == []
    assert check_table(one(satisfied="≥60%")) == [
        f for f in check_table(one(satisfied="≥60%")) if f.code != "value-outlier"
    ]


def test_versions_of_the_same_project_are_no_others():
    versions = [one(year=year, satisfied="≥95%") for year in range(2015, 2025)]
    assert said(one(satisfied="≥60%"), *versions, code="value-outlier") == []


def test_last_years_numbers_are_compared():
    last = one(year=2024)
    (people,) = said(one(people=330), last, code="differs-from-last-year")
    assert people.cell == "indicators/0/value"
    assert "2024年是33人" in people.message
    assert "10倍" in people.message
    cells = {f.cell for f in said(one(wan="2.5"), last, code="differs-from-last-year")}
    assert cells == {"funding/total", "indicators/3/value"}


def test_last_year_may_have_called_the_project_otherwise():
    last = one("网格员参保经费项目", year=2024)
    assert said(one(people=330), last, code="differs-from-last-year")
    assert not said(one(people=330), one("护林员参保", year=2024), code="differs-from-last-year")


def test_the_latest_earlier_year_counts_and_small_changes_do_not():
    assert said(one(people=40), one(year=2024), code="differs-from-last-year") == []
    far = one(year=2022, people=330)
    assert said(one(people=35), far, one(year=2024), code="differs-from-last-year") == []
    assert said(one(people=330), one(year=2026), code="differs-from-last-year") == []


def test_an_office_that_the_past_writes_otherwise():
    known = [
        one(f"{who}参保", unit="北塬街道办事处", authority="原州区人民政府") for who in "甲乙丙"
    ]
    odd = one(unit="北源街道办事处", authority="原州区人民政府")
    (finding,) = said(odd, *known, code="office-variant")
    assert finding.cell == "unit"
    assert "3张表" in finding.message
    assert finding.fix is not None
    assert finding.fix.edits[0].value == "北塬街道办事处"
    assert said(known[0], *known, odd, code="office-variant") == []
    other = one(unit="西塬街道办事处", authority="原州区人民政府")
    assert said(other, *known, code="office-variant") == []


def test_which_of_two_spellings_is_the_odd_one_is_told_by_the_past():
    known = [one(f"{who}参保", unit="原州区北塬街道办事处") for who in "甲乙丙"]
    mixed = one(authority="北源街道办事处", unit="原州区北塬街道办事处")
    finding = next(f for f in said(mixed, *known, code="office-variant") if f.fix)
    assert finding.cell == "authority"
    assert "历史库" in finding.message


def test_a_word_that_the_past_never_has_but_for_one_character():
    known = [
        with_name(one(f"{who}参保"), f"{who}参保人员满意度")
        for who in ("协管员", "护林员", "保洁员")
    ]
    slip = one()
    (finding,) = said(with_name(slip, "参呆人员满意度"), *known, code="typo")
    assert "参保人员" in finding.message
    assert finding.fix is not None
    assert finding.fix.edits[0].value == "参保人员满意度"
    assert said(slip, *known, code="typo") == []


def with_name(known, name):
    rows = tuple(replace_name(r, name) if "满意" in r.name else r for r in known.indicators)
    return known.model_copy(update={"indicators": rows})


def replace_name(row, name):
    return row.model_copy(update={"name": name})


def test_nothing_to_compare_with_changes_nothing():
    assert check_table(one(), around=Around(KnownPast([]))) == check_table(one())
