"""What is worked out of a brief or a state is worked out once: the readings of one message ask for it many times."""

import functools
import inspect
import weakref
from collections.abc import Callable
from enum import Enum
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
_MOST = 4096
"""Answers kept of one owner: several times what composing a draft asks for."""
_Kept = dict[tuple[object, ...], tuple[tuple[object, ...], Any]]
_owners: dict[int, tuple["weakref.ref[Any]", _Kept]] = {}
"""By the identity of each owner that lives: its answers go when it goes."""


def once_per(owner: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """For a pure function: done once for each object in the parameter ``owner``, with equal other arguments.

    The owner, which never changes, is told by its identity, and nothing is kept longer than it: no
    other brief, request or office gets its answers. Of the other arguments, words, numbers and
    members of enumerations are told by what they are, all else (which must never change either) by
    identity, and not kept alive. The answer is shared and must not be changed, nor hold the owner.
    Safe for threads: at worst two work it out.
    """

    def decorated(work: Callable[P, R]) -> Callable[P, R]:
        signature = inspect.signature(work)
        place = list(signature.parameters).index(owner)
        defaults = any(one.default is not one.empty for one in signature.parameters.values())

        @functools.wraps(work)
        def once(*given: P.args, **named: P.kwargs) -> R:
            every: tuple[Any, ...] = given
            if named or defaults:
                bound = signature.bind(*given, **named)
                bound.apply_defaults()
                every = tuple(bound.arguments.values())
            others = (*every[:place], *every[place + 1 :])
            key = (work, *map(_told, others))
            kept = _answers(every[place])
            known = kept.get(key)
            if known is None or not all(map(_is, known[0], others)):
                if len(kept) >= _MOST:
                    kept.clear()
                known = kept[key] = (tuple(map(_loosely, others)), work(*given, **named))
            found: R = known[1]
            return found

        return once

    return decorated


def _plain(argument: object) -> bool:
    return argument is None or isinstance(argument, str | int | Enum)


def _told(argument: object) -> object:
    return (type(argument), argument) if _plain(argument) else id(argument)


def _loosely(argument: object) -> object:
    """The argument without keeping it alive, where it can be held so."""
    try:
        return None if _plain(argument) else weakref.ref(argument)
    except TypeError:
        return argument


def _is(held: object, argument: object) -> bool:
    """True for the argument that was held: another may stand at the place of one that is gone."""
    if held is None:
        return True
    return (held() if isinstance(held, weakref.ref) else held) is argument


def _answers(owner: object) -> _Kept:
    number = id(owner)
    held = _owners.get(number)
    if held is None or held[0]() is not owner:
        held = _owners[number] = (weakref.ref(owner, lambda _: _owners.pop(number, None)), {})
    return held[1]
