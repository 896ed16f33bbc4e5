"""Values as real tables write them, each with its expected reading."""

import pytest

from corpus.numerals import plain
from corpus.value_grammar import is_not_applicable, parse_value
from corpus.values import IndicatorValue, ValueKind
from tests.corpus.written_values import WRITTEN

# written | kind | sign, about, change, number..upper, unit, per, months, date, until
CASES = [[part.strip() for part in line.split(" | ")] for line in WRITTEN.strip().splitlines()]


def described(value: IndicatorValue) -> str:
    """All parts of a value in one line."""
    parts = [value.sign or "", "about" if value.about else ""]
    parts.append(f"change={value.change}" if value.change else "")
    if value.number is not None:
        upper = "" if value.upper is None else f"..{plain(value.upper)}"
        parts.append(plain(value.number) + upper)
    parts.append(f"unit={value.unit}" if value.unit else "")
    parts.append(f"per={'+'.join(value.per)}" if value.per else "")
    parts.append(f"months={'+'.join(map(str, value.months))}" if value.months else "")
    for name, point in (("date", value.date), ("until", value.until)):
        if point is not None:
            said = "+".join(f"{field}:{part}" for field, part in point if part is not None)
            parts.append(f"{name}={said}")
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_written_value(case: list[str]) -> None:
    written, kind, expected = case[0].replace("\\n", "\n"), case[1], ([*case, ""])[2]
    value = parse_value(written)
    assert (value.kind.value, described(value)) == (kind, expected)
    assert parse_value(value.render()) == value


def test_text_is_kept_as_written() -> None:
    assert parse_value(" ≥９０％\t").text == "≥９０％"
    assert parse_value("不低于90%").text == "不低于90%"
    assert parse_value("不低于90%") == parse_value("≥９０％")


def test_wording_of_a_qualitative_value() -> None:
    assert parse_value("高质量 完成").word == "高质量完成"
    assert parse_value("4次讲座、1次展览").word == "4次讲座、1次展览"


@pytest.mark.parametrize("text", ["0", "", " ", "无", "0%", "不涉及"])
def test_a_row_that_does_not_apply(text: str) -> None:
    assert parse_value(text, applicable=False).kind is ValueKind.NOT_APPLICABLE


def test_zero_and_blank_in_a_row_that_applies() -> None:
    assert parse_value("0").kind is ValueKind.QUANTITY
    assert parse_value("").kind is ValueKind.QUALITATIVE


def test_a_real_value_in_a_row_marked_as_not_applicable_stays() -> None:
    assert parse_value("33人", applicable=False).kind is ValueKind.QUANTITY


@pytest.mark.parametrize(
    "text",
    [
        "无",
        "不涉及此项",
        "本项目不涉及",
        "不适用",
        "无相关指标",
        "N/A",
        "/",
        "——",
        "不涉及经济效益指标",
    ],
)
def test_wordings_of_not_applicable(text: str) -> None:
    assert is_not_applicable(text)


@pytest.mark.parametrize(
    "text", ["0", "无障碍设施", "无投诉", "不低于90%", "", "不涉密", "无一例外"]
)
def test_wordings_that_do_apply(text: str) -> None:
    assert not is_not_applicable(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("每季度1次", "1次/季度"),
        ("220元/人/年", "每人每年220元"),
        ("220元/人/年", "220元/年/人"),
        ("50元/人/天", "50元/人/日"),
        ("≤144万元", "不超过144万元"),
        ("达到95%以上", "不低于95%"),
        ("10月底前", "10月末之前"),
        ("1-3月", "1月、2月和3月"),
        ("2万人", "两万人"),
        ("300元/人·月", "300元/人月"),
    ],
)
def test_two_ways_to_write_one_value(one: str, other: str) -> None:
    assert parse_value(one) == parse_value(other)
    assert hash(parse_value(one)) == hash(parse_value(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("≥90%", "90%"),
        ("≥90%", ">90%"),
        ("7260元", "7260元/人"),
        ("增长5%", "5%"),
        ("约5人", "5人"),
    ],
)
def test_values_that_differ(one: str, other: str) -> None:
    assert parse_value(one) != parse_value(other)


def test_amount_of_money() -> None:
    assert str(parse_value("≤0.726万元").amount) == "0.726万元"
    assert str(parse_value("220元/人/年").amount) == "0.022万元"
    assert str(parse_value("4.1万").amount) == "4.1万元"
    assert parse_value("33人").amount is None


@pytest.mark.parametrize(
    ("text", "month"),
    [("10月底前", 10), ("三季度", 9), ("上半年", 6), ("年底前", 12), ("2025年", 12)],
)
def test_latest_month_of_a_date(text: str, month: int) -> None:
    date = parse_value(text).date
    assert date is not None
    assert date.latest_month == month
