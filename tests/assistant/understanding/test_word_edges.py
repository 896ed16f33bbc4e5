"""Words are not torn where names are cut out of sentences."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.understanding.subjects.loose_verbs import loose_verb
from assistant.understanding.wording.word_edges import is_word, splits_word, without_front

_TEXT = st.text(alphabet="本地知名度乡村装备一批和县级的路灯书a1，", max_size=12)


@pytest.mark.parametrize(
    "text", ["提升本|地知名度", "拍乡|村振兴纪录片", "救援装|备一批", "垃圾填|埋场"]
)
def test_a_cut_through_a_word_is_seen(text: str) -> None:
    assert splits_word(text.replace("|", ""), text.index("|"))


@pytest.mark.parametrize(
    "text", ["社区|治理", "市|县级财政", "采购|置换设备", "路灯|维修", "村|小学校"]
)
def test_a_cut_between_words_is_let_be(text: str) -> None:
    assert not splits_word(text.replace("|", ""), text.index("|"))


@given(text=_TEXT)
@settings(max_examples=60)
def test_nothing_is_torn_at_the_ends_and_a_front_only_gets_shorter(text: str) -> None:
    assert not splits_word(text, 0)
    assert not splits_word(text, len(text))
    assert text.endswith(without_front(re.compile("(?:本|装|的)+"), text))


def test_the_words_of_the_field_are_words() -> None:
    assert all(is_word(word) for word in ("装备", "本地", "续建", "奖补", "铺装"))
    assert not any(is_word(word) for word in ("备一", "地知", "村振", "装", ""))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("巷道铺沥青", ("巷道", "铺设", "沥青")),
        ("敬老院院子铺地砖", ("敬老院院子", "铺设", "地砖")),
        ("渔港码头换系船柱", ("渔港码头", "更换", "系船柱")),
    ],
)
def test_a_letter_between_two_nouns_is_their_verb(text: str, parts: tuple[str, str, str]) -> None:
    assert loose_verb(text) == parts


@pytest.mark.parametrize(
    "text", ["车辆装备更新", "公交换乘中心", "农村道路铺装砖", "学生换牙期检查", "拆迁安置房租赁"]
)
def test_a_letter_of_a_word_is_no_verb(text: str) -> None:
    assert loose_verb(text) is None
