import sqlite3
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import UserError
from corpus.schema import Source, TargetTable
from corpus.store import Added, SqliteStore, StoreCounts
from corpus.store.journal import Choice, Incoming, Outcome
from corpus.store.migrations import MIGRATIONS, NEWEST, migrate
from corpus.store.rows import put
from tests.corpus.corpus_tables import TABLES, insurance


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "var" / "mubiao.db"


def numbered(count: int) -> list[TargetTable]:
    return [insurance(project_name=f"第{number}个项目") for number in range(count)]


def test_an_empty_store(path: Path) -> None:
    with SqliteStore(path) as store:
        assert store.counts() == StoreCounts(
            tables=0, indicators=0, applicable_indicators=0, projects=0
        )
        assert list(store.tables()) == []
        assert store.versions("x|y") == []


def test_what_was_added_is_there_after_reopening(path: Path) -> None:
    with SqliteStore(path) as store:
        assert store.add(insurance()) is Added.NEW
        state = store.corpus_hash()
    with SqliteStore(path) as store:
        assert store.get(insurance().table_id) == insurance()
        assert store.corpus_hash() == state
        assert store.counts() == StoreCounts(
            tables=1, indicators=3, applicable_indicators=2, projects=1
        )


@settings(max_examples=25, deadline=None)
@given(st.lists(TABLES, max_size=6))
def test_any_tables_come_back_in_their_order(tables: list[TargetTable]) -> None:
    with SqliteStore(Path(":memory:")) as store:
        outcome = store.add_all(tables)
        distinct = list({table.table_id: table for table in reversed(tables)}.values())
        assert {table.table_id for table in store.tables()} == {t.table_id for t in distinct}
        kept = [table for table, added in zip(tables, outcome, strict=True) if added is Added.NEW]
        assert list(store.tables()) == kept
        assert store.add_all(tables) == [Added.DUPLICATE] * len(tables)


def test_the_same_content_twice_adds_nothing_but_its_source(path: Path) -> None:
    again = insurance(source=Source(file="b.xlsx", locator="Sheet1!A1"))
    with SqliteStore(path) as store:
        store.add(insurance())
        before = store.counts(), store.corpus_hash()
        assert store.add(again) is Added.DUPLICATE
        assert store.add(again) is Added.DUPLICATE
        assert (store.counts(), store.corpus_hash()) == before
        assert store.sources(insurance().table_id) == [insurance().source, again.source]
        assert store.get(insurance().table_id).source == insurance().source


def test_iteration_crosses_batches_in_order(path: Path) -> None:
    tables = numbered(250)
    with SqliteStore(path) as store:
        store.add_all(tables)
        assert [table.project_name for table in store.tables()] == [
            table.project_name for table in tables
        ]


def test_all_or_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Fault(Exception):
        pass

    def fail(database: sqlite3.Connection, table: TargetTable) -> Added:
        if table.project_name == "第2个项目":
            raise Fault
        return put(database, table)

    with SqliteStore(path) as store:
        monkeypatch.setattr("corpus.store.sqlite.put", fail)
        with pytest.raises(Fault):
            store.add_all(numbered(4))
        assert store.counts().tables == 0
        monkeypatch.undo()
        assert store.add_all(numbered(4)) == [Added.NEW] * 4


def test_versions_of_a_project_oldest_first(path: Path) -> None:
    tables = [insurance(project_name=f"{year}年责任险", year=year) for year in (2025, 2023, 2024)]
    undated = insurance(project_name="责任险", year=None)
    with SqliteStore(path) as store:
        store.add_all([*tables, undated, insurance(project_name="2024年意外险", year=2024)])
        found = store.versions(undated.project_key)
        assert [table.year for table in found] == [None, 2023, 2024, 2025]
        assert store.counts().projects == 2


