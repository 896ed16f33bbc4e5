"""Tables for tests, made by hand and by hypothesis."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from corpus.money import Money
from corpus.schema import Funding, Indicator, Source, TargetTable
from corpus.taxonomy import TaxonomyName


def insurance(**changes: Any) -> TargetTable:
    """A small table; ``changes`` replace its fields."""
    fields: dict[str, Any] = {
        "project_name": "2025年社区工作者责任险",
        "year": 2025,
        "unit": "北塬街道办事处",
        "authority": "北塬街道办事处",
        "funding": Funding(total=Money.parse("0.726万元"), fiscal=Money.parse("0.726万元")),
        "annual_goal": "为33名社区工作者购买责任险。",
        "indicators": (
            Indicator(level1="产出指标", level2="数量指标", name="参保人数", value="33人"),
            Indicator(level1="产出指标", level2="成本指标", name="保费", value="≤0.726万元"),
            Indicator(level1="效益指标", level2="经济效益指标", name="无", value="无", applicable=False),
        ),
        "source": Source(file="a.docx", locator="表1"),
    }  # fmt: skip
    return TargetTable(**{**fields, **changes})


TEXTS = st.text(max_size=20)
MAYBE = st.none() | TEXTS
AMOUNTS = st.none() | st.decimals(min_value=0, max_value=10**9, places=3).map(
    lambda yuan: Money(yuan=yuan)
)
INDICATORS = st.builds(
    Indicator,
    level1=MAYBE,
    level2=MAYBE,
    name=TEXTS,
    value=TEXTS | st.sampled_from(["≥90%", "33人", "10月底前", "无"]),
    applicable=st.booleans(),
    weight=st.none() | st.decimals(0, 100, places=2).map(Decimal),
    note=MAYBE,
)
TABLES = st.builds(
    TargetTable,
    project_name=TEXTS,
    year=st.none() | st.integers(1990, 2100),
    authority=MAYBE,
    unit=MAYBE,
    office=MAYBE,
    attribute=MAYBE,
    term=MAYBE,
    funding=st.builds(Funding, total=AMOUNTS, fiscal=AMOUNTS, other=AMOUNTS, carried_over=AMOUNTS),
    annual_goal=MAYBE,
    midterm_goal=MAYBE,
    taxonomy=st.sampled_from(TaxonomyName),
    form=st.sampled_from([None, "A", "B", "C"]),
    indicators=st.lists(INDICATORS, max_size=5).map(tuple),
    source=st.builds(Source, file=TEXTS, locator=TEXTS),
)
