"""Filters, lists and counts over the tables, in SQLite; of very many rows, in columns beside it."""

import json
import threading
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from corpus.store.database import Database
from corpus.store.filters import SLACK, Filters, WantedValue
from corpus.store.finder import Facets, Facts, Level, Number, Order, RowKey, Verdict
from corpus.store.sqlite_changes import changed_since, state
from corpus.values import NUMERIC

if TYPE_CHECKING:
    from corpus.store.columns import Columns, Mask

COLUMNS_FROM = 5_000
"""Rows from which on lists and counts are made of columns in memory: see docs/search.md."""

_TABLE_COLUMNS = "t.project_key, t.project_name, t.year, t.unit, t.authority, t.amount, t.taxonomy"
_ROW_COLUMNS = "i.level1, i.level2, i.name, i.value, i.kind, i.number, i.measure, i.sign"
_ROWS = "tables t JOIN indicators i ON i.table_id = t.table_id"

_ORDERS = {
    Order.NEWEST: "t.year IS NULL, t.year DESC",
    Order.OLDEST: "t.year IS NULL, t.year",
    Order.LARGEST: "t.amount IS NULL, CAST(t.amount AS REAL) DESC",
    Order.SMALLEST: "t.amount IS NULL, CAST(t.amount AS REAL)",
    Order.HIGHEST: "i.number IS NULL, i.measure, i.number DESC",
    Order.LOWEST: "i.number IS NULL, i.measure, i.number",
}


