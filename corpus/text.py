"""Text as written is kept; text for comparing is normalised here, in one place."""

import re
import unicodedata

_SIGNS = {
    ">=": "≥", "=>": "≥", "》=": "≥", "≧": "≥", "⩾": "≥",
    "<=": "≤", "=<": "≤", "《=": "≤", "≦": "≤", "⩽": "≤",
    "═": "=", "﹦": "=", "﹥": ">", "﹤": "<", "﹪": "%",
}  # fmt: skip
_SIGN_RE = re.compile("|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True)))
_BRACKETS = str.maketrans("〔［【〖﹝{｛〕］】〗﹞}｝", "(((((((" + ")))))))")
_DASHES = str.maketrans("—–－―‒−﹣", "-------")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def normalise(text: str) -> str:
    """One form for comparing: half-width, unified signs, brackets and dashes, no white space.

    Not for showing: what the clerk wrote is shown as written.
    """
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    text = _SIGN_RE.sub(lambda found: _SIGNS[found.group()], text)
    text = text.translate(_BRACKETS).translate(_DASHES)
    return re.sub(r"\s+", "", text)


def clean_cell(text: str) -> str:
    """Text of a cell as it is shown: trailing tabs, control and invisible characters removed."""
    text = _INVISIBLE.sub("", _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    text = text.replace("\u00a0", " ").replace("\u3000", " ")
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def bigrams(text: str) -> list[str]:
    """Overlapping character pairs of the normalised text; a single character stands alone."""
    flat = re.sub(r"[^\w%≥≤]+", "", normalise(text).lower())
    if len(flat) < 2:
        return [flat] if flat else []
    return [flat[i : i + 2] for i in range(len(flat) - 1)]


def dice(left: str, right: str) -> float:
    """Similarity of two texts by shared bigrams, 0 to 1 (Dice over multisets)."""
    first, second = bigrams(left), bigrams(right)
    if not first or not second:
        return 0.0
    pool = list(second)
    shared = 0
    for pair in first:
        if pair in pool:
            pool.remove(pair)
            shared += 1
    return 2 * shared / (len(first) + len(second))
