"""What a clerk writes into the fields of a search, as filters."""

from collections.abc import Iterable, Sequence

from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.measures import measured
from corpus.money import Money
from corpus.store.filters import KIND_WORDS, WantedValue
from corpus.store.finder import Order
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import normalise
from corpus.value_grammar import parse_value
from corpus.values import ValueKind
from index.folding import fold

FAMILY_WORDS = {
    TaxonomyName.THREE_FAMILY: "三类指标",
    TaxonomyName.FOUR_FAMILY: "四类指标（成本单列）",
}
ORDER_WORDS = {
    Order.NEWEST: "年度从新到旧", Order.OLDEST: "年度从旧到新", Order.LARGEST: "金额从大到小",
    Order.SMALLEST: "金额从小到大", Order.HIGHEST: "指标值从大到小", Order.LOWEST: "指标值从小到大",
}  # fmt: skip
"""The orders in a clerk's words."""


def years(text: str) -> tuple[int | None, int | None]:
    """2024, 2022-2024, 2022- or -2024. UserError for anything else; nothing for an empty text."""
    flat = normalise(text).replace("年", "").replace("至", "-").replace("到", "-").replace("~", "-")
    if not flat:
        return None, None
    found = re.fullmatch(r"((?:19|20)\d{2})?(-)?((?:19|20)\d{2})?", flat)
    if found is None or (found[1] and found[3] and not found[2]):
        raise UserError(f"看不懂年度“{shorten(text)}”：请写成 2024 或 2022-2024。")
    low, dash, high = found.groups()
    if not dash:
        return int(low or high), int(low or high)
    return int(low) if low else None, int(high) if high else None


def amount(text: str) -> Money | None:
    """An amount; a bare number is in 万元, as on the forms. None for an empty text. UserError."""
    return Money.parse(text, default_unit="万元") if text.strip() else None


def value(text: str) -> WantedValue | None:
    """A value such as 90% or 200元/人. None for an empty text; UserError where it has no number."""
    if not text.strip():
        return None
    parsed = parse_value(text)
    found = measured(parsed)
    if found is None:
        raise UserError(f"看不懂指标值“{shorten(text)}”：请写数字和单位，例如 90% 或 200元/人。")
    return WantedValue(number=found.number, measure=found.measure, sign=parsed.sign)


def class_named(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A class as (一级, 二级), whichever it is. UserError for an unknown one."""
    bare = normalise(text)
    for name in TaxonomyName:
        family = taxonomy(name)
        for wording in (bare, f"{bare}指标"):
            if second := family.find_level2(wording):
                return (), (second,)
            if first := family.find_level1(wording):
                return (first,), ()
    raise UserError(
        f"没有“{shorten(text)}”这类指标：请写 数量、质量、时效、成本、社会效益、满意度 等。"
    )


def kind_named(text: str) -> ValueKind:
    """A kind of value by its word (比率, 金额 ...) or its key. UserError for an unknown one."""
    for kind, word in KIND_WORDS.items():
        if normalise(text) in {word, kind.value}:
            return kind
    known = "、".join(word for kind, word in KIND_WORDS.items())
    raise UserError(f"没有“{shorten(text)}”这种指标值：可以写 {known}。")


def offices_named(wanted: Iterable[str], known: Sequence[str], what: str) -> tuple[str, ...]:
    """The offices with these words in their names, 北源 and 北塬 alike. UserError where none has."""
    found: dict[str, None] = {}
    for one in wanted:
        matching = [name for name in known if fold(one) in fold(name)]
        if not matching:
            raise UserError(f"历史库中没有{what}“{shorten(one)}”：请核对名称，可以只写一部分。")
        found |= dict.fromkeys(matching)
    return tuple(found)
