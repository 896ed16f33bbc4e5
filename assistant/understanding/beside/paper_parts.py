"""The parts of a paper whose headings say that they tell nothing of what is done: 背景, 现状, 责任分工."""

from assistant.understanding.beside.background_words import (
    ASIDE_HEADINGS,
    HEADING,
    LABELLED,
    MARK,
    NEXT_LABEL,
    OF_A_PLAN,
    OVERVIEWS,
    SENTENCE,
    SOFT_HEADINGS,
    WILL,
)
from assistant.understanding.lexicon import pattern

_MONEY = r"\d[\d.,]*(?:万|亿)?元"


def parts_aside(flat: str, table: int) -> list[tuple[int, int]]:
    """Where parts stand whose headings say that they tell nothing of what is done."""
    marks = [(found.start(), _sort(found["mark"])) for found in MARK.finditer(flat)]
    spans = []
    for found in HEADING.finditer(flat):
        sort = _sort(found["mark"])
        end = next((at for at, other in marks if at > found.start() and other == sort), len(flat))
        overview = (
            pattern(OVERVIEWS).search(found["words"])
            and end < len(flat)
            and not pattern(rf"{WILL}|{table}年|{_MONEY}").search(flat, found.end(), end)
        )
        if pattern(SOFT_HEADINGS).search(found["words"]):
            spans += [
                one.span()
                for one in SENTENCE.finditer(flat, found.start(), end)
                if not pattern(OF_A_PLAN).search(one.group())
            ]
        elif overview or pattern(ASIDE_HEADINGS).search(found["words"]):
            spans.append((found.start(), end))
    for found in pattern(rf"(?:^|(?<=[。\n])){LABELLED}").finditer(flat):
        stop = pattern(NEXT_LABEL).search(flat, found.end())
        spans.append((found.start(), stop.start() if stop else found.end()))
    return spans


def _sort(mark: str) -> str:
    return "(" if mark[0] == "(" else "digit" if mark[0].isdigit() else "word"
