"""A real page in a real browser: started, driven, and watched for anything it sends elsewhere."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from playwright.sync_api import Browser, Download, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PATIENCE = 120_000  # ms; the first draft waits for the encoder, and a busy machine is no fault
expect.set_options(timeout=PATIENCE)
STILL = 400
"""ms without a message between page and server after which nothing more is on its way."""
_UNANSWERED = 10_000  # ms; the server answers all but a few messages: those are not waited for
_ASKED = count(1)
"""Tells one wait for stillness from the next."""
_GRID = ".st-key-indicators canvas"
_ROW_HEIGHT = 31  # of the grid, as the page sets it

# Each window notes what goes between it and the server: whether the last message was its own, and when.
_LISTENING = """(() => {
    const wire = window.wire = { owed: true, last: performance.now(), settled: 0 };
    window.WebSocket = class extends WebSocket {
      constructor(...given) {
        super(...given);
        this.addEventListener("message", () => { wire.owed = false; wire.last = performance.now(); });
      }
      send(data) { wire.owed = true; wire.last = performance.now(); super.send(data); }
    };
})()"""
# Counted from when it is first asked, in the window that is there then: a reload begins anew.
_SETTLED = f"""([number, still]) => {{
    const wire = window.wire, app = document.querySelector(".stApp");
    if (wire.settled !== number) {{ wire.settled = number; wire.last = performance.now(); }}
    const quiet = performance.now() - wire.last;
    return quiet > (wire.owed ? {_UNANSWERED} : still) && app?.dataset.testScriptState === "notRunning"
      && !document.querySelector("[data-testid=stSpinner]");
}}"""


@contextmanager
def served(home: Path, encoder: Path, more: Mapping[str, str] | None = None) -> Iterator[str]:
    """The page's address, served by the product's own command until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {
        "MUBIAO_HOME": str(home), "MUBIAO_PORT": str(port), "MUBIAO_ENCODER": str(encoder),
        **(more or {}),
    }  # fmt: skip
    home.mkdir(parents=True, exist_ok=True)
    log = home / "serve.log"
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "assistant.commands.cli", "serve"],
            cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(process, f"{address}/_stcore/health", log)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=120)  # it ends its work first: long on a busy machine


def _wait(process: "subprocess.Popen[bytes]", health: str, log: Path) -> None:
    for _ in range(1200):  # first start encodes the shipped tables: minutes on a busy machine
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(health, timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.3)
    raise AssertionError(f"the page did not start:\n{log.read_text(encoding='utf-8')[-3000:]}")


@contextmanager
def browser() -> Iterator[Browser]:
    """Headless Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield chromium
        chromium.close()


@contextmanager
def watched(chromium: Browser) -> Iterator[Page]:
    """A window whose every request must go to this machine; anything else fails at the end."""
    context = chromium.new_context(
        viewport={"width": 1366, "height": 768}, locale="zh-CN", accept_downloads=True
    )
    elsewhere: list[str] = []
    broken: list[str] = []

    def note(url: str) -> None:
        if not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")):
            elsewhere.append(url)

    context.add_init_script(_LISTENING)
    page = context.new_page()
    context.on("request", lambda request: note(request.url))
    page.on("websocket", lambda opened: note(opened.url))
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()
    assert not elsewhere, f"the page reached out: {elsewhere}"
    assert not broken, f"scripts failed: {broken}"


class Desk:
    """What a clerk does on the page."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def open(self, query: str = "") -> None:
        self.page.goto(f"{self.address}/draft{query}")
        expect(self.page.get_by_test_id("stChatInput")).to_be_visible()
        self.settle()

    def settle(self, still: int = STILL) -> None:
        """Wait until what the page sent is answered and it has nothing more to do, for ``still`` ms."""
        self.page.wait_for_function(_SETTLED, arg=[next(_ASKED), still])

    def reload(self) -> None:
        """The window drawn anew from its address."""
        self.page.reload()
        expect(self.page.get_by_test_id("stChatInput")).to_be_visible()
        self.settle()

    def say(self, text: str) -> None:
        self.page.get_by_test_id("stChatInputTextArea").fill(text)
        self.page.keyboard.press("Enter")
        self.heard(text)
        self.settle()

    def heard(self, text: str) -> None:
        """Wait until the chat shows the text."""
        expect(self.page.locator(".st-key-chat-scroll")).to_contain_text(text)

    def cells(self) -> list[list[str]]:
        """The grid's content, row by row, as its table for screen readers tells it."""
        self.page.wait_for_function(f"() => document.querySelectorAll('{_GRID} tr').length > 1")
        found: list[list[str]] = self.page.evaluate(
            f"() => [...document.querySelectorAll('{_GRID} tr')].slice(1)"
            ".map(row => [...row.querySelectorAll('[role=gridcell]')].map(c => c.textContent))"
        )
        return found

    def shows(self, *values: str) -> None:
        """Wait until the grid shows all these values."""
        for value in values:
            self.page.wait_for_function(
                f"value => [...document.querySelectorAll('{_GRID} [role=gridcell]')]"
                ".some(cell => cell.textContent === value)",
                arg=value,
            )

    def row_with(self, value: str) -> int:
        """The number of the row with that value, from 1."""
        self.shows(value)
        return next(n for n, row in enumerate(self.cells(), 1) if row[4] == value)

    def edit(self, row: int, text: str) -> None:
        """Type a value into the grid as a clerk does: choose the cell, type, Enter."""
        x, y = self._place(row, from_right=150)
        self.page.mouse.click(x, y)
        field = self.page.locator("textarea.gdg-input")
        self.page.wait_for_timeout(250)
        if field.count() == 0:  # a click on a cell that was chosen already opens it at once
            self.page.keyboard.press("Enter")
        field.fill(text)
        self.page.keyboard.press("Enter")

    def open_basis(self, row: int) -> None:
        self.page.mouse.click(*self._place(row, from_right=45))
        expect(self.page.get_by_role("dialog")).to_be_visible()
        self.settle()

    def close_dialog(self) -> None:
        self.page.keyboard.press("Escape")
        expect(self.page.get_by_role("dialog")).to_have_count(0)
        self.settle()

    def _place(self, row: int, from_right: int) -> tuple[float, float]:
        grid = self.page.locator(_GRID).first
        self.page.locator(".st-key-sheet").evaluate("pane => pane.scrollTop = 0")
        box = grid.bounding_box()
        assert box is not None
        return box["x"] + box["width"] - from_right, box["y"] + _ROW_HEIGHT * (row + 0.5)

    def download(self, kind: str, folder: Path) -> Path:
        with self.page.expect_download() as waiting:
            self.page.locator(f".st-key-download-{kind} button").click()
        found: Download = waiting.value
        path = folder / found.suggested_filename
        found.save_as(path)
        return path
