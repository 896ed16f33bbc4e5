"""What the README promises exists, and what exists is documented."""

import argparse
import re
from pathlib import Path

from assistant.commands.cli import build_parser
from assistant.library_catalogue import library_page
from corpus.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands() -> list[str]:
    actions = build_parser()._actions
    (found,) = [one for one in actions if isinstance(one, argparse._SubParsersAction)]
    return list(found.choices)


def test_every_command_is_documented() -> None:
    for command in commands():
        assert f"mubiao {command}" in README, command


def test_every_documented_command_exists() -> None:
    named = set(re.findall(r"`mubiao ([a-z]+)", README))
    assert named <= set(commands())


def test_every_setting_is_documented() -> None:
    for name in Settings.model_fields:
        assert f"MUBIAO_{name.upper()}" in README, name


def test_links_and_pictures_lead_somewhere() -> None:
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            there = (page.parent / target).exists()
            assert target.startswith("http") or there, f"{page.name}: {target}"


def test_the_library_page_is_current() -> None:
    page = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    assert page == library_page(), "run: make docs"


def test_every_make_command_that_is_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        text = page.read_text(encoding="utf-8")
        named = set(re.findall(r"(?:`|^)make ([a-z]+)", text, re.MULTILINE))
        assert named <= targets, f"{page.name}: {named - targets}"


def test_the_service_starts_the_page_in_a_folder_of_its_own() -> None:
    service = (ROOT / "docs" / "it" / "mubiao.service").read_text(encoding="utf-8")
    assert "venv/bin/mubiao serve" in service
    (home,) = re.findall(r"MUBIAO_HOME=(\S+)", service)
    (writable,) = re.findall(r"ReadWritePaths=(\S+)", service)
    assert home.startswith(writable)
    named = set(re.findall(r"MUBIAO_([A-Z_]+)", (ROOT / "docs" / "it.md").read_text("utf-8")))
    assert named <= {name.upper() for name in Settings.model_fields}


def test_no_package_index_is_named() -> None:
    for file in ("constraints.txt", "pyproject.toml", "Makefile"):
        text = (ROOT / file).read_text(encoding="utf-8")
        assert not re.search(r"https?://|index.url", text), file
