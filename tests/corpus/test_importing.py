"""Planning and carrying out imports of real files."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import UserError
from corpus.importing import (
    Decision,
    TableState,
    carry_out,
    import_seed,
    plan_import,
    replace_table,
    seed_tables,
)
from corpus.reading import ReadResult, read_content
from corpus.schema import Indicator
from corpus.store import SqliteStore
from corpus.store.journal import Outcome
from tests.corpus.importing_helpers import planned, training, with_value, write


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with SqliteStore(tmp_path / "var" / "mubiao.db") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two years of one project, one of them twice, among what a real folder holds."""
    root = tmp_path / "表格"
    last = training(project_name="2024年河道保洁培训经费", year=2024)
    write(root / "2024" / "培训.docx", last)
    write(root / "2025.xlsx", training())
    write(root / "副本.docx", training())
    (root / "坏.docx").write_bytes(b"no document")
    (root / "通知.txt").write_text("请各科室于周五前报送。", encoding="utf-8")
    (root / "照片.jpg").write_bytes(b"\xff\xd8")
    (root / "~$坏.docx").write_bytes(b"lock")
    (root / ".cache").mkdir()
    (root / ".cache" / "x.txt").write_text("x", encoding="utf-8")
    return root


def states(plan: object) -> list[list[TableState]]:
    return [[one.state for one in file.tables] for file in plan.files]  # type: ignore[attr-defined]


def test_seed_tables_are_the_seven() -> None:
    tables = seed_tables()
    assert len(tables) == 7
    assert all(table.indicators and table.funding.total for table in tables)


def test_the_seed_is_imported_once_and_a_removed_table_stays_away(store: SqliteStore) -> None:
    assert import_seed(store) == 7
    store.remove(seed_tables()[0].table_id)
    assert import_seed(store) == 0
    assert store.counts().tables == 6


def test_a_plan_of_a_folder_tells_all_and_saves_nothing(store: SqliteStore, folder: Path) -> None:
    plan = planned(store, folder)
    assert [file.file for file in plan.files] == [
        "2024/培训.docx", "2025.xlsx", "副本.docx", "坏.docx", "照片.jpg", "通知.txt",
    ]  # fmt: skip
    assert states(plan)[:3] == [[TableState.NEW], [TableState.OTHER_YEAR], [TableState.SAME]]
    assert plan.files[2].tables[0].meets[0].file == "2025.xlsx"
    assert plan.files[2].tables[0].meets[0].planned
    assert [file.file for file in plan.files if file.error] == ["坏.docx", "通知.txt"]
    assert [file.file for file in plan.files if file.skipped] == ["照片.jpg"]
    for file in plan.files:
        if file.report is not None:
            assert file.report.cells == file.report.placed + len(file.report.unplaced)
            assert (file.applicable, file.not_applicable) == (4, 1)
    assert store.counts().tables == 0
    assert store.journal.imports() == []


def test_carrying_out_and_importing_again(store: SqliteStore, folder: Path) -> None:
    report = carry_out(store, planned(store, folder))
    assert (len(report.added), report.count(Outcome.DUPLICATE)) == (2, 1)
    assert (store.counts().tables, store.counts().projects) == (2, 1)
    assert "新增2张表" in report.sentence()
    assert "2个文件未能读取" in report.sentence()
    (record,) = store.journal.imports()
    assert (record.files, record.failed, record.new, record.duplicates) == (3, 2, 2, 1)

    read: list[str] = []

    def noting(content: bytes, name: str) -> ReadResult:
        read.append(name)
        return read_content(content, name)

    before = store.corpus_hash()
    again = plan_import(store, [folder], read=noting)
    assert sorted(read) == ["坏.docx", "通知.txt"], "what was imported is not read again"
    done = carry_out(store, again)
    assert not done.added
    assert "3个文件以前已导入" in done.sentence()
    assert store.corpus_hash() == before
    assert len(store.journal.imports()) == 1, "an import of nothing leaves no trace"


def test_the_same_table_in_another_file_is_the_same(store: SqliteStore, tmp_path: Path) -> None:
    carry_out(store, planned(store, write(tmp_path / "a.docx", training())))
    plan = planned(store, write(tmp_path / "b.xlsx", training()))
    assert states(plan) == [[TableState.SAME]]
    assert plan.files[0].tables[0].meets[0].file == "a.docx"
    carry_out(store, plan)
    sources = {source.file for source in store.sources(training().table_id)}
    assert sources == {"a.docx", "b.xlsx"}


