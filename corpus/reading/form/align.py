"""Which cell of an indicator row plays which role, also where merged cells were lost."""

from dataclasses import dataclass, field

from corpus.grid import Cell
from corpus.reading.cells.naming import (
    is_numbered_name,
    looks_like_value,
    read_weight,
    split_name_value,
)
from corpus.reading.cells.rows import find_level1, find_level2
from corpus.reading.cells.words import find_heads, is_group
from corpus.reading.form.columns import Column, Columns
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import normalise
from corpus.value_grammar import is_not_applicable

_SHIFTS = (0, 1, 2, 3, -1, -2)


@dataclass
class Aligned:
    """The cells of one indicator row by role."""

    level1: Cell | None = None
    level2: Cell | None = None
    name: Cell | None = None
    value: Cell | None = None
    others: list[tuple[Column, Cell]] = field(default_factory=list)  # sign, unit, weight, notes
    groups: list[Cell] = field(default_factory=list)
    stray: list[Cell] = field(default_factory=list)
    shift: int | None = 0  # columns to the left of where it belongs; None: by order alone

    @property
    def has_content(self) -> bool:
        """True where the row says more than its classes."""
        return self.name is not None or self.value is not None


def align(
    cells: list[Cell], columns: Columns, family: TaxonomyName, known_level2: str | None
) -> Aligned:
    """Give each cell its role: classes by their words, the rest by column, else by order.

    ``known_level2`` is the 二级 of the rows above; it tells a name such as 服务对象满意度 from
    the class of that wording.
    """
    result = Aligned(groups=[cell for cell in cells if is_group(cell.text)])
    rest = [cell for cell in cells if not is_group(cell.text)]
    if _is_section(rest, columns, known_level2):
        result.groups += rest[1:]  # the class's own weight: it is no indicator's
        rest = rest[:1]
    rest = _take_classes(result, rest, columns, family, known_level2)
    if columns.known:
        for shift in _SHIFTS:
            if _by_column(result, rest, columns, shift, known_level2):
                return result
    result.shift = None
    if known_level2 is not None and not columns.known and _is_pair(rest):
        result.name, result.value = rest
        return result
    if known_level2 is not None and not columns.known and len(rest) == 1 and not _anchored(result):
        # a line of an outline: 1、服务对象满意度≥90%
        told = split_name_value(rest[0].text) is not None and not find_heads(rest[0].text)
        result.name = rest[0] if told else None
    if result.name is None:
        _by_order(result, rest, columns)
    return result


def _is_section(cells: list[Cell], columns: Columns, above: str | None) -> bool:
    """True for a class in a row of its own, with its weight, where no column holds classes."""
    if not cells or columns.has("level1") or columns.has("level2"):
        return False
    roles = [column.role if (column := columns.at(cell.col)) else "" for cell in cells]
    meaning = find_level2(cells[0].text) or find_level1(cells[0].text)
    if roles[0] != "name" or meaning is None or not set(roles[1:]) <= {"weight"}:
        return False
    return meaning != above or normalise(cells[0].text).endswith("指标")


def _is_pair(cells: list[Cell]) -> bool:
    """True for a name with its value, below a class, where no header says what is what."""
    return (
        len(cells) == 2
        and looks_like_value(cells[1].text)
        and not looks_like_value(cells[0].text)
        and not find_heads(cells[0].text)
    )


def _take_classes(
    result: Aligned, cells: list[Cell], columns: Columns, family: TaxonomyName, above: str | None
) -> list[Cell]:
    """Take the leading 一级 and 二级 off; what remains is content."""
    at = 0
    first = find_level1(cells[0].text, family) if cells else None
    second = find_level2(cells[0].text, family) if cells else None
    if first and not second and not _is_name(cells, 0, columns, above, first):
        result.level1, at = cells[0], 1
    elif second and len(cells) >= 4 and find_level2(cells[1].text, family) == second:
        result.level1, at = cells[0], 1  # 成本指标 written for both levels
    if at < len(cells):
        second = find_level2(cells[at].text, family)
        if second and not _is_name(cells, at, columns, above, second):
            result.level2, at = cells[at], at + 1
        elif result.level1 is not None and len(cells) - at >= 3:
            # 满意度指标 written for both levels
            again = find_level1(cells[at].text, family)
            if again is not None and again == first and only_child(again, family):
                result.level2, at = cells[at], at + 1
    return cells[at:]


def only_child(level1: str, family: TaxonomyName) -> str | None:
    """The one 二级 of a 一级 that has a single one, else None."""
    children = [second for first, second in taxonomy(family).classes() if first == level1]
    return children[0] if len(children) == 1 else None


def _is_name(cells: list[Cell], at: int, columns: Columns, above: str | None, meaning: str) -> bool:
    """True where a cell that reads like a class is an indicator's name."""
    after = len(cells) - at - 1
    if at == 0 and above is None:
        return False
    cell, name_col = cells[at], columns.first("name")
    wanted = len([c for c in columns.content() if c.role in {"name", "value"}]) or 2
    if after >= wanted or after == 0:
        return False
    if at and wanted == 2:  # a class stands before it: [二级, 服务对象满意度, ≥90%]
        return find_level1(cells[at - 1].text) is None or (
            name_col is not None and cell.col >= name_col and meaning == above
        )
    same = meaning == above and not normalise(cell.text).endswith("指标")
    return same or (name_col is not None and cell.col >= name_col)


