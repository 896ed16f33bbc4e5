"""Numbers written in different ways are one number in one unit."""

from decimal import Decimal

import pytest

from corpus.measures import Measured, measured, shown
from corpus.value_grammar import parse_value


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("7.52万元/年/人", "75200元/人·年"),
        ("≥95%", "95％"),
        ("0.726万元", "7,260元"),
        ("33人", "33名"),
        ("半小时内", "30分钟以内"),
        ("1.2公里", "1200米"),
        ("725838㎡", "725838平方米"),
        ("1年", "12个月"),
        ("2.4万人", "24000人"),
        ("每季度2场", "每季2场"),
        ("每人每年220元", "220元/人/年"),
        ("5‰", "0.5%"),
    ],
)
def test_the_same_number(left: str, right: str) -> None:
    first, second = measured(parse_value(left)), measured(parse_value(right))
    assert first is not None
    assert second is not None
    assert first == second


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("12个月", "12天"), ("33人", "33户"), ("220元/人", "220元/户"), ("95%", "同比增长95%"),
        ("5000元/人/年", "5000元/人/月"), ("5个工作日", "5天内"),
    ],
)  # fmt: skip
def test_another_unit_is_not_compared(left: str, right: str) -> None:
    first, second = measured(parse_value(left)), measured(parse_value(right))
    assert first is not None
    assert second is not None
    assert first.measure != second.measure


@pytest.mark.parametrize("text", ["良好", "无", "10月底前", "及时", ""])
def test_what_has_no_number_has_no_measure(text: str) -> None:
    assert measured(parse_value(text)) is None


def test_for_people_large_amounts_stand_in_wan() -> None:
    assert shown(Decimal("75200"), "元/人·年") == "7.52万元/人·年"
    assert shown(Decimal("220"), "元/人·年") == "220元/人·年"
    assert str(Measured(Decimal("95.0"), "%")) == "95%"
