"""The sentence for a file without a table: what its heads lack, where that can be told."""

from corpus.errors import UserError, shorten
from corpus.grid import Cell
from corpus.reading.cells.naming import clean_name, looks_like_value
from corpus.reading.cells.rows import Row, names_class
from corpus.reading.cells.words import (
    column_role,
    find_heads,
    flat_head,
    is_bare_code,
    is_furniture,
    is_group,
    is_project_code,
    read_note,
    read_title,
)
from corpus.text import clean_cell, normalise

_LONGEST_HEAD = 10  # characters
_SHOWN = 5
_WANTED = "“项目名称”和“一级指标、二级指标、三级指标、指标值”等栏目"


def no_table(rows: list[Row], file: str) -> UserError:
    """The error for the rows of a file (pasted text: ``file`` is "") in which no table was found."""
    what = f"“{file}”里" if file else "文字里"
    if _is_blank_form(rows):
        return UserError(f"{what}的绩效目标表没有填写：请填好项目名称和指标后再读。")
    row, unknown = _unknown_heads(rows)
    if row is None:
        return UserError(f"{what}没有找到绩效目标表：请确认内容含有{_WANTED}。")
    named = "、".join(f"“{shorten(clean_cell(cell.text))}”" for cell in unknown[:_SHOWN])
    more = "等" if len(unknown) > _SHOWN else ""
    return UserError(
        f"{what}没有找到绩效目标表：{row.address}的栏目{named}{more}不认识，"
        f"请改成{_WANTED}的名称后再读。"
    )


def _is_blank_form(rows: list[Row]) -> bool:
    """True for the labels of a form with nothing filled in."""
    cells = [cell for row in rows for cell in row.cells]
    return any(row.is_header for row in rows) and all(
        _is_known(cell) or read_note(cell.text) or read_title(cell.text) or is_furniture(cell.text)
        for cell in cells
    )


def _unknown_heads(rows: list[Row]) -> tuple[Row | None, list[Cell]]:
    """The row with the most known heads, two at least, and those of its cells that are unknown."""
    best: tuple[int, Row | None, list[Cell]] = (1, None, [])
    for row in rows:
        known = [cell for cell in row.cells if _is_known(cell)]
        unknown = [cell for cell in row.cells if cell not in known]
        heads = all(
            len(normalise(cell.text)) <= _LONGEST_HEAD and not looks_like_value(cell.text)
            for cell in unknown
        )
        if unknown and heads and len(row.cells) > 2 and not row.is_body and len(known) > best[0]:
            best = (len(known), row, unknown)
    return best[1], best[2]


def _is_known(cell: Cell) -> bool:
    """True for a word of the layout."""
    text = cell.text
    if not clean_name(text):
        return True  # 指标1： of a template
    heads = find_heads(text)
    if (heads and all(head.value is None for head in heads)) or flat_head(text):
        return True
    code = is_project_code(text) or is_bare_code(text)
    return code or bool(column_role(text)) or names_class(text) or is_group(text)
