"""An amount of money as the clerk said it, in 万元 or 元."""

import re

from corpus.money import YUAN_PER_UNIT, Money
from corpus.numerals import CHINESE, parse_number, plain
from corpus.text import normalise


def shortened(text: str) -> str:
    """三万五: 35,000; "" for other texts."""
    spoken = re.fullmatch(rf"({CHINESE})([万千百])([一二三四五六七八九])", normalise(text))
    if not spoken:
        return ""
    scale = {"万": 10_000, "千": 1_000, "百": 100}[spoken.group(2)]
    first, second = parse_number(spoken.group(1)), parse_number(spoken.group(3))
    if second and re.search(r"[万千百]", spoken.group(1)):  # 一千六百五
        whole = parse_number(spoken.group(1) + spoken.group(2))
        return plain(whole + second * scale / 10) if whole else ""
    return plain(first * scale + second * scale / 10) if first and second else ""


def money_said(value: str, now: Money | None) -> tuple[Money, str]:
    """An amount, and what is said where its unit was not: 万元, or 元 where only that makes sense.

    ``now`` is what the cell holds: 8000 beside 1.5万元 can only be 元.
    """
    value = re.sub(
        r"^(?:不超过|不高于|最多|至多|最高|控制在|大概|约|≤)|(?:左右|上下|以内|之内|以下|封顶|打住|为限|出头)$", "", value
    )  # fmt: skip
    value = shortened(value) or value
    if names_unit(value):
        return Money.parse(value), ""
    amount = Money.parse(value, default_unit="万元")
    in_yuan = Money.parse(value, default_unit="元")
    if (
        now is not None
        and now.yuan > 0
        and amount.yuan > 50 * now.yuan
        and in_yuan.yuan <= 50 * now.yuan
    ):
        amount = in_yuan
    return amount, f"“{value}”没有写单位，按{amount}理解。"


def names_unit(text: str) -> bool:
    """True where an amount names its unit."""
    return any(unit in normalise(text) for unit in YUAN_PER_UNIT)
