"""The import page in a browser: drag, look, correct, confirm, draft from it, undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driver import Desk, served, watched
from tests.conftest import NewHome
from tests.corpus.importing_helpers import training, with_value, write
from tests.corpus.test_importing_layouts import ODD, odd

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
NASTY = '<img src=x onerror="document.title=1"> [点](http://203.0.113.7/) :material/home:'


@pytest.fixture
def desk(
    chromium: Browser, encoder_folder: Path, new_home: NewHome, tmp_path: Path
) -> Iterator[Desk]:
    with served(new_home(tmp_path / "var"), encoder_folder) as address, watched(chromium) as page:
        yield Desk(page, address)


def drag(desk: Desk, *files: Path) -> None:
    desk.page.locator("input[type=file]").set_input_files([str(file) for file in files])
    expect(desk.page.locator(".st-key-import-list")).to_be_visible()
    desk.settle()


def pick(page: Page, text: str) -> None:
    page.locator(".st-key-import-list button", has_text=text).click()


def confirm(desk: Desk) -> None:
    desk.page.locator(".st-key-confirm button").click()
    expect(desk.page.get_by_text("导入完成")).to_be_visible()
    desk.settle()


def test_from_files_to_the_history_and_back(desk: Desk, tmp_path: Path) -> None:
    page = desk.page
    page.goto(f"{desk.address}/import")
    expect(page.get_by_test_id("stFileUploader")).to_be_visible()
    nasty = tmp_path / "别有用心.txt"
    nasty.write_text(ODD.format(name=NASTY, place="某站", amount=3), encoding="utf-8")
    broken = tmp_path / "坏.docx"
    broken.write_bytes(b"no")
    drag(desk, write(tmp_path / "培训.docx", training()), odd(tmp_path / "清淤.txt", "河道清淤"),
         nasty, broken, write(tmp_path / "无名.json", training(project_name="")))  # fmt: skip
    expect(page.locator(".st-key-import-list")).to_contain_text("未能读取")

    # the original beside what was read; a cell without a place is marked
    pick(page, "河道清淤")
    expect(page.locator("td.og-lost", has_text="牵头干活的地方")).to_be_visible()
    expect(page.locator("td.og-value", has_text="≥5公里")).to_be_visible()
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    assert wide <= 1366, "nothing to scroll sideways"

    # an unknown label is explained, and the file read anew
    desk.settle()
    meaning = page.locator(".st-key-meaning-1 input")
    meaning.click()
    meaning.press_sequentially("实施单位")
    page.get_by_role("option", name="实施单位").click()
    desk.settle()
    page.locator(".st-key-explain-1 button:visible").click()
    expect(page.locator("td.og-head", has_text="河道管理站")).to_be_visible()

    # a cell is corrected
    pick(page, "河道保洁培训")
    field = page.locator(".st-key-imp-0-0-unit input")
    expect(field).to_have_value("南溪镇人民政府")
    field.fill("北溪镇人民政府")
    field.press("Enter")
    desk.settle()
    expect(page.locator(".st-key-import-table")).to_contain_text("已更正")

    # nothing of a file is markup
    pick(page, "img src")
    desk.settle()
    assert page.title() != "1"
    assert page.locator("img[src=x]").count() == 0
    assert page.locator("a[href*='203.0.113.7']").count() == 0

    # a table without a project name waits until it has one
    page.locator(".st-key-confirm button").click()
    expect(page.locator(".stApp")).to_contain_text("还有1张表没有项目名称")
    desk.settle()
    pick(page, "无名.json")
    expect(page.get_by_text("不显示原件")).to_be_visible()
    name = page.locator(".st-key-imp-4-0-project_name input")
    name.fill("水库巡查经费")
    name.press("Enter")
    # counted over the whole page: while it is rerun, the old list stands beside the new one
    expect(page.get_by_text("待补名称")).to_have_count(0)
    desk.settle()

    confirm(desk)
    expect(page.locator(".stApp")).to_contain_text("新增4张表")

    # another content of the same project and year
    page.locator(".st-key-more button").click()
    desk.settle()
    changed = with_value(training(unit="北溪镇人民政府"), 0, "5期")
    drag(desk, write(tmp_path / "培训定稿.docx", changed))
    page.locator(".st-key-import-table").get_by_text("作为新版本").first.click()
    desk.settle()
    expect(page.locator(".st-key-import-list")).to_contain_text("作为新版本")
    confirm(desk)
    expect(page.locator(".stApp")).to_contain_text("取代了同项目同年度的旧表")

    # undone after a question
    page.locator("[class*=st-key-undo-] button:visible").first.click()
    page.locator(".st-key-undo-yes button").click()
    expect(page.locator(".stApp")).to_contain_text("恢复1张被取代的旧表")

    # what stays in the history is found when drafting
    desk.open()
    desk.say("2026年河道保洁培训，培训6期，预算8万元")
    expect(page.locator(".st-key-sheet")).to_contain_text("河道保洁培训经费")
