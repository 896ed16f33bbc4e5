"""Names and values of indicators as they stand in cells."""

from decimal import Decimal
from itertools import pairwise

from corpus import late_re as re
from corpus.numerals import parse_number
from corpus.reading.cells.words import sign_of
from corpus.text import clean_cell, normalise
from corpus.value_grammar import is_not_applicable, parse_value
from corpus.values import ValueKind

_NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
_PREFIX = re.compile(
    r"^\s*(?:"
    rf"(?:三级)?指标\s*{_NUMBER}?\s*[:：.．、]"  # 指标1：
    rf"|(?:三级)?指标\s*{_NUMBER}(?=\s|$)"
    r"|[①-⑳⑴-⒇⒈-⒛]\s*[、.．:：]?"
    r"|\d{1,2}[.．]\d{1,2}[.．]\d{1,2}[.．、]?(?=\s*[^\d\s.．])"  # 1.1.2 of a table that numbers its classes
    rf"|[(（]\s*{_NUMBER}\s*[)）]\s*[、.．]?"
    r"|\d{1,3}\s*(?:[、)）]|[.．](?!\d)|[:：](?!\d))"  # 1. 1、 and not 1-6月, 1.5倍, 1:3
    r"|\d{1,2}[.．](?=(?:20\d\d年|\d{1,2}(?:-\d{1,2})?月))"  # 3.1-6月发放人数
    r")\s*"
)
_LONGEST_VALUE = 100  # characters; what is longer is wording
_COUNTED = frozenset({ValueKind.QUANTITY, ValueKind.RATE, ValueKind.MONEY})
_SHORT_LINE = 12  # characters; a longer line that ends in a digit has wrapped within a number
_STARS = re.compile(r"^[★☆*※▲●◆■]+\s*|\s*[★☆※▲]+$")
_SENTENCE_END = re.compile(r"[。；;！!？?：:….]$")
_ITEM = re.compile(
    rf"(?:{_NUMBER}\s*[、.．:：)）]|[(（]\s*{_NUMBER}\s*[)）]|[①-⑳⑴-⒇⒈-⒛]|[-—•·●■◆*]"
    rf"|(?:目标|任务|指标|第)\s*{_NUMBER}|其中[:：,，]"
    r"|[^\s,，、。；;:：]{2,8}[:：])"
)
"""What begins a paragraph of its own: 1. （一） ① 目标2 其中： 财政考核："""
_WHOLE_NUMBER = re.compile(r"[≥≤<>=]?\d[\d,]*(?:\.\d+)?(?:%|‰|[^\d\W]{1,4})?")
_NUMBERED = re.compile(
    rf"^\s*(?:三级)?指标\s*{_NUMBER}?\s*[:：.．、]|^\s*(?:三级)?指标\s*{_NUMBER}\s*$"
)


def one_line(text: str) -> str:
    """A cell's text with the line breaks of a narrow column taken out."""
    return re.sub(r"\s*\n\s*", "", clean_cell(text))


def join_wrapped(text: str) -> str:
    """A cell's text with its sentences whole: breaks within one are taken out, others stay.

    A break ends a sentence or a paragraph after 。；！？ and colons, before numbering, after a
    line much shorter than the longest, and between two numbers.
    """
    lines = [line for line in clean_cell(text).split("\n") if line]
    widest = max(map(_width, lines), default=0)
    joined = "".join(lines[:1])
    for before, line in pairwise(lines):
        joined += ("\n" if _breaks(before, line, widest) else _gap(before, line)) + line
    return joined


def _width(line: str) -> int:
    """The room that a line takes: two for a Chinese character, one for others."""
    return sum(1 + (ord(char) > 0x2E80) for char in line)


def _breaks(before: str, line: str, widest: int) -> bool:
    if _SENTENCE_END.search(before) or _ITEM.match(line):
        return True
    if re.search(r"[,，、(（\[【“‘—-]$", before):
        return False
    if before[-1].isdigit() and line[0].isdigit() and len(before) < _SHORT_LINE:
        return True  # 102 above 120 is not 102120
    # a line that wrapped fills its column, but for a character or two
    return _width(before) < min(0.85 * widest, widest - 3)


