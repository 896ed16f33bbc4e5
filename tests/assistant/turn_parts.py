"""The parts of the scored turns: data/turns/STANDING/NUMBER.txt.

A part's number says when it was written; its folder says what may be made of it.
"""

from pathlib import Path

TURNS = Path(__file__).parent / "data" / "turns"
READ = "read"
"""Whoever writes code may read its misses."""
UNREAD = "unread"
"""Nobody reads its misses; the net of roles, the weights and the trees learn from it."""
NEWEST = "newest"
"""Only measured: nothing is learnt from it and nobody reads its misses."""
PARTS = dict(sorted((path.stem, path) for path in TURNS.glob("*/*.txt")))
"""Every part by its number."""


def standing(part: str) -> str:
    """READ, UNREAD or NEWEST; KeyError for a part that there is not."""
    return PARTS[part].parent.name


def parts_of(*standings: str) -> list[str]:
    """The parts of these standings, in the order of their numbers."""
    return [part for part in PARTS if standing(part) in standings]
