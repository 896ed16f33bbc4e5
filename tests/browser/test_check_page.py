"""The check page in a browser: drop a folder's files, look, fix, take the opinion away."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from corpus.importing import seed_tables
from corpus.writing import export_bytes
from tests.browser.driver import PATIENCE, watched

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


def test_from_files_to_an_opinion(chromium: Browser, address: str, tmp_path: Path) -> None:
    files = []
    for number, table in enumerate(seed_tables()[2:5]):
        file = tmp_path / f"表{number}.docx"
        file.write_bytes(export_bytes(table, "docx"))
        files.append(str(file))
    with watched(chromium) as page:
        page.goto(f"{address}/check")
        page.locator("input[type=file]").set_input_files(files)
        expect(page.locator(".st-key-check-list")).to_be_visible(timeout=PATIENCE)
        expect(page.locator('[class*="st-key-check-pick-"]')).to_have_count(3)
        said = page.locator('[class*="st-key-finding-WARNING"]')
        unit = said.filter(has_text="金额单位不统一")
        expect(unit.first).to_be_visible(timeout=PATIENCE)
        expect(page.locator(".st-key-check-grids canvas").first).to_be_visible(timeout=PATIENCE)
        if shot := os.environ.get("MUBIAO_TEST_SHOT"):
            page.wait_for_timeout(1500)
            page.screenshot(path=shot)
        page.locator(".st-key-check-fix-all button").click()
        expect(unit).to_have_count(0, timeout=PATIENCE)
        page.locator(".st-key-check-pick-1 button").first.click()
        expect(said.filter(has_text="一事拆成三条").first).to_be_visible(timeout=PATIENCE)
        with page.expect_download() as waiting:
            page.locator(".st-key-check-opinion-docx button").click()
        assert Path(waiting.value.path()).read_bytes()[:2] == b"PK"
        assert "审核意见" in waiting.value.suggested_filename
        with page.expect_download() as waiting:
            page.locator(".st-key-check-table-docx button").click()
        assert waiting.value.suggested_filename.endswith(".docx")
