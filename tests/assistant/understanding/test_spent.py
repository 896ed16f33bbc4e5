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
    ("what", "brought"),
    [("招商引资经费", False), ("旅游宣传专项资金", False), ("引资额", True), ("旅游收入", True)],
)
def test_money_for_bringing_in_is_not_brought(what: str, brought: bool) -> None:
    assert brings(what, what) is brought
