"""Punctuation of composed texts: nothing unpaired, doubled or half-width stands in a draft."""

from corpus import late_re as re

_CJK = "一-龥〇“”‘’（）《》"
_PAIRS = (("“", "”"), ("‘", "’"), ("（", "）"), ("《", "》"), ("【", "】"), ("(", ")"), ("[", "]"))


_SPOKEN = re.compile(
    r"^(?:(?:我们?|咱们?|俺们?)[一-龥]{0,2}(?:里|上|这边)?(?:还|也)?(?:想|要|打算|准备)?(?:做|搞|办|开)?|(?:还要|还想|再)(?:做|搞|办|开)|(?:要|想)(?:做|搞|办|买|开))(?=[一-龥]{4})"
)
"""What is left of a sentence before a name: 要做宣传片验收合格率."""


def unspoken(name: str) -> str:
    """A row's name without the words of a sentence before it."""
    return _SPOKEN.sub("", name)


def tidy(text: str) -> str:
    """The text with full-width commas between Chinese words, paired marks and no mark twice."""
    text = re.sub(rf"(?<=[{_CJK}]) ?, ?(?=\S)|(?<=\S) ?, ?(?=[{_CJK}])", "，", text)
    text = re.sub(r"(?<=[一-龥”’》]);(?=[一-龥])", "；", text)
    for left, right in _PAIRS:
        if not _paired(text, left, right):
            text = text.replace(left, "").replace(right, "")
    text = text.replace('"', "") if text.count('"') % 2 else text
    text = re.sub("的的(?=[一-龥])", "的", text)
    text = re.sub(r"([，、；：。])(?:\s*[，、；：。])+", r"\1", text)
    return re.sub(r"^[，。、；：;？?！!]+|[，、；：;]+$", "", text)


def _paired(text: str, left: str, right: str) -> bool:
    depth = 0
    for char in text:
        depth += (char == left) - (char == right)
        if depth < 0:
            return False
    return depth == 0
