"""What is worked out once for a brief is never told of another one, and goes when the brief goes."""

import gc

from assistant import once_per as module
from assistant.drafting.matter.things import thing_of
from assistant.facts import Brief, Fact
from assistant.once_per import once_per
from corpus.value_grammar import parse_value

asked: list[tuple[object, ...]] = []


@once_per("brief")
def _said(word: object, brief: Brief, *, loudly: bool = False) -> str:
    asked.append((word, brief.unit, loudly))
    return f"{brief.unit}{word}{'！' if loudly else ''}"


def test_one_brief_is_asked_once_for_each_of_the_other_arguments() -> None:
    asked.clear()
    brief = Brief(text="补助", unit="甲街道")
    found = [_said(word, brief, loudly=loud) for word in ("a", "b", "a") for loud in (False, True)]
    assert found == ["甲街道a", "甲街道a！", "甲街道b", "甲街道b！", "甲街道a", "甲街道a！"]
    assert len(asked) == 4
    assert _said("a", brief=brief) == "甲街道a"  # named and left out arguments are the same ones
    assert len(asked) == 4


def test_another_office_and_another_text_get_their_own_answers() -> None:
    brief = Brief(text="补助", unit="甲街道")
    assert _said("a", brief) == "甲街道a"
    assert _said("a", brief.model_copy(update={"unit": "乙街道"})) == "乙街道a"
    equal = brief.model_copy()
    asked.clear()
    assert _said("a", equal) == "甲街道a"
    assert asked  # equal, and yet another brief: only the same one shares what was worked out


def test_numbers_of_another_type_are_other_arguments() -> None:
    brief = Brief(unit="甲街道")
    assert [_said(word, brief) for word in (1, True, "1")] == ["甲街道1", "甲街道True", "甲街道1"]


def test_facts_that_are_equal_but_not_the_same_are_read_apart() -> None:
    first, second = (Fact(value=parse_value("33人"), text="33人", what="网格员") for _ in range(2))
    brief = Brief(text="网格员补助，网格员33人", topic="网格员补助", facts=(first, second))
    assert thing_of(first, brief) == thing_of(second, brief) == "网格员"
    other = Brief(text="护林员补助，33人", topic="护林员补助", facts=(first,), unit="网格员")
    assert thing_of(first, other) == thing_of.__wrapped__(first, other)  # type: ignore[attr-defined]


def test_nothing_outlives_its_brief() -> None:
    gc.collect()
    before = len(module._owners)
    briefs = [Brief(text=str(number), unit="甲街道") for number in range(50)]
    for brief in briefs:
        _said("a", brief)
    assert len(module._owners) == before + 50
    del briefs, brief
    gc.collect()
    assert len(module._owners) == before


def test_of_one_brief_only_so_many_answers_are_kept() -> None:
    brief = Brief(unit="甲街道")
    for number in range(module._MOST + 10):
        _said(number, brief)
    assert len(module._owners[id(brief)][1]) <= module._MOST
    assert _said(0, brief) == "甲街道0"


class _Thing:
    """Something that is told by identity."""

    def __init__(self, name: str) -> None:
        self.name = name


@once_per("brief")
def _named(thing: _Thing, brief: Brief) -> str:
    return f"{brief.unit}{thing.name}"


def test_what_stands_where_another_thing_stood_is_not_taken_for_it() -> None:
    brief = Brief(unit="甲街道")
    assert [_named(_Thing(str(number)), brief) for number in range(50)] == [
        f"甲街道{number}" for number in range(50)
    ]  # each is gone when the next one comes, mostly to the same place
