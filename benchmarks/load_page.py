"""People at a real server in real browsers: each a window, a login and a draft of their own."""

import asyncio
import os
import random
import time
from collections.abc import Sequence
from pathlib import Path

from playwright.async_api import BrowserContext, Page, async_playwright

from benchmarks.load_people import Seen, mark, messages, strange_marks, told
from corpus.settings import Settings
from tests.browser.driver import ARGUMENTS, CHROMIUM, served

_OPENING, _TURN, _ALL = 120, 60, 180  # seconds: for a window, for one turn, for everybody
_HEADER = "X-Remote-User"
_MESSAGE = "[data-testid=stChatMessage]"
_SORRY = "程序出了意外的错误"
_ANSWERED = """
    count => document.querySelectorAll('[data-testid=stChatMessage]').length >= count
        && document.querySelector('.stApp').dataset.testScriptState !== 'running'
        && !document.querySelector('[data-testid=stSpinner]')
"""


async def _open(context: BrowserContext, address: str, seen: Seen) -> Page:
    """A window on 对话填报, and what goes wrong in it noted."""
    page = await context.new_page()
    page.on("pageerror", lambda error: seen.errors.append(f"in the window: {error}"))
    await page.goto(f"{address}/draft", timeout=_OPENING * 1000)
    await page.get_by_test_id("stChatInput").wait_for(timeout=_OPENING * 1000)
    return page


async def _one(page: Page, number: int, people: int, turns: int, pause: float, seen: Seen) -> None:
    dice = random.Random(number)
    for text in messages(number, turns):
        await asyncio.sleep(dice.uniform(0, 2 * pause))
        before = await page.locator(_MESSAGE).count()
        began = time.perf_counter()
        try:
            await page.get_by_test_id("stChatInputTextArea").fill(text)
            await page.keyboard.press("Enter")
            await page.wait_for_function(_ANSWERED, arg=before + 2, timeout=_TURN * 1000)
        except Exception as error:  # counted and shown, whatever it is
            seen.errors.append(f"{text}: {str(error).splitlines()[0]}")
            continue
        seen.seconds.append(time.perf_counter() - began)
        shown = await page.locator(".stApp").inner_text()
        seen.leaks += strange_marks(shown, number, people)
        if _SORRY in shown:
            seen.errors.append(f"{text}: {_SORRY}")
        if mark(number) not in shown:
            seen.errors.append(f"{text}: the page does not show {mark(number)}")


async def _all(
    address: str, numbers: Sequence[int], turns: int, pause: float
) -> tuple[list[Seen], float]:
    """What each met, and the seconds that it took; whoever is not done in time is an error."""
    people = max(numbers) + 1
    seen = {number: Seen() for number in numbers}
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        pages = {}
        for number in numbers:  # one after the other: opening is not what is measured
            context = await chromium.new_context(
                viewport={"width": 1366, "height": 768},
                extra_http_headers={_HEADER: f"user-{number}"},
            )
            pages[number] = await _open(context, address, seen[number])
        began = time.perf_counter()
        work = {
            number: asyncio.create_task(_one(page, number, people, turns, pause, seen[number]))
            for number, page in pages.items()
        }
        _, late = await asyncio.wait(work.values(), timeout=_ALL)
        took = time.perf_counter() - began
        for number, task in work.items():
            if task in late:
                task.cancel()
                seen[number].errors.append(f"not done after {_ALL} s")
        await asyncio.gather(*work.values(), return_exceptions=True)
        await chromium.close()
    return list(seen.values()), took


def at_the_page(settings: Settings, people: int, turns: int, pause: float) -> None:
    """Start a server behind a login, warm it up with one more person, then let all come."""
    assert settings.encoder is not None
    login = {
        "MUBIAO_LOGIN": "proxy", "MUBIAO_PROXIES": "127.0.0.1", "MUBIAO_PROXY_HEADER": _HEADER,
        "MUBIAO_MANAGERS": "manager",
    }  # fmt: skip
    with served(settings.home, settings.encoder, login) as address:
        warm, _ = asyncio.run(_all(address, [people], 2, 0))
        if warm[0].errors:
            print("warming up:", *warm[0].errors[:3])
        server = _server(settings.home)
        before = _worked(server)
        print(f"server with one person: {_memory(server):.0f} MB", flush=True)
        seen, took = asyncio.run(_all(address, range(people), turns, pause))
        print(told(f"{people} people in browsers", seen, took, _worked(server) - before))
        print(f"server with all: {_memory(server):.0f} MB")


def _server(home: Path) -> Path:
    """The folder in /proc of the process that serves this home."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            environment = (process / "environ").read_bytes()
            command = (process / "cmdline").read_bytes()
        except OSError:
            continue
        if f"MUBIAO_HOME={home}".encode() in environment and b"assistant.pages.process" in command:
            return process
    raise LookupError(f"no server for {home}")


def _memory(process: Path) -> float:
    """Resident memory in MB."""
    return int((process / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _worked(process: Path) -> float:
    """Seconds of a core that it has used."""
    parts = (process / "stat").read_text().rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")
