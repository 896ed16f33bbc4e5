"""Units that measure the same: 3200米 where 3.2公里 stands."""

from decimal import Decimal

_IN_BASE = {
    "公里": ("米", "1000"), "千米": ("米", "1000"), "米": ("米", "1"),
    "吨": ("公斤", "1000"), "公斤": ("公斤", "1"), "千克": ("公斤", "1"), "斤": ("公斤", "0.5"),
    "平方公里": ("亩", "1500"), "公顷": ("亩", "15"), "亩": ("亩", "1"),
    "小时": ("分钟", "60"), "分钟": ("分钟", "1"),
}  # fmt: skip


def same_sort(one: str | None, other: str | None) -> bool:
    """True for two units of length, of weight, of area or of time."""
    base, too = _IN_BASE.get(one or ""), _IN_BASE.get(other or "")
    return base is not None and too is not None and base[0] == too[0]


def in_base(number: Decimal | int, unit: str | None) -> Decimal:
    """The number in the smaller unit of its sort: 3.2公里 as 3200; as it is for every other unit."""
    return number * Decimal(_IN_BASE.get(unit or "", ("", "1"))[1])
