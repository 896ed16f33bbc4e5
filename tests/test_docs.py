"""What the README promises exists, and what exists is documented."""

import argparse
import re
from pathlib import Path

from assistant.commands.cli import build_parser
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
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert target.startswith("http") or (ROOT / target).exists(), target


def test_no_package_index_is_named() -> None:
    for file in ("constraints.txt", "pyproject.toml", "Makefile"):
        text = (ROOT / file).read_text(encoding="utf-8")
        assert not re.search(r"https?://|index.url", text), file
