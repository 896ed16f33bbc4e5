"""Rows whose name reads like another class, asked only where the value's form raises the question."""

from collections.abc import Sequence

from assistant.checks.around import Guess
from assistant.checks.sheet import Row, Sheet
from corpus.values import ValueKind

_SURE = 0.8
"""From this share on nine of ten names of real tables stand in the class that they read like."""
_ODD = {
    "数量": {ValueKind.RATE},
    "质量": {ValueKind.QUANTITY, ValueKind.FREQUENCY},
    "满意度": {ValueKind.QUANTITY, ValueKind.PERIOD},
    "成本": {ValueKind.QUANTITY, ValueKind.RATE, ValueKind.PERIOD},
}
"""Forms of values that are seldom right in a class."""
_USUAL = {
    "数量": {ValueKind.QUANTITY, ValueKind.FREQUENCY},
    "质量": {ValueKind.RATE},
    "时效": {ValueKind.DATE, ValueKind.PERIOD, ValueKind.RATE},
    "成本": {ValueKind.MONEY, ValueKind.UNIT_PRICE},
    "满意度": {ValueKind.RATE},
}
_MOST = 8  # names of one table that are asked about


def by_meaning(sheet: Sheet, rows: Sequence[Row]) -> dict[int, Guess]:
    """By row: another class that name and value both speak for; empty without an encoder."""
    meaning = sheet.around.meaning
    asked = [row for row in rows if row.value.kind in _ODD.get(row.family, set())][:_MOST]
    if meaning is None or not asked:
        return {}
    return {
        row.index: guess
        for row, guess in zip(asked, meaning.guesses([row.name for row in asked]), strict=True)
        if guess.family != row.family
        and guess.share >= _SURE
        and row.value.kind in _USUAL.get(guess.family, set())
    }
