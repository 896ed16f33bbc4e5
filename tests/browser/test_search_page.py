"""The search page in a browser: ask, open a table, take the list away, click a bar, use a row."""

import os
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driver import Desk, watched

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


def test_from_a_question_to_its_tables(chromium: Browser, address: str, tmp_path: Path) -> None:
    with watched(chromium) as page:
        desk = Desk(page, address)
        page.goto(f"{address}/search")
        box = page.locator(".st-key-search-box input")
        expect(box).to_be_visible()
        desk.settle()
        box.fill("≥90% 满意度")
        page.keyboard.press("Enter")
        desk.settle()
        page.get_by_text("指标", exact=True).first.click()
        found = page.locator(".st-key-hit-0").filter(has_text="服务对象满意度").first
        expect(found).to_contain_text("数值相同")
        desk.settle()  # what was shown before is gone only then
        shot = os.environ.get("MUBIAO_TEST_SHOT", "")
        if shot:
            page.screenshot(path=shot)
        page.locator(".st-key-open-0 button").first.click()
        dialog = page.get_by_role("dialog")
        expect(dialog).to_contain_text("年度总体目标")
        desk.close_dialog()
        with page.expect_download() as waiting:
            page.locator(".st-key-search-xlsx button").click()
        path = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(path)
        assert path.suffix == ".xlsx"
        assert openpyxl.load_workbook(path)["检索结果"].max_row > 5
        page.get_by_role("tab", name="数字").click()
        expect(page.get_by_text("中位数90%").first).to_be_visible()
        if shot:
            page.wait_for_timeout(1500)
            page.screenshot(path=shot.replace(".png", "-figures.png"))
        _click_the_first_bar(page)
        expect(page.get_by_text("90%：来自").first).to_be_visible()
        desk.settle()
        page.locator("[data-testid=stExpander]").first.click()
        expect(page.get_by_text("年度总体目标").first).to_be_visible()
        if shot:
            page.screenshot(path=shot.replace(".png", "-bar.png"), full_page=True)

        desk.open()
        desk.say("2025年农村改厕200户，每户补助2000元")
        page.goto(f"{address}/search?{page.url.partition('?')[2]}")
        expect(box).to_be_visible()
        desk.settle()
        page.get_by_text("指标", exact=True).first.click()
        box.fill("困难群众救助补助资金及时性")
        page.keyboard.press("Enter")
        desk.settle()
        # what was shown before is gone only then
        hit = page.locator(".st-key-hit-0").filter(has_text="困难群众救助补助资金及时性").first
        expect(hit).to_be_visible()
        desk.settle()
        use = page.locator(".st-key-use-0 button").first  # with a hint it stands there twice
        expect(use).to_be_enabled()
        use.click()
        expect(page.get_by_text("回到草稿").first).to_be_visible()
        if shot:
            page.screenshot(path=shot.replace(".png", "-used.png"))
        page.get_by_text("回到草稿").first.click()
        desk.settle()
        desk.shows("困难群众救助补助资金及时性")
        if shot:
            page.screenshot(path=shot.replace(".png", "-draft.png"))


def _click_the_first_bar(page: Page) -> None:
    """The chart is drawn, not built of elements: click where the first of its bars begins."""
    chart = page.locator(
        "[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg"
    ).first
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] * 0.3, box["y"] + 17)
