from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from corpus.errors import UserError
from corpus.money import LARGEST, YUAN_PER_UNIT, Money

AMOUNTS = st.decimals(min_value=0, max_value=LARGEST - 1, places=4).map(
    lambda yuan: Money(yuan=yuan)
)


class Holder(BaseModel):
    """Something with an amount in it."""

    amount: Money


@given(AMOUNTS)
def test_printing_and_reading_is_exact(money: Money) -> None:
    assert Money.parse(str(money)) == money
    assert Money.parse(money.in_wan(), default_unit="万元") == money
    assert Money.parse(f"{money.in_yuan()}元") == money


@given(AMOUNTS)
def test_json_round_trip(money: Money) -> None:
    text = Holder(amount=money).model_dump_json()
    assert text == f'{{"amount":"{money.in_wan()}"}}'
    assert Holder.model_validate_json(text).amount == money


@given(st.lists(AMOUNTS, max_size=20))
def test_sums_are_exact(parts: list[Money]) -> None:
    total = sum(parts, Money(yuan=Decimal(0)))
    assert total.yuan == sum((part.yuan for part in parts), Decimal(0))
    assert total.wan * 10_000 == total.yuan
    for part in parts:
        total = total - part
    assert total == Money(yuan=Decimal(0))


@given(AMOUNTS, AMOUNTS)
def test_order(one: Money, other: Money) -> None:
    assert (one < other) == (one.yuan < other.yuan)
    assert (one <= other) == (not one > other)


@given(st.decimals(min_value=0, max_value=999, places=3), st.sampled_from(sorted(YUAN_PER_UNIT)))
def test_every_unit(number: Decimal, unit: str) -> None:
    money = Money.of(number, unit)
    if money.yuan < LARGEST:
        assert Money.parse(f"{number}{unit}") == money


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("0.726万元", "7260"), ("7260元", "7260"), ("7,260元", "7260"), ("７，２６０元", "7260"),
        ("7，260.00元", "7260"), ("¥7,260", "7260"), ("￥7260.00元", "7260"), ("三十万", "300000"),
        ("三十万元整", "300000"), ("壹佰贰拾万元整", "1200000"), ("人民币柒仟贰佰陆拾圆整", "7260"),
        ("1.2亿元", "120000000"), ("3千元", "3000"), ("3.5千万", "35000000"), ("12万3千", "123000"),
        ("半万元", "5000"), ("0元", "0"), ("144 万元", "1440000"), ("144（万元）", "1440000"), ("50块钱", "50"),
    ],
)  # fmt: skip
def test_written_amounts(text: str, yuan: str) -> None:
    assert Money.parse(text).yuan == Decimal(yuan)


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("144", "1440000"),
        ("三十", "300000"),
        ("三十万", "300000"),
        ("30万", "300000"),
        ("500元", "500"),
    ],
)
def test_a_bare_number_takes_the_unit_of_the_form(text: str, yuan: str) -> None:
    assert Money.parse(text, default_unit="万元").yuan == Decimal(yuan)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("-3万元", "负数"), ("－3万元", "负数"), ("负三万元", "负数"), ("¥-3", "负数"), ("−0.5元", "负数"),
        ("九千亿", "合理范围"), ("九千亿元", "合理范围"), ("1e9万", "合理范围"), ("一千亿元", "合理范围"),
        ("9" * 40 + "元", "合理范围"), ("看着办", "看不懂"), ("", "看不懂"), ("万元", "看不懂"),
        ("1,20元", "看不懂"), ("3万元左右", "看不懂"), ("3-5万元", "看不懂"), ("nan", "看不懂"),
    ],
)  # fmt: skip
def test_refused_amounts_are_quoted(text: str, word: str) -> None:
    with pytest.raises(UserError) as raised:
        Money.parse(text)
    sentence = str(raised.value)
    assert word in sentence
    assert f"“{text[:30]}" in sentence
    assert sentence.endswith("。")


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    try:
        money = Money.parse(text)
    except UserError:
        return
    assert 0 <= money.yuan < LARGEST


@pytest.mark.parametrize("data", ["0.1.2", "abc", "", "1e5", "NaN", "Infinity", " 3"])
def test_bad_json_is_a_validation_error(data: str) -> None:
    with pytest.raises(ValidationError):
        Money.model_validate(data)


@pytest.mark.parametrize("data", [0.1, {"yuan": 0.1}])
def test_no_float_becomes_money(data: object) -> None:
    with pytest.raises(ValidationError):
        Money.model_validate(data)


def test_an_amount_for_forms_and_for_people() -> None:
    money = Money.parse("7260元")
    assert (money.in_wan(), money.in_yuan(), str(money)) == ("0.726", "7,260", "0.726万元")


def test_equal_amounts_hash_alike() -> None:
    assert hash(Money.parse("0.7260万元")) == hash(Money.parse("7260元"))
