"""The order of rows within their class, as a clerk wants it."""

from collections.abc import Sequence
from typing import TypeVar

from corpus.schema import Indicator

T = TypeVar("T")


def order_text(how: str, other: str = "") -> str:
    """An order as it is kept in an edit: "first", "last", "before|名称", "after|名称"."""
    return f"{how}|{other}" if other else how


def reorder(lines: Sequence[tuple[T, Indicator]], place: int, order: str) -> list[T]:
    """``lines`` with the one at ``place`` moved within its class as ``order`` says.

    An order that names a row which is not in the class leaves all as it is.
    """
    how, _, other = order.partition("|")
    moving, row = lines[place]
    mine = [n for n, (_, one) in enumerate(lines) if one.level2 == row.level2]
    rest = [n for n in mine if n != place]
    named = next((n for n in rest if lines[n][1].name == other), None)
    if how == "first":
        at = 0
    elif how == "last":
        at = len(rest)
    elif named is None:
        return [line for line, _ in lines]
    elif how == "swap":
        swapped = {place: named, named: place}
        return [lines[swapped.get(n, n)][0] for n in range(len(lines))]
    else:
        at = rest.index(named) + (how == "after")
    wanted = iter([lines[n][0] for n in rest[:at]] + [moving] + [lines[n][0] for n in rest[at:]])
    return [next(wanted) if n in mine else line for n, (line, _) in enumerate(lines)]
