"""A request in pieces, as a goal tells it: where its facts stand, and what is said between marks of punctuation."""

from dataclasses import dataclass
from functools import lru_cache

from assistant.facts import Brief
from assistant.once_per import once_per
from assistant.understanding.wording.added_tasks import added_at
from corpus import late_re as re

_PIECE = "，,；;。：:\n！!？?（）()、+＋ \t"
_LONGEST = 24
"""Characters of a list that shares one number."""


@dataclass(frozen=True)
class Mark:
    """Where a fact, or the total, stands in the request."""

    start: int
    end: int
    number: int  # of the fact; -1 for the total


@dataclass(frozen=True)
class Piece:
    """A piece of the request between two marks of punctuation."""

    start: int
    end: int
    mark: str  # what stands before it


@once_per("brief")
def marks_of(brief: Brief) -> tuple[Mark, ...]:
    """Where the facts of the request stand in it, in their order."""
    found: list[Mark] = []
    at = 0
    for number, fact in enumerate(brief.facts):
        place = brief.text.find(fact.text, at)
        place = brief.text.find(fact.text) if place < 0 else place
        if place < 0 or not fact.text:
            continue
        found.append(Mark(place, place + len(fact.text), number))
        at = place + len(fact.text)
    total = brief.text.find(brief.amount_text) if brief.amount_text else -1
    if total >= 0 and not any(one.start <= total < one.end for one in found):
        found.append(Mark(total, total + len(brief.amount_text), -1))
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


@lru_cache(maxsize=4096)
def pieces_of(text: str, marks: tuple[Mark, ...]) -> tuple[Piece, ...]:
    """The request cut at its marks, but in no fact; a list that shares one number stays whole."""
    inside = {place for one in marks for place in range(one.start, one.end)}
    cuts = [
        place
        for place, char in enumerate(text)
        if char in _PIECE
        and place not in inside
        and not _in_number(text, place)
        and not (
            char == " " and re.match(r" \d", text[place : place + 2]) and place - 1 not in inside
        )
    ]  # 购移动CR 1台 is one piece
    added = dict(added_at(text))  # a word that adds a task parts as a comma does
    cuts = sorted({*cuts, *(place for place in added if place not in inside)})
    pieces: list[Piece] = []
    start, mark = 0, "\n"
    for cut in [*cuts, len(text)]:
        if text[start:cut].strip():
            one = Piece(start, cut, mark)
            last = pieces[-1] if pieces else None
            if last and mark == "、" and _shares(last, one, marks):
                pieces[-1] = Piece(last.start, cut, last.mark)
            else:
                pieces.append(one)
        start = added.get(cut, cut + 1)
        mark = "加" if cut in added else text[cut] if cut < len(text) else ""
    return tuple(pieces)


def _shares(last: Piece, one: Piece, marks: tuple[Mark, ...]) -> bool:
    """True for members of one list of which the last alone has a number, or none has."""
    counted = any(last.start <= mark.start < last.end for mark in marks)
    return not counted and one.end - last.start <= _LONGEST


def _in_number(text: str, place: int) -> bool:
    return (
        text[place] in ",，" and re.match(r"\d[,，]\d{3}", text[place - 1 : place + 4]) is not None
    )


def place_of(brief: Brief, number: int) -> int:
    """Where the clause of a fact begins in the request; its end where the fact is not said there."""
    found = next((one for one in marks_of(brief) if one.number == number), None)
    if found is None:
        return len(brief.text)
    before = [place for place, char in enumerate(brief.text[: found.start]) if char in _PIECE]
    return before[-1] + 1 if before else 0


def said_between(start: int, mark: Mark, brief: Brief) -> str:
    """What the request says before a fact, from ``start``, but for the noun of the fact before: 租 of 7所学校租32台."""
    said = brief.text[start : mark.start]
    for one in brief.facts:
        noun = one.what
        if len(noun) >= 2 and brief.text[:start].endswith(one.text) and said.startswith(noun):
            return said.removeprefix(noun)
    return said
