"""Text as written is kept; text for comparing is normalised here, in one place."""

import unicodedata
from collections import Counter
from functools import lru_cache

from corpus import late_re as re

_SIGNS = {
    ">=": "≥", "=>": "≥", "》=": "≥",
    "<=": "≤", "=<": "≤", "《=": "≤",
}  # fmt: skip
_SIGN_RE = re.compile("|".join(re.escape(sign) for sign in _SIGNS))
_GLYPHS = str.maketrans(
    "≧⩾≦⩽═﹦﹥﹤﹪〜∼•‧・∙⋅" + "〔［【〖﹝{｛〕］】〗﹞}｝" + "—–－―‒−﹣─",
    "≥≥≤≤==><%~~·····" + "(((((((" + ")))))))" + "--------",
)
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")
_PUNCTUATION = re.compile(r"[^\w%≥≤]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_OPEN, _SHUT = '“"「『', '”"」』'
_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")
_ODD = re.compile(f"{_INVISIBLE.pattern}|{_CONTROL.pattern}|[\r\u2028\u2029\u00a0\u3000]")
"""What few cells hold: the others need none of the replacements."""


@lru_cache(maxsize=16384)
def normalise(text: str) -> str:
    """One form for comparing: half-width, unified signs, brackets and dashes, no white space.

    Applying it twice changes nothing. Not for showing: what the clerk wrote is shown as written.
    """
    while (again := _normalise_once(text)) != text:  # twice at most but for exotic sequences
        text = again
    return text


def _normalise_once(text: str) -> str:
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", _CONTROL.sub("", text)))
    text = re.sub(r"\s+", "", text).translate(_GLYPHS)
    return _SIGN_RE.sub(lambda found: _SIGNS[found.group()], text)


def clean_cell(text: str) -> str:
    """Text of a cell as it is shown: trailing tabs, control and invisible characters removed."""
    if _ODD.search(text):
        text = _INVISIBLE.sub("", _CONTROL.sub("", _LINE_END.sub("\n", text)))
        text = text.replace("\u00a0", " ").replace("\u3000", " ")
    if "\n" not in text:
        return text.strip()
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def places(words: str, text: str) -> list[int]:
    """Where ``words`` stands in the text, from left to right, none inside another; [] for "" ."""
    found = []
    at = text.find(words) if words else -1
    while at >= 0:
        found.append(at)
        at = text.find(words, at + len(words))
    return found


def in_quotes(words: str, text: str) -> bool:
    """True where ``words`` stands in the text between quotation marks."""
    return any(f"{first}{words}{last}" in text for first in _OPEN for last in _SHUT)


def flat(text: str) -> str:
    """The normalised text without punctuation, in small letters."""
    return _PUNCTUATION.sub("", normalise(text).lower())


def bigrams(text: str) -> list[str]:
    """Overlapping character pairs of the normalised text; a single character stands alone."""
    bare = flat(text)
    if len(bare) < 2:
        return [bare] if bare else []
    return [bare[i : i + 2] for i in range(len(bare) - 1)]


def dice(left: str, right: str) -> float:
    """Similarity of two texts by shared bigrams, 0 to 1 (Dice over multisets)."""
    first, second = _counted(left), _counted(right)
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if first and second else 0.0


@lru_cache(maxsize=16384)
def _counted(text: str) -> Counter[str]:
    return Counter(bigrams(text))
