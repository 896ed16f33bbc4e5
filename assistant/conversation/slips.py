"""Slips of the keyboard in the words of the form, put right: 准却率, 朱管部门, 年渡 (``assistant/words/slips.txt``)."""

import re
from functools import cache
from importlib.resources import files


@cache
def _known() -> dict[str, str]:
    lines = files("assistant").joinpath("words", "slips.txt").read_text(encoding="utf-8")
    pairs = (line.split() for line in lines.splitlines() if line and not line.startswith("#"))
    return {wrong: right for right, *slips in pairs for wrong in slips}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _known()), key=len, reverse=True)))


def without_slips(text: str) -> str:
    """``text`` with words of the form that were plainly mistyped as they are written."""
    return _pattern().sub(lambda one: _known()[one.group()], text)