@pytest.mark.parametrize(
    ("decision", "outcome", "found"),
    [
        (Decision.VERSION, Outcome.REPLACED, ["5期"]),
        (Decision.BOTH, Outcome.NEW, ["4期", "5期"]),
        (Decision.SKIP, Outcome.LEFT, ["4期"]),
    ],
)
def test_a_conflict_is_settled_as_decided(
    store: SqliteStore, tmp_path: Path, decision: Decision, outcome: Outcome, found: list[str]
) -> None:
    carry_out(store, planned(store, write(tmp_path / "旧.docx", training())))
    plan = planned(store, write(tmp_path / "新.docx", with_value(training(), 0, "5期")))
    assert plan.conflicts == ((0, 0),)
    assert plan.files[0].tables[0].meets[0].file == "旧.docx"
    report = carry_out(store, plan, {(0, 0): decision})
    assert [one.outcome for one in report.tables] == [outcome]
    kept = store.versions(training().project_key)
    assert sorted(table.indicators[0].value for table in kept) == found
    assert store.counts().tables == len(found)
    assert len(list(store.tables())) == len(found)
    assert store.get(training().table_id).indicators[0].value == "4期", "the older one stays"


def test_an_undecided_conflict_is_a_new_version(store: SqliteStore, tmp_path: Path) -> None:
    write(tmp_path / "in" / "1初稿.docx", training())
    write(tmp_path / "in" / "2定稿.docx", with_value(training(), 1, "≥98%"))
    plan = planned(store, tmp_path / "in")
    assert states(plan) == [[TableState.NEW], [TableState.CONFLICT]], "they meet within the plan"
    carry_out(store, plan)
    (kept,) = store.tables()
    assert kept.indicators[1].value == "≥98%"
    assert [t.indicators[1].value for t in store.superseded(kept.project_key)] == ["≥95%"]
    again = planned(store, write(tmp_path / "x" / "初稿另存.xlsx", training()))
    assert states(again) == [[TableState.SAME]]
    assert again.files[0].tables[0].meets[0].superseded
    carry_out(store, again)
    assert [t.indicators[1].value for t in store.tables()] == ["≥98%"], "old copies do not win"


def test_tables_that_one_file_holds_side_by_side_are_no_versions(
    store: SqliteStore, tmp_path: Path
) -> None:
    both = [training(), with_value(training(), 0, "9期")]
    tables = [json.loads(write(tmp_path / "x.json", table).read_bytes()) for table in both]
    joined = tmp_path / "in" / "两张.json"
    joined.parent.mkdir()
    joined.write_text(json.dumps({"tables": tables}, ensure_ascii=False), encoding="utf-8")
    carry_out(store, planned(store, joined))
    assert store.counts().tables == 2


def test_a_blank_form_is_not_kept(store: SqliteStore, tmp_path: Path) -> None:
    blank = training(
        project_name="", year=None, unit="", authority=None, annual_goal=None, indicators=(
            training().indicators[3],
        ),
    )  # fmt: skip
    path = write(tmp_path / "空白.json", blank)
    plan = planned(store, path)
    assert states(plan) == [[TableState.EMPTY]]
    carry_out(store, plan)
    assert store.counts().tables == 0
    carry_out(store, planned(store, path), {(0, 0): Decision.BOTH})
    assert store.counts().tables == 1


