"""Backup and restore, damage, the whole corpus as a file: nothing is lost, nothing is half done."""

import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest

from assistant.accounts.person import LOCAL
from assistant.care import archive, restore
from assistant.care.backup import backups, make_backup
from assistant.care.integrity import damaged_files, full_check
from assistant.care.restore import aside_folder, finish_interrupted, set_damaged_aside
from assistant.care.whole_corpus import corpus_bytes, write_corpus
from assistant.commands.cli import main
from assistant.desks.data_care import kept_backups, take_in
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.importing import seed_tables
from corpus.reading import read_content
from corpus.settings import Settings
from corpus.store import SqliteStore
from corpus.store.log import Deed
from corpus.store.migrations import migrate
from tests.corpus.corpus_tables import insurance

ROOT = Path(__file__).parents[3]
DRAFT = '{"messages": [], "now": null}'


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, home=tmp_path / "var")


@pytest.fixture
def store(settings: Settings) -> Iterator[SqliteStore]:
    """Two tables, two drafts (one of another person), a form."""
    with SqliteStore(settings.database) as opened:
        opened.add_all([insurance(), insurance(project_name="二号项目")])
        for name in ("drafts/aa.json", "drafts/people/x/bb.json"):
            write(settings, name, DRAFT)
        write(settings, "library/own.json", '{"version": 1}')
        yield opened


def write(settings: Settings, name: str, text: str) -> None:
    path = settings.home / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def state(settings: Settings, store: SqliteStore) -> tuple[object, ...]:
    """Everything that a backup must bring back."""
    files = {
        path.relative_to(settings.home).as_posix(): path.read_text(encoding="utf-8")
        for folder in archive.FOLDERS
        for path in (settings.home / folder).rglob("*")
        if path.is_file()
    }
    return sorted(table.table_id for table in store.tables()), files


def change(settings: Settings, store: SqliteStore) -> None:
    """What happened after the backup: one more, one less, one other of each."""
    store.add(insurance(project_name="备份之后的项目"))
    store.remove(insurance().table_id)
    write(settings, "drafts/cc.json", DRAFT)
    write(settings, "drafts/aa.json", '{"messages": [1], "now": null}')
    (settings.home / "library/own.json").unlink()


def test_a_restore_brings_back_just_what_was_backed_up(
    settings: Settings, store: SqliteStore, tmp_path: Path
) -> None:
    before = state(settings, store)
    made = make_backup(settings, store, tmp_path / "备份.zip", who="甲")
    assert (made.tables, made.drafts) == (2, 2)
    change(settings, store)
    changed = state(settings, store)
    with SqliteStore(settings.database) as other:  # as another process has it open
        done = restore.restore(settings, store, made.path, who="乙")
        assert state(settings, store) == state(settings, other) == before
        other.add(insurance(project_name="恢复之后"))
        assert store.counts().tables == 3, "both go on with the same records"
    assert (done.tables, done.drafts) == (2, 2)
    # what was replaced can be had back
    put_aside = settings.model_copy(update={"home": done.aside})
    with SqliteStore(put_aside.database) as replaced:
        assert state(put_aside, replaced) == changed
    # the log goes on: what was done between the backup and the restore is still told
    deeds = [(one.deed, one.who) for one in store.log.entries()]
    assert deeds == [(Deed.RESTORE, "乙"), (Deed.BACKUP, "甲")]
    assert not list(settings.home.glob(".restoring/*"))


def test_what_is_brought_back_is_as_old_as_it_was(
    settings: Settings, store: SqliteStore, tmp_path: Path
) -> None:
    """The lists of drafts go by when each was changed."""
    draft = settings.drafts / "aa.json"
    os.utime(draft, (1_700_000_000, 1_700_000_000))
    made = make_backup(settings, store, tmp_path / "备份.zip", who="甲")
    change(settings, store)
    restore.restore(settings, store, made.path, who="乙")
    assert abs(draft.stat().st_mtime - 1_700_000_000) <= 2  # a zip counts in steps of two seconds


