"""A promise that holds for each of many things: one test that tries all of them and names those that break it.

A test of its own for each thing and promise is thousands, and collecting them takes longer than the promises.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

import pytest

T = TypeVar("T")


def broken(things: Mapping[str, T], promise: Callable[[T], None]) -> dict[str, str]:
    """The names of the things that break the promise, with what it says of each."""
    found = {}
    for name, one in things.items():
        try:
            promise(one)
        except AssertionError as error:
            found[name] = str(error)
        except Exception as error:
            error.add_note(f"with {name}")
            raise
    return found


def for_each(things: str) -> Callable[[Callable[[T], None]], Callable[..., None]]:
    """Make a test of a promise, for every one in the mapping that the fixture ``things`` gives."""

    def decorated(promise: Callable[[T], None]) -> Callable[..., None]:
        def every(request: pytest.FixtureRequest) -> None:
            held = request.getfixturevalue(things)
            assert held, f"nothing in {things}: the promise would hold of nothing"
            found = broken(held, promise)
            told = "\n".join(f"{name}: {why}" for name, why in found.items())
            assert not found, f"broken by {len(found)}:\n{told}"

        every.__name__, every.__doc__ = promise.__name__, promise.__doc__
        return every

    return decorated
