"""Several indicators that share one row: names in one cell, their values in the next."""

from dataclasses import dataclass

from corpus import late_re as re
from corpus.reading.cells.naming import clean_name, looks_like_value, one_line
from corpus.reading.cells.numbering import ENDS, Part, count_up
from corpus.text import clean_cell, normalise
from corpus.value_grammar import is_not_applicable, parse_value
from corpus.values import ValueKind

_RECURRING = re.compile(r"每(?:半?年|季度?|月|周|日|天)[^,，。；;]{0,8}")
_GRADE = re.compile(
    r".{0,10}(?:提升|提高|改善|增强|良好|优良|优秀|合格|及时|稳定|完善|健全|长效|完成|达标|规范|满意|降低|减少|增加|完好|保障)"
)
"""A wording that is whole: 有所改善; 显著 alone may go on in the next line."""
_TAIL = re.compile(
    r"(?:次|人|户|总|件|天|个|台)?(?:数|率|度|量)|(?:数量|情况|时间|时限|金额|标准|程度|比例|比率|指标|个数|方面)"
)
"""The end of a name that a narrow column has wrapped."""
_GOES_ON = re.compile(r"[和与及或的至到（(/\-—]$")
_TIMES = frozenset({ValueKind.DATE, ValueKind.PERIOD})


@dataclass(frozen=True)
class Shared:
    """What a pair of cells holds.

    ``pairs``: names and values, empty for one indicator. ``decimals``: values whose number before
    the point was taken for a number of the list, as written. ``unclear``: the name counts several
    indicators, but the values do not fit them.
    """

    pairs: tuple[tuple[str, str], ...] = ()
    decimals: tuple[str, ...] = ()
    unclear: bool = False


def share(name: str, value: str) -> Shared:
    """Take the name's cell and the value's cell apart where both hold as many indicators.

    A name or a value that a narrow column has wrapped stays whole.
    """
    counted = count_up(name, loose=True)
    if len(counted) > 1 and all(len(normalise(part.text)) > 1 for part in counted):
        return _numbered(counted, value)
    names = _lines(name)
    if len(names) < 2:
        return Shared()
    return _plain(names, value)


def _numbered(names: list[Part], value: str) -> Shared:
    """Numbered names, with values that carry the same numbers or none."""
    titles = [clean_name(part.text) for part in names]
    values = count_up(value, loose=True)
    same = [part.number for part in values] == [part.number for part in names]
    if same and all(map(_is_rest, values)):
        decimals = all(part.decimal for part in values)
        said = tuple(f"{p.number}.{one_line(p.text)}" for p in values) if decimals else ()
        return Shared(_pairs(titles, [part.text for part in values]), said)
    for separator, graded in ((r"\n", True), (r"[；;。]\s*", True), (r"[，,、]\s*|\s+", False)):
        parts = _parts(value, separator)
        if len(parts) == len(titles) and not _one_value(value):
            whole = [_is_value(part) or (graded and _is_grade(part)) for part in parts]
            if all(whole):
                return Shared(_pairs(titles, parts))
    return Shared(unclear=bool(normalise(value)) and not is_not_applicable(value))


def _plain(names: list[str], value: str) -> Shared:
    """Names in lines of their own, with values that are numbered or in lines as well."""
    if any(map(_GOES_ON.search, names)) or any(_TAIL.fullmatch(line) for line in names):
        return Shared()
    if any(len(normalise(line)) < 2 for line in names):
        return Shared()
    values = count_up(value)
    sure = not all(part.decimal for part in values)
    if sure and len(values) == len(names) and all(map(_is_rest, values)):
        return Shared(_pairs(names, [part.text for part in values]))
    parts = _lines(value)
    if len(parts) < 2 or not all(map(_is_value, parts)) or _one_value(value):
        return Shared()
    if len({parse_value(part).unit is None for part in parts if _counts(part)}) > 1:
        return Shared()  # ≥120 above 5人 may be one number that wrapped
    if len(parts) != len(names):
        return Shared(unclear=True)
    return Shared(_pairs(names, parts))


def _pairs(names: list[str], values: list[str]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (clean_name(name), one_line(value)) for name, value in zip(names, values, strict=True)
    )


def _lines(text: str) -> list[str]:
    """The lines of a cell, or where it has but one, the parts between semicolons."""
    lines = _parts(text, r"\n")
    return lines if len(lines) > 1 else _parts(text, r"[；;]")


def _parts(text: str, separator: str) -> list[str]:
    return [part for one in re.split(separator, clean_cell(text)) if (part := one.strip(ENDS))]


def _is_rest(part: Part) -> bool:
    """True where the text can stand behind its number: 16公里, 0起, and not the 05 of 1.05."""
    return bool(normalise(part.text)) and not (part.decimal and re.match(r"0\d", part.text))


def _is_value(text: str) -> bool:
    flat = normalise(text)
    if re.match(r"0\d", flat):
        return False
    listed = re.split("[、,和及]", flat)
    return (
        looks_like_value(text)
        or _RECURRING.fullmatch(flat) is not None
        or (len(listed) > 1 and all(map(looks_like_value, listed)))
    )


def _is_grade(text: str) -> bool:
    return _GRADE.fullmatch(normalise(text)) is not None


def _counts(text: str) -> bool:
    return parse_value(text).number is not None


def _one_value(text: str) -> bool:
    """True where the lines make one date together: 2025年, and 12月 below it."""
    return parse_value(one_line(text)).kind in _TIMES