def test_the_log_keeps_what_was_done_after_the_backup(
    settings: Settings, store: SqliteStore, tmp_path: Path
) -> None:
    store.log.record(Deed.IMPORT, "以前.docx", "新增1张表", who="甲")
    made = make_backup(settings, store, tmp_path / "b.zip", who="甲")
    store.log.record(Deed.DELETE, "某草稿", who="乙")
    restore.restore(settings, store, made.path, who="乙")
    assert {one.about for one in store.log.entries()} == {"以前.docx", "b.zip", "某草稿"}
    assert len(store.log.entries()) == 4


def test_a_backup_is_made_while_others_write(
    settings: Settings, store: SqliteStore, tmp_path: Path
) -> None:
    stop = threading.Event()

    def work() -> None:
        for number in range(10_000):
            if stop.is_set():
                return
            store.add(insurance(project_name=f"第{number}个项目"))

    writer = threading.Thread(target=work)
    writer.start()
    try:
        made = [make_backup(settings, store, tmp_path / f"{n}.zip", who="甲") for n in range(3)]
    finally:
        stop.set()
        writer.join()
    for one in made:
        target = tmp_path / one.path.stem
        archive.unpack(archive.open_archive(one.path), target)
        with SqliteStore(target / archive.DATABASE) as copy:
            copy.check()
            assert copy.counts().tables >= 2
            assert copy.counts().indicators == 3 * copy.counts().tables


