"""The page in a browser: from a request to the files, and back after a refresh."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.driver import ROOT, Desk, watched

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
REQUEST = "2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元"
NASTY = (
    '<img src=x onerror="document.title=1"> ![x](http://203.0.113.7/a.png) '
    "[点我](http://203.0.113.7/) :material/home: $a^2$ **粗**"
)

# what a redrawn, greyed or jumping page would show: parts by identity, opacity at each frame, focus
WATCH = """() => {
    const parts = [".st-key-indicators canvas", ".st-key-head input", "[data-testid=stChatMessage]",
        "[data-testid=stChatInputTextArea]"].map((one) => document.querySelector(one));
    let faintest = 1, on = true;
    const look = () => {
      for (const one of document.querySelectorAll(".stElementContainer"))
        faintest = Math.min(faintest, +getComputedStyle(one).opacity);
      if (on) requestAnimationFrame(look);
    };
    look();
    window.seen = () => {
      on = false;
      const pane = document.querySelector(".st-key-chat-scroll").getBoundingClientRect();
      const last = [...document.querySelectorAll("[data-testid=stChatMessage]")].pop().getBoundingClientRect();
      return {
        kept: parts.every((one) => one.isConnected), faintest,
        focus: document.activeElement.closest("canvas") ? "canvas" : document.activeElement.tagName,
        inView: last.top >= pane.top - 1 && last.top < pane.bottom,
      };
    };
}"""


@pytest.fixture
def desk(chromium: Browser, address: str) -> Iterator[Desk]:
    with watched(chromium) as page:
        yield Desk(page, address)


def test_from_a_request_to_the_files(desk: Desk, tmp_path: Path) -> None:
    page = desk.page
    desk.open()
    desk.say(REQUEST)
    desk.heard("已拟好《2025年社区工作者责任险》")
    desk.shows("33人", "≤220元/人/年", "≤0.726万元")
    tools = page.locator(".st-key-tools")
    beside = (tools.get_by_text("其他表样、PDF"), tools.get_by_text("Word", exact=True))
    boxes = [one.bounding_box() for one in beside]
    middles = [box["y"] + box["height"] / 2 for box in boxes if box]
    assert abs(middles[0] - middles[1]) < 2, "the link stands in line with the buttons"

    # answers, in the chat and in the field of the form
    asked = page.locator(".st-key-ask-unit input")
    asked.fill("北源街道办事处")
    asked.press("Enter")
    desk.heard("实施单位：待补充 → ")
    desk.settle()
    field = page.locator(".st-key-head-authority input")
    field.fill("北源街道办事处")
    field.press("Enter")
    desk.heard("主管部门：待补充 → 北源街道办事处")
    desk.settle()

    # a change by words
    desk.say("把满意度改成95%")
    desk.heard("≥90% → ≥95%")
    desk.shows("≥95%")

    # where a value comes from, and the past table at its row
    desk.open_basis(desk.row_with("33人"))
    expect(page.get_by_role("dialog")).to_contain_text("您写的“33人”")
    desk.close_dialog()

    # an edit in the grid that is wrong: no file until it is mended
    desk.edit(desk.row_with("≤0.726万元"), "7.26万元")
    desk.heard("→ ≤7.26万元")
    desk.settle()
    if os.environ.get("MUBIAO_SCREENSHOTS") == "1":
        page.mouse.move(400, 760)
        page.wait_for_timeout(1000)
        page.screenshot(path=str(ROOT / "docs" / "images" / "page.png"))
    page.locator(".st-key-refused-docx button").first.click()
    desk.heard("还有必须修改的问题，暂时不能导出")
    desk.settle()
    page.locator("[class*=st-key-finding-ERROR] button").first.click()
    expect(page.locator("[class*=st-key-finding-ERROR]")).to_have_count(0)
    desk.settle()
    desk.shows("≤0.726万元")

    _check_docx(desk.download("docx", tmp_path))
    _check_xlsx(desk.download("xlsx", tmp_path))
    _check_json(desk.download("json", tmp_path))

    # a file asked for in words is offered in the chat
    desk.say("导出excel")
    expect(page.locator("[class*=st-key-offered-xlsx] button")).to_be_visible()

    # a refresh loses nothing, undo goes on
    before = desk.cells()
    desk.reload()
    desk.shows("≥95%")
    assert desk.cells() == before
    desk.heard("把满意度改成95%")
    page.locator(".st-key-undo button").click()
    desk.heard("已撤销上一步")

    # on a narrow screen the grid keeps the room that its columns up to the values take
    page.set_viewport_size({"width": 1024, "height": 768})
    room = "() => document.querySelector('.st-key-indicators').clientWidth >= 510"
    page.wait_for_function(room)
    page.set_viewport_size({"width": 1366, "height": 768})

    # all forms and formats are one click away, and the open draft is the one chosen there
    page.get_by_text("其他表样、PDF").click()
    chosen = page.locator(".st-key-export-page")
    expect(chosen).to_contain_text("2025年社区工作者责任险")


def _check_docx(path: Path) -> None:
    document = docx.Document(str(path))
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert path.name == "2025年社区工作者责任险.docx"
    assert {"33人", "≥95%", "≤0.726万元", "北源街道办事处"} <= cells


def _check_xlsx(path: Path) -> None:
    import openpyxl

    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    cells = {str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell}
    assert {"33人", "≥95%", "≤0.726万元"} <= cells


def _check_json(path: Path) -> None:
    table = json.loads(path.read_text(encoding="utf-8"))
    table = table.get("table", table)
    assert table["project_name"] == "2025年社区工作者责任险"
    assert table["funding"]["total"] == "0.726"
    assert {"33人", "≥95%", "≤0.726万元"} <= {row["value"] for row in table["indicators"]}


def test_files_are_handed_out_after_many_turns_and_while_the_page_works(
    desk: Desk, tmp_path: Path
) -> None:
    page = desk.page
    desk.open()
    desk.say(f"{REQUEST}，2025年6月底前办完，实施单位北源街道办事处，主管部门市应急管理局")
    desk.say("导出word")
    offered = page.locator("[class*=st-key-offered-docx] button")
    page.wait_for_timeout(2600)  # the pane has come to rest
    button, pane = offered.bounding_box(), page.locator(".st-key-chat-scroll").bounding_box()
    assert button is not None
    assert pane is not None
    assert button["y"] + button["height"] < pane["y"] + pane["height"], "all of it can be seen"
    for level in (92, 93, 94, 95, 96):
        desk.say(f"把满意度改成{level}%")

    # the file of an old turn, by its own button
    expect(offered).to_contain_text("按现在的表")
    with page.expect_download() as waiting:
        offered.click()
    waiting.value.save_as(tmp_path / "old.docx")
    cells = {c.text for t in docx.Document(str(tmp_path / "old.docx")).tables for c in t._cells}
    assert "≥96%" in cells

    # clicked while a message is being worked on: streamlit alone forgets the file meanwhile
    for level in (92, 93, 94):
        page.get_by_test_id("stChatInputTextArea").fill(f"把满意度改成{level}%")
        page.keyboard.press("Enter")
        desk.download("docx", tmp_path)
        desk.heard(f"→ ≥{level}%")
        desk.settle()

    # a refresh keeps the button of the old turn
    desk.reload()
    with page.expect_download():
        offered.click()


def test_quick_edits_in_a_row_are_all_kept(desk: Desk) -> None:
    desk.open()
    desk.say("2025年团支部书记工资，11人，每人840元")
    level = desk.row_with("≥90%")
    other = next(n for n, row in enumerate(desk.cells(), 1) if row[4] == "100%")
    desk.page.evaluate(WATCH)
    desk.edit(level, "≥93%")
    desk.edit(other, "≥97%")
    desk.heard("的指标值改成“≥93%”")
    desk.heard("的指标值改成“≥97%”")
    desk.settle()
    desk.shows("≥93%", "≥97%")
    seen = desk.page.evaluate("() => window.seen()")
    assert seen["kept"], "grid, head, messages and the line for writing were not drawn anew"
    assert seen["faintest"] == 1, "nothing was greyed meanwhile"
    assert seen["focus"] == "canvas", "the next cell can be chosen by the keyboard"
    assert seen["inView"], "the chat shows the reply to the last edit"
    said = desk.page.locator(".st-key-chat-scroll").inner_text()
    assert said.count("在表格中把") == 2, "each edit is carried out once"


def test_a_pasted_list_can_be_sent_and_its_reply_is_seen(desk: Desk) -> None:
    page = desk.page
    desk.open()
    line = page.get_by_test_id("stChatInputTextArea")
    line.fill("   ")
    page.keyboard.press("Enter")
    desk.settle()
    expect(page.locator(".st-key-examples")).to_be_visible()  # blanks are no message
    works = "\n".join(f"{n}、更换第{n}号楼雨水管{20 + n}米" for n in range(1, 25))
    line.fill(f"2025年老旧小区改造项目\n{works}\n预算120万元")
    send = page.get_by_test_id("stChatInputSubmitButton")
    desk.settle()  # the line has grown
    button = send.bounding_box()
    assert button is not None
    assert button["y"] + button["height"] < 768, "the button to send stays on the screen"
    send.click()
    desk.heard("已拟好")
    desk.settle()
    page.wait_for_timeout(2600)  # the pane has come to rest
    reply = page.get_by_test_id("stChatMessage").last.bounding_box()
    pane = page.locator(".st-key-chat-scroll").bounding_box()
    assert reply is not None
    assert pane is not None
    assert reply["y"] + reply["height"] < pane["y"] + pane["height"], "not below a long message"


def test_what_is_typed_is_never_run_or_loaded(desk: Desk) -> None:
    desk.open()
    desk.say("2025年团支部书记工资，11人，每人840元")
    field = desk.page.locator(".st-key-head-project_name input")
    field.fill(NASTY)
    field.press("Enter")
    desk.heard("在表格中把项目名称改成")
    desk.settle()
    desk.say("把满意度的名称改成" + NASTY[:40])
    page = desk.page
    page.locator(".st-key-head-basis button").first.click()
    expect(page.get_by_role("dialog")).to_contain_text("![x](")
    assert page.title() != "1"
    assert page.locator("img[src*='203.0.113.7'], img[src=x]").count() == 0
    assert page.locator("a[href*='203.0.113.7']").count() == 0
    assert page.locator("[class*=st-key-resume-] button strong").count() == 0
    expect(page.locator("[class*=st-key-resume-]").first).to_contain_text("![x](")


def test_a_draft_is_laid_aside_and_taken_up_again(desk: Desk) -> None:
    desk.open()
    desk.say("农村改厕200户，每户补助2000元，10月底前完工")
    desk.heard("40万元")
    desk.page.locator(".st-key-new button").click()
    expect(desk.page.locator(".st-key-examples")).to_be_visible()
    desk.settle()
    desk.page.locator("[class*=st-key-resume-] button", has_text="改厕").first.click()
    desk.heard("40万元")
    desk.settle()
    desk.shows("200户")


def test_it_fits_a_small_and_a_large_screen(desk: Desk) -> None:
    desk.open()
    desk.say(REQUEST)
    for width, height in ((1366, 768), (1920, 1080)):
        desk.page.set_viewport_size({"width": width, "height": height})
        desk.settle()
        wide, tall = desk.page.evaluate(
            "() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
        )
        assert wide <= width, "nothing to scroll sideways"
        assert tall <= height, "the panes scroll, not the page"
        box = desk.page.get_by_test_id("stChatInput").bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= height, "the line for writing is in view"