def _by_column(
    result: Aligned, cells: list[Cell], columns: Columns, shift: int, above: str | None
) -> bool:
    """Try the header's columns, the row standing ``shift`` columns left of them."""
    for role, taken in (("level1", result.level1), ("level2", result.level2)):
        if taken is not None:
            column = columns.at(taken.col + shift)
            if column is None or column.role != role:
                return False
    found: dict[str, Cell] = {}
    others: list[tuple[Column, Cell]] = []
    raw: dict[str, Cell] = {}
    used: set[int] = set()
    for cell in cells:
        column = columns.at(cell.col + shift)
        if column is None or column.col in used:
            return False
        used.add(column.col)
        if column.role in {"name", "value"}:
            found[column.role] = cell
        elif column.role in {"level1", "level2"}:
            raw[column.role] = cell
        elif column.role == "group":
            return False
        else:
            others.append((column, cell))
    if raw and shift:
        return False
    if result.level1 is not None and len(cells) == 1 and _is_empty_class(raw.get("level2")):
        result.level2 = raw["level2"]
        return True
    if raw and not _may_be_class(raw, found, columns):
        return False
    if result.level1 is result.level2 is None and shift and len(found) < 2:
        return False  # nothing anchors the row there
    if cells and not found:
        return False
    if shift and "name" not in found and columns.has("name") and cells:
        return False
    name = found.get("name")
    lone = name is not None and "value" not in found and shift == 0 and not _anchored(result)
    if lone and name is not None and _reads_as_value(name):
        return False  # a lone text in the name column is a name; a lone value has slipped there
    result.name, result.value = name, found.get("value")
    result.level1 = result.level1 or raw.get("level1")
    result.level2 = result.level2 or raw.get("level2")
    result.others, result.shift = others, shift
    return True


def _reads_as_value(cell: Cell) -> bool:
    return looks_like_value(cell.text) and not is_numbered_name(cell.text)


def _anchored(result: Aligned) -> bool:
    return result.level1 is not None or result.level2 is not None


def _is_empty_class(cell: Cell | None) -> bool:
    """True for a 二级 of the office's own that has nothing behind it."""
    flat = normalise(cell.text) if cell is not None else ""
    return len(flat) <= 16 and (flat.startswith("其他") or flat.endswith("指标"))


def _may_be_class(raw: dict[str, Cell], found: dict[str, Cell], columns: Columns) -> bool:
    """True where texts in class columns can be classes that the taxonomy does not know."""
    value = found.get("value")
    blank = value is not None and is_not_applicable(value.text)  # [其他满意度, , 无]
    complete = value is not None and (blank or "name" in found or not columns.has("name"))
    return complete and all(
        len(normalise(cell.text)) <= 16
        and not is_numbered_name(cell.text)
        and not looks_like_value(cell.text)
        for cell in raw.values()
    )


def _by_order(result: Aligned, cells: list[Cell], columns: Columns) -> None:
    """Without trustworthy columns: the name first, the value behind it, then the rest."""
    if not cells:
        return
    content = columns.content()
    named = columns.has("name") or not columns.known
    extra = [column for column in content if column.role not in {"name", "value"}]
    if len(cells) == len(content) and content:
        for column, cell in zip(content, cells, strict=True):
            if column.role == "name":
                result.name = cell
            elif column.role == "value":
                result.value = cell
            else:
                result.others.append((column, cell))
        return
    if len(cells) == 1:
        only = cells[0]
        if _anchored(result) or is_numbered_name(only.text):
            if _reads_as_value(only) or not named:
                result.value = only
            else:
                result.name = only
        else:
            result.stray.append(only)
        return
    if not _anchored(result) and not columns.known:
        result.stray.extend(cells)
        return
    result.name, tail = cells[0], cells[1:]
    result.value = _pick_value(tail, extra)
    for cell in tail:
        if cell is result.value:
            continue
        home = _home(cell, extra, [taken for taken, _ in result.others])
        if home is None:
            result.stray.append(cell)
        else:
            result.others.append((home, cell))


def _pick_value(tail: list[Cell], extra: list[Column]) -> Cell:
    """The value among the cells behind the name."""
    weighted = any(column.role == "weight" for column in extra)
    likely = [
        cell
        for cell in tail
        if looks_like_value(cell.text) and not (weighted and read_weight(cell.text) is not None)
    ]
    if not extra:
        return likely[-1] if likely else tail[-1]
    return likely[0] if likely else tail[0]


def _home(cell: Cell, extra: list[Column], taken: list[Column]) -> Column | None:
    """The column behind the value that a loose cell belongs to: weights by number, else notes."""
    free = [column for column in extra if column not in taken]
    if read_weight(cell.text) is not None:
        return next((column for column in free if column.role == "weight"), None)
    return next((column for column in free if column.role in {"note", "extra"}), None)
