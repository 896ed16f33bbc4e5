"""Funds of budgets by their names, and who pays what is left."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief


@pytest.mark.parametrize(
    ("text", "fiscal", "other"),
    [
        ("河道治理，总投资180万元，其中省级水利专项补助60万元，县财政120万元。", "180", None),
        ("无障碍改造180户，共108万元，市级福彩公益金72万元，区级残保金36万元。", "108", None),
        (
            "安防工程总投资458.76万元，申请省补资金260万元，其余198.76万元由县财政统筹。",
            "458.76",
            None,
        ),
        ("河堤加固，中央资金300万，缺口的120万县财政补足", "420", None),
        ("体育场馆免费开放，中央补助35万、省体彩公益金20万、县里再出15万", "70", None),
        ("背街小巷整治七条，区里拨六十万街道自筹二十万九千六", "60", "20.96"),
        ("冷库建设，总投资100万元，省级奖补30万元，剩余70万元由企业自筹", "30", "70"),
    ],
)
def test_who_pays(text: str, fiscal: str, other: str | None) -> None:
    brief = read_brief(text, today=date(2025, 9, 15))
    assert brief.fiscal is not None
    assert brief.fiscal.in_wan() == fiscal
    assert (brief.other.in_wan() if brief.other else None) == other


def test_a_grade_of_people_pays_nothing() -> None:
    text = "非遗保护，市级传承人补助10万元，展演6场"
    assert read_brief(text, today=date(2025, 9, 15)).fiscal is None


@pytest.mark.parametrize(
    ("text", "amount", "fiscal"),
    [
        ("奖补资金86万元，其中市级50万元，县级36万元，合作社12家", "86", "86"),
        ("助学金发放 补助经费45万元，上级30万元，镇级15万元，资助60名", "45", "45"),
        ("新建公厕6座，奖补资金72万元，省级奖补50万元，县级配套22万元", "72", "72"),
    ],
)
def test_a_sum_that_those_who_pay_come_to_is_the_total(text: str, amount: str, fiscal: str) -> None:
    brief = read_brief(text, today=date(2025, 9, 15))
    assert brief.amount is not None
    assert brief.amount.in_wan() == amount
    assert brief.fiscal is not None
    assert brief.fiscal.in_wan() == fiscal
