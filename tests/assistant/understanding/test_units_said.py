"""Units that no list has are known where something is counted and priced by the same word."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 9, 15)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("古建彩画修复，共64攒，每攒1200元，10月底前完成", ["64攒", "1200元/攒", "10月底前"]),
        ("冷库租赁 32仓 450元/仓/月 租6个月", ["32仓", "450元/仓/月", "6个月"]),
        ("老年食堂桌椅添置，三十六桌，一桌四百二", ["36桌", "420元/桌"]),
    ],
)
def test_what_is_counted_and_priced_by_one_word_is_counted_in_it(
    text: str, values: list[str]
) -> None:
    brief = read_brief(text, today=TODAY)
    assert [str(fact.value) for fact in brief.facts] == values


@pytest.mark.parametrize(
    "text",
    ["屋面防水860平，一平95元", "慰问老人48人，每人300元，发了就算", "每个人200元，共15个人"],
)
def test_words_that_are_no_units_stay_what_they_are(text: str) -> None:
    brief = read_brief(text, today=TODAY)
    assert all((fact.value.unit or "") in {"平方米", "人", "元"} for fact in brief.facts)


def test_a_name_with_such_a_word_stays_whole() -> None:
    text = "一村一法律顾问项目，服务行政村96个，每村2000元"
    brief = read_brief(text, today=TODAY)
    assert "一村一法律顾问" in brief.topic
