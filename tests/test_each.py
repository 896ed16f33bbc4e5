"""The tests of many things at once: none is passed over, and each that fails is named."""

import pytest

from tests.each import broken


def test_all_are_tried_and_each_that_breaks_the_promise_is_named() -> None:
    tried = []

    def even(number: int) -> None:
        tried.append(number)
        assert number % 2 == 0, f"{number} is odd"

    found = broken({"one": 1, "two": 2, "three": 3}, even)
    assert tried == [1, 2, 3]
    assert list(found) == ["one", "three"]
    assert "3 is odd" in found["three"]


def test_an_error_of_another_kind_tells_with_what_it_came() -> None:
    with pytest.raises(ZeroDivisionError) as raised:
        broken({"nothing": 0}, lambda number: print(1 / number))
    assert raised.value.__notes__ == ["with nothing"]