def test_the_state_of_the_corpus_does_not_depend_on_the_order(tmp_path: Path) -> None:
    tables = numbered(5)
    with SqliteStore(tmp_path / "a.db") as one, SqliteStore(tmp_path / "b.db") as other:
        one.add_all(tables)
        other.add_all(tables[::-1])
        assert one.corpus_hash() == other.corpus_hash()
        other.remove(tables[0].table_id)
        assert one.corpus_hash() != other.corpus_hash()


def test_removing(path: Path) -> None:
    with SqliteStore(path) as store:
        store.add(insurance())
        assert store.remove(insurance().table_id)
        assert not store.remove(insurance().table_id)
        assert store.counts() == StoreCounts(
            tables=0, indicators=0, applicable_indicators=0, projects=0
        )
        assert store.sources(insurance().table_id) == []
        with pytest.raises(KeyError):
            store.get(insurance().table_id)
        assert store.add(insurance()) is Added.NEW


def test_notes(path: Path) -> None:
    with SqliteStore(path) as store:
        assert store.note("seed") is None
        store.set_note("seed", "1")
        store.set_note("seed", "2")
    with SqliteStore(path) as store:
        assert store.note("seed") == "2"


def test_many_threads_share_one_store(path: Path) -> None:
    groups = [
        [insurance(project_name=f"{who}组第{number}个项目") for number in range(10)]
        for who in range(6)
    ]
    with SqliteStore(path) as store:
        seen: list[int] = []

        def work(group: list[TargetTable]) -> None:
            for table in group:
                store.add(table)
                seen.append(sum(1 for _ in store.tables()))

        threads = [threading.Thread(target=work, args=(group,)) for group in groups]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(seen) == 60
        assert store.counts().tables == 60


def test_a_reader_is_not_held_up_by_a_writer(path: Path) -> None:
    with SqliteStore(path) as writer, SqliteStore(path) as reader:
        writer.add(insurance())
        with writer._database.writing() as database:
            database.execute("DELETE FROM tables")
            assert reader.counts().tables == 1
        assert reader.counts().tables == 0


@pytest.mark.parametrize(
    "content", [b"not a database at all" * 100, b"PK\x03\x04" + b"\0" * 5000, b"x"]
)
def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(UserError, match="不是数据库或已损坏") as raised:
        SqliteStore(path)
    assert str(path) in str(raised.value)
    assert path.read_bytes() == content


