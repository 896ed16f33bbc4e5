"""What a text says around a word, without a pattern made of the word.

A pattern that has a word of the request in it is compiled anew for every request, which takes longer
than the search. Here the word is looked for as it is, and the patterns around it are always the same.
"""

from assistant.understanding.lexicon import pattern
from corpus import late_re as re

Around = tuple[re.Match[str], re.Match[str]]

_REACH = 60
"""How far back it is looked: a word that a pasted text says a thousand times would else take the square of it."""


def said_around(word: str, text: str, before: str = "", behind: str = "") -> Around | None:
    """What matches ``before`` and ``behind`` at the first place of the word where both do; else None.

    It finds what ``re.search(before + re.escape(word) + behind, text)`` finds, but for a ``before``
    that looks ahead, or that may itself hold the word, or that reaches further back than ``_REACH``
    characters without beginning at the text's start. Both patterns are the program's own.
    """
    leads, follows = pattern(rf"(?:{before})\Z"), pattern(behind)
    place = text.find(word)
    while place >= 0:
        followed = follows.match(text, place + len(word))
        start = 0 if before.startswith("^") else max(0, place - _REACH)
        led = leads.search(text, start, place) if followed else None
        if led and followed:
            return led, followed
        place = text.find(word, place + 1)
    return None


def said_between(first: str, second: str, text: str, between: str) -> re.Match[str] | None:
    """What stands between two words where ``between`` matches all of it, at the first such place; else None."""
    whole = pattern(between)
    place = text.find(first)
    while place >= 0:
        start = place + len(first)
        end = text.find(second, start)
        while end >= 0:
            if found := whole.fullmatch(text, start, end):
                return found
            end = text.find(second, end + 1)
        place = text.find(first, place + 1)
    return None
