"""The index with real processes: killed, out of disk, several at once, clocks and backups set back."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("MUBIAO_TEST_KILLS", "25"))
"""MUBIAO_TEST_KILLS=200 kills more."""

pytestmark = [
    pytest.mark.timeout(300 + 20 * KILLS),
    pytest.mark.skipif(sys.platform == "win32", reason="没有 fork"),
]


def run(folder: Path, *scenario: object) -> dict[str, Any]:
    """Run a scenario of ``killing`` and take its report."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.index.killing", str(folder), *map(str, scenario)],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "OMP_NUM_THREADS": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(report, dict)
    return report


def test_killed_at_any_moment_nothing_is_lost_and_nothing_wrong_is_found(tmp_path: Path) -> None:
    report = run(tmp_path, "kills", KILLS)
    assert report["kills"] == KILLS
    assert sum(report["after"].values()) == KILLS
    assert len(report["after"]) > 1  # while starting, keeping, indexing ...
    assert report["tables"] > 0


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    report = run(tmp_path, "full")
    said = " ".join(report["outcomes"])
    assert "磁盘" in said
    assert report["tables"] > 0


def test_processes_that_import_at_once_find_what_the_others_brought(tmp_path: Path) -> None:
    assert run(tmp_path, "together")["notice"] is None


def test_clock_set_back_backup_put_back_and_another_encoder(tmp_path: Path) -> None:
    report = run(tmp_path, "clock")
    assert report["before"] is None
    assert "编码器已更换" in report["other encoder"]
