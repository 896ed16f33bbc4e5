"""What the browser tests share: one Chromium, and one office for those that leave its history alone."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.driver import CHROMIUM, browser, served
from tests.conftest import NewHome


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


@pytest.fixture(scope="package")
def address(
    chromium: Browser,  # asked for first: without it no page is served in vain
    encoder_folder: Path,
    new_home: NewHome,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:
    """The address of an office at work: drafts of other tests may be there, its tables are the shipped.

    Each server loads the encoder anew, which takes longer than most of these tests.
    """
    with served(new_home(tmp_path_factory.mktemp("office") / "var"), encoder_folder) as found:
        yield found
