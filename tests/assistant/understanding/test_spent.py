"""What a project spends, and what it only brings in."""

from datetime import date

import pytest

from assistant.understanding.beside.brought_in import brings
from assistant.understanding.brief import read_brief
from corpus.money import Money


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("招商引资经费30万，外出招商不少于20批次，办推介会2场", "30"),
        ("办公楼物业管理费，保安6人保洁8人，合同价58.8万一年", "58.8"),
    ],
)
def test_what_is_spent_is_the_total(text: str, wan: str) -> None:
    assert read_brief(text, today=date(2025, 9, 15)).amount == Money.parse(f"{wan}万元")


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("文化广场改造，舞台1座造价26万，健身步道800米每米320元，石凳40个每个900元", None),
        ("档案整理8000卷、每卷4元，库房整修3间补助15万元，消防达标率100%", None),
        ("规划编制，规划文本1套，经费38万元，现场踏勘25个村，每村补助1200元", None),
        ("农村改厕200户，每户补助2000元，全部200户补助40万元", "40"),
        ("村道硬化3条共180万元，工期6个月", "180"),
    ],
)
def test_what_one_thing_costs_among_others_is_no_total(text: str, wan: str | None) -> None:
    stated = read_brief(text, today=date(2025, 9, 15)).amount
    assert stated == (Money.parse(f"{wan}万元") if wan else None)


@pytest.mark.parametrize(
    ("what", "brought"),
    [("招商引资经费", False), ("旅游宣传专项资金", False), ("引资额", True), ("旅游收入", True)],
)
def test_money_for_bringing_in_is_not_brought(what: str, brought: bool) -> None:
    assert brings(what, what) is brought
