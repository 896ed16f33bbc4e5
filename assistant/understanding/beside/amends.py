"""Figures that a message takes back or that cannot be: 33人，不对是35人; 0户; 2月30日."""

import calendar
from decimal import Decimal

from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan
from corpus.errors import UserError, shorten
from corpus.text import normalise
from corpus.values import ValueKind

_MOST = Decimal(1_000_000_000)
"""More than this of anything is a slip."""
_TAKEN_BACK = (
    r"[,;。(（]?(?:哦|啊|噢)?[,，]?(?:不对|不是|不(?=[,，])|更正|说错了?|写错了?|应该是|应为|应是|改为|改成|实际(?:上)?(?:只|是|有|为|就)*|准确(?:地)?说)"
    r"[,，:]?(?:刚?才?(?:查|核|数|算|问|统计|清点)[了实过下来一对]{0,4})?(?:应该|应|是|为|有|只|只有|共|一共)*"
)
_SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}


def amended(scan: Scan, found: list[Found]) -> tuple[list[Found], list[str]]:
    """(the values without those taken back, notes).

    A count beyond sense is set aside with a note; UserError where the message has nothing else.
    """
    kept: list[Found] = []
    notes: list[str] = []
    for one in found:
        if not _sensible(one):
            said = f"数量“{shorten(one.value.text)}”超出了合理范围"
            if len(found) == 1:
                raise UserError(f"{said}：请核对数字和单位。")
            notes.append(f"{said}，没有写进表里：请核对数字和单位。")
            continue
        last = kept[-1] if kept else None
        if last is not None and _takes_back(scan, last, one):
            one.what = last.what
            notes.append(
                f"“{last.value.text}”和“{one.value.text}”说法不同，按后面的“{one.value.text}”填写，请确认。"
            )
            kept[-1] = one
            continue
        kept.append(one)
    for one in kept:
        notes += _impossible(one)
    return kept, notes


def _takes_back(scan: Scan, last: Found, one: Found) -> bool:
    alike = (last.value.kind, _piece(last), last.value.per) == (
        one.value.kind, _piece(one), one.value.per,
    )  # fmt: skip
    numbers = last.value.number is not None and last.value.kind is not ValueKind.MONEY
    between = scan.flat[last.end : one.start]
    return alike and numbers and bool(pattern(rf"[一-龥]{{0,4}}{_TAKEN_BACK}").fullmatch(between))


def _piece(one: Found) -> str:
    """The unit without its magnitude: 八千株, 不对, 一万株 are both 株."""
    unit = one.value.unit or ""
    return unit[1:] if len(unit) > 1 and unit[0] in _SCALES else unit


def _sensible(one: Found) -> bool:
    """False for a count of things that no project has: a slip, or a figure of the whole country."""
    value = one.value
    if value.kind is not ValueKind.QUANTITY:
        return True
    scale = _SCALES.get((value.unit or "")[:1], Decimal(1))
    return all(number is None or number * scale <= _MOST for number in (value.number, value.upper))


def _impossible(one: Found) -> list[str]:
    value = one.value
    if value.kind is ValueKind.QUANTITY and value.number == 0 and value.sign is None:
        return [f"“{value.text}”是零，请确认数量。"]
    for said in pattern(r"(\d{1,2})月(\d{1,2})[日号]").finditer(normalise(value.text)):
        month, day = int(said.group(1)), int(said.group(2))
        leap_year = 2024
        if 1 <= month <= 12 and day > calendar.monthrange(leap_year, month)[1]:
            return [f"“{value.text}”没有这一天，请核对日期。"]
    return []
