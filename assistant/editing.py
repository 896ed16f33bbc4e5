"""Applying changes to a table: a cell set, a row deleted, moved or added."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from assistant.draft import HEAD_CELLS
from assistant.findings import Edit
from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.money import Money
from corpus.schema import Indicator, TargetTable, row_applies
from corpus.taxonomy import Taxonomy, taxonomy
from corpus.text import clean_cell, normalise

_ROW_FIELDS = {"level1", "level2", "name", "value", "weight", "note"}
_YEAR = re.compile(r"((?:19|20)\d{2})年?(?:度)?")


@dataclass(frozen=True)
class Edited:
    """A changed table, and where its rows come from."""

    table: TargetTable
    origins: tuple[int | None, ...]  # per row: its index before the edits; None for an added row

    def cell_now(self, cell: str) -> str | None:
        """The name that a cell of the old table has now; None where its row is gone."""
        if not cell.startswith("indicators/"):
            return cell
        head, row, *rest = cell.split("/")
        if int(row) not in self.origins:
            return None
        return "/".join([head, str(self.origins.index(int(row))), *rest])


def apply_edits(table: TargetTable, edits: Iterable[Edit]) -> TargetTable:
    """``table`` with all ``edits`` made; see :func:`edit`."""
    return edit(table, edits).table


def edit(table: TargetTable, edits: Iterable[Edit]) -> Edited:
    """Make all edits or none. Row numbers in cells are those of ``table`` as given.

    Actions: ``set`` a cell (money in 万元 unless the text names a unit; "" empties it),
    ``delete-row`` and ``move-row`` at "indicators/3" (value of a move: "一级|二级"), ``add-row``
    at "indicators" (value: "一级|二级|名称|指标值"). Rows stay in the order of the form: a moved or
    added row goes behind the last one of its class, and takes the place of a lone 无.

    Raises UserError for a value that the cell cannot hold, KeyError for an unknown cell, row or
    action, or a row that an earlier edit deleted.
    """
    head: dict[str, Any] = {}
    funding = table.funding.model_copy()
    rows: list[tuple[int | None, Indicator]] = list(enumerate(table.indicators))
    classes = taxonomy(table.taxonomy)
    for change in edits:
        if change.action == "set" and change.cell.startswith("indicators/"):
            row, field = _row_and_field(change.cell)
            at = _position(rows, row, change.cell)
            rows[at] = (row, _set_field(rows[at][1], field, change.value, classes))
        elif change.action == "set" and change.cell in HEAD_CELLS:
            name, _, part = change.cell.partition("/")
            if part:
                rest = tuple(one for one in funding.in_yuan if one[0] != part)
                update = {part: _amount(change.value), "in_yuan": rest}
                funding = funding.model_copy(update=update)
            else:
                head[name] = _head_value(name, change.value)
        elif change.action in {"delete-row", "move-row"}:
            row = _row(change.cell)
            at = _position(rows, row, change.cell)
            _, old = rows.pop(at)
            if change.action == "move-row":
                level1, level2 = _class(change.value, classes)
                moved = old.model_copy(update={"level1": level1, "level2": level2})
                _insert(rows, (row, moved), classes)
        elif change.action == "add-row" and change.cell == "indicators":
            _insert(rows, (None, _new_row(change.value, classes)), classes)
        else:
            raise KeyError(f"{change.action} {change.cell}")
    changed = table.model_copy(
        update={**head, "funding": funding, "indicators": tuple(row for _, row in rows)}
    )
    return Edited(TargetTable.model_validate(dict(changed)), tuple(origin for origin, _ in rows))


def _row(cell: str) -> int:
    found = re.fullmatch(r"indicators/(\d+)", cell)
    if not found:
        raise KeyError(cell)
    return int(found.group(1))


def _row_and_field(cell: str) -> tuple[int, str]:
    found = re.fullmatch(r"indicators/(\d+)/(\w+)", cell)
    if not found or found.group(2) not in _ROW_FIELDS:
        raise KeyError(cell)
    return int(found.group(1)), found.group(2)


def _position(rows: list[tuple[int | None, Indicator]], row: int, cell: str) -> int:
    for position, (origin, _) in enumerate(rows):
        if origin == row:
            return position
    raise KeyError(cell)


def _amount(text: str) -> Money | None:
    """An amount of the head; a bare number is in 万元, as the form says."""
    if not text.strip():
        return None
    return Money.parse(text, default_unit="万元")


def _head_value(name: str, text: str) -> str | int | None:
    shown = clean_cell(text)
    if name == "year":
        if not shown:
            return None
        found = _YEAR.fullmatch(normalise(shown))
        if not found:
            raise UserError(f"看不懂年度“{shorten(text)}”：请写成“2025”这样的四位数字。")
        return int(found.group(1))
    return shown if shown or name == "project_name" else None


def _set_field(row: Indicator, field: str, text: str, classes: Taxonomy) -> Indicator:
    shown = clean_cell(text)
    update: dict[str, Any] = {field: shown}
    if field == "weight":
        update = {"weight": _weight(shown)}
    elif field == "note":
        update = {"note": shown or None}
    elif field in {"level1", "level2"}:
        find = classes.find_level1 if field == "level1" else classes.find_level2
        canonical = find(shown)
        if shown and canonical is None:
            raise UserError(f"没有“{shorten(text)}”这一类指标：请从表中的分类里选择。")
        update = {field: canonical}
    name, value = update.get("name", row.name), update.get("value", row.value)
    if field in {"name", "value"}:
        update["applicable"] = row_applies(name, value)
    return Indicator.model_validate({**dict(row), **update})


def _weight(shown: str) -> Decimal | None:
    flat = normalise(shown).rstrip("%分")
    if not flat:
        return None
    try:
        weight = Decimal(flat)
    except InvalidOperation:
        weight = Decimal("NaN")
    if not weight.is_finite() or weight < 0:
        raise UserError(f"看不懂权重“{shorten(shown)}”：请填写“10”这样的数字。")
    return weight


def _class(text: str, classes: Taxonomy) -> tuple[str, str]:
    """The class that "一级|二级" names, canonical; the 二级 alone will do."""
    parts = [part.strip() for part in text.split("|")]
    level2 = classes.find_level2(parts[-1])
    parent = None if level2 is None else classes.parent(level2)
    if level2 is None or parent is None or (len(parts) == 2 and parts[0] not in {"", parent}):
        raise UserError(f"没有“{shorten(text)}”这一类指标：请从表中的分类里选择。")
    return parent, level2


def _new_row(text: str, classes: Taxonomy) -> Indicator:
    parts = [clean_cell(part) for part in text.split("|", 3)]
    if len(parts) != 4:
        raise UserError(f"看不懂新增的指标“{shorten(text)}”：请写明一级、二级、名称和指标值。")
    level1, level2 = _class("|".join(parts[:2]), classes)
    return Indicator(
        level1=level1, level2=level2, name=parts[2], value=parts[3],
        applicable=row_applies(parts[2], parts[3]),
    )  # fmt: skip


def _insert(
    rows: list[tuple[int | None, Indicator]], new: tuple[int | None, Indicator], classes: Taxonomy
) -> None:
    """Put ``new`` behind its class, or where its class would stand; a lone 无 gives way."""
    order = {level2: place for place, (_, level2) in enumerate(classes.classes())}
    level2 = new[1].level2
    same = [place for place, (_, row) in enumerate(rows) if row.level2 == level2]
    if same:
        if all(not rows[place][1].applicable for place in same) and new[1].applicable:
            for place in reversed(same):
                del rows[place]
            rows.insert(same[0], new)
        else:
            rows.insert(same[-1] + 1, new)
        return
    rank = order[level2 or ""]
    behind = [
        place for place, (_, row) in enumerate(rows) if order.get(row.level2 or "", -1) > rank
    ]
    rows.insert(behind[0] if behind else len(rows), new)
