"""Columns of a list whose heads nobody knows, told by what stands below: 大类 above 产出, 效益, …"""

from collections.abc import Callable
from dataclasses import replace

from corpus.grid import Cell
from corpus.reading.cells.naming import looks_like_value
from corpus.reading.cells.rows import Row, find_level1, find_level2
from corpus.reading.cells.words import column_role, flat_head, is_bare_code
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import clean_cell

_MOST = 0.8  # of the filled cells below
_LEAST = 2  # cells


def told_by_content(cells: list[Cell], below: list[Row]) -> tuple[list[Cell], tuple[str, ...]]:
    """The header's cells, unknown ones renamed where their content tells, and what was understood.

    Only where both classes or one of them are found so or by their words; a name stands right
    behind the classes, its value behind it.
    """
    found = {cell.col: cell for cell in cells}
    roles = {cell.col: column_role(cell.text) for cell in cells}
    renamed: dict[int, str] = {}

    def take(role: str, word: str, free: list[Cell], fits: Callable[[str], object]) -> None:
        if role in roles.values():
            return
        for cell in free:
            texts = [c.text for row in below for c in row.cells if c.col == cell.col]
            if len(texts) >= _LEAST and sum(map(bool, map(fits, texts))) >= _MOST * len(texts):
                roles[cell.col], renamed[cell.col] = role, word
                return

    def unknown() -> list[Cell]:
        return [
            cell
            for cell in cells
            if roles[cell.col] is None and not flat_head(cell.text) and not is_bare_code(cell.text)
        ]

    take("level2", "二级指标", unknown(), _is_level2)
    take("level1", "一级指标", unknown(), find_level1)
    classes = [col for col, role in roles.items() if role in {"level1", "level2"}]
    if not classes:
        return cells, ()
    behind = [cell for cell in unknown() if cell.col > max(classes)]
    take("name", "三级指标", behind[:1], lambda text: not looks_like_value(text))
    names = [col for col, role in roles.items() if role == "name"]
    if names:
        take("value", "指标值", [c for c in unknown() if c.col > max(names)][:1], lambda _: True)
    said = tuple(
        f"栏目“{clean_cell(found[col].text)}”按“{word}”读取"
        for col, word in sorted(renamed.items())
    )
    return [replace(c, text=renamed.get(c.col, c.text)) for c in cells], said


def _is_level2(text: str) -> bool:
    """True for a 二级, short ones included: 社会."""
    trees = map(taxonomy, TaxonomyName)
    return find_level2(text) is not None or any(
        tree.find_below(first.name, text) for tree in trees for first in tree.level1
    )
