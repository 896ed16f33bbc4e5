"""The check page in a browser: drop a folder's files, look, fix, take the opinion away."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from corpus.importing import seed_tables
from corpus.writing import export_bytes
from tests.browser.driver import watched

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
        expect(page.locator(".st-key-check-list")).to_be_visible()
        expect(page.locator('[class*="st-key-check-pick-"]')).to_have_count(3)
        said = page.locator('[class*="st-key-finding-WARNING"]')
        unit = said.filter(has_text="金额单位不统一")
        expect(unit.first).to_be_visible()
        expect(page.locator(".st-key-check-grids canvas").first).to_be_visible()
        if shot := os.environ.get("MUBIAO_TEST_SHOT"):
            page.wait_for_timeout(1500)
            page.screenshot(path=shot)
        page.locator(".st-key-check-fix-all button").click()
        expect(unit).to_have_count(0)
        page.locator(".st-key-check-pick-1 button").first.click()
        expect(said.filter(has_text="一事拆成三条").first).to_be_visible()
        with page.expect_download() as waiting:
            page.locator(".st-key-check-opinion-docx button").click()
        assert Path(waiting.value.path()).read_bytes()[:2] == b"PK"
        assert "审核意见" in waiting.value.suggested_filename
        with page.expect_download() as waiting:
            page.locator(".st-key-check-table-docx button").click()
        assert waiting.value.suggested_filename.endswith(".docx")


def test_a_file_that_is_not_taken_says_why_and_can_be_removed(
    chromium: Browser, address: str, tmp_path: Path
) -> None:
    large, broken = tmp_path / "太大.docx", tmp_path / "坏的.xlsx"
    large.write_bytes(b"0" * 22_000_000)
    broken.write_bytes(b"PK\3\4no table")
    with watched(chromium) as page:
        page.goto(f"{address}/check")
        page.locator("input[type=file]").set_input_files(str(large))
        why = page.locator("[data-testid=stFileChip] [role=alert]")
        expect(why).to_contain_text("文件不能超过")
        box = why.bounding_box()
        assert box is not None
        assert box["width"] > 100, "it can be read without hovering"
        remove = page.locator("[data-testid=stFileChipDeleteBtn] button")
        remove.click()
        expect(why).to_have_count(0)
        page.locator("input[type=file]").set_input_files(str(broken))
        expect(page.get_by_text("打不开“坏的.xlsx”")).to_be_visible()
        expect(remove.locator("svg")).to_be_visible()
        remove.click()
        expect(page.get_by_text("打不开“坏的.xlsx”")).to_have_count(0)
