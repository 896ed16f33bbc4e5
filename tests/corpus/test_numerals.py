from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.numerals import grouped, parse_number, plain


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("两百", "200"), ("三千五", "3500"), ("一万二", "12000"), ("十五", "15"), ("1.5万", "15000"),
        ("三十五点五", "35.5"), ("三点五万", "35000"), ("零点七二六", "0.726"), ("十", "10"), ("百", "100"),
        ("一百零五", "105"), ("一百二", "120"), ("两千零五十", "2050"), ("二〇二五", "2025"), ("半", "0.5"),
        ("壹佰贰拾万", "1200000"), ("3万5千", "35000"), ("12万3千", "123000"), ("1,200", "1200"),
        ("１，２００．５", "1200.5"), ("1 200", "1200"), ("3千万", "30000000"), ("九千亿", "900000000000"),
        ("7.520", "7.52"), ("0", "0"), ("零", "0"), ("一亿", "100000000"),
    ],
)  # fmt: skip
def test_written_numbers(text: str, number: str) -> None:
    assert parse_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["", "人", "1,20", "12,34,567", "两三", "三五", "十十", "1.2.3", "-3", "1e9", "第一", "万", "点五", "9" * 30],
)  # fmt: skip
def test_no_number(text: str) -> None:
    assert parse_number(text) is None


@given(
    st.text(max_size=30) | st.text("0123456789.,零一二两三四五六七八九十百千万亿点半", max_size=12)
)
def test_any_text_is_a_number_or_none(text: str) -> None:
    number = parse_number(text)
    assert number is None or (number >= 0 and parse_number(plain(number)) == number)


@given(st.decimals(min_value=0, max_value=10**12, places=6))
def test_printing_is_exact(number: Decimal) -> None:
    assert parse_number(plain(number)) == number
    assert parse_number(grouped(number)) == number


@pytest.mark.parametrize(
    ("number", "shown", "separated"),
    [
        ("7.520", "7.52", "7.52"), ("1E+2", "100", "100"), ("-0.00", "0", "0"), ("0", "0", "0"),
        ("7260", "7260", "7,260"), ("1234567.8", "1234567.8", "1,234,567.8"), ("-0.5", "-0.5", "-0.5"),
    ],
)  # fmt: skip
def test_printed_numbers(number: str, shown: str, separated: str) -> None:
    assert plain(Decimal(number)) == shown
    assert grouped(Decimal(number)) == separated