class SqliteFinder:
    """A ``Finder`` beside the tables."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._reading = threading.Lock()
        self._read: Columns | None = None
        self._known: tuple[tuple[Columns, Level, Filters], Mask] | None = None

    def count(self, level: Level, filters: Filters) -> int:
        """How many pass."""
        if (columns := self._columns()) is not None:
            return int(self._passing(columns, level, filters).sum())
        where, given = _where(level, filters)
        ((found,),) = self._database.select(
            f"SELECT COUNT(*) FROM {_from(level)} WHERE {where}", *given
        )
        return int(str(found))

    def keys(
        self, level: Level, filters: Filters, order: Order, limit: int, offset: int = 0
    ) -> list[RowKey]:
        """Those that pass, in order."""
        if (columns := self._columns()) is not None:
            mask = self._passing(columns, level, filters)
            return columns.keys(level, columns.first(level, mask, order, limit, offset))
        where, given = _where(level, filters)
        if level is Level.PROJECT and order in {Order.HIGHEST, Order.LOWEST}:
            order = Order.NEWEST
        last = "t.seq" if level is Level.PROJECT else "t.seq, i.row"
        rows = self._database.select(
            f"SELECT {_key(level)} FROM {_from(level)} WHERE {where}"
            f" ORDER BY {_ORDERS[order]}, {last} LIMIT ? OFFSET ?",
            *given, limit, offset,
        )  # fmt: skip
        return [_row_key(*row) for row in rows]

    def among(self, level: Level, filters: Filters, keys: Sequence[RowKey]) -> set[RowKey]:
        """Which of ``keys`` pass."""
        if (columns := self._columns()) is not None:
            places = columns.places(level, keys)
            passes = self._passing(columns, level, filters)[places]
            return set(columns.keys(level, places[passes]))
        where, given = _where(level, filters)
        rows = self._database.select(
            f"SELECT {_key(level)} FROM {_asked(level)} WHERE {where}", _json(keys), *given
        )
        return {_row_key(*row) for row in rows}

    def valued(self, filters: Filters, wanted: WantedValue, limit: int) -> list[RowKey]:
        """Rows with a number of the same measure, the nearest to the wanted one first.

        Looked for from the number upwards and downwards, so that an index answers it.
        """
        where, given = _where(Level.INDICATOR, filters)
        number = float(wanted.number)
        found: list[tuple[float, bool, RowKey]] = []
        for side, direction in ((">=", "ASC"), ("<", "DESC")):
            rows = self._database.select(
                f"SELECT t.table_id, i.row, i.number, i.sign FROM {_ROWS}"
                f" WHERE i.measure = ? AND i.number {side} ? AND {where}"
                f" ORDER BY i.number {direction} LIMIT ?",
                wanted.measure, number - abs(number) * SLACK, *given, limit,
            )  # fmt: skip
            for table_id, row, value, sign in rows:
                away = abs(float(str(value)) - number)
                found.append((away, sign != wanted.sign, _row_key(table_id, row)))
        return [key for _, _, key in sorted(found, key=lambda one: one[:2])[:limit]]

    def facts(self, level: Level, keys: Sequence[RowKey]) -> list[Facts]:
        """What is known of ``keys``, in their order; unknown ones are left out."""
        columns = _TABLE_COLUMNS + (f", {_ROW_COLUMNS}" if level is Level.INDICATOR else "")
        rows = self._database.select(
            f"SELECT {_key(level)}, {columns} FROM {_asked(level)} ORDER BY asked.key", _json(keys)
        )
        return [_facts(row) for row in rows]

    def numbers(self, level: Level, keys: Sequence[RowKey]) -> list[Number]:
        """The numbers of ``keys``, in their order; unknown ones are left out."""
        if (columns := self._columns()) is not None:
            return columns.numbers(level, columns.places(level, keys))
        which = "CAST(t.amount AS REAL), '元'"
        if level is Level.INDICATOR:
            which = "i.number, i.measure"
        rows = self._database.select(
            f"SELECT {_key(level)}, t.year, {which} FROM {_asked(level)} ORDER BY asked.key",
            _json(keys),
        )
        return [Number(*row) for row in rows]  # type: ignore[arg-type]

    def facets(
        self, level: Level, filters: Filters, keys: Sequence[RowKey] | None = None
    ) -> Facets:
        """Counts over ``keys``, or over all that pass."""
        if (columns := self._columns()) is not None:
            if keys is not None:
                return columns.facets(level, columns.places(level, keys))
            return columns.facets(level, self._passing(columns, level, filters).nonzero()[0])
        if keys is None:
            source, (where, given) = _from(level), _where(level, filters)
        else:
            source, where, given = _asked(level), "1", [_json(keys)]

        def counted(column: str) -> tuple[tuple[str | None, int], ...]:
            rows = self._database.select(
                f"SELECT {column}, COUNT(*) FROM {source} WHERE {where}"
                f" GROUP BY {column} ORDER BY COUNT(*) DESC, {column}",
                *given,
            )
            return tuple((None if v is None else str(v), int(str(n))) for v, n in rows)

        on_rows = level is Level.INDICATOR
        return Facets(
            years=tuple((None if y is None else int(y), n) for y, n in counted("t.year")),
            units=counted("t.unit"),
            authorities=counted("t.authority"),
            taxonomies=counted("t.taxonomy"),
            level1=counted("i.level1") if on_rows else (),
            level2=counted("i.level2") if on_rows else (),
            kinds=counted("i.kind") if on_rows else (),
        )

    def prepare(self) -> None:
        """Read the columns now, where there are so many rows that they are used."""
        self._columns()

    def offices(self) -> tuple[list[str], list[str]]:
        """All 实施单位 and all 主管部门, as written, in order."""
        units, authorities = (
            [
                str(name)
                for (name,) in self._database.select(
                    f"SELECT DISTINCT {column} FROM tables"
                    f" WHERE superseded_by IS NULL AND {column} IS NOT NULL ORDER BY {column}"
                )
            ]
            for column in ("unit", "authority")
        )
        return units, authorities

    def unjudged(self, version: str) -> list[str]:
        """Keys of the tables without a verdict of this version of the checks."""
        rows = self._database.select(
            "SELECT t.table_id FROM tables t LEFT JOIN verdicts v"
            " ON v.table_id = t.table_id AND v.version = ?"
            " WHERE t.superseded_by IS NULL AND v.table_id IS NULL ORDER BY t.seq",
            version,
        )
        return [str(key) for (key,) in rows]

    def judge(self, version: str, verdicts: Iterable[Verdict]) -> None:
        """Keep verdicts; earlier ones of the same tables are replaced."""
        with self._database.writing() as database:
            database.executemany(
                "INSERT OR REPLACE INTO verdicts SELECT table_id, ?, ?, ? FROM tables"
                " WHERE table_id = ?",  # a table may have been taken out meanwhile
                [(version, one.errors, one.warnings, one.table_id) for one in verdicts],
            )

    def _columns(self) -> "Columns | None":
        """The columns as the store is now; None where there are so few rows that SQL is quick."""
        ((most,),) = self._database.select("SELECT COALESCE(MAX(rowid), 0) FROM indicators")
        if int(str(most)) < COLUMNS_FROM:
            return None
        from corpus.store.columns import Columns  # numpy: not for every small command

        with self._reading:
            held = self._read
            while held is None or held.state != (now := state(self._database)):
                touched = changed_since(self._database, held.state) if held else None
                if held is None or touched is None:
                    held = Columns.read(state(self._database), self._database.select)
                else:
                    held = held.changed(now, self._database.select, touched)
            self._read = held
            return held

    def _passing(self, columns: "Columns", level: Level, filters: Filters) -> "Mask":
        """Which pass; the last is kept, for a page counts, lists and counts again by facet."""
        asked = (columns, level, filters)
        known = self._known
        if known is not None and known[0] == asked and not filters.passes:
            return known[1]
        flawless = None
        if filters.passes:  # verdicts come without a change of the tables
            rows = self._database.select("SELECT table_id FROM verdicts WHERE errors = 0")
            flawless = [str(key) for (key,) in rows]
        mask = columns.passing(level, filters, flawless)
        self._known = (asked, mask)
        return mask


def _from(level: Level) -> str:
    return "tables t" if level is Level.PROJECT else _ROWS


def _key(level: Level) -> str:
    return "t.table_id, NULL" if level is Level.PROJECT else "t.table_id, i.row"


def _asked(level: Level) -> str:
    """The tables or rows named in a JSON array of [table_id, row], as ``asked``."""
    tables = (
        "json_each(?) AS asked JOIN tables t ON t.table_id = json_extract(asked.value, '$[0]')"
        " AND t.superseded_by IS NULL"
    )
    if level is Level.PROJECT:
        return tables
    return (
        f"{tables} JOIN indicators i ON i.table_id = t.table_id"
        " AND i.row = json_extract(asked.value, '$[1]')"
    )


def _json(keys: Sequence[RowKey]) -> str:
    return json.dumps(list(keys))


def _row_key(table_id: object, row: object) -> RowKey:
    return (str(table_id), None if row is None else int(str(row)))


def _where(level: Level, filters: Filters) -> tuple[str, list[object]]:
    """The conditions as SQL over ``t`` (and ``i`` for rows), with their arguments."""
    parts: list[str] = ["t.superseded_by IS NULL"]
    given: list[object] = []

    def say(part: str, *arguments: object) -> None:
        parts.append(part)
        given.extend(arguments)

    if filters.year_from is not None:
        say("t.year >= ?", filters.year_from)
    if filters.year_to is not None:
        say("t.year <= ?", filters.year_to)
    for column, chosen in (
        ("t.unit", filters.units),
        ("t.authority", filters.authorities),
        ("t.taxonomy", tuple(one.value for one in filters.taxonomies)),
    ):
        if chosen:
            say(f"{column} IN ({_marks(chosen)})", *chosen)
    if filters.amount_from is not None:
        say("CAST(t.amount AS REAL) >= ?", float(filters.amount_from.yuan))
    if filters.amount_to is not None:
        say("CAST(t.amount AS REAL) <= ?", float(filters.amount_to.yuan))
    if filters.passes:
        say("EXISTS (SELECT 1 FROM verdicts v WHERE v.table_id = t.table_id AND v.errors = 0)")
    rows, wanted = _row_conditions(filters)
    if level is Level.INDICATOR:
        say(rows, *wanted)
    elif filters.on_rows:
        say(
            f"EXISTS (SELECT 1 FROM indicators i WHERE i.table_id = t.table_id AND {rows})", *wanted
        )
    return " AND ".join(parts), given


def _row_conditions(filters: Filters) -> tuple[str, list[object]]:
    parts: list[str] = ["i.applicable = 1" if filters.applicable_only else "1"]
    given: list[object] = []
    for column, chosen in (
        ("i.level1", filters.level1),
        ("i.level2", filters.level2),
        ("i.kind", tuple(kind.value for kind in filters.kinds)),
        ("i.kind", tuple(sorted(NUMERIC)) if filters.quantitative else ()),
    ):
        if chosen:
            parts.append(f"{column} IN ({_marks(chosen)})")
            given += chosen
    for sign, bound in ((">=", filters.value_from), ("<=", filters.value_to)):
        if bound is not None:
            slack = abs(float(bound.number)) * SLACK * (-1 if sign == ">=" else 1)
            parts.append(f"i.measure = ? AND i.number {sign} ?")
            given += [bound.measure, float(bound.number) + slack]
    return " AND ".join(parts), given


def _marks(chosen: Sequence[object]) -> str:
    return ", ".join("?" * len(chosen))


def _facts(columns: Sequence[object]) -> Facts:
    table_id, row, key, name, year, unit, authority, amount, taxonomy, *more = columns
    named = dict(
        zip(("level1", "level2", "name", "value", "kind", "number", "measure", "sign"), more,
            strict=False)
    )  # fmt: skip
    number = named.pop("number", None)
    return Facts(
        table_id=str(table_id),
        row=None if row is None else int(str(row)),
        project_key=str(key),
        project_name=str(name),
        year=None if year is None else int(str(year)),
        unit=_text(unit),
        authority=_text(authority),
        yuan=None if amount is None else Decimal(str(amount)),
        taxonomy=str(taxonomy),
        number=None if number is None else float(str(number)),
        **{field: _text(value) for field, value in named.items()},
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
