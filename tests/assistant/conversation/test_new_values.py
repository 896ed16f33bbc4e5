"""The value of a row that comes: its unit, its sign, and what a price is told of."""

import pytest

from assistant.conversation.changing.rows_added import in_full, of_each
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

METERS = "2025年竹溪渡街道独居老人智能水表预警安装，380户，每户280元，10.64万元"


@pytest.mark.parametrize(
    ("said", "price"),
    [
        ("每趟不超过8000", "≤8000元/趟"),
        ("每户80以内", "≤80元/户"),
        ("一户60", "60元/户"),
        ("每只每年最多30元", "≤30元/只/年"),
        ("一天不高于200元", "≤200元/天"),
        ("80元", ""),
        ("每季度一次", ""),
    ],
)
def test_a_price_is_told_with_what_it_is_for(said: str, price: str) -> None:
    assert of_each(said) == price


def test_only_what_is_paid_for_has_a_price() -> None:
    assert in_full("每户80以内", "安装费标准", "成本指标") == "≤80元/户"
    assert in_full("每户2次", "走访次数", "数量指标") == "每户2次"


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("质量里添预警准确率，95以上", "预警准确率", "≥95%"),
        ("满意度加一条居民满意度，90", "居民满意度", "≥90%"),
        ("质量再补一条差错率，2以内", "差错率", "≤2%"),
        ("数量加巡访次数，1200以上", "巡访次数", "≥1200次"),
    ],
)
def test_a_new_row_gets_the_unit_and_the_sign_it_was_meant_to_have(
    workspace: Workspace, said: str, name: str, value: str
) -> None:
    table = draft_of(talk(workspace, METERS, said)).table
    assert (name, value) in [(row.name, row.value) for row in table.indicators]
