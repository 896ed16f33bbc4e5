"""A store in memory that keeps the Store protocol's promises, and tables made of a few words."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.schema import Indicator, TargetTable
from corpus.store.protocol import Added, StoreCounts

DATA = Path(__file__).parent / "data"


class MemoryStore:
    def __init__(self, tables: list[TargetTable] | None = None) -> None:
        self._tables: dict[str, TargetTable] = {}
        self.add_all(tables or [])

    def add(self, table: TargetTable) -> Added:
        if table.table_id in self._tables:
            return Added.DUPLICATE
        self._tables[table.table_id] = table
        return Added.NEW

    def add_all(self, tables: list[TargetTable]) -> list[Added]:
        return [self.add(table) for table in tables]

    def get(self, table_id: str) -> TargetTable:
        return self._tables[table_id]

    def tables(self) -> Iterator[TargetTable]:
        return iter(list(self._tables.values()))

    def remove(self, table_id: str) -> bool:
        return self._tables.pop(table_id, None) is not None

    def versions(self, project_key: str) -> list[TargetTable]:
        found = [table for table in self.tables() if table.project_key == project_key]
        return sorted(found, key=lambda table: table.year or 0)

    def counts(self) -> StoreCounts:
        rows = [row for table in self.tables() for row in table.indicators]
        return StoreCounts(
            tables=len(self._tables),
            indicators=len(rows),
            applicable_indicators=sum(row.applicable for row in rows),
            projects=len({table.project_key for table in self.tables()}),
        )

    def corpus_hash(self) -> str:
        return hashlib.sha256("\n".join(sorted(self._tables)).encode()).hexdigest()

    def state(self) -> str:
        return self.corpus_hash()

    def changed_since(self, state: str) -> set[str] | None:
        return set() if state == self.state() else None

    def current_ids(self, among: set[str] | None = None) -> set[str]:
        return set(self._tables) if among is None else set(self._tables) & among

    def current(self, table_ids: Sequence[str]) -> Iterator[TargetTable]:
        return iter([self._tables[key] for key in table_ids if key in self._tables])

    def close(self) -> None:
        pass


def make_table(name: str, goal: str = "", indicators: str = "", **more: object) -> TargetTable:
    """A table whose indicators are given by name, separated by ；."""
    rows = tuple(
        Indicator(level1="产出指标", level2="数量指标", name=text, value="100%")
        for text in indicators.split("；")
        if text
    )
    return TargetTable.model_validate(
        {"project_name": name, "annual_goal": goal or None, "indicators": rows, **more}
    )


def read_tsv(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def project_tables(name: str = "projects.tsv") -> dict[str, TargetTable]:
    return {key: make_table(*rest) for key, *rest in read_tsv(name)}
