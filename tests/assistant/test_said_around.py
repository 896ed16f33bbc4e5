"""Words around a word are found as a pattern with the word in it would find them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from assistant.said_around import said_around, said_between

_BEFORE = ("", "(?:受益|惠及)(?:的|全[县乡])?", r"^\s*", r"(?<![\d.])", "其中[:：]?[县乡]{0,3}")
_BEHIND = ("", "[共约]?$", r"(?!\d|\.\d)", "的?(?P<deed>全县|惠及)", "[^，]{1,3}，")
_words = st.text(alphabet="县乡(+.", min_size=1, max_size=2)
_texts = st.lists(
    st.sampled_from(["受益", "惠及", "的", "全县", "其中", "：", "乡", "县", "(", "+", ".", "1", "，", " ", "共"])
).map("".join)  # fmt: skip


@given(_words, _texts, st.sampled_from(_BEFORE), st.sampled_from(_BEHIND))
def test_it_finds_what_a_pattern_made_of_the_word_finds(
    word: str, text: str, before: str, behind: str
) -> None:
    found = said_around(word, text, before, behind)
    wanted = re.search(f"(?:{before}){re.escape(word)}(?:{behind})", text)
    assert (found is None) == (wanted is None)
    if found and wanted:
        assert text[found[0].end() : found[1].start()] == word


@given(_words, _words, _texts, st.sampled_from(["", "[县乡]{0,3}", "[，的]?(?:共)?"]))
def test_between_two_words_it_finds_what_a_pattern_of_both_finds(
    first: str, second: str, text: str, between: str
) -> None:
    found = said_between(first, second, text, between)
    wanted = re.search(f"{re.escape(first)}({between}){re.escape(second)}", text)
    assert (found is None) == (wanted is None)


def test_it_tells_what_stands_around() -> None:
    text = "其中80岁以上老人300人，全县惠及老人500人"
    found = said_around("老人", text, "(?P<how>受益|惠及)", r"\d+人")
    assert found is not None
    assert (found[0]["how"], found[1][0]) == ("惠及", "500人")
    assert said_around("儿童", text) is None
    between = said_between("老人", "人", text, r"\d+")
    assert between is not None
    assert between[0] == "300"
