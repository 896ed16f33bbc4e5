"""The pictures of the manual, taken of the real page: ``make pictures``.

Needs Chromium. Writes docs/images/manual-*.png.
"""

import tempfile
from pathlib import Path

from playwright.sync_api import Page, expect

from corpus.settings import Settings
from index.convert import ensure_encoder
from tests.browser.driver import ROOT, Desk, browser, served, watched

_PATIENCE = 600_000  # ms
IMAGES = ROOT / "docs" / "images"
SHOWN = "2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元"


def shoot(page: Page, name: str) -> None:
    """One picture of what the window shows."""
    page.mouse.move(683, 764)
    page.wait_for_timeout(1200)
    page.screenshot(path=str(IMAGES / f"{name}.png"))
    print(f"docs/images/{name}.png", flush=True)


def take(page: Page, address: str, table: Path) -> None:
    """Write a draft and go through the pages as a clerk would."""
    page.set_default_timeout(_PATIENCE)
    desk = Desk(page, address)
    desk.open()
    desk.say(SHOWN)
    desk.shows("33人")
    shoot(page, "manual-draft")
    desk.open_basis(desk.row_with("33人"))
    shoot(page, "manual-basis")
    desk.close_dialog()
    for place, name in (("", "manual-home"), ("settings", "manual-settings")):
        page.goto(f"{address}/{place}")
        expect(page.locator(f".st-key-{place or 'home'}-page")).to_be_visible(timeout=_PATIENCE)
        desk.settle()
        shoot(page, name)
    for place in ("check", "import"):
        page.goto(f"{address}/{place}")
        page.locator("input[type=file]").first.set_input_files(str(table))
        waits = ".st-key-check-grids" if place == "check" else ".st-key-import-table"
        expect(page.locator(waits)).to_be_visible(timeout=_PATIENCE)
        desk.settle()
        shoot(page, f"manual-{place}")


def seeds(folder: Path) -> Path:
    """The shipped tables with a few values changed, as a file to drop onto the pages."""
    text = (ROOT / "corpus" / "seed" / "tables.txt").read_text(encoding="utf-8")
    path = folder / "往年的表.txt"
    path.write_text(text.replace("≥90%", "≥92%"), encoding="utf-8")
    return path


def main() -> None:
    encoder = ensure_encoder(Settings(_env_file=None, home=ROOT / "var", encoder=None))
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "var"
        with served(home, encoder) as address, browser() as chromium, watched(chromium) as page:
            take(page, address, seeds(Path(folder)))


if __name__ == "__main__":
    main()
