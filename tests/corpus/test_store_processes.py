"""Several processes at one database, and one that is killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.store import SqliteStore
from tests.corpus.corpus_tables import insurance

ADDER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from tests.corpus.corpus_tables import insurance
from corpus.store import SqliteStore

store = SqliteStore(Path(sys.argv[1]))
for number in range(int(sys.argv[4])):
    table = insurance(project_name=f"{sys.argv[2]}第{number}个项目")
    store.add(table)
    print(table.table_id, flush=True)
"""


def start(path: Path, who: str, count: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", ADDER, str(path), who, str(Path(__file__).parents[2]), str(count)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip


def test_two_processes_start_on_a_new_database_and_add_at_once(tmp_path: Path) -> None:
    path = tmp_path / "mubiao.db"
    processes = [start(path, who, 40) for who in ("甲", "乙")]
    for process in processes:
        _, complaints = process.communicate(timeout=120)
        assert process.returncode == 0, complaints
    with SqliteStore(path) as store:
        assert store.counts().tables == 80


@pytest.mark.parametrize("acknowledged", [1, 2, 5, 11, 23])
def test_a_kill_loses_no_acknowledged_table(tmp_path: Path, acknowledged: int) -> None:
    path = tmp_path / "mubiao.db"
    process = start(path, "甲", 100_000)
    assert process.stdout is not None
    keys = [process.stdout.readline().strip() for _ in range(acknowledged)]
    process.send_signal(signal.SIGKILL)
    # not communicate(): it reads past what readline() has already taken into its buffer
    rest = process.stdout.read()
    process.wait(timeout=60)
    keys += [line for line in rest.splitlines() if len(line) == len(keys[0])]
    with SqliteStore(path) as store:
        for key in keys:
            assert store.get(key).table_id == key
        # at most the table that was being added when the signal came is there unannounced
        assert len(keys) <= store.counts().tables <= len(keys) + 1
        assert store.counts().indicators == 3 * store.counts().tables
        store.add(insurance())