def _gap(before: str, line: str) -> str:
    """A space between two words of Latin letters, nothing between Chinese."""
    return " " if re.search(r"[A-Za-z,]$", before) and re.match(r"[A-Za-z]", line) else ""


def clean_value(text: str) -> str:
    """A value as written, its sentences whole; a wrapped number is put together again."""
    lines = clean_cell(text).split("\n")
    joined = one_line(text)
    several = len(lines) > 1 and all(_WHOLE_NUMBER.fullmatch(normalise(line)) for line in lines)
    several = several or (len(lines) > 1 and all(map(is_not_applicable, lines)))
    if several:  # 102 above 120 is not 102120
        return clean_cell(text)
    short = len(joined) <= _LONGEST_VALUE
    if short and parse_value(joined).kind is not ValueKind.QUALITATIVE:
        return joined
    return join_wrapped(text)


def clean_title(text: str) -> str:
    """A project's name on one line, without the stars that mark it as important."""
    return _STARS.sub("", one_line(text))


def clean_name(text: str) -> str:
    """The name without "指标1：", "①", "1." and stars."""
    shown = _STARS.sub("", one_line(text))
    name = _STARS.sub("", _PREFIX.sub("", shown, count=1)).strip()
    return "" if re.fullmatch(r"[….。·\s]+", name) else name  # the dots of a template


def is_numbered_name(text: str) -> bool:
    """True where the cell begins like a name: 指标2：…"""
    return bool(_NUMBERED.match(clean_cell(text)))


def looks_like_value(text: str) -> bool:
    """True where the cell can hardly be a name: a number with its unit, a date, 无."""
    if len(text) > _LONGEST_VALUE:
        return False
    return is_not_applicable(text) or parse_value(text).kind is not ValueKind.QUALITATIVE


def read_weight(text: str) -> Decimal | None:
    """The weight that a cell writes: "10", "10分", "10%" -> 10; None for other texts."""
    if "\n" in clean_cell(text):  # 10 above 10 is not 1010
        return None
    flat = re.sub(r"(?:分|%)$", "", normalise(text).strip("()"))
    return parse_number(flat) if re.fullmatch(r"\d+(?:\.\d+)?", flat) else None


def join_value(value: str, sign: str | None, unit: str | None) -> str:
    """Sign, number and unit of columns of their own in one text: "≥90%"."""
    text = clean_value(value)
    flat = normalise(text)
    if not flat or is_not_applicable(text):
        return text
    mark = sign_of(sign) if sign else None
    if mark and not re.match(r"[≥≤=<>]", flat):
        text = mark + text
    if unit and not is_not_applicable(unit):
        tail = clean_cell(unit)
        if not flat.endswith(normalise(tail)) and re.search(
            r"[\d零一二三四五六七八九十百千万]$", flat
        ):
            text += tail
    return text


def split_name_value(text: str) -> tuple[str, str] | None:
    """Name and value that share a cell: "培训人数≥100人" -> ("培训人数", "≥100人"), else None."""
    shown = clean_cell(text)
    if len(shown) > 2 * _LONGEST_VALUE:
        return None
    found = re.search(
        r"(?:>=|<=|[≥≤≧≦＞＜>＝=]|不低于|不少于|不超过|不高于)(?=\s*[\d一二三四五六七八九十百])",
        shown,
    )
    cuts = [found.start()] if found else []
    cuts += [m.end() for m in re.finditer("[:：]", shown)]
    for cut in cuts:
        name, value = shown[:cut].rstrip(" ：:，,"), shown[cut:].strip().rstrip("；;。")
        if len(normalise(name)) >= 2 and value and parse_value(value).number is not None:
            return name, value
    tail = re.fullmatch(r"(.*[^\d\s.,+\-(（第年月])\s*(\d[\d,.]*\s*[^\d\s]{1,6})", shown)
    if tail and len(normalise(tail.group(1))) >= 2:
        parsed = parse_value(tail.group(2))
        if parsed.kind in _COUNTED and parsed.unit:
            return tail.group(1), tail.group(2)
    return None
