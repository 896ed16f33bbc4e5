"""Numbers as Chinese offices write them: 1,200 · １２ · 两百 · 三十五点五 · 1.5万 · 壹佰贰拾."""

from decimal import Decimal
from functools import lru_cache

from corpus import late_re as re
from corpus.text import normalise

_DIGITS = "零〇一二两三四五六七八九"
_FORMAL = "壹贰叁肆伍陆柒捌玖"  # digits as on cheques
_MAGNITUDES = "十百千万亿拾佰仟"
ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
"""Pattern of a number in (normalised) Arabic digits, thousands separators allowed."""
_ANY = f"{_DIGITS}{_FORMAL}{_MAGNITUDES}"
CHINESE = rf"(?:[{_DIGITS}{_FORMAL}][{_ANY}]*(?:点[{_DIGITS}]+[万亿]*)?|[十百千拾佰仟][{_ANY}]*|半)"
"""Pattern of a number in Chinese numerals, magnitudes included."""
SCALED = rf"(?:{ARABIC}[十百千万亿]{{1,3}})"
"""Pattern of digits with a spelled magnitude: 1.5万, 3千万."""

_POWER = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_LONGEST = 24  # digits: beyond it no figure of an office lies, and Decimal would round
_FRACTION = str.maketrans("零〇一二两三四五六七八九", "001223456789")
_VAGUE = re.compile(r"[一二两三四五六七八九]{2,3}")  # 三五人, 两三天: no number, an impression


@lru_cache(maxsize=4096)
def parse_number(text: str) -> Decimal | None:
    """The number that ``text`` writes, or None where it writes none.

    Accepts Arabic digits with thousands separators and Chinese numerals (also the formal ones),
    full or half width, and mixtures such as "3万" and "3万5千". Exact, never a float. Vague wording
    (三五, 两三) and figures of more than 24 digits are none.
    """
    flat = normalise(text)
    if not flat or len(flat) > 60:
        return None
    mixed = re.fullmatch(rf"({ARABIC})([十百千万亿]*)", flat)
    if mixed:
        digits = mixed.group(1).replace(",", "")
        power = sum(_POWER[magnitude] for magnitude in mixed.group(2))
        if len(digits.replace(".", "")) + power > _LONGEST:
            return None
        return Decimal(digits) * Decimal("1" + "0" * power)
    if flat == "半":
        return Decimal("0.5")
    if re.fullmatch(CHINESE, flat):
        whole, point, rest = flat.partition("点")
        if not point:
            return None if _VAGUE.fullmatch(flat) else _integer(flat)
        base = _integer(whole)
        fraction = rest.rstrip("万亿").translate(_FRACTION)
        if base is None:
            return None
        power = sum(_POWER[magnitude] for magnitude in rest[len(fraction) :])
        return Decimal(f"{base}.{fraction}") * Decimal("1" + "0" * power)
    if re.fullmatch(r"[\d十百千万亿零]+", flat):  # 3万5千
        return _integer(flat)
    return None


def _integer(text: str) -> Decimal | None:
    if len(text) > _LONGEST:
        return None
    if text[0] in "百千佰仟":
        text = "一" + text
    import cn2an  # here: it takes as long to load as the rest of the readers together

    try:
        return Decimal(str(cn2an.cn2an(text.replace("〇", "零"), "smart")))
    except (ValueError, KeyError):  # KeyError: the library's answer to "一亿二"
        return None


def plain(number: Decimal) -> str:
    """``number`` without exponent and trailing zeros: 7.520 -> "7.52", 1E+2 -> "100"."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def grouped(number: Decimal) -> str:
    """``number`` with thousands separators: 7260 -> "7,260"."""
    text = plain(number)
    whole, _, fraction = text.lstrip("-").partition(".")
    sign = "-" if text.startswith("-") else ""
    return f"{sign}{int(whole):,}" + (f".{fraction}" if fraction else "")
