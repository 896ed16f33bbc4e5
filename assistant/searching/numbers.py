"""The numbers that a search found: how they are spread, over all and year by year."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor, log10

from corpus.measures import shown
from corpus.store.finder import Finder, Level, Number, RowKey

_MOST_BARS = 12
_ROOM = 0.1
_PERCENT = (0.05, 0.95)


@dataclass(frozen=True)
class Bar:
    """A piece of the axis with the rows whose number lies on it."""

    label: str  # 90%, 200-300元/人
    low: float
    high: float  # excluded, but in the last bar; equal to ``low`` where the bar is one number
    keys: tuple[RowKey, ...]


def axis_span(numbers: Sequence[float], measure: str) -> tuple[float, float]:
    """From where to where an axis shows the numbers, wide enough for plain labels at one level.

    Neither below nothing nor, for rates, beyond the whole.
    """
    low, high = min(numbers), max(numbers)
    room = (high - low) * _ROOM or abs(high) * _ROOM or 1.0
    most = max(high, 100.0) if measure == "%" else high + room
    return min(low, max(0.0, low - room)), min(high + room, most)


@dataclass(frozen=True)
class YearOf:
    """The numbers of one year."""

    year: int | None
    rows: int
    tables: int
    low: float
    median: float
    high: float
    keys: tuple[RowKey, ...]


@dataclass(frozen=True)
class Spread:
    """Numbers in one unit: each comes from a row of a table."""

    measure: str  # of ``corpus.measures``
    rows: int
    tables: int
    median: float
    low: float  # 5% of the numbers are smaller
    high: float  # 5% are larger
    least: float
    most: float
    bars: tuple[Bar, ...]
    years: tuple[YearOf, ...]  # oldest first, unknown last
    keys: tuple[RowKey, ...]

    @property
    def line(self) -> str:
        """In one sentence: 37张表、40行，中位数90%，5%-95%区间为85%-98%。"""
        said = f"{self.tables}张表、{self.rows}行，中位数{shown(self.median, self.measure)}"
        if self.least == self.most:
            return said + "，都是这个数。"
        if self.rows < 5:  # percentiles of a few numbers would only look exact
            return (
                said
                + f"，最小{shown(self.least, self.measure)}，最大{shown(self.most, self.measure)}。"
            )
        return (
            said
            + f"，5%-95%区间为{shown(self.low, self.measure)}至{shown(self.high, self.measure)}。"
        )


def figures(finder: Finder, level: Level, keys: Sequence[RowKey]) -> list[Spread]:
    """How the numbers of rows are spread, by unit; of projects their yearly totals (年度资金总额).

    Totals of 0 and unknown ones are left out.
    """
    found = finder.numbers(level, keys)
    if level is Level.PROJECT:
        found = [one for one in found if one.number]
    return spreads(found)


def spreads(numbers: Iterable[Number]) -> list[Spread]:
    """The numbers by their unit, the unit with the most rows first."""
    by_measure: dict[str, list[Number]] = defaultdict(list)
    for one in numbers:
        if one.number is not None and one.measure is not None:
            by_measure[one.measure].append(one)
    found = [_spread(measure, rows) for measure, rows in by_measure.items()]
    return sorted(found, key=lambda one: (-one.rows, one.measure))


def _spread(measure: str, rows: list[Number]) -> Spread:
    return _of(measure, [(one.number or 0.0, one) for one in rows])


def _of(measure: str, rows: list[tuple[float, Number]]) -> Spread:
    numbers = sorted(number for number, _ in rows)
    by_year: dict[int | None, list[tuple[float, Number]]] = defaultdict(list)
    for number, one in rows:
        by_year[one.year].append((number, one))
    years = [_year(year, of_year) for year, of_year in by_year.items()]
    return Spread(
        measure=measure,
        rows=len(rows),
        tables=len({one.table_id for _, one in rows}),
        median=quantile(numbers, 0.5),
        low=quantile(numbers, _PERCENT[0]),
        high=quantile(numbers, _PERCENT[1]),
        least=numbers[0],
        most=numbers[-1],
        bars=tuple(_bars(measure, rows)),
        years=tuple(sorted(years, key=lambda one: (one.year is None, one.year or 0))),
        keys=tuple(one.key for _, one in rows),
    )


def _year(year: int | None, rows: list[tuple[float, Number]]) -> YearOf:
    numbers = sorted(number for number, _ in rows)
    return YearOf(
        year, len(rows), len({one.table_id for _, one in rows}), quantile(numbers, _PERCENT[0]),
        quantile(numbers, 0.5), quantile(numbers, _PERCENT[1]), tuple(one.key for _, one in rows),
    )  # fmt: skip


def quantile(numbers: list[float], share: float) -> float:
    """Of sorted numbers, by linear interpolation between neighbours."""
    place = share * (len(numbers) - 1)
    below = floor(place)
    above = min(below + 1, len(numbers) - 1)
    return numbers[below] + (numbers[above] - numbers[below]) * (place - below)


def _bars(measure: str, rows: list[tuple[float, Number]]) -> list[Bar]:
    """One bar a number where they are few; else pieces of a round width."""
    numbers = sorted({number for number, _ in rows})
    by_number: dict[float, list[RowKey]] = defaultdict(list)
    for number, one in rows:
        by_number[number].append(one.key)
    if len(numbers) <= _MOST_BARS:
        return [Bar(shown(n, measure), n, n, tuple(by_number[n])) for n in numbers]
    # What lies far out is gathered in the last bar: one budget of a hundred would flatten the rest.
    ordered = sorted(number for number, _ in rows)
    least, most = ordered[0], max(quantile(ordered, 0.95), ordered[0])
    width = _round_width((most - least) / (_MOST_BARS - 2)) if most > least else 1.0
    begin = floor(least / width) * width
    bars: list[Bar] = []
    for number in range(_MOST_BARS):
        low = begin + number * width
        last = number == _MOST_BARS - 1
        high = numbers[-1] if last else low + width
        keys = [
            key
            for value in numbers
            if value >= low and (last or value < high)
            for key in by_number[value]
        ]
        if keys:
            label = (
                f"{shown(low, measure)}以上" if last
                else f"{shown(low, measure)}至{shown(high, measure)}"
            )  # fmt: skip
            bars.append(Bar(label, low, high, tuple(keys)))
    return bars


def _round_width(least: float) -> float:
    """The next of 1, 2, 5, 10, 20 ... that is at least so much."""
    power = 10.0 ** floor(log10(least))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= least * (1 - 1e-9))
