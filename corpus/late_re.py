"""``re``, of which a pattern is compiled when it is first asked, and not when its module is imported.

The program writes down some three thousand patterns, and compiling them takes longer than all else
at the start of a process; most processes ask few of them. A module says
``from corpus import late_re as re`` and goes on as with ``re``.
"""

import gc
import re
from re import (
    ASCII,
    DOTALL,
    IGNORECASE,
    MULTILINE,
    Match,
    Pattern,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
    subn,
)  # fmt: skip
from typing import Any, AnyStr, cast

__all__ = [
    "ASCII", "DOTALL", "IGNORECASE", "MULTILINE", "LatePattern", "Match", "Pattern",
    "compile", "compile_waiting", "escape", "findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn",
]  # fmt: skip

_ASKED = (
    "search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn",
    "flags", "groups", "groupindex",
)  # fmt: skip


class LatePattern:
    """What ``compile`` gives: it answers as the compiled pattern does.

    It equals it too: ``found.re == LATE`` tells which pattern found something (and ``is`` never does).
    ``re``'s own functions do not take it (``re.sub(late, …)`` is a ``TypeError``): ask it itself.
    """

    __slots__ = (*_ASKED, "__weakref__", "_said_flags", "pattern")

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern, self._said_flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """Called for what does not stand in its slot yet: compiles, and fills the slots.

        From then on a call goes straight to the compiled pattern. Of two threads that ask at once
        both fill them, with the same.
        """
        if name not in _ASKED:
            raise AttributeError(name)
        self.compile()
        return object.__getattribute__(self, name)

    @property
    def waits(self) -> bool:
        """True until it has been compiled."""
        try:
            object.__getattribute__(self, _ASKED[-1])
        except AttributeError:
            return True
        return False

    def compile(self) -> None:
        """Compile it now. ``re.error`` where it is no pattern."""
        compiled = re.compile(self.pattern, self._said_flags)
        for one in _ASKED:
            setattr(self, one, getattr(compiled, one))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, LatePattern | re.Pattern):
            return NotImplemented
        return (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self) -> int:
        return hash(re.compile(self.pattern, self._said_flags))

    def __repr__(self) -> str:
        return f"late_re.compile({self.pattern!r}, {self._said_flags})"


def compile(pattern: AnyStr, flags: int = 0) -> Pattern[AnyStr]:
    """The pattern, uncompiled as yet; a pattern that is none raises ``re.error`` when first asked."""
    return cast("Pattern[AnyStr]", LatePattern(pattern, int(flags)))


def compile_waiting() -> int:
    """Compile all that waits, for a process that has time before it needs them; returns how many did.

    ``re.error`` where one is no pattern.
    """
    waiting = [one for one in gc.get_objects() if type(one) is LatePattern and one.waits]
    for one in waiting:
        one.compile()
    return len(waiting)
