"""The page docs/library.md, made of the library's own data: ``python -m assistant.library_catalogue``."""

import sys

from assistant.archetypes import Archetype, library

_INTRO = """# The library of kinds of spending

Made by `make docs` from `assistant/library/*.toml`; a test holds that this page is up to date.

Each kind of spending (用途) knows which indicators belong to it and how their values are found: from a number
that was said, from the budget (≤), from a deadline, as a customary level with its reason, or by asking. It holds
no number of any real project. The file of a kind says, for each indicator, its evidence (佐证材料) and why it belongs there.
"""


def library_page() -> str:
    """All kinds of spending as Markdown."""
    lines = [_INTRO.rstrip(), "", f"{len(library())} kinds:", ""]
    lines += ["| id | 用途 | 说明 | 常见项目 |", "|---|---|---|---|"]
    lines += [_line(kind) for kind in library()]
    return "\n".join([*lines, ""])


def _line(kind: Archetype) -> str:
    cells = (f"`{kind.id}`", kind.name, kind.summary, "、".join(kind.examples))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    sys.stdout.write(library_page())