def test_a_table_without_a_project_name_is_never_kept(store: SqliteStore, tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        write(tmp_path / "in" / name, training(project_name=" "))
    plan = planned(store, tmp_path / "in")
    assert states(plan) == [[TableState.NAMELESS], [TableState.NAMELESS]]
    report = carry_out(store, plan, {(0, 0): Decision.BOTH})
    assert (report.nameless, store.counts().tables) == (2, 0)
    assert "2张没有项目名称、未导入" in report.sentence()
    named = replace_table(
        store, planned(store, tmp_path / "in"), 1, 0, training(project_name="某项目")
    )
    assert states(named) == [[TableState.NAMELESS], [TableState.NEW]]


@pytest.mark.parametrize(
    "rows", [(), tuple(one for one in training().indicators if not one.applicable)]
)
def test_a_table_without_an_indicator_is_never_kept(
    store: SqliteStore, tmp_path: Path, rows: tuple[Indicator, ...]
) -> None:
    write(tmp_path / "in" / "a.json", training(indicators=rows))
    write(tmp_path / "in" / "b.json", training(indicators=rows))
    plan = planned(store, tmp_path / "in")
    assert states(plan) == [[TableState.BARE], [TableState.BARE]]
    assert plan.bare == ((0, 0), (1, 0))
    assert "没有读到指标2张" in plan.sentence()
    report = carry_out(store, plan, {(0, 0): Decision.BOTH})
    assert (report.bare, store.counts().tables) == (2, 0)
    assert "2张没有读到指标、未导入" in report.sentence()
    filled = replace_table(store, planned(store, tmp_path / "in"), 1, 0, training())
    assert states(filled) == [[TableState.BARE], [TableState.NEW]]


def test_any_table_can_be_left_out(store: SqliteStore, tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", training())
    report = carry_out(store, planned(store, path), {(0, 0): Decision.SKIP})
    assert [one.outcome for one in report.tables] == [Outcome.LEFT]
    assert store.counts().tables == 0
    assert states(planned(store, path)) == [[TableState.NEW]], "it is offered again"


def test_a_correction_is_kept_and_not_undone_by_the_next_import(
    store: SqliteStore, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.docx", training())
    plan = planned(store, path)
    mended = with_value(plan.files[0].tables[0].table, 0, "6期")
    plan = replace_table(store, plan, 0, 0, mended)
    assert plan.files[0].tables[0].corrected
    assert store.counts().tables == 0
    carry_out(store, plan)
    assert [table.indicators[0].value for table in store.tables()] == ["6期"]
    assert planned(store, path).files[0].known is not None
    other = planned(store, write(tmp_path / "另存.xlsx", training()))
    assert states(other) == [[TableState.SAME]], "read as before, and corrected then"
    carry_out(store, other)
    assert [table.indicators[0].value for table in store.tables()] == ["6期"]


def test_a_correction_can_make_and_end_a_conflict(store: SqliteStore, tmp_path: Path) -> None:
    carry_out(store, planned(store, write(tmp_path / "a.docx", training())))
    plan = planned(store, write(tmp_path / "b.docx", with_value(training(), 0, "5期")))
    table = plan.files[0].tables[0].table
    plan = replace_table(store, plan, 0, 0, table.model_copy(update={"year": 2026}))
    assert states(plan) == [[TableState.OTHER_YEAR]]
    plan = replace_table(store, plan, 0, 0, training())
    assert states(plan) == [[TableState.SAME]]


def test_progress_and_cancelling_between_files(store: SqliteStore, folder: Path) -> None:
    told: list[tuple[int, int]] = []
    planned(store, folder, progress=lambda done, total, _: told.append((done, total)))
    assert told[-1] == (6, 6)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    plan = planned(store, folder)
    asked = iter([False, True])
    report = carry_out(store, plan, cancelled=lambda: next(asked))
    assert report.cancelled
    assert store.counts().tables == 1
    rest = planned(store, folder)
    assert rest.key == report.key, "the import goes on"
    carry_out(store, rest)
    assert store.counts().tables == 2
    assert len(store.journal.imports()) == 1


def test_a_cancelled_plan_holds_what_was_read(store: SqliteStore, folder: Path) -> None:
    asked = iter([False, False, True])
    plan = planned(store, folder, cancelled=lambda: next(asked))
    assert plan.cancelled
    assert [file.file for file in plan.files] == ["2024/培训.docx", "2025.xlsx"]


def test_an_archive_is_read_file_by_file(store: SqliteStore, folder: Path) -> None:
    packed = Path(shutil.make_archive(str(folder.parent / "全部"), "zip", folder))
    plan = planned(store, packed)
    assert {file.file for file in plan.files if file.tables} == {
        "全部.zip/2024/培训.docx", "全部.zip/2025.xlsx", "全部.zip/副本.docx",
    }  # fmt: skip
    carry_out(store, plan)
    assert store.counts().tables == 2
    assert sum(file.known is not None for file in planned(store, folder).files) == 3


def test_three_hundred_files(store: SqliteStore, tmp_path: Path) -> None:
    root = tmp_path / "历年"
    for number in range(300):
        write(
            root / str(number % 7) / f"{number}.json",
            training(project_name=f"第{number // 2}号工程", year=2024 + number % 2),
        )
    plan = planned(store, root)
    assert plan.tables == 300
    assert plan.count(TableState.OTHER_YEAR) == 150
    report = carry_out(store, plan)
    assert len(report.added) == 300
    counts = store.counts()
    assert (counts.tables, counts.projects, counts.indicators) == (300, 150, 1500)
    assert all(file.known for file in planned(store, root).files)


def test_the_child_process_reads_what_the_command_imports(store: SqliteStore, folder: Path) -> None:
    plan = plan_import(store, [folder])
    assert states(plan)[:3] == [[TableState.NEW], [TableState.OTHER_YEAR], [TableState.SAME]]
    assert plan.files[1].tables[0].table.source.file == "2025.xlsx"
    assert plan.files[1].cells_of(0), "the cells come along"


def test_nothing_at_the_path(store: SqliteStore, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="找不到"):
        planned(store, tmp_path / "nowhere")


def test_a_folder_with_nothing_to_read(store: SqliteStore, tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    (tmp_path / "空" / "a.jpg").touch()
    plan = planned(store, tmp_path / "空")
    assert plan.nothing_read
    assert not carry_out(store, plan).tables
    assert store.journal.imports() == []
