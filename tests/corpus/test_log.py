import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.store import SqliteStore
from corpus.store.log import DEED_WORDS, Deed


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with SqliteStore(tmp_path / "mubiao.db") as opened:
        yield opened


def test_entries_outlive_a_restart_newest_first(tmp_path: Path, store: SqliteStore) -> None:
    store.log.record(Deed.IMPORT, "a.docx", "新增1张表", who="甲", source="网页上传")
    store.log.record(Deed.EDIT, "责任险", "满意度：≥90% → ≥95%", who="乙", source="对话")
    store.close()
    with SqliteStore(tmp_path / "mubiao.db") as again:
        found = again.log.entries()
        assert [(one.deed, one.who, one.about) for one in found] == [
            (Deed.EDIT, "乙", "责任险"), (Deed.IMPORT, "甲", "a.docx"),
        ]  # fmt: skip
        assert found[0].detail == "满意度：≥90% → ≥95%"
        assert again.log.people() == ["乙", "甲"]


def test_filters(store: SqliteStore) -> None:
    for number in range(6):
        store.log.record(Deed.EDIT, f"草稿{number}", who="甲" if number % 2 else "乙")
    store.log.record(Deed.EXPORT, "草稿3", "Word", who="乙")
    log = store.log
    assert [one.about for one in log.entries(limit=2)] == ["草稿3", "草稿5"]
    assert {one.about for one in log.entries(who="甲")} == {"草稿1", "草稿3", "草稿5"}
    assert [one.deed for one in log.entries(text="草稿3")] == [Deed.EXPORT, Deed.EDIT]
    assert [one.about for one in log.entries(deed=Deed.EDIT, text="稿4")] == ["草稿4"]
    assert log.entries(text="%") == [], "no sign of the text is a wildcard"
    assert log.entries(since="2999-01-01") == []
    assert len(log.entries(since="2000-01-01")) == 7


@pytest.mark.parametrize("statement", ["DELETE FROM log", "UPDATE log SET who = '丙'"])
def test_no_entry_can_be_altered(store: SqliteStore, statement: str) -> None:
    store.log.record(Deed.DELETE, "草稿", who="甲")
    with pytest.raises(sqlite3.IntegrityError), store._database.writing() as database:
        database.execute(statement)
    assert [one.who for one in store.log.entries()] == ["甲"]


def test_taking_over_adds_only_what_is_new(store: SqliteStore, tmp_path: Path) -> None:
    store.log.record(Deed.EDIT, "一", who="甲")
    with SqliteStore(tmp_path / "other.db") as other:
        assert other.log.take_over(store.log.entries()) == 1
        other.log.record(Deed.EDIT, "二", who="甲")
        assert other.log.take_over(store.log.entries()) == 0
        assert {one.about for one in other.log.entries()} == {"一", "二"}


def test_every_deed_has_words() -> None:
    assert set(DEED_WORDS) == set(Deed)
