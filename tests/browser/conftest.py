"""What the browser tests share: one Chromium."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.driver import CHROMIUM, browser


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
