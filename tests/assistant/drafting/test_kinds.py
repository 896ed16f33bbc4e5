"""Which kinds of spending a project's name says."""

import pytest

from assistant.archetypes import Archetype, library
from assistant.kinds import match_kinds
from corpus.text import normalise
from tests.assistant.drafting.test_library import lines_of


def _cases(aside: bool) -> list[tuple[str, str]]:
    return [
        (kinds, name)
        for number, (kinds, name) in enumerate(lines_of("kind_cases.txt"))
        if (number % 3 == 2) == aside
    ]


def _right(kinds: str, name: str) -> bool:
    found = match_kinds(name)
    return bool(found) and found[0].archetype.id in kinds.split("|")


@pytest.mark.parametrize("aside", [False, True], ids=["worked", "aside"])
def test_names_find_their_kind(aside: bool) -> None:
    cases = _cases(aside)
    assert len(cases) >= 50
    wrong = [(kinds, name) for kinds, name in cases if not _right(kinds, name)]
    assert len(wrong) <= 0.05 * len(cases), wrong


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("保洁员工资", "pay"),
        ("社区工作者责任险", "insurance"),
        ("社区工作者工资", "pay"),
        ("培训设备购置", "procurement"),
        ("社区工作者培训费", "training"),
        ("档案室装修", "repair"),
        ("消防设备维护", "operation"),
        ("政府购买服务（道路清扫保洁）", "cleaning"),
        ("买两辆扫地车，一辆28万", "procurement"),
        ("帮我做一个2025年人大代表视察活动的绩效目标表", "duty"),
    ],
)
def test_the_head_of_the_phrase_decides(name: str, kind: str) -> None:
    assert match_kinds(name)[0].archetype.id == kind


def test_a_project_may_be_two_kinds() -> None:
    found = [match.archetype.id for match in match_kinds("志愿者培训及服装采购")]
    assert set(found[:2]) == {"training", "procurement"}


@pytest.mark.parametrize("text", ["", "   ", "，。；", "哈哈哈哈", "abc 123", "12345", "？？？"])
def test_nothing_is_said_about_noise(text: str) -> None:
    assert match_kinds(text) == []


def test_long_noise_is_borne() -> None:
    assert isinstance(match_kinds("的地得了吗" * 1000 + "培训"), list)


def test_matches_are_ordered_and_say_why() -> None:
    for _, name in _cases(aside=True):
        found = match_kinds(name)
        assert [match.score for match in found] == sorted(
            (match.score for match in found), reverse=True
        )
        for match in found:
            assert match.words
            assert match.score > 0
            assert match.words[0].lower() in normalise(name).lower()


@pytest.mark.parametrize(
    "kind", [one for one in library() if one.id != "general"], ids=lambda one: one.id
)
def test_the_examples_of_a_kind_are_of_that_kind(kind: Archetype) -> None:
    wrong = [name for name in kind.examples if not _right(kind.id, name)]
    assert len(wrong) <= 1, wrong
