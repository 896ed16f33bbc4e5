"""How near a row's number is to a wanted one of the same unit."""

from dataclasses import dataclass

from corpus.store.filters import WantedValue
from index.results import Closeness

_SLACK = 1e-9
_ALIKE = 0.9  # the smaller number is at least so much of the larger


@dataclass(frozen=True)
class Nearness:
    """What a number is worth for a query that names another."""

    worth: float  # 0 to 1
    exact: bool
    closeness: Closeness  # where nothing but the number was asked
    why: str  # one plain Chinese clause


def nearness(number: float, sign: str | None, wanted: WantedValue) -> Nearness:
    """Compare; a query's ≥95% means just that first, then what reaches it: 98%, 100%.

    低于90% means what is below it alone.
    """
    asked = float(wanted.number)
    larger, smaller = max(abs(number), abs(asked)), min(abs(number), abs(asked))
    share = smaller / larger if larger else 1.0
    same = abs(number - asked) <= _SLACK * max(1.0, larger)
    strict = wanted.sign in {"<", ">"} and wanted.sign != sign
    if same and not strict:
        same_sign = wanted.sign is None or sign == wanted.sign
        return Nearness(1.0 if same_sign else 0.8, True, Closeness.HIGH, "数值相同")
    reaches = not same and (
        (wanted.sign in {"≥", ">"} and number > asked)
        or (wanted.sign in {"≤", "<"} and number < asked)
    )
    if reaches and strict:
        return Nearness(0.8 + 0.2 * share, True, Closeness.HIGH, "数值在所写的范围内")
    if reaches:
        return Nearness(0.3 + 0.2 * share, False, Closeness.MEDIUM, "数值在所写的范围内")
    near = share >= _ALIKE
    return Nearness(
        0.2 * share, False, Closeness.MEDIUM if near else Closeness.LOW,
        "数值相近" if near else "单位相同，数值不同",
    )  # fmt: skip