@pytest.mark.parametrize("damage", ["truncated", "overwritten"])
def test_a_damaged_database_is_refused_and_left_alone(path: Path, damage: str) -> None:
    with SqliteStore(path) as store:
        store.add_all(numbered(60))
    content = bytearray(path.read_bytes())
    if damage == "truncated":
        del content[len(content) // 2 :]
    else:
        content[4096 * 3 : 4096 * 9] = b"\xa5" * 4096 * 6
    path.write_bytes(content)
    with pytest.raises(UserError, match="已损坏"):
        SqliteStore(path)
    assert path.read_bytes() == bytes(content)


def test_a_database_of_another_program_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE addresses (name TEXT)")
    database.close()
    content = path.read_bytes()
    with pytest.raises(UserError, match="别的程序"):
        SqliteStore(path)
    assert path.read_bytes() == content


def test_a_newer_database_is_refused_and_left_alone(path: Path) -> None:
    with SqliteStore(path) as store:
        store.add(insurance())
    database = sqlite3.connect(path)
    database.execute("INSERT INTO schema_version VALUES (?, '')", (NEWEST + 7,))
    database.commit()
    database.close()
    content = path.read_bytes()
    with pytest.raises(UserError, match=f"版本{NEWEST + 7}.*升级本程序"):
        SqliteStore(path)
    assert path.read_bytes() == content


def test_a_folder_in_the_place_of_the_file(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(UserError, match="不能读写数据库"):
        SqliteStore(path)


def test_an_empty_file_is_a_new_database(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    with SqliteStore(path) as store:
        assert store.add(insurance()) is Added.NEW


@pytest.mark.parametrize("version", range(NEWEST))
def test_migrating_from_each_earlier_version(path: Path, version: int) -> None:
    path.parent.mkdir()
    database = sqlite3.connect(path, isolation_level=None)
    migrate(database, newest=version)
    if version:  # what version 1 wrote, every later one must still read
        database.execute(
            "INSERT INTO tables (table_id, project_key, project_name, year, taxonomy, body, added_at)"
            " VALUES (?, ?, ?, 2025, 'three_family', ?, '2025-01-01')",
            (insurance().table_id, insurance().project_key, "x", insurance().model_dump_json()),
        )
    database.close()
    with SqliteStore(path) as store:
        assert store.counts().tables == min(version, 1)
        assert store.add(insurance()) is (Added.DUPLICATE if version else Added.NEW)
        assert store.get(insurance().table_id) == insurance()
        store.set_note("seed", "x")
    database = sqlite3.connect(path)
    found = [row[0] for row in database.execute("SELECT version FROM schema_version ORDER BY 1")]
    database.close()
    assert found == list(range(1, NEWEST + 1))


def test_a_migration_that_fails_leaves_the_old_version(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(database: sqlite3.Connection) -> None:
        database.execute("CREATE TABLE half_done (x)")
        raise RuntimeError("no")

    with SqliteStore(path) as store:
        store.add(insurance())
    monkeypatch.setattr("corpus.store.migrations.MIGRATIONS", (*MIGRATIONS, fails))
    database = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(RuntimeError):
        migrate(database, newest=NEWEST + 1)
    database.close()
    with SqliteStore(path) as store:
        assert store.counts().tables == 1
        names = store._database.select("SELECT name FROM sqlite_master WHERE name = 'half_done'")
        assert names == []


def test_a_superseded_table_is_kept_but_no_longer_found(path: Path) -> None:
    old, new = insurance(annual_goal="初稿"), insurance(annual_goal="定稿")
    with SqliteStore(path) as store:
        store.add(old)
        key = store.journal.begin(("x",))
        entered = store.journal.enter(key, "b", "1", [Incoming(new, Choice.REPLACE, new.table_id)])
        assert [one.outcome for one in entered] == [Outcome.REPLACED]
        assert list(store.tables()) == store.versions(old.project_key) == [new]
        assert store.superseded(old.project_key) == [old]
        assert store.get(old.table_id) == old
        assert store.counts() == StoreCounts(
            tables=1, indicators=3, applicable_indicators=2, projects=1
        )
        assert store.add(old) is Added.DUPLICATE
    with SqliteStore(path) as store, SqliteStore(path.with_name("other.db")) as other:
        other.add(new)
        assert store.corpus_hash() == other.corpus_hash()
        store.remove(new.table_id)
        assert list(store.tables()) == [old], "found again"


def test_a_file_enters_whole_or_not_at_all(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Fault(Exception):
        pass

    def fail(database: sqlite3.Connection, table: TargetTable, key: str) -> Added:
        if table.project_name == "第2个项目":
            raise Fault
        return put(database, table, key)

    tables = [Incoming(table, Choice.ADD, table.table_id) for table in numbered(4)]
    with SqliteStore(path) as store:
        key = store.journal.begin(("x",))
        monkeypatch.setattr("corpus.store.sqlite_journal.put", fail)
        with pytest.raises(Fault):
            store.journal.enter(key, "a", "1", tables)
        assert store.counts().tables == 0
        assert store.journal.tables_of(key) == []
        assert store.journal.known_file("1") is None
        monkeypatch.undo()
        assert len(store.journal.enter(key, "a", "1", tables)) == 4
        known = store.journal.known_file("1")
        assert known is not None
        assert len(known.tables) == 4
        store.remove(tables[0].table.table_id)
        assert store.journal.known_file("1") is None, "worth reading again"
