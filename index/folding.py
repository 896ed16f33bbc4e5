"""One form for the ways in which the same word is written: 繁体, full width, 北源 and 北塬."""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from corpus.text import normalise

if TYPE_CHECKING:
    from opencc import OpenCC


@cache
def _variants() -> dict[int, str]:
    """Each variant character to the one that stands for its group."""
    text = files("index").joinpath("data/variants.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    groups = [line for line in lines if line and not line.startswith("#")]
    return {ord(other): group[0] for group in groups for other in group[1:]}


@cache
def _converter() -> "OpenCC":
    from opencc import OpenCC

    return OpenCC("t2s")


@lru_cache(maxsize=4096)
def simplified(text: str) -> str:
    """The text in simplified characters."""
    return text if text.isascii() else str(_converter().convert(text))


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """For comparing only: normalised, lower case, simplified, variants of a character as one."""
    return simplified(normalise(text).lower()).translate(_variants())


@dataclass(frozen=True)
class Span:
    """Where something stands in a text: from ``start`` up to, not including, ``end``."""

    start: int
    end: int


def spans(text: str, words: tuple[str, ...]) -> tuple[Span, ...]:
    """Where the words stand in the text as written, however they are written; joined, in order.

    Words are compared folded; an empty one is nowhere.
    """
    flat, places = [], []
    for place, char in enumerate(text):
        for folded in fold(char):
            flat.append(folded)
            places.append(place)
    whole = "".join(flat)
    marked: set[int] = set()
    for word in {fold(word) for word in words} - {""}:
        at = whole.find(word)
        while at >= 0:
            marked.update(places[at : at + len(word)])
            at = whole.find(word, at + 1)
    found: list[Span] = []
    for place in sorted(marked):
        if found and (found[-1].end == place or not text[found[-1].end : place].strip()):
            found[-1] = Span(found[-1].start, place + 1)
        else:
            found.append(Span(place, place + 1))
    return tuple(found)


def stretches(query: str, text: str, most: int = 6) -> tuple[str, ...]:
    """The longest pieces of the query that stand in the text too, two characters and more each.

    Of a query of one character, that character.
    """
    left, right = fold(query), fold(text)
    least = min(2, len(left))
    found: list[str] = []
    start = 0
    while start < len(left):
        end = start
        while end < len(left) and left[start : end + 1] in right:
            end += 1
        piece = left[start:end]
        if end - start >= max(1, least) and any(char.isalnum() for char in piece):
            found.append(piece)
        start = max(end, start + 1)
    return tuple(sorted(dict.fromkeys(found), key=len, reverse=True)[:most])
