"""Room for all patterns of this program in the memory of ``re``.

``re.sub(pattern, …)`` and its like keep 512 compiled patterns and let the oldest go. One turn of a
conversation uses more than that in the same order each time, so that all of them would be compiled
anew in every turn.
"""

import re

MOST = 4096
"""Patterns that are kept: three times what is written in the program, the rest made of words."""
_SIZE = "_MAXCACHE"


def make_room() -> None:
    """Let ``re`` keep ``MOST`` compiled patterns.

    Its size is no published setting: where an interpreter knows none, patterns are compiled as
    often as before, and nothing else is different.
    """
    if isinstance(size := getattr(re, _SIZE, None), int) and size < MOST:
        setattr(re, _SIZE, MOST)
