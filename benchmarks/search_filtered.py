"""What the search page asks of a large corpus: filters, lists, counts by facet, figures from history."""

from collections.abc import Callable, Sequence
from itertools import cycle, islice

from assistant.searching.numbers import figures
from corpus.money import Money
from corpus.store.filters import Filters, WantedValue
from corpus.store.finder import Level, Order
from corpus.store.sqlite import SqliteStore
from corpus.values import ValueKind
from index.finding import LISTED, Finding, Request
from index.searcher import Searcher

ASKED = 12


def requests(store: SqliteStore, texts: Sequence[str]) -> dict[str, list[Request]]:
    """Requests of each kind; offices are taken from the store."""
    units, authorities = store.finder.offices()
    rows, tables = Level.INDICATOR, Level.PROJECT
    broad = [Filters(year_from=year) for year in (2018, 2020, 2022)]
    broad += [Filters(quantitative=True), Filters(level2=("数量指标",))]
    narrow = [Filters(units=(unit,)) for unit in units[:: max(1, len(units) // 6)]]
    narrow += [Filters(authorities=authorities[:3], year_from=2024)]
    of_value = [
        Filters(kinds=(ValueKind.RATE,), value_from=WantedValue(number=bound, measure="%"))
        for bound in (Money.parse(f"{n}元").yuan for n in (80, 90, 95))
    ]
    money = [
        Filters(amount_from=Money.parse(f"{low}万元"), amount_to=Money.parse(f"{high}万元"))
        for low, high in ((1, 5), (10, 50), (100, 1000))
    ]

    def some(*given: tuple[Level, list[Filters]], order: Order | None = None, words: bool = False) -> list[Request]:  # fmt: skip
        pairs = [(level, one) for level, filters in given for one in filters]
        return [
            Request(text if words else "", level, one, order)
            for (level, one), text in islice(zip(cycle(pairs), cycle(texts), strict=False), ASKED)
        ]

    return {
        "nothing asked": some((tables, [Filters()]), (rows, [Filters()])),
        "rows by broad filters": some((rows, broad)),
        "rows by value, highest first": some((rows, of_value), order=Order.HIGHEST),
        "projects by filters on rows": some((tables, broad[3:] + of_value)),
        "projects by amount, largest first": some((tables, money), order=Order.LARGEST),
        "all by one office": some((rows, narrow), (tables, narrow)),
        "words and broad filters": some((rows, broad + of_value), (tables, broad), words=True),
        "words and one office": some((rows, narrow), (tables, narrow), words=True),
    }


def filtered(
    store: SqliteStore, searcher: Searcher, texts: Sequence[str],
    timed: Callable[[Callable[[int], object], int], object],
) -> None:  # fmt: skip
    """Print how long whole answers take, encoding of the words included."""
    finding = Finding(store, searcher)
    for what, asked in requests(store, texts).items():
        print(f"  {what:<34}{timed(lambda n, asked=asked: finding.search(asked[n]), ASKED)}", flush=True)  # type: ignore[misc]  # fmt: skip
    for level in Level:
        answers = [
            finding.search(Request("", level, Filters(year_from=2020 + n), None, 1, 10))
            for n in range(3)
        ]

        def asked_for(n: int, level: Level = level, answers: list = answers) -> None:  # type: ignore[type-arg]
            figures(store.finder, level, answers[n % 3].keys)

        print(f"  {f'figures of {LISTED} {level.value}s':<34}{timed(asked_for, 9)}", flush=True)