def rewritten(path: Path, alter: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(path) as file:
        held = {name: file.read(name) for name in file.namelist()}
    alter(held)
    with zipfile.ZipFile(path, "w") as file:
        for name, content in held.items():
            file.writestr(name, content)
    return path


def manifest_with(**update: object) -> Callable[[dict[str, bytes]], None]:
    def alter(held: dict[str, bytes]) -> None:
        held["manifest.json"] = json.dumps(json.loads(held["manifest.json"]) | update).encode()

    return alter


def with_a_way_out(held: dict[str, bytes]) -> None:
    held["drafts/../../out.json"] = b"x"
    manifest = json.loads(held["manifest.json"])
    manifest["files"]["drafts/../../out.json"] = {"size": 1, "sha256": "0"}
    held["manifest.json"] = json.dumps(manifest).encode()


@pytest.mark.parametrize(
    ("alter", "said"),
    [
        (lambda held: held.update({"drafts/aa.json": b"{}"}), "与校验值不符"),
        (lambda held: held.update({"drafts/more.json": b"{}"}), "与清单不一致"),
        (lambda held: held.pop("drafts/aa.json"), "与清单不一致"),
        (lambda held: held.pop("manifest.json"), "不是本程序的备份"),
        (lambda held: held.update({"manifest.json": b"[]"}), "清单已损坏"),
        (with_a_way_out, "与清单不一致"),
        (manifest_with(format=archive.FORMAT + 1), "更新的程序"),
        (manifest_with(database=99), "更新的程序"),
        (manifest_with(program="999.0"), "更新的程序（版本999.0）"),
    ],
)
def test_a_backup_that_cannot_be_trusted_changes_nothing(
    settings: Settings, store: SqliteStore, tmp_path: Path,
    alter: Callable[[dict[str, bytes]], None], said: str,
) -> None:  # fmt: skip
    made = make_backup(settings, store, tmp_path / "b.zip", who="甲")
    rewritten(made.path, alter)
    before = state(settings, store)
    with pytest.raises(UserError, match=said):
        restore.restore(settings, store, made.path, who="甲")
    assert state(settings, store) == before
    assert finish_interrupted(settings, store) is None
    assert state(settings, store) == before


@pytest.mark.parametrize(
    ("alter", "said"),
    [
        (lambda held: held.update({"drafts/aa.json": b"{}"}), "“外来.zip”.*与校验值不符"),
        (lambda held: held.clear(), "“外来.zip”不是本程序的备份"),
        (manifest_with(made_at="昨天"), "清单已损坏"),
        (manifest_with(program="999.0"), "更新的程序（版本999.0）"),
    ],
)
def test_a_backup_from_elsewhere_is_kept_only_when_it_can_be_trusted(
    settings: Settings, store: SqliteStore, tmp_path: Path,
    alter: Callable[[dict[str, bytes]], None], said: str,
) -> None:  # fmt: skip
    made = make_backup(settings, store, tmp_path / "b.zip", who="甲")
    office = Workspace(settings)
    kept = take_in(office, "C:\\备份\\外来.zip", made.path.read_bytes(), by=LOCAL)
    assert kept.path.read_bytes() == made.path.read_bytes()
    assert kept_backups(office, by=LOCAL) == [kept]
    wrong = rewritten(made.path, alter).read_bytes()
    with pytest.raises(UserError, match=said):
        take_in(office, "../外来.zip", wrong, by=LOCAL)
    assert list((settings.home / "backups").iterdir()) == [kept.path]


def test_a_file_cut_short_is_no_backup(
    settings: Settings, store: SqliteStore, tmp_path: Path
) -> None:
    made = make_backup(settings, store, tmp_path / "b.zip", who="甲")
    made.path.write_bytes(made.path.read_bytes()[:-300])
    with pytest.raises(UserError, match="不是本程序的备份文件"):
        restore.restore(settings, store, made.path, who="甲")
    with pytest.raises(UserError, match="已经存在，没有覆盖"):
        make_backup(settings, store, made.path, who="甲")


def test_a_backup_of_an_earlier_version_is_brought_to_this_one(
    settings: Settings, store: SqliteStore, tmp_path: Path
) -> None:
    made = make_backup(settings, store, tmp_path / "b.zip", who="甲")

    def older(held: dict[str, bytes]) -> None:
        path, whole = tmp_path / "old.db", tmp_path / "whole.db"
        whole.write_bytes(held["mubiao.db"])
        database = sqlite3.connect(path, isolation_level=None)
        migrate(database, 3)
        database.execute("ATTACH ? AS whole", (str(whole),))
        for name in ("tables", "indicators", "sources", "notes"):
            columns = ", ".join(
                f'"{column}"'
                for _, column, *_ in database.execute(f"PRAGMA main.table_info({name})")
            )
            database.execute(
                f"INSERT INTO main.{name} ({columns}) SELECT {columns} FROM whole.{name}"
            )
        database.close()
        held["mubiao.db"] = path.read_bytes()
        manifest = json.loads(held["manifest.json"])
        manifest["database"] = 3
        manifest["files"]["mubiao.db"] = archive.digest_of(path).model_dump()
        held["manifest.json"] = json.dumps(manifest).encode()

    rewritten(made.path, older)
    store.remove(insurance().table_id)
    restore.restore(settings, store, made.path, who="甲")
    assert store.counts().tables == 2
    assert [one.deed for one in store.log.entries()] == [Deed.RESTORE, Deed.BACKUP]


@pytest.mark.parametrize("step", ["_write_plan", "_put:5", "_put:7", "rmtree"])
def test_a_restore_that_is_killed_is_finished_or_never_begun(
    settings: Settings, store: SqliteStore, tmp_path: Path, step: str
) -> None:
    restored = state(settings, store)
    made = make_backup(settings, store, tmp_path / "b.zip", who="甲")
    change(settings, store)
    changed = state(settings, store)
    script = f"""
import os, signal, sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from assistant.care import restore
from corpus.settings import Settings
from corpus.store import SqliteStore
name, _, count = {step!r}.partition(":")
owner = restore.shutil if name == "rmtree" else restore
real, left = getattr(owner, name), [int(count or 1)]
def killed(*given, **more):
    left[0] -= 1
    if left[0] == 0 and not (name == "rmtree" and more):
        os.kill(os.getpid(), signal.SIGKILL)
    left[0] += name == "rmtree" and bool(more)
    return real(*given, **more)
setattr(owner, name, killed)
settings = Settings(_env_file=None, home=Path({str(settings.home)!r}))
restore.restore(settings, SqliteStore(settings.database), Path({str(made.path)!r}), who="甲")
"""
    done = subprocess.run([sys.executable, "-c", script], timeout=120, capture_output=True)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    said = finish_interrupted(settings, store)
    if step == "_write_plan":
        assert said is None
        assert state(settings, store) == changed
    else:
        assert said is not None
        assert "接着完成" in said
        assert state(settings, store) == restored
        (aside,) = aside_folder(settings).iterdir()
        put_aside = settings.model_copy(update={"home": aside})
        with SqliteStore(put_aside.database) as replaced:
            assert state(put_aside, replaced) == changed
    assert finish_interrupted(settings, store) is None


def test_damage_is_found_and_named(settings: Settings, store: SqliteStore) -> None:
    assert full_check(settings, store) == []
    write(settings, "drafts/dd.json", "{]")
    assert "dd.json" in damaged_files(settings)[0]
    with store._database.writing() as database:
        database.execute("UPDATE tables SET body = replace(body, '33人', '34人')")
    assert "《" in full_check(settings, store)[0]
    assert len(full_check(settings, store)) == 2


def test_backups_of_a_folder_newest_first(settings: Settings, store: SqliteStore) -> None:
    folder = settings.home / "backups"
    assert backups(folder) == []
    first = make_backup(settings, store, folder / "1.zip", who="甲")
    second = make_backup(settings, store, folder / "2.zip", who="甲")
    (folder / "其他.zip").write_bytes(b"no")
    assert backups(folder) == [second, first]


def test_the_whole_corpus_as_a_file(settings: Settings, store: SqliteStore, tmp_path: Path) -> None:
    store.add_all(seed_tables())
    store.add(insurance(project_name="=1+1"))
    again = read_content(corpus_bytes(store, "json"), "全部.json").tables
    assert [one.table_id for one in again] == [one.table_id for one in store.tables()]
    book = openpyxl.load_workbook(io.BytesIO(corpus_bytes(store, "xlsx")))
    assert all(
        sheet.page_setup.fitToWidth == 1 for sheet in book
    )  # a list is never cut by its width
    projects, rows = book["项目"], book["指标"]
    assert projects.max_row == store.counts().tables + 1
    assert rows.max_row == store.counts().indicators + 1
    cells = [cell for row in projects.iter_rows() for cell in row]
    assert "=1+1" in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells if cell.value} == {"s"}
    with pytest.raises(UserError, match=r"\.txt"):
        write_corpus(store, tmp_path / "x.txt")


