"""What the browser tests share: one Chromium, and an office's home with the shipped tables in it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser

from tests.browser.driver import CHROMIUM, ROOT, browser

NewHome = Callable[[Path], Path]


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Headless Chromium; without it the tests are skipped, saying so, or fail where it is required."""
    if not CHROMIUM.exists():
        reason = f"no Chromium at {CHROMIUM}"
        if "browser" in os.environ.get("MUBIAO_TEST_REQUIRE", ""):
            pytest.fail(reason)
        pytest.skip(reason)
    with browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def new_home(
    tmp_path_factory: pytest.TempPathFactory, encoder_folder: Path, worker_id: str
) -> NewHome:
    """A function that makes a folder the home of a new office, after its first start.

    The first start, which encodes the shipped tables, is made once for all workers.
    """
    shared = tmp_path_factory.getbasetemp()
    shared = shared if worker_id == "master" else shared.parent
    started = shared / "started-office"
    with FileLock(shared / "started-office.lock"):
        if not started.exists():
            home = shared / "starting-office"
            where = {"MUBIAO_HOME": str(home), "MUBIAO_ENCODER": str(encoder_folder)}
            command = [sys.executable, "-m", "assistant.commands.cli", "setup"]
            subprocess.run(command, cwd=ROOT, env=os.environ | where, check=True)
            home.rename(started)

    def made(folder: Path) -> Path:
        shutil.copytree(started, folder)
        return folder

    return made
