"""What an installation without network and without a checkout needs is in the packages and pinned."""

import re
import tomllib
from fnmatch import fnmatch
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MADE = {".pyc"}
ANY_VERSION = {"setuptools"}  # asked for by torch, comes with many a Python


def pinned() -> set[str]:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    return {canonicalize_name(name) for name in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)}


def needed(texts: list[str]) -> set[str]:
    """All packages that these requirements bring along, on this machine."""
    found: set[str] = set()
    waiting = [Requirement(text) for text in texts]
    while waiting:
        one = waiting.pop()
        extras = one.extras or {""}
        if one.marker and not any(one.marker.evaluate({"extra": extra}) for extra in extras):
            continue
        name = canonicalize_name(one.name)
        if name in found:
            continue
        found.add(name)
        try:
            further = [Requirement(text) for text in requires(name) or []]
        except PackageNotFoundError:  # not on this machine
            continue
        waiting += [
            two
            for two in further
            if two.marker is None or any(two.marker.evaluate({"extra": e}) for e in extras)
        ]
    return found


def test_everything_that_is_installed_has_one_version() -> None:
    wanted = needed(PROJECT["project"]["dependencies"])
    assert {"torch", "streamlit", "authlib", "joserfc"} <= wanted
    assert wanted - pinned() <= ANY_VERSION


def test_the_data_files_go_into_the_package() -> None:
    patterns = PROJECT["tool"]["setuptools"]["package-data"]
    for room in ("assistant", "corpus", "index"):
        for path in (ROOT / room).rglob("*"):
            if path.is_dir() or path.suffix in {".py", *MADE} or "__pycache__" in path.parts:
                continue
            name = path.relative_to(ROOT / room).as_posix()
            fits = any(
                fnmatch(name, one) and name.count("/") == one.count("/") for one in patterns[room]
            )
            assert fits, f"{room}/{name} is left out of the package"


def test_the_command_for_it_takes_the_pinned_versions_along() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (rule,) = re.findall(r"^wheelhouse:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    assert "--constraint constraints.txt" in rule
    assert "cp constraints.txt wheelhouse/" in rule
    page = (ROOT / "docs" / "it.md").read_text(encoding="utf-8")
    assert "--no-index --find-links wheelhouse --constraint wheelhouse/constraints.txt" in page
