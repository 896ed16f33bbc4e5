"""An import that is killed goes on where it stopped."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.importing import carry_out
from corpus.store import SqliteStore
from corpus.store.journal import ImportState
from tests.corpus.importing_helpers import planned, training, write

IMPORTER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from corpus.importing import carry_out
from corpus.store import SqliteStore
from tests.corpus.importing_helpers import planned

store = SqliteStore(Path(sys.argv[1]))
plan = planned(store, Path(sys.argv[2]))
carry_out(store, plan, progress=lambda done, total, what: print(done, flush=True))
"""
FILES = 120


@pytest.mark.parametrize("after", [1, 7, 40])
def test_a_killed_import_goes_on_and_imports_nothing_twice(tmp_path: Path, after: int) -> None:
    folder, path = tmp_path / "in", tmp_path / "mubiao.db"
    for number in range(FILES):
        write(folder / f"{number:03}.json", training(project_name=f"第{number}号工程"))
    process = subprocess.Popen(
        [sys.executable, "-c", IMPORTER, str(path), str(folder), str(Path(__file__).parents[2])],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert process.stdout is not None
    for _ in range(after):
        assert process.stdout.readline().strip()
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)

    with SqliteStore(path) as store:
        there = store.counts().tables
        (broken,) = store.journal.imports()
        assert after <= there < FILES, "it was killed in the middle"
        assert broken.state is ImportState.OPEN
        assert len(store.journal.tables_of(broken.key)) == there, "tables and journal agree"
        plan = planned(store, folder)
        assert plan.key == broken.key
        assert sum(file.known is not None for file in plan.files) == there
        report = carry_out(store, plan)
        assert len(report.added) == FILES - there
        assert store.counts().tables == FILES
        (record,) = store.journal.imports()
        assert (record.state, record.new) == (ImportState.DONE, FILES)
        store.journal.undo(record.key)
        assert store.counts().tables == 0, "both halves are one import"


def test_a_file_entered_twice_in_one_import_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write(folder / "a.docx", training())
    with SqliteStore(tmp_path / "mubiao.db") as store:
        plan = planned(store, folder)
        first = carry_out(store, plan)
        from dataclasses import replace

        again = carry_out(store, replace(plan, key=first.key))
        assert again.tables == first.tables
        assert store.counts().tables == 1
        assert len(store.journal.tables_of(str(first.key))) == 1
