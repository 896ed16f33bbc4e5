"""Times that fit what the money is spent on."""

from datetime import date
from pathlib import Path

import pytest

from assistant.drafting.compose import compose
from assistant.understanding.brief import read_brief
from corpus.settings import Settings


def times(text: str) -> dict[str, str]:
    brief = read_brief(text, today=date(2025, 11, 3))
    draft = compose(brief, None, Settings(home=Path("unused")), this_year=2025)
    rows = draft.table.indicators
    return {row.name: row.value for row in rows if row.level2 == "时效指标" and row.applicable}


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        # the goods are there before the season, whoever is hired for all of it
        ("森林防火专项：购置割灌机20台、扑火服80套，聘用瞭望员12人，每人每年8000元，30万元", "割灌机和扑火服购置完成时间", "防火期前"),
        ("防汛专项：购置冲锋舟4艘、救生衣300件，聘用巡堤员20人每人每月1800元，38万元", "冲锋舟和救生衣购置完成时间", "汛期前"),
        ("垃圾分类：配发桶1200个，聘督导员12名每人每月1500元，60万元", "督导员报酬发放及时率", "100%"),
        # upkeep is never finished, and a fee is not the work
        ("草原管护费，管护面积5万亩，每亩6元，30万元", "管护问题整改及时率", "≥95%"),
        ("中考高考考务费，考点4个，考场90个，36万", "中考高考考务完成时间", "中考、高考期间"),
        ("冬季冰雪旅游节，开幕式一场，40万", "冬季冰雪旅游节完成时间", "冬季期间"),
    ],
)  # fmt: skip
def test_the_time_fits_the_spending(text: str, name: str, value: str) -> None:
    assert times(text)[name] == value


def test_a_time_of_several_works_is_of_the_whole() -> None:
    assert "加固完工时间" not in times("县道路面修复8公里、危桥加固1座，460万元")
