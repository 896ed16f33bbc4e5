"""Numbers as Chinese offices write them: 1,200 · １２ · 两百 · 三十五 · 1.2."""

import re
from decimal import Decimal, InvalidOperation

import cn2an

from corpus.text import normalise

_DIGITS = "零〇一二两三四五六七八九"
_MAGNITUDES = "十百千万亿"
_GROUPED = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"
_PLAIN = r"\d+(?:\.\d+)?"
ARABIC = rf"(?:{_GROUPED}|{_PLAIN})"
"""Pattern of a number in (normalised) Arabic digits, thousands separators allowed."""
CHINESE = rf"(?:[{_DIGITS}半][{_DIGITS}{_MAGNITUDES}点]*|[十百][{_DIGITS}{_MAGNITUDES}点]*)"
"""Pattern of a number in Chinese numerals, magnitudes included."""


def parse_number(text: str) -> Decimal | None:
    """The number that ``text`` writes, or None where it writes none.

    Accepts Arabic digits with thousands separators and Chinese numerals, full or half width, and
    a mix such as "3万". Never a float.
    """
    flat = normalise(text)
    mixed = re.fullmatch(rf"({ARABIC})([十百千万亿]*)", flat)
    if mixed:
        try:
            number = Decimal(mixed.group(1).replace(",", ""))
        except InvalidOperation:  # pragma: no cover - the pattern admits only numbers
            return None
        for magnitude in mixed.group(2):
            number *= {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}[magnitude]
        return number
    if re.fullmatch(CHINESE, flat):
        if flat == "半":
            return Decimal("0.5")
        if flat[0] in "百千万亿":
            flat = "一" + flat
        try:
            return Decimal(str(cn2an.cn2an(flat.replace("〇", "零"), "smart")))
        except ValueError:
            return None
    return None


def plain(number: Decimal) -> str:
    """``number`` without exponent and trailing zeros: 7.520 -> "7.52", 1E+2 -> "100"."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def grouped(number: Decimal) -> str:
    """``number`` with thousands separators: 7260 -> "7,260"."""
    whole, _, fraction = plain(number).partition(".")
    return f"{int(whole):,}" + (f".{fraction}" if fraction else "")
