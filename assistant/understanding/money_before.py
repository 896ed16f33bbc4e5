"""What stands right before a number: a word for money, a word for a price, what was counted."""

from assistant.understanding.lexicon import any_of, pattern, units, words


def labelled(flat: str, at: int) -> bool:
    """True where a word for money stands right before the number."""
    labels = (
        *words("money", "total"), *words("money", "likely"), *words("money", "fiscal"),
        *words("money", "other"), *words("money", "unit_price"),
    )  # fmt: skip
    between = any_of(words("money", "between"))
    text = flat[max(0, at - 16) : at]
    return bool(
        pattern(
            rf"(?:{any_of(labels)}|[费金款]|补贴|补助|奖励|工资|租赁):?(?:{between}){{0,2}}-?$"
        ).search(text)
    )


def total_before(flat: str, at: int) -> bool:
    """True where the words before the number say that it is the whole: 预算大概."""
    labels, between = any_of(words("money", "total")), any_of(words("money", "between"))
    return bool(pattern(rf"(?:{labels}):?(?:{between}){{0,2}}$").search(flat[max(0, at - 14) : at]))


def counted_before(flat: str, at: int) -> tuple[str, ...]:
    """The unit of 5人 in 5人×2100元×12月."""
    found = pattern(rf"({any_of(units().countable)})[×*xX]$").search(flat[max(0, at - 8) : at])
    return (found.group(1).removeprefix("万") or found.group(1),) if found else ()


def priced_each(flat: str, at: int) -> bool:
    """True where 单价, 标准 … stands before the number."""
    labels, between = any_of(words("money", "unit_price")), any_of(words("money", "between"))
    before = flat[max(0, at - 14) : at]
    if pattern(rf"(?:{any_of(units().countable)})[×*xX]$").search(before):
        return True  # 50袋×80元
    return bool(pattern(rf"(?:{labels}):?(?:{between}){{0,2}}$").search(before))
