"""What patterns of a turn stay compiled."""

import re
from types import SimpleNamespace

import pytest

from corpus import compiled


def test_patterns_stay_compiled_beyond_what_re_keeps_by_itself() -> None:
    assert getattr(re, "_MAXCACHE", compiled.MOST) >= compiled.MOST
    first = re.compile("kept0")
    for number in range(1, 1000):
        re.search(f"kept{number}", "")
    assert re.compile("kept0") is first


def test_an_interpreter_without_that_size_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    other = SimpleNamespace()
    monkeypatch.setattr(compiled, "re", other)
    compiled.make_room()
    assert vars(other) == {}
