"""Taking an import out again, and the history that tells of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import UserError
from corpus.importing import ImportReport, carry_out, import_seed, undo_import
from corpus.importing.report import undone_sentence
from corpus.store import SqliteStore
from corpus.store.journal import Choice, ImportState, Incoming
from tests.corpus.importing_helpers import planned, training, with_value, write


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with SqliteStore(tmp_path / "var" / "mubiao.db") as opened:
        yield opened


def bring(store: SqliteStore, *paths: Path) -> ImportReport:
    return carry_out(store, planned(store, *paths))


def undo(store: SqliteStore, report: ImportReport) -> str:
    assert report.key is not None
    return undone_sentence(undo_import(store, report.key))


def values(store: SqliteStore) -> list[str]:
    return sorted(table.indicators[0].value for table in store.tables())


def test_undo_takes_out_just_what_was_added(store: SqliteStore, tmp_path: Path) -> None:
    import_seed(store)
    before = store.corpus_hash(), store.counts()
    write(tmp_path / "in" / "a.docx", training())
    write(tmp_path / "in" / "b.xlsx", training(project_name="2025年另一项目"))
    report = bring(store, tmp_path / "in")
    assert undo(store, report) == "已撤销：移除2张表。"
    assert (store.corpus_hash(), store.counts()) == before
    (record,) = store.journal.imports()
    assert record.state is ImportState.UNDONE
    assert record.undone_at is not None
    assert record.new == 2, "the history still tells what it was"
    assert [one.project_name for one in store.journal.tables_of(record.key)] == [
        "2025年河道保洁培训经费", "2025年另一项目",
    ]  # fmt: skip
    assert len(bring(store, tmp_path / "in").added) == 2, "it can be imported again"


def test_undo_brings_back_what_was_superseded(store: SqliteStore, tmp_path: Path) -> None:
    bring(store, write(tmp_path / "1.docx", training()))
    report = bring(store, write(tmp_path / "2.docx", with_value(training(), 0, "5期")))
    assert values(store) == ["5期"]
    assert undo(store, report) == "已撤销：移除1张表，恢复1张被取代的旧表。"
    assert values(store) == ["4期"]


def test_undo_in_the_middle_of_three_versions(store: SqliteStore, tmp_path: Path) -> None:
    reports = [
        bring(store, write(tmp_path / f"{n}.docx", with_value(training(), 0, f"{n}期")))
        for n in (1, 2, 3)
    ]
    assert values(store) == ["3期"]
    assert undo(store, reports[1]) == "已撤销：移除1张表。"
    assert values(store) == ["3期"], "the newest stays the one that is found"
    undo(store, reports[2])
    assert values(store) == ["1期"]
    undo(store, reports[0])
    assert values(store) == []


def test_a_table_that_another_import_brought_as_well_stays(
    store: SqliteStore, tmp_path: Path
) -> None:
    first = bring(store, write(tmp_path / "a.docx", training()))
    second = bring(store, write(tmp_path / "b.xlsx", training()))
    assert undo(store, first) == "已撤销：移除0张表，1张别的导入也有，予以保留。"
    assert [source.file for source in store.sources(training().table_id)] == ["b.xlsx"]
    assert values(store) == ["4期"]
    undo(store, second)
    assert values(store) == []


def test_the_seed_is_not_taken_out_by_an_import_of_the_same(
    store: SqliteStore, tmp_path: Path
) -> None:
    import_seed(store)
    table = next(store.tables())
    report = bring(store, write(tmp_path / "a.json", table))
    assert not report.added
    undo(store, report)
    assert store.counts().tables == 7


def test_an_undo_cannot_be_done_twice(store: SqliteStore, tmp_path: Path) -> None:
    report = bring(store, write(tmp_path / "a.docx", training()))
    undo(store, report)
    with pytest.raises(UserError, match="已经撤销过"):
        undo(store, report)
    with pytest.raises(UserError, match="没有编号"):
        undo_import(store, "nothing")


def test_an_unfinished_import_can_be_undone_and_is_then_begun_anew(
    store: SqliteStore, tmp_path: Path
) -> None:
    write(tmp_path / "in" / "a.docx", training())
    write(tmp_path / "in" / "b.docx", training(project_name="2025年另一项目"))
    asked = iter([False, True])
    report = carry_out(store, planned(store, tmp_path / "in"), cancelled=lambda: next(asked))
    undo(store, report)
    assert store.counts().tables == 0
    plan = planned(store, tmp_path / "in")
    assert plan.key is None
    assert carry_out(store, plan).key != report.key
    assert store.counts().tables == 2


def test_an_import_that_was_undone_meanwhile_takes_nothing_more(
    store: SqliteStore, tmp_path: Path
) -> None:
    write(tmp_path / "in" / "a.docx", training())
    write(tmp_path / "in" / "b.docx", training(project_name="2025年另一项目"))
    asked = iter([False, True])
    carry_out(store, planned(store, tmp_path / "in"), cancelled=lambda: next(asked))
    plan = planned(store, tmp_path / "in")
    assert plan.key is not None
    undo_import(store, plan.key)
    with pytest.raises(UserError, match="已被撤销"):
        carry_out(store, plan)
    assert store.counts().tables == 0


STEP = st.tuples(
    st.integers(0, 3),  # which project
    st.integers(1, 4),  # which content
    st.sampled_from([Choice.ADD, Choice.REPLACE]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(STEP, min_size=1, max_size=3), min_size=1, max_size=6), st.data())
def test_undoing_all_imports_in_any_order_leaves_nothing_behind(
    imports: list[list[tuple[int, int, Choice]]], data: st.DataObject
) -> None:
    with SqliteStore(Path(":memory:")) as store:
        own = training(project_name="本来就有的项目")
        store.add(own)
        before = store.corpus_hash()
        keys = []
        for steps in imports:
            key = store.journal.begin(("x",))
            keys.append(key)
            for number, (project, content, choice) in enumerate(steps):
                table = with_value(training(project_name=f"第{project}号工程"), 0, f"{content}期")
                incoming = [Incoming(table, choice, table.table_id)]
                store.journal.enter(key, f"{number}.docx", f"{key}{number}", incoming)
            store.journal.finish(key)
            assert store.counts().tables >= 1
        for key in data.draw(st.permutations(keys)):
            store.journal.undo(key)
        assert store.corpus_hash() == before
        assert store.counts().tables == 1


@settings(max_examples=60, deadline=None)
@given(st.lists(STEP, max_size=5), st.lists(STEP, min_size=1, max_size=4))
def test_undoing_the_last_import_restores_the_state_before_it(
    earlier: list[tuple[int, int, Choice]], last: list[tuple[int, int, Choice]]
) -> None:
    def run(store: SqliteStore, steps: list[tuple[int, int, Choice]]) -> str:
        key = store.journal.begin(("x",))
        for number, (project, content, choice) in enumerate(steps):
            table = with_value(training(project_name=f"第{project}号工程"), 0, f"{content}期")
            incoming = [Incoming(table, choice, table.table_id)]
            store.journal.enter(key, f"{number}.docx", f"{key}{number}", incoming)
        return key

    with SqliteStore(Path(":memory:")) as store:
        run(store, earlier)
        before = store.corpus_hash()
        store.journal.undo(run(store, last))
        assert store.corpus_hash() == before
