"""Money that a project looks at and does not spend; what a contract costs a year; a paper whose name ends like a verb."""

from datetime import date

import pytest

from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.brief import read_brief
from corpus.money import Money

TODAY = date(2026, 1, 15)


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("2026年工程造价咨询，审核结算项目28个，送审金额约1.9亿元，咨询费33万元", "33万元"),
        ("2026年法律援助，办理案件120件，涉案标的额800万元，补贴每件1200元", "14.4万元"),
        ("2026年镇区垃圾清运外包，覆盖14个村，合同价每年136万元", "136万元"),
    ],
)
def test_only_what_is_spent_is_summed(text: str, total: str) -> None:
    assert reckon(read_brief(text, today=TODAY)).total == Money.parse(total)


def test_the_sum_that_is_looked_at_is_no_total() -> None:
    brief = read_brief("2026年工程结算审核，送审金额1.9亿元，审核项目28个", today=TODAY)
    assert brief.amount is None
    assert reckon(brief).total is None


def test_a_journal_keeps_its_name() -> None:
    brief = read_brief("2026年党报党刊征订，人民日报45份、求是30份，预算4万元", today=TODAY)
    assert "求是" in [fact.what for fact in brief.facts]
