"""A value in columns of its own (计算符号 | 指标值 | 度量单位 | 指标方向), as import sheets want it."""

from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from corpus import late_re as re
from corpus.numerals import plain
from corpus.schema import Indicator, TargetTable
from corpus.value_grammar import is_not_applicable, parse_value
from corpus.values import NUMERIC, IndicatorValue, ValueKind

QUALITATIVE = "定性"
OTHER = "定量(其他)"  # a date, a range, a rhythm: the whole wording is the value
_SHOWN = {">": "＞", "≥": "≥", "=": "＝", "≤": "≤", "<": "＜", None: "＝"}
_UNIT = re.compile(r"[^\W\d_]{0,8}[%‰℃㎡³²]?(?:/[^\W\d_]{1,8})*")
_DERIVED = re.compile(
    r"^(?:计算符号：(?:定性|定量\(其他\)))?(?:；|^|$)?(?:指标方向：[正反]向)?(?:；|$)"
)


class ValueColumns(BaseModel):
    """The pieces of one value; ``number`` is set where ``text`` is a number."""

    model_config = ConfigDict(frozen=True)

    sign: str = ""
    text: str = ""
    unit: str = ""
    direction: str = ""
    number: Decimal | None = None


def split_value(row: Indicator) -> ValueColumns:
    """The row's value in pieces that say the same: "≥90%" -> ≥ | 90 | % | 正向."""
    if not row.value.strip() or not row.applicable or is_not_applicable(row.value):
        return ValueColumns(text=row.value)
    value = row.parsed
    if value.kind is ValueKind.QUALITATIVE:
        return ValueColumns(sign=QUALITATIVE, text=row.value)
    pieces = _pieces(value)
    if pieces is None:
        return ValueColumns(sign=OTHER, text=row.value)
    number, unit = pieces
    return ValueColumns(
        sign=_SHOWN[value.sign],
        text=plain(number),
        unit=unit,
        direction="反向" if value.sign in {"≤", "<"} else "正向",
        number=number,
    )


def shown_value(row: Indicator) -> str:
    """The value as it reads when its pieces are put together: 不低于95% -> ≥95%, =4次 -> 4次."""
    split = split_value(row)
    if split.number is None:
        return row.value
    sign = "" if split.sign == _SHOWN["="] else split.sign
    return sign.replace("＞", ">").replace("＜", "<") + split.text + split.unit


def without_derived(table: TargetTable) -> TargetTable:
    """A table read from such a form, without what the form derives from the values.

    ＝ is how the form writes a plain number; 定性 and 正向 are no notes of the clerk.
    """
    rows = []
    for row in table.indicators:
        value = row.value
        if value[:1] in {"=", "＝"} and row.parsed.sign == "=":
            value = value[1:]
        note = _DERIVED.sub("", row.note or "", count=1) or None
        rows.append(row.model_copy(update={"value": value, "note": note}))
    return table.model_copy(update={"indicators": tuple(rows)})


def _pieces(value: IndicatorValue) -> tuple[Decimal, str] | None:
    """Number and unit, where these and the sign are all that the value says."""
    if value.number is None or value.upper is not None or value.about or value.change:
        return None
    if value.kind not in NUMERIC | {ValueKind.PERIOD} or value.kind is ValueKind.FREQUENCY:
        return None
    if value.number < 0 or value.months or value.date or value.until:
        return None
    unit = (value.unit or "") + "".join(f"/{one}" for one in value.per)
    if not _UNIT.fullmatch(unit) or is_not_applicable(unit):
        return None
    again = parse_value((value.sign or "") + plain(value.number) + unit)
    return (value.number, unit) if again == value else None
