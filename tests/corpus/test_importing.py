from pathlib import Path

import pytest

from corpus.errors import UserError
from corpus.importing import import_path, import_seed, import_tables, seed_tables
from corpus.store import Added, SqliteStore
from tests.corpus.corpus_tables import insurance

PASTED = """部门项目支出预算绩效目标表

单位：万元

项目名称\t\t{year}年垃圾分类宣传经费\t\t
主管部门\t\t某某街道办事处\t实施单位\t某某街道办事处
项目资金 (万元)\t年度资金总额：\t{amount}\t\t
\t其中：财政拨款\t{amount}\t\t
\t其他资金\t\t\t
年度总体目标\t开展垃圾分类宣传，提高居民参与率。
绩效指标\t一级指标\t二级指标\t三级指标\t指标值
\t产出指标\t数量指标\t指标1：宣传场次\t≥12场
\t\t成本指标\t指标1：宣传经费\t≤{amount}万元
\t满意度指标\t服务对象满意度指标\t指标1：居民满意度\t≥90%
"""


@pytest.fixture
def store(tmp_path: Path) -> SqliteStore:
    return SqliteStore(tmp_path / "var" / "mubiao.db")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two years of one project, one of them twice, among what a real folder holds."""
    root = tmp_path / "表格"
    (root / "2024").mkdir(parents=True)
    (root / "2024" / "宣传.txt").write_text(PASTED.format(year=2024, amount=5), encoding="utf-8")
    (root / "2025.txt").write_text(PASTED.format(year=2025, amount=6), encoding="utf-8")
    (root / "副本.txt").write_text(PASTED.format(year=2025, amount=6), encoding="gb18030")
    (root / "坏.docx").write_bytes(b"no document")
    (root / "通知.txt").write_text("请各科室于周五前报送。", encoding="utf-8")
    (root / "照片.jpg").write_bytes(b"\xff\xd8")
    (root / "~$坏.docx").write_bytes(b"lock")
    (root / ".cache").mkdir()
    (root / ".cache" / "x.txt").write_text(PASTED.format(year=2020, amount=1), encoding="utf-8")
    return root


def test_new_tables_duplicates_and_versions(store: SqliteStore) -> None:
    this_year = insurance()
    last_year = insurance(project_name="2024年社区工作者责任险", year=2024)
    report = import_tables(store, [last_year, this_year, this_year])
    assert [table.added for table in report.tables] == [Added.NEW, Added.NEW, Added.DUPLICATE]
    assert [table.table_id for table in report.versions] == [last_year.table_id, this_year.table_id]
    assert report.new[1].other_versions == (last_year.table_id,)
    assert report.sentence() == "新增2张表，其中2张是已有项目的其他版本，1张已有、未重复导入。"
    assert not import_tables(store, [insurance(project_name="另一个项目")]).versions


def test_seed_tables_are_the_seven() -> None:
    tables = seed_tables()
    assert len(tables) == 7
    assert all(table.indicators and table.funding.total for table in tables)


def test_the_seed_is_imported_once(store: SqliteStore) -> None:
    assert len(import_seed(store).new) == 7
    assert not import_seed(store).tables
    assert store.counts().tables == 7


def test_a_removed_seed_table_stays_away(store: SqliteStore) -> None:
    import_seed(store)
    store.remove(seed_tables()[0].table_id)
    import_seed(store)
    assert store.counts().tables == 6


def test_a_folder(store: SqliteStore, folder: Path) -> None:
    report = import_path(store, folder)
    assert [file.file for file in report.files] == [
        str(Path("2024", "宣传.txt")), "2025.txt", "副本.txt", "坏.docx", "通知.txt",
    ]  # fmt: skip
    assert [len(file.tables) for file in report.files] == [1, 1, 1, 0, 0]
    assert report.skipped == ("照片.jpg",)
    assert (len(report.new), len(report.duplicates), len(report.versions)) == (2, 1, 1)
    assert store.counts().tables == 2
    assert store.counts().projects == 1


def test_a_bad_file_is_reported_and_stops_nothing(store: SqliteStore, folder: Path) -> None:
    bad = import_path(store, folder).errors
    assert [file.file for file in bad] == ["坏.docx", "通知.txt"]
    assert all(file.error and file.error.endswith("。") for file in bad)


def test_every_cell_is_accounted_for(store: SqliteStore, folder: Path) -> None:
    for file in import_path(store, folder).files:
        assert file.cells == file.placed + len(file.unplaced)


def test_importing_again_adds_nothing(store: SqliteStore, folder: Path) -> None:
    import_path(store, folder)
    before = store.corpus_hash()
    again = import_path(store, folder)
    assert not again.new
    assert len(again.duplicates) == 3
    assert store.corpus_hash() == before


def test_one_file(store: SqliteStore, folder: Path) -> None:
    report = import_path(store, folder / "2025.txt")
    assert [table.project_name for table in report.new] == ["2025年垃圾分类宣传经费"]
    assert store.get(report.new[0].table_id).source.file == "2025.txt"


def test_nothing_at_the_path(store: SqliteStore, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="找不到"):
        import_path(store, tmp_path / "nowhere")


def test_a_folder_with_nothing_to_import(store: SqliteStore, tmp_path: Path) -> None:
    (tmp_path / "leer").mkdir()
    (tmp_path / "leer" / "a.jpg").touch()
    with pytest.raises(UserError, match="没有可以导入的文件"):
        import_path(store, tmp_path / "leer")
