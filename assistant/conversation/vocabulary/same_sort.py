"""Units that measure the same: 3200米 where 3.2公里 stands."""

from collections.abc import Iterable
from decimal import Decimal

from corpus.measures import common_unit
from corpus.value_units import SAME_PER

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


_SPOKEN = {"棵": "株", "个人": "人"}


def bare_unit(unit: str | None) -> str:
    """The unit without its scale, by the one name for it: 名 is 人, 万方 is 立方米, 平米 is 平方米."""
    return _SPOKEN.get(unit or "") or common_unit(unit)


def bare_pers(pers: Iterable[str]) -> set[str]:
    """What a price is paid for, each by the one name for it: 每方 is 每立方米, 每天 is 每日."""
    return {bare_unit(SAME_PER.get(one, one)) for one in pers}
