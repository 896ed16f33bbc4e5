"""What is worked out of a brief is worked out once: the readings of one request ask for it many times."""

import functools
import inspect
import weakref
from collections.abc import Callable
from enum import Enum
from typing import Any, ParamSpec, TypeVar

from assistant.facts import Brief

P = ParamSpec("P")
R = TypeVar("R")
_MOST = 4096
"""Answers kept of one brief: several times what composing a draft asks for."""
_Kept = dict[tuple[object, ...], tuple[tuple[object, ...], Any]]
_briefs: dict[int, tuple["weakref.ref[Brief]", _Kept]] = {}
"""By the identity of each brief that lives: its answers go when it goes."""


def once_per_brief(work: Callable[P, R]) -> Callable[P, R]:
    """``work``, a pure function with a parameter ``brief``, done once for each brief and other arguments.

    A brief is told by its identity, and nothing is kept longer than the brief: no other brief,
    request or office gets its answers. Of the other arguments, words, numbers and members of
    enumerations are told by what they are, all else (which must never change) by identity. The
    answer is shared and must not be changed either. Safe for threads: at worst two work it out.
    """
    signature = inspect.signature(work)
    place = list(signature.parameters).index("brief")
    defaults = any(one.default is not one.empty for one in signature.parameters.values())

    @functools.wraps(work)
    def once(*given: P.args, **named: P.kwargs) -> R:
        if named or defaults:
            bound = signature.bind(*given, **named)
            bound.apply_defaults()
            every: tuple[Any, ...] = tuple(bound.arguments.values())
        else:
            every = given
        brief = every[place]
        others = (*every[:place], *every[place + 1 :])
        key = (work, *map(_told, others))
        kept = _answers(brief)
        if (known := kept.get(key)) is None:
            if len(kept) >= _MOST:
                kept.clear()
            known = kept[key] = (others, work(*given, **named))  # holds what is told by identity
        found: R = known[1]
        return found

    return once


def _told(argument: object) -> object:
    plain = argument is None or isinstance(argument, str | int | Enum)
    return (type(argument), argument) if plain else id(argument)


def _answers(brief: Brief) -> _Kept:
    number = id(brief)
    held = _briefs.get(number)
    if held is None or held[0]() is not brief:
        held = _briefs[number] = (weakref.ref(brief, lambda _: _briefs.pop(number, None)), {})
    return held[1]
