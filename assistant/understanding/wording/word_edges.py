"""Where a word would be torn: 本|地知名度 and 救援装|备 are cut inside 本地 and 装备.

Patterns cut names out of sentences by letters; what they would cut through is seen here, by the two-letter words
of the language (``words/two_letter_words.txt``). Where one of the letters goes with its other neighbour as well
(市县|级), the cut is let be.
"""

from functools import cache
from importlib.resources import files

from corpus import late_re as re


@cache
def _words() -> dict[str, str]:
    """To a first letter the letters with which it is a word."""
    text = files("assistant").joinpath("words/two_letter_words.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for line in text.splitlines():
        first, _, seconds = line.partition(" ")
        found[first] = found.get(first, "") + seconds
    return found


def is_word(two: str) -> bool:
    """True for two letters that are a word in use."""
    return len(two) == 2 and two[1] in _words().get(two[0], "")


def splits_word(text: str, at: int) -> bool:
    """True where a cut before ``text[at]`` goes through a word, and surely so."""
    across = 0 < at < len(text) and is_word(text[at - 1 : at + 1])
    return across and not (is_word(text[max(at - 2, 0) : at]) or is_word(text[at : at + 2]))


def without_front(front: re.Pattern[str], text: str) -> str:
    """The text without what the pattern finds at its front, as it is where that would tear a word."""
    found = front.match(text)
    return text if found is None or splits_word(text, found.end()) else text[found.end() :]
