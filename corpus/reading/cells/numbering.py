"""The numbers that count up the parts of a text: 1.培训 2.考核, （1）…；（2）…, 指标1：…"""

from dataclasses import dataclass

from corpus import late_re as re
from corpus.numerals import parse_number
from corpus.text import clean_cell

ENDS = " \n。；;，,、"
"""What stands around a part and is none of it."""
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_DATED = r"(?=20\d\d年|\d{1,2}(?:-\d{1,2})?月)"
_KINDS = {
    "word": re.compile(rf"(?:三级)?指标\s*(?P<number>{_NUMBER})\s*[:：.．、\n]\s*"),
    "bracket": re.compile(rf"[(（]\s*(?P<number>{_NUMBER})\s*[)）]\s*[、.．]?\s*"),
    "circle": re.compile(r"(?P<number>[①-⑳⑴-⒇⒈-⒛])\s*[、.．]?\s*"),
    "plain": re.compile(
        rf"(?P<number>\d{{1,2}})\s*(?:[、)）]|[:：](?!\d)|[.．](?:(?!\d)|{_DATED}|(?P<decimal>)))\s*"
    ),
    "chinese": re.compile(r"(?P<number>[一二三四五六七八九十]{1,3})\s*[、.．]\s*"),
}
_CLAUSE, _GAP = "\n。；;", " \t，,、:："


@dataclass(frozen=True)
class Part:
    """One part of a counted text, without its number.

    ``decimal`` where number and text could also be one decimal number: 1.16公里.
    """

    number: int
    text: str
    decimal: bool


@dataclass(frozen=True)
class _Mark:
    number: int
    start: int
    end: int
    decimal: bool
    rank: int  # how likely it is a number of the list: 0 best


def count_up(text: str, *, loose: bool = False) -> list[Part]:
    """The parts of a text that is numbered from its start; none where it counts less than two.

    A part may be empty. ``loose`` also takes numbers that nothing parts from the text before
    (1.修路2.修桥), and decimals behind a space, for texts that another one confirms.
    """
    shown = clean_cell(text)
    for kind, pattern in _KINDS.items():
        if pattern.match(shown):
            marks = _marks(shown, kind, loose=loose)
            # offices miscount, too: numbers beyond doubt count in whatever order they stand
            sure = [mark for mark in marks if mark.rank in {0, 2} and not mark.decimal]
            chosen = _in_order(marks)
            if len(sure) > len(chosen) and sure[0].start == 0:
                chosen = sure
            return _cut(shown, chosen) if len(chosen) > 1 else []
    return []


def _marks(shown: str, kind: str, *, loose: bool) -> list[_Mark]:
    found = []
    for match in _KINDS[kind].finditer(shown):
        before = shown[match.start() - 1] if match.start() else "\n"
        decimal = match.groupdict().get("decimal") is not None
        if before in _CLAUSE:
            rank = 1 if decimal else 0
        elif before in _GAP or kind in {"word", "circle", "bracket"}:
            rank = 3 if decimal else 2
        else:
            glued = (
                re.match(r"[一-龥%]", before) and not shown[match.end() : match.end() + 1].isdigit()
            )
            rank = 4 if glued and not decimal and kind == "plain" else 9
        if rank <= (4 if loose else 2):
            number = _value(match["number"])
            found.append(_Mark(number, match.start(), match.end(), decimal, rank))
    return found


def _value(number: str) -> int:
    for first in "①⑴⒈":  # each begins a run of twenty
        if len(number) == 1 and 0 <= ord(number) - ord(first) < 20:
            return ord(number) - ord(first) + 1
    return int(parse_number(number) or 0)


def _in_order(marks: list[_Mark]) -> list[_Mark]:
    """The marks that go on by one from the first; the likeliest of each number."""
    chosen = marks[:1] if marks and marks[0].start == 0 else []
    while chosen:
        last = chosen[-1]
        following = [m for m in marks if m.number == last.number + 1 and m.start >= last.end]
        if not following:
            break
        chosen.append(min(following, key=lambda mark: (mark.rank, mark.start)))
    return chosen


def _cut(shown: str, marks: list[_Mark]) -> list[Part]:
    stops = [mark.start for mark in marks[1:]] + [len(shown)]
    return [
        Part(mark.number, shown[mark.end : stop].strip(ENDS), mark.decimal)
        for mark, stop in zip(marks, stops, strict=True)
    ]
