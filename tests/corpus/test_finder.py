"""Filters, lists and counts over the tables of a store."""

import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from corpus.errors import UserError
from corpus.money import Money
from corpus.schema import Funding, Indicator, TargetTable
from corpus.store import sqlite_finder
from corpus.store.filters import Filters, WantedValue
from corpus.store.finder import Level, Order, RowKey, Verdict
from corpus.store.sqlite import SqliteStore
from corpus.values import ValueKind


def row(level2: str, name: str, value: str, *, applicable: bool = True) -> Indicator:
    level1 = "满意度指标" if level2 == "服务对象满意度指标" else "产出指标"
    return Indicator(
        level1=level1, level2=level2, name=name, value=value, applicable=applicable
    )  # fmt: skip


def table(name: str, year: int | None, unit: str, wan: str | None, *rows: Indicator) -> TargetTable:
    total = None if wan is None else Money.parse(f"{wan}万元")
    return TargetTable(
        project_name=name, year=year, unit=unit, funding=Funding(total=total), indicators=rows
    )


INSURANCE = table(
    "社区工作者责任险", 2024, "甲街道", "0.726", row("数量指标", "参保人数", "33人"),
    row("成本指标", "参保标准", "220元/人/年"), row("服务对象满意度指标", "满意度", "≥90%"),
    row("质量指标", "无", "无", applicable=False),
)  # fmt: skip
EARLIER = table(
    "社区工作者责任险", 2023, "甲街道", "0.66", row("成本指标", "参保标准", "200元/人·年"),
    row("服务对象满意度指标", "满意度", "≥95%"),
)  # fmt: skip
LAMPS = table("路灯维护", None, "乙街道", "358.38", row("数量指标", "路灯盏数", "17225盏"))


@pytest.fixture(params=["sql", "columns"])
def store(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SqliteStore]:
    if request.param == "columns":
        monkeypatch.setattr(sqlite_finder, "COLUMNS_FROM", 0)
    with SqliteStore(tmp_path / "mubiao.db") as opened:
        opened.add_all([INSURANCE, EARLIER, LAMPS])
        yield opened


def names(store: SqliteStore, keys: list[RowKey]) -> list[str]:
    return [
        one.name or one.project_name
        for one in store.finder.facts(
            Level.PROJECT if keys and keys[0][1] is None else Level.INDICATOR, keys
        )
    ]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), {INSURANCE, EARLIER, LAMPS}),
        (Filters(year_from=2024), {INSURANCE}),
        (Filters(year_from=2023, year_to=2023), {EARLIER}),
        (Filters(units=("乙街道", "丙街道")), {LAMPS}),
        (Filters(amount_from=Money.parse("0.7万元"), amount_to=Money.parse("7260元")), {INSURANCE}),
        (Filters(level2=("服务对象满意度指标",), kinds=(ValueKind.RATE,)), {INSURANCE, EARLIER}),
        (Filters(kinds=(ValueKind.QUALITATIVE,)), set()),
        (
            Filters(value_from=WantedValue(number=Decimal("0.95"), measure="%")),
            {INSURANCE, EARLIER},
        ),
        (Filters(value_from=WantedValue(number=Decimal(95), measure="%")), {EARLIER}),
        (Filters(passes=True), set()),
    ],
)
def test_filters_of_projects(store: SqliteStore, filters: Filters, found: set[TargetTable]) -> None:
    keys = store.finder.keys(Level.PROJECT, filters, Order.NEWEST, 10)
    assert {key for key, _ in keys} == {one.table_id for one in found}
    assert store.finder.count(Level.PROJECT, filters) == len(found)
    every: list[RowKey] = [(one.table_id, None) for one in (INSURANCE, EARLIER, LAMPS)]
    assert store.finder.among(Level.PROJECT, filters, every) == set(keys)


