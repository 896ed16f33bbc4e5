"""The whole history as one file that other programs can read: JSON, or Excel."""

import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from corpus.errors import UserError, why
from corpus.forms import printable
from corpus.schema import TargetTable
from corpus.store.protocol import Store

Kind = Literal["json", "xlsx"]
KINDS: tuple[Kind, ...] = ("json", "xlsx")

_LONGEST = 32_000  # characters of a cell; Excel holds 32,767
_PROJECTS = (
    "编号", "项目名称", "预算年度", "实施单位", "主管部门", "项目主管处室", "项目属性", "项目期",
    "年度资金总额（万元）", "财政拨款（万元）", "其他资金（万元）", "上年结转（万元）", "年度总体目标",
    "中期目标", "指标体系", "来源",
)  # fmt: skip
_ROWS = (
    "编号", "项目名称", "预算年度", "序号", "一级指标", "二级指标", "三级指标", "指标值", "是否适用",
    "权重", "备注",
)  # fmt: skip


def corpus_bytes(store: Store, kind: Kind) -> bytes:
    """All tables of the history that are found, as a file of that kind, with where each came from.

    The JSON can be imported again; amounts are decimal strings in 万元.
    """
    return _json(store) if kind == "json" else _xlsx(store)


def write_corpus(store: Store, path: Path) -> int:
    """Write the history to a .json or .xlsx file; returns how many tables. UserError otherwise."""
    kind = path.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        raise UserError(f"不能写成“{path.suffix}”文件：请用 .json 或 .xlsx 结尾的文件名。")
    content = corpus_bytes(store, "json" if kind == "json" else "xlsx")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise UserError(f"不能写入“{path}”（{why(error)}）：请检查权限和磁盘空间。") from error
    return store.counts().tables


def _json(store: Store) -> bytes:
    tables = []
    for table in store.tables():
        entry = table.to_json()
        entry["sources"] = [
            {"file": one.file, "locator": one.locator} for one in store.sources(table.table_id)
        ]
        tables.append(entry)
    text = json.dumps({"tables": tables}, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "replace") + b"\n"


def _xlsx(store: Store) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    _sheet(book, "项目", _PROJECTS, (_project(store, table) for table in store.tables()))
    _sheet(book, "指标", _ROWS, (row for table in store.tables() for row in _rows(table)))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _project(store: Store, table: TargetTable) -> tuple[str, ...]:
    money = table.funding
    amounts = (money.total, money.fiscal, money.other, money.carried_over)
    sources = (f"{one.file} {one.locator}".strip() for one in store.sources(table.table_id))
    heads = (
        table.unit, table.authority, table.office, table.attribute, table.term,
    )  # fmt: skip
    return (
        table.table_id, table.project_name, str(table.year or ""),
        *(one or "" for one in heads),
        *("" if one is None else one.in_wan() for one in amounts),
        table.annual_goal or "", table.midterm_goal or "",
        "四大类" if table.taxonomy.value == "four_family" else "三大类",
        "；".join(sources),
    )  # fmt: skip


def _rows(table: TargetTable) -> Iterable[tuple[str, ...]]:
    for number, row in enumerate(table.indicators, 1):
        yield (
            table.table_id, table.project_name, str(table.year or ""), str(number),
            row.level1 or "", row.level2 or "", row.name, row.value,
            "是" if row.applicable else "否",
            "" if row.weight is None else f"{row.weight:f}", row.note or "",
        )  # fmt: skip


def _sheet(book: Any, title: str, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """A sheet of texts: no cell is ever taken for a formula."""
    from openpyxl.cell import WriteOnlyCell

    from corpus.writing.sheet_cells import print_as_list, set_text

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    print_as_list(sheet)
    for row in (header, *rows):
        cells = []
        for text in row:
            cell = WriteOnlyCell(sheet)
            set_text(cell, printable(text)[:_LONGEST])
            cells.append(cell)
        sheet.append(cells)