def test_the_commands(
    settings: Settings, store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setenv("MUBIAO_HOME", str(settings.home))
    target = tmp_path / "b.zip"
    assert main(["backup", str(target)]) == 0
    before = store.counts()
    store.remove(insurance().table_id)
    assert main(["restore", str(target)]) == 2, "not without a question or --yes"
    assert "--yes" in capsys.readouterr().err
    assert main(["restore", str(target), "--yes"]) == 0
    assert store.counts() == before
    assert main(["dump", str(tmp_path / "全部.xlsx")]) == 0
    capsys.readouterr()
    assert main(["log", "--limit", "2"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert "导出" in lines[0]
    assert "恢复" in lines[1]


def test_a_database_that_cannot_be_opened_makes_way(
    settings: Settings, store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_backup(settings, store, tmp_path / "b.zip", who="甲")
    store.close()
    broken = b"SQLite format 3\0" + os.urandom(20_000)
    settings.database.write_bytes(broken)
    monkeypatch.setenv("MUBIAO_HOME", str(settings.home))
    assert main(["restore", str(made.path), "--yes"]) == 0
    with SqliteStore(settings.database) as again:
        assert again.counts().tables >= 2
    (kept,) = aside_folder(settings).glob("*-damaged/mubiao.db")
    assert kept.read_bytes() == broken
    assert set_damaged_aside(settings) is None
