import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.text import bigrams, clean_cell, dice, in_quotes, normalise, places


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("≧ ９０％", "≥90%"), ("> = 90%", "≥90%"), ("》=90%", "≥90%"), ("<=5", "≤5"), ("≦5", "≤5"), ("═1", "=1"),
        ("〔2024〕15号", "(2024)15号"), ("【一】", "(一)"), ("A—B", "A-B"), ("3～5天", "3~5天"), ("a\u200bb", "ab"),
        ("一\n级\t指 标", "一级指标"), ("人•月", "人·月"), ("㎡", "m2"), ("，", ","), ("：", ":"),
    ],
)  # fmt: skip
def test_one_form_for_comparing(written: str, same: str) -> None:
    assert normalise(written) == same


@given(st.text() | st.text("<>=═《》≥≤～—-﹤﹥ \t\u0301\u0338\u200b´㎡①", max_size=8))
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text())
def test_a_normalised_text_has_no_white_space(text: str) -> None:
    assert not any(character.isspace() for character in normalise(text))


def test_cells_are_cleaned_but_keep_their_words() -> None:
    assert clean_cell(" 社会效益指标 \t\r\n（必填）\u200b\t ") == "社会效益指标\n（必填）"
    assert clean_cell("良好”") == "良好”"


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean_cell(clean_cell(text)) == clean_cell(text)


def test_bigrams() -> None:
    assert bigrams("责任险，33人") == ["责任", "任险", "险3", "33", "3人"]
    assert bigrams("人") == ["人"]
    assert bigrams("，。") == []


@given(st.text(), st.text())
def test_dice_is_a_similarity(one: str, other: str) -> None:
    assert 0 <= dice(one, other) <= 1
    assert dice(one, other) == dice(other, one)


@given(st.text())
def test_dice_of_a_text_with_itself(text: str) -> None:
    assert dice(text, text) == (1.0 if bigrams(text) else 0.0)


def test_dice_of_related_and_unrelated_texts() -> None:
    assert dice("aaab", "aab") == pytest.approx(4 / 5)
    assert dice("社区工作者参保人数", "社区工作者参保率") > 0.7
    assert dice("社区工作者参保人数", "图书馆开放天数") < 0.2


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [("改", "改厕改造", [0, 2]), ("aa", "aaaaa", [0, 2]), ("改", "维修", []), ("", "改厕", [])],
)
def test_places_of_words(words: str, text: str, found: list[int]) -> None:
    assert places(words, text) == found


def test_words_in_quotes() -> None:
    assert in_quotes("机房", "把“机房”去掉")
    assert in_quotes("机房", "机房里的「机房」")
    assert not in_quotes("机房", "把“老机房”去掉")
    assert not in_quotes("机房", "把机房去掉")