def test_rows_that_do_not_apply_are_left_out_unless_asked_for(store: SqliteStore) -> None:
    assert store.finder.count(Level.INDICATOR, Filters()) == 6
    assert store.finder.count(Level.INDICATOR, Filters(applicable_only=False)) == 7
    assert store.finder.count(Level.INDICATOR, Filters(quantitative=True)) == 6


def test_orders_put_what_is_unknown_last(store: SqliteStore) -> None:
    def listed(order: Order) -> list[str]:
        return [key for key, _ in store.finder.keys(Level.PROJECT, Filters(), order, 10)]

    ids = [one.table_id for one in (EARLIER, INSURANCE, LAMPS)]
    assert listed(Order.OLDEST) == ids
    assert listed(Order.NEWEST) == [ids[1], ids[0], ids[2]]
    assert listed(Order.LARGEST) == ids[::-1]
    assert store.finder.keys(Level.PROJECT, Filters(), Order.OLDEST, 1, offset=1) == [
        (ids[1], None)
    ]


def test_numbers_are_found_by_nearness_in_their_common_unit(store: SqliteStore) -> None:
    wanted = WantedValue(number=Decimal(215), measure="元/人·年")
    keys = store.finder.valued(Filters(), wanted, 10)
    assert [one.value for one in store.finder.facts(Level.INDICATOR, keys)] == [
        "220元/人/年", "200元/人·年",
    ]  # fmt: skip
    assert store.finder.valued(Filters(year_to=2023), wanted, 10) == [(EARLIER.table_id, 0)]


def test_facets_count_what_passes_or_what_is_given(store: SqliteStore) -> None:
    facets = store.finder.facets(Level.INDICATOR, Filters(year_from=2023))
    assert dict(facets.years) == {2024: 3, 2023: 2}
    assert dict(facets.level2) == {"数量指标": 1, "成本指标": 2, "服务对象满意度指标": 2}
    some = store.finder.facets(Level.PROJECT, Filters(), [(LAMPS.table_id, None)])
    assert (some.years, some.units) == (((None, 1),), (("乙街道", 1),))


def test_verdicts_are_kept_until_the_table_goes(store: SqliteStore) -> None:
    assert len(store.finder.unjudged("1")) == 3
    store.finder.judge("1", [Verdict(LAMPS.table_id, 0, 2), Verdict(EARLIER.table_id, 1, 0)])
    store.finder.judge("1", [Verdict("gone", 0, 0)])
    assert store.finder.unjudged("1") == [INSURANCE.table_id]
    assert len(store.finder.unjudged("2")) == 3
    assert names(
        store, store.finder.keys(Level.PROJECT, Filters(passes=True), Order.NEWEST, 9)
    ) == ["路灯维护"]
    store.remove(LAMPS.table_id)
    assert store.finder.count(Level.PROJECT, Filters(passes=True)) == 0


