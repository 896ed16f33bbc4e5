"""Rulings that a PDF leaves out: the outer sides of a table, put where its level rulings end."""

from itertools import pairwise
from statistics import median
from typing import Any

_OPEN_SIDE = 10.0
"""Level rulings that reach so many points beyond the upright ones make a column there."""
_TOUCH = 2.0
"""Upright rulings closer together than so many points belong to one table."""
_TALL = 1.3
"""A gap of no more than so many rows is a row that one cell fills, not text between tables."""


def table_settings(page: Any) -> dict[str, Any]:
    """The settings with which pdfplumber finds the tables of a page."""
    upright = [edge for edge in page.edges if edge["orientation"] == "v"]
    level = [edge for edge in page.edges if edge["orientation"] == "h"]
    missing: list[dict[str, Any]] = []
    for top, bottom in _bands(upright, level):
        own = [e for e in upright if e["bottom"] > top and e["top"] < bottom]
        rules = [e for e in level if top - _TOUCH <= e["top"] <= bottom + _TOUCH]
        left, right = min(e["x0"] for e in own), max(e["x1"] for e in own)
        ends = [min((e["x0"] for e in rules), default=left),
                max((e["x1"] for e in rules), default=right)]  # fmt: skip
        missing += [
            _line(x, top, bottom) for x in ends if x < left - _OPEN_SIDE or x > right + _OPEN_SIDE
        ]
    return {"explicit_vertical_lines": missing} if missing else {}


def _bands(upright: list[dict[str, Any]], level: list[dict[str, Any]]) -> list[tuple[float, float]]:
    """The heights, from top to bottom, over which the tables of a page reach."""
    bands: list[tuple[float, float]] = []
    row = _row_height(level)
    for edge in sorted(upright, key=lambda one: float(one["top"])):
        top, bottom = float(edge["top"]), float(edge["bottom"])
        if bands and top - bands[-1][1] <= max(_TOUCH, _TALL * row):
            bands[-1] = (bands[-1][0], max(bands[-1][1], bottom))
        else:
            bands.append((top, bottom))
    return bands


def _row_height(level: list[dict[str, Any]]) -> float:
    tops = sorted({round(float(edge["top"])) for edge in level})
    heights = [below - above for above, below in pairwise(tops)]
    heights = [height for height in heights if height > _TOUCH]
    return median(heights) if heights else 0.0


def _line(x: float, top: float, bottom: float) -> dict[str, Any]:
    return {
        "object_type": "line", "x0": x, "x1": x, "top": top, "bottom": bottom,
        "width": 0.0, "height": bottom - top, "doctop": top,
    }  # fmt: skip
