"""Words of the arithmetic: amounts, prices and missing factors as a clerk reads them."""

from decimal import Decimal

from assistant.facts import Fact
from corpus.money import Money
from corpus.numerals import grouped


def each_of(count: Fact) -> str:
    """The measure word of a count: 33人 -> 人."""
    return count.value.unit or "个"


def both_units(money: Money) -> str:
    """7,260元=0.726万元; whole 万元 stay short."""
    if money.yuan >= 10_000 and money.yuan % 1_000 == 0:
        return f"{grouped(money.wan)}万元"
    return f"{money.in_yuan()}元={money.in_wan()}万元"


def named(per: str) -> str:
    """What is missing for a price per ``per``: 人 -> 人数."""
    if per in {"人", "名", "位", "生"}:
        return "人数"
    return {
        "户": "户数",
        "月": "月数",
        "天": "天数",
        "日": "天数",
        "年": "年数",
        "学期": "学期数",
    }.get(per, f"多少{per}")


def price_words(price: Fact) -> str:
    """A price as it is said in a sentence: 每人每月3200元."""
    value = price.value
    return f"每{'每'.join(value.per)}{grouped(value.number or Decimal(0))}{value.unit}"