def test_columns_answer_as_sql_does_after_every_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = random.Random(5)
    kinds = ("数量指标", "成本指标", "服务对象满意度指标")
    values = ("33人", "220元/人/年", "≥90%", "及时", "≥95%", "3人", "1.5万元")

    def some(number: int) -> TargetTable:
        rows = [
            row(
                draw.choice(kinds), f"指标{at}", draw.choice(values), applicable=draw.random() < 0.8
            )
            for at in range(draw.randrange(4))
        ]
        year, wan = draw.choice((None, 2023, 2024)), draw.choice((None, "0.7", "3", "12"))
        return table(f"项目{number}", year, draw.choice(("甲街道", "乙街道")), wan, *rows)

    asked = [
        Filters(), Filters(year_from=2024), Filters(year_to=2023), Filters(units=("乙街道", "丙")),
        Filters(amount_from=Money.parse("1万元"), amount_to=Money.parse("3万元")),
        Filters(level2=kinds[:1], quantitative=True), Filters(kinds=(ValueKind.RATE,)),
        Filters(value_from=WantedValue(number=Decimal(95), measure="%"), applicable_only=False),
        Filters(value_to=WantedValue(number=Decimal(10), measure="人")), Filters(passes=True),
    ]  # fmt: skip

    def answers(store: SqliteStore) -> list[object]:
        found: list[object] = []
        for level in Level:
            for filters in asked:
                found += [store.finder.count(level, filters), store.finder.facets(level, filters)]
                for order in Order:
                    found.append(store.finder.keys(level, filters, order, 7, offset=2))
            keys = store.finder.keys(level, Filters(), Order.LARGEST, 9)
            keys += [("0" * 16, keys[0][1]), (keys[0][0], 99 if keys[0][1] is not None else None)]
            found += [
                store.finder.facets(level, Filters(), keys[:-1]),
                store.finder.among(level, asked[1], keys),
            ]
        return found

    with SqliteStore(tmp_path / "mubiao.db") as store:
        there = [some(number) for number in range(30)]
        store.add_all(there)
        for turn in range(4):
            store.finder.judge("1", [Verdict(one.table_id, turn % 2, 0) for one in there[::3]])
            monkeypatch.setattr(sqlite_finder, "COLUMNS_FROM", 10**9)
            by_sql = answers(store)
            monkeypatch.setattr(sqlite_finder, "COLUMNS_FROM", 0)
            assert answers(store) == by_sql
            if turn == 2:  # the content of another file in its place
                with SqliteStore(tmp_path / "other.db") as other:
                    other.add_all([some(number) for number in range(100, 112)])
                    other.copy_to(tmp_path / "copy.db")
                store.take_from(tmp_path / "copy.db")
                continue
            gone = there.pop(draw.randrange(len(there)))
            store.remove(gone.table_id)
            store.add_all([gone, some(50 + turn)] if turn else [some(60)])


def test_superseded_and_unknown_tables_are_not_found(store: SqliteStore) -> None:
    gone: list[RowKey] = [("0" * 16, None), (LAMPS.table_id, None)]
    assert names(store, gone) == ["路灯维护"]
    assert store.finder.facts(Level.INDICATOR, [(LAMPS.table_id, 7)]) == []


@pytest.mark.parametrize(
    "filters",
    [
        {"year_from": 2025, "year_to": 2023},
        {"amount_from": Money.parse("2万元"), "amount_to": Money.parse("1万元")},
        {
            "value_from": WantedValue(number=Decimal(9), measure="%"),
            "value_to": WantedValue(number=Decimal(8), measure="%"),
        },
    ],
)
def test_a_range_upside_down_is_told(filters: dict[str, object]) -> None:
    with pytest.raises(UserError, match="写反了"):
        Filters.model_validate(filters)


def test_an_older_database_gets_its_numbers(tmp_path: Path) -> None:
    import sqlite3

    from corpus.store.migrations import MIGRATIONS, migrate

    path = tmp_path / "old.db"
    with SqliteStore(path) as new:
        new.add(INSURANCE)
    database = sqlite3.connect(path, isolation_level=None)
    rows = database.execute("SELECT number, measure, sign FROM indicators ORDER BY row").fetchall()
    for name in (
        "indicators_by_number",
        "indicators_by_class",
        "tables_by_year",
        "tables_by_amount",
    ):
        database.execute(f"DROP INDEX {name}")
    for column in ("number", "measure", "sign"):
        database.execute(f"ALTER TABLE indicators DROP COLUMN {column}")
    database.execute("DROP TABLE verdicts")
    version = next(n for n, one in enumerate(MIGRATIONS, 1) if one.__name__ == "_numbers")
    database.execute("DELETE FROM schema_version WHERE version >= ?", (version,))
    migrate(database, version)
    again = database.execute("SELECT number, measure, sign FROM indicators ORDER BY row").fetchall()
    assert again == rows
    assert again[1] == (220.0, "元/人·年", None)
    database.close()
