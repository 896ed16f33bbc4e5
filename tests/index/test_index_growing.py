"""The index while it grows: batches, cancelling, going on, saving, and what is found meanwhile."""

import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.store.sqlite import SqliteStore
from index import building
from index.encoder import Vectors
from index.entries import Kind
from index.searcher import NOT_REFRESHED, Searcher
from tests.index.killing import HashingEncoder, made


class Counting(HashingEncoder):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        self.seen += texts
        return super().encode_passages(texts)


@pytest.fixture
def store(tmp_path: Path) -> SqliteStore:
    return SqliteStore(tmp_path / "mubiao.db")


def found(searcher: Searcher, number: int) -> bool:
    table = made(number)
    return searcher.holding(Kind.PROJECT, [table.project_name], 2) == [(table.table_id, None)]


def test_a_long_run_is_searched_meanwhile_cancelled_and_taken_up(
    store: SqliteStore, tmp_path: Path
) -> None:
    store.add(made(0))
    encoder = Counting()
    searcher = Searcher.open(store, encoder, tmp_path / "index")
    store.add_all([made(number) for number in range(1, 400)])
    seen: list[tuple[int, int]] = []

    def watch(done: int, total: int, what: str) -> None:
        assert found(searcher, 0)  # the old state answers
        seen.append((searcher.count, total))

    assert searcher.refresh(watch, lambda: searcher.count > 150)
    assert 150 < searcher.count < 400
    assert searcher.pending == 400 - searcher.count
    assert len({count for count, _ in seen}) > 1  # batch by batch
    encoder.seen.clear()
    assert searcher.refresh()
    assert (searcher.count, searcher.pending) == (400, 0)
    assert len(encoder.seen) == len(set(encoder.seen))
    assert all(found(searcher, number) for number in (1, 130, 399))
    assert not searcher.refresh()
    searcher.settle()

    encoder.seen.clear()
    again = Searcher.open(store, encoder, tmp_path / "index")
    assert (again.count, again.notice, encoder.seen) == (400, None, [])


def test_vectors_outlive_a_rebuild(store: SqliteStore, tmp_path: Path) -> None:
    store.add_all([made(number) for number in range(80)])
    encoder = Counting()
    Searcher.open(store, encoder, tmp_path / "index")
    for path in [*tmp_path.glob("index/*.part"), tmp_path / "index" / "manifest.json"]:
        path.unlink()
    encoder.seen.clear()
    assert Searcher.open(store, encoder, tmp_path / "index").count == 80
    assert encoder.seen == []


def test_files_are_few_and_worn_ones_are_written_anew(
    store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "SAVE_AFTER", 3)
    searcher = Searcher.open(store, HashingEncoder(), tmp_path / "index")
    folder = tmp_path / "index"
    for number in range(60):
        store.add(made(number))
        searcher.refresh()
        searcher.settle()
    assert 1 <= len(list(folder.glob("*.part"))) <= 4
    before = sum(path.stat().st_size for path in folder.glob("*.part"))
    for number in range(50):
        store.remove(made(number).table_id)
    searcher.refresh()
    searcher.settle()
    assert sum(path.stat().st_size for path in folder.glob("*.part")) < before / 2
    assert searcher.count == 10
    assert not found(searcher, 0)
    assert found(searcher, 55)
    again = Searcher.open(store, HashingEncoder(), folder)
    assert again.count == 10
    assert not found(again, 0)


def test_in_the_background(store: SqliteStore, tmp_path: Path) -> None:
    searcher = Searcher.open(store, HashingEncoder(), tmp_path / "index")
    store.add_all([made(number) for number in range(20)])
    ended: list[bool] = []
    searcher.refresh_in_background(done=lambda: ended.append(True)).join(60)
    assert ended
    assert found(searcher, 7)


class Gated(HashingEncoder):
    """Encodes passages only once it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = threading.Event()
        self.fails = False

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        assert self.gate.wait(60)
        if self.fails:
            raise RuntimeError("no memory")
        return super().encode_passages(texts)


def test_few_tables_are_found_at_once_and_many_later_while_the_old_ones_are(
    store: SqliteStore, tmp_path: Path
) -> None:
    encoder = Gated()
    encoder.gate.set()
    store.add(made(0))
    searcher = Searcher.open(store, encoder, tmp_path / "index")
    store.add(made(1))
    searcher.catch_up()
    assert found(searcher, 1)
    assert not searcher.refreshing

    encoder.gate.clear()
    store.add_all([made(number) for number in range(2, 40)])
    before = searcher.state
    searcher.catch_up()
    searcher.catch_up()  # the second one starts nothing
    assert searcher.refreshing
    assert found(searcher, 1)
    assert not found(searcher, 39)
    assert searcher.state == before
    encoder.gate.set()
    searcher.settle()
    assert not searcher.refreshing
    assert found(searcher, 39)
    assert searcher.state != before

    encoder.fails = True
    store.add_all([made(number) for number in range(40, 60)])
    searcher.catch_up()
    searcher.settle()
    assert searcher.notice == NOT_REFRESHED
    assert found(searcher, 39)
    encoder.fails = False
    searcher.catch_up()
    searcher.settle()
    assert found(searcher, 59)
    assert searcher.notice is None


def test_a_superseded_table_is_no_longer_found_and_comes_back(
    store: SqliteStore, tmp_path: Path
) -> None:
    from corpus.store.journal import Choice, Incoming

    old = made(1)
    new = old.model_copy(update={"annual_goal": "新的目标"})
    store.add(old)
    searcher = Searcher.open(store, HashingEncoder(), tmp_path / "index")
    key = store.journal.begin(("x",))
    store.journal.enter(key, "x", "digest", [Incoming(new, Choice.REPLACE, new.table_id)])
    searcher.refresh()
    assert [hit.table_id for hit in searcher.projects(old.project_name).hits] == [new.table_id]
    store.journal.undo(key)
    searcher.refresh()
    assert [hit.table_id for hit in searcher.projects(old.project_name).hits] == [old.table_id]
