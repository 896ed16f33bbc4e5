"""What a table states and a form has no place for: told before the file is handed in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.errors import shorten
from corpus.forms.definition import HEAD_NAMES, Form, HeadCell
from corpus.forms.value_columns import split_value
from corpus.numerals import plain
from corpus.schema import Indicator, TargetTable


@dataclass(frozen=True)
class Unprinted:
    """A stated field that the form leaves out."""

    cell: str  # "authority", "funding/other"; "indicators/weight" for a column
    name: str  # 主管部门
    text: str  # what the table says there; of a column: its texts in the order of the rows


def unprinted(table: TargetTable, form: Form) -> tuple[Unprinted, ...]:
    """Each field that ``table`` states and ``form`` has no place for, heads first.

    An empty field is not named, nor are parts of the money that only repeat the printed total:
    财政拨款 of the same amount, or nothing from elsewhere.
    """
    found = [
        Unprinted(cell, name, text)
        for cell, name in HEAD_NAMES.items()
        if (text := _head_text(table, cell)) and not form.carries(cell)
        if not (form.carries("funding/total") and _repeats_total(table, cell))
    ]
    return (*found, *_columns(table.indicators, form))


def unprinted_sentence(tables: Sequence[TargetTable], form: Form) -> str | None:
    """One sentence for a clerk naming all that the file will not show; None where all is shown."""
    several = len(tables) > 1
    told = []
    for table in tables:
        lost = unprinted(table, form)
        if not lost:
            continue
        listed = "、".join(f"{one.name}（{shorten(one.text, 24)}）" for one in lost)
        told.append(f"“{shorten(table.project_name)}”的{listed}" if several else listed)
    if not told:
        return None
    return (
        f"表样“{_called(form)}”没有地方写：{'；'.join(told)}。"
        "导出的文件里不会有这些内容，原来的表不受影响；需要时请换一种表样，或导出后手工填写。"
    )


def _called(form: Form) -> str:
    """C表: its name without what explains it."""
    return form.name.split("（")[0].strip() or form.key


def _repeats_total(table: TargetTable, cell: HeadCell) -> bool:
    funding = table.funding
    if cell == "funding/fiscal":
        return funding.fiscal == funding.total
    rest = {"funding/other": funding.other, "funding/carried_over": funding.carried_over}
    amount = rest.get(cell)
    return amount is not None and not amount.yuan


def _head_text(table: TargetTable, cell: HeadCell) -> str:
    if cell.startswith("funding/"):
        amount = getattr(table.funding, cell.removeprefix("funding/"))
        return "" if amount is None else f"{amount.in_wan()}万元"
    said = getattr(table, cell)
    return "" if said is None else f"{said}年" if cell == "year" else str(said).strip()


def _sign(row: Indicator) -> str:
    split = split_value(row)
    return split.sign if split.number is not None and split.sign != "＝" else ""


_COLUMNS: dict[str, tuple[str, Callable[[Indicator], str]]] = {
    "level1": ("一级指标", lambda row: row.level1 or ""),
    "level2": ("二级指标", lambda row: row.level2 or ""),
    "name": ("指标名称", lambda row: row.name),
    "value": ("指标值", lambda row: row.value),
    "sign": ("计算符号", _sign),
    "unit_of_value": ("度量单位", lambda row: split_value(row).unit),
    "weight": ("权重", lambda row: "" if row.weight is None else plain(row.weight)),
    "note": ("备注", lambda row: (row.note or "").strip()),
}


def _columns(rows: Sequence[Indicator], form: Form) -> list[Unprinted]:
    whole = any(column.field == "value" for column in form.indicator_columns)
    found = []
    for field, (name, text_of) in _COLUMNS.items():
        if whole and field in {"sign", "unit_of_value"}:
            continue  # the value is printed in one piece
        if field == "level1" and form.carries("indicators/level2"):
            continue  # the 二级 says its 一级
        texts = list(filter(None, map(text_of, rows)))
        cell = f"indicators/{field}"
        if texts and not form.carries(cell):
            found.append(Unprinted(cell, f"{len(texts)}条指标的{name}", "、".join(texts)))
    return found
