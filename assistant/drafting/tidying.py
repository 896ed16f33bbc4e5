"""Punctuation of composed texts: nothing unpaired, doubled or half-width stands in a draft."""

import re

_CJK = "一-龥〇“”‘’（）《》"
_PAIRS = (("“", "”"), ("‘", "’"), ("（", "）"), ("《", "》"), ("【", "】"), ("(", ")"), ("[", "]"))


def tidy(text: str) -> str:
    """The text with full-width commas between Chinese words, paired marks and no mark twice."""
    text = re.sub(rf"(?<=[{_CJK}]) ?, ?(?=\S)|(?<=\S) ?, ?(?=[{_CJK}])", "，", text)
    text = re.sub(r"(?<=[一-龥”’》]);(?=[一-龥])", "；", text)
    for left, right in _PAIRS:
        if not _paired(text, left, right):
            text = text.replace(left, "").replace(right, "")
    text = text.replace('"', "") if text.count('"') % 2 else text
    text = re.sub(r"([，、；：。])(?:\s*[，、；：。])+", r"\1", text)
    return re.sub(r"^[，。、；：;？?！!]+|[，、；：;]+$", "", text)


def _paired(text: str, left: str, right: str) -> bool:
    depth = 0
    for char in text:
        depth += (char == left) - (char == right)
        if depth < 0:
            return False
    return depth == 0
