"""A count in Chinese numerals with its unit, written in digits: 三十具 is 30具."""

import re

from assistant.understanding.lexicon import any_of, units
from corpus.numerals import CHINESE, parse_number, plain

_SPELLED = re.compile(
    rf"(?P<front>不少于|不低于|至少|不超过|最多|约|≥|≤)?(?P<n>{CHINESE})(?P<u>(?:{any_of(units().countable)}))(?P<more>以上|以下|以内|之内|左右)?"
)
_HALF = "半"
_ROWS = frozenset({"条", "项", "行", "类", "点"})
"""What rows of a table are counted by: 分两条 tells no value."""
_FEW = 10


def count_in_digits(text: str) -> str:
    """``text`` in digits where it is such a count and nothing else; "" for other texts."""
    found = _SPELLED.fullmatch(text)
    number = parse_number(found.group("n")) if found and _HALF not in found.group("n") else None
    if found is None or number is None or (found.group("u") in _ROWS and number < _FEW):
        return ""
    return (
        f"{found.group('front') or ''}{plain(number)}{found.group('u')}{found.group('more') or ''}"
    )
