"""首页, 指标库 and 设置与数据 in a browser: the main path of each, on one small screen."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driver import Desk, served, watched
from tests.conftest import NewHome

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
REQUEST = "2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元"


def go(desk: Desk, title: str) -> None:
    desk.page.get_by_test_id("stSidebarNavLink").filter(has_text=title).click()
    desk.settle()


def fits(page: Page, name: str) -> None:
    """Nothing to scroll sideways; with MUBIAO_TEST_SHOTS, a folder, a picture is kept there."""
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 1366
    if shots := os.environ.get("MUBIAO_TEST_SHOTS"):
        page.wait_for_timeout(1500)
        page.screenshot(path=str(Path(shots) / f"{name}.png"))


def test_a_day_at_the_office(
    chromium: Browser, encoder_folder: Path, new_home: NewHome, tmp_path: Path
) -> None:
    home = new_home(tmp_path / "var")
    with served(home, encoder_folder) as address, watched(chromium) as page:
        desk = Desk(page, address)
        # an address that no page has, and a file that is too large: both are told in Chinese
        page.goto(f"{address}/drafts")
        expect(page.locator(".stApp")).to_contain_text("没有这个页面")
        expect(page.get_by_role("dialog")).to_have_count(0)
        large = tmp_path / "大.docx"
        large.write_bytes(bytes(21_000_000))
        page.goto(f"{address}/check")
        page.locator("input[type=file]").set_input_files(large)
        expect(page.get_by_test_id("stFileUploader")).to_contain_text("文件不能超过 20")
        page.goto(address)
        expect(page.locator(".st-key-home-page")).to_contain_text("还没有在写的草稿")
        page.locator(".st-key-new button").click()
        expect(page.get_by_test_id("stChatInput")).to_be_visible()
        desk.settle()
        desk.say(REQUEST)
        desk.heard("已拟好《2025年社区工作者责任险》")

        go(desk, "首页")
        expect(page.locator(".st-key-draft-list")).to_contain_text("2025年社区工作者责任险")
        page.locator("[class*=st-key-copy-] button").first.click()
        expect(page.locator(".st-key-carried")).to_contain_text("33人")
        desk.settle()
        expect(page.locator(".st-key-head-year input")).to_have_value("2026")
        fits(page, "copy")
        page.locator(".st-key-carried-all button").click()
        desk.heard("沿用的数都核对过了")
        expect(page.locator(".st-key-carried")).to_have_count(0)

        go(desk, "首页")
        fits(page, "home")
        page.locator("[class*=st-key-more-] button").first.click()
        page.get_by_text("与另一张比较", exact=True).click()
        expect(page.get_by_role("dialog")).to_contain_text("行不同")
        desk.settle()
        fits(page, "compare")
        desk.close_dialog()

        # a backup may be larger than what other pages take
        (home / "drafts" / "large.share").write_bytes(os.urandom(24_000_000))
        go(desk, "设置与数据")
        fits(page, "names")
        page.get_by_role("tab", name="数据与备份").click()
        page.locator(".st-key-backup button").click()
        expect(page.locator(".stApp")).to_contain_text("已备份并核对无误")
        desk.settle()
        fits(page, "backup")
        (made,) = (home / "backups").glob("*.zip")
        elsewhere = made.rename(tmp_path / "移动硬盘.zip")
        page.get_by_text("用别处保存的备份文件恢复").click()
        page.locator(".st-key-large-upload input[type=file]").set_input_files(elsewhere)
        page.locator(".st-key-restore-given button").click()
        expect(page.get_by_role("dialog")).to_contain_text("备份制作于")
        page.locator(".st-key-restore-yes button").click()
        expect(page.locator(".stApp")).to_contain_text("已恢复到备份时的状态")
        desk.settle()
        page.get_by_role("tab", name="操作记录").click()
        expect(page.locator(".stApp")).to_contain_text("记录只增加")
        fits(page, "log")

        go(desk, "指标库")
        page.locator(".st-key-library-find input").fill("责任险")
        page.locator(".st-key-library-find input").press("Enter")
        expect(page.locator(".st-key-library-list")).to_contain_text("保险参保")
        desk.settle()
        fits(page, "library")
        page.get_by_role("tab", name="添加本单位的类别").click()
        expect(page.locator(".st-key-own-add button")).to_be_visible()
        fits(page, "own")
