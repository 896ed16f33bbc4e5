"""Money below one yuan as it is said: 8分钱, 每张3毛, 每张一块二."""

from decimal import Decimal

from assistant.understanding.figures.numbers import Amount
from assistant.understanding.lexicon import any_of, pattern, units
from corpus import late_re as re
from corpus.numerals import parse_number

_PARTS = {"角": Decimal("0.1"), "毛": Decimal("0.1"), "分": Decimal("0.01")}
_ENDS = r"(?=[,;。、:!?) \n]|$)"
_EACH = r"(?=[一每/][一-龥])"


def _said_on(flat: str, at: int) -> re.Match[str] | None:
    """三块五老人家嫌少: a price, where no unit follows the tenths."""
    after = rf"(?![十百千万亿元块]|{any_of(units().countable)})"
    found = pattern(rf"块(?P<of>[一二两三四五六七八九1-9]){after}(?=[一-龥])").match(flat, at)
    paid = pattern(r"[是补要价费给钱卖收才只得付](?:[一-龥]|\d){1,3}$").search(
        flat[max(0, at - 5) : at]
    )
    return found if paid else None


def small_change(
    flat: str, at: int, amount: Amount, *, priced: bool
) -> tuple[int, Decimal, Decimal | None] | None:
    """(where it ends, the number in 元, its upper end), or None where ``at`` begins no such unit.

    ``amount`` is the number before ``at``; ``priced`` says that it is per something (每张). 分
    without 钱 is a mark in a test, so only 分钱 is money.
    """
    if amount.scale:
        return None
    tenths = pattern(rf"块(?P<of>[一二两三四五六七八九1-9])[毛角]?{_ENDS}").match(flat, at)
    each = pattern(rf"块(?P<of>[一二两三四五六七八九1-9]){_EACH}").match(flat, at)
    tenths = tenths or each
    said = None if tenths else _said_on(flat, at)
    tenths, priced_so = tenths or said, priced or said is not None
    tenth = parse_number(tenths.group("of")) if tenths and (priced_so or each) else None
    if tenths and tenth is not None:
        return tenths.end(), amount.number + tenth / 10, None
    unit = pattern(r"(?P<of>[角毛分])钱(?![箱包币])").match(flat, at)
    fifth = pattern(rf"毛(?P<of>[1-9一二三四五六七八九])(?:{_ENDS}|(?P<each>{_EACH}))").match(
        flat, at
    )
    hundredth = (
        parse_number(fifth["of"]) if fifth and (priced or fifth["each"] is not None) else None
    )
    if fifth and hundredth is not None:  # 3毛5
        return fifth.end(), amount.number / 10 + hundredth / 100, None
    if unit is None:
        unit = pattern(rf"(?P<of>[角毛]){_EACH}").match(flat, at)
    if unit is None and priced:
        unit = pattern(rf"(?P<of>[角毛]){_ENDS}").match(flat, at)
    if unit is None:
        unit = pattern(r"(?<=[\d一二两三四五六七八九])(?P<of>分)(?=[,;。、!?) \n]|$)").match(
            flat, at
        )
        if unit and not pattern(r"(?:单价|均价|定价)(?:约|为|是)?.{1,2}$").search(
            flat[max(0, at - 8) : at]
        ):
            unit = None  # 单价8分, but 考核95分
    if unit is None:
        return None
    part = _PARTS[unit.group("of")]
    return unit.end(), amount.number * part, None if amount.upper is None else amount.upper * part
